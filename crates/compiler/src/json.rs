//! The JSON of the commands. What it looks like stands in the crate `transfer`; offsets are characters (Unicode code
//! points), end exclusive.

mod findings;
mod lines;

use edition::model::Edition;
use transfer::{Characters, EditionInfo};

pub use findings::{FindingsJson, findings_json};
pub use lines::{checks_line, figures_line};

/// The JSON of `edition`, on several lines.
pub fn edition_json(edition: &Edition) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&EditionInfo::<Characters>::from(edition))
}
