//! What is fetched after the page can be used. Nothing else names these functions, so that the build can keep them apart.

use edition::mechanism::Mechanism;

use super::state::Later;
use super::{answer, article, gallery};

/// The functions themselves.
pub const LATER: Later = Later {
    gallery: gallery::gallery,
    count: gallery::count,
    single: gallery::single,
    below: article::drawings,
    step: Mechanism::step,
    told: answer::told,
};
