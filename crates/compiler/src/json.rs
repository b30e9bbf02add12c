//! The JSON of the commands: transfer types that are written and never read back. Offsets are characters (Unicode code
//! points), end exclusive.

mod figures;

pub use figures::{FigureJson, ValueJson, figures_line};
