//! What a kiosk's front and its search say and count.

use civic_edition::page::{self, Message, State};
use edition::model::{Person, Term, TermKind};

use super::sample::{edition, update};

fn shown(state: &State) -> String {
    page::page(state).iter().map(ToString::to_string).collect()
}

#[test]
fn the_masthead_tells_the_issue_that_is_printed() {
    let mut edition = edition();
    edition.issue.date = "2023-10-18".to_owned();
    edition.issue.number = "总第12期".to_owned();
    let mut state = State::new(edition);
    update(&mut state, Message::Arrive("#/?kiosk".into()));
    let page = shown(&state);
    assert!(page.contains("2023年10月18日") && page.contains("总第12期"), "{page}");
}

#[test]
fn the_masthead_without_an_issue_tells_the_latest_day_that_stands_on_the_page() {
    for (days, expect) in [
        ([Some("XXXX-10-17"), Some("XXXX-10-18"), None], "<span>10月18日</span>"),
        ([Some("2023-10-18"), Some("2023-09-30"), None], "<span>2023年10月18日</span>"),
        ([None, None, Some("XXXX-10-08")], "<span>10月8日</span>"),
        ([Some("XXXX-10-17"), Some("2023-10-18"), None], ""),
        ([None, None, None], ""),
    ] {
        let mut edition = edition();
        for (article, day) in edition.articles.iter_mut().zip(days) {
            article.date = day.map(str::to_owned);
        }
        let mut state = State::new(edition);
        update(&mut state, Message::Arrive("#/?kiosk".into()));
        let page = shown(&state);
        let ears = page.split_once("class=\"ears\">").and_then(|(_, ears)| ears.split_once("</p>"));
        assert_eq!(ears.map(|(ears, _)| ears), Some(expect), "{days:?}");
    }
}

#[test]
fn people_and_places_are_counted_as_their_lists_count_them() {
    let mut edition = edition();
    let term = |(text, kind): (&str, TermKind)| Term { text: text.to_owned(), pinyin: Vec::new(), count: 1, kind };
    let person = Person { name: "李四".to_owned(), office: String::new() };
    edition.articles[0].people = vec![person];
    edition.terms = [
        ("王小明", TermKind::Person),
        ("李四", TermKind::Person),
        ("南街", TermKind::Place),
        ("北社区", TermKind::Place),
        ("南街北社区", TermKind::Place),
        ("居委会", TermKind::Organisation),
    ]
    .map(term)
    .to_vec();
    let mut state = State::new(edition);
    let mut at = |hash: &str| {
        update(&mut state, Message::Arrive(hash.into()));
        shown(&state)
    };
    assert!(at("#/?kiosk").contains("<b>人物地点</b><span>4 个</span>"));
    let find = at("#/?show=find&kiosk");
    for kind in ["人物</b><span>1 个", "地点</b><span>2 个", "机构</b><span>1 个"] {
        assert!(find.contains(kind), "{kind} in {find}");
    }
    let people = at("#/?show=person&kiosk");
    assert!(people.contains("李四") && !people.contains("王小明"), "who writes is not told of");
}

#[test]
fn a_search_without_results_offers_words_to_begin_with() {
    let mut edition = edition();
    edition.terms = vec![Term { text: "牌子".to_owned(), pinyin: Vec::new(), count: 1, kind: TermKind::Word }];
    let mut state = State::new(edition);
    for (hash, expect) in [("#/?q=企鹅&kiosk", true), ("#/?q=灯&kiosk", false), ("#/article/lane?q=企鹅&kiosk", false)]
    {
        update(&mut state, Message::Arrive(hash.into()));
        assert_eq!(shown(&state).contains("<b>牌子</b><span>1 处</span>"), expect, "{hash}");
    }
}
