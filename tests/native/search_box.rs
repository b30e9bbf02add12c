use super::sample::update;
use std::collections::BTreeMap;

use arbtest::arbtest;
use civic_edition::ground::{Direction, Effect, ScrollTarget};
use civic_edition::nodes::Node;
use civic_edition::page as view;
use civic_edition::page::Message;
use civic_edition::page::State;
use civic_edition::page::announcement;
use civic_edition::rooms::search::Hand;
use civic_edition::rooms::search::{Attention, Reason};
use civic_edition::rooms::{kiosk, search, sections};
use civic_edition::route::{Device, Route, View};
use edition::mechanism::{Mechanism, Part};
use edition::model::{
    Edition, FigureRef, GlossaryEntry, KeyFigure, Note, Person, Photo, Readings, Role, Term, TermKind,
};
use edition::packed::pack;
use edition::readings::{Syllable, Table};
use edition::search::{Kept, Likeness};

use super::sample::{article, edition};

fn term(text: &str, pinyin: &str, count: u32, kind: TermKind) -> Term {
    Term { text: text.into(), pinyin: pinyin.split(' ').map(str::to_owned).collect(), count, kind }
}

/// The sample with its own words and an article with a road and numbers.
fn sample() -> Edition {
    let mut edition = edition();
    edition.articles.push(article(
        "road",
        "湖滨路换新",
        &[
            "湖滨路修了三个月。",
            "工地上有1200人。路灯、路面、路牌都换了，湖滨路的居民说路好走了。",
            "二十三万居民受益，湖滨路一带的投入是230000元，门牌是3230号。",
        ],
    ));
    edition.terms = vec![
        term("居民", "ju min", 5, TermKind::Word),
        term("湖滨路", "hu bin lu", 4, TermKind::Place),
        term("路灯", "lu deng", 1, TermKind::Word),
        term("王小明", "wang xiao ming", 4, TermKind::Person),
    ];
    edition.readings = readings(&edition.terms);
    edition
}

/// How the characters of `terms` are read, in some tone.
fn readings(terms: &[Term]) -> Readings {
    let characters = terms.iter().flat_map(|term| term.text.encode_utf16().zip(&term.pinyin));
    let known: BTreeMap<u16, Syllable> =
        characters.filter_map(|(unit, letters)| Some((unit, Syllable::new(letters, 1)?))).collect();
    Table::new(known.into_iter().collect(), Vec::new()).into()
}

fn after(messages: impl IntoIterator<Item = Message>) -> State {
    let mut state = State::new(sample());
    for message in messages {
        update(&mut state, message);
    }
    state
}

fn typed(query: &str) -> State {
    after([search::Message::Enter.into(), search::Message::Type(query.into()).into()])
}

fn suggested(state: &State) -> Vec<&str> {
    state.search.offers().map(|choice| choice.query.as_str()).collect()
}

/// Elements of the page that have this attribute, with this value unless it is empty.
fn found(state: &State, name: &str, value: &str) -> Vec<Node> {
    let page = view::page(state);
    let mut all = Vec::new();
    for node in &page {
        node.find_all(&|element| element.get(name).is_some_and(|known| value.is_empty() || known == value), &mut all);
    }
    all.into_iter().cloned().map(Node::from).collect()
}

fn texts(nodes: &[Node]) -> Vec<String> {
    nodes.iter().map(Node::text_content).collect()
}

fn attribute<'a>(node: &'a Node, name: &str) -> Option<&'a str> {
    match node {
        Node::Element(element) => element.get(name),
        Node::Text(_) => None,
    }
}

#[test]
fn suggestions_that_were_missed_come_with_the_rest() {
    let mut state = State::new(Edition { terms: Vec::new(), readings: Readings::default(), ..sample() });
    let later = state.search.later.take();
    update(&mut state, search::Message::Type("居".into()));
    assert!(suggested(&state).is_empty() && found(&state, "id", "search-hint").is_empty());
    state.ground.add_words(&pack(&Edition {
        terms: sample().terms,
        readings: sample().readings,
        ..Edition::default()
    }));
    state.search.later = later;
    search::catch_up(&mut state.ground, &mut state.search);
    assert_eq!(suggested(&state), ["居民"]);
    assert_eq!(state.ground.edition.terms(), sample().terms);
}

