//! Kinds that the blocks beside a block settle: questions, names, news in brief, verse.

use super::block::{Block, Kind};
use super::byline::{self, Credit, Work};
use super::fold;
use super::forms::{self, Form};
use super::furniture::Furniture;
use super::labels;
use super::verse;
use super::voices;

/// Settles the kind of every block that its neighbours say more of than its own form. Linear.
pub(super) fn settle(blocks: &mut [Block]) {
    mark_lists(blocks);
    mark_columns(blocks);
    mark_questions(blocks);
    mark_bylines(blocks);
    mark_pen_names(blocks);
    mark_series(blocks);
    mark_verse(blocks);
}

/// Short lines one after another under the same mark are items of a list; one alone is a heading.
fn mark_lists(blocks: &mut [Block]) {
    let mark = |block: &Block| {
        let first = block.text.chars().next().filter(|c| "□●■◆◇★☆○◎※▪▶►♦❖•".contains(*c));
        first.filter(|_| matches!(block.kind, Kind::Short | Kind::Item))
    };
    for list in blocks.chunk_by_mut(|a, b| mark(a).is_some() && mark(a) == mark(b)).filter(|list| list.len() > 1) {
        for block in list {
            block.kind = Kind::Item;
        }
    }
    // 城事快报 above news in brief is their heading, be papers called so too.
    for at in 1..blocks.len() {
        let [above, block] = &mut blocks[at - 1..=at] else { return };
        let paper = matches!(&above.kind, Kind::Furniture(kinds) if kinds == &[Furniture::Newspaper]);
        if paper && block.kind == Kind::Item && forms::is_line(Form::Briefs, &above.text) {
            above.kind = Kind::Short;
        }
    }
}

/// What heads short news or a notice is the name of a column above the heading of one: 城市播报, 便民公告.
fn mark_columns(blocks: &mut [Block]) {
    const LONGEST: usize = 6;
    for at in 2..blocks.len() {
        let [above, heading, text] = &mut blocks[at - 2..=at] else { return };
        let both = |form: Form| forms::is_line(form, &above.text) && forms::is_line(form, &heading.text);
        let heads_one = matches!(text.kind, Kind::Text | Kind::Opening(_)) && above.text.chars().count() <= LONGEST;
        let names = both(Form::Notice) || (forms::is_line(Form::Briefs, &above.text) && !both(Form::Briefs));
        if heads_one && names && above.kind == Kind::Short && heading.kind == Kind::Short {
            above.kind = Kind::Label;
        }
    }
}

/// A short question is a heading above who answers it, above the question of a reader (问：…), and below the name of a
/// column.
fn mark_questions(blocks: &mut [Block]) {
    const LONGEST: usize = 24;
    const SHORTEST: usize = 8;
    for at in 0..blocks.len().saturating_sub(1) {
        let Block { kind, text, .. } = &blocks[at];
        let length = text.chars().count();
        let question = text.ends_with(['？', '?']) && (SHORTEST..=LONGEST).contains(&length) && *kind == Kind::Text;
        if !question || text.contains(['。', '：', ':']) {
            continue;
        }
        let below = blocks.get(at + 2).map(|block| &block.kind);
        let headed = blocks[at + 1].kind == Kind::Short && matches!(below, Some(Kind::Byline(_) | Kind::Opening(_)));
        let answered = headed || matches!(blocks[at + 1].kind, Kind::Byline(_)) || voices::asks(&blocks[at + 1].text);
        if answered || at.checked_sub(1).is_some_and(|above| is_column(&blocks[above])) {
            blocks[at].kind = Kind::Short;
        }
    }
}

