//! Drawings: asked by touch and by keys, told in words, found from the text.

use std::collections::BTreeSet;

use civic_edition::embedded::EMBEDDED;
use civic_edition::ground::Effect;
use civic_edition::nodes::{Element, Node};
use civic_edition::page::{self, Message, State, static_page};
use civic_edition::rooms::mechanisms;
use civic_edition::rooms::mechanisms::Message::{Ask, Show, Step, Toggle};
use edition::mechanism::{Key, Mechanism};
use edition::packed::unpack;
use expect_test::{Expect, expect};

use super::sample::update;

const ARROWS: [Key; 4] = [Key::Left, Key::Right, Key::Up, Key::Down];

fn state(hash: &str) -> State {
    let mut state = State::new(unpack(EMBEDDED).expect("the embedded edition"));
    update(&mut state, Message::Arrive(hash.to_owned()));
    state
}

fn shown(state: &State) -> String {
    page::page(state).iter().map(ToString::to_string).collect()
}

fn ways() -> Vec<Mechanism> {
    unpack(EMBEDDED).expect("the embedded edition").mechanisms
}

/// The lists of a drawing as an outline: one line for each part, with the class of the list that holds it.
fn outline(element: &Element, depth: usize, lines: &mut String) {
    for child in &element.children {
        let Node::Element(child) = child else { continue };
        let class = child.get("class").unwrap_or_default();
        match child.tag {
            "ul" | "ol" => {
                let form = class.split(' ').find(|name| name.starts_with("draw-")).unwrap_or(class);
                *lines += &format!("{}{} {form}\n", "  ".repeat(depth), child.tag);
                outline(child, depth + 1, lines);
            }
            "button" | "span" if class.split(' ').any(|name| name == "part") => {
                let words = Node::from(child.clone()).to_string();
                *lines += &format!("{}- {}\n", "  ".repeat(depth), without_tags(&words));
            }
            "li" => outline(child, depth, lines),
            _ => {}
        }
    }
}

fn without_tags(html: &str) -> String {
    let mut words = String::new();
    for piece in html.split('<') {
        let text = piece.split_once('>').map_or(piece, |(_, text)| text);
        if !text.is_empty() && !words.is_empty() {
            words.push(' ');
        }
        words.push_str(text);
    }
    words
}

fn find<'a>(nodes: &'a [Node], tag: &str, class: &str) -> Option<&'a Element> {
    nodes.iter().find_map(|node| {
        let Node::Element(element) = node else { return None };
        let is_it =
            element.tag == tag && element.get("class").is_some_and(|names| names.split(' ').any(|name| name == class));
        if is_it { Some(element) } else { find(&element.children, tag, class) }
    })
}

#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "an expectation is written at the call")]
fn check(id: &str, expected: Expect) {
    let state = state(&format!("#/mechanisms/{id}"));
    let nodes = page::page(&state);
    let mut lines = String::new();
    outline(find(&nodes, "figure", "way").expect("a drawing"), 0, &mut lines);
    expected.assert_eq(&lines);
}

#[test]
fn drawings_are_lists_of_their_own_form() {
    check("week-month-year", expect![""]);
    check("four-plus-n", expect![""]);
    check("closed-loop", expect![""]);
    check("three-many", expect![""]);
    check("bag-chain-ladder", expect![""]);
    check("guarantees-and-bonds", expect![""]);
    check("gates-and-guarantees", expect![""]);
}

