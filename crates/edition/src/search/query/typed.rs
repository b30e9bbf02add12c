//! A figure as it is typed: `23万`, `23万元`, `4%`, `百分之四`, `三分之一`, `10月11日`, `9点30分`, `1000人`.
//!
//! The figures of an edition were recognised where it was compiled. What is typed is one figure from its first character
//! to its last or none at all, and to read that takes a tenth of the code that finds figures in running text. Ranges and
//! times of day in words (上午) are left to the characters: where they are typed as printed, they are found as printed.

use crate::figures::{Bound, Figure, FigureKind, Value, leading_number};

/// What a figure says: kind, value, unit.
type Meaning = (FigureKind, Value, Option<String>);

/// The figure that `text` is.
pub(super) fn figure(text: &str) -> Option<Figure> {
    let meaning = fraction(text).or_else(|| date(text)).or_else(|| time(text));
    let meaning = meaning.or_else(|| ordinal(text)).or_else(|| amount(text));
    let (kind, value, unit) = meaning?;
    Some(Figure { start: 0, end: text.len() as u32, kind, value, unit, bound: Bound::Exact })
}

/// 三分之一; 百分之四 is a percentage.
fn fraction(text: &str) -> Option<Meaning> {
    let (below, above) = text.split_once("分之")?;
    let (numerator, rest) = leading_number(above)?;
    if !rest.is_empty() {
        return None;
    }
    let denominator = match below {
        "百" => return Some((FigureKind::Percent, Value::Number(numerator), Some("%".to_owned()))),
        "千" => return Some((FigureKind::Percent, Value::Number(numerator), Some("‰".to_owned()))),
        _ => leading_number(below).filter(|(_, rest)| rest.is_empty())?.0,
    };
    let (numerator, denominator) = (numerator.whole()?, denominator.whole().filter(|number| *number > 0)?);
    Some((FigureKind::Fraction, Value::Fraction { numerator, denominator }, None))
}

/// A day, a month or a year: 2023年10月17日, 10月17号, 10月, 2023年, 17日.
fn date(text: &str) -> Option<Meaning> {
    let (year, rest) = part(text, &["年"], 1000, 2999);
    let (month, rest) = part(rest, &["月份", "月"], 1, 12);
    let (day, rest) = part(rest, &["日", "号", "號"], 1, 31);
    let year_known = year.map_or_else(|| "XXXX".to_owned(), |year| year.to_string());
    let iso = match (month, day) {
        (Some(month), Some(day)) => format!("{year_known}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year_known}-{month:02}"),
        (None, Some(day)) if year.is_none() => format!("{year_known}-XX-{day:02}"),
        (None, None) if year.is_some() => year_known,
        _ => return None,
    };
    rest.is_empty().then_some((FigureKind::Date, Value::Iso(iso), None))
}

/// A time of day: 9点, 9时30分, 9:30, 9点半.
fn time(text: &str) -> Option<Meaning> {
    let (hour, rest) = part(text, &["点", "點", "时", "時", ":", "："], 0, 24);
    let (minute, rest) = match rest {
        "半" => (Some(30), ""),
        "整" => (None, ""),
        _ => part(rest, &["分", ""], 0, 59),
    };
    let hour = hour.filter(|_| rest.is_empty())?;
    let iso = minute.map_or_else(|| format!("T{hour:02}"), |minute| format!("T{hour:02}:{minute:02}"));
    Some((FigureKind::Time, Value::Iso(iso), None))
}

/// The number from `least` to `most` at the start of `text` that one of `names` follows, and the text behind that.
fn part<'a>(text: &'a str, names: &[&str], least: u64, most: u64) -> (Option<u64>, &'a str) {
    let found = || {
        let (number, rest) = leading_number(text)?;
        let number = number.whole().filter(|number| (least..=most).contains(number))?;
        let rest = names.iter().find_map(|name| rest.strip_prefix(name))?;
        Some((number, rest))
    };
    found().map_or((None, text), |(number, rest)| (Some(number), rest))
}

/// 第三, 第16期.
fn ordinal(text: &str) -> Option<Meaning> {
    let (number, unit) = leading_number(text.strip_prefix('第')?)?;
    let unit = (!unit.is_empty()).then(|| unit.to_owned()).filter(|unit| is_measure(unit));
    Some((FigureKind::Ordinal, Value::Number(number), unit))
}

/// Names of lengths of time, with the ISO 8601 designators in front of and behind the number.
const TIMES: [(&str, &str, &str); 14] = [
    ("年", "P", "Y"),
    ("个月", "P", "M"),
    ("周", "P", "W"),
    ("个星期", "P", "W"),
    ("个礼拜", "P", "W"),
    ("天", "P", "D"),
    ("小时", "PT", "H"),
    ("个小时", "PT", "H"),
    ("个钟头", "PT", "H"),
    ("分钟", "PT", "M"),
    ("秒", "PT", "S"),
    ("秒钟", "PT", "S"),
    ("個月", "P", "M"),
    ("小時", "PT", "H"),
];

