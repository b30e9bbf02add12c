//! The folded texts of an edition, one article after the other.

use crate::figures::Figure;
use crate::fold::{END, Folding, Piece};
use crate::model::Article;
use crate::search::places::{passage, units_of};
use crate::search::{Field, How, Term};

/// The folded texts of an edition. Within an article the texts that count most come first.
#[derive(Debug)]
pub(crate) struct Haystack {
    units: Vec<u16>,
    /// Units that were printed in another width, case or script: which of its article, and the character that was printed.
    altered: Vec<(u32, u16)>,
    /// Units before which something of the same text was dropped.
    gap: Bits,
    articles: Vec<Extent>,
}

/// An article in the haystack.
#[derive(Debug)]
struct Extent {
    /// Where it ends in `units`.
    end: u32,
    /// Where it ends in `altered`.
    altered_end: u32,
    zones: Zones,
}

/// An article's folded texts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Folds<'a> {
    /// The units of all its texts, [`END`] after each.
    pub(crate) units: &'a [u16],
    /// Which text they belong to.
    pub(crate) zones: Zones,
}

/// Where the headline, the kicker and deck, the names and the first paragraph of an article end among its units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Zones([u32; 4]);

impl Haystack {
    /// Nothing, with room for so many units of so many articles.
    pub(crate) fn with_capacity(units: usize, articles: usize) -> Self {
        Self {
            units: Vec::with_capacity(units),
            altered: Vec::new(),
            gap: Bits::with_capacity(units),
            articles: Vec::with_capacity(articles),
        }
    }

    /// Gives back the room that dropped characters did not take.
    pub(crate) fn shrink(&mut self) {
        self.units.shrink_to_fit();
        self.altered.shrink_to_fit();
    }

    /// Adds an article by folding its texts, and hands over its figures with their units in it. Linear.
    ///
    /// A function of its own: a browser makes functions fast that are called often, not loops that run for long.
    #[inline(never)]
    pub(crate) fn add(&mut self, article: &Article, folding: &Folding, mut figure: impl FnMut(&Figure, u32, u32)) {
        let start = self.units.len();
        let mut zones = Zones::default();
        let mut bytes = Vec::new();
        for (field, text) in fields(article) {
            let from = (self.units.len() - start) as u32;
            let mut before = 0;
            bytes.clear();
            folding.each(text, |piece| {
                self.push(piece, start, before);
                before = piece.end;
                bytes.push((piece.start as u32, piece.end as u32));
            });
            for found in passage(field, article).into_iter().flat_map(|passage| &passage.figures) {
                let (first, last) = units_of(&bytes, (found.start, found.end));
                if first < last {
                    figure(found, from + first as u32, from + last as u32);
                }
            }
            self.push(Piece { unit: END, start: 0, end: 0, printed: END }, start, 0);
            zones.extend(field, self.units.len() - start);
        }
        self.articles.push(Extent { end: self.units.len() as u32, altered_end: self.altered.len() as u32, zones });
    }

    /// Adds a unit of an article that starts at `from`, and of a text of which all up to byte `before` has been added.
    fn push(&mut self, piece: Piece, from: usize, before: usize) {
        let is_altered = piece.printed != piece.unit;
        if is_altered {
            self.altered.push(((self.units.len() - from) as u32, piece.printed));
        }
        self.units.push(piece.unit);
        // A separator for several characters is as good as characters that were dropped.
        self.gap.push(piece.start > before || is_altered && piece.printed == 0);
    }

    /// Number of articles.
    pub(crate) fn len(&self) -> usize {
        self.articles.len()
    }

    /// Where an article starts.
    fn start(&self, article: usize) -> usize {
        article.checked_sub(1).map_or(0, |before| self.articles[before].end as usize)
    }

    /// Number of units of an article.
    pub(crate) fn length(&self, article: usize) -> usize {
        self.articles[article].end as usize - self.start(article)
    }