/// A dateline alone above a heading, a name alone between a heading and its text, and below a text who signed it: an
/// expert by his title (县医院主任医师 张三), the writer of a letter, whose name is a line of it, by his village.
fn mark_bylines(blocks: &mut [Block]) {
    for at in 0..blocks.len() {
        let is = |at: Option<usize>, fits: fn(&Kind) -> bool| {
            at.and_then(|at| blocks.get(at)).is_some_and(|block| fits(&block.kind))
        };
        let is_short = |kind: &Kind| *kind == Kind::Short;
        let text = &blocks[at].text;
        let kind = match &blocks[at].kind {
            Kind::Opening(opening) if opening.is_alone && is(Some(at + 1), is_short) => {
                Some(Kind::Byline(Credit { work: Work::Text, names: opening.names.clone() }))
            }
            // 文/张三 above 图/李四.
            Kind::PictureCredit(credit)
                if is(at.checked_sub(1), |kind| matches!(kind, Kind::Byline(_)))
                    && is(Some(at + 1), |kind| matches!(kind, Kind::Text | Kind::EditorsNote)) =>
            {
                Some(Kind::Byline(credit.clone()))
            }
            Kind::Short
                if is(at.checked_sub(1), |kind| matches!(kind, Kind::Short | Kind::Label))
                    && (is(Some(at + 1), |kind| matches!(kind, Kind::Text | Kind::EditorsNote | Kind::Item))
                        || blocks.get(at + 1).is_some_and(is_ordinal)) =>
            {
                let verse = blocks.get(at + 1).is_some_and(|below| verse::is_regulated(&below.text));
                let poet = if verse { byline::pen_name(text) } else { None };
                poet.or_else(|| byline::bare(text)).map(Kind::Byline)
            }
            Kind::Short if is(at.checked_sub(1), Kind::is_running) && !is(Some(at + 1), Kind::is_running) => {
                match byline::from_somewhere(text) {
                    Some(expert) if byline::has_title(text) => Some(Kind::Byline(expert)),
                    signed => (signed.is_some() || labels::signs_for_offices(text)).then_some(Kind::Item),
                }
            }
            _ => None,
        };
        if let Some(kind) = kind {
            blocks[at].kind = kind;
        }
    }
}

/// 一, （二）: above the first part of a text.
fn is_ordinal(block: &Block) -> bool {
    const LONGEST: usize = 3;
    let counts = |c: char| "一二三四五六七八九十（）()".contains(c) || fold::fold(c).is_ascii_digit();
    block.kind == Kind::Short && block.text.chars().count() <= LONGEST && block.text.chars().all(counts)
}

/// On a page whose authors stand between heading and text, a few characters there are the name that somebody writes under,
/// be it no name by its form: 毛尖儿. Linear.
fn mark_pen_names(blocks: &mut [Block]) {
    const FEWEST: usize = 2;
    let stands_so = |at: &usize| {
        let heads = |at: usize| matches!(blocks[at].kind, Kind::Short | Kind::Label);
        let is_first = *at == 1 || !heads(at - 2) || is_column(&blocks[at - 2]);
        heads(at - 1) && is_first && blocks[at + 1].kind == Kind::Text
    };
    let places: Vec<usize> = (1..blocks.len().saturating_sub(1)).filter(stands_so).collect();
    let (signed, others): (Vec<usize>, Vec<usize>) =
        places.into_iter().partition(|at| matches!(blocks[*at].kind, Kind::Byline(_)));
    if signed.len() < FEWEST {
        return;
    }
    for at in others {
        let name = Some(&blocks[at]).filter(|block| block.kind == Kind::Short);
        if let Some(name) = name.and_then(|block| byline::pen_name(&block.text)) {
            blocks[at].kind = Kind::Byline(name);
        }
    }
}

/// The name of a column above a heading, by its form or because it is short.
fn is_column(block: &Block) -> bool {
    const LONGEST: usize = 6;
    block.kind == Kind::Label || (block.kind == Kind::Short && block.text.chars().count() <= LONGEST)
}

