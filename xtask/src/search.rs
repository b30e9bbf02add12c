//! `cargo xtask search`.

use std::path::PathBuf;

use anyhow::Result;
use edition::model::{Article, Edition};
use edition::search::{Field, Hit, Index, Likeness, Match, Rescue, Results, SearchOptions};
use edition::text::char_offset;
use serde::Serialize;

use crate::edition_source::{self, plural};
use crate::terminal;

/// Options of `search`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// What a reader would type.
    #[arg(allow_hyphen_values = true)]
    query: String,
    /// Folder of the edition to search, instead of corpus/.
    #[arg(long, value_name = "DIR")]
    edition: Option<PathBuf>,
    /// Print JSON; offsets are in characters.
    #[arg(long)]
    json: bool,
}

/// An article that was found.
#[derive(Debug, Serialize)]
struct HitJson<'a> {
    article: &'a str,
    score: u32,
    how: &'static str,
    matches: Vec<MatchJson>,
}

/// A place in it: in a paragraph, or in another text of the article, which `field` names.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct MatchJson {
    paragraph: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
    start: usize,
    end: usize,
}

/// Prints what the page would show for a query.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let edition = edition_source::compile(&edition_source::or_bundled(arguments.edition.as_ref()))?.edition;
    let index = Index::new(&edition);
    let results = index.search(&edition, &index.query(&arguments.query), &SearchOptions::default());
    let text = if arguments.json { json(&edition, &results)? } else { listing(&edition, &results) };
    terminal::write(&format!("{text}\n"))?;
    if !arguments.json && results.hits.is_empty() {
        terminal::write(&offers(&index.rescue(&edition, &arguments.query, OFFERED)))?;
    }
    Ok(())
}

/// Other queries that are offered where nothing was found.
const OFFERED: usize = 6;

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

fn json(edition: &Edition, results: &Results) -> Result<String> {
    let hits: Vec<HitJson> = found(edition, results).map(|(article, hit)| hit_json(article, hit)).collect();
    Ok(serde_json::to_string(&hits)?)
}

/// The articles that were found with what was found in them.
fn found<'a>(edition: &'a Edition, results: &'a Results) -> impl Iterator<Item = (&'a Article, &'a Hit)> {
    results.hits.iter().filter_map(|hit| Some((edition.articles.get(hit.article as usize)?, hit)))
}

fn hit_json<'a>(article: &'a Article, hit: &Hit) -> HitJson<'a> {
    HitJson {
        article: &article.id,
        score: hit.score,
        how: hit.how.name(),
        matches: hit.matches.iter().map(|place| match_json(article, *place)).collect(),
    }
}

fn match_json(article: &Article, place: Match) -> MatchJson {
    let text = place.field.text(article).unwrap_or_default();
    let (paragraph, field) = match place.field {
        Field::Kicker => (None, Some("kicker")),
        Field::Headline => (None, Some("headline")),
        Field::Deck => (None, Some("deck")),
        Field::Reporter(_) => (None, Some("byline")),
        Field::Paragraph(index) => (Some(index), None),
    };
    MatchJson {
        paragraph,
        field,
        start: char_offset(text, place.start as usize),
        end: char_offset(text, place.end as usize),
    }
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

    #[test]
    fn a_match_outside_the_paragraphs_names_its_field() {
        let (edition, results) = find("志愿");
        let hit = hit_json(&edition.articles[0], &results.hits[0]);
        let place = |paragraph, field, start, end| MatchJson { paragraph, field, start, end };
        assert_eq!(
            hit.matches,
            [place(None, Some("headline"), 2, 4), place(None, Some("byline"), 1, 3), place(Some(0), None, 0, 2)]
        );
    }

    #[test]
    fn json_has_the_agreed_form() {
        let (edition, results) = find("上门");
        let json = json(&edition, &results).unwrap();
        assert!(json.starts_with(r#"[{"article":"a","score":"#), "{json}");
        assert!(json.ends_with(r#""how":"exact","matches":[{"paragraph":0,"start":3,"end":5}]}]"#), "{json}");
    }

    #[test]
    fn the_listing_shows_matches_in_their_text() {
        let (edition, results) = find("上门");
        assert!(listing(&edition, &results).starts_with("1 match in 1 article\n\na  湖滨志愿者"));
        assert!(listing(&edition, &results).ends_with("\n  志愿者[上门]。"));
        let (edition, results) = find("没有");
        assert_eq!(listing(&edition, &results), "0 matches in 0 articles");
    }

    #[test]
    fn what_is_nowhere_gets_offers() {
        let term = Term {
            text: "湖滨路".to_owned(),
            pinyin: ["hu", "bin", "lu"].map(String::from).into(),
            count: 1,
            kind: TermKind::Place,
        };
        let mut edition = Edition { terms: vec![term], ..edition() };
        edition.articles[0].headline.text = "湖滨路".to_owned();
        let offered = |query: &str| offers(&Index::new(&edition).rescue(&edition, query, OFFERED));
        assert_eq!(offered("hbl"), "did you mean  湖滨路  (hbl → 湖滨路: its pinyin; 1 article)\n");
        assert_eq!(offered("湖南路"), "did you mean  湖滨路  (湖南路 → 湖滨路: differs by one character; 1 article)\n");
        assert_eq!(offered("口"), "");
    }
}
