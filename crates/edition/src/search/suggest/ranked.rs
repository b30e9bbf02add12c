//! What could be meant by a word, in order.

use std::rc::Rc;

use super::candidate::Candidate;

/// What could be meant by a word, best first.
#[derive(Debug, Default)]
pub(crate) struct Ranked {
    pub(super) found: Vec<Candidate>,
    /// Whether the first stands out, so that it is what was meant.
    pub(super) stands_out: bool,
    /// Whether the letters fit more places than were looked at.
    pub(super) is_capped: bool,
}

/// A word, what was known of the edition, and what could be meant by it.
pub(crate) type Recent = (String, (usize, bool, usize), Rc<Ranked>);
