//! Steps through pictures: captions, and the photographers beside them.

use super::block::Kind;
use super::byline::{self, Work};
use super::forms::{self, Form};
use super::here::{Add, Here};
use super::sign::{Label, Sign, flag};
use super::state::{Mark, Picture, Place, State};
use super::{labels, running};

/// A caption wants its photographer, a photographer a caption.
pub(super) fn leave(state: &State, label: Label, add: Add<'_>) {
    match state.picture {
        Picture::Caption if !state.has(Mark::SureCaption) && !matches!(label, Label::Caption | Label::Credit) => {
            add((Label::Caption, Sign::NoCredit, 1.0));
        }
        Picture::Credit if !matches!(label, Label::Caption | Label::Story) => {
            add((Label::Credit, Sign::NoCaption, 1.0));
        }
        _ => {}
    }
}

/// The text of a picture under the heading above it.
pub(super) fn story(here: &Here<'_>, add: Add<'_>) -> Option<State> {
    let state = here.state;
    // A byline above the heading is that of a text.
    if state.place != Place::Heading || state.heading.is_none() || state.has(Mark::BylineAbove) {
        return None;
    }
    running::beginning(here, here.at, &mut |strength| {
        // Bylines say nothing of pictures.
        if strength.1 != Sign::PageHasBylines {
            add(strength);
        }
    });
    add((Label::Story, Sign::HeadingKept, flag(body_follows(here))));
    let place = if state.has(Mark::Article) { Place::Text } else { Place::Outside };
    let next = State { place, heading: None, last: None, ..state };
    // The photographer may stand between the heading and the text.
    let picture = if state.picture == Picture::Credit { Picture::None } else { Picture::Caption };
    Some(next.set(Mark::SureCaption, here.block.kind == Kind::Caption).aside(picture))
}

/// Whether a body with a byline stands behind the picture.
fn body_follows(here: &Here<'_>) -> bool {
    const REACH: usize = 4;
    let aside = |kind: &&Kind| {
        matches!(kind, Kind::Caption | Kind::PictureCredit(_) | Kind::Furniture(_))
            || matches!(kind, Kind::Byline(credit) if credit.work == Work::PictureStory)
    };
    let mut behind = here.page.blocks[here.at + 1..].iter().take(REACH).map(|block| &block.kind);
    matches!(behind.find(|kind| !aside(kind)), Some(Kind::Opening(_) | Kind::Byline(_)))
}

/// The text of a picture that stands beside or inside an article.
pub(super) fn caption(here: &Here<'_>, add: Add<'_>) -> State {
    let Here { state, block, .. } = *here;
    let sure = block.kind == Kind::Caption;
    if state.picture == Picture::Credit && block.kind == Kind::Text {
        let kept = state.place == Place::Heading && !body_follows(here);
        add((Label::Caption, Sign::HeadingKept, flag(kept)));
        return state.aside(Picture::None);
    }
    let more = state.picture == Picture::Caption && !sure;
    // 10月17日，村民在… below a blank line is the caption of another picture too.
    let begins = (sure && !forms::is_line(Form::Numbered, &block.text))
        || (block.gap > 0 && forms::is_line(Form::Scene, &block.text));
    let another = state.picture == Picture::Caption && begins;
    let inside = !more && !sure && matches!(state.place, Place::Text | Place::Signed);
    for (sign, is) in [
        (Sign::NoCredit, another && !state.has(Mark::SureCaption)),
        (Sign::AnotherParagraph, more),
        (Sign::InsideText, inside),
        (Sign::ShowsScene, inside && (begins || labels::shows_scene(&block.text))),
        (Sign::HeadingKept, state.place == Place::Heading && !body_follows(here)),
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
