//! The grammar of a page: which label may follow which, and what the step says for or against it.

use super::author;
use super::block::{Block, Kind};
use super::forms::{self, Form};
use super::here::{Add, Here};
use super::opening::opening;
use super::page::Page;
use super::sign::{Label, Sign, flag};
use super::state::{Mark, Picture, Place, State};
use super::{pictures, running};

/// The state behind block `at` under `label`, with the signs that this step shows; `None` where the grammar forbids it.
pub(super) fn step(page: &Page<'_>, state: &State, at: usize, label: Label, add: Add<'_>) -> Option<State> {
    let aside = matches!(label, Label::Rest | Label::Loose | Label::Furniture | Label::Caption | Label::Credit);
    if state.has(Mark::Piece) && !aside {
        return None;
    }
    for strength in page.facts[at].signs.iter().filter(|strength| strength.0 == label) {
        add(*strength);
    }
    add((label, Sign::Plain, 1.0));
    pictures::leave(state, label, add);
    let here = Here { page, state: *state, at, block: &page.blocks[at] };
    let next = move_on(&here, label, add)?;
    let keeps_picture = matches!(label, Label::Caption | Label::Story | Label::Credit);
    Some(if keeps_picture { next } else { State { picture: Picture::None, ..next } })
}

/// What a path costs that ends in this state.
pub(super) fn finish(state: &State, add: Add<'_>) {
    pictures::leave(state, Label::Furniture, add);
    if state.has(Mark::Piece) {
        add((Label::Rest, Sign::NoTextBelow, 1.0));
    }
}

fn move_on(here: &Here<'_>, label: Label, add: Add<'_>) -> Option<State> {
    match label {
        Label::Furniture if here.block.is_continuation() => Some(continuation(here.state)),
        Label::Furniture => Some(here.state.with(Mark::Break)),
        Label::Loose => Some(loose(here, add)),
        Label::Heading => heading(here, add),
        Label::Column => column(here),
        Label::Note => note(here, add),
        Label::Subhead => subhead(here, add),
        Label::Byline => Some(byline(here, add)),
        Label::Signature => signature(here, add),
        Label::Body | Label::Item => Some(running::text(here, label, add)),
        Label::Rest => running::rest(here, add),
        Label::Story => pictures::story(here, add),
        Label::Caption => Some(pictures::caption(here, add)),
        Label::Credit => Some(pictures::credit(here, add)),
        Label::ColumnLine | Label::Kicker | Label::Headline | Label::Deck => None,
    }
}

/// 上接第一版 on a line of its own: what follows belongs to no article of this page, but where it has a heading.
fn continuation(state: State) -> State {
    let headed = matches!(state.place, Place::Heading | Place::Signed);
    if headed { state } else { State { place: Place::Outside, last: None, ..state }.with(Mark::Break) }
}

/// Whether the line stands between two halves of a paragraph.
fn is_inside(here: &Here<'_>) -> bool {
    let Here { page, state, at, .. } = *here;
    let goes_on = |last: usize| {
        let below = page.facts[at].text_below.filter(|below| page.blocks[*below].kind == Kind::Text);
        below.is_some_and(|below| page.joint(last, below) >= 0.0)
    };
    state.place == Place::Text && state.last.is_some_and(|last| page.facts[last].is_open && goes_on(last))
}

fn loose(here: &Here<'_>, add: Add<'_>) -> State {
    add((Label::Loose, Sign::InsideParagraph, flag(is_inside(here))));
    here.state.with(Mark::Lines).with(Mark::Break)
}

fn heading(here: &Here<'_>, add: Add<'_>) -> Option<State> {
    let state = here.state;
    let below_byline = state.place == Place::Signed;
    if below_byline && state.heading.is_some() {
        return None;
    }
    let boxed = here.block.kind == Kind::BoxHeading && state.has(Mark::Article);
    add((Label::Heading, Sign::Boxed, flag(boxed)));
    let in_text = state.place == Place::Text;
    add((Label::Heading, Sign::OpenBefore, flag(in_text && here.is_open())));
    add((Label::Heading, Sign::InsideParagraph, flag(is_inside(here))));
    let heading = state.heading.or(Some(here.at));
    let next = State { place: Place::Heading, heading, ..state };
    let next = next.set(Mark::Lines, false);
    Some(if below_byline { next.with(Mark::BylineAbove) } else { next })
}

/// The name of a column stands above a heading, not between its lines.
fn column(here: &Here<'_>) -> Option<State> {
    let alone = here.state.heading.is_none_or(|heading| here.page.blocks[heading].kind == Kind::Label);
    (here.state.place != Place::Heading || alone)
        .then(|| State { place: Place::Heading, ..here.state }.with(Mark::Break))
}

