//! Steps of reading aloud: part after part, whatever the engine does.

use super::message::Message;
use super::script::{Place, script};
use super::state::{After, Phase, State, Trouble};
use super::voices::{Volume, offered};
use crate::ground::{Chore, Direction, Effect, Ground, Outcome, ScrollTarget, SpeechOrder, Trip, Utterance, Way};
use crate::route::View;

/// Id of the sentence that is read.
pub(super) const SENTENCE: &str = "speaking";

/// The usual speed.
const USUAL: u16 = 100;

/// How often an engine may fail with a part before it is given up: some lose an utterance now and then.
const TRIALS: u8 = 2;

/// Milliseconds for which an engine may be silent, and as many more for each character.
const PATIENCE: u32 = 2500;
const PATIENCE_FOR_CHARACTER: u32 = 400;

/// What `message` makes of the reading.
pub(super) fn update(ground: &mut Ground, state: &mut State, message: Message) -> Outcome {
    let is_present = |number: u32| number == state.number && state.phase == Phase::Speaking;
    match message {
        Message::Toggle => toggle(ground, state).into(),
        Message::Stop => stop(state).into(),
        Message::Step(direction) => step(state, direction).into(),
        Message::From(paragraph) => begin(ground, state, Some(paragraph)).into(),
        Message::ToggleOnward => {
            state.after = if state.after == After::Stop { After::GoOn } else { After::Stop };
            Outcome::default()
        }
        Message::Choose(voice) => choose(state, voice).into(),
        Message::Volume(volume) => set_volume(state, volume).into(),
        Message::Voices(all) => {
            state.voices = Some(offered(all));
            Outcome::default()
        }
        Message::Began(number) if is_present(number) => {
            state.trials = TRIALS;
            Outcome::default()
        }
        Message::Reached(number, start, length) if is_present(number) => {
            let part = state.parts.get(state.at);
            state.word = part.and_then(|part| part.spoken.printed(start, length));
            Outcome::default()
        }
        Message::Ended(number) if is_present(number) => go_on(ground, state),
        Message::Failed(number) if is_present(number) => fail(state, Trouble::Refused).into(),
        Message::FellSilent(number) if is_present(number) => fail(state, Trouble::Silent).into(),
        // Of an utterance that nobody waits for any more.
        _ => Outcome::default(),
    }
}

fn toggle(ground: &Ground, state: &mut State) -> Vec<Effect> {
    match state.phase {
        Phase::Silent => begin(ground, state, None),
        Phase::Paused => say(state),
        Phase::Speaking => {
            // An engine's own pause is one that several never end; the sentence is begun anew instead.
            state.phase = Phase::Paused;
            state.word = None;
            vec![hush()]
        }
    }
}

/// Begins with the article that is shown, at its top or at a paragraph.
fn begin(ground: &Ground, state: &mut State, paragraph: Option<u16>) -> Vec<Effect> {
    let Some((index, article)) = ground.article().filter(|_| state.has_voice()) else { return Vec::new() };
    article.id.clone_into(&mut state.article);
    state.parts = script(ground, index);
    let is_wanted =
        |place: &Place| matches!((place, paragraph), (Place::Text(number, _), Some(wanted)) if number + 1 >= wanted);
    state.at = state.parts.iter().position(|part| is_wanted(&part.place)).unwrap_or(0);
    state.trials = TRIALS;
    say(state)
}

/// Says the part that is due.
fn say(state: &mut State) -> Vec<Effect> {
    let Some(part) = state.parts.get(state.at) else { return stop(state) };
    let voice = state.voices.as_ref().and_then(|voices| voices.get(state.voice).or(voices.first()));
    let speed = if state.speed == 0 { USUAL } else { state.speed };
    state.number += 1;
    (state.phase, state.trouble, state.word) = (Phase::Speaking, None, None);
    let characters = part.spoken.text.chars().count() as u32;
    let patience = PATIENCE + PATIENCE_FOR_CHARACTER * characters * u32::from(USUAL) / u32::from(speed);
    let utterance = Utterance {
        number: state.number,
        text: part.spoken.text.clone(),
        speed,
        volume: state.volume.hundredths(),
        voice: voice.map(|voice| voice.id.clone()).unwrap_or_default(),
        patience,
    };
    let target = match &part.place {
        Place::Text(..) => SENTENCE.to_owned(),
        Place::Element(id) => id.clone(),
    };
    vec![Effect::Later(Chore::Speech(SpeechOrder::Say(utterance))), Effect::Scroll(ScrollTarget::Nearest(target))]
}

