//! Steps of a visit, and the clock that ends it.

use super::message::{Message, Outcome};
use super::state::{Controls, Motion, Panel, Presence, STAY, State};
use crate::ground::{Chore, Effect, Ground};
use crate::route::{Device, Route, View};

/// Seconds from the question to the return (WCAG 2.2.1 asks for at least 20).
const COUNTDOWN: u8 = 30;

/// Seconds between changes of a screen that stands still.
const MINUTE: u32 = 60;

/// Where a kiosk returns to: the front page of the edition with which it was opened.
pub fn start(ground: &Ground) -> Route {
    Route { edition: ground.start.clone(), device: Device::Kiosk, ..Route::default() }
}

/// What happens by itself where nobody touches the screen from now on, after how many milliseconds; nothing on a reader's
/// own device, which is never reset.
pub fn pulse(ground: &Ground, state: &State) -> Option<(u32, Message)> {
    if ground.route.device == Device::Personal {
        return None;
    }
    let (seconds, message) = match (state.presence, &ground.route.view) {
        (Presence::Active, View::Article(_)) => (state.settings.quiet_reading, Message::FallQuiet),
        (Presence::Active, _) => (state.settings.quiet, Message::FallQuiet),
        (Presence::Asked(_), _) => (1, Message::CountDown),
        (Presence::Away, _) => (turn_seconds(state), Message::Turn),
    };
    Some((seconds.saturating_mul(1000), message))
}

/// Seconds for each thing that is shown while nobody is there.
fn turn_seconds(state: &State) -> u32 {
    match state.settings.motion {
        Motion::Full => state.settings.turn.max(8),
        Motion::Reduced => MINUTE,
    }
}

/// Minutes that the screen has been left alone.
pub(super) fn minutes(state: &State) -> u32 {
    state.turn.saturating_mul(turn_seconds(state)) / MINUTE
}

/// The colours of the screen while nobody is there, light and dark by turns, against burn-in.
pub fn tint(state: &State) -> Option<&'static str> {
    (state.presence == Presence::Away).then(|| if minutes(state).is_multiple_of(2) { "light" } else { "dark" })
}

/// What `message` makes of the visit. A kiosk whose rest is not here yet has no visitors.
pub fn update(ground: &Ground, state: &mut State, message: Message) -> Outcome {
    match state.later {
        Some(later) if ground.route.device == Device::Kiosk => (later.update)(ground, state, message),
        _ => Outcome::Stay(Vec::new()),
    }
}

/// The same, once everything is here.
pub(super) fn step(ground: &Ground, state: &mut State, message: Message) -> Outcome {
    let mut effects = Vec::new();
    match (message, state.presence) {
        (Message::FallQuiet, Presence::Active) if is_untouched(ground, state) => return Outcome::Reset,
        (Message::FallQuiet, Presence::Active) => {
            state.presence = Presence::Asked(COUNTDOWN);
            effects.push(Effect::Focus(STAY.to_owned()));
        }
        (Message::CountDown, Presence::Asked(seconds @ 2..)) => state.presence = Presence::Asked(seconds - 1),
        (Message::CountDown, Presence::Asked(_)) | (Message::ArriveAtPastVisit, _) => return Outcome::Reset,
        (Message::Leave, _) => {
            state.start_anew();
            state.presence = Presence::Away;
        }
        (Message::Turn, Presence::Away) => state.turn = state.turn.wrapping_add(1),
        (Message::Stay, _) => state.presence = Presence::Active,
        (Message::Depth(depth), _) => state.depth = depth,
        (Message::Back, _) => return Outcome::Back,
        (Message::Toggle(panel), _) => {
            state.panel = if state.panel == panel { Panel::None } else { panel };
            if state.panel != Panel::None {
                effects.push(Effect::Focus("panel".to_owned()));
            }
        }
        (Message::Size(step), _) => state.text = step,
        (Message::MoveControls, _) => {
            state.controls = match state.controls {
                Controls::Low => Controls::High,
                Controls::High => Controls::Low,
            };
        }
        (Message::Screenful(direction), _) => effects.push(Effect::Later(Chore::Screenful(direction))),
        (Message::FallQuiet | Message::CountDown | Message::Turn, _) => {}
    }
    Outcome::Stay(effects)
}

/// Whether the visitor has changed nothing that would be lost.
fn is_untouched(ground: &Ground, state: &State) -> bool {
    ground.route == start(ground) && state.panel == Panel::None
}

impl State {
    /// Forgets the visit.
    pub fn start_anew(&mut self) {
        *self = Self {
            later: self.later,
            settings: std::mem::take(&mut self.settings),
            presence: Presence::Away,
            visit: self.visit.wrapping_add(1),
            ..Self::default()
        };
    }
}
