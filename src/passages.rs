//! Passages as nodes, and the pieces of an article that several rooms show.

pub mod additions;
pub mod axis;
pub mod layers;
pub mod marks;
pub mod parts;
pub mod sentence;
pub mod sheet;

pub use additions::Additions;
pub use layers::{Layers, MatchSpan, Standing};
