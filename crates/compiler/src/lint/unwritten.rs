//! Texts that an import or the template has left open: nobody should read them.

use edition::model::{Article, Edition};

use super::Linter;
use crate::positions::{Place, passages};
use crate::source::Source;
use crate::template::{is_missing, is_placeholder};

/// The rule's name.
const RULE: &str = "placeholder";

impl Linter<'_> {
    /// What of the masthead is still to be written.
    pub(super) fn masthead(&mut self, edition: &Edition, header: &Source) {
        let texts = [
            ("版名", &edition.title, "照报头补上版名"),
            ("版名下的小字", &edition.subtitle, "照报头补上；报上没有就删去这一行"),
        ];
        for (what, text, hint) in texts.into_iter().filter(|(_, text, _)| is_missing(text)) {
            let at = header.text().find(&format!("\"{text}\"")).map_or(0, |quote| quote + 1);
            self.warn(RULE, Some(header.location(at)), format!("{what}还是“{text}”"), hint);
        }
    }

    /// What of an article is: of its body the first such paragraph.
    pub(super) fn placeholders(&mut self, index: usize, article: &Article) {
        let mut body = false;
        for (place, passage) in passages(article) {
            let text = &passage.text;
            let is_open = if place == Place::Headline { is_missing(text) } else { is_placeholder(text) };
            if !is_open {
                continue;
            }
            let (message, hint) = match place {
                Place::Headline => (format!("标题还是“{text}”"), "照报纸补上标题"),
                Place::Kicker => (format!("引题还是“{text}”"), "照报纸补上；没有引题就删去这一行"),
                Place::Deck => (format!("副题还是“{text}”"), "照报纸补上；没有副题就删去这一行"),
                Place::Summary => (format!("摘要还是“{text}”"), "写一两句摘要；不用就删去这一行"),
                Place::Paragraph(_) if std::mem::replace(&mut body, true) => continue,
                Place::Paragraph(_) => ("正文还是新建时的说明".to_owned(), "换成这篇文章的正文"),
            };
            let location = self.positions.locate(index, place, 0);
            self.warn(RULE, location, message, hint);
        }
        for name in article.reporters.iter().filter(|name| is_placeholder(name)) {
            let location = self.positions.words(index, name);
            self.warn(RULE, location, format!("署名还是“{name}”"), "照报纸写；没有署名就删去这一行");
        }
    }
}
