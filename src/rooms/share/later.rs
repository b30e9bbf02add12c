//! What is fetched after the page can be used. Nothing else names these functions, so that the build can keep them apart.

use super::state::Later;
use super::{message, panel, steps};

/// The functions themselves.
pub const LATER: Later = Later {
    update: steps::update,
    action: message::action,
    shortcut: message::shortcut,
    button: panel::button,
    panel: panel::panel,
};
