//! What is fetched after the page can be used. Nothing else names these functions, so that the build can keep them apart.

use super::state::Later;
use super::{board, checks, inspector, later_steps};

/// The functions themselves.
pub const LATER: Later = Later {
    board: board::board,
    count: board::count,
    section_counts: board::section_counts,
    inspector: inspector::inspector,
    checks_rail: checks::rail,
    update: later_steps::update,
    action: later_steps::action,
};
