//! What is fetched after the page can be used. Nothing else names these functions, so that the build can keep them apart.

use super::state::Later;
use super::{article, gallery, message, steps};
use crate::ground::Ground;

/// The functions themselves.
pub const LATER: Later = Later {
    gallery: gallery::gallery,
    count: gallery::count,
    single: gallery::single,
    below: article::drawings,
    update: steps::update,
    action: message::of_part,
    put_in: Ground::add_mechanisms,
};