/// A note opens what follows where a heading or a body with its own opening does.
fn note(here: &Here<'_>, add: Add<'_>) -> Option<State> {
    let state = here.state;
    let below = here.page.next_kind(here.at);
    let opens = matches!(below, Some(Kind::Short | Kind::Opening(_) | Kind::Byline(_) | Kind::Label));
    add((Label::Note, Sign::NoTextBelow, flag(!opens)));
    (state.place != Place::Signed && state.heading.is_none())
        .then(|| State { place: Place::Heading, ..state }.with(Mark::Break))
}

fn subhead(here: &Here<'_>, add: Add<'_>) -> Option<State> {
    let Here { page, state, at, block } = *here;
    let below = page.next_kind(at);
    let first = state.place == Place::Heading && below == Some(&Kind::Text);
    let headed = state.heading.is_some() && (first || state.place == Place::Signed);
    if state.place != Place::Text && !headed {
        return None;
    }
    let letter = page.facts[at].next.is_some_and(|next| forms::is_line(Form::Salutation, &page.blocks[next].text));
    let heads = |kind: &Kind| {
        matches!(kind, Kind::Text | Kind::Item | Kind::Row | Kind::EditorsNote | Kind::Short | Kind::BoxHeading)
    };
    let text_follows = !letter && below.is_some_and(heads) && page.facts[at].text_below.is_some();
    for (sign, is) in [
        (Sign::NoTextBelow, !text_follows && block.kind != Kind::BoxHeading),
        (Sign::OpenBefore, here.is_open()),
        (Sign::SeveralLines, below == Some(&Kind::Short)),
        (Sign::InsideParagraph, is_inside(here)),
    ] {
        add((Label::Subhead, sign, flag(is)));
    }
    if !first {
        return Some(State { last: None, heading: None, ..state.go_on(at) });
    }
    // The first part of an article has its heading right below that of the article.
    let text = page.facts[at].text_below?;
    running::beginning(here, text, add);
    add((Label::Subhead, Sign::NoBodyAbove, 1.0));
    add((Label::Subhead, Sign::Numbered, flag(forms::is_line(Form::Item, &block.text))));
    Some(State { last: None, ..State::begin(at).set(Mark::Signed, state.has(Mark::BylineAbove)) })
}

/// Names before a body; they begin an article.
fn byline(here: &Here<'_>, add: Add<'_>) -> State {
    let state = here.state;
    let below = here.page.next_kind(here.at);
    let text_follows = below.is_some_and(|kind| kind.is_running() || matches!(kind, Kind::Byline(_) | Kind::Short));
    let above_heading = below == Some(&Kind::Short)
        && (author::nameless(&here.block.text).is_some() || opening(&here.block.text).is_some());
    let headless = !above_heading && !matches!(state.place, Place::Heading | Place::Signed) && state.has(Mark::Article);
    add((Label::Byline, Sign::NoTextBelow, flag(!text_follows)));
    add((Label::Byline, Sign::NoHeading, flag(headless)));
    let opening_follows = state.place != Place::Heading && matches!(below, Some(Kind::Opening(_)));
    let opening_follows = opening_follows || (state.place == Place::Text && heads_signed(here));
    add((Label::Byline, Sign::OpeningBelow, flag(opening_follows)));
    let heading = state.heading.filter(|_| state.place == Place::Heading);
    State { place: Place::Signed, last: None, heading, ..State::begin(here.at) }.with(Mark::Signed)
}

/// Whether the lines below are a heading with a byline of its own.
fn heads_signed(here: &Here<'_>) -> bool {
    let below = &here.page.blocks[here.at + 1..];
    let heading = |block: &&Block| matches!(block.kind, Kind::Short | Kind::Label | Kind::Furniture(_));
    let lines = below.iter().take_while(heading).count();
    lines > 0 && matches!(below.get(lines).map(|block| &block.kind), Some(Kind::Byline(_) | Kind::Opening(_)))
}

/// Names behind a body.
fn signature(here: &Here<'_>, add: Add<'_>) -> Option<State> {
    let state = here.state;
    let text_below =
        here.page.next_kind(here.at).is_some_and(|kind| matches!(kind, Kind::Text | Kind::Item | Kind::Row));
    add((Label::Signature, Sign::SignedBefore, flag(state.has(Mark::Signed) && text_below)));
    let comments_below = author::nameless(&here.block.text).is_some() && !heads_signed(here);
    add((Label::Signature, Sign::Nameless, flag(comments_below)));
    (state.place == Place::Text).then(|| State { last: None, ..state }.with(Mark::Signature).with(Mark::Signed))
}
