//! An unattended touch screen: after a quiet time it asks whether somebody still reads, then returns to its start and
//! forgets what the last visitor looked at.

use crate::ground::{Effect, Ground};
use crate::nodes::{Element, element};
use crate::route::{Device, Route, View};

/// Seconds without a touch on the front page and among results before the page asks.
const QUIET_SECONDS: u32 = 90;

/// The same in an article: reading is quiet, and an older reader takes minutes for a screen.
const QUIET_SECONDS_READING: u32 = 300;

/// Seconds from the question to the return (WCAG 2.2.1 asks for at least 20).
const COUNTDOWN: u8 = 30;

/// Id of the button that says that somebody is there.
pub const STAY: &str = "stay";

/// What the kiosk remembers of its visitors.
#[derive(Debug, Default)]
pub struct State {
    /// Whether somebody seems to be there.
    pub presence: Presence,
    /// Counts the visits: what an earlier visitor left in the history is not shown to the next.
    pub visit: u32,
}

/// Whether somebody seems to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Presence {
    /// Somebody touched the screen not long ago.
    #[default]
    Active,
    /// The page has asked; it returns to its start after so many seconds.
    Asked(u8),
}

/// What can happen at a kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Nobody has touched the screen for the quiet time.
    FallQuiet,
    /// A second has passed since the page asked whether somebody is there.
    CountDown,
    /// Somebody is there.
    Stay,
    /// The history leads to what an earlier visitor looked at.
    ArriveAtPastVisit,
}

/// What follows from a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The visit goes on.
    Stay(Vec<Effect>),
    /// The page goes back to its start: the search is over, whoever comes next finds it as new.
    Rest,
    /// Everything of the visit is forgotten.
    Reset,
}

/// What `message` makes of the visit.
pub fn update(ground: &Ground, state: &mut State, message: Message) -> Outcome {
    match (message, state.presence) {
        (Message::FallQuiet, _) if ground.route.device == Device::Personal => {}
        (Message::FallQuiet, _) if ground.route == start(ground) => return Outcome::Rest,
        (Message::FallQuiet, _) => {
            state.presence = Presence::Asked(COUNTDOWN);
            return Outcome::Stay(vec![Effect::CountDown, Effect::Focus(STAY.to_owned())]);
        }
        (Message::CountDown, Presence::Active) => {}
        (Message::CountDown, Presence::Asked(2..)) => {
            if let Presence::Asked(seconds) = &mut state.presence {
                *seconds -= 1;
            }
            return Outcome::Stay(vec![Effect::CountDown]);
        }
        (Message::CountDown, Presence::Asked(_)) | (Message::ArriveAtPastVisit, _) => {
            *state = State { presence: Presence::Active, visit: state.visit.wrapping_add(1) };
            return Outcome::Reset;
        }
        (Message::Stay, _) => state.presence = Presence::Active,
    }
    Outcome::Stay(Vec::new())
}

/// The message that an element stands for.
pub fn action(name: &str) -> Option<Message> {
    (name == "stay").then_some(Message::Stay)
}

/// Milliseconds without a touch after which the page asks; `None` on a reader's own device, which is never reset.
pub fn quiet_time(ground: &Ground) -> Option<u32> {
    let seconds = match (ground.route.device, &ground.route.view) {
        (Device::Personal, _) => return None,
        (Device::Kiosk, View::Article(_)) => QUIET_SECONDS_READING,
        (Device::Kiosk, _) => QUIET_SECONDS,
    };
    Some(seconds * 1000)
}

/// Where a kiosk returns to: the front page of the edition with which it was opened.
pub fn start(ground: &Ground) -> Route {
    Route { edition: ground.start.clone(), device: Device::Kiosk, ..Route::default() }
}

/// The question whether somebody is there; a touch anywhere answers it.
pub fn question(state: &State) -> Option<Element> {
    let Presence::Asked(seconds) = state.presence else { return None };
    let stay = element("button").attribute("type", "button").attribute("id", STAY).attribute("data-action", "stay");
    let dialog = element("div")
        .class("question")
        .attribute("role", "alertdialog")
        .attribute("aria-modal", "true")
        .attribute("aria-label", "还在看吗？")
        .child(element("p").class("question-title").text("还在看吗？"))
        .child(element("p").text(format!("{seconds} 秒后回到首页。")))
        .child(stay.text("继续阅读"));
    Some(element("div").key("question").class("question-veil").child(dialog))
}
