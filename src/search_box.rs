//! The search field: what it suggests, what is chosen there, and the keys of the kiosk.

use std::ops::Range;

use edition::model::TermKind;
use edition::search::{Likeness, SearchOptions, starters};

use crate::message::{Direction, Effect, Hand, ScrollTarget};
use crate::route::{Device, View};
use crate::state::State;
use crate::update;

/// Other ways to look that are offered where nothing was found.
const MOST_WAYS: usize = 6;

/// The search field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchBox {
    /// Where the reader is at work.
    pub attention: Attention,
    /// What is suggested, in the order of the arrow keys; empty unless the list is open.
    pub groups: Vec<Group>,
    /// The suggestion that the arrow keys have reached, counted through all groups.
    pub active: Option<usize>,
}

/// Where the reader is at work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Attention {
    /// Outside the search field.
    #[default]
    Elsewhere,
    /// In the field, its suggestions put away.
    Field,
    /// In the field with its suggestions open.
    Suggestions,
}

/// Suggestions that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Name of the group; empty where there is only one.
    pub name: &'static str,
    /// What is suggested, best first.
    pub choices: Vec<Choice>,
}

/// A term that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The term.
    pub text: String,
    /// Bytes of it that were typed, by their characters or their pinyin.
    pub typed: Range<usize>,
    /// Occurrences in the edition.
    pub count: u32,
    /// Where it comes from.
    pub kind: TermKind,
    /// The query that it makes.
    pub query: String,
}

/// Another query where one finds nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherWay {
    /// The query.
    pub query: String,
    /// Why it could be meant.
    pub reason: Reason,
    /// Articles that it finds.
    pub articles: u32,
}

/// Why another query could be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It has a term that is like the one that is nowhere.
    Alike(Likeness),
    /// It is one term of several.
    Alone,
}

impl SearchBox {
    /// Every suggestion in the order of the arrow keys.
    pub fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.groups.iter().flat_map(|group| &group.choices)
    }
}

/// The reader is at work here from now on.
pub(crate) fn attend(state: &mut State, attention: Attention) {
    state.search_box.attention = attention;
    state.search_box.active = None;
    state.search_box.groups = match attention {
        Attention::Suggestions if state.route.query.trim().is_empty() => beginnings(state),
        Attention::Suggestions => suggestions(state),
        Attention::Elsewhere | Attention::Field => Vec::new(),
    };
}

/// Suggestions that the screen has room for without hiding the results: rows of small keys on a phone, a list beside
/// the text on a computer, the upper half of the keyboard in a kiosk.
fn room(state: &State) -> usize {
    match (state.route.device, state.columns) {
        (Device::Kiosk, _) => 12,
        (Device::Personal, 1) => 6,
        (Device::Personal, _) => 8,
    }
}

/// Terms to begin with while the field is empty: about a row of each group.
fn beginnings(state: &State) -> Vec<Group> {
    let each = match (state.route.device, state.columns) {
        (Device::Kiosk, _) => 5,
        (Device::Personal, 1) => 3,
        (Device::Personal, _) => 8,
    };
    let found = starters(&state.edition, each);
    let choice = |index: &u32| {
        let term = &state.edition.terms[*index as usize];
        Choice { text: term.text.clone(), typed: 0..0, count: term.count, kind: term.kind, query: term.text.clone() }
    };
    let group = |name, terms: &[u32]| Group { name, choices: terms.iter().map(choice).collect() };
    let groups =
        [group("常见词", &found.words), group("人物", &found.people), group("地点", &found.places)].into_iter();
    groups.filter(|group| !group.choices.is_empty()).collect()
}

/// Terms for what is typed; behind other terms only those that stand together with them.
fn suggestions(state: &State) -> Vec<Group> {
    let typed = &state.route.query;
    let found = state.index.suggest(&state.edition, typed, room(state));
    let before = typed.get(..found.from).unwrap_or_default();
    let choices: Vec<Choice> = found
        .terms
        .into_iter()
        .map(|term| Choice {
            query: [before, &term.text].concat(),
            typed: term.start as usize..term.end as usize,
            text: term.text,
            count: term.count,
            kind: term.kind,
        })
        .filter(|choice| before.trim().is_empty() || articles(state, &choice.query) > 0)
        .collect();
    if choices.is_empty() { Vec::new() } else { vec![Group { name: "", choices }] }
}