#[test]
fn suggests_terms_for_pinyin_and_characters() {
    for (query, expect) in [
        ("hubinlu", &["湖滨路"][..]),
        ("hbl", &["湖滨路"]),
        ("hubl", &["湖滨路"]),
        ("hub", &["湖滨路"]),
        ("湖", &["湖滨路"]),
        ("路牌 hb", &["路牌 湖滨路"]),
        ("检查 hb", &[]),
        ("湖滨路", &[]),
        ("xyz", &[]),
    ] {
        assert_eq!(suggested(&typed(query)), expect, "{query}");
    }
}

#[test]
fn begins_with_words_people_and_places() {
    let state = after([search::Message::Enter.into()]);
    let groups: Vec<_> = state.search.groups.iter().map(|group| (group.name, group.offers.len())).collect();
    assert_eq!(groups, [("常见词", 2), ("人物", 1), ("地点", 1)]);
    assert!(after([search::Message::Enter.into(), search::Message::Leave.into()]).search.groups.is_empty());
    assert!(
        after([search::Message::Enter.into(), search::Message::Type(" ".into()).into()]).search.offers().count() == 4
    );
}

#[test]
fn the_arrow_keys_go_round_through_what_was_typed() {
    let mut state = after([search::Message::Enter.into()]);
    let mut seen = Vec::new();
    for _ in 0..6 {
        update(&mut state, search::Message::StepSuggestion(Direction::Next));
        seen.push(state.search.active);
    }
    assert_eq!(seen, [Some(0), Some(1), Some(2), Some(3), None, Some(0)]);
    update(&mut state, search::Message::StepSuggestion(Direction::Previous));
    update(&mut state, search::Message::StepSuggestion(Direction::Previous));
    assert_eq!(state.search.active, Some(3));
    let field = &found(&state, "role", "combobox")[0];
    assert_eq!(attribute(field, "aria-activedescendant"), Some("option-3"));
    assert_eq!(texts(&found(&state, "aria-selected", "true")), ["湖滨路4 处"]);
}

#[test]
fn the_field_tells_of_its_list() {
    let closed = after([]);
    let field = &found(&closed, "role", "combobox")[0];
    assert_eq!((attribute(field, "aria-expanded"), attribute(field, "aria-controls")), (Some("false"), None));
    assert!(found(&closed, "role", "listbox").is_empty());
    let open = typed("hu");
    let field = &found(&open, "role", "combobox")[0];
    let list = &found(&open, "role", "listbox")[0];
    assert_eq!(attribute(field, "aria-expanded"), Some("true"));
    assert_eq!(attribute(field, "aria-controls"), attribute(list, "id"));
    assert_eq!(texts(&found(&open, "role", "option")), ["湖滨路地点4 处"]);
}

#[test]
fn enter_takes_the_reached_suggestion_or_the_first_for_what_is_nowhere() {
    let mut state = typed("hbl");
    update(&mut state, search::Message::Submit(Direction::Next));
    assert_eq!(state.ground.route.query, "湖滨路");
    assert_eq!(state.search.attention, Attention::Field);
    let mut state = typed("湖");
    update(&mut state, search::Message::Submit(Direction::Next));
    assert_eq!(
        (state.ground.route.query.as_str(), state.ground.found.current),
        ("湖", Some(0)),
        "what is there is stepped through"
    );
    let mut state = typed("湖");
    update(&mut state, search::Message::StepSuggestion(Direction::Next));
    update(&mut state, search::Message::Submit(Direction::Next));
    assert_eq!(state.ground.route.query, "湖滨路");
}

#[test]
fn a_finger_gives_the_screen_to_the_results() {
    let mut state = typed("hbl");
    let effects = update(&mut state, search::Message::Choose { query: "湖滨路".into(), hand: Hand::Finger });
    assert!(matches!(&effects[0], Effect::Replace(href) if href.contains("q=")), "{effects:?}");
    assert!(effects.contains(&Effect::Focus("view-heading".into())));
    assert_eq!(state.search.attention, Attention::Elsewhere);
    assert!(state.search.groups.is_empty());
}

