//! The reading tools: what is chosen, kept, and shown.

use arbtest::arbtest;
use civic_edition::ground::{Chore, Effect};
use civic_edition::nodes::{Element, Node, element};
use civic_edition::page::{self, Message, State, root_attributes};
use civic_edition::rooms::tools::{self, KEYS, Kept, PINYIN, Panel, SETTINGS, Settings, Step, TEXT, THEME};
use civic_edition::route::TextSize;

use edition::readings::{Surroundings, Syllable, Table};

use super::sample::{state, update};

/// A page at `hash` whose last visit left `kept`.
fn at(hash: &str, kept: Option<&str>) -> State {
    let mut state = state();
    update(&mut state, Message::Arrive(hash.to_owned()));
    update(&mut state, tools::Message::Recalled(kept.map(str::to_owned)));
    state
}

fn kept_of(effects: &[Effect]) -> Option<&str> {
    effects.iter().find_map(|effect| match effect {
        Effect::Later(Chore::Keep(text)) => Some(text.as_str()),
        _ => None,
    })
}

/// The root's attributes that have a value, as `name=value`.
fn attributes(state: &State) -> Vec<String> {
    let all = root_attributes(state).into_iter();
    all.filter_map(|(name, value)| Some(format!("{}={}", name.strip_prefix("data-")?, value?))).collect()
}

fn shown(state: &State) -> String {
    page::page(state).iter().map(ToString::to_string).collect()
}

/// What is read of a kept text, written again.
#[track_caller]
fn check(kept: &str, expect: &str) {
    assert_eq!(Kept::parse(kept).written(), expect, "{kept}");
}

#[test]
fn what_is_kept_is_read_again_and_nothing_else() {
    check("1", "1");
    check("1 theme=sepia text=6 size=large at=lane:2", "1 size=large text=6 theme=sepia at=lane:2");
    check("1 text=2 line=2", "1");
    for damaged in
        ["", "0", "2 theme=dark", "10 theme=dark", "theme=dark", "1theme=dark", "{\"theme\":\"dark\"}", "1\ttheme=dark"]
    {
        check(damaged, "1");
    }
    check("1 theme=red text=9 text= =4 size=huge line=3", "1 line=3");
    check("1 at=<b>:2 at=lane:0 at=:1 at=lane:70000 at=lane", "1");
    check("1 theme=dark theme=light", "1 theme=light");
    check(&format!("1 theme=dark {}", "x".repeat(400)), "1");
}

#[test]
fn any_text_can_have_been_kept() {
    arbtest(|source| {
        let text: String = source.arbitrary()?;
        let once = Kept::parse(&format!("1 {text}")).written();
        assert_eq!(Kept::parse(&once).written(), once);
        Ok(())
    });
}

#[test]
fn every_value_comes_back() {
    for (setting, known) in SETTINGS.iter().enumerate() {
        for value in 0..known.values.len() {
            let mut settings = Settings::default();
            settings.choose(setting, value);
            let kept = Kept { settings, ..Kept::default() };
            assert_eq!(Kept::parse(&kept.written()), kept);
        }
    }
}

#[test]
fn what_is_chosen_is_told_to_the_style_sheet_and_kept() {
    let mut state = at("#/article/lane", None);
    assert_eq!(attributes(&state), [""; 0]);
    let effects = update(&mut state, tools::Message::Choose(THEME, 3));
    assert_eq!((kept_of(&effects), attributes(&state)), (Some("1 theme=sepia"), vec!["theme=sepia".to_owned()]));
    assert_eq!(state.ground.announced, "颜色：护眼");
    for _ in 0..9 {
        update(&mut state, tools::Message::Resize(Step::Larger));
    }
    assert_eq!(attributes(&state), ["text=6", "theme=sepia"]);
    update(&mut state, tools::Message::Resize(Step::Normal));
    let effects = update(&mut state, tools::Message::Choose(9, 9));
    assert_eq!(kept_of(&effects), Some("1 theme=sepia"), "what there is not changes nothing");
}

#[test]
fn elder_version_begins_and_ends_with_one_tap_everywhere() {
    for hash in ["#/", "#/article/lane", "#/figures", "#/?q=灯", "#/people"] {
        let mut state = at(hash, None);
        assert_eq!(kept_of(&update(&mut state, tools::Message::ToggleSize)), Some("1 size=large"), "{hash}");
        assert_eq!(attributes(&state), ["size=large"]);
        assert_eq!(kept_of(&update(&mut state, tools::Message::ToggleSize)), Some("1"));
        assert_eq!(attributes(&state), [""; 0]);
    }
}

#[test]
fn elder_version_is_one_of_the_sizes() {
    let mut state = at("#/article/lane", Some("1 size=large"));
    assert_eq!(state.ground.route.size, TextSize::Large);
    update(&mut state, tools::Message::Choose(TEXT, 4));
    assert_eq!(attributes(&state), ["text=5"]);
}

#[test]
fn elder_version_belongs_to_the_reader_and_to_no_place() {
    let mut state = at("#/?size=large", None);
    update(&mut state, Message::Arrive("#/article/lane".to_owned()));
    assert_eq!(state.ground.route.size, TextSize::Large, "an address without it does not end it");
    update(&mut state, tools::Message::ToggleSize);
    update(&mut state, Message::Arrive("#/?size=large".to_owned()));
    assert_eq!(state.ground.route.size, TextSize::Normal, "Back does not begin it again");
}

