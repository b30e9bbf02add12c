//! The table of weights (`words/import/weights.txt`): how much each sign counts for or against each label.

use std::sync::LazyLock;

use super::sign::{Label, Sign, Strength};
use crate::words::{Words, words};

/// Weights by label and sign; 0 where the table has no line.
static TABLE: LazyLock<Vec<f32>> = LazyLock::new(|| {
    static LINES: Words = words!("import/weights");
    let mut table = vec![0.0; Label::ALL.len() * Sign::ALL.len()];
    for line in LINES.iter() {
        if let Some((label, sign, weight)) = entry(line) {
            table[place(label, sign)] = weight;
        }
    }
    table
});

#[cfg(test)]
thread_local! {
    /// The weight that stands in for one of the table while weights are fitted.
    pub(super) static TRIED: std::cell::Cell<Option<(Label, Sign, f32)>> = const { std::cell::Cell::new(None) };
}

fn place(label: Label, sign: Sign) -> usize {
    label as usize * Sign::ALL.len() + sign as usize
}

/// A line of the table: label, sign, weight and comment, held apart by tabs.
pub(super) fn entry(line: &str) -> Option<(Label, Sign, f32)> {
    let mut cells = line.split('\t');
    let (label, sign, weight) = (cells.next()?, cells.next()?, cells.next()?);
    let label = Label::ALL.iter().find(|known| known.name() == label)?;
    let sign = Sign::ALL.iter().find(|known| known.name() == sign)?;
    Some((*label, *sign, weight.parse().ok()?))
}

/// What a sign adds to the points of its label.
pub(super) fn points((label, sign, strength): Strength) -> f32 {
    #[cfg(test)]
    if let Some(tried) = TRIED.get().filter(|tried| (tried.0, tried.1) == (label, sign)) {
        return tried.2 * strength;
    }
    TABLE[place(label, sign)] * strength
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read_and_says_why() {
        static LINES: Words = words!("import/weights");
        for line in LINES.iter() {
            assert!(entry(line).is_some(), "{line}");
            assert!(line.split('\t').nth(3).is_some_and(|comment| !comment.is_empty()), "{line}");
        }
        let pairs: std::collections::BTreeSet<_> =
            LINES.iter().filter_map(|line| entry(line)).map(|e| (e.0, e.1)).collect();
        assert_eq!(pairs.len(), LINES.len());
    }
}
