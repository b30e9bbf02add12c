//! A glossary as text, for a page that fetches it later: a word, a tab and its meaning on a line.

use crate::model::GlossaryEntry;

/// The lines of `glossary`.
pub fn to_text(glossary: &[GlossaryEntry]) -> String {
    let plain = |text: &str| text.replace(['\t', '\n'], " ");
    glossary.iter().map(|entry| [&plain(&entry.word), "\t", &plain(&entry.meaning), "\n"].concat()).collect()
}

/// What the lines of `text` say; a line without a word says nothing.
pub fn from_text(text: &str) -> Vec<GlossaryEntry> {
    let entries = text.lines().filter_map(|line| line.split_once('\t')).filter(|(word, _)| !word.is_empty());
    entries.map(|(word, meaning)| GlossaryEntry { word: word.to_owned(), meaning: meaning.to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_they_are_written() {
        let entry = |word: &str, meaning: &str| GlossaryEntry { word: word.into(), meaning: meaning.into() };
        let glossary = [entry("三保", "三项"), entry("三委", "")];
        assert_eq!(from_text(&to_text(&glossary)), glossary);
        assert_eq!(from_text(&to_text(&[entry("词", "一\n二\t三")])), [entry("词", "一 二 三")]);
        assert_eq!(from_text("\t无\n无\n\n"), []);
    }
}
