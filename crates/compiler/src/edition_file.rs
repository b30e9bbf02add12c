//! `edition.toml`: the masthead and the sections.

use crate::diagnostic::Report;
use crate::fields::Fields;
use crate::source::Source;
use crate::syntax;

/// Name of the file.
pub(crate) const NAME: &str = "edition.toml";

/// What `edition.toml` says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct EditionFile {
    pub(crate) title: String,
    pub(crate) subtitle: String,
    pub(crate) slogans: Vec<String>,
    /// Names of the sections with the place of each.
    pub(crate) sections: Vec<String>,
}

/// Reads the file; none where it is not TOML, with every mistake reported.
pub(crate) fn read(source: &Source, report: &mut Report) -> Option<EditionFile> {
    let table = syntax::parse(source, 0, source.text().len(), report)?;
    let mut fields = Fields::new(source, 0, table);
    let title = fields.required("title", report).text;
    let subtitle = fields.optional("subtitle", report).map(|text| text.text).unwrap_or_default();
    let slogans = fields.list("slogans", report).into_iter().map(|text| text.text).collect();
    let mut sections: Vec<String> = Vec::new();
    for section in fields.required_list("sections", report) {
        if sections.contains(&section.text) {
            let error = source.error(section.at(), format!("栏目“{}”写了两次", section.text));
            report.push(error.with_hint("sections 里每个栏目只写一次"));
        }
        sections.push(section.text);
    }
    fields.finish(report);
    Some(EditionFile { title, subtitle, slogans, sections })
}
