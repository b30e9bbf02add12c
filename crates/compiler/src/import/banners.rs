//! Banners: those that stand above the heading of an article, and those that a page prints more than once.

use std::collections::{BTreeMap, BTreeSet};

use super::block::{Block, Kind};
use super::bodies::Bodies;
use super::draft::Walked;
use super::phrase;

/// Takes banners out of heading groups of two or more lines; the first line of the page most readily.
pub(super) fn take(walked: &mut Walked, bodies: &Bodies) {
    const WANTED: f32 = 2.5;
    // The line alone above a headline that names who acts is rather its kicker.
    const KICKER: f32 = 0.75;
    for at in 0..walked.drafts.len() {
        let mut first = at == 0;
        while walked.drafts[at].run.len() > 1 {
            let run = &walked.drafts[at].run;
            let strayed = walked.strayed.contains(&run[0].prose.start());
            let kicker = run.len() == 2 && run[1].gap == 0 && !first && phrase::has_subject(&run[1].text);
            // Banners play on no words: “源头水”, “幸福花” stand in kickers.
            let top = first && !run[0].text.contains('“');
            let signs = [(top, 1.5), (run[1].gap > 0, 1.0), (run.len() > 3, 1.0), (kicker, -KICKER)];
            let signs: f32 = signs.iter().map(|(is, points)| if *is { *points } else { 0.0 }).sum();
            let points = phrase::slogan_points(&run[0].text, bodies.overlap(&run[0].text, at)) + signs;
            if points < WANTED || strayed || !phrase::has_slogan_word(&run[0].text) {
                break;
            }
            first = false;
            let banner = walked.drafts[at].run.remove(0);
            walked.loose.push(banner);
        }
    }
    walked.loose.sort_by_key(|block| block.prose.start());
}

/// Lines like banners that are printed more than once: a heading is printed once.
pub(super) fn repeated(blocks: &[Block]) -> BTreeSet<String> {
    const LIKE: f32 = 1.0;
    const LONG: usize = 8;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for block in blocks.iter().filter(|block| block.kind == Kind::Short) {
        *counts.entry(&block.text).or_default() += 1;
    }
    // Subheadings of several articles can be the same few characters.
    let banner = |text: &str| phrase::slogan_points(text, 0.0) >= LIKE || text.chars().count() >= LONG;
    counts.into_iter().filter(|(text, count)| *count > 1 && banner(text)).map(|(text, _)| text.to_owned()).collect()
}
