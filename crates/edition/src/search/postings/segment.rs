//! The lists of some hundred articles that follow each other.
//!
//! A list has for each article the articles before it that are not in it ([`gap`]), then a byte with the number of places
//! (upper four bits), whether one of them was printed as it is folded (bit 3) and the rank of the best place (lower three
//! bits). 15 places or more take another byte with the number above 15, up to
//! [`MOST_PLACES`](super::posting::MOST_PLACES).

use super::gap;
use super::posting::{Posting, starts};

/// The bit that tells that a place was printed as it is folded.
const PRINTED: u8 = 8;

/// The lists of some articles.
#[derive(Debug)]
pub(super) struct Segment {
    first: usize,
    /// Where each list starts; one more than there are lists.
    starts: Vec<u32>,
    bytes: Vec<u8>,
}

/// An article of a segment in a list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record {
    list: u32,
    /// Counted from the first of the segment.
    article: u16,
    head: u8,
    /// Places above 15.
    above: u8,
}

/// A list while it is written: the article behind the last, and where it goes on.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    next: u16,
    cursor: u32,
}

impl Record {
    pub(super) fn new(list: u32, article: u16, places: u32, rank: u8, printed: bool) -> Self {
        let head = ((places.min(15) as u8) << 4) | (u8::from(printed) * PRINTED) | rank;
        Self { list, article, head, above: places.saturating_sub(15).min(255) as u8 }
    }

    /// Bytes that it takes behind an article before `next`.
    fn size(self, next: u16) -> u32 {
        let gap = gap::length(u32::from(self.article - next));
        gap + 1 + u32::from(self.head >> 4 == 15)
    }

    fn write(self, next: u16, mut push: impl FnMut(u8)) {
        gap::write(u32::from(self.article - next), &mut push);
        push(self.head);
        if self.head >> 4 == 15 {
            push(self.above);
        }
    }
}

impl Segment {
    /// The lists of articles from `first` on: one pass over `records`, which are in the order of the articles, for the
    /// sizes of the lists, one for their bytes.
    #[inline(never)]
    pub(super) fn new(first: usize, records: &[Record], lists: usize) -> Self {
        let mut open = vec![Open::default(); lists];
        for record in records {
            let list = &mut open[record.list as usize];
            list.cursor += record.size(list.next);
            list.next = record.article + 1;
        }
        let starts = starts(open.iter().map(|list| list.cursor));
        for (list, start) in open.iter_mut().zip(&starts) {
            *list = Open { next: 0, cursor: *start };
        }
        let mut bytes = vec![0; starts[open.len()] as usize];
        for record in records {
            let list = &mut open[record.list as usize];
            record.write(list.next, |byte| {
                bytes[list.cursor as usize] = byte;
                list.cursor += 1;
            });
            list.next = record.article + 1;
        }
        Self { first, starts, bytes }
    }

    fn bytes_of(&self, list: usize) -> &[u8] {
        match (self.starts.get(list), self.starts.get(list + 1)) {
            (Some(start), Some(end)) => &self.bytes[*start as usize..*end as usize],
            _ => &[],
        }
    }

    /// Calls `note` for every article of a list, in order.
    pub(super) fn each(&self, list: usize, note: &mut impl FnMut(Posting)) {
        let mut bytes = self.bytes_of(list).iter().copied();
        let mut article = self.first;
        while let Some(mut head) = bytes.next() {
            while gap::is_gap(head) {
                article += gap::read(head, || bytes.next()).unwrap_or(0) as usize;
                let Some(next) = bytes.next() else { return };
                head = next;
            }
            let more = if head >> 4 == 15 { bytes.next().unwrap_or(0) } else { 0 };
            let places = u32::from(head >> 4) + u32::from(more);
            note(Posting { article, places, rank: u32::from(head & 7), printed: head & PRINTED != 0 });
            article += 1;
        }
    }
}
