//! What front matter says about words of the body: key figures and editor's notes.

use std::collections::HashMap;

use edition::model::{KeyFigure, Note, Passage};

use crate::diagnostic::Report;
use crate::fields::Fields;
use crate::quotes::{self, NoFigure};

/// The body that annotations quote.
pub(crate) struct Body<'a> {
    pub(crate) paragraphs: &'a [Passage],
}

impl Body<'_> {
    /// `[[key_figures]]`: figure, label. The same figure once more is the next one in the body that is written so.
    pub(crate) fn key_figures(&self, fields: &mut Fields<'_>, report: &mut Report) -> Vec<KeyFigure> {
        let mut key_figures = Vec::new();
        let figures = quotes::figures_by_text(self.paragraphs);
        let mut taken: HashMap<&str, usize> = HashMap::new();
        for mut entry in fields.tables("key_figures", report) {
            let figure = entry.required("figure", report);
            let label = entry.required("label", report).text;
            if !figure.text.is_empty() {
                if let Some((text, places)) = figures.get_key_value(figure.text.as_str()) {
                    let next = taken.entry(text).or_default();
                    // Where all are taken, the first.
                    let figure = *places.get(*next).unwrap_or(&places[0]);
                    *next += 1;
                    key_figures.push(KeyFigure { figure, label });
                } else {
                    let (message, hint) = match quotes::why_no_figure(self.paragraphs, &figure.text) {
                        NoFigure::NotInBody(hint) => (format!("正文里没有“{}”", figure.text), hint),
                        NoFigure::NotRecognised(hint) => (format!("“{}”没有识别为数字", figure.text), hint),
                    };
                    entry.report(figure.at(), message, hint, report);
                }
            }
            entry.finish(report);
        }
        key_figures
    }

    /// `[[notes]]`: quote, text; in the order of the body.
    pub(crate) fn notes(&self, fields: &mut Fields<'_>, report: &mut Report) -> Vec<Note> {
        let mut notes = Vec::new();
        for mut entry in fields.tables("notes", report) {
            let quote = self.quote(&mut entry, report);
            let text = entry.required("text", report).text;
            if let Some((place, length)) = quote {
                let (start, end) = (place.start as u32, (place.start + length) as u32);
                notes.push(Note { paragraph: place.paragraph as u16, start, end, text });
            }
            entry.finish(report);
        }
        notes.sort_by_key(|note| (note.paragraph, note.start, note.end));
        notes
    }

    /// The quote's place in the body with its length.
    fn quote(&self, entry: &mut Fields<'_>, report: &mut Report) -> Option<(quotes::Place, usize)> {
        let quote = entry.required("quote", report);
        if quote.text.is_empty() {
            return None;
        }
        match quotes::find(self.paragraphs, &quote.text) {
            Ok(place) => Some((place, quote.text.len())),
            Err(hint) => {
                entry.report(quote.at(), format!("正文里没有“{}”", quote.text), hint, report);
                None
            }
        }
    }
}
