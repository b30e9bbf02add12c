//! Arithmetic relations as readers see them: the verdict in a word and a sign, the working, the figures that take part.

use edition::checks::{Check, Verdict};
use edition::model::{Article, FigureRef, Note};

use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::sentence::{printed, span};
use crate::route::{FigureAddress, Route, View};
use crate::words::{relation_name, role_name, verdict_words};

/// A relation of the article at `index` with its verdict, working and operands.
pub(super) fn check(ground: &Ground, index: usize, check: &Check) -> Element {
    let article = &ground.edition.articles[index];
    let (sign, verdict) = verdict_words(check.verdict.name());
    let operands = check.operands.iter().map(|operand| {
        element("li").child(element("small").text(role_name(operand.role))).child(figure_link(
            ground,
            index,
            operand.figure,
            "operand",
        ))
    });
    let heading = element("p")
        .class("verdict")
        .child(element("b").child(element("span").attribute("aria-hidden", "true").text(sign)).text(verdict))
        .child(element("span").text(relation_name(check.kind)));
    element("div")
        .class("check")
        .attribute("data-check", check.verdict.name())
        .child(heading)
        .child(element("p").class("working").text(check.working.clone()))
        .child_if(explanation(article, check))
        .child(element("ul").class("operands").attribute("aria-label", "算式中的数字").children(operands))
}

/// What follows from the verdict, where the working does not say it all.
fn explanation(article: &Article, check: &Check) -> Option<Element> {
    let words = match &check.verdict {
        Verdict::Consistent => return None,
        Verdict::Inconsistent => "按文中数字算得的，与印出的不一致。".to_owned(),
        Verdict::UnitSlip { figure, fitting } => {
            format!("“{}”的单位若是“{fitting}”，各数便相符。", printed(article, *figure))
        }
        Verdict::Derived => "文中没有印出这个数，是按所给数字推算的。".to_owned(),
    };
    Some(element("p").class("explanation").text(words))
}

/// The relations of the article at `index` that `wanted` accepts, the doubtful ones first.
pub(super) fn checks_of<'a>(ground: &'a Ground, index: usize, wanted: &dyn Fn(&Check) -> bool) -> Vec<&'a Check> {
    let checks = &ground.edition.articles[index].checks;
    let of_rank = |rank| checks.iter().filter(move |check| verdict_rank(&check.verdict) == rank);
    (0..4).flat_map(of_rank).filter(|check| wanted(check)).collect()
}

/// The order in which verdicts are shown: what needs an eye first.
pub(super) const fn verdict_rank(verdict: &Verdict) -> u8 {
    match verdict {
        Verdict::UnitSlip { .. } => 0,
        Verdict::Inconsistent => 1,
        Verdict::Derived => 2,
        Verdict::Consistent => 3,
    }
}

/// Whether the figure at `place` takes part in a relation.
pub(super) fn involves(check: &Check, place: FigureRef) -> bool {
    check.operands.iter().any(|operand| operand.figure == place)
}

/// The relations of an article for the rail beside it.
pub(super) fn rail(ground: &Ground, index: usize) -> Option<Element> {
    let checks = checks_of(ground, index, &|_| true);
    if checks.is_empty() {
        return None;
    }
    let items = checks.into_iter().map(|found| element("li").child(check(ground, index, found)));
    Some(element("section").child(element("h3").text("本文核对")).child(element("ul").class("checks").children(items)))
}

/// The editor's notes on words that overlap the figure at `place`.
pub(super) fn notes_on(article: &Article, place: FigureRef) -> impl Iterator<Item = &Note> {
    article.notes.iter().filter(move |note| is_on(article, note, place))
}

/// The editor's notes that a row of a table needs: those on the figure itself, and those on what it disagrees with.
pub(super) fn notes_about(article: &Article, place: FigureRef) -> impl Iterator<Item = &Note> {
    let doubts = |check: &&Check| verdict_rank(&check.verdict) < 2 && involves(check, place);
    let doubted: Vec<&Check> = article.checks.iter().filter(doubts).collect();
    let concerns =
        move |note: &&Note| is_on(article, note, place) || doubted.iter().any(|check| explains(article, check, note));
    article.notes.iter().filter(concerns)
}

/// Whether a note is on a figure of the relation.
pub(super) fn explains(article: &Article, check: &Check, note: &Note) -> bool {
    check.operands.iter().any(|operand| is_on(article, note, operand.figure))
}

/// Whether a note's words overlap the figure at `place`.
fn is_on(article: &Article, note: &Note, place: FigureRef) -> bool {
    let span = article.figure(place).map(span).unwrap_or_default();
    note.paragraph == place.paragraph && (note.start as usize) < span.end && span.start < note.end as usize
}

/// An editor's note that is shown apart from its text.
pub(super) fn note(note: &Note) -> Element {
    element("p").class("note").child(element("b").text("编者注")).text("　").text(note.text.clone())
}

/// Where a figure stands: its article at its paragraph, with the figure explained.
pub(super) fn figure_route(ground: &Ground, index: usize, place: FigureRef) -> Route {
    let id = &ground.edition.articles[index].id;
    let mut route = ground.route.with_view(View::Article(id.clone()));
    route.paragraph = Some(place.paragraph + 1);
    route.figure = Some(FigureAddress { article: id.clone(), place });
    route
}

/// A link to a figure's place, with the figure as printed.
pub(super) fn figure_link(ground: &Ground, index: usize, place: FigureRef, class: &'static str) -> Element {
    element("a")
        .class(class)
        .attribute("href", figure_route(ground, index, place).href())
        .text(printed(&ground.edition.articles[index], place).to_owned())
}
