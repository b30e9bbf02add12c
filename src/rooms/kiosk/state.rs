//! What the kiosk remembers of its visitors, and what its page hands to it.

use super::message::{Message, Outcome};
use crate::ground::Ground;
use crate::nodes::{AttributeOf, Element, Node};

pub use super::choices::{Controls, Panel, TextStep};

/// Id of the button that says that somebody is there.
pub const STAY: &str = "stay";

/// What is fetched after the first module.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// The whole page.
    pub screen: fn(&Scene) -> Vec<Node>,
    /// What a message makes of the visit.
    pub update: fn(&Ground, &mut State, Message) -> Outcome,
    /// The message that an element of the screen stands for.
    pub action: fn(&str, AttributeOf<'_>) -> Option<Message>,
}

/// What the kiosk remembers of its visitors.
#[derive(Debug, Default)]
pub struct State {
    /// What has been fetched; none before.
    pub later: Option<Later>,
    /// What its operator decided.
    pub settings: Settings,
    /// Whether somebody seems to be there.
    pub presence: Presence,
    /// Counts the visits: what an earlier visitor left in the history is not shown to the next.
    pub visit: u32,
    /// Steps of this visit that lie behind what is shown.
    pub depth: u32,
    /// Size of an article's text.
    pub text: TextStep,
    /// Where the keys are.
    pub controls: Controls,
    /// What is open above the bar.
    pub panel: Panel,
    /// Things that were shown since nobody has been there.
    pub turn: u32,
}

/// What the operator of a kiosk decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Seconds without a touch on the front page and among results before the page asks.
    pub quiet: u32,
    /// The same in an article: reading is quiet, and an older reader takes minutes for a screen.
    pub quiet_reading: u32,
    /// Seconds for each thing that is shown while nobody is there.
    pub turn: u32,
    /// Where the page is to be found on a visitor's own phone, up to the hash; empty where it is not.
    pub address: String,
    /// Whether the screen may move.
    pub motion: Motion,
}

/// Whether the screen may move by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Motion {
    /// One thing after another.
    #[default]
    Full,
    /// As little as keeps the screen from burning in.
    Reduced,
}

/// Whether somebody seems to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Presence {
    /// Somebody touched the screen not long ago.
    #[default]
    Active,
    /// The page has asked; it returns to its start after so many seconds.
    Asked(u8),
    /// Nobody: the page shows what it has.
    Away,
}

/// What the page hands to the screen: pieces of other rooms.
#[expect(missing_debug_implementations, reason = "it holds a function")]
pub struct Scene<'a> {
    /// What is read and where.
    pub ground: &'a Ground,
    /// What is remembered of the visit.
    pub state: &'a State,
    /// The view of another room; none where the kiosk draws its own.
    pub content: Option<Element>,
    /// The field that opens the keyboard.
    pub search: Element,
    /// The word that is likeliest meant where what is typed is nowhere.
    pub offered: Option<&'a str>,
    /// The way to other editions; none where there are none.
    pub editions: Option<Element>,
    /// Whether what is shown is read aloud; none where nobody can.
    pub speech: Option<Speech>,
    /// How loud it is read; none where nobody can.
    pub volumes: Option<Element>,
    /// What changes are told by.
    pub status: Element,
    /// Messages above the view.
    pub notices: Vec<Element>,
    /// What lies over the view: the explanation of a figure, the keyboard.
    pub overlays: Vec<Element>,
    /// The drawing of a mechanism, by its identifier.
    pub drawing: &'a dyn Fn(&str) -> Option<Element>,
    /// Whether something is open that 返回 closes.
    pub layers: Stack,
}

/// Whether a voice reads what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speech {
    /// It can.
    Silent,
    /// It does.
    Speaking,
}

/// Whether something lies open over the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stack {
    /// Nothing does.
    None,
    /// Something does.
    Open,
}

impl Default for Settings {
    fn default() -> Self {
        Self { quiet: 90, quiet_reading: 300, turn: 10, address: String::new(), motion: Motion::Full }
    }
}
