//! People, places, days and words: the lists, the ways to them, what is fetched with them.

use civic_edition::ground::{Effect, ScrollTarget};
use civic_edition::nodes::{Element, Node};
use civic_edition::page::{self, Message, State};
use civic_edition::rooms::people;
use edition::model::{Edition, GlossaryEntry, Person, Term, TermKind};

use super::sample::{article, update};

/// Three articles in two sections that name people, places, organisations, days and a word of the glossary.
fn edition() -> Edition {
    let person = |name: &str, office: &str| Person { name: name.to_owned(), office: office.to_owned() };
    let mut lane = article(
        "lane",
        "巷子亮了",
        &["10月17日，书记李四来到南街。李四说，南街居委会装了12盏灯。", "前9个月，南街用好三保。三保不变。"],
    );
    lane.people = vec![person("李四", "街道书记")];
    let mut money = article("money", "账目公开", &["今年以来，李四常到街道办。南街居委会公开账目。"]);
    (money.section, money.people) = (1, vec![person("李四", "书记"), person("王五", "会计")]);
    money.date = Some("XXXX-10-18".to_owned());
    let term = |text: &str, kind| Term { text: text.to_owned(), kind, ..Term::default() };
    let entry = |word: &str| GlossaryEntry { word: word.to_owned(), meaning: format!("{word}的意思") };
    Edition {
        title: "试验版".to_owned(),
        sections: vec!["街巷".to_owned(), "钱物".to_owned()],
        articles: vec![lane, money, article("tree", "老树新牌", &["6棵老树挂上了牌子。"])],
        terms: vec![
            term("南街", TermKind::Place),
            term("南街居委会", TermKind::Organisation),
            term("街道办", TermKind::Organisation),
        ],
        glossary: vec![entry("三保"), entry("没有的词")],
        ..Edition::default()
    }
}

fn at(hash: &str) -> State {
    let mut state = State::new(edition());
    update(&mut state, Message::Arrive(hash.to_owned()));
    state
}

fn elements(state: &State, wanted: impl Fn(&Element) -> bool) -> Vec<Element> {
    let nodes = page::page(state);
    let mut found = Vec::new();
    for node in &nodes {
        node.find_all(&wanted, &mut found);
    }
    found.into_iter().cloned().collect()
}

fn has_class(element: &Element, name: &str) -> bool {
    element.get("class").is_some_and(|classes| classes.split(' ').any(|class| class == name))
}

fn texts(state: &State, class: &str) -> Vec<String> {
    let elements = elements(state, |element| has_class(element, class));
    elements.into_iter().map(|element| Node::from(element).text_content()).collect()
}

#[track_caller]
fn check(hash: &str, class: &str, expect: &[&str]) {
    assert_eq!(texts(&at(hash), class), expect, "{hash}");
}

#[test]
fn every_entry_has_its_sentences() {
    let lane = "《巷子亮了》　10月17日";
    let money = "《账目公开》　10月18日";
    let first = format!("李四街道书记10月17日，书记李四来到南街。{lane}今年以来，李四常到街道办。{money}");
    let person = format!("{first}另有 1 处李四说，南街居委会装了12盏灯。{lane}");
    check("#/people", "entry", &[&person, "王五会计"]);
    check("#/people?section=%E9%92%B1%E7%89%A9", "entry", &[&format!("李四街道书记今年以来，李四常到街道办。{money}")]);
    check("#/people?section=%E8%A1%97%E5%B7%B7", "count", &["1 人"]);
    check(
        "#/places",
        "entry",
        &[
            &format!("南街1 篇，2 处10月17日，书记李四来到南街。{lane}另有 1 处前9个月，南街用好三保。{lane}"),
            &format!("南街居委会2 篇，2 处李四说，南街居委会装了12盏灯。{lane}南街居委会公开账目。{money}"),
            &format!("街道办1 篇，1 处今年以来，李四常到街道办。{money}"),
        ],
    );
    check("#/places", "count", &["地点 1　单位 2"]);
    check("#/days", "count", &["2 天，2 个时段"]);
    check(
        "#/days",
        "entry",
        &[
            &format!("10月17日10月17日，书记李四来到南街。{lane}6棵老树挂上了牌子。《老树新牌》　10月17日"),
            &format!("10月18日今年以来，李四常到街道办。{money}"),
            &format!("前9个月1月—9月前9个月，南街用好三保。{lane}"),
            &format!("今年以来1月起今年以来，李四常到街道办。{money}"),
        ],
    );
    check("#/days?section=%E9%92%B1%E7%89%A9", "count", &["1 天，1 个时段"]);
    check("#/people", "glossary", &["三保三保的意思《巷子亮了》"]);
    check("#/people?section=%E9%92%B1%E7%89%A9", "glossary", &[]);
    check("#/people?section=%E8%A1%97%E5%B7%B7", "empty", &[]);
}

#[test]
fn an_axis_shows_periods_to_scale() {
    let state = at("#/days");
    let periods = elements(&state, |element| has_class(element, "period"));
    let ends: Vec<_> = periods.iter().map(|line| (line.get("x1").unwrap(), line.get("x2").unwrap())).collect();
    assert_eq!(ends, [("0.0%", "90.0%"), ("0.0%", "95.8%")]);
}

