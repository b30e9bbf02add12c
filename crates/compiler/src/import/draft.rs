//! Articles on the way from blocks to items.

use std::collections::BTreeSet;

use super::author::Author;
use super::block::Block;
use super::byline::Credit;
use super::furniture::Furniture;
use super::prose::Prose;
use super::report::Note;

/// What a paragraph is in its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Running text.
    Body,
    /// A subheading on a line of its own.
    Subhead,
    /// A line that is kept as it is: list, table, poem.
    Item,
}

/// A paragraph of an article on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) role: Role,
    pub(super) prose: Prose,
    pub(super) text: String,
    pub(super) lines: (u32, u32),
}

/// What showed that an article begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// 本报讯 or a byline before the body.
    Byline,
    /// A heading only, or nothing.
    Plain,
    /// A picture.
    Picture,
}

/// An article on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) start: Start,
    /// Lines before the body that may be its heading.
    pub(super) run: Vec<Block>,
    pub(super) label: Option<Block>,
    /// Bylines and credits as printed.
    pub(super) printed: Vec<Prose>,
    pub(super) names: Vec<Author>,
    pub(super) paragraphs: Vec<Paragraph>,
}

/// Everything the walk found.
#[derive(Default)]
pub(super) struct Walked {
    pub(super) drafts: Vec<Draft>,
    /// Short lines that interrupt a paragraph or follow the last body.
    pub(super) loose: Vec<Block>,
    pub(super) furniture: Vec<(Vec<Furniture>, Block)>,
    pub(super) notes: Vec<Note>,
    /// First bytes of the lines that were given to a body elsewhere.
    pub(super) strayed: BTreeSet<usize>,
}

impl Draft {
    pub(super) fn new(start: Start, run: Vec<Block>) -> Self {
        Self { start, run, label: None, printed: Vec::new(), names: Vec::new(), paragraphs: Vec::new() }
    }

    /// Whether nothing of the dump stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.paragraphs.is_empty() && self.run.is_empty() && self.printed.is_empty() && self.label.is_none()
    }

    /// First byte of the dump that belongs to it.
    pub(super) fn starts_at(&self) -> usize {
        let run = self.run.iter().map(|block| block.prose.start());
        let body = self.paragraphs.iter().map(|paragraph| paragraph.prose.start());
        run.chain(body).chain(self.printed.iter().map(Prose::start)).min().unwrap_or(0)
    }

    /// Adds names to its byline, each once.
    pub(super) fn add_names(&mut self, credit: &Credit) {
        for author in &credit.names {
            if self.names.iter().all(|known| known.name != author.name) {
                self.names.push(author.clone());
            }
        }
    }
}
