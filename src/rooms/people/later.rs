//! What is fetched after the page can be used. Nothing else names these functions, so that the build can keep them apart.

use super::gathered::gather;
use super::rail::rail;
use super::state::Later;
use super::text::{additions, explain};
use super::view::view;

/// The functions themselves.
pub const LATER: Later = Later { gather, view, rail, additions, explain };