#[test]
fn what_is_chosen_is_shown_where_it_is() {
    let mut state = after([Message::Arrive("#/article/lane".into()), search::Message::Enter.into()]);
    update(&mut state, search::Message::Choose { query: "居民".into(), hand: Hand::Keys });
    assert_eq!(state.ground.route.view, View::Article("lane".into()), "the article has it");
    update(&mut state, search::Message::Choose { query: "湖滨路".into(), hand: Hand::Keys });
    assert_eq!(state.ground.route.view, View::Front, "the article has it not");
    let mut state = after([Message::Arrive("#/mechanisms".into())]);
    update(&mut state, search::Message::Type("湖".into()));
    assert_eq!(state.ground.route.view, View::Mechanisms, "the mechanisms are searched where they are");
}

#[test]
fn escape_closes_first_and_then_clears() {
    let mut state = typed("hu");
    update(&mut state, Message::Escape);
    assert_eq!((suggested(&state).len(), state.ground.route.query.as_str()), (0, "hu"));
    update(&mut state, Message::Escape);
    assert_eq!((suggested(&state).len(), state.ground.route.query.as_str()), (0, ""));
    assert_eq!(update(&mut state, Message::Escape), []);
}

#[test]
fn only_the_first_results_are_brought_into_sight() {
    let mut state = after([search::Message::Enter.into()]);
    let start = Effect::Scroll(ScrollTarget::Start);
    assert!(update(&mut state, search::Message::Type("居".into())).contains(&start));
    assert!(!update(&mut state, search::Message::Type("居民".into())).contains(&start), "typing moves nothing");
}

#[track_caller]
fn check_rescue(query: &str, announced: &str, reason: &str, ways: &[(&str, Reason)]) {
    let state = typed(query);
    assert_eq!(announcement(&state), announced, "{query}");
    let offered: Vec<_> = state.search.other_ways.iter().map(|way| (way.query.as_str(), way.reason)).collect();
    assert_eq!(offered, ways, "{query}");
    let empty = found(&state, "class", "empty");
    assert!(empty[0].text_content().starts_with(reason), "{query}: {}", empty[0].text_content());
    assert_eq!(found(&state, "data-rescue", "").len(), ways.len());
}

#[test]
fn rescues_a_query_without_a_hit() {
    use Reason::{Alike, Fewer};
    let alone = Fewer(Kept::One);
    check_rescue("湖宾路", "没有找到，可以改查 1 个词", "没有找到“湖宾路”。", &[("湖滨路", Alike(Likeness::Spelling))]);
    check_rescue(
        "居民 湖宾路",
        "没有找到，可以改查 2 个词",
        "没有找到“湖宾路”；其他的词都有。",
        &[("居民 湖滨路", Alike(Likeness::Spelling)), ("居民", alone)],
    );
    check_rescue(
        "老树 湖滨",
        "没有找到，可以改查 2 个词",
        "这几个词都有，但没有一篇文章同时含有。",
        &[("老树", alone), ("湖滨", alone)],
    );
    check_rescue(
        "老树 湖滨 居民",
        "没有找到，可以改查 4 个词",
        "这几个词都有，但没有一篇文章同时含有。",
        &[("湖滨 居民", Fewer(Kept::AllButOne)), ("老树", alone), ("湖滨", alone), ("居民", alone)],
    );
    check_rescue("老树 -牌子", "没有找到，可以改查 1 个词", "有这个词的文章都含有不要的词。", &[("老树", alone)]);
    check_rescue("，", "没有找到", "没有可以查找的字。", &[]);
    check_rescue("龘龘", "没有找到", "没有找到“龘龘”。", &[]);
}