#[test]
fn a_kiosk_reads_nothing_and_keeps_nothing() {
    let mut state = at("#/article/lane?kiosk", Some("1 theme=sepia size=large at=lane:2"));
    let usual = ["kiosk=true", "type=1", "controls=low"];
    assert_eq!(attributes(&state), usual);
    for message in [tools::Message::Choose(THEME, 2), tools::Message::Seen(2)] {
        assert_eq!(kept_of(&update(&mut state, message)), None);
        assert_eq!(attributes(&state), usual, "its size is the kiosk's own");
    }
}

#[test]
fn an_article_that_was_begun_is_offered_on_the_front() {
    let mut state = at("#/", Some("1 at=long:2"));
    assert!(!shown(&state).contains("继续阅读"), "it is not in this edition");
    let mut edition = super::sample::edition();
    edition.articles.push(super::sample::article("long", "长文", &["一。", "二。", "三。"]));
    state = State::new(edition);
    update(&mut state, tools::Message::Recalled(Some("1 at=long:2".to_owned())));
    assert!(shown(&state).contains("#/article/long?p=2"));
    update(&mut state, Message::Arrive("#/article/long".to_owned()));
    assert_eq!(kept_of(&update(&mut state, tools::Message::Seen(3))), Some("1 at=long:3"));
    update(&mut state, Message::Arrive("#/".to_owned()));
    assert!(!shown(&state).contains("继续阅读"), "it was read to its end");
    update(&mut state, Message::Arrive("#/article/long".to_owned()));
    update(&mut state, tools::Message::Seen(2));
    update(&mut state, Message::Arrive("#/".to_owned()));
    assert_eq!(kept_of(&update(&mut state, tools::Message::ForgetPlace)), Some("1"));
}

#[test]
fn a_panel_opens_closes_and_gives_the_focus_back() {
    let mut state = at("#/article/lane", None);
    assert_eq!(update(&mut state, tools::Message::Toggle(Panel::Look)), [Effect::Focus(tools::PANEL.to_owned())]);
    assert!(shown(&state).contains("高对比"));
    assert_eq!(update(&mut state, Message::Escape), [Effect::Focus("look".to_owned())]);
    assert_eq!(
        update(&mut state, tools::Message::Toggle(Panel::Keys)),
        [Effect::Later(Chore::ShowDialog(tools::HELP))]
    );
    assert!(shown(&state).contains("<dialog"));
    update(&mut state, Message::Arrive("#/".to_owned()));
    assert_eq!(state.tools.open, None);
}

#[test]
fn keys_work_until_the_reader_switches_them_off() {
    let mut state = at("#/article/lane", None);
    assert_eq!(page::shortcut(&state, "?"), Some(tools::Message::Toggle(Panel::Keys).into()));
    assert_eq!(page::shortcut(&state, "中"), None);
    update(&mut state, tools::Message::Choose(KEYS, 1));
    assert_eq!(page::shortcut(&state, "?"), None);
}

/// An edition whose characters are read as usual but for 行 in 银行, at a search within an article.
fn read_edition() -> State {
    let mut edition = super::sample::edition();
    edition.articles.push(super::sample::article("bank", "银行", &["银行里的人步行12步。"]));
    let unit = |character: char| character as u16;
    let syllable = |plain: &str, tone| Syllable::new(plain, tone).expect("a syllable");
    let known = [('银', "yin", 2), ('行', "xing", 2), ('人', "ren", 2), ('步', "bu", 4)];
    let usual = known.map(|(character, plain, tone)| (unit(character), syllable(plain, tone)));
    let before = vec![unit('银')];
    let bank = Surroundings { character: unit('行'), syllable: syllable("hang", 2), before, after: Vec::new() };
    edition.readings = Table::new(usual.to_vec(), vec![bank]).into();
    let mut state = State::new(edition);
    update(&mut state, Message::Arrive("#/article/bank?q=步行".to_owned()));
    update(&mut state, tools::Message::Recalled(None));
    state
}

/// Takes the readings out of `within` and adds them to `read`, each behind its character.
fn take_readings(within: &mut Element, read: &mut String) {
    for child in std::mem::take(&mut within.children) {
        match child {
            Node::Element(ruby) if ruby.tag == "ruby" => {
                let [base, above] = &ruby.children[..] else { panic!("{ruby:?}") };
                read.extend([base.text_content(), above.text_content()]);
                within.children.push(base.clone());
            }
            Node::Element(mut child) => {
                take_readings(&mut child, read);
                within.children.push(child.into());
            }
            text @ Node::Text(_) => within.children.push(text),
        }
    }
}

#[test]
fn readings_stand_above_the_characters_and_change_nothing_else() {
    let mut state = read_edition();
    let whole = |state: &State| element("main").children(page::page(state));
    let plain = whole(&state);
    let announced = state.ground.announced.clone();
    update(&mut state, tools::Message::Choose(PINYIN, 1));
    state.ground.announced = announced;
    let (mut read, mut annotated) = (String::new(), whole(&state));
    take_readings(&mut annotated, &mut read);
    assert_eq!(read, "银yín行háng银yín行háng人rén步bù行xíng步bù");
    let text = |one: &Element| Node::from(one.clone()).text_content();
    assert_eq!(text(&annotated), text(&plain));
    assert!(attributes(&state).contains(&"pinyin=on".to_owned()));
}
