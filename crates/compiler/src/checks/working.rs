//! The working of a relation in one line, for readers: 24536 ÷ 36271 = 67.65% ≈ 67.6%.

use edition::figures::Bound;

use super::amount::Amount;
use super::clauses::Reading;
use super::ratio::Ratio;
use super::relation::{Computed, Formula, Relation};
use super::units::Measure;

/// The working of `relation`. `operands` are its numbers as they are calculated with: where a unit has slipped, in the
/// unit that fits.
pub(super) fn working(
    relation: &Relation,
    reading: &Reading<'_>,
    operands: &[Amount],
    stated: Option<&Amount>,
    computed: &Computed,
    agrees: bool,
) -> Option<String> {
    let left = left(relation, reading, operands)?;
    let Some(stated) = stated else {
        // To as many digits as the part was printed with.
        let scale = scale_of(operands);
        let decimals = u8::try_from(scale - operands.first()?.printed.last_digit).unwrap_or_default();
        let whole = number(computed.value, scale, decimals)?;
        return Some(format!("{left} ≈ {whole}{}", unit_of(reading, relation.operands.first()?.1, scale)));
    };
    if let Formula::Elapsed(_) = relation.formula {
        let printed = reading.items.get(relation.stated?.1)?.printed;
        let length = length_of_time(computed.value, stated, printed)?;
        let same = computed.value == stated.value && stated.bound == Bound::Exact;
        let told = if same { String::new() } else { format!(" {} {printed}", if agrees { "≈" } else { "≠" }) };
        return Some(format!("{left} = {length}{told}"));
    }
    let sign = unit_of_result(relation, reading, stated);
    let scale = if is_amount(stated) { stated.printed.scale } else { 0 };
    let printed = number_as_printed(stated, scale)?;
    let decimals = u8::try_from(scale - stated.printed.last_digit).unwrap_or_default() + 1;
    let value = computed.value.over(stated.factor)?;
    let exact = number(value, scale, decimals)?;
    if exact == printed && stated.bound == Bound::Exact {
        return Some(format!("{left} = {exact}{sign}"));
    }
    let relates = match (agrees, stated.bound) {
        (false, _) => "≠",
        (true, Bound::Over) => "＞",
        (true, Bound::Under | Bound::Near) if value.at_most(stated.in_printed_unit()?) => "＜",
        (true, _) => "≈",
    };
    Some(format!("{left} = {exact}{sign} {relates} {printed}{sign}"))
}

/// A length of time in the unit that is printed, or in hours and minutes, years and months, where two are.
fn length_of_time(value: Ratio, stated: &Amount, printed: &str) -> Option<String> {
    let unit = unit_behind(printed);
    let [large, small, many] = match stated.measure {
        Measure::Months => ["年", "个月", "12"],
        _ => ["小时", "分钟", "60"],
    };
    if !unit.contains(|character: char| character.is_ascii_digit() || "零一二两三四五六七八九十".contains(character))
    {
        return Some(format!("{}{}", value.over(stated.factor)?.rounded(1)?, unit.trim_start_matches("个半")));
    }
    let whole = i128::from(value.rounded(0)?.whole()?);
    let many: i128 = many.parse().ok()?;
    Some(format!("{}{large}{}{small}", whole / many, whole % many))
}

fn is_amount(amount: &Amount) -> bool {
    !matches!(amount.measure, Measure::Percent | Measure::Points)
}

