//! What readers type.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use super::articles::Article;
use super::random::Random;

/// The seed of the queries that are measured.
pub(super) const SEED: u64 = 4;

/// Queries that are made.
const COUNT: usize = 120;

/// A query and what kind it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Query {
    #[serde(rename = "q")]
    pub(super) text: String,
    #[serde(default)]
    pub(super) kind: String,
}

/// The queries of a file.
pub(super) fn read(path: &Path) -> Result<Vec<Query>> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let queries: Vec<Query> = serde_json::from_str(&text)
        .with_context(|| format!("{} is not a list [{{\"q\",\"kind\"}}]", path.display()))?;
    ensure!(!queries.is_empty(), "{} has no query", path.display());
    Ok(queries)
}

/// Kinds with the characters they have, and how many of ten queries are of that kind. Numbers and the like are looked for
/// in the texts; the others stand anywhere in them, across the boundaries of words too.
const KINDS: [(&str, std::ops::RangeInclusive<usize>, usize); 5] = [
    ("character", 1..=1, 1),
    ("two characters", 2..=2, 3),
    ("three characters", 3..=3, 1),
    ("phrase", 4..=8, 3),
    ("number", 2..=6, 1),
];

/// Queries that stand in `articles`, and some that do not, from a seed.
pub(super) fn make(articles: &[Article], seed: u64) -> Vec<Query> {
    let mut random = Random::new(seed);
    let mut queries = Vec::new();
    for (kind, lengths, tenths) in KINDS {
        let wanted = COUNT * tenths / 10;
        let mut tries = 0;
        let mut made: Vec<Query> = Vec::new();
        while made.len() < wanted && tries < 100 * wanted {
            tries += 1;
            let length = lengths.start() + random.below(lengths.end() - lengths.start() + 1);
            let text = if kind == "number" {
                number(articles, length, &mut random)
            } else {
                run(articles, length, &mut random)
            };
            let new = |text: &String| made.iter().all(|query| query.text != *text);
            made.extend(text.filter(new).map(|text| Query { text, kind: kind.to_owned() }));
        }
        queries.extend(made);
    }
    let left = COUNT.saturating_sub(queries.len());
    queries.extend((0..left).map(|number| Query { text: absent(number), kind: "absent".to_owned() }));
    queries
}

/// Characters in a row of some text, without punctuation.
fn run(articles: &[Article], length: usize, random: &mut Random) -> Option<String> {
    let texts: Vec<&str> = random.one(articles).texts().collect();
    let characters: Vec<char> = random.one(&texts).chars().collect();
    let start = random.below(characters.len().max(1));
    let run = characters.get(start..start + length)?;
    let is_han = |character: &char| ('\u{4E00}'..='\u{9FFF}').contains(character);
    run.iter().all(is_han).then(|| run.iter().collect())
}

/// A number of some text, with its unit.
fn number(articles: &[Article], length: usize, random: &mut Random) -> Option<String> {
    let texts: Vec<&str> = random.one(articles).texts().collect();
    let text = random.one(&texts);
    let starts: Vec<usize> = digits(text).collect();
    let start = *starts.get(random.below(starts.len().max(1)))?;
    let number: String = text[start..].chars().take_while(|character| "0123456789.%".contains(*character)).collect();
    let unit = text[start + number.len()..].chars().next().filter(|unit| !"，。、”".contains(*unit))?;
    (number.len() < length && !number.ends_with('.')).then(|| format!("{number}{unit}"))
}

/// Where numbers begin in `text`.
fn digits(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (0..bytes.len()).filter(move |at| is_digit(*at) && (*at == 0 || !(is_digit(at - 1) || bytes[at - 1] == b'.')))
}

/// What stands in no article: rare characters.
fn absent(number: usize) -> String {
    const RARE: [char; 8] = ['魑', '魅', '鳄', '鹦', '鹉', '鲸', '鲨', '貂'];
    (0..2 + number % 3).map(|at| RARE[(number + at * 3) % RARE.len()]).collect()
}

/// What is in the search field after every key: each query character by character, without what comes again.
pub(super) fn keystrokes(queries: &[Query]) -> Vec<String> {
    let mut typed: Vec<String> = Vec::new();
    for query in queries {
        let ends = query.text.char_indices().map(|(at, character)| at + character.len_utf8());
        for end in ends {
            let prefix = &query.text[..end];
            if !prefix.trim().is_empty() && !typed.iter().any(|known| known == prefix) {
                typed.push(prefix.to_owned());
            }
        }
    }
    typed
}

#[cfg(test)]
mod tests {
    use super::super::generator;
    use super::*;

    fn query(text: &str) -> Query {
        Query { text: text.to_owned(), kind: String::new() }
    }

    #[track_caller]
    fn check(queries: &[&str], expect: &[&str]) {
        assert_eq!(keystrokes(&queries.iter().map(|text| query(text)).collect::<Vec<_>>()), expect);
    }

    #[test]
    fn a_query_is_typed_character_by_character() {
        check(&["湖滨", "湖南"], &["湖", "湖滨", "湖南"]);
        check(&["4% 的"], &["4", "4%", "4% ", "4% 的"]);
        check(&["", " "], &[]);
    }

    #[test]
    fn queries_stand_in_the_articles() {
        let articles = generator::articles(10, 1);
        let queries = make(&articles, 2);
        assert_eq!(queries, make(&articles, 2));
        assert_eq!(queries.len(), COUNT);
        for query in &queries {
            let found = articles.iter().any(|article| article.texts().any(|text| text.contains(&query.text)));
            assert_eq!(found, query.kind != "absent", "{query:?}");
        }
        assert!(keystrokes(&queries).len() > 200);
    }

    #[test]
    fn numbers_are_taken_whole() {
        assert_eq!(digits("增12.5万，3%").collect::<Vec<_>>(), [3, 13]);
    }
}
