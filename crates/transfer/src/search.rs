//! What a query finds, and what else could be looked for.

use std::borrow::Cow;

use edition::model::Article;
use edition::search::{Answer, Field, Hit, Match, Nearness, Reading};
use edition::source::Source;
use serde::Serialize;

use crate::beside::BesideInfo;
use crate::edition_info::SectionInfo;
use crate::offers::OffersInfo;
use crate::offset::{Converter, Offset};

/// What a query found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SearchResults<'a, O> {
    /// The articles that were asked for, best first.
    pub hits: Vec<HitInfo<'a, O>>,
    /// How many there are in all.
    pub articles: u32,
    /// Places in all of them.
    pub places: u32,
    /// Sections with the number of articles that the query finds in them.
    pub sections: Vec<SectionInfo<'a>>,
    /// Terms of the query that are nowhere.
    pub unmatched: &'a [String],
    /// What was searched for instead of letters that stand nowhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meant: Option<MeantInfo<'a>>,
    /// What else holds what was searched for: names of sections, notes, captions and the like.
    pub beside: Vec<BesideInfo<'a, O>>,
}

/// What letters that stand nowhere were read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeantInfo<'a> {
    /// The query that was searched for.
    pub query: &'a str,
    /// How its words were found: `pinyin`, or `near-pinyin` where they only sound alike to many speakers.
    pub how: &'static str,
    /// What was typed as letters, each with what it means.
    pub words: Vec<MeantWord<'a>>,
}

/// Letters and what they mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MeantWord<'a> {
    /// The letters.
    pub typed: &'a str,
    /// The characters.
    pub word: &'a str,
}

/// An article that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HitInfo<'a, O> {
    /// Its identifier.
    pub article: Cow<'a, str>,
    /// The higher, the better.
    pub score: u32,
    /// How it was found.
    pub how: &'static str,
    /// Number of places.
    pub places: u32,
    /// The places, where they were asked for.
    pub matches: Vec<MatchInfo<O>>,
}

/// A place that was found: in a paragraph, or in another text of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MatchInfo<O> {
    /// `kicker`, `headline`, `deck`, `reporter` or `paragraph`.
    pub field: &'static str,
    /// Index of the paragraph; null outside the body.
    pub paragraph: Option<u16>,
    /// Index into the names of the byline, where the place is in one of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reporter: Option<u16>,
    /// Where it begins.
    pub start: O,
    /// Where it has ended.
    pub end: O,
    /// How it was found.
    pub how: &'static str,
}

/// What a query found, with what else could be looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SearchWithOffers<'a, O> {
    /// What it found.
    #[serde(flatten)]
    pub results: SearchResults<'a, O>,
    /// What else could be looked for.
    #[serde(flatten)]
    pub offers: OffersInfo<'a>,
}

impl<'a, O: Offset> SearchResults<'a, O> {
    /// The answer to what was typed, from `edition`.
    pub fn new(edition: &'a dyn Source, answer: &'a Answer) -> Self {
        let Answer { results, meant, beside, reading } = answer;
        let meant = meant.as_ref();
        let how = meant.map(|meant| match meant.nearness {
            Nearness::Same => "pinyin",
            Nearness::Alike => "near-pinyin",
        });
        let mut hits: Vec<HitInfo<'a, O>> = results.hits.iter().map(|hit| HitInfo::new(edition, hit)).collect();
        if let Some(how) = how {
            for hit in &mut hits {
                hit.how = how;
                hit.matches.iter_mut().for_each(|place| place.how = how);
            }
        }
        let word = |(typed, word): &'a (String, String)| MeantWord { typed, word };
        let read = (*reading == Reading::ByLetters).then_some("pinyin");
        Self {
            hits,
            articles: results.articles,
            places: results.places,
            sections: SectionInfo::counted(edition.head(), results.sections.iter().copied()).collect(),
            unmatched: &results.unmatched,
            meant: meant.zip(how).map(|(meant, how)| MeantInfo {
                query: &meant.query,
                how,
                words: meant.words.iter().map(word).collect(),
            }),
            beside: beside.iter().map(|beside| BesideInfo::new(edition, beside, how.or(read))).collect(),
        }
    }
}

impl<'a, O: Offset> HitInfo<'a, O> {
    /// A hit in `edition`. An article is read only for its places.
    fn new(edition: &'a dyn Source, hit: &Hit) -> Self {
        let index = hit.article as usize;
        let article = if hit.matches.is_empty() { None } else { edition.article(index) };
        Self {
            article: edition.id(index).unwrap_or_default(),
            score: hit.score,
            how: hit.how.name(),
            places: hit.places,
            matches: article.map(|article| MatchInfo::list(&article, &hit.matches)).unwrap_or_default(),
        }
    }
}

impl<O: Offset> MatchInfo<O> {
    /// Places in `article`. They are in order, so that each of its texts is walked through once.
    fn list(article: &Article, matches: &[Match]) -> Vec<Self> {
        let in_one_text = matches.chunk_by(|one, other| one.field == other.field);
        let places = in_one_text.flat_map(|places| {
            let text = places.first().and_then(|place| place.field.text(article));
            let mut offset = Converter::new(text.unwrap_or_default());
            places.iter().map(move |place| Self::new(*place, &mut offset))
        });
        places.collect()
    }

    fn new(place: Match, offset: &mut Converter<O>) -> Self {
        let (field, paragraph, reporter) = match place.field {
            Field::Kicker => ("kicker", None, None),
            Field::Headline => ("headline", None, None),
            Field::Deck => ("deck", None, None),
            Field::Reporter(index) => ("reporter", None, Some(index)),
            Field::Paragraph(index) => ("paragraph", Some(index), None),
        };
        let (start, end) = (offset.at(place.start), offset.at(place.end));
        Self { field, paragraph, reporter, start, end, how: place.how.name() }
    }
}
