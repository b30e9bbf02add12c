//! What a short line is by its words: a slogan of the page, a heading, a piece of running text.

use super::fold::{self, is_han};
use crate::words::{Words, words};

/// Words of which banners are made: campaigns, hopes and appeals without a subject.
static SLOGAN_WORDS: Words = words!("import/slogans");
/// Ends of names of offices and places: a heading with a subject has one.
static SUBJECTS: Words = words!("import/subjects");

/// Points for a line being a slogan; above about 2 it is hardly a heading. `overlap` is how much of it stands in the
/// body below, from 0 to 1.
pub(super) fn slogan_points(text: &str, overlap: f32) -> f32 {
    let text = &fold::simplified(text);
    let parts = parts(text);
    let mut points = 0.0;
    if parts.len() >= 2 && equal_lengths(&parts) {
        points += 1.5;
    }
    let found: Vec<&str> = SLOGAN_WORDS.iter().filter(|word| text.contains(*word)).copied().collect();
    points += [0.0, 1.0, 2.0, 3.0][found.len().min(3)];
    if found.iter().any(|word| word.len() * 2 >= text.len()) {
        points += 1.0;
    }
    if text.ends_with(['！', '!']) {
        points += 1.0;
    }
    if text.contains(['：', ':', '“', '”', '？']) || fold::has_digits(text) {
        points -= 1.5;
    }
    if has_subject(text) {
        points -= 1.5;
    }
    points - 3.0 * overlap
}

/// Whether the line has a word of which banners are made, or ends like an appeal.
pub(super) fn has_slogan_word(text: &str) -> bool {
    let text = &fold::simplified(text);
    text.ends_with(['！', '!']) || SLOGAN_WORDS.iter().any(|word| text.contains(word))
}

/// Points for a short line being a piece of running text: commas, a date at its start, a mark without its partner; less
/// for spaces between phrases, which only headings have.
pub(super) fn prose_points(text: &str) -> f32 {
    static CLAUSE_ENDS: Words = words!("import/clause-ends");
    let text = &fold::simplified(text);
    let commas = text.matches('，').count();
    let particles = text.chars().filter(|c| "的了是着在从".contains(*c)).count();
    let spaced = text.contains([' ', '\u{3000}']) && parts(text).len() > 1;
    let digits = text.chars().take_while(|c| fold::fold(*c).is_ascii_digit()).count();
    let dated = digits > 0 && text.chars().nth(digits).is_some_and(|c| matches!(c, '月' | '日' | '年'));
    let open = !fold::unbalanced(text).0.is_empty();
    let spoken = CLAUSE_ENDS.iter().any(|word| text.contains(word));
    let signs = [
        (dated, 2.0),
        (open, 1.0),
        (text.chars().count() > 28, 1.0),
        (text.chars().count() > 21 && !spaced, 0.7),
        (spoken, 1.0),
        (text.contains('、'), 0.75),
    ];
    let signs = signs.iter().map(|(is, points)| if *is { *points } else { 0.0 }).sum::<f32>();
    let digit_end = text.ends_with(|c| fold::fold(c).is_ascii_digit());
    [0.0, 1.5, 3.0][commas.min(2)] + [0.0, 0.7, 1.4][particles.min(2)] + signs + if digit_end { 1.5 } else { 0.0 }
        - if spaced { 2.0 } else { 0.0 }
}

/// Whether the line names who acts: an office or place in its first half.
pub(super) fn has_subject(text: &str) -> bool {
    let chars: Vec<char> = fold::simplified(text).chars().collect();
    let head: String = chars.iter().take((chars.len() / 2).max(6)).collect();
    SUBJECTS.iter().any(|word| head.find(word).is_some_and(|at| at > 0 || word.chars().count() > 1))
        && !["城市", "区域", "社区学"].iter().any(|word| head.contains(word) && head.matches('区').count() == 0)
}

/// Whether the line ends with the kind of an office or place.
pub(super) fn ends_with_office(text: &str) -> bool {
    static MORE: Words = words!("import/subjects-more");
    SUBJECTS.iter().chain(MORE.iter()).any(|end| text.ends_with(end))
}

/// A line that is set with a space behind every character, 新 风 扑 面 来, without them.
pub(super) fn closed_up(text: String) -> String {
    const FEWEST: usize = 4;
    let parts: Vec<&str> = text.split_whitespace().collect();
    let single = parts.iter().all(|part| part.chars().count() == 1);
    if single && parts.len() >= FEWEST { parts.concat() } else { text }
}

/// Parts of a line at its spaces.
pub(super) fn parts(text: &str) -> Vec<&str> {
    text.split([' ', '\u{3000}', '·', '！', '，']).filter(|part| !part.trim().is_empty()).collect()
}

/// Whether the parts have equally many ideographs, more than one each.
pub(super) fn equal_lengths(parts: &[&str]) -> bool {
    let length = |part: &&str| part.chars().filter(|c| is_han(*c)).count();
    parts.first().is_some_and(|first| parts.iter().all(|part| length(part) == length(first) && length(part) > 1))
}
