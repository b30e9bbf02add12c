//! What is fetched after the first module. Nothing else names these functions, so that the build can keep them apart.

use super::message::action;
use super::screen::screen;
use super::state::Later;
use super::steps::step;

/// The functions themselves.
pub const LATER: Later = Later { screen, update: step, action };
