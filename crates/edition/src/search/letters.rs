//! Search by letters: every place of the text that is read as was typed, in pinyin.
//!
//! A syllable is typed whole, by its initial (`z` or `zh` for 中), or, where the typing ends or a blank follows, by any of
//! its first letters; ü is typed `v` or `u`. Letters and digits of the text stand for themselves, and signs between them
//! need not be typed (`4n` for 4+N). A blank or an apostrophe ends a syllable (`xi'an`). Words have no boundaries here:
//! whatever stands in a row is found, as by its characters.

mod alike;
mod by_pairs;
mod groups;
mod pairs;
mod spelling;
mod starts;
mod steps;
mod table;
mod typed;
mod walk;

pub(crate) use by_pairs::Archive;
pub(crate) use groups::{Group, groups};
pub(crate) use pairs::Pairs;
pub(crate) use starts::Starts;
pub(crate) use steps::{Confusions, Steps};
pub(crate) use table::Letters;
pub(crate) use typed::Typed;
pub(crate) use walk::{Reading, each_in};

#[cfg(test)]
pub(crate) mod tests;
