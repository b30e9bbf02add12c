//! What the search says of itself in the status region.

use edition::search::Nearness;

use super::state::{OtherWay, State};
use crate::ground::{Direction, Ground};

/// Characters of a query that are told.
pub(super) const MOST_TOLD: usize = 24;

/// How much was found; empty while nothing is searched for.
pub fn announcement(ground: &Ground, state: &State) -> String {
    let Some(results) = &ground.found.results else { return String::new() };
    let (places, articles) = (ground.place_count(), ground.hits().count());
    let ways = &state.other_ways;
    match (articles, ways.len()) {
        (0, _) if is_being_read(ground, state) => "正在按拼音查找".to_owned(),
        (0, 1..) if ways.iter().all(OtherWay::is_spelled) => ["按拼音可查 ", &ways.len().to_string(), " 个词"].concat(),
        (0, _) if results.places > 0 => ["所选栏目没有找到，其他栏目有 ", &results.places.to_string(), " 处"].concat(),
        (0, 0) => match state.later.map_or(0, |later| (later.count_beside)(ground, state)) {
            0 => "没有找到".to_owned(),
            beside => ["正文里没有，版面其他地方有 ", &beside.to_string(), " 处"].concat(),
        },
        (0, ways) => ["没有找到，可以改查 ", &ways.to_string(), " 个词"].concat(),
        _ => [&as_meant(ground), "找到 ", &places.to_string(), " 处，在 ", &articles.to_string(), " 篇文章中"].concat(),
    }
}

/// What was searched for instead of letters.
fn as_meant(ground: &Ground) -> String {
    let Some(meant) = &ground.found.meant else { return String::new() };
    let words: String = meant.words.iter().map(|(_, word)| ["“", word, "”"].concat()).collect();
    [how_read(meant.nearness), &words, "，"].concat()
}

/// How letters were read.
pub(super) const fn how_read(nearness: Nearness) -> &'static str {
    match nearness {
        Nearness::Same => "按拼音",
        Nearness::Alike => "按相近的读音",
    }
}

/// Whether letters are nowhere as they were typed, and how to read them is still to come.
pub(super) fn is_being_read(ground: &Ground, state: &State) -> bool {
    state.later.is_none()
        && ground.found.is_nowhere()
        && ground.route.query.contains(|letter: char| letter.is_ascii_alphabetic())
}

/// A query as it is told: its beginning, where it is long.
pub fn shortened(query: &str) -> String {
    let query = query.trim();
    match query.char_indices().nth(MOST_TOLD) {
        Some((end, _)) => [&query[..end], "……"].concat(),
        None => query.to_owned(),
    }
}

/// Where a step from place to place led, and that it went round.
pub(super) fn step_announcement(ground: &Ground, from: Option<usize>, to: usize, direction: Direction) -> String {
    let went_round = match (from, direction) {
        (Some(from), Direction::Next) if to <= from => "已到最后一处，回到第一处。",
        (Some(from), Direction::Previous) if to >= from => "已到第一处，转到最后一处。",
        _ => "",
    };
    let places = &ground.found.places;
    let headline = &ground.edition.articles[places[to].article].headline.text;
    let (number, count) = ((to + 1).to_string(), places.len().to_string());
    [went_round, "第 ", &number, " 处，共 ", &count, " 处：", headline].concat()
}
