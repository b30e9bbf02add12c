use super::sample::update;
use civic_edition::ground::{Direction, Effect, ScrollTarget};
use civic_edition::page::Message;
use civic_edition::page::State;
use civic_edition::page::announcement;
use civic_edition::rooms::{figures, search, sections};
use civic_edition::route::{FigureAddress, Route, View};
use edition::figures::FigureKind;
use edition::model::FigureRef;

use super::sample::state;

fn after(messages: impl IntoIterator<Item = Message>) -> (State, Vec<Effect>) {
    let mut state = state();
    let mut effects = Vec::new();
    for message in messages {
        effects = update(&mut state, message);
    }
    (state, effects)
}

fn open(hash: &str) -> Message {
    Message::Open(Box::new(Route::parse(hash).expect("a known view")))
}

#[test]
fn the_first_letter_makes_an_entry_and_the_rest_change_it() {
    let (_, effects) = after([search::Message::Type("灯".into()).into()]);
    assert!(matches!(&effects[0], Effect::Push(href) if href.starts_with("#/?q=")));
    let (_, effects) = after([search::Message::Type("灯".into()).into(), search::Message::Type("灯亮".into()).into()]);
    assert!(matches!(&effects[0], Effect::Replace(_)));
}

#[test]
fn counts_follow_the_query_and_the_sections() {
    let (mut state, _) = after([search::Message::Type("居民".into()).into()]);
    assert_eq!(announcement(&state), "找到 3 处，在 2 篇文章中");
    assert_eq!(state.ground.section_counts(), [1, 1]);
    update(&mut state, sections::Message::Toggle("钱物".into()));
    assert_eq!(announcement(&state), "找到 1 处，在 1 篇文章中");
    assert_eq!(state.ground.section_counts(), [1, 1], "other sections still say what they hold");
}

#[test]
fn steps_go_round_through_all_places() {
    let (mut state, _) = after([search::Message::Type("居民".into()).into()]);
    let mut seen = Vec::new();
    for _ in 0..4 {
        update(&mut state, search::Message::StepMatch(Direction::Next));
        seen.push(state.ground.found.current);
    }
    assert_eq!(seen, [Some(0), Some(1), Some(2), Some(0)]);
    update(&mut state, search::Message::StepMatch(Direction::Previous));
    assert_eq!(state.ground.found.current, Some(2));
}

#[test]
fn steps_in_an_article_lead_into_the_next_one() {
    let (state, effects) = after([
        search::Message::Type("居民".into()).into(),
        open("#/article/lane?q=居民"),
        search::Message::StepMatch(Direction::Next).into(),
        search::Message::StepMatch(Direction::Next).into(),
    ]);
    assert_eq!(state.ground.route.view, View::Article("money".into()));
    assert!(effects.contains(&Effect::Scroll(ScrollTarget::CurrentMatch)));
}

#[test]
fn what_is_not_there_is_told_and_the_front_shown() {
    for (hash, words) in [("#/article/none", "none"), ("#/nonsense", "没有这个地址"), ("#/?section=体育", "体育")]
    {
        let (state, effects) = after([Message::Arrive(hash.into())]);
        assert_eq!(state.ground.route.view, View::Front, "{hash}");
        assert!(
            state.ground.notice.as_deref().is_some_and(|notice| notice.contains(words)),
            "{hash}: {:?}",
            state.ground.notice
        );
        assert_eq!(effects[0], Effect::Replace("#/".into()), "{hash}");
    }
}

#[test]
fn kinds_switch_one_by_one_and_together() {
    let (mut state, _) = after([figures::Message::ToggleKind(FigureKind::Money).into()]);
    assert!(!state.ground.route.kinds.shows(FigureKind::Money) && state.ground.route.kinds.shows(FigureKind::Quantity));
    update(&mut state, figures::Message::ToggleKind(FigureKind::Money));
    assert_eq!(state.ground.route.href(), "#/");
    update(&mut state, figures::Message::ToggleAll);
    assert_eq!(state.ground.route.href(), "#/?kind=none");
    update(&mut state, figures::Message::ToggleAll);
    assert_eq!(state.ground.route.href(), "#/");
}

#[test]
fn an_explained_figure_gives_the_focus_back() {
    let place = FigureRef { paragraph: 0, figure: 0 };
    let explain = figures::Message::Explain {
        address: FigureAddress { article: "lane".into(), place },
        opener: "front-lane-0".into(),
    }
    .into();
    let (mut state, _) = after([explain]);
    assert_eq!(state.ground.explained(), Some((0, place)));
    let effects = update(&mut state, figures::Message::Close);
    assert!(effects.contains(&Effect::Focus("front-lane-0".into())));
    assert_eq!(state.ground.explained(), None);
}
