//! Figures written out: in digits with separators, and as they are read aloud in Chinese.

use super::{Bound, Decimal, Figure, FigureKind, Value};

mod moment;

/// How numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// 10月17日.
    Digits,
    /// 十月十七日.
    Words,
}

/// The figure's full value as it is read aloud: 23万余人 is 二十三万余人. `printed` is the figure as it stands in the
/// text: it tells 余 and 几, which belong to the figure, from bounds around it, which do not.
pub fn reading(figure: &Figure, printed: &str) -> String {
    let unit = figure.unit.as_deref().unwrap_or_default();
    let more =
        if figure.bound == Bound::Over && printed.contains(['余', '多', '几', '幾', '餘']) { "余" } else { "" };
    match &figure.value {
        Value::Number(number) if figure.kind == FigureKind::Ordinal => format!("第{}{unit}", numeral(*number)),
        Value::Number(number) if figure.bound == Bound::Vague => {
            let words = numeral(*number);
            format!("数{}{}", words.strip_prefix('一').unwrap_or(&words), unit_name(unit))
        }
        Value::Number(number) => amount(*number, unit, more),
        Value::Range(low, high) => match (low.as_ref(), high.as_ref()) {
            (Value::Number(low), Value::Number(high)) if matches!(unit, "%" | "‰") => {
                format!("{}至{}", amount(*low, unit, ""), amount(*high, unit, more))
            }
            (Value::Number(low), Value::Number(high)) => format!("{}至{}", numeral(*low), amount(*high, unit, more)),
            (low, high) => format!("{}至{}", plain(low), plain(high)),
        },
        other => plain(other),
    }
}

/// The figure's full value in digits with its unit: `230,000 人`, `67.6%`, 10月17日.
pub fn digits(figure: &Figure) -> String {
    let unit = figure.unit.as_deref().map_or("", unit_name);
    let number = value_digits(&figure.value);
    match unit {
        "" | "date" | "time" => number,
        "%" | "‰" => number + unit,
        _ => format!("{number} {unit}"),
    }
}

/// A value in digits with separators, without its unit.
pub fn value_digits(value: &Value) -> String {
    match value {
        Value::Number(number) => grouped(*number),
        Value::Fraction { numerator, denominator } => format!("{numerator}/{denominator}"),
        Value::Iso(text) => moment::written(text, Style::Digits).unwrap_or_else(|| text.clone()),
        Value::Range(low, high) => format!("{}–{}", value_digits(low), value_digits(high)),
    }
}

/// A unit's name for readers: the currency of an ISO code, the word for percentage points.
pub fn unit_name(unit: &str) -> &str {
    const NAMES: [(&str, &str); 18] = [
        ("CNY", "元"),
        ("USD", "美元"),
        ("EUR", "欧元"),
        ("JPY", "日元"),
        ("GBP", "英镑"),
        ("HKD", "港元"),
        ("MOP", "澳门元"),
        ("TWD", "新台币"),
        ("KRW", "韩元"),
        ("AUD", "澳元"),
        ("CAD", "加元"),
        ("NZD", "新西兰元"),
        ("SGD", "新加坡元"),
        ("CHF", "瑞士法郎"),
        ("RUB", "卢布"),
        ("THB", "泰铢"),
        ("INR", "卢比"),
        ("pp", "个百分点"),
    ];
    NAMES.iter().find(|(code, _)| *code == unit).map_or(unit, |(_, name)| name)
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

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

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

/// A number with its unit, and 余 between them.
fn amount(number: Decimal, unit: &str, more: &str) -> String {
    match unit {
        "%" => format!("百分之{}{more}", numeral(number)),
        "‰" => format!("千分之{}{more}", numeral(number)),
        _ => format!("{}{more}{}", counted(number, unit), unit_name(unit)),
    }
}

/// The number in front of a unit: 2 is 两, except in front of 两 itself and of what counts in order.
fn counted(number: Decimal, unit: &str) -> String {
    let ordered = matches!(unit, "" | "两" | "兩" | "级" | "期" | "pp");
    if number == Decimal::new(2, 0) && !ordered { "两".to_owned() } else { numeral(number) }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Number(number) => numeral(*number),
        Value::Fraction { numerator, denominator } => {
            let words = |number: u64| numeral(Decimal::new(number.into(), 0));
            format!("{}分之{}", words(*denominator), words(*numerator))
        }
        Value::Iso(text) => moment::written(text, Style::Words).unwrap_or_else(|| text.clone()),
        Value::Range(low, high) => format!("{}至{}", plain(low), plain(high)),
    }
}

/// Digits in groups of three, as GB/T 15835 allows it for long numbers; behind the point they stay together.
fn grouped(number: Decimal) -> String {
    let digits = number.to_string();
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits.as_str()), |digits| ("−", digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let mut grouped = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if !part.is_empty() {
        grouped.push('.');
        grouped.push_str(part);
    }
    grouped
}

#[cfg(test)]
mod tests;
