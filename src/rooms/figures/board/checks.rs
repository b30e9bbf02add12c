//! All relations of the edition with their verdicts, the doubtful ones first, the editor's notes beside them.

use edition::checks::Check;

use super::super::checks::{check, explains, note, verdict_rank};
use super::super::parameters::{Board, VERDICTS};
use super::buttons::toggle;
use crate::ground::Ground;
use crate::nodes::{Element, element, text};
use crate::passages::parts::view_link;
use crate::words::verdict_words;

/// The panel.
pub(super) fn checks(ground: &Ground, board: &Board) -> Element {
    let shown = shown(ground, board);
    if shown.is_empty() && board.verdict.is_none() {
        return element("div").class("empty").child(element("p").text("这些文章里没有可以互相核对的数字。"));
    }
    let items = shown.iter().map(|(index, found)| item(ground, *index, found));
    element("div")
        .class("checks-panel")
        .child(
            element("p")
                .class("lead-in")
                .text("文中用算式联系起来的数字：按文中的数重算一遍，四舍五入后与印出的比较。"),
        )
        .child(verdicts(ground, board))
        .child(element("ol").class("checks").children(items))
}

/// The relations in the chosen sections with the chosen verdict: by verdict, then in the order of the page.
pub(super) fn shown<'a>(ground: &'a Ground, board: &Board) -> Vec<(usize, &'a Check)> {
    let all = || {
        let articles = ground.figured().map(|index| (index, &ground.edition.articles[index]));
        let shown = articles.filter(|(_, article)| ground.shows_section(article.section));
        shown.flat_map(|(index, article)| article.checks.iter().map(move |check| (index, check)))
    };
    let of_rank = |rank: u8| all().filter(move |(_, check)| verdict_rank(&check.verdict) == rank);
    let wanted = |check: &Check| board.verdict.is_none_or(|verdict| check.verdict.name() == verdict);
    (0..4).flat_map(of_rank).filter(|(_, check)| wanted(check)).collect()
}

fn verdicts(ground: &Ground, board: &Board) -> Element {
    let all = Board { verdict: None, ..board.clone() };
    let everything = shown(ground, &all);
    let count = |verdict: &str| everything.iter().filter(|(_, check)| check.verdict.name() == verdict).count();
    let buttons =
        VERDICTS.into_iter().filter(|verdict| count(verdict) > 0 || board.verdict == Some(verdict)).map(|verdict| {
            let chosen = board.verdict == Some(verdict);
            let next = Board { verdict: (!chosen).then_some(verdict), ..board.clone() };
            toggle(&next.route(ground), chosen, text(verdict_words(verdict).1))
                .key(verdict)
                .text(" ")
                .child(element("small").text(count(verdict).to_string()))
        });
    element("div")
        .class("choices")
        .attribute("role", "group")
        .attribute("aria-label", "核对结果")
        .child(toggle(&all.route(ground), board.verdict.is_none(), text("全部")))
        .children(buttons)
}

fn item(ground: &Ground, index: usize, found: &Check) -> Element {
    let article = &ground.edition.articles[index];
    let notes = article.notes.iter().filter(|note| explains(article, found, note));
    let view = crate::route::View::Article(article.id.clone());
    element("li").child(check(ground, index, found)).child(
        element("div")
            .class("beside")
            .child(element("p").class("source").child(view_link(
                ground,
                view,
                [text(format!("《{}》", article.headline.text))],
            )))
            .children(notes.map(note)),
    )
}