/// The operands with their signs.
fn left(relation: &Relation, reading: &Reading<'_>, operands: &[Amount]) -> Option<String> {
    let scale = scale_of(operands);
    let numbers: Vec<String> =
        operands.iter().map(|amount| exactly(amount.value, amount, operands, scale)).collect::<Option<_>>()?;
    let printed = |index: usize| Some(reading.items.get(relation.operands.get(index)?.1)?.printed.to_owned());
    Some(match relation.formula {
        Formula::Sum => numbers.join(" + "),
        Formula::Share => numbers.join(" ÷ "),
        Formula::Distance if operands.first()?.value.below(operands.get(1)?.value) => {
            format!("{} − {}", numbers.get(1)?, numbers.first()?)
        }
        Formula::Difference | Formula::Distance => numbers.join(" − "),
        Formula::GrowthByIncrease => format!("{0} ÷ ({1} − {0})", numbers.first()?, numbers.get(1)?),
        Formula::DeclineByDecrease => format!("{0} ÷ ({1} + {0})", numbers.first()?, numbers.get(1)?),
        Formula::Growth => format!("({0} − {1}) ÷ {1}", numbers.first()?, numbers.get(1)?),
        Formula::Decline => format!("({1} − {0}) ÷ {1}", numbers.first()?, numbers.get(1)?),
        Formula::Whole => format!("{} ÷ {}", numbers.first()?, printed(1)?),
        Formula::Product => (0..operands.len()).map(printed).collect::<Option<Vec<_>>>()?.join(" × "),
        Formula::Quotient => format!("{} ÷ {}", printed(0)?, printed(1)?),
        Formula::Elapsed(_) => {
            let (start, end) = (relation.operands.first()?.1, relation.operands.last()?.1);
            let period = || Some(reading.items.get(start)?.printed.to_owned());
            if start == end { period()? } else { format!("{}至{}", period()?, reading.items.get(end)?.printed) }
        }
    })
}

/// The 万 or 亿 in which all operands are told: the smallest that is printed.
fn scale_of(operands: &[Amount]) -> i32 {
    operands.iter().filter(|amount| is_amount(amount)).map(|amount| amount.printed.scale).min().unwrap_or_default()
}

/// An operand in the scale of all of them; in its measure's own unit where the units differ.
fn exactly(value: Ratio, amount: &Amount, operands: &[Amount], scale: i32) -> Option<String> {
    let same = operands.iter().all(|other| other.factor == amount.factor);
    let value = if same { value.over(amount.factor)? } else { value };
    number(value, scale, 10)
}

fn number_as_printed(stated: &Amount, scale: i32) -> Option<String> {
    number(stated.in_printed_unit()?, scale, 10)
}

fn number(value: Ratio, scale: i32, decimals: u8) -> Option<String> {
    Some(value.over(Ratio::power_of_ten(scale)?)?.rounded(decimals)?.to_string())
}

/// What follows the result: %, 万元.
fn unit_of_result(relation: &Relation, reading: &Reading<'_>, stated: &Amount) -> String {
    if stated.measure == Measure::Percent {
        return "%".to_owned();
    }
    relation.stated.map_or_else(String::new, |(_, index)| unit_of(reading, index, stated.printed.scale))
}

/// The unit of a figure at a scale: 万元.
pub(super) fn unit_of(reading: &Reading<'_>, index: usize, scale: i32) -> String {
    let unit = reading.items.get(index).map_or("", |item| unit_behind(item.printed));
    let prefix = match scale {
        4 => "万",
        8 => "亿",
        12 => "万亿",
        _ => "",
    };
    format!("{prefix}{unit}")
}

/// The unit that is printed behind a number, without 万 and 亿, 余 and 多.
pub(super) fn unit_behind(printed: &str) -> &str {
    let number = |character: char| {
        character.is_ascii_digit()
            || "０１２３４５６７８９.．点,，零〇一二两三四五六七八九十百千余多来几数半万亿萬億 \u{3000}\n"
                .contains(character)
    };
    let unit = printed.trim_end_matches(['多', '余']).trim_start_matches(number);
    // 千瓦 and 千克 start like a number.
    let thousand = printed.strip_suffix(unit).is_some_and(|before| before.ends_with('千'))
        && matches!(unit, "瓦" | "瓦时" | "克" | "米" | "伏");
    if thousand { &printed[printed.len() - unit.len() - "千".len()..] } else { unit }
}
