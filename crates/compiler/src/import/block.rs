//! A block: one or more lines of the dump that belong together, with what it is.

use super::byline::Credit;
use super::furniture::Furniture;
use super::opening::Opening;
use super::prose::Prose;

/// What a block is by its own form; neighbours decide the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text that begins with 本报讯 or the like: the start of an article.
    Opening(Opening),
    /// Names of authors on a line of their own.
    Byline(Credit),
    /// Names of photographers on a line of their own.
    PictureCredit(Credit),
    /// 栏题: the name of a column or section on a line of its own.
    Label,
    /// A caption by its first words or mark.
    Caption,
    /// 编者按 and other words of the editor before an article.
    EditorsNote,
    /// 相关链接 and other headings of boxes inside an article.
    BoxHeading,
    /// An item of a list, a line of a poem: never joined to the next.
    Item,
    /// A row of a table.
    Row,
    /// Running text.
    Text,
    /// A short line that ends no sentence: a heading, a banner, a subheading or a piece of text.
    Short,
    /// Page furniture.
    Furniture(Vec<Furniture>),
}

impl Kind {
    /// Whether it is text of an article, in paragraphs or items.
    pub(super) const fn is_running(&self) -> bool {
        matches!(self, Self::Text | Self::Item | Self::Row | Self::Opening(_) | Self::EditorsNote)
    }
}

impl Block {
    /// 上接第一版 on a line of its own.
    pub(super) fn is_continuation(&self) -> bool {
        let jump = matches!(&self.kind, Kind::Furniture(kinds) if kinds == &[Furniture::Jump]);
        jump && self.text.contains(['上', '紧'])
    }
}

/// One or more lines of the dump that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) kind: Kind,
    pub(super) prose: Prose,
    /// The text of `prose`.
    pub(super) text: String,
    /// Line of the dump where it starts and where it ends.
    pub(super) lines: (u32, u32),
    /// Blank lines before it beyond the usual.
    pub(super) gap: usize,
    /// Indent of its first line in half-width columns.
    pub(super) indent: usize,
}
