//! What else to look for where nothing is found.

use super::state::{OtherWay, Reason};
use super::suggestions::articles;
use crate::ground::Ground;

/// Other ways to look that are offered.
const MOST_WAYS: usize = 6;

/// What else to look for where the query finds nothing in any section.
pub(super) fn other_ways(ground: &Ground) -> Vec<OtherWay> {
    let typed = &ground.route.query;
    let rescues = ground.index().rescue(&*ground.edition, typed, MOST_WAYS);
    let mut ways: Vec<OtherWay> = rescues
        .into_iter()
        .map(|rescue| OtherWay {
            query: rescue.query,
            reason: Reason::Alike(rescue.likeness),
            articles: rescue.articles,
        })
        .collect();
    let query = ground.index().query(typed);
    if query.terms().len() + query.excluded().len() < 2 {
        return ways;
    }
    for term in query.terms().iter().take(MOST_WAYS) {
        let alone = term.text();
        let alone = if alone.contains(char::is_whitespace) { ["“", alone, "”"].concat() } else { alone.to_owned() };
        let articles = articles(ground, &alone);
        if articles > 0 {
            ways.push(OtherWay { query: alone, reason: Reason::Alone, articles });
        }
    }
    ways
}