#[test]
fn other_sections_are_counted() {
    let state = after([sections::Message::Toggle("钱物".into()).into(), search::Message::Type("湖滨路".into()).into()]);
    assert_eq!(announcement(&state), "所选栏目没有找到，其他栏目有 4 处");
    let empty = found(&state, "class", "empty")[0].text_content();
    assert!(empty.contains("其他栏目有 4 处，在 1 篇文章中"), "{empty}");
    assert!(state.search.other_ways.is_empty());
}

#[test]
fn the_best_excerpt_comes_first_and_the_rest_on_demand() {
    let mut state = typed("湖滨路 居民 路灯");
    let excerpts = |state: &State| texts(&found(state, "class", "excerpt"));
    assert!(excerpts(&state)[0].contains("路灯、路面"), "{:?}", excerpts(&state));
    assert_eq!(excerpts(&state).len(), 2);
    let button = &found(&state, "data-action", "expand")[0];
    assert_eq!(button.text_content(), "另有 1 处");
    update(&mut state, search::Message::ToggleHit(3));
    assert!(excerpts(&state)[0].contains("修了三个月"), "all in the order of the article");
    assert_eq!(found(&state, "data-action", "expand")[0].text_content(), "收起");
    update(&mut state, search::Message::ToggleHit(3));
    assert_eq!(excerpts(&state).len(), 2);
}

#[test]
fn numbers_written_otherwise_are_told_and_those_inside_longer_ones_come_last() {
    let state = typed("23万");
    assert_eq!(texts(&found(&state, "class", "otherwise")), ["写法不同，数值相同"]);
    assert_eq!(texts(&found(&state, "data-how", "value")).len(), 3, "the article and its two places");
    let inside = typed("200");
    assert_eq!(texts(&found(&inside, "class", "inside-heading")), ["只出现在更长的数字里"]);
    assert_eq!(found(&inside, "data-how", "inside-number").len(), 2);
}

#[test]
fn magnitudes_mark_figures() {
    let state = typed(">1000人");
    let marks = texts(&found(&state, "data-match", ""));
    assert_eq!(marks, ["1200人"]);
    assert!(found(&state, "class", "otherwise").is_empty(), "no number was typed that could be written otherwise");
}

#[test]
fn going_round_is_told() {
    let mut state = typed("居民");
    let count = state.ground.found.places.len();
    update(&mut state, search::Message::StepMatch(Direction::Next));
    assert!(state.ground.announced.starts_with("第 1 处，共 "), "{}", state.ground.announced);
    for _ in 0..count {
        update(&mut state, search::Message::StepMatch(Direction::Next));
    }
    assert!(state.ground.announced.starts_with("已到最后一处，回到第一处。"), "{}", state.ground.announced);
    update(&mut state, search::Message::StepMatch(Direction::Previous));
    assert!(state.ground.announced.starts_with("已到第一处，转到最后一处。"), "{}", state.ground.announced);
}

#[test]
fn enter_leads_from_an_article_without_a_place_to_the_results() {
    let mut state = after([Message::Arrive("#/article/lane".into()), search::Message::Type("龘龘".into()).into()]);
    let effects = update(&mut state, search::Message::Submit(Direction::Next));
    assert_eq!(state.ground.route.view, View::Front);
    assert!(matches!(effects[0], Effect::Push(_)));
}

#[test]
fn letters_are_searched_for_as_they_are_read() {
    let state = typed("hbl");
    assert_eq!(announcement(&state), "按拼音“湖滨路”，找到 4 处，在 1 篇文章中");
    assert_eq!((state.ground.sought(), state.ground.route.query.as_str()), ("湖滨路", "hbl"));
    assert!(found(&state, "class", "empty").is_empty(), "nothing says that nothing was found");
    assert_eq!(texts(&found(&state, "class", "meant")), ["按拼音 “湖滨路”（hbl）"]);
    assert_eq!(found(&state, "data-match", "").len(), 3, "the fourth is one tap away");
    let state = typed("fubinlu");
    assert_eq!(announcement(&state), "按相近的读音“湖滨路”，找到 4 处，在 1 篇文章中");
    assert_eq!(texts(&found(&state, "class", "meant")), ["按相近的读音 “湖滨路”（fubinlu）"]);
    let mut state = typed("路灯 hbl");
    assert_eq!(state.ground.sought(), "路灯 湖滨路");
    update(&mut state, search::Message::Type("居民".into()));
    assert_eq!(state.ground.sought(), "居民", "what is there is searched for as it is");
}

