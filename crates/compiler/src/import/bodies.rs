//! Which body a heading speaks of: shared pairs of characters, those that stand in few bodies counting more.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::fold::{self, is_han};

/// The pairs of characters of every body.
pub(super) struct Bodies {
    pairs: Vec<HashSet<(char, char)>>,
    /// In how many bodies a pair stands.
    frequency: HashMap<(char, char), usize>,
}

impl Bodies {
    /// Reads the bodies. Linear.
    pub(super) fn new<'a>(bodies: impl Iterator<Item = Vec<&'a str>>) -> Self {
        Self::with(bodies, |_| true)
    }

    /// Reads of the bodies what can stand in one heading. Quicker, and the overlap of that heading is the same.
    pub(super) fn about<'a>(heading: &str, bodies: impl Iterator<Item = Vec<&'a str>>) -> Self {
        let asked: BTreeSet<(char, char)> = pairs(heading).collect();
        Self::with(bodies, |pair| asked.contains(pair))
    }

    fn with<'a>(bodies: impl Iterator<Item = Vec<&'a str>>, is_kept: impl Fn(&(char, char)) -> bool) -> Self {
        let kept = |paragraphs: Vec<&str>| paragraphs.iter().flat_map(|text| pairs(text)).filter(&is_kept).collect();
        let pairs: Vec<HashSet<(char, char)>> = bodies.map(kept).collect();
        let mut frequency = HashMap::new();
        for pair in pairs.iter().flatten() {
            *frequency.entry(*pair).or_insert(0) += 1;
        }
        Self { pairs, frequency }
    }

    /// How much of the heading stands in body `index`, from 0 to 1.
    pub(super) fn overlap(&self, heading: &str, index: usize) -> f32 {
        let Some(body) = self.pairs.get(index) else { return 0.0 };
        let (mut found, mut all) = (0.0, 0.0);
        // In order: sums of numbers that are rounded depend on it, and a second import must decide as the first.
        for pair in pairs(heading).collect::<BTreeSet<_>>() {
            let weight = self.weight(pair);
            all += weight;
            if body.contains(&pair) {
                found += weight;
            }
        }
        if all > 0.0 { found / all } else { 0.0 }
    }

    /// A pair that stands in one body says most; one that stands everywhere says little.
    #[allow(clippy::cast_precision_loss)] // numbers of articles on a page
    fn weight(&self, pair: (char, char)) -> f32 {
        let bodies = self.pairs.len() as f32;
        let with = self.frequency.get(&pair).copied().unwrap_or(0).max(1) as f32;
        0.2 + (bodies / with).ln_1p()
    }
}

/// Neighbouring ideographs and digits of a text.
fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    let folded = text.chars().map(fold::fold);
    let says = |c: char| is_han(c) || c.is_ascii_digit() || ".%".contains(c);
    folded.clone().zip(folded.skip(1)).filter(move |(a, b)| says(*a) && says(*b))
}