/// Names of money with their ISO 4217 codes, and other units that figures have under another name.
const NAMES: [(&str, FigureKind, &str); 20] = [
    ("%", FigureKind::Percent, "%"),
    ("％", FigureKind::Percent, "%"),
    ("‰", FigureKind::Percent, "‰"),
    ("个百分点", FigureKind::Percent, "pp"),
    ("百分点", FigureKind::Percent, "pp"),
    ("元", FigureKind::Money, "CNY"),
    ("块", FigureKind::Money, "CNY"),
    ("块钱", FigureKind::Money, "CNY"),
    ("元钱", FigureKind::Money, "CNY"),
    ("元人民币", FigureKind::Money, "CNY"),
    ("人民币", FigureKind::Money, "CNY"),
    ("美元", FigureKind::Money, "USD"),
    ("美金", FigureKind::Money, "USD"),
    ("欧元", FigureKind::Money, "EUR"),
    ("日元", FigureKind::Money, "JPY"),
    ("英镑", FigureKind::Money, "GBP"),
    ("港元", FigureKind::Money, "HKD"),
    ("港币", FigureKind::Money, "HKD"),
    ("度电", FigureKind::Quantity, "度"),
    ("周岁", FigureKind::Quantity, "岁"),
];

/// A number with its unit, or a number alone.
fn amount(text: &str) -> Option<Meaning> {
    let (number, unit) = leading_number(text)?;
    let value = Value::Number(number);
    let unit = unit.trim_matches(['余', '多', ' ']);
    if unit.is_empty() {
        return Some((FigureKind::Cardinal, value, None));
    }
    if unit == "成" {
        return Some((FigureKind::Percent, Value::Number(number.shifted(1)?), Some("%".to_owned())));
    }
    if let Some((_, lead, sign)) = TIMES.iter().find(|(name, ..)| *name == unit) {
        return Some((FigureKind::Duration, Value::Iso(format!("{lead}{number}{sign}")), None));
    }
    if let Some((_, kind, code)) = NAMES.iter().find(|(name, ..)| *name == unit) {
        return Some((*kind, value, Some((*code).to_owned())));
    }
    is_measure(unit).then(|| (FigureKind::Quantity, value, Some(unit.to_owned())))
}

/// Whether `unit` can be a measure word: a short word without a number in it (not 路街 of 一路街 but 关六保 of 五关六保).
fn is_measure(unit: &str) -> bool {
    let word = |character: char| matches!(character, '\u{4E00}'..='\u{9FFF}' | 'A'..='Z' | 'a'..='z' | '℃' | '°' | '/');
    unit.chars().all(word) && unit.chars().count() <= 5 && unit.char_indices().all(|(at, _)| no_number(&unit[at..]))
}

fn no_number(text: &str) -> bool {
    leading_number(text).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::recognize;

    /// What is typed as a figure means what the recogniser finds in it.
    #[track_caller]
    fn check(typed: &str) {
        let meaning = |figure: Figure| (figure.kind, figure.value, figure.unit);
        let found = recognize(typed).into_iter().find(|found| found.start == 0 && found.end as usize == typed.len());
        assert_eq!(figure(typed).map(meaning), found.map(meaning), "{typed}");
    }

    #[test]
    fn means_what_the_recogniser_finds() {
        const TYPED: &str = "230000 23万 ２３万 二十三万 23万元 1.2亿元 230,000元 5块钱 100美元 30欧元 4% ４％ 3.4‰ 百分之四 千分之三 三分之一 5个百分点 三成 1000人 \
            1000名 60余 59所 736场次 16公里 30吨 5度电 35℃ 10月11日 十月十一日 10月11号 2023年10月17日 2023年10月 2023年 二〇二三年 10月 17日 \
            9点30分 9:30 9时 三年 三年多 20多万 30多万户 第三 第16期 3个月 15分钟 两小时 2周 湖滨 路3 人 五关六保 2023年3";
        for typed in TYPED.split(' ') {
            check(typed);
        }
    }

    #[test]
    fn numbers_with_units_mean_what_the_recogniser_finds() {
        arbtest::arbtest(|u| {
            let number = u.int_in_range(2..=99_999)?;
            let unit = u.choose(&[
                "", "元", "万元", "人", "户", "个", "次", "份", "处", "亩", "公里", "%", "年", "天", "小时", "分钟",
            ])?;
            if *unit != "年" || number < 900 {
                check(&format!("{number}{unit}"));
            }
            Ok(())
        });
    }
}
