//! Figures written out: in digits with separators, and as they are read aloud in Chinese.

use super::decimal::Decimal;
use super::figure::{Bound, Figure, FigureKind, Value};
use numerals::{Style, counted};

pub use numerals::numeral;

mod moment;
mod numerals;

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

/// A number with its unit, and 余 between them.
fn amount(number: Decimal, unit: &str, more: &str) -> String {
    match unit {
        "%" => format!("百分之{}{more}", numeral(number)),
        "‰" => format!("千分之{}{more}", numeral(number)),
        _ => format!("{}{more}{}", counted(number, unit), unit_name(unit)),
    }
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
