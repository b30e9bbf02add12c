//! Which section an article belongs to, by the words of its headline and first paragraphs.

use std::sync::LazyLock;

use crate::words::{Words, words};

/// Sections with the words that speak for them, in the order of preference where two are even.
static SECTIONS: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let list: Words = words!("import/sections");
    let pairs: Vec<(&str, &str)> = list.iter().filter_map(|line| line.split_once('\t')).collect();
    let of = |group: &[(&'static str, &'static str)]| (group[0].0, group.iter().map(|(_, word)| *word).collect());
    pairs.chunk_by(|first, second| first.0 == second.0).map(of).collect()
});
/// Where no word speaks for any.
const OTHER: &str = "综合";
/// Section of pictures.
pub(super) const PICTURES: &str = "图片新闻";
/// How much a word counts in the headline group, in the first paragraph, later.
const WEIGHTS: [usize; 3] = [6, 2, 1];

/// The section of an article, from the texts of its headline group, its first paragraph and the rest.
pub(super) fn section(heading: &str, first: &str, rest: &str) -> &'static str {
    let points = |words: &[&str]| -> usize {
        let count = |text: &str, word: &str| text.matches(word).take(4).count();
        let weigh = |word: &&str| {
            [heading, first, rest]
                .into_iter()
                .zip(WEIGHTS)
                .map(|(text, weight)| count(text, word) * weight)
                .sum::<usize>()
        };
        words.iter().map(weigh).sum()
    };
    let best = SECTIONS.iter().map(|(name, words)| (points(words), *name)).rev().max_by_key(|(points, _)| *points);
    best.filter(|(points, _)| *points > 1).map_or(OTHER, |(_, name)| name)
}
