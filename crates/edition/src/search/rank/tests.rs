use crate::figures::recognize;
use crate::model::{Article, Passage};
use crate::search::tests::{article, edition};
use crate::search::{Index, SearchOptions};

fn passage(text: &str) -> Passage {
    Passage { text: text.to_owned(), figures: recognize(text), ..Passage::default() }
}

/// Articles that differ in one thing each; the name of each is its identifier.
fn articles() -> Vec<Article> {
    let named = |name: &str, article: Article| Article { id: name.to_owned(), ..article };
    let filler = "清晨的街头人来人往。";
    let body = |text: &str| article("标题", &[filler, text]);
    vec![
        named("body", body("湖滨的志愿者上门。")),
        named("body-folded", body("湖濱的志愿者上门。")),
        named("body-twice", body("湖滨的志愿者在湖滨。")),
        named("body-long", body(&format!("湖滨的志愿者上门。{}", filler.repeat(20)))),
        named("lead", article("标题", &["湖滨的志愿者上门。", filler])),
        named("name", Article { reporters: vec!["湖滨".to_owned()], ..article("标题", &[filler]) }),
        named("deck", Article { deck: Some(passage("湖滨的志愿者")), ..article("标题", &[filler]) }),
        named("kicker", Article { kicker: Some(passage("湖滨的志愿者")), ..article("标题", &[filler]) }),
        named("headline", article("湖滨的志愿者", &[filler])),
        named("both-in-headline", article("湖滨检查", &[filler])),
        named("one-in-headline", article("湖滨见闻", &["检查街道。"])),
        named("both-in-body", body("在湖滨检查。")),
        named("value", body("投入二十三万元。")),
        named("number", body("投入23万元。")),
        named("wide-number", body("投入２３万元。")),
        named("inside", body("投入123万元，又123万元。")),
        named("value-headline", article("投入二十三万元", &[filler])),
    ]
}

#[track_caller]
fn check(typed: &str, expect: &[&str]) {
    let edition = edition(articles());
    let index = Index::new(&edition);
    let results = index.search(&edition, &index.query(typed), &SearchOptions::default());
    let found: Vec<&str> = results.hits.iter().map(|hit| edition.articles[hit.article as usize].id.as_str()).collect();
    assert_eq!(found, expect, "{typed}");
    assert!(results.hits.is_sorted_by_key(|hit| core::cmp::Reverse(hit.score)));
}

#[test]
fn orders_articles() {
    let headings = ["one-in-headline", "both-in-headline", "headline", "deck", "kicker", "name", "lead"];
    let with = |body: [&'static str; 5]| [&headings[..], &body].concat();
    check("湖滨 志愿者", &["headline", "deck", "kicker", "lead", "body-twice", "body", "body-long", "body-folded"]);
    check("湖滨", &with(["body-twice", "both-in-body", "body", "body-long", "body-folded"]));
    check("湖濱", &with(["body-folded", "body-twice", "both-in-body", "body", "body-long"]));
    check("湖滨 检查", &["both-in-headline", "one-in-headline", "both-in-body"]);
    check("23万", &["value-headline", "number", "wide-number", "value", "inside"]);
    check("二十三万元", &["value-headline", "value", "number", "wide-number"]);
}
