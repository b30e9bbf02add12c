//! What an edition is made of. [`crate::packed`] writes these types as bytes; they are never handed to JavaScript as they
//! are (the exports of the app own their transfer types).

use std::ops::Range;

use crate::checks::Check;
use std::borrow::Cow;

use crate::figures::Figure;

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

/// One item of the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Article {
    /// Identifier in URLs and `data-article`: ASCII letters, digits and hyphens, unique in the edition. Where editions
    /// are read as one, their identifier and a dot stand before it ([`crate::shelf`]).
    pub id: String,
    /// Running text or a picture with its caption.
    pub kind: ArticleKind,
    /// How much room the front page gives it.
    pub weight: Weight,
    /// Index into [`Edition::sections`].
    pub section: u16,
    /// 引题: the line above the headline.
    pub kicker: Option<Passage>,
    /// 主题: the headline.
    pub headline: Passage,
    /// 副题: the line below the headline.
    pub deck: Option<Passage>,
    /// Names in the byline as printed, without 记者.
    pub reporters: Vec<String>,
    /// What the first of them are, where the page says more than the kind of the article does; the others, as it does.
    pub roles: Vec<Role>,
    /// Date as printed, `XXXX-10-17` or `2023-10-17`; a part that is not printed is not invented.
    pub date: Option<String>,
    /// Place of the event.
    pub place: Option<String>,
    /// People named in the article with their offices.
    pub people: Vec<Person>,
    /// One or two sentences for the front page; empty where the first paragraph serves.
    pub summary: Passage,
    /// Its pictures, in the order in which they are shown.
    pub photos: Vec<Photo>,
    /// The body, or the caption of a photo.
    pub paragraphs: Vec<Passage>,
    /// Figures that are strong enough for the front page.
    pub key_figures: Vec<KeyFigure>,
    /// Editor's notes (编者注), in the order of the places they explain.
    pub notes: Vec<Note>,
    /// Arithmetic relations between the article's figures.
    pub checks: Vec<Check>,
}

/// Whether an article is read or looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ArticleKind {
    /// Running text.
    #[default]
    News,
    /// A picture with its caption.
    Photo,
}

/// What somebody in the byline did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Role {
    /// 记者: wrote it, for the paper.
    #[default]
    Reporter,
    /// 通讯员: wrote it, for whom it is about.
    Correspondent,
    /// 摄影: took the picture.
    Photographer,
    /// 评论员: gives the paper's opinion.
    Commentator,
}

impl Role {
    /// What it is called in a byline.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reporter => "记者",
            Self::Correspondent => "通讯员",
            Self::Photographer => "摄影",
            Self::Commentator => "评论员",
        }
    }
}

/// An article's weight on the front page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Weight {
    /// A brief.
    Minor,
    /// The usual.
    #[default]
    Medium,
    /// Second to the lead.
    Major,
    /// The lead article.
    Lead,
}

/// A run of text with what the compiler found in it. All offsets are bytes into `text`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passage {
    /// The text, shown as it is.
    pub text: String,
    /// What it is among the paragraphs of a body.
    pub shape: Shape,
    /// End of the run-in head (段首小标题) at the start of a paragraph; 0 where there is none.
    pub head_end: u32,
    /// Figures in the order of the text; they do not overlap.
    pub figures: Vec<Figure>,
    /// Where a heading may break: word boundaries from the host's segmenter. Empty for body text.
    pub breaks: Vec<u32>,
}

/// A person and the office as printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Name without spaces.
    pub name: String,
    /// Office, as short as the article gives it; may be empty.
    pub office: String,
}

/// A figure of the body that the front page shows large.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeyFigure {
    /// Which figure.
    pub figure: FigureRef,
    /// What it counts, in a few words.
    pub label: String,
}

/// An editor's note on a place in the body.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note {
    /// Index into [`Article::paragraphs`].
    pub paragraph: u16,
    /// First byte of the words it explains.
    pub start: u32,
    /// Byte after them.
    pub end: u32,
    /// The note.
    pub text: String,
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

impl Article {
    /// What the name of this index in the byline did.
    pub fn role(&self, reporter: usize) -> Role {
        self.roles.get(reporter).copied().unwrap_or(match self.kind {
            ArticleKind::News => Role::Reporter,
            ArticleKind::Photo => Role::Photographer,
        })
    }

    /// The byline: each role with the names that stand together in it.
    pub fn byline(&self) -> Vec<(Role, Range<usize>)> {
        let mut groups: Vec<(Role, Range<usize>)> = Vec::new();
        for index in 0..self.reporters.len() {
            let role = self.role(index);
            match groups.last_mut() {
                Some((last, names)) if *last == role => names.end = index + 1,
                _ => groups.push((role, index..index + 1)),
            }
        }
        groups
    }

    /// The figure at `place`, where there is one.
    pub fn figure(&self, place: FigureRef) -> Option<&Figure> {
        let paragraph = self.paragraphs.get(usize::from(place.paragraph))?;
        paragraph.figures.get(usize::from(place.figure))
    }

    /// The words of the figure at `place`, as they are printed.
    pub fn printed(&self, place: FigureRef) -> Option<&str> {
        let figure = self.figure(place)?;
        self.paragraphs.get(usize::from(place.paragraph))?.text.get(figure.start as usize..figure.end as usize)
    }

    /// Indices of the paragraphs that stand in one piece of the body: a paragraph alone, a whole list, quotation or table.
    pub fn pieces(&self) -> impl Iterator<Item = Range<usize>> {
        let mut start = 0;
        core::iter::from_fn(move || {
            self.paragraphs.get(start)?;
            let shapes = self.paragraphs[start..].windows(2).map(|pair| (pair[0].shape, pair[1].shape));
            let more = shapes.take_while(|(before, shape)| shape.continues(*before)).count();
            let piece = start..start + 1 + more;
            start = piece.end;
            Some(piece)
        })
    }

    /// Every figure of the body with its place, in the order of the text.
    pub fn figures(&self) -> impl Iterator<Item = (FigureRef, &Figure)> {
        self.paragraphs.iter().enumerate().flat_map(|(paragraph, passage)| {
            passage
                .figures
                .iter()
                .enumerate()
                .map(move |(figure, found)| (FigureRef { paragraph: paragraph as u16, figure: figure as u16 }, found))
        })
    }
}

impl Edition {
    /// Index of the article with this identifier.
    pub fn article_index(&self, id: &str) -> Option<usize> {
        self.articles.iter().position(|article| article.id == id)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_comes_apart_into_pieces() {
        use Shape::{Bullet, Cell, Quote, RowStart, TableStart, Text};
        let shapes = [Text, Text, Bullet, Bullet, Quote, TableStart, RowStart, Cell, TableStart, Cell, Text];
        let passage = |shape| Passage { shape, ..Passage::default() };
        let article = Article { paragraphs: shapes.map(passage).into(), ..Article::default() };
        assert_eq!(article.pieces().collect::<Vec<_>>(), [0..1, 1..2, 2..4, 4..5, 5..8, 8..10, 10..11]);
        assert_eq!(Article::default().pieces().count(), 0);
    }
}
