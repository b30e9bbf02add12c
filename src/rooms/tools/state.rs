//! What the reading tools remember.

use super::message::{Message, Panel};
use super::place::Place;
use super::settings::Settings;
use crate::ground::{Effect, Ground};
use crate::nodes::{AttributeOf, Element, Node, RootAttribute};

/// What is fetched after the page can be used.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// What a message makes of the settings.
    pub update: fn(&mut Ground, &mut State, Message) -> Vec<Effect>,
    /// The message that an element stands for.
    pub action: fn(&str, AttributeOf<'_>) -> Option<Message>,
    /// The message of a key.
    pub shortcut: fn(&str) -> Option<Message>,
    /// Keeps what is chosen for the next visit.
    pub keep: fn(&Ground, &State) -> Option<Effect>,
    /// The buttons above an article, with those of other rooms.
    pub bar: fn(&State, Vec<Node>) -> Element,
    /// What the buttons open, with what other rooms say there.
    pub panel: fn(&Ground, &State, Option<Element>) -> Option<Element>,
    /// The speed of reading aloud, in hundredths of the usual one.
    pub speed: fn(&Ground, &State) -> u16,
    /// The button that changes it.
    pub speed_button: fn(&State) -> Element,
    /// The attributes of the root element.
    pub attributes: fn(Settings) -> Vec<RootAttribute>,
    /// The way back to an article that was begun.
    pub resume: fn(&Ground, &State) -> Option<Element>,
    /// Puts 注音 into the view of an article.
    pub annotate: fn(&Ground, &State, usize, &mut Element),
}

/// What the reading tools remember.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What has been fetched; none before.
    pub later: Option<Later>,
    /// What is chosen; none before it is known what the last visit left.
    pub settings: Option<Settings>,
    /// Who chose the size of the type.
    pub size: SizeOf,
    /// How far an article was read, at the last visit or at this one.
    pub place: Option<Place>,
    /// What is open.
    pub open: Option<Panel>,
}

/// Who chose the size of the type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SizeOf {
    /// The address, or the last visit.
    #[default]
    Arrival,
    /// The reader, here: addresses change it no more, since it belongs to no place.
    Reader,
}

impl State {
    /// What is chosen.
    pub fn chosen(&self) -> Settings {
        self.settings.unwrap_or_default()
    }

    /// Forgets everything but what has been fetched; what is chosen becomes as designed.
    pub fn start_anew(&mut self) {
        *self = Self { later: self.later, settings: self.later.map(|_| Settings::DESIGNED), ..Self::default() };
    }
}
