//! Reading aloud, with an engine that is made of messages.

use std::cell::RefCell;
use std::convert::Infallible;

use arbtest::arbtest;
use civic_edition::ground::{Chore, Direction, Effect, SpeechOrder, Utterance};
use civic_edition::page::{self, Message, State, page};
use civic_edition::rooms::aloud::{self, Engine, Message as Aloud, Phase, Voice, carry_out};
use civic_edition::rooms::{kiosk, tools};

use super::sample::{article, edition};

/// Keeps what it was asked for.
#[derive(Default)]
struct Fake {
    said: RefCell<Vec<Utterance>>,
    hushed: RefCell<u32>,
}

impl Engine for Fake {
    type Refusal = Infallible;

    fn say(&self, utterance: Utterance) -> Result<(), Infallible> {
        self.said.borrow_mut().push(utterance);
        Ok(())
    }

    fn hush(&self) -> Result<(), Infallible> {
        *self.hushed.borrow_mut() += 1;
        Ok(())
    }
}

/// A page and the engine that reads it.
struct Reading {
    state: State,
    engine: Fake,
}

impl Reading {
    fn new(hash: &str, languages: &[&str]) -> Self {
        let mut edition = edition();
        edition.articles.insert(1, article("news", "新路通车", &["全长3.4公里。投资41374万元，占67.6%！", "通车了。"]));
        let mut reading = Self { state: State::new(edition), engine: Fake::default() };
        reading.send(Message::Arrive(hash.to_owned()));
        reading.send(tools::Message::Recalled(None));
        let voice = |language: &&str| Voice {
            id: (*language).to_owned(),
            name: (*language).to_owned(),
            language: (*language).to_owned(),
            ..Voice::default()
        };
        reading.send(Aloud::Voices(languages.iter().map(voice).collect()));
        reading
    }

    fn send(&mut self, message: impl Into<Message>) -> &mut Self {
        for effect in page::update(&mut self.state, message.into()) {
            if let Effect::Later(Chore::Speech(order)) = effect {
                let Ok(()) = carry_out(&self.engine, order);
            }
        }
        self
    }

    /// The engine says what it was given last, to its end.
    fn finish(&mut self) -> &mut Self {
        let number = self.number();
        self.send(Aloud::Began(number)).send(Aloud::Ended(number))
    }

    fn number(&self) -> u32 {
        self.engine.said.borrow().last().map_or(0, |utterance| utterance.number)
    }

    fn said(&self) -> Vec<String> {
        self.engine.said.borrow().iter().map(|utterance| utterance.text.clone()).collect()
    }

    /// The text of what is marked, part by part.
    fn marked(&self) -> Vec<String> {
        let nodes = page(&self.state);
        let mut found = Vec::new();
        for node in &nodes {
            node.find_all(&|element| element.get("data-speaking").is_some(), &mut found);
        }
        found
            .iter()
            .map(|element| element.children.iter().map(civic_edition::nodes::Node::text_content).collect())
            .collect()
    }

    fn shows(&self, words: &str) -> bool {
        page(&self.state).iter().any(|node| node.to_string().contains(words))
    }
}

#[test]
fn an_article_is_read_sentence_by_sentence_and_marked() {
    let mut reading = Reading::new("#/article/news", &["zh-CN"]);
    reading.send(Aloud::Toggle);
    assert_eq!(reading.marked(), ["新路通车"]);
    let mut marked = Vec::new();
    for _ in 0..3 {
        reading.finish();
        marked.extend(reading.marked());
    }
    assert_eq!(marked, ["全长3.4公里。", "投资41374万元，占67.6%！", "通车了。"]);
    assert_eq!(reading.said()[1..3], ["全长三点四公里。", "投资四亿一千三百七十四万元，占百分之六十七点六！"]);
    reading.finish();
    assert_eq!((reading.state.aloud.phase, reading.marked().len()), (Phase::Silent, 0), "it was read to its end");
}

#[test]
fn a_word_is_marked_where_the_engine_tells_it() {
    let mut reading = Reading::new("#/article/news", &["cmn"]);
    reading.send(Aloud::From(1));
    let number = reading.number();
    reading.send(Aloud::Reached(number, 0, 2));
    assert!(reading.shows("<span class=\"spoken-word\">全长</span>"));
    reading.send(Aloud::Reached(number - 1, 2, 1));
    assert!(reading.shows("spoken-word\">全长"), "what is reported of another utterance is late");
    assert_eq!(reading.marked(), ["全长3.4公里。"]);
}

#[test]
fn it_waits_goes_on_steps_and_stops() {
    let mut reading = Reading::new("#/article/news", &["zh-CN"]);
    reading.send(Aloud::Toggle).finish().send(Aloud::Toggle);
    assert_eq!((reading.state.aloud.phase, *reading.engine.hushed.borrow()), (Phase::Paused, 1));
    let late = reading.number();
    reading.send(Aloud::Ended(late));
    assert_eq!(reading.marked(), ["全长3.4公里。"], "an engine that ends by being hushed has not said it");
    reading.send(Aloud::Toggle);
    assert_eq!(reading.said().last().map(String::as_str), Some("全长三点四公里。"), "the sentence begins anew");
    reading.send(Aloud::Step(Direction::Next)).send(Aloud::Step(Direction::Next)).send(Aloud::Step(Direction::Next));
    assert_eq!(reading.marked(), ["通车了。"]);
    reading.send(Aloud::Step(Direction::Previous));
    assert_eq!(reading.marked(), ["投资41374万元，占67.6%！"]);
    reading.send(Aloud::Stop);
    assert_eq!((reading.state.aloud.phase, reading.shows("id=\"player\"")), (Phase::Silent, false));
}

