//! Search: every occurrence of what was typed, ranked.
//!
//! A query is folded as the texts are ([`crate::fold`]) and looked for in the folded texts; places are reported in bytes
//! of the texts as they are. Nothing is segmented into words, so nothing that crosses a word boundary is lost.

use core::cell::OnceCell;
use core::cmp::Reverse;

use crate::fold::Folding;
use crate::model::{Article, Edition};
use crate::order;

mod articles;
mod blocks;
mod examine;
mod haystack;
mod places;
mod postings;
mod query;
mod rank;
mod rescue;
mod scan;
mod sound;
mod suggest;

pub use query::{Query, Term};
pub use rescue::{Likeness, Rescue};
pub use sound::sound;
pub use suggest::{Starters, Suggestion, Suggestions, starters};

use articles::Articles;
use blocks::Blocks;
use examine::{Texts, Worth, examine, inside_number};
use haystack::{Folds, Haystack};
use places::{Unfolded, has_figures, has_value};
use postings::{Lists, MOST_PLACES, Posting, Postings};
use rank::Standing;

/// Articles from which on the index has postings, if the feature `archive` is on: below it a scan of everything is
/// faster than reading a list.
pub const ARCHIVE: usize = 64;

/// Terms of a query that are rescued: enough for a slip, and bounded.
const MOST_RESCUED: usize = 4;

/// An edition prepared for searching. It holds no text to show: the methods that look into texts take the edition it
/// was made of.
#[derive(Debug)]
pub struct Index {
    folding: Folding,
    haystack: Haystack,
    postings: Option<Postings>,
    /// The articles that have figures.
    with_figures: Vec<u32>,
    /// The section of every article.
    sections: Vec<u16>,
}

/// What to return of what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchOptions<'a> {
    /// Indices into [`Edition::sections`]: return articles of these only. None at all: of every section.
    pub sections: &'a [u16],
    /// Most hits to return.
    pub limit: usize,
    /// Fill [`Hit::matches`] of so many hits from the first; [`Index::matches`] gives those of the others.
    pub with_matches: usize,
}

/// What a query found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Results {
    /// The articles that hold every term and no excluded one, best first.
    pub hits: Vec<Hit>,
    /// How many there are in the chosen sections, whatever the limit.
    pub articles: u32,
    /// How many of these, the last ones, hold a term only inside longer numbers.
    pub inside: u32,
    /// Places in all of them.
    pub places: u32,
    /// For every section of the edition the articles in it that the query finds, whatever sections were chosen.
    pub sections: Vec<u32>,
    /// Terms as typed that no article of any section holds; only told where the query found nothing in any section.
    pub unmatched: Vec<String>,
}

/// An article that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Index into [`Edition::articles`].
    pub article: u32,
    /// The higher, the better; weighed as [`rank`] documents it.
    pub score: u32,
    /// The best way in which it was found; of several terms the one that was found worst.
    pub how: How,
    /// Number of places.
    pub places: u32,
    /// Every place, in the order of the article: kicker, headline, deck, byline, paragraphs. They do not overlap.
    pub matches: Vec<Match>,
}

/// A place where a term was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// Which text of the article.
    pub field: Field,
    /// First byte in that text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// How it was found.
    pub how: How,
}

/// A text of an article that can be searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The line above the headline.
    Kicker,
    /// The headline.
    Headline,
    /// The line below the headline.
    Deck,
    /// A name in the byline: index into [`crate::model::Article::reporters`].
    Reporter(u16),
    /// Index into [`crate::model::Article::paragraphs`].
    Paragraph(u16),
}

/// How a place was found; earlier is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The characters as typed.
    Exact,
    /// After folding width, case, traditional characters, punctuation and spaces.
    Folded,
    /// The same number, written in another way.
    Value,
    /// Inside a longer number.
    InsideNumber,
}

impl Default for SearchOptions<'_> {
    /// Everything, with every place.
    fn default() -> Self {
        Self { sections: &[], limit: usize::MAX, with_matches: usize::MAX }
    }
}

impl How {
    /// Name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Folded => "folded",
            Self::Value => "value",
            Self::InsideNumber => "inside-number",
        }
    }
}

impl Field {
    /// The text of this field in `article`.
    pub fn text(self, article: &Article) -> Option<&str> {
        let passage = match self {
            Self::Kicker => article.kicker.as_ref(),
            Self::Headline => Some(&article.headline),
            Self::Deck => article.deck.as_ref(),
            Self::Paragraph(index) => article.paragraphs.get(usize::from(index)),
            Self::Reporter(index) => return article.reporters.get(usize::from(index)).map(String::as_str),
        };
        passage.map(|passage| passage.text.as_str())
    }
}

