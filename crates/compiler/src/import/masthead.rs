//! The name of the newspaper and the title of the edition.

use super::block::Block;
use super::draft::{Draft, Walked};
use super::fold;
use super::furniture::{self, Furniture};
use super::report::{Note, Topic};

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
    let papers = walked.furniture.iter().filter(|(kinds, _)| kinds.contains(&Furniture::Newspaper));
    let paper = papers.clone().next().map(|(_, block)| paper_name(&block.text));
    let paper_first = papers.clone().next().is_some_and(|(_, block)| block.prose.start() < first);
    let banner = walked.loose.iter().position(|block| block.prose.start() < first_body);
    if let (Some(paper), true) = (&paper, paper_first) {
        return Masthead { title: paper.clone(), subtitle: String::new(), block: None };
    }
    let subtitle = paper.clone().unwrap_or_default();
    if let Some(banner) = banner {
        let block = walked.loose.remove(banner);
        notes.push(Note::over(block.lines, Topic::Title, &block.text));
        return Masthead { title: block.text.clone(), subtitle, block: Some(block) };
    }
    if let Some(paper) = paper {
        return Masthead { title: paper, subtitle: String::new(), block: None };
    }
    notes.push(Note::at(1, Topic::NoTitle, NO_TITLE));
    Masthead { title: NO_TITLE.to_owned(), subtitle, block: None }
}

/// The name in a line of furniture.
fn paper_name(text: &str) -> String {
    let simplified = fold::simplified(text);
    let end = furniture::PAPERS.iter().filter_map(|word| Some(simplified.find(word)? + word.len())).min();
    let length = end.map_or(usize::MAX, |end| simplified[..end].chars().count());
    let head: String = text.chars().take(length).collect();
    let head = head.trim_start_matches('《');
    let start = head.rfind([' ', '\u{3000}']).map_or(0, |at| at + head[at..].chars().next().map_or(1, char::len_utf8));
    head[start..].to_owned()
}
