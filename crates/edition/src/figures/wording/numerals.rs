//! Numbers in Chinese numerals.

use crate::figures::decimal::Decimal;

/// How numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// 10月17日.
    Digits,
    /// 十月十七日.
    Words,
}

/// The number in Chinese: 24536万 is 二亿四千五百三十六万, 10500 is 一万零五百, −3.05 is 负三点零五.
pub fn numeral(number: Decimal) -> String {
    let mut words = if number.mantissa() < 0 { "负".to_owned() } else { String::new() };
    let sign = words.len();
    let scale = 10u128.checked_pow(u32::from(number.scale())).unwrap_or(u128::MAX);
    let mantissa = number.mantissa().unsigned_abs();
    let whole = mantissa / scale;
    write_whole(whole, sign, &mut words);
    if number.scale() > 0 {
        words.push('点');
        let mut rest = mantissa % scale;
        for place in (0..u32::from(number.scale())).rev() {
            let unit = 10u128.checked_pow(place).unwrap_or(u128::MAX);
            words.push(DIGITS[(rest / unit % 10) as usize]);
            rest %= unit;
        }
    } else if whole >= 1000
        && let Some(rest) = words[sign..].strip_prefix('二').filter(|rest| rest.starts_with(['千', '万', '亿']))
    {
        words = format!("{}两{rest}", &words[..sign]);
    }
    words
}

pub(super) const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Writes a whole number; `start` is where the number starts in `words`: 十 is 一十 everywhere else.
fn write_whole(number: u128, start: usize, words: &mut String) {
    for (unit, name) in [(100_000_000, '亿'), (10_000, '万')] {
        if number >= unit {
            write_whole(number / unit, start, words);
            words.push(name);
            let rest = number % unit;
            if rest > 0 {
                if rest < unit / 10 {
                    words.push('零');
                }
                write_whole(rest, start, words);
            }
            return;
        }
    }
    if number == 0 {
        words.push('零');
    }
    let mut skipped = false;
    let mut begun = false;
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = (number / unit % 10) as usize;
        if digit == 0 {
            skipped = begun;
            continue;
        }
        if skipped {
            words.push('零');
            skipped = false;
        }
        if digit != 1 || unit != 10 || words.len() > start {
            words.push(DIGITS[digit]);
        }
        words.push_str(name);
        begun = true;
    }
}

/// The number in front of a unit: 2 is 两, except in front of 两 itself and of what counts in order.
pub(super) fn counted(number: Decimal, unit: &str) -> String {
    let ordered = matches!(unit, "" | "两" | "兩" | "级" | "期" | "pp");
    if number == Decimal::new(2, 0) && !ordered { "两".to_owned() } else { numeral(number) }
}