    /// The units of an article.
    pub(crate) fn article(&self, article: usize) -> Folds<'_> {
        let Extent { end, zones, .. } = self.articles[article];
        Folds { units: &self.units[self.start(article)..end as usize], zones }
    }

    /// Whether these units of an article were printed as the characters that they are, without anything between them.
    pub(crate) fn is_plain(&self, article: usize, start: usize, end: usize) -> bool {
        let from = self.start(article);
        !self.gap.any(from + start + 1, from + end) && self.altered(article, start, end).is_empty()
    }

    /// Whether every unit of an article was printed as it is folded.
    pub(crate) fn is_unaltered(&self, article: usize) -> bool {
        self.altered(article, 0, usize::MAX).is_empty()
    }

    /// What was printed in another way of these units of an article.
    fn altered(&self, article: usize, start: usize, end: usize) -> &[(u32, u16)] {
        let before = article.checked_sub(1).map_or(0, |before| self.articles[before].altered_end);
        let altered = &self.altered[before as usize..self.articles[article].altered_end as usize];
        let first = altered.partition_point(|(unit, _)| (*unit as usize) < start);
        let last = altered.partition_point(|(unit, _)| (*unit as usize) < end);
        &altered[first..last]
    }

    /// How `term` was found at these units of an article, which it folds to. `None` where only the text can tell:
    /// something was dropped among them, and among the characters that were typed as well.
    pub(crate) fn way(&self, article: usize, term: &Term, start: usize, end: usize) -> Option<How> {
        let from = self.start(article);
        let exact = |exact| Some(if exact { How::Exact } else { How::Folded });
        if self.gap.any(from + start + 1, from + end) {
            return if term.is_loose() { None } else { Some(How::Folded) };
        }
        if term.is_loose() {
            return Some(How::Folded);
        }
        let altered = self.altered(article, start, end);
        if altered.is_empty() {
            return exact(term.is_plain());
        }
        if term.is_plain() {
            return Some(How::Folded);
        }
        let mut printed = altered.iter().peekable();
        let printed = (start..end).map(|at| {
            let other = printed.next_if(|(unit, _)| *unit as usize == at);
            other.map_or(self.units[from + at], |(_, character)| *character)
        });
        exact(printed.eq(term.text().encode_utf16()))
    }
}

impl Zones {
    /// Puts `field`, which ends at unit `end`, into its zone.
    pub(crate) fn extend(&mut self, field: Field, end: usize) {
        let zone = match field {
            Field::Headline => 0,
            Field::Kicker | Field::Deck => 1,
            Field::Reporter(_) => 2,
            Field::Paragraph(0) => 3,
            Field::Paragraph(_) => 4,
        };
        for zone in self.0.iter_mut().skip(zone) {
            *zone = end as u32;
        }
    }

    /// How much the text counts to which a unit belongs: 5 for the headline, 4 for kicker and deck, 3 for names, 2 for
    /// the first paragraph, 1 for the rest.
    pub(crate) fn rank(self, unit: usize) -> u32 {
        5 - self.0.iter().filter(|end| **end as usize <= unit).count() as u32
    }
}

/// Most units that the texts of `article` can fold to.
pub(crate) fn most_units(article: &Article) -> usize {
    fields(article).map(|(_, text)| text.chars().map(char::len_utf16).sum::<usize>() + 1).sum()
}

/// The texts of an article that can be searched, those that count most first.
pub(crate) fn fields(article: &Article) -> impl Iterator<Item = (Field, &str)> {
    let headings = [
        (Field::Headline, Some(&article.headline)),
        (Field::Kicker, article.kicker.as_ref()),
        (Field::Deck, article.deck.as_ref()),
    ];
    let headings = headings.into_iter().filter_map(|(field, passage)| Some((field, passage?.text.as_str())));
    let names = article.reporters.iter().enumerate().map(|(at, name)| (Field::Reporter(at as u16), name.as_str()));
    let body =
        article.paragraphs.iter().enumerate().map(|(at, passage)| (Field::Paragraph(at as u16), passage.text.as_str()));
    headings.chain(names).chain(body)
}

/// A row of bits.
#[derive(Debug, Default)]
struct Bits {
    words: Vec<u64>,
    length: usize,
}

impl Bits {
    fn with_capacity(bits: usize) -> Self {
        Self { words: Vec::with_capacity(bits / 64 + 1), length: 0 }
    }

    fn push(&mut self, bit: bool) {
        if self.length.is_multiple_of(64) {
            self.words.push(0);
        }
        if let Some(word) = self.words.last_mut() {
            *word |= u64::from(bit) << (self.length % 64);
        }
        self.length += 1;
    }

    /// Whether any of the bits from `start` to `end` is set.
    fn any(&self, start: usize, end: usize) -> bool {
        let (first, last) = (start / 64, end.saturating_sub(1) / 64);
        start < end
            && (first..=last).any(|at| {
                let from = if at == first { !0 << (start % 64) } else { !0 };
                let to = if at == last { !0 >> (63 - (end - 1) % 64) } else { !0 };
                self.words[at] & from & to != 0
            })
    }
}
