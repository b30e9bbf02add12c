//! Steps of the tools: choosing, keeping, opening.

use super::early::set_size;
use super::message::{Message, Panel};
use super::place::Place;
use super::settings::{Kept, SETTINGS, TEXT};
use super::state::{SizeOf, State};
use super::{HELP, PANEL};
use crate::ground::{Chore, Effect, Ground};
use crate::route::{Device, TextSize};

/// What `message` makes of the settings.
pub(super) fn update(ground: &mut Ground, state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::ToggleSize => Vec::new(),
        Message::Recalled(kept) => recall(ground, state, kept.as_deref()),
        Message::Toggle(panel) if state.open == Some(panel) => close(ground, state).unwrap_or_default(),
        Message::Toggle(panel) => open(state, panel),
        Message::Close => close(ground, state).unwrap_or_default(),
        Message::Choose(setting, value) => choose(ground, state, setting, value),
        Message::Cycle(setting) => {
            let count = SETTINGS.get(setting).map_or(1, |setting| setting.values.len());
            choose(ground, state, setting, (state.chosen().value(setting) + 1) % count)
        }
        Message::Resize(step) => choose(ground, state, TEXT, step.from(state.chosen().value(TEXT))),
        Message::Seen(paragraph) => see(ground, state, paragraph),
        Message::ForgetPlace => {
            state.place = None;
            keep(ground, state).into_iter().collect()
        }
        Message::Print => vec![Effect::Later(Chore::Print)],
    }
}

/// What is kept for the next visit; nothing on a shared device.
pub(super) fn keep(ground: &Ground, state: &State) -> Option<Effect> {
    let Device::Personal = ground.route.device else { return None };
    let kept = Kept { settings: state.settings?, size: ground.route.size, place: state.place.clone() };
    Some(Effect::Later(Chore::Keep(kept.written())))
}

fn recall(ground: &mut Ground, state: &mut State, kept: Option<&str>) -> Vec<Effect> {
    let kept = match ground.route.device {
        Device::Personal => Kept::parse(kept.unwrap_or_default()),
        Device::Kiosk => Kept::default(),
    };
    state.settings = Some(kept.settings);
    state.place = kept.place;
    // The address may ask for it too.
    if kept.size == TextSize::Large && state.size == SizeOf::Arrival {
        ground.route.size = kept.size;
    }
    Vec::new()
}

fn open(state: &mut State, panel: Panel) -> Vec<Effect> {
    state.open = Some(panel);
    match panel {
        Panel::Look => vec![Effect::Focus(PANEL.to_owned())],
        Panel::Keys => vec![Effect::Later(Chore::ShowDialog(HELP))],
    }
}

/// Closes what is open, `None` where nothing is; the focus goes back to its button.
pub(super) fn close(ground: &Ground, state: &mut State) -> Option<Vec<Effect>> {
    let button = match state.open.take()? {
        Panel::Look => "look",
        Panel::Keys => "keys",
    };
    let id = if ground.article().is_some() { button } else { "view-heading" };
    Some(vec![Effect::Focus(id.to_owned())])
}

fn choose(ground: &mut Ground, state: &mut State, setting: usize, value: usize) -> Vec<Effect> {
    let mut settings = state.chosen();
    settings.choose(setting, value);
    state.settings = Some(settings);
    if let Some(known) = SETTINGS.get(setting) {
        let (_, name) = known.values[settings.value(setting)];
        ground.announced = [known.label, "：", name].concat();
    }
    // The steps of the size and 长辈版 are one row: choosing one leaves the other.
    if setting == TEXT && ground.route.size == TextSize::Large {
        return set_size(ground, state, TextSize::Normal);
    }
    keep(ground, state).into_iter().collect()
}

fn see(ground: &Ground, state: &mut State, paragraph: u16) -> Vec<Effect> {
    let Some((_, article)) = ground.article() else { return Vec::new() };
    let place = Some(Place { article: article.id.clone(), paragraph });
    if ground.route.device == Device::Kiosk || state.place == place {
        return Vec::new();
    }
    state.place = place;
    keep(ground, state).into_iter().collect()
}
