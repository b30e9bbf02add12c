//! The figures: the legend that switches their marks, the explanation of one, and the board of all.

mod board;
mod chart;
mod checks;
mod choices;
mod export;
mod inspector;
mod later;
mod later_steps;
mod legend;
mod message;
mod parameters;
mod ranking;
mod row;
mod state;
mod steps;
mod table;

pub use choices::{CopyOutcome, Copying, Format, Side};
pub use export::{csv, json};
pub use later::LATER;
pub use legend::kinds;
pub use message::Message;
pub use parameters::{BOUNDS, Board, COLUMNS, Column, Order, Panel, ROWS, VERDICTS};
pub use row::{Row, figure, group_name, verdicts};
pub use state::{Entry, INSPECTOR, Later, MAGNITUDE_FIELD, State};
pub use steps::{action, close, uncover, update};
pub use table::{Table, counted, table};
