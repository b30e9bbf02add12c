//! A field of several lines.

use toml::Spanned;
use toml::de::DeValue;

use super::Fields;
use crate::diagnostic::Report;
use crate::sourced::Sourced;

/// What [`Fields::required_lines`] finds.
#[derive(Debug, Clone)]
pub(crate) enum Lines {
    /// Nothing, which has been reported.
    None,
    /// Lines with the byte of the file where each starts.
    Outline(Vec<(usize, String)>),
    /// Texts of a list.
    List(Vec<Sourced>),
}

impl Fields<'_> {
    /// Lines that must be there: as they stand between `'''`, each with the byte of the file where it starts, or a list.
    pub(crate) fn required_lines(&mut self, name: &'static str, report: &mut Report) -> Lines {
        match self.table.get(name).map(Spanned::get_ref) {
            Some(DeValue::String(_)) => {}
            _ => return Lines::List(self.required_list(name, report)),
        }
        if self.required(name, report).text.is_empty() {
            return Lines::None;
        }
        let Some(value) = self.table.get(name) else { return Lines::None };
        let (inner, start) = self.between_quotes(value.span());
        let rows = inner.split_inclusive('\n').scan(start, |at, row| {
            let here = *at;
            *at += row.len();
            Some((here, row.trim_end().to_owned()))
        });
        Lines::Outline(rows.collect())
    }
}
