//! What an edition is made of. [`crate::packed`] writes these types as bytes; they are never handed to JavaScript as they
//! are (the exports of the app own their transfer types).

use std::borrow::Cow;

mod article;

pub use article::{Article, ArticleKind, KeyFigure, Link, Note, Passage, Person, Role, Weight};

pub use crate::figures::FigureRef;
pub use crate::issue::{Issue, IssuePage};
pub use crate::mechanism::Mechanism;
pub use crate::photo::Photo;
pub use crate::readings::Readings;
pub use crate::shape::Shape;

/// What one packed file holds: a newspaper page's articles with all that the compiler found in them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edition {
    /// The masthead (报头), as printed.
    pub title: String,
    /// Smaller line of the masthead: the special page's name or its publisher; may be empty.
    pub subtitle: String,
    /// Banners of the page that belong to no article, as printed.
    pub slogans: Vec<String>,
    /// Which issue it is, and who answers for it.
    pub issue: Issue,
    /// Names of the sections (栏目) in the order of the filter. A section's name is also its identifier.
    pub sections: Vec<String>,
    /// The articles in the order of the page; the first is the lead.
    pub articles: Vec<Article>,
    /// Ways of working that articles describe, in the order of the articles.
    pub mechanisms: Vec<Mechanism>,
    /// The edition's own vocabulary, most frequent first.
    pub terms: Vec<Term>,
    /// Traditional characters with their simplified ones, where either stands in this edition; ordered by the
    /// traditional one.
    pub simplified: Vec<(char, char)>,
    /// How its characters are read, and common ones that sound like one of them.
    pub readings: Readings,
    /// Words that the page prints wrongly.
    pub aliases: Vec<Alias>,
    /// Words that the editor explains, in the editor's order.
    pub glossary: Vec<GlossaryEntry>,
}

/// A word that the page prints wrongly: a search for it finds what is printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Alias {
    /// The word.
    pub word: String,
    /// What is printed for it.
    pub printed: String,
}

/// A word of the edition's own vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Term {
    /// The word, at least two characters.
    pub text: String,
    /// Toneless syllables of the word as [`Edition::pinyin`] gives them, where the readings of the edition say otherwise;
    /// empty where they do not.
    pub pinyin: Vec<String>,
    /// Occurrences in the edition.
    pub count: u32,
    /// Where it comes from.
    pub kind: TermKind,
}

/// A word of the articles with what it means, in the editor's words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GlossaryEntry {
    /// The word as it stands in the text; not empty.
    pub word: String,
    /// What it means, in a line.
    pub meaning: String,
}

/// Where a term comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TermKind {
    /// A person.
    Person,
    /// A place.
    Place,
    /// An office, enterprise or school.
    Organisation,
    /// A named programme, campaign or mechanism.
    Programme,
    /// A word that the segmenter found.
    #[default]
    Word,
}

impl Edition {
    /// Index of the article with this identifier.
    pub fn article_index(&self, id: &str) -> Option<usize> {
        self.articles.iter().position(|article| article.id == id)
    }

    /// Who publishes it: the publisher, else the paper, as far as they are named.
    pub fn publisher(&self) -> &str {
        let names = [&self.issue.publisher, &self.subtitle, &self.title];
        names.into_iter().find(|name| !name.is_empty()).map_or("", String::as_str)
    }

    /// The page of the issue on which an article stands; none where pages are not printed.
    pub fn page_of(&self, article: &Article) -> Option<&IssuePage> {
        self.issue.page_of(self.article_index(&article.id)?)
    }

    /// Index into [`Edition::sections`] of an article's section; 0 where there is no such article.
    pub fn section_of(&self, article: usize) -> u16 {
        self.articles.get(article).map_or(0, |article| article.section)
    }

    /// The articles of the edition that an article is from: all of them.
    pub fn around(&self, _: usize) -> core::ops::Range<usize> {
        0..self.articles.len()
    }

    /// Toneless syllables of one of its terms, one for each character, read for this word (重庆 is `chong qing`, `ü` is `v`).
    /// A Latin letter or a digit stands for itself, in lower case; a mark has an empty syllable.
    pub fn pinyin<'t>(&self, term: &'t Term) -> Cow<'t, [String]> {
        if term.pinyin.is_empty() {
            Cow::Owned(self.readings.table().pinyin(&term.text))
        } else {
            Cow::Borrowed(&term.pinyin)
        }
    }

    /// Number of figures in the bodies of all articles.
    pub fn figure_count(&self) -> usize {
        self.articles.iter().flat_map(Article::figures).count()
    }
}
