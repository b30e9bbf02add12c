//! Steps through pictures: captions, and the photographers beside them.

use super::block::Kind;
use super::here::{Add, Here};
use super::sign::{Label, Sign, flag};
use super::state::{Mark, Picture, Place, State};
use super::{byline, labels, running};

/// A caption wants its photographer, a photographer a caption.
pub(super) fn leave(state: &State, label: Label, add: Add<'_>) {
    match state.picture {
        Picture::Caption if !state.has(Mark::SureCaption) && !matches!(label, Label::Caption | Label::Credit) => {
            add((Label::Caption, Sign::NoCredit, 1.0));
        }
        Picture::Credit if label != Label::Caption => add((Label::Credit, Sign::NoCaption, 1.0)),
        _ => {}
    }
}

/// The text of a picture under the heading above it.
pub(super) fn story(here: &Here<'_>, add: Add<'_>) -> Option<State> {
    let state = here.state;
    if state.place != Place::Heading || state.heading.is_none() {
        return None;
    }
    running::beginning(here, add);
    let place = if state.has(Mark::Article) { Place::Text } else { Place::Outside };
    let next = State { place, heading: None, last: None, ..state };
    Some(next.set(Mark::SureCaption, here.block.kind == Kind::Caption).aside(Picture::Caption))
}

/// The text of a picture that stands beside or inside an article.
pub(super) fn caption(here: &Here<'_>, add: Add<'_>) -> State {
    let Here { page, state, at, block } = *here;
    let sure = block.kind == Kind::Caption;
    if state.picture == Picture::Credit && block.kind == Kind::Text {
        return state.aside(Picture::None);
    }
    let more = state.picture == Picture::Caption && !sure;
    let another = state.picture == Picture::Caption && sure && !labels::is_numbered(&block.text);
    let inside = !more && !sure && matches!(state.place, Place::Text | Place::Signed);
    let body_follows = matches!(page.next_kind(at), Some(Kind::Opening(_) | Kind::Byline(_)));
    for (sign, is) in [
        (Sign::NoCredit, another && !state.has(Mark::SureCaption)),
        (Sign::AnotherParagraph, more),
        (Sign::InsideText, inside),
        (Sign::ShowsScene, inside && labels::shows_scene(&block.text)),
        (Sign::HeadingKept, state.place == Place::Heading && !body_follows),
    ] {
        add((Label::Caption, sign, flag(is)));
    }
    let signed = byline::picture_suffix(&block.text).is_some();
    let picture = if signed { Picture::None } else { Picture::Caption };
    state.set(Mark::SureCaption, sure).aside(picture)
}

/// A photographer.
pub(super) fn credit(here: &Here<'_>, add: Add<'_>) -> State {
    let beside = here.state.picture == Picture::Caption;
    add((Label::Credit, Sign::CaptionBeside, flag(beside)));
    here.state.aside(if beside { Picture::None } else { Picture::Credit })
}
