//! The day of which an article tells.

use super::block::{Block, Kind};
use super::fold;

/// The day of the first sentence, as printed: `10-17` or `2023-10-17`.
pub(super) fn date(first: &str) -> Option<String> {
    let sentence: Vec<char> =
        first.chars().take(60).take_while(|c| !matches!(c, '。' | '！' | '？')).map(fold::fold).collect();
    let number = |from: usize| {
        let digits: String = sentence[from..].iter().take_while(|c| c.is_ascii_digit()).collect();
        (digits.len(), digits.parse::<u32>().ok())
    };
    (0..sentence.len()).find_map(|at| {
        if at > 0 && sentence[at - 1].is_ascii_digit() {
            return None;
        }
        let (length, value) = number(at);
        let (year, month_at) = match sentence.get(at + length) {
            Some('年') if length == 4 => (value, at + length + 1),
            _ => (None, at),
        };
        let (length, month) = number(month_at);
        let day_at = month_at + length + 1;
        if sentence.get(month_at + length) != Some(&'月') || day_at > sentence.len() {
            return None;
        }
        let (length, day) = number(day_at);
        let month = month.filter(|month| (1..=12).contains(month))?;
        let day = day.filter(|day| (1..=31).contains(day))?;
        let text = format!("{month:02}-{day:02}");
        let ends = sentence.get(day_at + length) == Some(&'日');
        ends.then(|| year.map_or(text.clone(), |year| format!("{year:04}-{text}")))
    })
}

/// A short line that is only a day, as below a letter: 5月16日.
pub(super) fn is_day(block: &Block) -> bool {
    const LONGEST: usize = 12;
    let is_short = block.kind == Kind::Short && block.text.chars().count() <= LONGEST;
    is_short && block.text.ends_with('日') && date(&block.text).is_some()
}
