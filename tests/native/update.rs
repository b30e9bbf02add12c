use arbtest::arbtest;
use civic_edition::message::{Direction, Effect, Message, ScrollTarget};
use civic_edition::route::{Route, View};
use civic_edition::state::State;
use civic_edition::update::{announcement, update};
use civic_edition::view;
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
    let (_, effects) = after([Message::Type("灯".into())]);
    assert!(matches!(&effects[0], Effect::Push(href) if href.starts_with("#/?q=")));
    let (_, effects) = after([Message::Type("灯".into()), Message::Type("灯亮".into())]);
    assert!(matches!(&effects[0], Effect::Replace(_)));
}

#[test]
fn counts_follow_the_query_and_the_sections() {
    let (mut state, _) = after([Message::Type("居民".into())]);
    assert_eq!(announcement(&state), "找到 3 处，在 2 篇文章中");
    assert_eq!(state.section_counts(), [1, 1]);
    update(&mut state, Message::ToggleSection("钱物".into()));
    assert_eq!(announcement(&state), "找到 1 处，在 1 篇文章中");
    assert_eq!(state.section_counts(), [1, 1], "other sections still say what they hold");
}

#[test]
fn steps_go_round_through_all_places() {
    let (mut state, _) = after([Message::Type("居民".into())]);
    let mut seen = Vec::new();
    for _ in 0..4 {
        update(&mut state, Message::StepMatch(Direction::Next));
        seen.push(state.current_match);
    }
    assert_eq!(seen, [Some(0), Some(1), Some(2), Some(0)]);
    update(&mut state, Message::StepMatch(Direction::Previous));
    assert_eq!(state.current_match, Some(2));
}

#[test]
fn steps_in_an_article_lead_into_the_next_one() {
    let (state, effects) = after([
        Message::Type("居民".into()),
        open("#/article/lane?q=居民"),
        Message::StepMatch(Direction::Next),
        Message::StepMatch(Direction::Next),
    ]);
    assert_eq!(state.route.view, View::Article("money".into()));
    assert!(effects.contains(&Effect::Scroll(ScrollTarget::CurrentMatch)));
}

#[test]
fn what_is_not_there_is_told_and_the_front_shown() {
    for (hash, words) in [("#/article/none", "none"), ("#/nonsense", "没有这个地址"), ("#/?section=体育", "体育")]
    {
        let (state, effects) = after([Message::Arrive(hash.into())]);
        assert_eq!(state.route.view, View::Front, "{hash}");
        assert!(state.notice.as_deref().is_some_and(|notice| notice.contains(words)), "{hash}: {:?}", state.notice);
        assert_eq!(effects[0], Effect::Replace("#/".into()), "{hash}");
    }
}

#[test]
fn kinds_switch_one_by_one_and_together() {
    let (mut state, _) = after([Message::ToggleKind(FigureKind::Money)]);
    assert!(!state.route.kinds.shows(FigureKind::Money) && state.route.kinds.shows(FigureKind::Quantity));
    update(&mut state, Message::ToggleKind(FigureKind::Money));
    assert_eq!(state.route.href(), "#/");
    update(&mut state, Message::ToggleFigures);
    assert_eq!(state.route.href(), "#/?kind=none");
    update(&mut state, Message::ToggleFigures);
    assert_eq!(state.route.href(), "#/");
}

#[test]
fn an_explained_figure_gives_the_focus_back() {
    let place = FigureRef { paragraph: 0, figure: 0 };
    let explain = Message::ExplainFigure { article: 0, place, opener: "front-lane-0".into() };
    let (mut state, _) = after([explain]);
    assert_eq!(state.explained(), Some((0, place)));
    let effects = update(&mut state, Message::CloseFigure);
    assert!(effects.contains(&Effect::Focus("front-lane-0".into())));
    assert_eq!(state.explained(), None);
}

/// Whatever happens in whatever order: no panic, a view, an address that leads back to the same place.
#[test]
fn any_messages_leave_a_state_that_can_be_shown() {
    let hashes =
        ["#/", "#/article/lane", "#/article/none?q=x", "#/?q=居民&section=街巷", "#/figures", "#/mechanisms?kiosk"];
    let queries = ["", "居民", "灯 亮", "12盏", "<b>", "\u{0}", "没有的字", "-灯", "“"];
    arbtest(|source| {
        let mut state = state();
        for _ in 0..source.int_in_range(0..=12)? {
            let message = match source.int_in_range(0..=12)? {
                0 => Message::Arrive((*source.choose(&hashes)?).to_owned()),
                1 => open(source.choose(&hashes)?),
                2 => Message::Type((*source.choose(&queries)?).to_owned()),
                3 => Message::Type(source.arbitrary()?),
                4 => Message::ToggleSection((*source.choose(&["街巷", "钱物", "体育"])?).to_owned()),
                5 => Message::ClearSections,
                6 => Message::ToggleKind(*source.choose(&FigureKind::ALL)?),
                7 => Message::StepMatch(*source.choose(&[Direction::Next, Direction::Previous])?),
                8 => Message::StepFigure(*source.choose(&[Direction::Next, Direction::Previous])?),
                9 => Message::ExplainFigure {
                    article: source.int_in_range(0..=4)?,
                    place: FigureRef { paragraph: source.int_in_range(0..=2)?, figure: source.int_in_range(0..=2)? },
                    opener: String::new(),
                },
                10 => Message::CloseFigure,
                11 => Message::Resize(source.arbitrary()?),
                _ => Message::ClearQuery,
            };
            update(&mut state, message);
            assert!(!view::page(&state).is_empty());
            let again = Route::parse(&state.route.href()).expect("an address of its own");
            assert_eq!(again, state.route);
        }
        Ok(())
    });
}
