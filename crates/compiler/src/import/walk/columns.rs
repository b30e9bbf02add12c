//! What ends or interrupts articles besides headings: names below letters and notices, columns of short news.

use super::Walker;
use crate::import::furniture::Furniture;
use crate::import::phrase;
use crate::import::voices::{is_salutation, signs_letter};

impl Walker<'_> {
    /// A date below the name of an office, both below a text: who signed a notice or a letter, and when.
    pub(super) fn is_sign_off(&self, kinds: &[Furniture], text: &str) -> bool {
        let date = kinds == [Furniture::IssueDate] && text.ends_with('日') && !text.contains(['星', '历', '周']);
        let [name] = self.run.as_slice() else { return false };
        let signs = phrase::has_subject(&name.text) && !phrase::has_slogan_word(&name.text);
        date && signs && self.current.is_some() && phrase::parts(&name.text).len() == 1
    }

    /// Whether the line is the name below a letter.
    pub(super) fn is_letter_end(&self, text: &str) -> bool {
        let letter = self.current.map(|article| &self.walked.drafts[article].paragraphs);
        let letter = letter.is_some_and(|paragraphs| paragraphs.iter().any(|p| is_salutation(&p.text)));
        letter && self.run.is_empty() && signs_letter(text)
    }

    /// Whether the current article is a column of news in brief, whose items have bylines and no headings.
    pub(super) fn is_brief(&self) -> bool {
        self.run.is_empty() && self.briefs.is_some() && self.briefs == self.current
    }
}
