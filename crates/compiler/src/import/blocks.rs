//! Blocks: what is left when hard line ends are undone, each with what it can be by its own form.

use super::block::{Block, Kind};
use super::byline::{self, Credit, Work};
use super::fold::{self, folded};
use super::forms::{self, Form};
use super::furniture;
use super::labels::{self, is_credited, is_item};
use super::lines::Line;
use super::masthead;
use super::names::Sign;
use super::opening;
use super::phrase;
use super::prose::Prose;
use super::report::{Note, Topic};
use super::tables;
use super::verse;
use super::voices;
use super::wrap::{self, LineEnd, ParagraphSign};

/// The blocks of the dump in its order, the sign by which its paragraphs begin, and what was doubtful. Linear.
pub(super) fn blocks(source: &str, lines: &[Line]) -> (Vec<Block>, ParagraphSign, Vec<Note>) {
    let mut kinds: Vec<Option<Kind>> =
        lines.iter().map(|line| fixed_kind(&source[line.start..line.end], line)).collect();
    let cells = tables::mark(source, lines, &mut kinds);
    masthead::mark(source, lines, &mut kinds);
    let fixed: Vec<bool> = kinds.iter().map(|kind| kind.as_ref().is_some_and(|kind| *kind != Kind::Caption)).collect();
    let begins: Vec<bool> = kinds.iter().map(|kind| kind.as_ref().is_some_and(|kind| *kind != Kind::Item)).collect();
    let sign = wrap::paragraph_sign(source, lines);
    let headings = wrap::headings(source, lines, &begins, sign);
    let ends = wrap::line_ends(source, lines, &begins, &headings, sign);
    let mut notes = Vec::new();
    let mut blocks: Vec<Block> = Vec::new();
    let mut joined = false;
    for (index, line) in lines.iter().enumerate() {
        let piece = line.start..line.end;
        if (joined || cells[index])
            && let Some(block) = blocks.last_mut()
        {
            block.prose.push(source, piece);
            block.lines.1 = line.number;
            if ends[index - 1] == LineEnd::Doubtful && joined {
                notes.push(Note::over(
                    (lines[index - 1].number, line.number),
                    Topic::Rejoined,
                    &source[line.start..line.end],
                ));
            }
        } else {
            // 门前的台阶， / 能不能修一修: the first of two lines of a heading.
            let goes_on = headings[index] && headings.get(index + 1) == Some(&true);
            let heads = goes_on && source[piece.clone()].ends_with('，');
            let kind = kinds[index].clone().unwrap_or(if heads { Kind::Short } else { Kind::Text });
            blocks.push(Block {
                kind,
                prose: Prose::new(source, piece),
                text: String::new(),
                lines: (line.number, line.number),
                gap: line.gap,
                indent: line.indent,
            });
        }
        let opens_text = matches!(kinds[index], Some(Kind::Opening(_) | Kind::EditorsNote | Kind::Item));
        joined = ends[index] != LineEnd::Meant && (!fixed[index] || opens_text);
    }
    for block in &mut blocks {
        block.text = phrase::closed_up(block.prose.text(source));
        match block.kind {
            Kind::Text if is_credited(&block.text) => block.kind = Kind::Caption,
            Kind::Text => block.kind = open_kind(&block.text),
            Kind::Row => block.text = tables::text(source, &block.prose),
            // The names may go on in the next line.
            Kind::Opening(_) => block.kind = opening::opening(&block.text).map_or(Kind::Text, Kind::Opening),
            _ => {}
        }
    }
    for at in 0..blocks.len() {
        let below = at > 0 && labels::is_entry(&blocks[at - 1].text, false) && blocks[at - 1].kind == Kind::Item;
        if matches!(blocks[at].kind, Kind::Short | Kind::Text) && labels::is_entry(&blocks[at].text, below) {
            blocks[at].kind = Kind::Item;
        }
    }
    mark_bylines(&mut blocks);
    mark_series(&mut blocks);
    mark_verse(&mut blocks);
    (blocks, sign, notes)
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
            Kind::Short
                if is(at.checked_sub(1), |kind| matches!(kind, Kind::Short | Kind::Label))
                    && is(Some(at + 1), |kind| matches!(kind, Kind::Text | Kind::EditorsNote)) =>
            {
                byline::bare(text).map(Kind::Byline)
            }
            Kind::Short if is(at.checked_sub(1), Kind::is_running) && !is(Some(at + 1), Kind::is_running) => {
                match byline::from_somewhere(text) {
                    Some(expert) if byline::has_title(text) => Some(Kind::Byline(expert)),
                    signed => (signed.is_some() || labels::is_dated_office(text)).then_some(Kind::Item),
                }
            }
            _ => None,
        };
        if let Some(kind) = kind {
            blocks[at].kind = kind;
        }
    }
}

