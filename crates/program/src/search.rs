//! `cargo xtask search`.

use std::path::PathBuf;

use anyhow::Result;
use edition::model::{Article, Edition};
use edition::search::{Hit, Index, Likeness, Match, Rescue, Results, SearchOptions};
use transfer::{Characters, RescueInfo, SearchResults, SearchWithOffers, TermInfo};

use crate::edition_source::{self, plural};
use crate::home::Home;
use crate::terminal;

/// Options of `search`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What a reader would type.
    #[arg(allow_hyphen_values = true)]
    query: String,
    /// Folder of the edition to search, instead of corpus/.
    #[arg(long, value_name = "DIR")]
    edition: Option<PathBuf>,
    /// Print the hits as a JSON list [{"article","score","how","places","matches"}]; offsets are in characters.
    #[arg(long)]
    json: bool,
    /// With --json: print an object, with the same list under "hits", the totals, the terms that begin as typed under
    /// "suggestions" (also by their pinyin), and under "rescues" the queries that could have been meant where a term is
    /// nowhere, with why and how many articles each finds.
    #[arg(long, requires = "json")]
    offers: bool,
}

/// Prints what the page would show for a query.
pub(crate) fn run(arguments: &Arguments, home: &Home) -> Result<()> {
    let edition = edition_source::compile(&edition_source::or_usual(arguments.edition.as_ref(), home))?.edition;
    let index = Index::new(&edition);
    let results = index.search(&edition, &index.query(&arguments.query), &SearchOptions::default());
    let text = if arguments.offers {
        with_offers(&edition, &index, &arguments.query, &results)?
    } else if arguments.json {
        hits(&edition, &results)?
    } else {
        listing(&edition, &results)
    };
    terminal::write(&format!("{text}\n"))?;
    if !arguments.json && results.hits.is_empty() {
        terminal::write(&offers(&index.rescue(&edition, &arguments.query, OFFERED)))?;
    }
    Ok(())
}

fn hits(edition: &Edition, results: &Results) -> Result<String> {
    Ok(serde_json::to_string(&SearchResults::<Characters>::new(edition, results).hits)?)
}

/// Most terms and most queries that are offered.
const OFFERED: usize = 6;

/// What was found, and what the page offers beside it: terms while something is typed, other queries where nothing is
/// found.
fn with_offers(edition: &Edition, index: &Index, query: &str, results: &Results) -> Result<String> {
    let suggestions = index.suggest(edition, query, OFFERED).terms;
    let rescues = if results.hits.is_empty() { index.rescue(edition, query, OFFERED) } else { Vec::new() };
    let terms = suggestions.iter().filter_map(|found| edition.terms.get(found.term as usize));
    Ok(serde_json::to_string(&SearchWithOffers::<Characters> {
        results: SearchResults::new(edition, results),
        suggestions: terms.map(|term| TermInfo::new(edition, term)).collect(),
        rescues: rescues.iter().map(RescueInfo::from).collect(),
    })?)
}

/// What else to look for.
fn offers(rescues: &[Rescue]) -> String {
    let offer = |rescue: &Rescue| {
        let why = match rescue.likeness {
            Likeness::Pinyin => "its pinyin",
            Likeness::Sound => "sounds alike",
            Likeness::Spelling => "differs by one character",
        };
        let articles = plural(rescue.articles as usize, "article");
        format!("did you mean  {}  ({} → {}: {why}; {articles})\n", rescue.query, rescue.missing, rescue.instead)
    };
    rescues.iter().map(offer).collect()
}

/// The articles that were found with what was found in them.
fn found<'a>(edition: &'a Edition, results: &'a Results) -> impl Iterator<Item = (&'a Article, &'a Hit)> {
    results.hits.iter().filter_map(|hit| Some((edition.articles.get(hit.article as usize)?, hit)))
}

/// The hits to read: headline, then every place with some text around it, the match in brackets.
fn listing(edition: &Edition, results: &Results) -> String {
    let places = format!("{} match{}", results.places, if results.places == 1 { "" } else { "es" });
    let mut lines = vec![format!("{places} in {}", plural(results.articles as usize, "article"))];
    for (article, hit) in found(edition, results) {
        lines.push(format!("\n{}  {}  ({}, score {})", article.id, article.headline.text, hit.how.name(), hit.score));
        lines.extend(hit.matches.iter().map(|place| format!("  {}", excerpt(article, *place))));
    }
    lines.join("\n")
}

/// Characters shown on either side of a match.
const AROUND: usize = 16;

fn excerpt(article: &Article, place: Match) -> String {
    let text = place.field.text(article).unwrap_or_default();
    let (start, end) = (place.start as usize, place.end as usize);
    let (before, found, after) = (
        text.get(..start).unwrap_or_default(),
        text.get(start..end).unwrap_or_default(),
        text.get(end..).unwrap_or_default(),
    );
    let skipped = before.chars().count().saturating_sub(AROUND);
    let before: String = before.chars().skip(skipped).collect();
    let after: String = after.chars().take(AROUND).collect();
    format!("{before}[{found}]{after}")
}

