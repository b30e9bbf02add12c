//! The JSON of the commands: transfer types that are written and never read back. Offsets are characters (Unicode code
//! points), end exclusive.

mod checks;
mod edition;
mod figures;
mod findings;

pub use self::checks::{CheckJson, SpanJson, checks_line};
pub use self::edition::{EditionJson, edition_json};
pub use figures::{FigureJson, ValueJson, figures_line};
pub use findings::{FindingsJson, findings_json};
