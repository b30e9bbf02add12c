//! Where texts stand that are not those of articles.

use crate::model::Edition;

/// Where a text stands that is not one of an article's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The name of a section (栏目): index into [`Edition::sections`].
    Section(usize),
    /// A word that the editor explains, or its meaning: index into [`Edition::glossary`].
    Glossary(usize),
    /// A way of working: index into [`Edition::mechanisms`].
    Mechanism(usize),
    /// In or beside an article: its index.
    Article(usize, Part),
    /// The head of the page and its foot: title, banners, issue, who answers for it.
    Masthead,
}

/// What of an article a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The summary (提要) on the front page.
    Summary,
    /// What stands beside the names in the byline: what they did, and the place.
    Byline,
    /// What a large figure counts: index into [`Article::key_figures`].
    KeyFigure(usize),
    /// What is said of a picture: index into [`Article::photos`].
    Photo(usize),
    /// An editor's note (编者注): index into [`Article::notes`].
    Note(usize),
    /// The office of a person: index into [`Article::people`].
    Office(usize),
}

impl Place {
    /// Its name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Section(_) => "section",
            Self::Glossary(_) => "glossary",
            Self::Mechanism(_) => "mechanism",
            Self::Article(_, Part::Summary) => "summary",
            Self::Article(_, Part::Byline) => "byline",
            Self::Article(_, Part::KeyFigure(_)) => "key-figure",
            Self::Article(_, Part::Photo(_)) => "photo",
            Self::Article(_, Part::Note(_)) => "note",
            Self::Article(_, Part::Office(_)) => "office",
            Self::Masthead => "masthead",
        }
    }

    /// Its name for readers.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Section(_) => "栏目",
            Self::Glossary(_) => "名词解释",
            Self::Mechanism(_) => "做法",
            Self::Article(_, Part::Summary) => "提要",
            Self::Article(_, Part::Byline) => "署名",
            Self::Article(_, Part::KeyFigure(_)) => "要闻数字",
            Self::Article(_, Part::Photo(_)) => "图片说明",
            Self::Article(_, Part::Note(_)) => "编者注",
            Self::Article(_, Part::Office(_)) => "职务",
            Self::Masthead => "报头",
        }
    }

    /// The article that it belongs to, where that is one.
    pub fn article(self, edition: &Edition) -> Option<usize> {
        match self {
            Self::Article(article, _) => Some(article),
            Self::Mechanism(index) => edition.mechanisms.get(index).map(|way| usize::from(way.article)),
            _ => None,
        }
    }
}