#[cfg(test)]
mod tests {
    use edition::model::{Passage, Term, TermKind};

    use super::*;

    fn article() -> Article {
        let passage = |text: &str| Passage { text: text.to_owned(), ..Passage::default() };
        Article {
            id: "a".to_owned(),
            headline: passage("湖滨志愿者"),
            reporters: vec!["王志愿".to_owned()],
            paragraphs: vec![passage("志愿者上门。")],
            ..Article::default()
        }
    }

    fn edition() -> Edition {
        Edition { articles: vec![article()], sections: vec!["文明".to_owned()], ..Edition::default() }
    }

    #[track_caller]
    fn find(query: &str) -> (Edition, Results) {
        let edition = edition();
        let index = Index::new(&edition);
        let results = index.search(&edition, &index.query(query), &SearchOptions::default());
        (edition, results)
    }

    #[track_caller]
    fn check_hits(query: &str, matches: &str) {
        let (edition, results) = find(query);
        let json = hits(&edition, &results).unwrap();
        let (before, after) = json.split_once(r#","matches":"#).unwrap();
        assert!(before.starts_with(r#"[{"article":"a","score":"#), "{json}");
        assert_eq!(after, format!("{matches}}}]"));
    }

    #[test]
    fn hits_have_the_agreed_form() {
        check_hits("上门", r#"[{"field":"paragraph","paragraph":0,"start":3,"end":5,"how":"exact"}]"#);
        check_hits(
            "志愿",
            concat!(
                r#"[{"field":"headline","paragraph":null,"start":2,"end":4,"how":"exact"},"#,
                r#"{"field":"reporter","paragraph":null,"reporter":0,"start":1,"end":3,"how":"exact"},"#,
                r#"{"field":"paragraph","paragraph":0,"start":0,"end":2,"how":"exact"}]"#,
            ),
        );
        let (edition, results) = find("没有");
        assert_eq!(hits(&edition, &results).unwrap(), "[]");
    }

    #[test]
    fn the_listing_shows_matches_in_their_text() {
        let (edition, results) = find("上门");
        assert!(listing(&edition, &results).starts_with("1 match in 1 article\n\na  湖滨志愿者"));
        assert!(listing(&edition, &results).ends_with("\n  志愿者[上门]。"));
        let (edition, results) = find("没有");
        assert_eq!(listing(&edition, &results), "0 matches in 0 articles");
    }

    /// [`edition`] with a term, and with it as a headline.
    fn with_term() -> Edition {
        let term = Term {
            text: "湖滨路".to_owned(),
            pinyin: ["hu", "bin", "lu"].map(String::from).into(),
            count: 1,
            kind: TermKind::Place,
        };
        let mut edition = Edition { terms: vec![term], ..edition() };
        edition.articles[0].headline.text = "湖滨路".to_owned();
        edition
    }

    #[test]
    fn what_is_nowhere_gets_offers() {
        let edition = with_term();
        let offered = |query: &str| offers(&Index::new(&edition).rescue(&edition, query, OFFERED));
        assert_eq!(offered("hbl"), "did you mean  湖滨路  (hbl → 湖滨路: its pinyin; 1 article)\n");
        assert_eq!(offered("湖南路"), "did you mean  湖滨路  (湖南路 → 湖滨路: differs by one character; 1 article)\n");
        assert_eq!(offered("口"), "");
    }

    #[track_caller]
    fn check_offers(query: &str, expected: &str) {
        let edition = with_term();
        let index = Index::new(&edition);
        let results = index.search(&edition, &index.query(query), &SearchOptions::default());
        let json = with_offers(&edition, &index, query, &results).unwrap();
        assert!(json.starts_with(r#"{"hits":["#), "{json}");
        assert_eq!(json[json.find(r#""suggestions""#).unwrap()..], format!("{expected}}}"));
    }

    #[test]
    fn offers_have_the_agreed_form() {
        let term = r#"{"text":"湖滨路","pinyin":"hu bin lu","count":1,"kind":"place"}"#;
        let rescue = |missing: &str, why: &str| {
            format!(r#"{{"query":"湖滨路","missing":"{missing}","instead":"湖滨路","why":"{why}","articles":1}}"#)
        };
        let rescued = rescue("hbl", "pinyin");
        check_offers("hbl", &format!(r#""suggestions":[{term}],"rescues":[{rescued}]"#));
        let rescued = rescue("湖南路", "spelling");
        check_offers("湖南路", &format!(r#""suggestions":[],"rescues":[{rescued}]"#));
        check_offers("湖滨", &format!(r#""suggestions":[{term}],"rescues":[]"#));
        check_offers("口", r#""suggestions":[],"rescues":[]"#);
    }
}
