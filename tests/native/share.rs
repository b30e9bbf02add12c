//! Handing an article on: where it comes from, in the form of a bibliography, and what is copied.

use civic_edition::ground::{Chore, Effect};
use civic_edition::page::{self, Message, State};
use civic_edition::rooms::share::{Copying, Known, Message as Share, Panel, Way};
use edition::model::{Issue, IssuePage};

use super::sample::{article, edition, update};

/// An article of an edition with this issue, whose panel is open on a page at `address`.
fn opened(issue: Issue, address: &str, selected: Option<(u16, &str)>) -> State {
    let mut edition = edition();
    edition.issue = issue;
    edition.articles.push(article("road", "湖滨路换新", &["路灯亮了。", "路也宽了。"]));
    let mut state = State::new(edition);
    update(&mut state, Message::Arrive("#/article/road".to_owned()));
    let effects = update(&mut state, Share::Toggle);
    assert_eq!(effects[0], Effect::Later(Chore::LookAround));
    let selected = selected.map(|(paragraph, words)| (paragraph, words.to_owned()));
    let known = Known { address: address.to_owned(), today: "2026-11-27".to_owned(), selected, way: Way::Device };
    update(&mut state, Share::Known(known));
    state
}

/// What is copied, and the hash that goes with it.
#[track_caller]
fn check(state: &mut State, what: Copying, words: &str, href: &str) {
    let expect = Effect::Copy { words: words.to_owned(), href: href.to_owned() };
    assert_eq!(update(state, Share::Copy(what)), [expect]);
}

const FILE: &str = "file:///home/paper/edition.html";
const SITE: &str = "https://paper.example/2023/";

#[test]
fn a_source_is_written_as_bibliographies_write_newspapers() {
    let plain = "王小明. 湖滨路换新[N]. 试验版, 10-17.";
    check(&mut opened(Issue::default(), FILE, None), Copying::Citation, plain, "");
    let page = || IssuePage { number: "3".into(), name: String::new(), articles: 9 };
    let issue = || Issue { date: "2023-10-18".into(), pages: vec![page()], ..Issue::default() };
    let printed = "王小明. 湖滨路换新[N]. 试验版, 2023-10-18(3).";
    check(&mut opened(issue(), FILE, None), Copying::Citation, printed, "");
    let online =
        "王小明. 湖滨路换新[N/OL]. 试验版, 2023-10-18(3)[2026-11-27]. https://paper.example/2023/#/article/road.";
    check(&mut opened(issue(), SITE, None), Copying::Citation, online, "");
    check(&mut opened(issue(), "http://localhost:8000/", None), Copying::Citation, printed, "");
}

#[test]
fn words_that_are_selected_are_what_is_handed_on() {
    let mut state = opened(Issue::default(), FILE, Some((2, " 路也宽了。")));
    check(&mut state, Copying::Link, "", "#/article/road?p=2");
    check(&mut state, Copying::Quote, "“路也宽了。”\n王小明. 湖滨路换新[N]. 试验版, 10-17.", "");
    let handed = update(&mut state, Share::HandOver);
    let address = [FILE, "#/article/road?p=2"].concat();
    let expect = Chore::HandOver { title: "湖滨路换新".into(), words: "路也宽了。".into(), address };
    assert_eq!(handed, [Effect::Later(expect)]);
    check(&mut opened(Issue::default(), FILE, None), Copying::Link, "", "#/article/road");
}

#[test]
fn a_code_leads_only_where_a_phone_can_go_and_the_panel_ends_with_the_article() {
    let shown = |state: &State| page::page(state).iter().map(ToString::to_string).collect::<String>();
    assert!(shown(&opened(Issue::default(), SITE, None)).contains("本文的二维码"));
    let mut state = opened(Issue::default(), FILE, None);
    assert!(!shown(&state).contains("二维码") && shown(&state).contains("share-device"));
    update(&mut state, Message::Arrive("#/".to_owned()));
    assert_eq!(state.share.panel, Panel::Closed);
    update(&mut state, Share::Toggle);
    assert_eq!(state.share.panel, Panel::Closed, "there is nothing to share");
    update(&mut state, Message::Arrive("#/article/road?kiosk".to_owned()));
    update(&mut state, Share::Toggle);
    assert_eq!(state.share.panel, Panel::Closed, "a kiosk hands nothing on");
}
