//! What the search says of itself in the status region.

use super::state::State;
use crate::ground::{Direction, Ground};

/// How much was found; empty while nothing is searched for.
pub fn announcement(ground: &Ground, state: &State) -> String {
    let Some(results) = &ground.found.results else { return String::new() };
    let (places, articles) = (ground.place_count(), ground.hits().count());
    match (articles, state.other_ways.len()) {
        (0, _) if results.places > 0 => ["所选栏目没有找到，其他栏目有 ", &results.places.to_string(), " 处"].concat(),
        (0, 0) => "没有找到".to_owned(),
        (0, ways) => ["没有找到，可以改查 ", &ways.to_string(), " 个词"].concat(),
        _ => format!("找到 {places} 处，在 {articles} 篇文章中"),
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
