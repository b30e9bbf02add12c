//! Poems without an author's line: a title and short lines that are neither headings nor banners.

use super::block::{Block, Kind};
use super::lines::Line;
use super::{fold, phrase};

/// Lines of the shortest poem, its title among them.
const FEWEST: usize = 4;
/// Lines of a heading group below a poem.
const HEADING: usize = 3;

/// The lines of a poem, its title left aside, in a stretch of short lines. Where text follows, the last lines are its
/// heading: those that share words with it (`overlap`) or read like none of a poem.
pub(super) fn lines(run: &[Block], text_follows: bool, overlap: impl Fn(&Block) -> f32) -> std::ops::Range<usize> {
    let own = |block: &&Block| overlap(block) > 0.0 || !is_verse(&block.text);
    let heading = if text_follows { run.iter().rev().take_while(own).count() } else { 0 };
    let poem = run.len() - heading;
    if text_follows && !(1..=HEADING).contains(&heading) {
        return 0..0;
    }
    // A banner may stand before the title.
    let title = (0..poem.saturating_sub(FEWEST - 1)).take(2).find(|from| reads_like_poem(&run[*from..poem]));
    title.map_or(0..0, |title| title + 1..poem)
}

fn reads_like_poem(lines: &[Block]) -> bool {
    reads_like_figures(lines)
        || phrase::slogan_points(&lines[0].text, 0.0) < 1.0
            && lines.iter().skip(1).all(|block| is_verse(&block.text))
            && lines.iter().filter(|block| phrase::has_subject(&block.text)).count() * 3 <= lines.len()
}

/// Short lines with a figure in each, below a title: the year in numbers.
fn reads_like_figures(lines: &[Block]) -> bool {
    const LONGEST: usize = 30;
    let figure = |block: &Block| {
        fold::has_digits(&block.text)
            && block.text.chars().count() <= LONGEST
            && !block.text.contains([' ', '\u{3000}', '“'])
    };
    lines.iter().skip(1).all(figure)
}

/// Lines of five or seven characters with a mark behind each, one or two to a printed line: verse, and no paragraph.
pub(super) fn mark_regulated(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) {
    const FEWEST: usize = 4;
    let feet: Vec<(usize, usize)> = lines.iter().map(|line| regulated(line.text)).collect();
    let mut at = 0;
    for run in feet.chunk_by(|a, b| a.0 == b.0) {
        let count: usize = run.iter().map(|(_, count)| count).sum();
        if run[0].0 > 0 && count >= FEWEST {
            for kind in kinds[at..at + run.len()].iter_mut().filter(|kind| kind.is_none()) {
                *kind = Some(Kind::Item);
            }
        }
        at += run.len();
    }
}

/// Whether the line is verse by its form.
pub(super) fn is_regulated(line: &str) -> bool {
    regulated(line).0 > 0
}

/// Characters of each verse in a line, and how many there are; 0 for what is none.
fn regulated(line: &str) -> (usize, usize) {
    const MARKS: [char; 6] = ['，', '。', '！', '？', '；', '、'];
    let mut verses: Vec<&str> = line.trim().split(MARKS).collect();
    let ended = verses.pop() == Some("");
    let length = verses.first().map_or(0, |verse| verse.chars().count());
    let even = verses.iter().all(|verse| verse.chars().count() == length && verse.chars().all(fold::is_han));
    if ended && even && matches!(length, 5 | 7) && verses.len() <= 2 { (length, verses.len()) } else { (0, 0) }
}

/// A short line without figure or space between phrases.
pub(super) fn is_verse(text: &str) -> bool {
    const LONGEST: usize = 20;
    text.chars().count() <= LONGEST
        && phrase::slogan_points(text, 0.0) < 1.0
        && !text.contains([' ', '\u{3000}', '：', ':'])
        && !fold::has_digits(text)
}
