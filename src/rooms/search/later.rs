//! What is fetched after the page can be used. Nothing else names these functions, so that the build can keep them apart.

use super::meaning::{elsewhere, told};
use super::other_ways::other_ways;
use super::pad::pad;
use super::panel::panel;
use super::state::Later;
use super::suggestions::{meant, offers};

/// The functions themselves.
pub const LATER: Later = Later { pad, panel, offers, other_ways, meant, told, elsewhere };
