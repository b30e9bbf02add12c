//! Arithmetic relations between the figures of an article.
//!
//! The way through, in reading order:
//!
//! 1. `clauses`: the figures of an article as numbers (`amount`) and moments, with the words around them;
//! 2. `share`, `sum`, `difference`, `growth`, `points`, `product`, `elapsed`: the wordings that state a relation (`words`
//!    and `units` are their tables);
//! 3. `relation`: what the operands give, and whether the text states that;
//! 4. `verdict`: what is reported, with the unit that fits where one has slipped, and the `working`.
//!
//! A relation is found by its wording alone; whether it holds is asked afterwards. Where the wording leaves open which
//! figures belong together, only a relation that holds is reported.

use edition::checks::Check;
use edition::model::Passage;

mod amount;
mod clauses;
mod difference;
mod elapsed;
mod growth;
mod moment;
mod points;
mod printed;
mod product;
mod ratio;
mod relation;
mod share;
mod sum;
mod units;
mod verdict;
mod words;
mod working;

#[cfg(test)]
mod tests;

/// The relations that the paragraphs of an article state between their figures, in the order of what they state.
pub(crate) fn find(paragraphs: &[Passage]) -> Vec<Check> {
    let reading = clauses::Reading::new(paragraphs);
    let finders = [share::find, sum::find, difference::find, growth::find, points::find, product::find, elapsed::find];
    let relations = finders.into_iter().flat_map(|find| find(&reading)).collect();
    verdict::judge(&reading, relations)
}