#[test]
fn letters_that_fit_more_than_ten_thousand_places_say_so() {
    const TIMES: usize = 10_001;
    let read = |times: usize| {
        let mut edition = sample();
        edition.articles.push(article("long", "", &[&"安山阳".repeat(times)]));
        edition.readings = readings(&[term("安山阳", "an shan yang", 1, TermKind::Word)]);
        let mut state = State::new(edition);
        update(&mut state, search::Message::Enter);
        state
    };
    let (mut state, mut shorter) = (read(TIMES), read(TIMES - 1));
    for (letters, text) in [("a", "安"), ("s", "山"), ("y", "阳")] {
        update(&mut state, search::Message::Type(letters.into()));
        assert_eq!(texts(&found(&state, "class", "capped")), ["一万处以上，请多打几个字母"], "{letters}");
        let offer = state.search.offers().next().unwrap();
        assert_eq!((offer.text.as_str(), offer.count as usize), (text, TIMES), "all places are counted");
        update(&mut shorter, search::Message::Type(letters.into()));
        assert!(found(&shorter, "class", "capped").is_empty(), "{letters}");
        assert_eq!(shorter.search.offers().next().map(|offer| offer.count as usize), Some(TIMES - 1));
    }
}

#[test]
fn words_in_letters_that_stand_nowhere_together_are_offered_alone() {
    let mut edition = sample();
    edition.articles.push(article("lake", "小湖", &[]));
    let mut state = State::new(edition);
    update(&mut state, search::Message::Enter);
    update(&mut state, search::Message::Type("xiaohu ludeng".into()));
    assert_eq!(texts(&found(&state, "class", "meant")), ["按拼音 “小湖”“路灯”（xiaohu ludeng）"]);
    let empty = found(&state, "class", "empty")[0].text_content();
    assert!(empty.starts_with("这几个词都有，但没有一篇文章同时含有。"), "{empty}");
    let ways: Vec<_> = state.search.other_ways.iter().map(|way| (way.query.as_str(), way.articles)).collect();
    assert_eq!(ways, [("小湖", 1), ("路灯", 1)]);
    assert_eq!(found(&state, "data-rescue", "").len(), 2);
    update(&mut state, search::Message::Type("xiaohu zzz".into()));
    let empty = found(&state, "class", "empty")[0].text_content();
    assert!(empty.starts_with("没有找到“zzz”；其他的词都有。"), "{empty}");
    update(&mut state, search::Message::Type("ludeng jumi".into()));
    assert_eq!(suggested(&state), ["路灯 居民"], "behind letters as they are read");
}

#[test]
fn letters_wait_for_what_reads_them() {
    let mut state = State::new(sample());
    let later = state.search.later.take();
    update(&mut state, search::Message::Type("hbl".into()));
    assert_eq!(announcement(&state), "正在按拼音查找");
    state.search.later = later;
    search::catch_up(&mut state.ground, &mut state.search);
    assert_eq!(announcement(&state), "按拼音“湖滨路”，找到 4 处，在 1 篇文章中");
}

#[test]
fn a_chosen_section_is_told() {
    let name = sample().sections[0].clone();
    let shown = sample().articles.iter().filter(|article| article.section == 0).count();
    let mut state = after([sections::Message::Toggle(name).into()]);
    assert_eq!(announcement(&state), format!("显示 {shown} 篇文章"));
    update(&mut state, sections::Message::Clear);
    assert_eq!(announcement(&state), format!("显示 {} 篇文章", sample().articles.len()));
}

#[test]
fn an_article_tells_what_it_has_and_what_the_others_have() {
    let told = |hash: &str| texts(&found(&after([Message::Arrive(hash.into())]), "id", "elsewhere"));
    assert_eq!(told("#/article/lane?q=湖滨路"), ["本文没有，其他文章 4 处 →"]);
    assert_eq!(told("#/article/road?q=湖滨路"), ["本文 4 处，其他文章没有"]);
    assert!(told("#/article/road").is_empty());
}