#[test]
fn an_engine_that_fails_is_tried_once_more_and_then_told() {
    for (trouble, words) in [(Aloud::FellSilent as fn(u32) -> Aloud, "没有听到声音"), (Aloud::Failed, "换一个声音")]
    {
        let mut reading = Reading::new("#/article/news", &["zh-CN"]);
        reading.send(Aloud::Toggle);
        let first = reading.number();
        reading.send(trouble(first));
        assert_eq!(reading.said(), ["新路通车", "新路通车"]);
        let again = reading.number();
        reading.send(trouble(again));
        assert!(reading.shows(words) && reading.shows("role=\"alert\""));
        assert_eq!(reading.state.aloud.phase, Phase::Paused);
        reading.send(Aloud::Toggle);
        assert!(!reading.shows(words), "the reader may try again");
    }
}

#[test]
fn it_is_silent_where_the_article_is_left_and_goes_on_where_that_is_wanted() {
    let mut reading = Reading::new("#/article/news", &["zh-CN"]);
    reading.send(Aloud::Toggle).send(Message::Arrive("#/".to_owned()));
    assert_eq!((reading.state.aloud.phase, *reading.engine.hushed.borrow()), (Phase::Silent, 1));
    let mut reading = Reading::new("#/article/news", &["zh-CN"]);
    reading.send(Aloud::ToggleOnward).send(Aloud::Toggle);
    for _ in 0..4 {
        reading.finish();
    }
    assert_eq!(reading.state.ground.route.href(), "#/article/money");
    assert_eq!(reading.marked(), ["账目公开"]);
    for _ in 0..20 {
        reading.finish();
    }
    assert_eq!((reading.state.aloud.phase, reading.marked().len()), (Phase::Silent, 0), "the last article is the end");
}

#[test]
fn without_a_voice_for_mandarin_there_is_no_button_but_a_reason() {
    let mut reading = Reading::new("#/article/news", &["yue", "zh-HK", "en"]);
    reading.send(tools::Message::Toggle(tools::Panel::Look));
    assert!(!reading.shows("id=\"aloud\"") && reading.shows("没有普通话语音"));
    reading.send(Aloud::Toggle).send(Aloud::From(1));
    assert_eq!(reading.said().len(), 0);
    reading.send(Aloud::Voices(vec![Voice { language: "zh-CN".to_owned(), ..Voice::default() }]));
    assert!(reading.shows("id=\"aloud\""), "a voice may come late");
}

#[test]
fn speed_and_voice_hold_from_the_sentence_on_that_is_read() {
    let mut reading = Reading::new("#/article/news", &["zh-CN", "cmn"]);
    reading.send(Aloud::Toggle).send(tools::Message::Choose(tools::SPEED, 4)).send(Aloud::Choose(1));
    let said = reading.engine.said.borrow();
    let given: Vec<(u16, &str)> = said.iter().map(|said| (said.speed, said.voice.as_str())).collect();
    assert_eq!(given, [(100, "zh-CN"), (150, "zh-CN"), (150, "cmn")]);
}

#[test]
fn a_kiosk_is_silent_for_its_next_visitor() {
    let mut reading = Reading::new("#/article/news?kiosk", &["zh-CN"]);
    reading.send(Aloud::Toggle).send(kiosk::Message::ArriveAtPastVisit);
    assert_eq!((reading.state.aloud.phase, *reading.engine.hushed.borrow()), (Phase::Silent, 1));
    assert!(reading.state.aloud.has_voice());
}

#[test]
fn keys_lead_it() {
    let reading = Reading::new("#/article/news", &["zh-CN"]);
    assert_eq!(page::shortcut(&reading.state, "p"), Some(Aloud::Toggle.into()));
    assert_eq!(page::shortcut(&reading.state, "]"), Some(Aloud::Step(Direction::Next).into()));
}

/// Whatever an engine reports in whatever order: what is said is a part of the article, and one is marked while it reads.
#[test]
fn any_reports_leave_a_reading_that_can_be_shown() {
    arbtest(|source| {
        let mut reading = Reading::new("#/article/news", &["zh-CN"]);
        for _ in 0..source.int_in_range(0..=15)? {
            let number = reading.number().saturating_sub(source.int_in_range(0..=1)?);
            let message = match source.int_in_range(0..=9)? {
                0 => Aloud::Toggle,
                1 => Aloud::Stop,
                2 => Aloud::Step(*source.choose(&[Direction::Next, Direction::Previous])?),
                3 => Aloud::From(source.arbitrary()?),
                4 => Aloud::ToggleOnward,
                5 => Aloud::Choose(source.int_in_range(0..=3)?),
                6 => Aloud::Reached(number, source.int_in_range(0..=40)?, source.int_in_range(0..=9)?),
                7 => Aloud::Failed(number),
                8 => Aloud::FellSilent(number),
                _ => Aloud::Ended(number),
            };
            reading.send(message);
            let marked = reading.marked().len();
            assert_eq!(marked, usize::from(reading.state.aloud.phase != Phase::Silent));
        }
        Ok(())
    });
}

#[test]
fn orders_are_carried_out_by_any_engine() {
    let engine = Fake::default();
    let Ok(()) = carry_out(&engine, SpeechOrder::Hush);
    assert_eq!(*engine.hushed.borrow(), 1);
    let _ = aloud::State::default();
}