/// How many articles `query` finds in all sections.
fn articles(state: &State, query: &str) -> u32 {
    let options = SearchOptions { limit: 0, with_matches: 0, ..SearchOptions::default() };
    state.index.search(&state.edition, &state.index.query(query), &options).articles
}

/// What else to look for where the query finds nothing in any section.
pub(crate) fn other_ways(state: &State) -> Vec<OtherWay> {
    let typed = &state.route.query;
    let rescues = state.index.rescue(&state.edition, typed, MOST_WAYS);
    let mut ways: Vec<OtherWay> = rescues
        .into_iter()
        .map(|rescue| OtherWay {
            query: rescue.query,
            reason: Reason::Alike(rescue.likeness),
            articles: rescue.articles,
        })
        .collect();
    let query = state.index.query(typed);
    if query.terms().len() + query.excluded().len() < 2 {
        return ways;
    }
    for term in query.terms().iter().take(MOST_WAYS) {
        let alone = term.text();
        let alone = if alone.contains(char::is_whitespace) { ["“", alone, "”"].concat() } else { alone.to_owned() };
        let articles = articles(state, &alone);
        if articles > 0 {
            ways.push(OtherWay { query: alone, reason: Reason::Alone, articles });
        }
    }
    ways
}

/// Goes through the suggestions, from the last one back to what was typed; opens them where they are put away.
pub(crate) fn step(state: &mut State, direction: Direction) -> Vec<Effect> {
    if state.search_box.attention != Attention::Suggestions {
        attend(state, Attention::Suggestions);
    }
    let count = state.search_box.choices().count();
    let next = match (state.search_box.active, direction) {
        (None, Direction::Next) => Some(0),
        (None, Direction::Previous) => count.checked_sub(1),
        (Some(active), Direction::Next) => Some(active + 1),
        (Some(active), Direction::Previous) => active.checked_sub(1),
    };
    state.search_box.active = next.filter(|next| *next < count);
    let active = state.search_box.active;
    active.map(|active| Effect::Scroll(ScrollTarget::Nearest(option_id(active)))).into_iter().collect()
}

/// Id of a suggestion's element.
pub fn option_id(number: usize) -> String {
    ["option-", &number.to_string()].concat()
}

/// Enter: takes the suggestion that is reached, or the first one where what was typed is nowhere (pinyin, mostly), and
/// otherwise goes to the next place.
pub(crate) fn enter(state: &mut State, direction: Direction) -> Vec<Effect> {
    let nowhere = state.results.as_ref().is_some_and(|results| results.hits.is_empty());
    let meant = state.search_box.active.or((nowhere && direction == Direction::Next).then_some(0));
    let query = meant.and_then(|meant| state.search_box.choices().nth(meant)).map(|choice| choice.query.clone());
    match query {
        Some(query) => choose(state, &query, Hand::Keys),
        None => update::step_match(state, direction),
    }
}

/// Searches for a chosen query. Under a finger the field lets go of the focus, so that no keyboard hides the results.
pub(crate) fn choose(state: &mut State, query: &str, hand: Hand) -> Vec<Effect> {
    let entry = update::set_query(state, query);
    if matches!(state.route.view, View::Article(_)) && state.current_match.is_none() {
        state.route = state.route.with_view(View::Front);
    }
    let mut effects = vec![entry(state.route.href()), Effect::Scroll(ScrollTarget::Start)];
    if hand == Hand::Finger || state.route.device == Device::Kiosk {
        attend(state, Attention::Elsewhere);
        effects.push(Effect::Focus("view-heading".to_owned()));
    } else {
        attend(state, Attention::Field);
    }
    effects.push(Effect::SettleLater);
    effects
}

/// A key of the kiosk's keyboard: a character, or none to take the last one away.
pub(crate) fn press(state: &mut State, key: Option<char>) -> Vec<Effect> {
    let mut query = state.route.query.clone();
    match key {
        Some(key) => query.push(key),
        None => drop(query.pop()),
    }
    update::type_query(state, &query)
}

/// Puts the kiosk's keyboard away.
pub(crate) fn finish(state: &mut State) -> Vec<Effect> {
    attend(state, Attention::Elsewhere);
    vec![Effect::Focus("view-heading".to_owned())]
}
