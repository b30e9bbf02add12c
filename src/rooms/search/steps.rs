//! Steps of the search: typing, choosing, and walking from place to place.

use super::message::{Hand, Message};
use super::offers::{attend, look};
use super::state::{Attention, FIELD, State};
use super::words::step_announcement;
use crate::ground::{Direction, Effect, Ground, SHOWN_HITS, ScrollTarget};
use crate::route::{Device, View};

/// What `message` makes of the search.
pub fn update(ground: &mut Ground, state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Type(query) => return type_query(ground, state, &query),
        Message::Clear => return clear(ground, state, Attention::Suggestions),
        Message::Enter => attend(ground, state, Attention::Suggestions),
        Message::Leave => attend(ground, state, Attention::Elsewhere),
        Message::StepSuggestion(direction) => return step(ground, state, direction),
        Message::Submit(direction) => return submit(ground, state, direction),
        Message::Choose { query, hand } => return choose(ground, state, &query, hand),
        Message::PressKey(key) => return press(ground, state, key),
        Message::FinishTyping if state.is_beginning(ground) => return submit(ground, state, Direction::Next),
        Message::FinishTyping => {
            attend(ground, state, Attention::Elsewhere);
            return vec![Effect::Focus("view-heading".to_owned())];
        }
        Message::StepMatch(direction) => return step_match(ground, state, direction),
        Message::ToggleHit(article) => match state.expanded.iter().position(|known| *known == article) {
            Some(position) => drop(state.expanded.remove(position)),
            None => state.expanded.push(article),
        },
        Message::ShowMatch(number) => return show_match(ground, state, number),
        Message::More => {
            ground.found.reach = ground.found.reach.saturating_add(SHOWN_HITS);
            ground.collect_places();
        }
    }
    Vec::new()
}

/// Escape: puts the suggestions away; `None` where there are none.
pub fn close(ground: &Ground, state: &mut State) -> Option<Vec<Effect>> {
    state.offers().next()?;
    attend(ground, state, Attention::Field);
    Some(Vec::new())
}

/// Ends the search; the reader is at work in the field still.
pub fn clear(ground: &mut Ground, state: &mut State, attention: Attention) -> Vec<Effect> {
    ground.route.query.clear();
    look(ground, state);
    attend(ground, state, attention);
    vec![Effect::Replace(ground.route.href()), Effect::Focus(FIELD.to_owned()), Effect::SettleLater]
}

/// Searches in the view that is shown, or on the front page from views that are not searched. Returns whether that makes
/// an entry of the history or changes it.
fn set_query(ground: &mut Ground, state: &mut State, query: &str) -> fn(String) -> Effect {
    let elsewhere = matches!(ground.route.view, View::Mechanism(_) | View::People | View::Places | View::Days);
    let first = elsewhere || ground.route.query.is_empty() && ground.route.view == View::Front;
    if elsewhere {
        ground.route = ground.route.with_view(View::Front);
    }
    ground.set_query(query);
    look(ground, state);
    ground.start_in_article();
    if first { Effect::Push } else { Effect::Replace }
}

fn type_query(ground: &mut Ground, state: &mut State, query: &str) -> Vec<Effect> {
    let searched = ground.found.is_searching();
    let entry = set_query(ground, state, query);
    attend(ground, state, Attention::Suggestions);
    let mut effects = vec![entry(ground.route.href()), Effect::SettleLater];
    if !searched && ground.route.view == View::Front {
        effects.push(Effect::Scroll(ScrollTarget::Start));
    }
    effects
}

/// Goes through the suggestions, from the last one back to what was typed; opens them where they are put away.
fn step(ground: &Ground, state: &mut State, direction: Direction) -> Vec<Effect> {
    if state.attention != Attention::Suggestions {
        attend(ground, state, Attention::Suggestions);
    }
    let count = state.offers().count();
    let next = match (state.active, direction) {
        (None, Direction::Next) => Some(0),
        (None, Direction::Previous) => count.checked_sub(1),
        (Some(active), Direction::Next) => Some(active + 1),
        (Some(active), Direction::Previous) => active.checked_sub(1),
    };
    state.active = next.filter(|next| *next < count);
    state.active.map(|active| Effect::Scroll(ScrollTarget::Nearest(option_id(active)))).into_iter().collect()
}

