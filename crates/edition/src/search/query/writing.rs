//! Numbers written in the other way: 9个月 for 九个月, 九大行动 for 9大行动.
//!
//! Figures are found by their value. But the recogniser takes 前9个月 for a period and 四中全会 for a name, and a note has no
//! figures at all: there the same number in the other writing is looked for as text.

use crate::figures::leading_number;
use crate::fold::{is_digit, is_numeral};
use crate::search::scan::Needle;

/// Numbers beyond it are not written in words to be looked for.
const MOST: u64 = 9_999;

/// Folded units with their number in the other writing, where they have one whole number and something else beside it.
pub(super) fn other_writings(units: &[u16]) -> Vec<Needle> {
    let needle = |text: &String| Needle::new(text.encode_utf16().collect());
    rewritten(&String::from_utf16_lossy(units)).iter().map(needle).collect()
}

fn rewritten(text: &str) -> Vec<String> {
    let is = |test: fn(u16) -> bool| move |character: char| u16::try_from(character).is_ok_and(test);
    let is_number = |character: char| is(is_digit)(character) || is(is_numeral)(character);
    let found = || {
        let start = text.find(is_number)?;
        let (value, behind) = leading_number(&text[start..])?;
        let (before, number) = (&text[..start], &text[start..text.len() - behind.len()]);
        let is_alone = before.is_empty() && behind.is_empty();
        if is_alone || behind.contains(is_number) || behind.starts_with(|next: char| next.is_ascii()) {
            return None;
        }
        let value = value.whole()?;
        let written = if number.chars().all(is(is_digit)) {
            if value > MOST { Vec::new() } else { in_words(value) }
        } else if number.chars().all(is(is_numeral)) {
            vec![value.to_string()]
        } else {
            Vec::new()
        };
        Some(written.iter().map(|number| [before, number, behind].concat()).collect())
    };
    found().unwrap_or_default()
}

/// A number of at most four digits in Chinese numerals, with 二 and with 两 where both are said.
fn in_words(number: u64) -> Vec<String> {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let mut words = String::new();
    let mut is_gap = number == 0;
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = (number / unit % 10) as usize;
        if digit == 0 {
            is_gap |= !words.is_empty();
            continue;
        }
        if is_gap {
            words.push_str(DIGITS[0]);
        }
        is_gap = false;
        if !(digit == 1 && unit == 10 && words.is_empty()) {
            words.push_str(DIGITS[digit]);
        }
        words.push_str(name);
    }
    if number == 0 {
        words.push_str(DIGITS[0]);
    }
    let two = words.strip_prefix('二').filter(|rest| !rest.starts_with('十'));
    let with_two = two.map(|rest| ["两", rest].concat());
    core::iter::once(words).chain(with_two).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Decimal, parse_number};

    #[test]
    fn numbers_are_written_in_the_other_way() {
        for (text, expect) in [
            ("9个月", &["九个月"][..]),
            ("九个月", &["9个月"]),
            ("前12个月", &["前十二个月"]),
            ("二十三个", &["23个"]),
            ("2个月", &["二个月", "两个月"]),
            ("200户", &["二百户", "两百户"]),
            ("20户", &["二十户"]),
            ("两个月", &["2个月"]),
            ("第三批", &["第3批"]),
            ("1005户", &["一千零五户"]),
            ("110天", &["一百一十天"]),
            ("0分", &["零分"]),
            ("9", &[]),
            ("九", &[]),
            ("4%", &[]),
            ("3.4元", &[]),
            ("3万4千元", &[]),
            ("12345户", &[]),
            ("五关六保", &[]),
            ("10月18日", &[]),
            ("湖滨路", &[]),
            ("", &[]),
        ] {
            assert_eq!(rewritten(text), expect, "{text}");
        }
    }

    #[test]
    fn words_are_the_number() {
        for number in 1..=MOST {
            for words in in_words(number) {
                assert_eq!(parse_number(&words), Some(Decimal::new(i128::from(number), 0)), "{words}");
            }
        }
    }
}
