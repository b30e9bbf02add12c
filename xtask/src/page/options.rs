//! What the module is compiled for.

use program::page::template::Kind;

/// What the module must be able to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scale {
    /// Search the articles of a newspaper page by reading them all.
    Page,
    /// Search so many articles that it needs postings, and the code for them.
    Archive,
}

/// What the module exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exports {
    /// The reader only: what the page needs.
    Reader,
    /// The reader of a site with several editions.
    Shelf,
    /// Also the class `Edition` and the recogniser, as the npm package has them, with the bundled edition.
    Package,
}

/// What a page of this kind needs.
pub(super) const fn of(kind: Kind) -> (Scale, Exports) {
    match kind {
        Kind::Page => (Scale::Page, Exports::Reader),
        Kind::Shelf => (Scale::Page, Exports::Shelf),
        Kind::Archive => (Scale::Archive, Exports::Shelf),
    }
}