/// Paragraphs one after another under the same mark are news in brief; the mark on one or two points to a picture.
fn mark_series(blocks: &mut [Block]) {
    const FEWEST: usize = 3;
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

/// A name alone below a title.
fn signs_poem(blocks: &[Block], at: usize) -> bool {
    let short = |at: Option<usize>| at.and_then(|at| blocks.get(at)).is_some_and(|block| block.kind == Kind::Short);
    short(Some(at)) && short(at.checked_sub(1)) && !short(at.checked_sub(2)) && byline::poet(&blocks[at].text).is_some()
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
    match next {
        Some(Kind::Opening(_) | Kind::Byline(_)) => with_deck(others.max(1).min(short)),
        Some(next) if next.is_running() => others,
        _ => 0,
    }
}

/// The kind of a line that its own words settle.
fn fixed_kind(text: &str, line: &Line) -> Option<Kind> {
    if line.width > 240 {
        return opening::opening(text).map(Kind::Opening).or_else(|| caption_or_note(text));
    }
    let folded: String = folded(text).into_iter().collect();
    if let Some(kinds) = furniture::furniture(&folded) {
        return Some(Kind::Furniture(kinds));
    }
    if forms::is(Form::Box, &folded) {
        return Some(Kind::BoxHeading);
    }
    if let Some(found) = byline::credit(text).filter(|_| !fold::ends_sentence(text)) {
        return Some(if found.work == Work::Picture { Kind::PictureCredit(found) } else { Kind::Byline(found) });
    }
    if let Some(found) = byline::in_brackets(text, Sign::Surnames) {
        return Some(Kind::Byline(found));
    }
    if let Some(found) = opening::opening(text) {
        return Some(Kind::Opening(found));
    }
    if forms::is(Form::Label, &folded) {
        return Some(Kind::Label);
    }
    let row = || tables::is_row(text).then_some(Kind::Row);
    caption_or_note(text).or_else(|| is_item(text).then_some(Kind::Item)).or_else(row)
}

/// Captions say where to look; editors' notes say that they are notes.
fn caption_or_note(text: &str) -> Option<Kind> {
    let is = |form: Form, kind: Kind| forms::is_line(form, text).then_some(kind);
    is(Form::Caption, Kind::Caption).or_else(|| is(Form::Note, Kind::EditorsNote))
}

/// What a block without a fixed kind looks like.
fn open_kind(text: &str) -> Kind {
    let length = text.chars().count();
    let inner_stop = text.trim_end_matches(['。', '！', '？', '”', '!', '?']).contains(['。', '；', ';']);
    let cut = text.starts_with(|c: char| fold::NEVER_FIRST.contains(c) || fold::CLOSING.contains(c))
        || text.ends_with(['，', '、', '；', ',', '：', ':']);
    let digits = |value: &str| value.chars().filter(char::is_ascii_digit).count();
    let after_colon = text.split(['：', ':']).skip(1).map(digits).max().unwrap_or(0);
    if after_colon >= 5 || voices::is_speech(text) {
        return Kind::Text;
    }
    let limit = if text.contains([' ', '\u{3000}']) { 60 } else { 42 };
    let statement = text.ends_with('。') || (fold::ends_sentence(text) && (length > 26 || text.contains(['“', '，'])));
    if length > limit || inner_stop || cut || statement { Kind::Text } else { Kind::Short }
}
