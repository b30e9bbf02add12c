//! What front matter says about words of the body: key figures, editor's notes, mechanisms.

use edition::model::{KeyFigure, Mechanism, MechanismForm, MechanismPart, Note, Passage};

use crate::diagnostic::Report;
use crate::fields::Fields;
use crate::quotes::{self, NoFigure};

/// Words for [`MechanismForm`].
const FORMS: [(&str, MechanismForm); 4] = [
    ("hierarchy", MechanismForm::Hierarchy),
    ("cycle", MechanismForm::Cycle),
    ("chain", MechanismForm::Chain),
    ("list", MechanismForm::List),
];

/// Between a part of a mechanism and its detail.
const PART_SEPARATOR: char = '：';

/// The body that annotations quote.
pub(crate) struct Body<'a> {
    pub(crate) paragraphs: &'a [Passage],
}

impl Body<'_> {
    /// `[[key_figures]]`: figure, label. The same figure once more is the next one in the body that is written so.
    pub(crate) fn key_figures(&self, fields: &mut Fields<'_>, report: &mut Report) -> Vec<KeyFigure> {
        let mut key_figures = Vec::new();
        let mut taken = Vec::new();
        for mut entry in fields.tables("key_figures", report) {
            let figure = entry.required("figure", report);
            let label = entry.required("label", report).text;
            if !figure.text.is_empty() {
                match quotes::find_figure(self.paragraphs, &figure.text, &taken) {
                    Ok(figure) => {
                        taken.push(figure);
                        key_figures.push(KeyFigure { figure, label });
                    }
                    Err(NoFigure::NotInBody(hint)) => {
                        entry.report(figure.at(), format!("正文里没有“{}”", figure.text), hint, report);
                    }
                    Err(NoFigure::NotRecognised(hint)) => {
                        entry.report(figure.at(), format!("“{}”没有识别为数字", figure.text), hint, report);
                    }
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

    /// `[[mechanisms]]`: name, form, quote, parts. The index of the article is left at 0.
    pub(crate) fn mechanisms(&self, fields: &mut Fields<'_>, report: &mut Report) -> Vec<Mechanism> {
        let mut mechanisms = Vec::new();
        for mut entry in fields.tables("mechanisms", report) {
            let name = entry.required("name", report).text;
            let form = entry.required_choice("form", &FORMS, report);
            let quote = self.quote(&mut entry, report);
            let parts = entry.required_list("parts", report).iter().map(|part| part_of(&part.text)).collect();
            if let (Some(form), Some((place, _))) = (form, quote) {
                mechanisms.push(Mechanism { name, article: 0, paragraph: place.paragraph as u16, form, parts });
            }
            entry.finish(report);
        }
        mechanisms
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

/// `name` or `name：detail`.
fn part_of(part: &str) -> MechanismPart {
    let (name, detail) = part.split_once(PART_SEPARATOR).unwrap_or((part, ""));
    MechanismPart { name: name.trim().to_owned(), detail: detail.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_may_have_a_detail() {
        for (part, name, detail) in [
            ("一级网格长", "一级网格长", ""),
            ("一级网格长：镇党委书记", "一级网格长", "镇党委书记"),
            ("检查： 每月：两次", "检查", "每月：两次"),
        ] {
            assert_eq!(part_of(part), MechanismPart { name: name.into(), detail: detail.into() });
        }
    }
}
