//! What lies over which bytes of a passage.

use edition::model::Passage;

/// Bytes of the passage under something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) cover: Cover,
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
    if passage.breaks.is_empty() || found.is_empty() {
        return Vec::new();
    }
    found.push((start, passage.text.len()));
    let spans = found.into_iter().filter(|(start, end)| start < end);
    spans.map(|(start, end)| Span { start: start as u32, end: end as u32, cover: Cover::Phrase }).collect()
}

/// Puts an item where it belongs among ordered ones. The lists here are short and nearly in order, and the library's
/// sort costs the page some kilobytes for every type.
pub(super) fn insert_ordered<T, K: Ord>(items: &mut Vec<T>, item: T, key: impl Fn(&T) -> K) {
    let place = items.iter().rposition(|known| key(known) <= key(&item)).map_or(0, |before| before + 1);
    items.insert(place, item);
}