impl Index {
    /// Prepares `edition`. Linear in its text.
    pub fn new(edition: &Edition) -> Self {
        let folding = Folding::new(&edition.simplified);
        let haystack = Haystack::new(edition, &folding);
        let archive = cfg!(feature = "archive") && edition.articles.len() >= ARCHIVE;
        let postings = archive.then(|| Postings::new(&haystack));
        let articles = || edition.articles.iter().enumerate();
        let with_figures = articles().filter(|(_, article)| has_figures(article)).map(|(at, _)| at as u32).collect();
        let sections = edition.articles.iter().map(|article| article.section).collect();
        Self { folding, haystack, postings, with_figures, sections }
    }

    /// The postings; without the feature `archive` the compiler sees that there are none, and leaves out what reads them.
    fn postings(&self) -> Option<&Postings> {
        if cfg!(feature = "archive") { self.postings.as_ref() } else { None }
    }

    /// What `typed` asks for. Total: what cannot be understood is text to look for.
    pub fn query(&self, typed: &str) -> Query {
        let commonness = |unit| self.postings().map_or(0, |postings| postings.commonness(unit));
        Query::parse(typed, &self.folding, commonness)
    }

    /// What `query` finds in `edition`, which must be the one that this was made of.
    pub fn search(&self, edition: &Edition, query: &Query, options: &SearchOptions) -> Results {
        let mut found = self.find(edition, query);
        let mut results = Results { sections: vec![0; edition.sections.len()], ..Results::default() };
        for hit in &found {
            if let Some(count) = results.sections.get_mut(usize::from(self.sections[hit.article])) {
                *count += 1;
            }
        }
        if found.is_empty() {
            let alone = query.terms().len() == 1 && query.excluded().is_empty();
            let missing = |term: &&Term| alone || self.find(edition, &Query::of(term)).is_empty();
            results.unmatched = query.terms().iter().filter(missing).map(|term| term.text().to_owned()).collect();
        }
        if !options.sections.is_empty() {
            found.retain(|hit| options.sections.contains(&self.sections[hit.article]));
        }
        results.articles = found.len() as u32;
        results.inside = found.iter().filter(|hit| hit.worth.how == How::InsideNumber).count() as u32;
        results.places = found.iter().map(|hit| hit.worth.places).sum();
        for (rank, found) in best(found, options.limit).into_iter().enumerate() {
            let matches =
                if rank < options.with_matches { self.matches(edition, found.article, query) } else { Vec::new() };
            let Worth { score, how, places } = found.worth;
            results.hits.push(Hit { article: found.article as u32, score, how, places, matches });
        }
        results
    }

    /// Every place of `query` in an article of `edition`, whether or not all its terms are there.
    pub fn matches(&self, edition: &Edition, article: usize, query: &Query) -> Vec<Match> {
        let article = edition.articles.get(article);
        article.map(|article| Unfolded::new(article, &self.folding).matches(query)).unwrap_or_default()
    }

    /// Terms of `edition` for what was typed, at most `limit`. See [`suggest`](mod@suggest) for their order.
    pub fn suggest(&self, edition: &Edition, typed: &str, limit: usize) -> Suggestions {
        suggest::suggest(edition, &self.folding, typed, limit)
    }

    /// What else to look for where terms of `typed` are nowhere in `edition`, at most `limit`, best first. Every one finds
    /// something.
    pub fn rescue(&self, edition: &Edition, typed: &str, limit: usize) -> Vec<Rescue> {
        let query = self.query(typed);
        let mut rescues: Vec<Rescue> = Vec::new();
        let missing = query.terms().iter().filter(|term| self.find(edition, &Query::of(term)).is_empty());
        for term in missing.take(MOST_RESCUED) {
            let pinyin = suggest::suggest(edition, &self.folding, term.text(), limit).terms.into_iter();
            let pinyin = pinyin.map(|suggestion| (suggestion.text, Likeness::Pinyin));
            let alike = rescue::alike(edition, &self.folding.simplify(term.text()));
            for (instead, likeness) in pinyin.chain(alike) {
                if rescues.len() == limit {
                    break;
                }
                let query = typed.replacen(term.text(), &instead, 1);
                let articles = self.find(edition, &self.query(&query)).len() as u32;
                if articles > 0 {
                    rescues.push(Rescue { missing: term.text().to_owned(), instead, query, likeness, articles });
                }
            }
        }
        rescues
    }

