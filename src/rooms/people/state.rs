//! What is remembered of people, places, days and words.

use std::ops::Range;

use edition::entries::Entries;

use super::message::Message;
use super::related::Related;
use crate::ground::{Ground, Lazy};
use crate::nodes::Element;
use crate::passages::Additions;

/// What is fetched after the page can be used.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// Gathers what the view shows, where that has not been done.
    pub gather: fn(&Ground, &mut State),
    /// The view of people, places or days.
    pub view: fn(&Ground, &State) -> Element,
    /// The entries of an article, for the rail beside it.
    pub rail: fn(&Ground, &State, usize) -> Option<Element>,
    /// Names and words in an article's text that lead to their entry or their meaning.
    pub additions: fn(&Ground, &State, usize, &mut Additions),
    /// Shows the meaning of a word in the article that is read, or puts it away.
    pub explain: fn(&mut Ground, &mut State, Message),
}

/// What is remembered.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What has been fetched; none before.
    pub later: Option<Later>,
    /// The word whose meaning is shown: the article, and the word's index in the glossary.
    pub open: Option<(usize, usize)>,
    /// The entries of the lists, from when one was looked at.
    pub of_lists: Option<Gathered>,
    /// The entries of the article that was read last.
    pub of_article: Option<Gathered>,
}

/// Entries with what they were gathered from.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// Stands for the edition: each has an index of its own.
    pub index: Lazy,
    /// The articles.
    pub articles: Range<usize>,
    /// The entries.
    pub entries: Entries,
    /// What is near the article; nothing of the lists.
    pub related: Vec<Related>,
}

impl State {
    /// Forgets everything but what has been fetched.
    pub fn start_anew(&mut self) {
        *self = Self { later: self.later, ..Self::default() };
    }
}
