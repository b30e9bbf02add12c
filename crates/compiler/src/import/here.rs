//! A step of a path: the block that it comes to, and the state in which it comes.

use super::block::Block;
use super::page::Page;
use super::sign::Strength;
use super::state::State;

/// Takes what a step shows.
pub(super) type Add<'a> = &'a mut dyn FnMut(Strength);

/// A block with the state before it.
#[derive(Clone, Copy)]
pub(super) struct Here<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) state: State,
    pub(super) at: usize,
    pub(super) block: &'a Block,
}

impl Here<'_> {
    /// Whether the article stands in mid-sentence.
    pub(super) fn is_open(&self) -> bool {
        self.state.last.is_some_and(|last| self.page.facts[last].is_open)
    }
}
