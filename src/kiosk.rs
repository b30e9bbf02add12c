//! An unattended touch screen: after a quiet time it asks whether somebody still reads, then returns to its start and
//! forgets what the last visitor looked at.

use crate::message::{Effect, ScrollTarget};
use crate::route::{Device, Route, View};
use crate::search_box::{Attention, attend};
use crate::state::State;

/// Seconds without a touch on the front page and among results before the page asks.
const QUIET_SECONDS: u32 = 90;

/// The same in an article: reading is quiet, and an older reader takes minutes for a screen.
const QUIET_SECONDS_READING: u32 = 300;

/// Seconds from the question to the return (WCAG 2.2.1 asks for at least 20).
const COUNTDOWN: u8 = 30;

/// Id of the button that says that somebody is there.
pub const STAY: &str = "stay";

/// Whether somebody seems to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Presence {
    /// Somebody touched the screen not long ago.
    #[default]
    Active,
    /// The page has asked; it returns to its start after so many seconds.
    Asked(u8),
}

/// Milliseconds without a touch after which the page asks; `None` on a reader's own device, which is never reset.
pub fn quiet_time(state: &State) -> Option<u32> {
    let seconds = match (state.route.device, &state.route.view) {
        (Device::Personal, _) => return None,
        (Device::Kiosk, View::Article(_)) => QUIET_SECONDS_READING,
        (Device::Kiosk, _) => QUIET_SECONDS,
    };
    Some(seconds * 1000)
}

/// Nobody has touched the screen for the quiet time: asks, unless it shows its start already.
pub(crate) fn ask(state: &mut State) -> Vec<Effect> {
    if state.route.device == Device::Personal {
        return Vec::new();
    }
    if state.route == start(state) {
        attend(state, Attention::Elsewhere);
        return Vec::new();
    }
    state.presence = Presence::Asked(COUNTDOWN);
    vec![Effect::CountDown, Effect::Focus(STAY.to_owned())]
}

/// A second of the countdown has passed.
pub(crate) fn count_down(state: &mut State) -> Vec<Effect> {
    match state.presence {
        Presence::Active => Vec::new(),
        Presence::Asked(0 | 1) => reset(state),
        Presence::Asked(seconds) => {
            state.presence = Presence::Asked(seconds - 1);
            vec![Effect::CountDown]
        }
    }
}

/// Back to the start, as for a new visitor.
pub(crate) fn reset(state: &mut State) -> Vec<Effect> {
    state.presence = Presence::Active;
    state.visit = state.visit.wrapping_add(1);
    state.notice = None;
    state.opener = None;
    state.announced.clear();
    #[cfg(feature = "shelf")]
    let mut effects = crate::shelf::stop(state);
    #[cfg(not(feature = "shelf"))]
    let mut effects = Vec::new();
    state.route = start(state);
    #[cfg(feature = "shelf")]
    crate::shelf::return_to_start(state);
    attend(state, Attention::Elsewhere);
    crate::update::search(state);
    effects.extend([Effect::Replace(state.route.href()), Effect::Scroll(ScrollTarget::Top)]);
    effects
}

/// The front page, of the edition with which the kiosk was opened.
#[cfg_attr(not(feature = "shelf"), expect(unused_variables, reason = "without other editions there is one start"))]
fn start(state: &State) -> Route {
    Route {
        #[cfg(feature = "shelf")]
        edition: state.library.start().clone(),
        device: Device::Kiosk,
        ..Route::default()
    }
}
