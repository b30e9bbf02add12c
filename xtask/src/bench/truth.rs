//! Which articles a query should find, by looking at every one of them.
//!
//! There are two definitions of a match, and neither is held against those who keep to the other. An article must be found
//! where one of its texts contains the query as it was typed, but for case. It may be found where that holds after
//! folding (`edition::fold`): width, case, traditional characters, and without punctuation, quotation marks and spaces.
//! What an engine says it found by the value of a number alone (二十三万 for 23万) counts neither way.

use std::collections::HashSet;

use edition::fold::Folding;
use serde::Deserialize;

use super::articles::Article;
use super::queries::Query;

/// The right answer to a query, as numbers of articles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Truth {
    /// Those that contain it as it was typed.
    typed: HashSet<usize>,
    /// Those that contain it after folding, or as it was typed.
    folded: HashSet<usize>,
}

impl Truth {
    /// These articles, however a match is defined.
    pub(super) fn same(articles: HashSet<usize>) -> Self {
        Self { typed: articles.clone(), folded: articles }
    }
}

/// What a contestant found.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Found {
    /// Numbers of the articles.
    articles: Vec<usize>,
    /// Those of them that were found by the value of a number.
    #[serde(default, rename = "byValue")]
    by_value: Vec<usize>,
}

/// How complete and how right the answers to all queries are, 0 to 1, every article counting the same.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub(super) struct Quality {
    /// Share of the articles with the query as typed that was found.
    pub(super) recall: f64,
    /// Share of the articles with the query after folding that was found.
    pub(super) recall_folded: f64,
    /// Share of what was found that has the query after folding.
    pub(super) precision: f64,
}

/// The right answers to `queries`.
pub(super) fn answers(articles: &[Article], queries: &[Query], folding: &Folding) -> Vec<Truth> {
    let fold = |text: &str| String::from_utf16_lossy(&folding.fold(text).units);
    let typed: Vec<Vec<String>> =
        articles.iter().map(|article| article.texts().map(str::to_lowercase).collect()).collect();
    let folded: Vec<Vec<String>> = articles.iter().map(|article| article.texts().map(fold).collect()).collect();
    let holding = |texts: &[Vec<String>], query: &str| -> HashSet<usize> {
        let holds = |texts: &Vec<String>| !query.is_empty() && texts.iter().any(|text| text.contains(query));
        texts.iter().enumerate().filter(|(_, texts)| holds(texts)).map(|(number, _)| number).collect()
    };
    let answer = |query: &Query| {
        let typed = holding(&typed, &query.text.to_lowercase());
        let folded = holding(&folded, &fold(&query.text)).union(&typed).copied().collect();
        Truth { typed, folded }
    };
    queries.iter().map(answer).collect()
}

/// How good the answers are; those to the same query stand at the same place.
#[expect(clippy::cast_precision_loss, reason = "shares of some ten thousand articles")]
pub(super) fn quality(truths: &[Truth], answers: &[Found]) -> Quality {
    let share = |part: usize, whole: usize| if whole == 0 { 1.0 } else { part as f64 / whole as f64 };
    let (mut typed, mut typed_found, mut folded, mut right, mut wrong) = (0, 0, 0, 0, 0);
    for (truth, found) in truths.iter().zip(answers) {
        let articles: HashSet<usize> = found.articles.iter().copied().collect();
        let by_value: HashSet<usize> = found.by_value.iter().copied().collect();
        typed += truth.typed.len();
        typed_found += truth.typed.intersection(&articles).count();
        folded += truth.folded.len();
        right += truth.folded.intersection(&articles).count();
        wrong += articles.difference(&truth.folded).filter(|article| !by_value.contains(article)).count();
    }
    Quality {
        recall: share(typed_found, typed),
        recall_folded: share(right, folded),
        precision: share(right, right + wrong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn truth(query: &str, bodies: &[&str]) -> Truth {
        let article = |(id, body): (usize, &&str)| Article {
            id,
            title: String::new(),
            body: (*body).to_owned(),
            section: String::new(),
        };
        let articles: Vec<Article> = bodies.iter().enumerate().map(article).collect();
        let query = Query { text: query.to_owned(), kind: String::new() };
        answers(&articles, &[query], &Folding::new(&[('創', '创')])).remove(0)
    }

    #[track_caller]
    fn check(query: &str, bodies: &[&str], typed: &[usize], folded: &[usize]) {
        let expect = Truth { typed: typed.iter().copied().collect(), folded: folded.iter().copied().collect() };
        assert_eq!(truth(query, bodies), expect);
    }

    #[test]
    fn both_definitions_of_a_match() {
        check("湖滨路检查", &["湖滨路检查", "湖滨路：检查", "湖滨路\n检查"], &[0], &[0, 1]);
        check("led", &["LED灯", "ＬＥＤ灯", "灯"], &[0], &[0, 1]);
        check("创建", &["創建"], &[], &[0]);
        check("，", &["一，二", "一"], &[0], &[0]);
    }

    #[test]
    fn quality_counts_every_article() {
        let truths = [truth("湖", &["湖", "湖水", "水", "·湖"]), truth("山水", &["山、水", "山水", "山"])];
        let answer =
            |articles: &[usize], by_value: &[usize]| Found { articles: articles.to_vec(), by_value: by_value.to_vec() };
        let all = [answer(&[0, 1, 3], &[]), answer(&[0, 1], &[])];
        assert_eq!(quality(&truths, &all), Quality { recall: 1.0, recall_folded: 1.0, precision: 1.0 });
        let some = [answer(&[0, 2], &[]), answer(&[1, 2], &[2])];
        assert_eq!(quality(&truths, &some), Quality { recall: 0.5, recall_folded: 0.4, precision: 2.0 / 3.0 });
        assert_eq!(quality(&[], &[]), Quality { recall: 1.0, recall_folded: 1.0, precision: 1.0 });
    }
}
