//! Rules for what `edition.toml` says.

use edition::model::Edition;

use super::Linter;
use crate::positions::passages;
use crate::source::Source;

impl Linter<'_> {
    /// What an alias says is printed, and no text has: a search for its word would find nothing.
    pub(super) fn aliases(&mut self, edition: &Edition, header: &Source) {
        for alias in &edition.aliases {
            let mut texts = edition.articles.iter().flat_map(passages);
            if !texts.any(|(_, passage)| passage.text.contains(&alias.printed)) {
                let at = header.text().find(&alias.printed).unwrap_or_default();
                let message = format!("文中没有“{}”", alias.printed);
                self.warn("absent-name", Some(header.location(at)), message, "printed 照报上印的写");
            }
        }
    }

    pub(super) fn empty_pages(&mut self, edition: &Edition, header: &Source) {
        let pages = &edition.issue.pages;
        for page in pages.iter().filter(|page| pages.len() > 1 && page.articles == 0) {
            let at = header.text().find(&["\"", &page.number, "\""].concat()).unwrap_or_default();
            let message = format!("{}没有文章", page.in_words());
            self.warn("empty-page", Some(header.location(at)), message, "删去这个 [[pages]]，或给文章写上这个版次");
        }
    }

    pub(super) fn empty_sections(&mut self, edition: &Edition, header: &Source) {
        for (index, section) in edition.sections.iter().enumerate() {
            if edition.articles.iter().all(|article| usize::from(article.section) != index) {
                let at = header.text().find(section.as_str()).unwrap_or_default();
                let message = format!("栏目“{section}”没有文章");
                self.warn(
                    "empty-section",
                    Some(header.location(at)),
                    message,
                    "从 sections 里删去，或给文章改用这个栏目",
                );
            }
        }
    }
}
