//! The labels that a block can have by its form.

use super::block::{Block, Kind};
use super::byline::Work;
use super::fold;
use super::forms::{self, Form};
use super::page::Page;
use super::sign::Label::{
    self, Body, Byline, Caption, Column, Credit, Furniture, Heading, Item, Loose, Note, Rest, Signature, Story, Subhead,
};

/// The labels that block `at` can have.
pub(super) fn candidates(page: &Page<'_>, at: usize) -> &'static [Label] {
    let block = &page.blocks[at];
    match &block.kind {
        Kind::Opening(_) => &[Body],
        Kind::Byline(credit) if credit.work == Work::PictureStory && !stands_in_heading(page, at) => {
            &[Credit, Byline, Signature]
        }
        Kind::Byline(_) if page.facts[at].is_line => &[Item, Byline, Signature],
        Kind::Byline(_) => &[Byline, Signature],
        Kind::PictureCredit(_) => &[Credit],
        Kind::Label => &[Column, Heading, Loose],
        Kind::Caption => &[Caption, Story],
        Kind::EditorsNote => &[Note, Body],
        Kind::BoxHeading if names_column(page, at) => &[Column, Subhead, Heading],
        Kind::BoxHeading => &[Subhead, Heading],
        Kind::Item if fold::starts_within_line(&block.text) => &[Item, Rest],
        Kind::Item | Kind::Row => &[Item],
        _ if is_lead_in(page, at) => &[Heading, Body, Rest],
        Kind::Text => &[Body, Rest, Caption, Story],
        Kind::Short if page.facts[at].is_line => &[Heading, Item, Subhead, Loose, Rest, Body, Caption, Story],
        Kind::Short => &[Heading, Subhead, Loose, Rest, Body, Caption, Story],
        Kind::Furniture(_) if page.facts[at].is_line => &[Item, Furniture],
        Kind::Furniture(_) => &[Furniture],
    }
}

/// Between a heading and its text.
fn stands_in_heading(page: &Page<'_>, at: usize) -> bool {
    let short = at.checked_sub(1).is_some_and(|above| page.blocks[above].kind == Kind::Short);
    short && page.next_kind(at) == Some(&Kind::Text)
}

/// 青溪镇： above a heading or a body of its own.
pub(super) fn is_lead_in(page: &Page<'_>, at: usize) -> bool {
    let Block { kind, text, .. } = &page.blocks[at];
    *kind == Kind::Text
        && forms::is_line(Form::LeadIn, text)
        && !forms::is_line(Form::Salutation, text)
        && matches!(page.next_kind(at), Some(Kind::Opening(_) | Kind::Short))
}

/// 记者手记 above a heading with authors of its own: the name of a column, and no part of the article above.
fn names_column(page: &Page<'_>, at: usize) -> bool {
    let heading = page.facts[at].next.filter(|next| page.blocks[*next].kind == Kind::Short);
    heading.is_some_and(|heading| matches!(page.next_kind(heading), Some(Kind::Byline(_) | Kind::Opening(_))))
}