const fn hush() -> Effect {
    Effect::Later(Chore::Speech(SpeechOrder::Hush))
}

/// Ends the reading; what failed stays said.
fn stop(state: &mut State) -> Vec<Effect> {
    let (voice, speed, after, trouble) = (state.voice, state.speed, state.after, state.trouble.take());
    let volume = state.volume;
    let was_silent = state.phase == Phase::Silent;
    state.start_anew();
    (state.voice, state.speed, state.volume, state.after) = (voice, speed, volume, after);
    if was_silent && trouble.is_none() { Vec::new() } else { vec![hush(), Effect::Focus("aloud".to_owned())] }
}

fn step(state: &mut State, direction: Direction) -> Vec<Effect> {
    let last = state.parts.len().saturating_sub(1);
    if state.phase == Phase::Silent {
        return Vec::new();
    }
    state.at = match direction {
        Direction::Next => (state.at + 1).min(last),
        Direction::Previous => state.at.saturating_sub(1),
    };
    state.trials = TRIALS;
    say(state)
}

fn choose(state: &mut State, voice: usize) -> Vec<Effect> {
    if state.voices.as_ref().is_some_and(|voices| voice < voices.len()) {
        state.voice = voice;
    }
    if state.is_speaking() { say(state) } else { Vec::new() }
}

/// Changes the speed; what is being said begins anew with it.
pub(super) fn set_speed(state: &mut State, speed: u16) -> Vec<Effect> {
    let is_new = core::mem::replace(&mut state.speed, speed) != speed;
    if is_new && state.is_speaking() { say(state) } else { Vec::new() }
}

/// Changes how loud it is; what is being said begins anew with it.
fn set_volume(state: &mut State, volume: Volume) -> Vec<Effect> {
    state.volume = volume;
    if state.is_speaking() { say(state) } else { Vec::new() }
}

/// A part has been said: to the next one, and behind the last to the next article where that is wanted.
fn go_on(ground: &Ground, state: &mut State) -> Outcome {
    if state.at + 1 < state.parts.len() {
        state.at += 1;
        return say(state).into();
    }
    let next =
        ground.article().map(|(index, _)| index + 1).filter(|next| ground.edition.around(next - 1).contains(next));
    let Some(next) = next.filter(|_| state.after == After::GoOn) else { return stop(state).into() };
    let view = View::Article(ground.edition.articles[next].id.clone());
    ground.edition.articles[next].id.clone_into(&mut state.article);
    (state.parts, state.at) = (script(ground, next), 0);
    Outcome { effects: say(state), trip: Some(Trip::new(ground.route.with_view(view), Way::Link)) }
}

/// Tries the same part once more; an engine that fails again is given up.
fn fail(state: &mut State, trouble: Trouble) -> Vec<Effect> {
    state.trials = state.trials.saturating_sub(1);
    if state.trials > 0 {
        return say(state);
    }
    state.phase = Phase::Paused;
    (state.trouble, state.word) = (Some(trouble), None);
    vec![hush()]
}

/// Is silent where another article is shown, or none.
pub(super) fn attend(ground: &Ground, state: &mut State) -> Option<Effect> {
    let is_read = ground.article().is_some_and(|(_, article)| article.id == state.article);
    if is_read || (state.phase == Phase::Silent && state.trouble.is_none()) {
        return None;
    }
    state.parts.clear();
    (state.phase, state.trouble, state.word) = (Phase::Silent, None, None);
    Some(hush())
}