/// Paragraphs one after another under the same mark are news in brief; the mark on one or two points to a picture.
fn mark_series(blocks: &mut [Block]) {
    const FEWEST: usize = 3;
    mark_briefs(blocks);
    let mark = |block: &Block| block.text.chars().next().filter(|c| "▲△▶►".contains(*c) && block.kind == Kind::Caption);
    for series in blocks.chunk_by_mut(|a, b| mark(a).is_some() && mark(a) == mark(b)) {
        let pictures =
            series.iter().any(|block| byline::picture_suffix(&block.text).is_some() || block.text.contains("图为"));
        if series.len() >= FEWEST && !pictures {
            for block in series {
                block.kind = Kind::Item;
            }
        }
    }
}

/// Below 一周要事, what begins with the mark of the first line is news, be there names and wrapped lines between.
fn mark_briefs(blocks: &mut [Block]) {
    let mut news = None;
    for at in 1..blocks.len() {
        let [above, block] = &mut blocks[at - 1..=at] else { return };
        let mark = block.text.chars().next().filter(|c| "▲△▶►".contains(*c));
        if matches!(above.kind, Kind::Short | Kind::Label) {
            news = mark.filter(|_| forms::is_line(Form::Briefs, &above.text));
        }
        if block.kind == Kind::Caption && news.is_some() && mark == news {
            block.kind = Kind::Item;
        }
    }
}

/// A name alone below a title.
fn signs_poem(blocks: &[Block], at: usize) -> bool {
    /// Characters of the name of a column above the title.
    const COLUMN: usize = 4;
    let short = |at: Option<usize>| at.and_then(|at| blocks.get(at)).filter(|block| block.kind == Kind::Short);
    let column = |above: &Block| above.text.chars().count() <= COLUMN;
    let first = short(at.checked_sub(2)).is_none_or(column);
    short(Some(at)).is_some() && short(at.checked_sub(1)).is_some() && first && byline::poet(&blocks[at].text).is_some()
}

/// Short lines under an author's name are verse.
fn mark_verse(blocks: &mut [Block]) {
    const FEWEST: usize = 4;
    for at in 1..blocks.len() {
        let poem = blocks[at..].iter().skip(1).take(FEWEST).filter(|block| block.kind == Kind::Short).count() == FEWEST;
        if poem && signs_poem(blocks, at) {
            let names = byline::poet(&blocks[at].text);
            blocks[at].kind = names.map_or(Kind::Short, Kind::Byline);
        }
    }
    let mut at = 0;
    while at < blocks.len() {
        let after = at + 1;
        let short = blocks[after..].iter().take_while(|block| block.kind == Kind::Short).count();
        let verses = after..after + short - headings_at_end(&blocks[after..], short);
        if matches!(blocks[at].kind, Kind::Byline(_)) && verses.len() >= FEWEST {
            for block in &mut blocks[verses] {
                block.kind = Kind::Item;
            }
        }
        at = after + short;
    }
}

/// How many of the first `short` blocks, counted from their end, are the heading of what follows them.
fn headings_at_end(blocks: &[Block], short: usize) -> usize {
    let next = blocks.get(short).map(|block| &block.kind);
    let others = blocks[..short].iter().rev().take_while(|block| !verse::is_verse(&block.text)).count();
    // A deck stands below its headline.
    let with_deck = |lines: usize| {
        let deck = (1..short).contains(&lines) && blocks[short - lines].text.starts_with('—');
        lines + usize::from(deck)
    };
    // The name of a column is set apart from the poem above it, and not from its heading.
    let with_column = |lines: usize| {
        let apart = |name: &Block| name.gap > 0 || name.indent != blocks[0].indent;
        let column = lines < short && blocks[short - lines].gap == 0 && apart(&blocks[short - lines - 1]);
        lines + usize::from(column)
    };
    match next {
        Some(Kind::Opening(_) | Kind::Byline(_)) => with_column(with_deck(others.max(1).min(short))),
        Some(next) if next.is_running() => others,
        _ => 0,
    }
}
