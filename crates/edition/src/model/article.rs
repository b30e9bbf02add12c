//! An article with its texts, and what was found in them.

use std::ops::Range;

use crate::checks::Check;
use crate::figures::{Figure, FigureRef};
use crate::photo::Photo;
use crate::shape::Shape;

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
    /// Words that lead out of the page, in the order of the text; they do not overlap.
    pub links: Vec<Link>,
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

/// Words of the body that lead out of the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link {
    /// Index into [`Article::paragraphs`].
    pub paragraph: u16,
    /// First byte of the words.
    pub start: u32,
    /// Byte after them.
    pub end: u32,
    /// Where they lead: an address of the web.
    pub address: String,
}

impl Link {
    /// Whether a text is an address of the web. Of anything else, such as `javascript:`, nobody knows what it does to a
    /// reader.
    pub fn is_address(text: &str) -> bool {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        host.is_some_and(|host| !host.is_empty() && !host.starts_with('/')) && text.bytes().all(|byte| byte > b' ')
    }
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

    /// Links of the paragraph of this index.
    pub fn links_of(&self, paragraph: usize) -> impl Iterator<Item = &Link> {
        self.links.iter().filter(move |link| usize::from(link.paragraph) == paragraph)
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
