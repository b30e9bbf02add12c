//! What is fetched after the page can be used. Nothing else names these functions, so that the build can keep them apart.

use super::state::Later;
use super::{message, steps, views};

/// The functions themselves.
pub const LATER: Later = Later {
    update: steps::update,
    action: message::action,
    shortcut: message::shortcut,
    button: views::button,
    player: views::player,
    trouble: views::trouble,
    voices: views::voices,
    volumes: views::volumes,
    mark: views::mark,
    mark_element: views::mark_element,
    attend: steps::attend,
    set_speed: steps::set_speed,
};
