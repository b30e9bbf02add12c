//! What is fetched after the page can be used. Nothing else names these functions, so that the build can keep them apart.

use super::state::Later;
use super::{board, checks, export, inspector};

/// The functions themselves.
pub const LATER: Later = Later {
    board: board::board,
    count: board::count,
    section_counts: board::section_counts,
    inspector: inspector::inspector,
    checks_rail: checks::rail,
    citation: inspector::citation,
    export: export::export,
};
