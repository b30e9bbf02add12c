//! The name of the newspaper and the title of the edition.

use super::block::{Block, Kind};
use super::draft::{Draft, Walked};
use super::fold;
use super::forms::{self, Form};
use super::furniture::{self, Furniture};
use super::lines::Line;
use super::report::{Note, Topic};
use crate::words::{Words, words};

/// Title of an edition whose dump has no masthead.
pub(super) const NO_TITLE: &str = "（缺版名）";

/// Title and subtitle of the edition.
pub(super) struct Masthead {
    pub(super) title: String,
    pub(super) subtitle: String,
    /// The line that became the title, where it is no furniture.
    pub(super) block: Option<Block>,
}

/// The newspaper's name above the first article, else the first banner above it.
pub(super) fn masthead(walked: &mut Walked, notes: &mut Vec<Note>) -> Masthead {
    let first = walked.drafts.first().map_or(usize::MAX, Draft::starts_at);
    let first_body =
        walked.drafts.iter().flat_map(|draft| &draft.paragraphs).map(|p| p.prose.start()).min().unwrap_or(usize::MAX);
    // A name in Latin letters only repeats the one above it.
    let named = |block: &Block| block.text.chars().any(fold::is_han);
    let paper = walked.furniture.iter().find(|(kinds, block)| kinds.contains(&Furniture::Newspaper) && named(block));
    let paper = paper.map(|(_, block)| (paper_name(&block.text), block.prose.start() < first));
    let banner = walked.loose.iter().position(|block| block.prose.start() < first_body);
    let (title, subtitle, block) = match (paper, banner) {
        (Some((paper, true)), _) | (Some((paper, _)), None) => (paper, String::new(), None),
        (paper, Some(banner)) => {
            let block = walked.loose.remove(banner);
            notes.push(Note::over(block.lines, Topic::Title, &block.text));
            (block.text.clone(), paper.map_or_else(String::new, |(paper, _)| paper), Some(block))
        }
        (None, None) => {
            notes.push(Note::at(1, Topic::NoTitle, NO_TITLE));
            (NO_TITLE.to_owned(), String::new(), None)
        }
    };
    Masthead { title, subtitle, block }
}

/// The first line that is no furniture by its form is furniture by its place, where it is a page's name below its number
/// (08 / 消费), or a short line beside the date or the imprint: the name of a paper that no list has (今日云川). So are few
/// short lines above or between the lines of furniture at the head of the page: names of pages and supplements (芦花).
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) {
    let found = |at: usize| match kinds.get(at) {
        Some(Some(Kind::Furniture(found))) => found.as_slice(),
        _ => &[],
    };
    if let Some(at) = (0..lines.len()).find(|at| found(*at).is_empty()) {
        let (above, below) = (at.checked_sub(1).map_or(&[][..], found), found(at + 1));
        let name = lines[at].text;
        let named = forms::length(Form::PageName, name) == Some(name.len());
        if above == [Furniture::Page] && named && matches!(kinds[at], None | Some(Kind::Label)) {
            kinds[at] = Some(Kind::Furniture(vec![Furniture::Page]));
        } else if kinds[at].is_none() && is_paper(name, above, below) {
            kinds[at] = Some(Kind::Furniture(vec![Furniture::Newspaper]));
        }
    }
    mark_index_entries(lines, kinds);
    mark_page_names(lines, kinds);
}

/// Below 导读, a short line above the number of its page is an entry of the index.
fn mark_index_entries(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) {
    const LONGEST: usize = 24;
    let is = |kind: &Option<Kind>, wanted: Furniture| *kind == Some(Kind::Furniture(vec![wanted]));
    let mut below_head = false;
    for at in 0..lines.len().saturating_sub(1) {
        let text = lines[at].text;
        let entry = text.chars().count() <= LONGEST && is(&kinds[at + 1], Furniture::Page);
        let listed = below_head && entry && matches!(kinds[at], None | Some(Kind::Item | Kind::Label));
        if listed {
            kinds[at] = Some(Kind::Furniture(vec![Furniture::Index]));
        }
        below_head = is(&kinds[at], Furniture::Index) || (below_head && is(&kinds[at], Furniture::Page));
    }
}

fn mark_page_names(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) {
    const MOST: usize = 3;
    let is_furniture = |kind: &Option<Kind>| matches!(kind, Some(Kind::Furniture(_)));
    let is_name = |line: &Line<'_>| {
        let name = line.text.replace([' ', '\u{3000}', '·'], "");
        (2..=6).contains(&name.chars().count()) && name.chars().all(fold::is_han)
    };
    let heads_page = |line: &Line<'_>| forms::is_line(Form::PageHead, line.text);
    let in_head = |(line, kind): &(&Line<'_>, &Option<Kind>)| match kind {
        Some(Kind::Furniture(_)) => true,
        Some(Kind::Item | Kind::Row | Kind::PictureCredit(_)) => heads_page(line),
        None | Some(Kind::Label) => is_name(line) || heads_page(line),
        Some(_) => false,
    };
    let head = lines.iter().zip(&*kinds).take_while(in_head).count();
    // A number alone can be one of a table.
    let is_sure = |kind: &Option<Kind>| matches!(kind, Some(Kind::Furniture(found)) if *found != [Furniture::Page]);
    if !kinds[..head].iter().any(is_sure) {
        return;
    }
    for (line, kind) in lines.iter().zip(kinds.iter_mut()).take(head) {
        if !is_furniture(kind) && heads_page(line) {
            *kind = Some(Kind::Furniture(vec![Furniture::Page]));
        }
    }
    let Some(last) = kinds[..head].iter().rposition(is_furniture) else { return };
    let names: Vec<usize> = (0..last).filter(|at| !is_furniture(&kinds[*at])).collect();
    for at in names.iter().filter(|_| names.len() <= MOST) {
        kinds[*at] = Some(Kind::Furniture(vec![Furniture::Page]));
    }
}

/// Whether a line between what is furniture is the name of a paper.
fn is_paper(name: &str, above: &[Furniture], below: &[Furniture]) -> bool {
    static ENDS: Words = words!("import/masthead-ends");
    const LONGEST: usize = 8;
    const ANY: usize = 4;
    let length = name.chars().count();
    let named = name.starts_with("今日") || ENDS.iter().any(|end| name.ends_with(end));
    let beside = !(above.is_empty() && below.is_empty());
    let dated = above.is_empty() && below.iter().any(|kind| *kind != Furniture::Page);
    let plain = length <= LONGEST && name.chars().all(fold::is_han) && !forms::is_line(Form::Briefs, name);
    plain && ((named && beside) || (dated && length <= ANY))
}

/// The name in a line of furniture.
fn paper_name(text: &str) -> String {
    let simplified = fold::simplified(text);
    let end = furniture::PAPERS.iter().filter_map(|word| Some(simplified.find(word)? + word.len())).min();
    let names_itself = |word: &&str| word.ends_with('报') || word.starts_with("今日");
    if let (None, Some(name)) = (end, text.split_whitespace().find(names_itself)) {
        return name.to_owned();
    }
    let length = end.map_or(usize::MAX, |end| simplified[..end].chars().count());
    let head: String = text.chars().take(length).collect();
    let head = head.trim_start_matches('《');
    let start = head.rfind([' ', '\u{3000}']).map_or(0, |at| at + head[at..].chars().next().map_or(1, char::len_utf8));
    head[start..].to_owned()
}
