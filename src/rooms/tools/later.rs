//! What is fetched after the page can be used. Nothing else names these functions, so that the build can keep them apart.

use super::settings::Settings;
use super::state::Later;
use super::{bar, message, panel, pinyin, steps};

/// The functions themselves.
pub const LATER: Later = Later {
    update: steps::update,
    action: message::action,
    shortcut: message::shortcut,
    keep: steps::keep,
    bar: bar::bar,
    panel: panel::panel,
    speed: bar::speed,
    speed_button: bar::speed_button,
    attributes: Settings::attributes,
    resume: bar::resume,
    annotate: pinyin::annotate,
};
