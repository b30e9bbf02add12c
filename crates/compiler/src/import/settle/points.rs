//! Whether short lines inside an article are a subheading or begin the next article.

use crate::import::phrase::{has_subject, parts};
use crate::import::voices::{heads_briefs, heads_comment, heads_notice};
use crate::import::{fold, wrap};
use crate::words::{Words, words};

/// What stands before a short line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// A byline behind the last sentence.
    Signature,
    /// A page break or the name of a column.
    Break,
    /// The lines of a poem, which has no subheadings.
    Verse,
    /// Running text.
    Text,
}

/// What speaks for a short line being the heading of a new article rather than a subheading of the one before.
pub(super) struct Setting<'a> {
    /// Its lines.
    pub(super) lines: Vec<&'a str>,
    /// The paragraph after it.
    pub(super) next: &'a str,
    /// Blank lines before it and after it, beyond the usual.
    pub(super) gaps: (usize, usize),
    /// Other undecided lines of the same article.
    pub(super) siblings: Vec<&'a str>,
    /// Whether bodies in this dump have bylines.
    pub(super) bylines: bool,
    /// What stands before it.
    pub(super) before: Before,
    /// How much of the text below stands in the article above, from 0 to 1.
    pub(super) coherence: f32,
    /// Whether its words stand in the text below and not in the text above.
    pub(super) speaks_of_below: bool,
    /// Whether names stand both before and behind the text around it: two articles.
    pub(super) signed_twice: bool,
}

/// Points of a heading that names its own kind of article.
const STANDS_ALONE: f32 = 5.0;

/// Points for a new article; above 0 it is one.
pub(super) fn article_points(setting: &Setting<'_>) -> f32 {
    // These stand for themselves, whatever is around.
    if setting.lines.iter().any(|line| heads_notice(line) || heads_briefs(line) || heads_comment(line)) {
        return STANDS_ALONE;
    }
    let length: usize = setting.lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let mut points = match length {
        0..=6 => -3.0,
        7..=9 => -1.5,
        10..=12 => -0.5,
        13..=16 => 0.5,
        _ => 1.5,
    };
    points += if setting.lines.len() >= 2 { 2.0 } else { 0.0 };
    points += if setting.gaps.0 > setting.gaps.1 { 1.5 } else { 0.0 };
    points += if setting.gaps.0 == 0 && setting.gaps.1 > 0 { -1.0 } else { 0.0 };
    points += if setting.bylines { -1.5 } else { 2.0 };
    points += match setting.before {
        Before::Signature | Before::Verse => 4.0,
        Before::Break => 2.0,
        Before::Text => 0.0,
    };
    points += setting.lines.iter().map(|line| line_points(line)).sum::<f32>();
    points += opening_points(setting.next);
    points += if setting.signed_twice && length >= 9 { 2.5 } else { 0.0 };
    points += if setting.siblings.is_empty() { 1.5 } else { 0.0 };
    points += if setting.speaks_of_below { 1.5 } else { 0.0 };
    points -= 2.5 * setting.coherence;
    points - parallel_points(&setting.lines, &setting.siblings)
}

fn line_points(line: &str) -> f32 {
    let spaced = parts(line).len() >= 2 && line.contains([' ', '\u{3000}']);
    let numbered = wrap::begins_item(line);
    let colon = line.contains(['：', ':']);
    let boxed = line.starts_with('【') && line.ends_with('】');
    let mut points = if boxed { -4.0 } else { 0.0 };
    points += if spaced { 1.0 } else { 0.0 };
    points += if colon && has_subject(line) { 1.0 } else { 0.0 };
    points += if has_subject(line) { 1.0 } else { 0.0 };
    points - if numbered { 5.0 } else { 0.0 }
}

/// How a first paragraph of an article begins, and how a later one does.
fn opening_points(next: &str) -> f32 {
    static LATER: Words = words!("import/later-beginnings");
    static NEWS: Words = words!("import/news-beginnings");
    let next = fold::simplified(next);
    let digits = next.chars().take_while(|c| fold::fold(*c).is_ascii_digit()).count();
    let after: String = next.chars().skip(digits).take(1).collect();
    let date = digits > 0 && (after == "月" || after == "日");
    let news = NEWS.iter().any(|word| next.starts_with(word));
    let later = LATER.iter().any(|word| next.starts_with(word)) && !next.starts_with("他山");
    (if date { 2.0 } else { 0.0 }) + (if news { 1.0 } else { 0.0 }) - (if later { 1.5 } else { 0.0 })
}

/// Subheadings of one article are alike: about as long, with the same build.
fn parallel_points(lines: &[&str], siblings: &[&str]) -> f32 {
    let [line] = lines else { return 0.0 };
    let alike = |other: &&&str| {
        let (a, b) = (line.chars().count(), other.chars().count());
        a.abs_diff(b) <= 2 && line.contains(['“', ' ', '，']) == other.contains(['“', ' ', '，'])
    };
    let count = siblings.iter().filter(alike).count();
    if count >= 2 {
        2.0
    } else if count == 1 {
        1.2
    } else {
        0.0
    }
}
