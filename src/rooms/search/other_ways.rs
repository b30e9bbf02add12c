//! What else to look for where nothing is found.

use super::state::{OtherWay, Reason};
use crate::ground::Ground;

/// Other ways to look that are offered.
const MOST_WAYS: usize = 6;

/// What else to look for where the query finds nothing in any section.
pub(super) fn other_ways(ground: &Ground) -> Vec<OtherWay> {
    let typed = &ground.route.query;
    let rescues = ground.index().rescue(&*ground.edition, typed, MOST_WAYS);
    let alike = rescues.into_iter().map(|rescue| OtherWay {
        query: rescue.query,
        reason: Reason::Alike(rescue.likeness),
        articles: rescue.articles,
    });
    let fewer = ground.index().fewer(&*ground.edition, typed).into_iter().map(|fewer| OtherWay {
        query: fewer.query,
        reason: Reason::Fewer(fewer.kept),
        articles: fewer.articles,
    });
    alike.chain(fewer).collect()
}
