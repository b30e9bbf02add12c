//! Text as it is read aloud: a speech engine says 41374万元 digit by digit, or in its own way; a reader says
//! 四亿一千三百七十四万元.
//!
//! Only what is written in digits and signs is changed. Where [`crate::figures::wording::reading`] says a figure as it is
//! printed, its words are taken; else the digits become words in their place, by what stands around them.

use core::ops::Range;

use crate::figures::{Figure, FigureKind, Value, wording};

mod digits;
mod pieces;
mod signs;

pub use pieces::{Spoken, utterances};

/// The bytes `range` of `text` as they are read aloud; `figures` are those of the text, in order. Linear.
pub fn spoken(text: &str, figures: &[Figure], range: Range<usize>) -> Spoken {
    let mut spoken = Spoken::default();
    let Some(part) = text.get(range.clone()) else { return spoken };
    let mut at = range.start;
    let mut figures = figures.iter().skip_while(|figure| (figure.start as usize) < range.start).peekable();
    while at < range.end {
        while figures.next_if(|figure| figure.end as usize <= at).is_some() {}
        let whole = figures.peek().filter(|figure| figure.start as usize == at && figure.end as usize <= range.end);
        if let Some((figure, words)) = whole.and_then(|figure| Some((*figure, as_printed(text, figure)?))) {
            spoken.push(at..figure.end as usize, &words);
            at = figure.end as usize;
            continue;
        }
        let covering = figures.peek().filter(|figure| (figure.start as usize) <= at && at < figure.end as usize);
        let before = &part[..at - range.start];
        let rest = &part[at - range.start..];
        let (length, words) = digits::words(before, rest, covering.map(|figure| figure.kind))
            .or_else(|| signs::words(before, rest))
            .unwrap_or_else(|| {
                let length = rest.chars().next().map_or(1, char::len_utf8);
                (length, rest[..length].to_owned())
            });
        spoken.push(at..at + length, &words);
        at += length;
    }
    spoken
}

/// The figure's reading, where it says just what is printed: one number in digits with a unit.
fn as_printed(text: &str, figure: &Figure) -> Option<String> {
    let printed = text.get(figure.start as usize..figure.end as usize)?;
    let Value::Number(_) = &figure.value else { return None };
    let named = matches!(figure.kind, FigureKind::Money | FigureKind::Quantity | FigureKind::Cardinal);
    let end = printed.find(|letter: char| !(letter.is_ascii_digit() || letter == '.' || letter == ','))?;
    let (number, unit) = printed.split_at(end);
    // A point in front of 万 is said as it is written, and so are 余 and 多.
    let multiplied = unit.starts_with(['万', '亿']);
    let plain =
        unit.chars().all(|letter| letter.is_alphabetic() && !letter.is_ascii() && !"余多来几百千第".contains(letter));
    let follows = text[..figure.start as usize].chars().next_back();
    let is_free = !follows.is_some_and(|letter| letter.is_ascii_alphanumeric() || "第-—–−+＋·.~～".contains(letter));
    let is_hotline = digits::is_called(&text[..figure.start as usize], number, unit);
    if !named || number.is_empty() || !plain || !is_free || (multiplied && number.contains('.')) || is_hotline {
        return None;
    }
    let words = wording::reading(figure, printed);
    words.ends_with(unit.trim_start_matches(['万', '亿'])).then_some(words)
}