/// Every part, every figure and every quote of every mechanism is reached by keys alone from its title.
#[test]
fn keys_reach_all_that_a_drawing_knows() {
    for way in ways() {
        let mut state = state(&format!("#/mechanisms/{}", way.id));
        let mut reached = BTreeSet::new();
        let mut waiting = vec![0];
        while let Some(part) = waiting.pop() {
            if !reached.insert(part) {
                continue;
            }
            for key in ARROWS {
                let effects = update(&mut state, Step { mechanism: way.id.clone(), part, key });
                let to = state.mechanisms.asked.expect("a part").part;
                assert!(effects.contains(&Effect::Focus(format!("part-{}-{to}", way.id))), "{} {part} {key:?}", way.id);
                assert!(!state.ground.announced.is_empty());
                waiting.push(to);
            }
        }
        assert_eq!(reached.len(), way.parts.len(), "{}", way.id);
        for (index, part) in way.parts.iter().enumerate() {
            state.mechanisms.asked = None;
            update(&mut state, Ask { mechanism: way.id.clone(), part: index });
            let page = page::page(&state);
            let answer = find(&page, "section", "answer").map(|answer| Node::from(answer.clone()).to_string());
            let answer = answer.expect("an answer");
            for figure in &part.figures {
                let address = format!(
                    "data-figure=\"{}.{}.{}\"",
                    state.ground.edition.articles[usize::from(way.article)].id,
                    figure.paragraph + 1,
                    figure.figure + 1
                );
                assert!(answer.contains(&address), "{} {index}: {address}", way.id);
            }
            assert_eq!(part.quote.is_some(), answer.contains("class=\"asked\""), "{} {index}", way.id);
        }
    }
}

/// The lists of the static page have every part with its figures.
#[test]
fn the_static_page_has_every_part() {
    let edition = unpack(EMBEDDED).expect("the embedded edition");
    let page = static_page(edition.clone());
    for way in &edition.mechanisms {
        for part in &way.parts[1..] {
            assert!(page.contains(&format!("<b>{}</b>", part.name)), "{} {}", way.id, part.name);
        }
    }
    assert!(!page.contains("<button"), "nothing looks alive that is not");
}

#[test]
fn a_part_is_told_with_its_place() {
    for (id, part, expected) in [
        ("week-month-year", 3, "第2环，月排名，共3环"),
        ("closed-loop", 3, "第2步，整改督办，共3步"),
        ("gates-and-guarantees", 2, "第1关，进货查验关，共5关"),
        ("closed-loop", 0, "闭环工作机制，共 3 部分"),
    ] {
        let mut state = state("#/mechanisms");
        update(&mut state, Ask { mechanism: id.to_owned(), part });
        assert_eq!(state.ground.announced, expected);
        update(&mut state, Ask { mechanism: id.to_owned(), part });
        assert!(state.mechanisms.asked.is_none() && state.ground.announced.is_empty(), "asked twice it is quiet");
    }
}

#[test]
fn a_name_in_the_text_opens_its_drawing_and_marks_what_is_asked() {
    let mut state = state("#/article/practice");
    update(&mut state, Message::Resize(1));
    assert!(!shown(&state).contains("data-part="), "a phone shows titles");
    update(&mut state, Show { mechanism: "four-plus-n".to_owned(), part: 0 });
    let page = shown(&state);
    assert!(page.contains("id=\"part-four-plus-n-1\"") && !page.contains("id=\"part-projects-1\""));
    assert!(page.contains("<mark class=\"asked\">"), "{page}");
    update(&mut state, Message::Escape);
    assert!(!shown(&state).contains("<mark class=\"asked\">"));
    update(&mut state, Toggle("four-plus-n".to_owned()));
    assert!(!shown(&state).contains("data-part="));
    update(&mut state, Message::Resize(3));
    assert!(shown(&state).contains("id=\"part-projects-1\""), "a desk shows the drawings");
}

#[test]
fn the_gallery_is_searched_and_an_unknown_mechanism_is_told() {
    let mut state = state("#/mechanisms?q=宣讲");
    let count = |state: &State| shown(state).matches("data-mechanism=").count();
    assert_eq!(state.ground.announced, format!("显示 {} 种做法", count(&state)));
    assert!((1..ways().len()).contains(&count(&state)));
    update(&mut state, Message::Arrive("#/mechanisms?q=没有的字".to_owned()));
    assert!(shown(&state).contains("没有哪种做法提到“没有的字”"));
    update(&mut state, Message::Arrive("#/mechanisms?section=财政".to_owned()));
    assert_eq!(count(&state), 4);
    update(&mut state, Message::Arrive("#/mechanisms/none".to_owned()));
    assert!(state.ground.notice.as_deref().is_some_and(|notice| notice.contains("没有编号为“none”的做法")));
    update(&mut state, mechanisms::Message::Ask { mechanism: "none".to_owned(), part: 0 });
    assert!(state.mechanisms.asked.is_none());
}