#[test]
fn the_text_and_the_rail_lead_to_the_entries_once() {
    let state = at("#/article/lane?kiosk");
    let links = elements(&state, |element| element.tag == "a" && has_class(element, "named"));
    let links: Vec<_> =
        links.into_iter().map(|link| (link.get("href").unwrap().to_owned(), Node::from(link).text_content())).collect();
    let href = |view: &str, name: &str| format!("#/{view}?name={}&kiosk", percent(name));
    assert_eq!(
        links,
        [
            (href("people", "李四"), "李四".to_owned()),
            (href("places", "南街"), "南街".to_owned()),
            (href("places", "南街居委会"), "南街居委会".to_owned()),
        ]
    );
    assert_eq!(texts(&state, "people"), ["李四街道书记"]);
    assert_eq!(texts(&state, "names"), ["南街", "南街居委会"]);
}

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat()
}

#[test]
fn an_entry_has_an_address_that_brings_it_into_sight() {
    let mut state = at("#/");
    let route = civic_edition::route::Route::parse("#/places?name=%E5%8D%97%E8%A1%97").expect("a route");
    let effects = update(&mut state, Message::Open(Box::new(route)));
    assert!(effects.contains(&Effect::Scroll(ScrollTarget::Element("entry-南街".to_owned()))), "{effects:?}");
    assert!(effects.contains(&Effect::Focus("entry-南街".to_owned())));
    let current = elements(&state, |element| has_class(element, "entry") && element.get("aria-current").is_some());
    assert_eq!(current.len(), 1);
}

#[test]
fn a_word_is_explained_at_its_first_use_and_put_away_again() {
    let mut state = at("#/article/lane");
    let words = elements(&state, |element| has_class(element, "word"));
    assert_eq!(words.iter().map(|word| word.get("aria-expanded").unwrap()).collect::<Vec<_>>(), ["false"]);
    update(&mut state, people::Message::Explain(0));
    assert_eq!(texts(&state, "meaning"), ["三保　三保的意思"]);
    assert_eq!(state.ground.announced, "三保：三保的意思");
    assert_eq!(update(&mut state, Message::Escape), [Effect::Focus("word-0".to_owned())]);
    assert_eq!(texts(&state, "meaning"), [""; 0]);
    update(&mut state, people::Message::Explain(0));
    update(&mut state, people::Message::Explain(0));
    assert_eq!(texts(&state, "meaning"), [""; 0]);
    update(&mut state, people::Message::Explain(7));
    assert_eq!(state.people.open, None);
}

#[test]
fn what_was_gathered_is_that_of_what_is_shown() {
    let mut state = at("#/article/lane");
    for hash in ["#/people", "#/article/money", "#/places", "#/article/lane", "#/days"] {
        update(&mut state, Message::Arrive(hash.to_owned()));
        let mut fresh = at(hash);
        (fresh.people.of_lists, fresh.people.of_article) = (None, None);
        assert_eq!(page::page(&state), page::page(&fresh), "{hash}");
    }
}

#[test]
fn many_entries_are_shown_some_at_a_time_but_the_one_that_is_meant() {
    let mut edition = edition();
    let person = |number: usize| Person { name: format!("甲{number}"), office: String::new() };
    edition.articles[0].people = (0..100).map(person).collect();
    let mut state = State::new(edition);
    for (hash, expect) in
        [("#/people", 60), ("#/people?rows=70", 70), ("#/people?name=%E7%94%B280", 81), ("#/people?rows=x", 60)]
    {
        update(&mut state, Message::Arrive(hash.to_owned()));
        assert_eq!(texts(&state, "entry").len(), expect, "{hash}");
    }
}

#[test]
fn the_static_page_lists_them_with_links() {
    let html = page::static_page(edition());
    for part in [
        "id=\"/people\"",
        "<li><b>李四</b>　街道书记　<a href=\"#/article/lane\">《巷子亮了》</a><a href=\"#/article/money\">《账目公开》</a></li>",
        "id=\"/places\"",
        "<li><b>前9个月</b>　1月—9月　<a href=\"#/article/lane\">",
        "<li><b>三保</b>　三保的意思　</li>",
    ] {
        assert!(html.contains(part), "{part}");
    }
}

/// What stands in the rail under 相关报道, one line for each article.
#[track_caller]
fn check_related(hash: &str, expect: &[&str]) {
    let lists = elements(&at(hash), |element| has_class(element, "related"));
    let items = lists.into_iter().flat_map(|list| list.children.clone());
    assert_eq!(items.map(|item| item.text_content()).collect::<Vec<_>>(), expect, "{hash}");
}

#[test]
fn an_article_leads_to_those_that_tell_of_the_same() {
    check_related("#/article/lane", &["账目公开李四", "老树新牌同属“街巷”"]);
    check_related("#/article/money", &["巷子亮了李四"]);
    check_related("#/article/tree", &["巷子亮了同属“街巷”"]);
    check_related("#/", &[]);
}
