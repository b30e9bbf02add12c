//! The reading tools: size of the type, lines, colours, shortcuts, the way back to an article that was begun. On a reader's
//! own device they are kept for the next visit, on a shared one they end with the visit.

mod bar;
mod early;
mod later;
mod message;
mod panel;
mod pinyin;
mod place;
mod settings;
mod size;
mod state;
mod steps;

/// Id of the panel for the look of the text.
pub const PANEL: &str = "look-panel";

/// Id of the list of the shortcuts.
pub const HELP: &str = "help";

pub use early::{action, size_at, update};
pub use later::LATER;
pub use message::{Message, Panel, Step};
pub use place::Place;
pub use settings::{KEYS, Kept, PINYIN, SETTINGS, SPEED, STORAGE_KEY, Settings, TEXT, THEME};
pub use size::size_button;
pub use state::{Later, SizeOf, State};
