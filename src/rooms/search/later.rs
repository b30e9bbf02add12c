//! What is fetched after the page can be used. Nothing else names these functions, so that the build can keep them apart.

use super::other_ways::other_ways;
use super::pad::pad;
use super::panel::panel;
use super::state::Later;
use super::suggestions::offers;

/// The functions themselves.
pub const LATER: Later = Later { pad, panel, offers, other_ways };
