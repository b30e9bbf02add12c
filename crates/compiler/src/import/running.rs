//! Steps through the text of articles: where a paragraph begins, and where one goes on behind a break.

use super::begins;
use super::block::{Block, Kind};
use super::candidates::is_lead_in;
use super::forms::{self, Form};
use super::here::{Add, Here};
use super::sign::{Label, Sign, flag};
use super::state::{Mark, Place, State};
use super::wrap::ParagraphSign;
use super::{fold, labels, voices, wrap};

/// A paragraph or line that begins here: in the article, or as the first of a new one.
pub(super) fn text(here: &Here<'_>, label: Label, add: Add<'_>) -> State {
    let Here { state, at, block, .. } = *here;
    let opening = matches!(block.kind, Kind::Opening(_));
    let stays = !opening && !forms::is_line(Form::Salutation, &block.text);
    let next = match state.place {
        Place::Signed => State { heading: None, ..state.go_on(at) },
        Place::Text if stays => {
            add((Label::Body, Sign::OpenBefore, flag(stays && here.is_open() && label == Label::Body)));
            state.go_on(at)
        }
        Place::Text | Place::Outside => {
            add((Label::Body, Sign::NoHeading, 1.0));
            State::begin(at).set(Mark::Signed, opening)
        }
        Place::Heading => {
            let signed = opening || state.has(Mark::BylineAbove);
            let lines = if signed { lines(here) } else { beginning(here, at, add) };
            add((Label::Body, Sign::NoHeading, flag(lines.is_empty())));
            State::begin(at).set(Mark::Signed, signed)
        }
    };
    next.set(Mark::Piece, label == Label::Body && block.kind == Kind::Short)
}

/// What speaks for the lines above being the heading of an article without byline whose text is at `at`; gives them.
pub(super) fn beginning(here: &Here<'_>, at: usize, add: Add<'_>) -> Vec<usize> {
    let Here { page, state, .. } = *here;
    let lines = lines(here);
    let Some(first) = lines.first().filter(|_| state.has(Mark::Article)) else { return lines };
    let key = (*first..here.at, at, state.last, state.marks);
    let mut known = page.beginnings.borrow_mut();
    let signs = known.entry(key).or_insert_with(|| begins::signs(page, &lines, at, &state));
    for (sign, strength) in signs {
        add((Label::Heading, *sign, *strength));
    }
    lines
}

/// The lines of the heading above.
fn lines(here: &Here<'_>) -> Vec<usize> {
    const MOST: usize = 8;
    let Here { page, state, at, .. } = *here;
    let is_line = |at: &usize| match page.blocks[*at].kind {
        Kind::Short | Kind::Label | Kind::BoxHeading => true,
        _ => is_lead_in(page, *at),
    };
    state.heading.map_or(Vec::new(), |first| (first..at).filter(is_line).take(MOST).collect())
}

/// Characters of a line that is longer than those of a column.
const WHOLE: usize = 45;

/// The paragraph above goes on here.
pub(super) fn rest(here: &Here<'_>, add: Add<'_>) -> Option<State> {
    let Here { page, state, at, block } = *here;
    // 问：, 答： begin a paragraph, however the one before them ends.
    if voices::asks(&block.text) || voices::answers(&block.text) {
        return None;
    }
    let last = state.last.filter(|_| state.place == Place::Text)?;
    let above = &page.blocks[last];
    let short = block.kind == Kind::Short || is_lead_in(page, at);
    let indented = short || page.sign != ParagraphSign::Indent || wrap::is_paragraph_indent(block.indent);
    let item = above.kind == Kind::Row
        || (above.kind == Kind::Item && !labels::is_long_item(above))
        || page.facts[last].is_line;
    let closed = !item && !page.facts[last].is_open;
    // Where paragraphs are indented, what is not continues the one before, but where each is one long line.
    let whole = |block: &Block| block.lines.0 == block.lines.1 && block.text.chars().count() > WHOLE;
    let each_whole = whole(above) && whole(block);
    let flows = !indented && !each_whole && !above.text.ends_with(['：', ':']) && !state.has(Mark::Break);
    let marked = fold::starts_within_line(&block.text);
    // A paragraph that has ended does not go on: nothing outweighs that.
    if (item || (closed && !flows)) && !marked {
        return None;
    }
    for (sign, strength) in [
        (Sign::Joint, page.joint(last, at)),
        (Sign::NoIndent, flag(!indented)),
        (Sign::FlowsOn, flag(closed && flows)),
        (Sign::LinesBetween, flag(state.has(Mark::Lines))),
    ] {
        add((Label::Rest, sign, strength));
    }
    Some(state.go_on(at).set(Mark::Piece, short && page.facts[at].is_open))
}
