use edition::model::{Passage, Term, TermKind};

use super::*;

fn article() -> Article {
    let passage = |text: &str| Passage { text: text.to_owned(), ..Passage::default() };
    Article {
        id: "a".to_owned(),
        headline: passage("湖滨志愿者"),
        reporters: vec!["王志愿".to_owned()],
        paragraphs: vec![passage("志愿者上门。")],
        ..Article::default()
    }
}

fn edition() -> Edition {
    Edition { articles: vec![article()], sections: vec!["文明".to_owned()], ..Edition::default() }
}

#[track_caller]
fn find(query: &str) -> (Edition, Answer) {
    let edition = edition();
    let index = Index::new(&edition);
    let answer = index.search_typed(&edition, query, &SearchOptions::default());
    (edition, answer)
}

#[track_caller]
fn check_hits(query: &str, matches: &str) {
    let (edition, answer) = find(query);
    let json = hits(&edition, &answer).unwrap();
    let (before, after) = json.split_once(r#","matches":"#).unwrap();
    assert!(before.starts_with(r#"[{"article":"a","score":"#), "{json}");
    assert_eq!(after, format!("{matches}}}]"));
}

#[test]
fn hits_have_the_agreed_form() {
    check_hits("上门", r#"[{"field":"paragraph","paragraph":0,"start":3,"end":5,"how":"exact"}]"#);
    check_hits(
        "志愿",
        concat!(
            r#"[{"field":"headline","paragraph":null,"start":2,"end":4,"how":"exact"},"#,
            r#"{"field":"reporter","paragraph":null,"reporter":0,"start":1,"end":3,"how":"exact"},"#,
            r#"{"field":"paragraph","paragraph":0,"start":0,"end":2,"how":"exact"}]"#,
        ),
    );
    let (edition, answer) = find("没有");
    assert_eq!(hits(&edition, &answer).unwrap(), "[]");
}

#[test]
fn the_listing_shows_matches_in_their_text() {
    let (edition, answer) = find("上门");
    assert!(listing(&edition, &answer).starts_with("1 篇文章，1 处\n\na  湖滨志愿者（原文）\n"));
    assert!(listing(&edition, &answer).ends_with("\n  志愿者[上门]。"));
    let (edition, answer) = find("没有");
    assert_eq!(listing(&edition, &answer), "0 篇文章，0 处");
}

#[test]
fn the_listing_says_what_letters_were_read_as() {
    let meant =
        |nearness| Meant {
            query: "湖滨".to_owned(), words: vec![("hubin".to_owned(), "湖滨".to_owned())], nearness
        };
    let told = |nearness| {
        let (edition, mut answer) = find("湖滨");
        answer.meant = Some(meant(nearness));
        listing(&edition, &answer).lines().next().map(str::to_owned)
    };
    assert_eq!(told(Nearness::Same).as_deref(), Some("按拼音 “湖滨”（hubin）"));
    assert_eq!(told(Nearness::Alike).as_deref(), Some("按相近的读音 “湖滨”（hubin）"));
}

/// [`edition`] with a term, and with it as a headline.
fn with_term() -> Edition {
    let term = Term {
        text: "湖滨路".to_owned(),
        pinyin: ["hu", "bin", "lu"].map(String::from).into(),
        count: 1,
        kind: TermKind::Place,
    };
    let mut edition = Edition { terms: vec![term], ..edition() };
    edition.articles[0].headline.text = "湖滨路".to_owned();
    edition
}

#[test]
fn what_is_nowhere_gets_offers() {
    let edition = with_term();
    let offered = |query: &str| offers(&Index::new(&edition).rescue(&edition, query, OFFERED));
    assert_eq!(offered("hbl"), "是不是要找  湖滨路（hbl → 湖滨路：拼音，1 篇）\n");
    assert_eq!(offered("湖南路"), "是不是要找  湖滨路（湖南路 → 湖滨路：差一个字，1 篇）\n");
    assert_eq!(offered("口"), "");
}

#[track_caller]
fn check_offers(query: &str, expected: &str) {
    let edition = with_term();
    let index = Index::new(&edition);
    let answer = index.search_typed(&edition, query, &SearchOptions::default());
    let json = with_offers(&edition, &index, query, &answer).unwrap();
    assert!(json.starts_with(r#"{"hits":["#), "{json}");
    assert_eq!(json[json.find(r#""suggestions""#).unwrap()..], format!("{expected}}}"));
}

#[test]
fn what_stands_beside_the_articles_is_told() {
    let (edition, answer) = find("文明");
    assert_eq!(listing(&edition, &answer), "0 篇文章，0 处\n\n版面其他地方：1 处\n  栏目  [文明]");
    let json = with_offers(&edition, &Index::new(&edition), "文明", &answer).unwrap();
    let expect = concat!(
        r#""beside":[{"place":"section","article":null,"name":"文明","text":"文明","how":"exact","#,
        r#""matches":[{"start":0,"end":2}]}],"#,
    );
    assert!(json.contains(expect), "{json}");
}

#[test]
fn offers_have_the_agreed_form() {
    let term = r#"{"text":"湖滨路","pinyin":"hu bin lu","count":1,"kind":"place"}"#;
    let rescue = |missing: &str, why: &str| {
        format!(r#"{{"query":"湖滨路","missing":"{missing}","instead":"湖滨路","why":"{why}","articles":1}}"#)
    };
    let rescued = rescue("hbl", "pinyin");
    check_offers("hbl", &format!(r#""suggestions":[{term}],"capped":false,"rescues":[{rescued}],"fewer":[]"#));
    let rescued = rescue("湖南路", "spelling");
    check_offers("湖南路", &format!(r#""suggestions":[],"capped":false,"rescues":[{rescued}],"fewer":[]"#));
    check_offers("湖滨", &format!(r#""suggestions":[{term}],"capped":false,"rescues":[],"fewer":[]"#));
    check_offers(
        "湖滨路 上门 口",
        concat!(
            r#""suggestions":[],"capped":false,"rescues":[],"#,
            r#""fewer":[{"query":"湖滨路 上门","kept":"all-but-one","articles":1},"#,
            r#"{"query":"湖滨路","kept":"one","articles":1},{"query":"上门","kept":"one","articles":1}]"#,
        ),
    );
    check_offers("口", r#""suggestions":[],"capped":false,"rescues":[],"fewer":[]"#);
}
