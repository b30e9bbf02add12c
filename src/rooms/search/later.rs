//! What is fetched after the page can be used. Nothing else names these functions, so that the build can keep them apart.

use edition::search::Numbers;

use super::beside;
use super::meaning::{elsewhere, told};
use super::pad::pad;
use super::panel::panel;
use super::state::Later;
use super::suggestions::offers;
use super::understand::understand;

/// The functions themselves.
pub const LATER: Later = Later {
    numbers: &Numbers::ALL,
    pad,
    panel,
    offers,
    understand,
    told,
    elsewhere,
    beside: beside::list,
    count_beside: beside::count,
    mark_beside: beside::mark,
};
