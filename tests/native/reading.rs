use civic_edition::page::{self, Message};
use edition::model::{Article, Edition, Link, Passage, Shape};

use super::sample::{article, passage, state, update};

/// The page's text of an article whose body has these shapes, from its first paragraph to the end of the text.
fn body(passages: &[(Shape, &str)]) -> String {
    let mut one = article("one", "一篇", &[]);
    one.paragraphs = passages.iter().map(|(shape, text)| Passage { shape: *shape, ..passage(text) }).collect();
    text_of(one)
}

/// The page's text of an article's body.
fn text_of(one: Article) -> String {
    let edition = Edition { sections: vec!["街巷".to_owned()], articles: vec![one], ..Edition::default() };
    let html = page::static_page(edition);
    let text = html.split_once("<div class=\"text\">").map_or("", |(_, text)| text);
    let text = text.split_once("</article>").map_or(text, |(text, _)| text);
    text.trim_end_matches("</div>").to_owned()
}

#[track_caller]
fn check(passages: &[(Shape, &str)], expect: &str) {
    assert!(body(passages).ends_with(expect), "{}", body(passages));
}

#[test]
fn lists_quotations_and_tables_hold_their_lines_together() {
    use Shape::{Bullet, Cell, HeadCell, Numbered, Quote, RowStart, Subhead, TableStart};
    check(&[(Subhead, "甲"), (Shape::Text, "乙")], "<h3 id=\"one-p1\">甲</h3><p id=\"one-p2\">乙</p>");
    check(
        &[(Bullet, "甲"), (Bullet, "乙"), (Numbered, "丙")],
        "<ul><li id=\"one-p1\">甲</li><li id=\"one-p2\">乙</li></ul><ol><li id=\"one-p3\">丙</li></ol>",
    );
    check(&[(Quote, "甲"), (Quote, "乙")], "<blockquote><p id=\"one-p1\">甲</p><p id=\"one-p2\">乙</p></blockquote>");
    let table = body(&[(TableStart, "甲"), (HeadCell, "乙"), (RowStart, "3人"), (Cell, "")]);
    assert!(
        table.contains("<tr><th scope=\"col\" id=\"one-p1\">甲</th><th scope=\"col\" id=\"one-p2\">乙</th></tr>"),
        "{table}"
    );
    assert!(table.contains("<tr><td id=\"one-p3\"><"), "a figure in its cell: {table}");
    assert!(table.ends_with("<td id=\"one-p4\"></td></tr></tbody></table>"), "{table}");
}

#[test]
fn words_lead_out_of_the_page_around_the_figures_in_them() {
    let mut one = article("one", "一篇", &["依据通知共12人办理。"]);
    one.links = vec![Link { paragraph: 0, start: 6, end: 20, address: "https://a.example/?b=1&c".to_owned() }];
    let text = text_of(one);
    let (before, link) = text.split_once("<a class=\"outward\"").unwrap();
    assert!(before.ends_with("依据"), "{text}");
    assert!(link.starts_with(" href=\"https://a.example/?b=1&amp;c\" rel=\"external\">通知"), "{text}");
    assert!(link.split_once("</a>").unwrap().0.contains("12人"), "{text}");
}

#[test]
fn an_article_that_is_not_among_the_results_has_no_neighbours() {
    let mut state = state();
    for (hash, expect) in [("#/article/lane", true), ("#/article/lane?q=灯", true), ("#/article/tree?q=灯", false)] {
        update(&mut state, Message::Arrive(hash.into()));
        let page: String = page::page(&state).iter().map(ToString::to_string).collect();
        assert_eq!(page.contains("class=\"neighbours\""), expect, "{hash}");
    }
}
