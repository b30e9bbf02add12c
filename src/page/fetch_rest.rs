//! Fetching the parts of the rooms that the first view does not need. Until they are here, a view that needs them says
//! that they are coming, or that they could not be had.

use edition::search::Term;

use super::rest::{Brought, Rest};
use super::state::{Later, State};
use crate::ground::Effect;
use crate::nodes::{Element, element};
use crate::rooms::{figures, mechanisms, people, search};
use crate::route::{Device, View};

/// What can happen to the rest.
#[derive(Debug, Clone)]
pub enum Message {
    /// The browser has nothing else to do, or the reader wants to try again.
    Fetch,
    /// It has come, with what of the edition it brings.
    Arrived(&'static Later, Brought),
    /// It could not be had.
    Failed,
}

impl PartialEq for Message {
    fn eq(&self, other: &Self) -> bool {
        core::mem::discriminant(self) == core::mem::discriminant(other)
    }
}

impl Eq for Message {}

/// What `message` makes of the page.
pub(super) fn update(state: &mut State, message: Message) -> Vec<Effect> {
    if message == Message::Fetch {
        state.ground.prepare_search();
    }
    match message {
        Message::Fetch if matches!(state.rest, Rest::Away | Rest::Lost) => {
            state.rest = Rest::Coming;
            return vec![Effect::FetchRest];
        }
        Message::Fetch => {}
        Message::Arrived(later, brought) => {
            state.put_in(later, &brought);
            search::catch_up(&mut state.ground, &mut state.search);
            let mut effects = mechanisms::catch_up(&mut state.ground, &mut state.mechanisms);
            effects.extend(state.focus_later.take().map(Effect::Focus));
            effects.extend(figures::uncover(&state.ground));
            effects.extend(people::target(&state.ground));
            if state.figures.opener.is_some() {
                effects.push(Effect::Focus(figures::INSPECTOR.to_owned()));
            }
            return effects;
        }
        // What nobody waits for is asked for again when it is needed.
        Message::Failed => {
            state.rest = if is_needed(state) { Rest::Lost } else { Rest::Away };
            // The views that are missed say it themselves.
            if state.ground.explained().is_some() && !is_view(&state.ground.route.view) {
                state.ground.notice = Some("数字说明没有取到，网络或服务器可能不通。请再点一次这个数字。".to_owned());
            } else if state.ground.asks_for(Term::has_number) {
                state.ground.notice =
                    Some("数字的其他写法没有取到，网络或服务器可能不通。点一下搜索框会再试。".to_owned());
            }
        }
    }
    Vec::new()
}

/// Asks for the rest where what is shown needs it.
pub(super) fn fetch_if_needed(state: &mut State) -> Option<Effect> {
    if state.rest != Rest::Away || !is_needed(state) {
        return None;
    }
    state.rest = Rest::Coming;
    Some(Effect::FetchRest)
}

/// Whether what is shown waits for the rest, or on a kiosk, which is nothing without it, waits in vain: what the loader
/// must know.
pub(super) fn awaited(state: &State) -> Option<&'static str> {
    match state.rest {
        Rest::Coming if is_needed(state) => Some("coming"),
        Rest::Lost if state.ground.route.device == Device::Kiosk => Some("lost"),
        _ => None,
    }
}

/// Whether a view is open that is not here yet.
pub(super) fn is_waiting(state: &State) -> bool {
    state.rest != Rest::Here && is_view(&state.ground.route.view)
}

fn is_needed(state: &State) -> bool {
    let ground = &state.ground;
    ground.route.device == Device::Kiosk
        || is_view(&ground.route.view)
        || ground.route.figure.is_some()
        || state.mechanisms.waiting.is_some()
        || ground.found.is_nowhere()
        || ground.asks_for(Term::has_number)
}

/// Whether the rest holds this view.
const fn is_view(view: &View) -> bool {
    use View::{Days, Figures, Mechanism, Mechanisms, People, Places};
    matches!(view, Figures | Mechanisms | Mechanism(_) | People | Places | Days)
}

/// Stands where the rest will be.
pub(super) fn waiting(state: &State) -> Element {
    let box_ = element("div").key("rest").class("empty").attribute("role", "status");
    if state.rest != Rest::Lost {
        return box_.child(element("p").text("正在载入……"));
    }
    let again = element("button")
        .attribute("type", "button")
        .attribute("id", "fetch-rest")
        .attribute("data-action", "fetch-rest")
        .text("再试一次");
    box_.child(element("p").text("这一部分没有取到，网络或服务器可能不通。其余部分可照常使用。")).child(again)
}
