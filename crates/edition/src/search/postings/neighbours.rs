//! Every place where two units stand next to each other. The rarest two of a term lead to all its places with few looks
//! at the texts.
//!
//! Pairs are told apart by a hash, so that some share a list; whoever reads it looks at the texts anyway. A list has its
//! places in order, each as its distance from the one before, in LEB128.

use super::posting::starts;
use crate::fold::END;
use crate::leb128;
use crate::search::haystack::Haystack;

/// Places of a list, on average.
const PLACES: usize = 32;

/// The places of all pairs of neighbours.
#[derive(Debug)]
pub(super) struct Neighbours {
    /// Where each list starts; one more than there are lists.
    starts: Vec<u32>,
    bytes: Vec<u8>,
    hash: Hash,
}

/// Which list a pair has.
#[derive(Debug, Clone, Copy)]
struct Hash {
    bits: u32,
}

/// A list while it is written: the last place, and where it goes on.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    last: u32,
    cursor: u32,
}

impl Neighbours {
    /// The places of all pairs in `haystack`: one pass for the sizes of the lists, one for their bytes. Linear.
    pub(super) fn new(haystack: &Haystack) -> Self {
        let hash = Hash { bits: (haystack.units() / PLACES).max(2).ilog2() };
        let texts = || (0..haystack.len()).map(|at| (haystack.start(at) as u32, haystack.article(at).units));
        let mut open = vec![Open::default(); 1 << hash.bits];
        for (first, units) in texts() {
            measure(units, first, hash, &mut open);
        }
        let starts = starts(open.iter().map(|list| list.cursor));
        for (list, start) in open.iter_mut().zip(&starts) {
            *list = Open { last: 0, cursor: *start };
        }
        let mut bytes = vec![0; starts[open.len()] as usize];
        for (first, units) in texts() {
            fill(units, first, hash, &mut open, &mut bytes);
        }
        Self { starts, bytes, hash }
    }

    /// Bytes of the list of a pair: how common it is at most.
    pub(super) fn size(&self, left: u16, right: u16) -> usize {
        self.list(left, right).len()
    }

    /// The places where these units may stand, in order: units of the whole haystack.
    pub(super) fn places(&self, left: u16, right: u16) -> impl Iterator<Item = u32> {
        let mut list = self.list(left, right);
        let mut place = 0;
        core::iter::from_fn(move || {
            place += leb128::read(&mut list)? as u32;
            Some(place)
        })
    }

    fn list(&self, left: u16, right: u16) -> &[u8] {
        let list = self.hash.list(left, right);
        &self.bytes[self.starts[list] as usize..self.starts[list + 1] as usize]
    }
}

impl Hash {
    /// Multiplies as Knuth's hash does, by a prime near the golden section of 32 bits.
    const fn list(self, left: u16, right: u16) -> usize {
        let pair = (left as u32) << 16 | right as u32;
        (pair.wrapping_mul(0x9E37_79B1) >> (32 - self.bits)) as usize
    }
}

/// Adds the sizes of the pairs of a text that starts at unit `first`.
///
/// As [`fill`] a function of its own: a browser makes functions fast that are called often, not loops that run for long.
#[inline(never)]
fn measure(units: &[u16], first: u32, hash: Hash, open: &mut [Open]) {
    each(units, first, hash, |list, place| {
        let Open { last, cursor } = &mut open[list];
        *cursor += leb128::length(u64::from(place - *last));
        *last = place;
    });
}

/// Writes the pairs of a text that starts at unit `first`.
#[inline(never)]
fn fill(units: &[u16], first: u32, hash: Hash, open: &mut [Open], bytes: &mut [u8]) {
    each(units, first, hash, |list, place| {
        let Open { last, cursor } = &mut open[list];
        leb128::write(u64::from(place - *last), |byte| {
            bytes[*cursor as usize] = byte;
            *cursor += 1;
        });
        *last = place;
    });
}

fn each(units: &[u16], first: u32, hash: Hash, mut note: impl FnMut(usize, u32)) {
    for (place, pair) in (first..).zip(units.windows(2)) {
        if pair[0] != END && pair[1] != END {
            note(hash.list(pair[0], pair[1]), place);
        }
    }
}
