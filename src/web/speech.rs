//! The browser's speech synthesis as the engine that reads aloud.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesisEvent, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::app::{App, Saying};
use super::effects::report;
use crate::ground::{SpeechOrder, Utterance};
use crate::rooms::aloud::{Engine, Message, Origin, Voice, carry_out};

/// How long voices are waited for: some browsers fetch them first.
const VOICES_MS: u32 = 3000;

/// Looks for voices, and is silent when the page goes.
pub(super) fn start(app: &Rc<App>) -> Result<(), JsValue> {
    let synthesis = app.window.speech_synthesis().ok().filter(|synthesis| synthesis.is_object());
    let Some(synthesis) = synthesis else { return app.send(Message::Voices(Vec::new()).into()) };
    if tell_voices(app)? {
        return Ok(());
    }
    let weak = app.weak();
    let changed = EventListener::new(&synthesis, "voiceschanged", move |_| {
        if let Some(app) = weak.upgrade() {
            report(tell_voices(&app).map(drop));
        }
    });
    app.listeners.borrow_mut().push(changed);
    app.holdings.borrow_mut().waiting = Some(app.later(VOICES_MS, |app| {
        let is_told = app.page.borrow().state.aloud.voices.is_some();
        if is_told { Ok(()) } else { app.send(Message::Voices(Vec::new()).into()) }
    }));
    Ok(())
}

/// Is silent: the page is left.
pub(super) fn leave(app: &Rc<App>) -> Result<(), JsValue> {
    app.send(Message::Stop.into())
}

/// Tells which voices for Chinese there are; `false` where there are none yet.
fn tell_voices(app: &Rc<App>) -> Result<bool, JsValue> {
    let all = app.window.speech_synthesis()?.get_voices();
    let voices = all.iter().map(JsCast::unchecked_into::<SpeechSynthesisVoice>);
    let chinese = voices.filter(|voice| {
        let language = voice.lang().to_ascii_lowercase();
        language.starts_with("zh") || language.starts_with("cmn")
    });
    let mut voices: Vec<Voice> = chinese.map(|voice| described(&voice)).collect();
    // What the operator of a kiosk chose stands on the root element.
    let html = app.document.document_element();
    if let Some(wanted) = html.and_then(|html| html.get_attribute("data-voice")).filter(|wanted| !wanted.is_empty())
        && voices.iter().any(|voice| voice.name.contains(&wanted))
    {
        voices.retain(|voice| voice.name.contains(&wanted));
    }
    let found = !voices.is_empty();
    if found {
        app.send(Message::Voices(voices).into())?;
    }
    Ok(found)
}

fn described(voice: &SpeechSynthesisVoice) -> Voice {
    let origin = if voice.local_service() { Origin::Device } else { Origin::Network };
    Voice { id: voice.voice_uri(), name: voice.name(), language: voice.lang(), origin }
}

/// Lets the browser do what is asked for; that it refuses is told as a failure of what it should have said.
pub(super) fn order(app: &Rc<App>, order: SpeechOrder) -> Result<(), JsValue> {
    let number = match &order {
        SpeechOrder::Say(utterance) => Some(utterance.number),
        SpeechOrder::Hush => None,
    };
    match (carry_out(&Speech(app), order), number) {
        (Err(_), Some(number)) => {
            app.holdings.borrow_mut().watchdog =
                Some(app.later(0, move |app| app.send(Message::Failed(number).into())));
            Ok(())
        }
        (done, _) => done,
    }
}

/// The engine.
struct Speech<'a>(&'a Rc<App>);

impl Engine for Speech<'_> {
    type Refusal = JsValue;

    fn say(&self, utterance: Utterance) -> Result<(), JsValue> {
        self.hush()?;
        let app = self.0;
        let synthesis = app.window.speech_synthesis()?;
        let spoken = SpeechSynthesisUtterance::new_with_text(&utterance.text)?;
        let voices = synthesis.get_voices();
        let voice = voices.iter().map(JsCast::unchecked_into::<SpeechSynthesisVoice>);
        let voice = voice.into_iter().find(|voice| voice.voice_uri() == utterance.voice);
        let language = voice.as_ref().map_or_else(|| "zh-CN".to_owned(), SpeechSynthesisVoice::lang);
        spoken.set_lang(&language.replace('_', "-"));
        spoken.set_voice(voice.as_ref());
        spoken.set_rate(f32::from(utterance.speed) / 100.0);
        if app.is_kiosk() {
            spoken.set_volume(f32::from(utterance.volume) / 100.0);
        }
        let (number, patience) = (utterance.number, utterance.patience);
        let listeners = [
            on(app, &spoken, "start", move |app, _| {
                app.holdings.borrow_mut().watchdog = Some(watch(app, number, patience));
                app.send(Message::Began(number).into())
            }),
            on(app, &spoken, "boundary", move |app, event| {
                app.holdings.borrow_mut().watchdog = Some(watch(app, number, patience));
                let (start, length) = event.map_or((0, 0), |event| (event.char_index(), length_of(event)));
                app.send(Message::Reached(number, start, length).into())
            }),
            on(app, &spoken, "end", move |app, _| {
                app.holdings.borrow_mut().watchdog = None;
                app.send(Message::Ended(number).into())
            }),
            on(app, &spoken, "error", move |app, _| {
                app.holdings.borrow_mut().watchdog = None;
                app.send(Message::Failed(number).into())
            }),
        ];
        synthesis.speak(&spoken);
        let mut holdings = app.holdings.borrow_mut();
        holdings.watchdog = Some(watch(app, number, patience));
        holdings.saying = Some(Saying { utterance: spoken, listeners });
        Ok(())
    }

    fn hush(&self) -> Result<(), JsValue> {
        let mut holdings = self.0.holdings.borrow_mut();
        // No longer listened to, so that being cut short is no failure.
        let (before, _) = (holdings.saying.take(), holdings.watchdog.take());
        drop(holdings);
        if before.is_some() {
            self.0.window.speech_synthesis()?.cancel();
            // An event of it may be what led here.
            self.0.holdings.borrow_mut().said = before;
        }
        Ok(())
    }
}

/// How many units the word has, where the engine tells.
fn length_of(event: &SpeechSynthesisEvent) -> u32 {
    let length = js_sys::Reflect::get(event, &"charLength".into()).ok();
    #[expect(clippy::cast_sign_loss, reason = "the length of a text is not negative")]
    length.and_then(|length| length.as_f64()).map_or(0, |length| length as u32)
}

fn on(
    app: &Rc<App>,
    spoken: &SpeechSynthesisUtterance,
    kind: &'static str,
    handle: impl Fn(&Rc<App>, Option<&SpeechSynthesisEvent>) -> Result<(), JsValue> + 'static,
) -> EventListener {
    let app = app.weak();
    EventListener::new(spoken, kind, move |event| {
        if let Some(app) = app.upgrade() {
            report(handle(&app, event.dyn_ref()));
        }
    })
}

fn watch(app: &Rc<App>, number: u32, patience: u32) -> Timeout {
    app.later(patience, move |app| app.send(Message::FellSilent(number).into()))
}
