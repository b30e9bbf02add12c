//! A packed edition with a byte changed and the checksum made right again: it is refused, or every view of it can be drawn.
//! How it is searched, packed again and put on a shelf is tested beside the format.
#![cfg(not(target_arch = "wasm32"))]

use std::time::Duration;

use civic_edition::embedded::EMBEDDED;
use civic_edition::ground::{Direction, Paper};
use civic_edition::page::{self, Message, State};
use civic_edition::rooms::{aloud, figures, kiosk, mechanisms, people, search, share, tools};
use edition::mechanism::Key;
use edition::model::Edition;
use edition::packed::{pack, reseal, unpack};

#[path = "../crates/edition/tests/outcome/mod.rs"]
mod outcome;
#[path = "../crates/edition/tests/rich/mod.rs"]
mod rich;

use outcome::Outcome;

/// Every so many bytes of the bundled edition one is changed; `EVERY_BYTE=1` changes each of them, which takes an hour.
const STRIDE: usize = 97;

/// What a byte is changed to.
const CHANGES: [fn(u8) -> u8; 5] = [|_| 0, |_| 0x7f, |_| 0xff, |byte| byte ^ 1, |byte| byte ^ 0x80];

/// Every kind of view, by its address.
const VIEWS: [&str; 15] = [
    "#/",
    "#/?kiosk",
    "#/?show=find&kiosk",
    "#/?show=person&kiosk",
    "#/figures",
    "#/figures?panel=dates",
    "#/figures?panel=checks",
    "#/figures?kiosk",
    "#/mechanisms",
    "#/mechanisms?kiosk",
    "#/people",
    "#/places",
    "#/days",
    "#/shelf",
    "#/?q=湖滨",
];

/// A page of an edition, which is drawn after every step.
struct Reader(State);

impl Reader {
    fn send(&mut self, message: impl Into<Message>) {
        page::update(&mut self.0, message.into());
        assert!(!page::page(&self.0).is_empty() && !page::title(&self.0).is_empty());
    }

    fn go(&mut self, hash: &str) {
        self.send(Message::Arrive(hash.to_owned()));
    }

    /// The article with every figure and word explained, its tools and its script.
    fn read(&mut self, id: &str, mode: &str) {
        self.go(&format!("#/article/{id}{mode}"));
        let figures: Vec<_> =
            self.0.ground.all_figures().map(|(article, place)| self.0.ground.address(article, place)).collect();
        for address in figures.into_iter().filter(|address| address.article == id) {
            self.send(figures::Message::Explain { address, opener: String::new() });
        }
        self.send(figures::Message::Step(Direction::Next));
        for word in 0..2 {
            self.send(people::Message::Explain(word));
        }
        self.send(share::Message::Toggle);
        self.send(share::Message::Copy(share::Copying::Citation));
        self.send(tools::Message::Toggle(tools::Panel::Look));
        self.send(aloud::Message::Toggle);
        self.send(aloud::Message::Step(Direction::Next));
        self.send(Message::Escape);
    }

    fn ask(&mut self, mechanism: &str, parts: usize) {
        self.go(&format!("#/mechanisms/{mechanism}"));
        for part in 0..=parts {
            let mechanism = mechanism.to_owned();
            self.send(mechanisms::Message::Ask { mechanism: mechanism.clone(), part });
            self.send(mechanisms::Message::Show { mechanism: mechanism.clone(), part });
            self.send(mechanisms::Message::Step { mechanism, part, key: Key::Down });
        }
    }
}

/// Draws every view, goes through all figures, words and drawings, searches and prints.
fn draw_everything(edition: Edition) {
    let articles: Vec<String> = edition.articles.iter().map(|article| article.id.clone()).collect();
    let mechanisms: Vec<(String, usize)> =
        edition.mechanisms.iter().map(|mechanism| (mechanism.id.clone(), mechanism.parts.len())).collect();
    let mut reader = Reader(State::new(edition));
    for hash in VIEWS {
        reader.go(hash);
    }
    for id in &articles {
        reader.read(id, "");
        reader.read(id, "?kiosk");
    }
    for (id, parts) in &mechanisms {
        reader.ask(id, *parts);
    }
    reader.go("#/");
    for typed in ["hb", "湖滨", ">100", "没有的字"] {
        reader.send(search::Message::Type(typed.to_owned()));
        reader.send(search::Message::StepMatch(Direction::Next));
    }
    reader.send(Message::Print(Paper::Printed("https://paper.example/".to_owned())));
    reader.send(kiosk::Message::FallQuiet);
}

/// Whether it is accepted; every view of it is drawn then.
fn open(bytes: &[u8]) -> bool {
    unpack(bytes).map(draw_everything).is_ok()
}

/// One byte of every `stride` changed to each of so many values in turn.
fn mutate(packed: &[u8], stride: usize, values: usize) -> Outcome {
    let mut outcome = Outcome::default();
    for (turn, at) in (0..packed.len()).step_by(stride).enumerate() {
        for value in 0..values {
            let mut bytes = packed.to_vec();
            bytes[at] = CHANGES[(turn + value) % CHANGES.len()](bytes[at]);
            reseal(&mut bytes);
            outcome.note(|| format!("byte {at} as {}", bytes[at]), || open(&bytes));
        }
    }
    outcome
}

/// How many bytes of the bundled edition lie between two that are changed.
fn stride() -> usize {
    if std::env::var_os("EVERY_BYTE").is_some() { 1 } else { STRIDE }
}

#[test]
fn a_changed_byte_is_refused_or_can_be_drawn() {
    mutate(&pack(&rich::edition()), 1, 2).check(Duration::from_secs(1));
}

#[test]
fn a_changed_byte_of_the_bundled_edition_is_refused_or_can_be_drawn() {
    mutate(EMBEDDED, stride(), 1).check(Duration::from_secs(20));
}

#[test]
fn what_is_cut_short_is_refused() {
    for (packed, stride) in [(pack(&rich::edition()), 1), (EMBEDDED.to_vec(), stride())] {
        for length in (0..packed.len()).step_by(stride) {
            let mut bytes = packed[..length].to_vec();
            reseal(&mut bytes);
            assert!(!open(&bytes), "{length} bytes are no edition");
        }
    }
}
