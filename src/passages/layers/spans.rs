//! What lies over which bytes of a passage.

use edition::model::Passage;

/// Bytes of the passage under something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) cover: Cover,
}

impl Span {
    /// Whether it is one element, which a match that crosses its border cannot hold.
    pub(super) const fn is_whole(&self) -> bool {
        matches!(self.cover, Cover::Head | Cover::Phrase | Cover::Wrap(_) | Cover::Figure(_))
    }
}

/// Covers in the order in which they nest where they begin and end together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cover {
    Head,
    Phrase,
    Wrap(usize),
    Match(usize),
    MatchRest,
    Figure(usize),
    Note(usize),
    Break,
}

/// The phrases of a heading: what stands between spaces and behind a colon. The style sheet breaks between them before
/// it breaks inside one. Body text and headings of one phrase have none.
pub(super) fn phrases(passage: &Passage) -> Vec<Span> {
    if passage.breaks.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for (at, character) in passage.text.char_indices() {
        let behind = at + character.len_utf8();
        let end = match character {
            ' ' | '　' => at,
            '：' => behind,
            _ => continue,
        };
        found.push((start, end));
        start = behind;
    }
    if found.is_empty() {
        return Vec::new();
    }
    found.push((start, passage.text.len()));
    let spans = found.into_iter().filter(|(start, end)| start < end);
    spans.map(|(start, end)| Span { start: start as u32, end: end as u32, cover: Cover::Phrase }).collect()
}

/// Puts a cut where it belongs among the few of a match.
pub(super) fn insert_ordered(cuts: &mut Vec<u32>, cut: u32) {
    let place = cuts.iter().position(|known| *known > cut).unwrap_or(cuts.len());
    cuts.insert(place, cut);
}
