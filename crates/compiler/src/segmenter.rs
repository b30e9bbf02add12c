//! Words of Chinese text.

use std::ops::Range;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use jieba_rs::Jieba;

use crate::sourced::is_ideograph;

/// The dictionary, which takes a third of a second to load: once in a run of the program.
pub(crate) static DICTIONARY: LazyLock<Jieba> = LazyLock::new(Jieba::new);

/// Most characters of a word: a longer one would leave a heading without a place to break.
const LONGEST: usize = 6;

/// Cuts text into words, knowing the names that an edition declares.
#[derive(Debug)]
pub(crate) struct Segmenter {
    jieba: Arc<Jieba>,
}

/// Names with the dictionary that has them.
type Named = (Vec<String>, Arc<Jieba>);

/// The one that was made last. A copy of the dictionary takes a third of the time of a whole compilation, and what is
/// compiled next is mostly the same edition after a save, with the same names.
static LAST: Mutex<Option<Named>> = Mutex::new(None);

/// A word in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word<'t> {
    pub(crate) text: &'t str,
    /// Bytes of the text.
    pub(crate) range: Range<usize>,
    pub(crate) class: Class,
}

/// What a word does in a sentence, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Nouns, names, idioms.
    Noun,
    /// A word that the dictionary does not have, guessed from its characters; also marks.
    Guess,
    /// Verbs and adjectives.
    Verb,
    /// Prepositions, conjunctions, adverbs, pronouns, numerals: they lean on what follows.
    Leading,
    /// Particles, measure words, suffixes, punctuation, other scripts.
    Other,
}

impl Segmenter {
    /// The dictionary with `names` added, so that each is one word. Of a name with marks inside, the parts
    /// between the marks are added; a part that is longer than a word can be stays to be cut into words.
    pub(crate) fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let parts = names.into_iter().flat_map(|name| name.split(|character| !is_ideograph(character)));
        let parts = parts.filter(|part| (2..=LONGEST).contains(&part.chars().count()));
        let parts: Vec<String> = parts.map(str::to_owned).collect();
        let last = LAST.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, jieba)) = last.filter(|(known, _)| *known == parts) {
            return Self { jieba };
        }
        let mut jieba = DICTIONARY.clone();
        for part in &parts {
            jieba.add_word(part, None, Some("nz"));
        }
        let jieba = Arc::new(jieba);
        *LAST.lock().unwrap_or_else(PoisonError::into_inner) = Some((parts, jieba.clone()));
        Self { jieba }
    }

    /// The words of `text`, which follow one another without a gap.
    pub(crate) fn words<'t>(&'t self, text: &'t str) -> Vec<Word<'t>> {
        let mut end = 0;
        let tags = self.jieba.tag(text, true).into_iter();
        tags.map(|tag| {
            let start = end;
            end += tag.word.len();
            Word { text: tag.word, range: start..end, class: class(tag.tag) }
        })
        .collect()
    }
}

/// The class of a part-of-speech tag of the dictionary.
fn class(tag: &str) -> Class {
    match tag.bytes().next() {
        Some(b'n' | b'i' | b'l' | b'j' | b's') => Class::Noun,
        Some(b'x') => Class::Guess,
        Some(b'v' | b'a' | b'z') => Class::Verb,
        Some(b'p' | b'c' | b'd' | b'r' | b'm') => Class::Leading,
        _ => Class::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_follow_one_another() {
        let segmenter = Segmenter::new(["湖滨路街道", "红马甲行动", "以政领财、以财辅政", "湖滨路街道龙翔社区"]);
        for (text, expected) in [
            ("", ""),
            ("湖滨路街道检查", "湖滨路街道/检查"),
            ("开展红马甲行动", "开展/红马甲行动"),
            ("以政领财 以财辅政", "以政领财/ /以财辅政"),
            ("湖滨路街道龙翔社区", "湖滨路街道/龙翔/社区"),
            ("让城市更美丽", "让/城市/更/美丽"),
            ("安装LED灯，好！", "安装/LED/灯/，/好/！"),
        ] {
            let words = segmenter.words(text);
            let found: Vec<&str> = words.iter().map(|word| word.text).collect();
            assert_eq!(found.join("/"), expected);
            assert!(words.iter().all(|word| text[word.range.clone()] == *word.text));
        }
        // Names are those of one edition only.
        assert_eq!(Segmenter::new([]).words("红马甲行动").len(), 2);
    }
}