/// Id of a suggestion's element.
pub(super) fn option_id(number: usize) -> String {
    ["option-", &number.to_string()].concat()
}

/// Enter: takes the suggestion that is reached, or what letters were read as, or the first suggestion where what was typed
/// is nowhere, and otherwise goes to the next place.
fn submit(ground: &mut Ground, state: &mut State, direction: Direction) -> Vec<Effect> {
    let first = (state.is_beginning(ground) && direction == Direction::Next).then_some(0);
    let offered = state.active.or(first).and_then(|number| state.offers().nth(number)).map(|offer| offer.query.clone());
    let read = ground.found.meant.as_ref().filter(|_| direction == Direction::Next).map(|meant| meant.query.clone());
    let query = offered.or(read);
    match query {
        Some(query) => choose(ground, state, &query, Hand::Keys),
        None => step_match(ground, state, direction),
    }
}

/// Searches for a chosen query. Under a finger the field lets go of the focus, so that no keyboard hides the results.
fn choose(ground: &mut Ground, state: &mut State, query: &str, hand: Hand) -> Vec<Effect> {
    let entry = set_query(ground, state, query);
    if matches!(ground.route.view, View::Article(_)) && ground.found.current.is_none() {
        ground.route = ground.route.with_view(View::Front);
    }
    let mut effects = vec![entry(ground.route.href()), Effect::Scroll(ScrollTarget::Start)];
    if hand == Hand::Finger || ground.route.device == Device::Kiosk {
        attend(ground, state, Attention::Elsewhere);
        effects.push(Effect::Focus("view-heading".to_owned()));
    } else {
        attend(ground, state, Attention::Field);
    }
    effects.push(Effect::SettleLater);
    effects
}

/// A key of the kiosk's keyboard: a character, or none to take the last one away.
fn press(ground: &mut Ground, state: &mut State, key: Option<char>) -> Vec<Effect> {
    let mut query = ground.route.query.clone();
    match key {
        Some(key) => query.push(key),
        None => drop(query.pop()),
    }
    type_query(ground, state, &query)
}

/// Shows a match in its article.
fn show_match(ground: &mut Ground, state: &mut State, number: usize) -> Vec<Effect> {
    let Some(place) = ground.found.places.get(number).copied() else { return Vec::new() };
    attend(ground, state, Attention::Elsewhere);
    ground.found.current = Some(number);
    let mut effects = Vec::new();
    if ground.article().is_none_or(|(shown, _)| shown != place.article) {
        let id = ground.edition.articles[place.article].id.clone();
        ground.route = ground.route.with_view(View::Article(id));
        effects.push(Effect::Push(ground.route.href()));
    }
    effects.push(Effect::Scroll(ScrollTarget::CurrentMatch));
    effects
}

/// Shows the place before or after the current one. Where nothing is found, shows what else to look for.
fn step_match(ground: &mut Ground, state: &mut State, direction: Direction) -> Vec<Effect> {
    let attention = if state.attention == Attention::Elsewhere { Attention::Elsewhere } else { Attention::Field };
    attend(ground, state, attention);
    let count = ground.found.places.len();
    if count == 0 {
        if !ground.found.is_searching() || !matches!(ground.route.view, View::Article(_)) {
            return Vec::new();
        }
        ground.route = ground.route.with_view(View::Front);
        return vec![Effect::Push(ground.route.href()), Effect::Scroll(ScrollTarget::Top)];
    }
    let next = match (ground.found.current, direction) {
        (None, Direction::Next) => 0,
        (None, Direction::Previous) => count - 1,
        (Some(current), Direction::Next) => (current + 1) % count,
        (Some(current), Direction::Previous) => (current + count - 1) % count,
    };
    ground.announced = step_announcement(ground, ground.found.current, next, direction);
    ground.found.current = Some(next);
    let article = ground.found.places[next].article;
    let mut effects = Vec::new();
    let shown = ground.article().map(|(shown, _)| shown);
    if shown.is_some_and(|shown| shown != article) {
        ground.route.view = View::Article(ground.edition.articles[article].id.clone());
        ground.route.paragraph = None;
        effects.push(Effect::Replace(ground.route.href()));
    } else if shown.is_none() && !state.expanded.contains(&article) {
        state.expanded.push(article);
    }
    effects.push(Effect::Scroll(ScrollTarget::CurrentMatch));
    effects
}
