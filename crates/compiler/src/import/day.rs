//! The day of which an article tells.

use std::sync::LazyLock;

use regex::Regex;

use super::block::{Block, Kind};
use super::fold;

static DAY: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new("(?:^|[^0-9])(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日").ok());

/// The day of the first sentence, as printed: `10-17` or `2023-10-17`.
pub(super) fn date(first: &str) -> Option<String> {
    let sentence: String =
        first.chars().take(60).take_while(|c| !matches!(c, '。' | '！' | '？')).map(fold::fold).collect();
    DAY.as_ref()?.captures_iter(&sentence).find_map(|found| {
        let [year, month, day] = [1, 2, 3].map(|part| found.get(part).map_or("", |part| part.as_str()));
        let fits = |value: &str, most: u32| value.parse::<u32>().is_ok_and(|value| (1..=most).contains(&value));
        let year = if year.is_empty() { String::new() } else { format!("{year}-") };
        (fits(month, 12) && fits(day, 31)).then(|| format!("{year}{month:0>2}-{day:0>2}"))
    })
}

/// A short line that is only a day, as below a letter: 5月16日.
pub(super) fn is_day(block: &Block) -> bool {
    const LONGEST: usize = 12;
    let is_short = block.kind == Kind::Short && block.text.chars().count() <= LONGEST;
    is_short && block.text.ends_with('日') && date(&block.text).is_some()
}
