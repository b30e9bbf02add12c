use arbtest::arbtest;
use civic_edition::nodes::{Node, element};
use civic_edition::passages::layers::{Layers, MatchSpan, Standing};
use civic_edition::route::{FigureAddress, Highlight};
use edition::model::{FigureRef, Passage};
use edition::search::How;
use expect_test::{Expect, expect};

use super::sample::passage;

fn html(passage: &Passage, matches: &[(u32, u32)]) -> String {
    nodes(passage, matches).iter().map(ToString::to_string).collect()
}

fn nodes(passage: &Passage, matches: &[(u32, u32)]) -> Vec<Node> {
    let matches: Vec<MatchSpan> = matches
        .iter()
        .enumerate()
        .map(|(number, (start, end))| MatchSpan {
            start: *start,
            end: *end,
            number,
            how: How::Exact,
            standing: Standing::Other,
        })
        .collect();
    Layers::new(passage)
        .figures(&Highlight::All, |figure, _| {
            let place = FigureRef { paragraph: 0, figure: figure as u16 };
            Some((format!("f{figure}"), FigureAddress { article: "a".into(), place }, Standing::Other))
        })
        .matches(&matches)
        .nodes()
}

/// The tree in short: `[…]` is a match, `<…>` a figure, `{…}` the run-in head.
fn short(nodes: &[Node]) -> String {
    let one = |node: &Node| match node {
        Node::Text(content) => content.to_string(),
        Node::Element(element) => {
            let inner = short(&element.children);
            match (element.tag, element.get("data-match")) {
                ("mark", Some(_)) => format!("[{inner}]"),
                ("mark", None) => format!("[+{inner}]"),
                ("span", _) => format!("<{inner}>"),
                ("strong", _) => format!("{{{inner}}}"),
                (tag, _) => format!("<{tag}/>"),
            }
        }
    };
    nodes.iter().map(one).collect()
}

#[track_caller]
fn check(text: &str, words: &[&str], expect: &str) {
    let mut passage = passage(text);
    if let Some(end) = text.find('。').filter(|_| text.starts_with("强化")) {
        passage.head_end = (end + '。'.len_utf8()) as u32;
    }
    let matches: Vec<(u32, u32)> = words
        .iter()
        .map(|word| {
            let start = text.find(word).expect("the word stands in the text") as u32;
            (start, start + word.len() as u32)
        })
        .collect();
    assert_eq!(short(&nodes(&passage, &matches)), expect);
}

#[test]
fn matches_and_figures_nest() {
    check("志愿者23万余人", &[], "志愿者<23万余人>");
    check("志愿者23万余人", &["志愿"], "[志愿]者<23万余人>");
    check("志愿者23万余人", &["23万余人"], "志愿者[<23万余人>]");
    check("志愿者23万余人", &["23万"], "志愿者<[23万]余人>");
    check("志愿者23万余人。", &["者23万"], "志愿[者]<[+23万]余人>。");
    check("共6次，整理", &["次，整"], "共<6[次]>[+，整]理");
    check("志愿者23万余人。", &["者23万余人。"], "志愿[者<23万余人>。]");
    check("强化宣传。用宣传车6辆", &["宣传", "6辆"], "{强化[宣传]。}用宣传车[<6辆>]");
    check("强化宣传。用宣传车", &["传。用"], "{强化宣[传。]}[+用]宣传车");
}

#[test]
fn overlapping_matches_keep_what_is_left() {
    let passage = passage("志愿者服务");
    assert_eq!(short(&nodes(&passage, &[(0, 9), (3, 12), (4, 8)])), "[志愿者][服]务");
}

#[test]
fn every_character_is_shown_once() {
    arbtest(|source| {
        let pieces = ["志愿", "23万余人", "，", "6次", "3.4%", "。", "a<b>&", "\u{1F600}"];
        let mut text = String::new();
        for _ in 0..source.int_in_range(0..=12)? {
            text.push_str(pieces[source.choose_index(pieces.len())?]);
        }
        let mut passage = passage(&text);
        let bounds: Vec<u32> = text.char_indices().map(|(at, _)| at as u32).chain([text.len() as u32]).collect();
        passage.head_end = bounds[source.choose_index(bounds.len())?];
        let mut cuts = Vec::new();
        for _ in 0..6 {
            cuts.push(bounds[source.choose_index(bounds.len())?]);
        }
        cuts.sort_unstable();
        let matches: Vec<_> = cuts.chunks(2).map(|pair| (pair[0], pair[1])).collect();
        let nodes = nodes(&passage, &matches);
        let shown: String = nodes.iter().map(Node::text_content).collect();
        assert_eq!(shown, text);
        let root: Node = element("p").children(nodes).into();
        let mut marks = Vec::new();
        root.find_all(&|element| element.get("data-match").is_some(), &mut marks);
        assert_eq!(marks.len(), matches.iter().filter(|(start, end)| start < end).count(), "one mark a match");
        Ok(())
    });
}

#[track_caller]
fn check_html(text: &str, expect: &Expect) {
    expect.assert_eq(&html(&passage(text), &[]));
}

#[test]
fn figures_stay_whole_where_they_are_not_highlighted() {
    let passage = passage("志愿者23万余人");
    let shown = |layers: Layers| layers.nodes().iter().map(ToString::to_string).collect::<String>();
    let none = Highlight::Only(std::iter::empty().collect());
    let address = FigureAddress { article: "a".into(), place: FigureRef { paragraph: 0, figure: 0 } };
    let described = |_, _: &_| Some(("f".to_owned(), address.clone(), Standing::Other));
    let whole = "志愿者<span class=\"whole\">23万余人</span>";
    assert_eq!(shown(Layers::new(&passage)), whole);
    assert_eq!(shown(Layers::new(&passage).figures(&none, described)), whole);
    assert_eq!(shown(Layers::new(&passage).emphasis(0)), "志愿者<b class=\"whole\">23万余人</b>");
}

#[test]
fn figures_say_what_they_are() {
    check_html(
        "占67.6%<b>",
        &expect![[
            r#"占<span class="figure" id="f0" role="button" tabindex="0" data-action="explain" data-figure="a.1.1" data-kind="percent" data-value="67.6" data-unit="%" data-bound="exact">67.6%</span>&lt;b&gt;"#
        ]],
    );
}
