//! Taking a query apart: words, phrases in quotation marks, and what is excluded.

use super::magnitude::comparison;

/// A part of a query as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) role: Role,
    pub(super) form: Form,
    /// Without the sign of exclusion and the quotation marks.
    pub(super) text: &'a str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Wanted,
    Excluded,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Word,
    Phrase,
}

/// The parts of a query in order.
pub(super) fn parts(typed: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = typed;
    core::iter::from_fn(move || {
        rest = rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let unsigned =
            rest.strip_prefix(['-', '－']).filter(|text| text.starts_with(|next: char| !next.is_whitespace()));
        let (role, content) = unsigned.map_or((Role::Wanted, rest), |content| (Role::Excluded, content));
        let (form, text, left) = phrase(content).unwrap_or_else(|| word(content));
        rest = left;
        Some(Part { role, form, text })
    })
}

/// The phrase in quotation marks at the start of `text`, and what follows.
fn phrase(text: &str) -> Option<(Form, &str, &str)> {
    const MARKS: [char; 8] = ['"', '“', '”', '＂', '「', '」', '『', '』'];
    let (content, left) = text.strip_prefix(MARKS)?.split_once(MARKS)?;
    Some((Form::Phrase, content, left))
}

/// The word at the start of `text`, and what follows. A comparison sign takes the next word with it.
fn word(text: &str) -> (Form, &str, &str) {
    let sign = comparison(text).map_or(0, |(_, operand)| text.len() - operand.trim_start().len());
    let end = text[sign..].find(char::is_whitespace).map_or(text.len(), |length| sign + length);
    let (word, left) = text.split_at(end);
    (Form::Word, word, left)
}