    /// The articles that hold every term of `query` and no excluded one, in the order of the edition.
    fn find(&self, edition: &Edition, query: &Query) -> Vec<Found> {
        if query.is_empty() {
            return Vec::new();
        }
        let by_value: Vec<Articles> = query.terms().iter().map(|term| self.by_value(edition, term)).collect();
        let valued = |article| by_value.iter().any(|articles| articles.contains(article));
        if let Some(postings) = self.postings()
            && let Some(lists) = postings.lists(query.terms()[0].needle().units())
            && query.is_one_plain_term()
            && by_value[0].is_empty()
        {
            return self.listed(postings, lists, edition, query);
        }
        let blocks: Vec<Vec<Blocks>> = match self.postings() {
            Some(postings) => {
                query.terms().iter().map(|term| postings.holding(term.needle().units(), &self.haystack)).collect()
            }
            None => vec![vec![Blocks::ALL; self.haystack.len()]; query.terms().len()],
        };
        let candidate = |article: &usize| {
            let terms = blocks.iter().zip(&by_value);
            terms.into_iter().all(|(blocks, by_value)| blocks[*article].any() || by_value.contains(*article))
        };
        let mut room = Vec::new();
        let examined = (0..self.haystack.len()).filter(candidate).filter_map(|article| {
            let worth = if valued(article) || query.excludes_numbers() {
                examine(query, &Unfolded::new(&edition.articles[article], &self.folding), &mut room)
            } else {
                examine(query, &self.stored(edition, article, &blocks), &mut room)
            };
            Some(Found { article, worth: worth? })
        });
        examined.collect()
    }

    /// The articles with a figure that has the value which `term` asks for.
    fn by_value(&self, edition: &Edition, term: &Term) -> Articles {
        let mut articles = Articles::none(self.haystack.len());
        if term.is_number() {
            let with_figures = self.with_figures.iter().map(|article| *article as usize);
            with_figures.filter(|at| has_value(&edition.articles[*at], term)).for_each(|at| articles.insert(at));
        }
        articles
    }

    /// The articles of these lists, from the postings alone.
    fn listed(&self, postings: &Postings, lists: Lists, edition: &Edition, query: &Query) -> Vec<Found> {
        let mut whole = Articles::none(self.haystack.len());
        let mut found = Vec::new();
        for posting in postings.whole(lists) {
            whole.insert(posting.article);
            found.push(self.posted(posting, How::Exact, edition, query));
        }
        let inside = postings.inside(lists).filter(|posting| !whole.contains(posting.article));
        let ordered = found.len();
        found.extend(inside.map(|posting| self.posted(posting, How::InsideNumber, edition, query)));
        if found.len() > ordered {
            order::sort_by_key(&mut found, |found| found.article);
        }
        found
    }

    /// What an article is worth by its posting for a query of one plain term. `how` is the best that can be.
    fn posted(&self, posting: Posting, how: How, edition: &Edition, query: &Query) -> Found {
        let Posting { article, places, rank, printed, .. } = posting;
        let counted = || {
            let how = if how == How::Exact && !printed { How::Folded } else { how };
            let mut standing = Standing::default();
            standing.add(rank, how);
            let covered = places as usize * query.terms()[0].needle().units().len();
            let (score, how) = standing.score(places, covered, self.haystack.length(article));
            Worth { score, how, places }
        };
        let uncounted = || examine(query, &self.stored(edition, article, &[]), &mut Vec::new());
        let worth = if places < MOST_PLACES { counted() } else { uncounted().unwrap_or_else(counted) };
        Found { article, worth }
    }

    /// The texts of an article, with the blocks where each term can start in each article, if known.
    fn stored<'a>(&'a self, edition: &'a Edition, article: usize, blocks: &'a [Vec<Blocks>]) -> Stored<'a> {
        let printed = &edition.articles[article];
        Stored { haystack: &self.haystack, article, printed, folding: &self.folding, blocks, unfolded: OnceCell::new() }
    }
}

/// An article that was found.
#[derive(Debug, Clone, Copy)]
struct Found {
    article: usize,
    worth: Worth,
}

/// The best `limit` of what was found, best first. Linear for a small limit.
fn best(mut found: Vec<Found>, limit: usize) -> Vec<Found> {
    order::least_by_key(&mut found, limit, |found| (Reverse(found.worth.score), found.article));
    found.truncate(limit);
    found
}

/// An article's texts as the index holds them; figures are not looked at.
struct Stored<'a> {
    haystack: &'a Haystack,
    article: usize,
    printed: &'a Article,
    folding: &'a Folding,
    blocks: &'a [Vec<Blocks>],
    /// Made only where the units do not tell how something was printed.
    unfolded: OnceCell<Unfolded<'a>>,
}

impl Texts for Stored<'_> {
    fn folds(&self) -> Folds<'_> {
        self.haystack.article(self.article)
    }

    fn way(&self, term: &Term, start: usize, end: usize) -> How {
        self.haystack.way(self.article, term, start, end).unwrap_or_else(|| {
            self.unfolded.get_or_init(|| Unfolded::new(self.printed, self.folding)).way(term, start, end)
        })
    }

    fn values(&self, _: &Term) -> Vec<(usize, usize)> {
        Vec::new()
    }

    fn blocks(&self, term: usize) -> Blocks {
        self.blocks.get(term).map_or(Blocks::ALL, |articles| articles[self.article])
    }
}

#[cfg(test)]
mod tests;
