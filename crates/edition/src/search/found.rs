//! The articles that a query found, and the best of them.

use core::cmp::Reverse;

use crate::order;
use crate::search::examine::Worth;

/// So many times the articles that are wanted are a sample.
const SAMPLE: usize = 16;

/// An article that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) article: usize,
    pub(super) worth: Worth,
}

/// The best `limit` of what was found, best first. Linear for a small limit.
pub(super) fn best(mut found: Vec<Found>, limit: usize) -> Vec<Found> {
    let key = |found: &Found| (Reverse(found.worth.score), found.article);
    // Of very many most are worse than the worst of the best of a sample.
    let sample = limit.saturating_mul(SAMPLE);
    if let Some(first) = found.get_mut(..sample).filter(|_| limit > 0) {
        order::least_by_key(first, limit, key);
        let worst = key(&first[limit - 1]);
        found.retain(|found| key(found) <= worst);
    }
    order::least_by_key(&mut found, limit, key);
    found.truncate(limit);
    found
}
