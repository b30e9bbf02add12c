//! The search and its naive twins.

use super::{article, edition};
use crate::fold::Folding;
use crate::model::Article;
use crate::packed::PackedEdition;
use crate::search::examine::{Worth, examine};
use crate::search::places::{Opened, Unfolded};
use crate::search::{Hit, Index, MIN_ARCHIVE_ARTICLES, SearchOptions, Term, fields};

/// A text of a few letters, digits and marks, so that most queries find something.
fn text(u: &mut arbtest::arbitrary::Unstructured, most: usize) -> arbtest::arbitrary::Result<String> {
    const LETTERS: [char; 16] =
        ['湖', '滨', '濱', 'A', 'a', 'Ａ', '1', '2', '１', '.', '，', ' ', '%', '𠮷', '湖', '滨'];
    let length = u.int_in_range(0..=most)?;
    (0..length).map(|_| u.choose(&LETTERS).copied()).collect()
}

/// Whether a text holds a term, by trying every place.
fn naive_holds(folding: &Folding, article: &Article, term: &Term) -> bool {
    fields::fields(article).any(|(_, text)| {
        let (units, needle) = (folding.fold(text).units, term.needle().units());
        units.windows(needle.len().max(1)).any(|window| window == needle)
    })
}

#[test]
fn finds_what_a_naive_search_finds() {
    arbtest::arbtest(|u| {
        let articles = if u.ratio(1, 2)? { 5 } else { MIN_ARCHIVE_ARTICLES + 5 };
        let mut all = Vec::new();
        for _ in 0..articles {
            let mut article = article(&text(u, 4)?, &[&text(u, 12)?, &text(u, 40)?]);
            article.reporters.push(text(u, 2)?);
            article.section = u.int_in_range(0..=1)?;
            all.push(article);
        }
        let edition = edition(all);
        let index = Index::new(&edition);
        let query = index.query(&text(u, 5)?);
        let results = index.search(&edition, &query, &SearchOptions::default());

        let mut found: Vec<usize> = results.hits.iter().map(|hit| hit.article as usize).collect();
        found.sort_unstable();
        let naive = |article: &Article| {
            let holds = |term: &Term| naive_holds(&index.folding, article, term);
            !query.is_empty() && query.terms().iter().all(holds)
        };
        let expect: Vec<usize> = (0..articles).filter(|at| naive(&edition.articles[*at])).collect();
        assert_eq!(found, expect, "{query:?}");

        for hit in &results.hits {
            let article = &edition.articles[hit.article as usize];
            let opened = Opened { article, unfolded: &Unfolded::new(article, &index.folding) };
            let worth = Worth { score: hit.score, how: hit.how, places: hit.places };
            assert_eq!(examine(&query, &opened, &mut Vec::new()), Some(worth), "{query:?} {opened:?}");
            assert_eq!(hit.matches.len() as u32, hit.places);
        }
        let packed = PackedEdition::open(crate::packed::pack(&edition)).unwrap();
        assert_eq!(Index::new(&packed).search(&packed, &query, &SearchOptions::default()), results);

        let best = index.search(&edition, &query, &SearchOptions { limit: 3, with_matches: 1, sections: &[] });
        assert!(best.hits.iter().map(|hit| hit.article).eq(results.hits.iter().take(3).map(|hit| hit.article)));
        Ok(())
    });
}

/// A text of numbers that often have the same value.
fn numbers(u: &mut arbtest::arbitrary::Unstructured, most: usize) -> arbtest::arbitrary::Result<String> {
    const PIECES: [&str; 16] =
        ["1", "2", "１", "12", "一", "十二", "两", "万", "人", "名", "%", "月", "日", "、", ".", "超过"];
    let length = u.int_in_range(0..=most)?;
    (0..length).map(|_| u.choose(&PIECES).copied()).collect()
}

#[test]
fn tables_tell_what_the_texts_tell() {
    arbtest::arbtest(|u| {
        let mut all = Vec::new();
        for _ in 0..MIN_ARCHIVE_ARTICLES {
            all.push(article(&numbers(u, 4)?, &[&numbers(u, 12)?]));
        }
        let edition = edition(all);
        let index = Index::new(&edition);
        let sign = *u.choose(&["", "", "", ">", "≤", "1..", "人 -", "1 -≥"])?;
        let typed = format!("{sign}{}", numbers(u, 3)?);
        let query = index.query(&typed);
        let results = index.search(&edition, &query, &SearchOptions::default());
        let worth = |article: &Article| {
            let opened = Opened { article, unfolded: &Unfolded::new(article, &index.folding) };
            examine(&query, &opened, &mut Vec::new()).filter(|_| !query.is_empty())
        };
        let naive: Vec<_> = edition.articles.iter().map(worth).collect();
        let mut found = vec![None; MIN_ARCHIVE_ARTICLES];
        for Hit { article, score, how, places, .. } in &results.hits {
            found[*article as usize] = Some(Worth { score: *score, how: *how, places: *places });
        }
        assert_eq!(found, naive, "{query:?}");
        let scanning = Index::scanning(&edition);
        let query = scanning.query(&typed);
        assert_eq!(scanning.search(&edition, &query, &SearchOptions::default()), results, "{query:?}");
        Ok(())
    });
}