#[test]
fn a_tap_on_an_excerpt_leads_to_its_place() {
    let leads = |state: &State| -> Vec<Option<search::Message>> {
        let leads = found(state, "data-action", "show-match").into_iter();
        leads.map(|node| search::action("show-match", &|name| attribute(&node, name).map(str::to_owned))).collect()
    };
    let to = |number| Some(search::Message::ShowMatch(number));
    assert_eq!(leads(&typed("路灯 路面")), [to(0), to(0), to(1)], "an excerpt to its first place, a mark to its own");
    let mut state = typed("湖滨路");
    assert_eq!(leads(&state), [to(1), to(1), to(2), to(2)]);
    let number = 1;
    update(&mut state, search::Message::ShowMatch(number));
    assert_eq!(state.ground.route.view, View::Article("road".into()));
    assert_eq!(state.ground.found.current, Some(number));
    update(&mut state, search::Message::ShowMatch(1000));
    assert_eq!(state.ground.found.current, Some(number), "a place that is not there changes nothing");
}

#[test]
fn a_long_query_is_told_by_its_beginning() {
    let state = typed(&"龘".repeat(100));
    let empty = found(&state, "class", "empty");
    assert!(empty[0].text_content().starts_with(&["没有找到“", &"龘".repeat(24), "……”。"].concat()));
    let title = ["搜索“", &"龘".repeat(24), "……” - 试验版"].concat();
    assert_eq!(view::title(&state), title);
    let state = typed(&["居民 ", &"龘".repeat(22), "湖 湖滨路"].concat());
    let links: Vec<String> = texts(&found(&state, "data-rescue", ""));
    assert_eq!(links, ["居民 湖滨路1 篇", "居民3 篇", "湖滨路1 篇"]);
    let mut state = after([Message::Arrive("#/?kiosk".into()), search::Message::Enter.into()]);
    update(&mut state, search::Message::Type(["龘".repeat(100), "湖滨".into()].concat()));
    let typed = texts(&found(&state, "class", "pad-typed"));
    assert!(typed[0].starts_with(&["……", &"龘".repeat(22), "湖滨"].concat()), "the last key shows: {typed:?}");
}

#[test]
fn the_kiosk_types_on_its_own_keyboard() {
    let mut state = after([Message::Arrive("#/?kiosk".into())]);
    assert!(found(&state, "id", "pad").is_empty());
    update(&mut state, search::Message::Enter);
    assert_eq!(attribute(&found(&state, "role", "combobox")[0], "inputmode"), Some("none"));
    let keys = found(&state, "data-action", "key");
    let pressed: String = keys.iter().filter_map(|key| attribute(key, "data-key")).collect();
    for needed in ('a'..='z').chain('0'..='9').chain(['%', '>', '.', '万', '亿', ' ']) {
        assert_eq!(pressed.matches(needed).count(), 1, "{needed}");
    }
    for key in ['h', 'b', 'l'] {
        update(&mut state, search::Message::PressKey(Some(key)));
    }
    assert_eq!((state.ground.route.query.as_str(), suggested(&state)), ("hbl", vec!["湖滨路"]));
    update(&mut state, search::Message::PressKey(None));
    assert_eq!(state.ground.route.query, "hb");
    let effects = update(&mut state, search::Message::Choose { query: "湖滨路".into(), hand: Hand::Keys });
    assert!(effects.contains(&Effect::Focus("view-heading".into())));
    assert!(found(&state, "id", "pad").is_empty());
    update(&mut state, search::Message::Enter);
    update(&mut state, search::Message::FinishTyping);
    assert!(found(&state, "id", "pad").is_empty());
}

#[test]
fn a_quiet_kiosk_puts_its_keyboard_away() {
    let mut state = after([Message::Arrive("#/?kiosk".into()), search::Message::Enter.into()]);
    assert!(update(&mut state, kiosk::Message::FallQuiet).contains(&Effect::Scroll(ScrollTarget::Top)));
    assert_eq!(state.search.attention, Attention::Elsewhere);
}

