//! Lines below a text that end it: who signed a letter or a notice, who helped with it, remarks in brackets.

use super::author;
use super::block::{Block, Kind};
use super::fold;
use super::forms::{self, Form};
use super::furniture::Furniture;
use super::names;
use super::relation;
use super::voices;

/// Below what a notice makes known: 本报编辑部, the day, where to write to.
pub(super) fn ends_notice(blocks: &[Block], at: usize) -> bool {
    let office = author::nameless(&blocks[at].text).is_some_and(|name| name.ends_with("编辑部"));
    let signs = |kinds: &[Furniture]| matches!(kinds, [Furniture::IssueDate | Furniture::Contact]);
    let signs = matches!(&blocks[at].kind, Kind::Furniture(kinds) if signs(kinds)) && blocks[at].gap == 0;
    (office || (signs && is_notice(blocks, at - 1))) && blocks[at - 1].kind.is_running()
}

/// The office that signs a letter, or a notice above a blank line or the next notice.
pub(super) fn signs_notice(blocks: &[Block], at: usize) -> bool {
    let ends = |below: &Block| {
        below.gap > 0 || matches!(below.kind, Kind::Furniture(_)) || forms::is_line(Form::Notice, &below.text)
    };
    let notice = || is_notice(blocks, at - 1) && blocks.get(at + 1).is_none_or(ends);
    let signs = blocks[at].kind == Kind::Short && relation::names_only(&blocks[at].text);
    signs && blocks[at - 1].kind.is_running() && (is_letter(blocks, at) || notice())
}

/// （作者单位：…） below a text, （单位：万吨） above a table.
pub(super) fn is_remark(blocks: &[Block], at: usize) -> bool {
    let Block { kind, text, .. } = &blocks[at];
    let is = |at: usize, fits: fn(&Kind) -> bool| blocks.get(at).is_some_and(|block| fits(&block.kind));
    let source = text.starts_with("数据来源") || text.starts_with("资料来源") || text.starts_with("单位：");
    let table = is(at - 1, |kind| *kind == Kind::Row) || is(at + 1, |kind| *kind == Kind::Row);
    *kind == Kind::Short && (fold::is_bracketed(text) || (source && table))
}

/// 指导教师：张三, below a text.
pub(super) fn names_helper(blocks: &[Block], at: usize) -> bool {
    let Some((key, name)) = blocks[at].text.split_once(['：', ':']) else { return false };
    let above = blocks[at - 1].kind.is_running() && blocks[at].kind == Kind::Short;
    above && (2..=5).contains(&key.chars().count()) && names::is_name(&fold::folded(name.trim()))
}

/// Whether the text above `at` is a letter: it begins with whom it is written to.
fn is_letter(blocks: &[Block], at: usize) -> bool {
    const REACH: usize = 12;
    let mut above = blocks[at.saturating_sub(REACH)..at].iter().rev().take_while(|block| block.kind.is_running());
    above.any(|block| forms::is_line(Form::Salutation, &block.text))
}

/// A name below a letter.
pub(super) fn ends_letter(blocks: &[Block], at: usize) -> bool {
    let letter = is_letter(blocks, at);
    let text = &blocks[at].text;
    let signed = blocks[at].kind == Kind::Short && voices::signs_letter(text);
    // 青溪路居民 张三 needs no salutation above.
    let told = text.contains([' ', '\u{3000}']);
    signed && (letter || (told && (blocks[at - 1].kind == Kind::Text || voices::signs_letter(&blocks[at - 1].text))))
}

/// Whether the text that ends at `last` is a notice.
pub(super) fn is_notice(blocks: &[Block], last: usize) -> bool {
    const REACH: usize = 12;
    let above = blocks[last.saturating_sub(REACH)..=last].iter().rev();
    let heading = above.skip_while(|block| block.kind.is_running()).find(|block| block.kind == Kind::Short);
    heading.is_some_and(|heading| forms::is_line(Form::Notice, &heading.text))
}