/// Whatever is typed, pressed and chosen in whatever order: the field tells of the list that is there.
#[test]
fn the_field_always_tells_of_its_list() {
    let letters = ["hu", "湖", "居民 ", "lu", ">", "100", " ", "-", "“", "wang", "", "\u{0}", "滨"];
    arbtest(|source| {
        let mut state = after([]);
        for _ in 0..source.int_in_range(0..=10)? {
            let direction = *source.choose(&[Direction::Next, Direction::Previous])?;
            let message = match source.int_in_range(0..=9)? {
                0 => search::Message::Enter.into(),
                1 => search::Message::Leave.into(),
                2 => search::Message::StepSuggestion(direction).into(),
                3 => search::Message::Submit(direction).into(),
                4 => Message::Escape,
                5 => search::Message::PressKey(Some(source.arbitrary()?)).into(),
                6 => search::Message::PressKey(None).into(),
                7 => Message::Arrive((*source.choose(&["#/", "#/?kiosk", "#/article/lane", "#/mechanisms"])?).into()),
                8 => search::Message::Choose { query: (*source.choose(&letters)?).into(), hand: Hand::Finger }.into(),
                _ => {
                    search::Message::Type([state.ground.route.query.as_str(), source.choose(&letters)?].concat()).into()
                }
            };
            update(&mut state, message);
            assert_eq!(Route::parse(&state.ground.route.href()).as_ref(), Ok(&state.ground.route));
            let options = found(&state, "role", "option");
            assert_eq!(options.len(), state.search.offers().count());
            // A kiosk shows an article without the field.
            let fields = found(&state, "role", "combobox");
            let Some(field) = fields.first() else {
                assert_eq!(state.ground.route.device, Device::Kiosk);
                continue;
            };
            for (name, target) in [("aria-controls", "listbox"), ("aria-activedescendant", "option")] {
                let Some(id) = attribute(field, name) else { continue };
                assert!(found(&state, "role", target).iter().any(|known| attribute(known, "id") == Some(id)), "{id}");
            }
        }
        Ok(())
    });
}

/// The sample with a text in every place beside the articles.
fn with_surroundings() -> Edition {
    let mut edition = sample();
    edition.slogans = vec!["新征程".to_owned()];
    edition.glossary = vec![GlossaryEntry { word: "巷口".to_owned(), meaning: "胡同的出口。".to_owned() }];
    let part = Part { name: "轮值".to_owned(), detail: "每周换岗".to_owned(), ..Part::default() };
    edition.mechanisms = vec![Mechanism { id: "duty".to_owned(), parts: vec![part], ..Mechanism::default() }];
    let lane = &mut edition.articles[0];
    lane.summary = super::sample::passage("夜色不再吓人。");
    lane.roles = vec![Role::Correspondent];
    lane.key_figures = vec![KeyFigure { figure: FigureRef::default(), label: "新装路灯杆".to_owned() }];
    lane.photos = vec![Photo { caption: "灯下乘凉".to_owned(), ..Photo::default() }];
    lane.notes = vec![Note { paragraph: 1, start: 0, end: 6, text: "原版印作“灯梁”。".to_owned() }];
    lane.people = vec![Person { name: "王小明".to_owned(), office: "街道主任".to_owned() }];
    edition
}

#[test]
fn what_stands_beside_the_articles_is_found_and_leads_there() {
    let mut state = State::new(with_surroundings());
    for (query, place, address) in [
        ("钱物", "section", "#/?section=钱物"),
        ("胡同", "glossary", "#/people?q=胡同&name=巷口"),
        ("换岗", "mechanism", "#/mechanisms/duty?q=换岗"),
        ("吓人", "summary", "#/article/lane?q=吓人"),
        ("通讯员", "byline", "#/article/lane?q=通讯员"),
        ("灯杆", "key-figure", "#/article/lane?q=灯杆&p=1&f=lane.1.1"),
        ("乘凉", "photo", "#/article/lane?q=乘凉"),
        ("灯梁", "note", "#/article/lane?q=灯梁&p=2"),
        ("主任", "office", "#/people?q=主任&name=王小明"),
        ("新征程", "masthead", "#/"),
    ] {
        update(&mut state, Message::Arrive("#/".into()));
        update(&mut state, search::Message::Type(query.into()));
        let lines = found(&state, "data-beside", "");
        let [Node::Element(line)] = &lines[..] else { panic!("{query}: {lines:?}") };
        assert_eq!(line.get("data-beside"), Some(place), "{query}");
        assert_eq!(Route::parse(line.get("href").unwrap()), Route::parse(address), "{query}");
        let mut marks = Vec::new();
        lines[0].find_all(&|element| element.tag == "mark", &mut marks);
        assert_eq!(marks.len(), 1, "{query}");
        assert!(found(&state, "class", "empty").is_empty(), "{query}: nothing says that nothing was found");
        assert_eq!(announcement(&state), "正文里没有，版面其他地方有 1 处", "{query}");
        assert!(state.search.other_ways.is_empty());
    }
}

#[test]
fn what_was_found_beside_an_article_is_marked_there() {
    let mut state = State::new(with_surroundings());
    update(&mut state, Message::Arrive("#/article/lane?q=灯梁".into()));
    let note = &found(&state, "class", "note")[0];
    let mut marks = Vec::new();
    note.find_all(&|element| element.tag == "mark", &mut marks);
    assert_eq!(marks.len(), 1);
    assert_eq!(texts(&found(&state, "id", "elsewhere")), ["正文没有，编者注等处 1 处，其他文章没有"]);
}

#[test]
fn what_was_found_in_a_caption_is_brought_into_sight() {
    let mut state = State::new(with_surroundings());
    update(&mut state, search::Message::Type("乘凉".into()));
    let route = Route::parse("#/article/lane?q=乘凉").expect("an address");
    let effects = update(&mut state, Message::Open(Box::new(route)));
    assert!(effects.contains(&Effect::Scroll(ScrollTarget::CurrentMatch)), "{effects:?}");
}

#[test]
fn a_kiosk_shows_what_stands_beside_the_articles_above_its_offers() {
    let mut edition = with_surroundings();
    edition.slogans = vec!["路灯长明".to_owned()];
    edition.terms.push(term("路灯长廊", "lu deng chang lang", 1, TermKind::Place));
    let mut state = State::new(edition);
    update(&mut state, Message::Arrive("#/?kiosk".into()));
    update(&mut state, search::Message::Enter);
    update(&mut state, search::Message::Type("路灯长".into()));
    assert_eq!(suggested(&state), ["路灯长廊"]);
    assert_eq!(found(&state, "data-beside", "masthead").len(), 1);
    update(&mut state, search::Message::FinishTyping);
    assert_eq!(state.ground.route.query, "路灯长");
    assert_eq!(found(&state, "data-beside", "masthead").len(), 1);
}

#[test]
fn letters_find_what_stands_beside_the_articles() {
    let mut edition = with_surroundings();
    edition.slogans = vec!["湖滨人民".to_owned(), "湖滨路口".to_owned()];
    edition.articles.truncate(3);
    edition.terms.clear();
    let mut state = State::new(edition);
    update(&mut state, search::Message::Type("hubin".into()));
    assert_eq!(found(&state, "data-beside", "masthead").len(), 2);
    let list = found(&state, "class", "beside")[0].text_content();
    assert!(list.starts_with("版面其他地方 按拼音 2 处"), "{list}");
    assert!(found(&state, "class", "empty").is_empty());
}

#[test]
fn a_chosen_section_hides_what_stands_beside_other_articles() {
    let mut edition = with_surroundings();
    edition.articles[1].summary = super::sample::passage("夜色不再吓人。");
    let mut state = State::new(edition);
    update(&mut state, search::Message::Type("吓人".into()));
    assert_eq!(found(&state, "data-beside", "").len(), 2);
    update(&mut state, sections::Message::Toggle("钱物".into()));
    assert_eq!(found(&state, "data-beside", "").len(), 1);
}
