//! What is reported of the relations that were found.

use edition::checks::{Check, Operand, Verdict};
use edition::model::FigureRef;

use super::amount::{Amount, Reach};
use super::clauses::Reading;
use super::ratio::Ratio;
use super::relation::{Computed, Formula, Relation, Wording};
use super::units::Measure;
use super::working::{unit_of, working};

/// A unit that would make a relation agree: of which figure, and by what power of ten it is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Slip {
    index: usize,
    exponent: i32,
}

/// 万 and 亿 left out or put in by mistake.
const SLIPS: [i32; 4] = [4, 8, -4, -8];

/// The checks of an article: one for each set of figures, in the order of the figure that states the result.
pub(super) fn judge(reading: &Reading<'_>, relations: Vec<Relation>) -> Vec<Check> {
    let mut judged: Vec<(Relation, bool)> = Vec::new();
    for relation in relations {
        let Some(agrees) = relation.agrees(reading) else { continue };
        let known = judged.iter().any(|(other, _)| other.figures() == relation.figures());
        if !known && (agrees || is_reported(reading, &relation)) {
            judged.push((relation, agrees));
        }
    }
    let disagreeing: Vec<_> =
        judged.iter().filter(|(_, agrees)| !agrees).map(|(relation, _)| slips(reading, relation)).collect();
    judged.sort_by_key(|(relation, _)| relation.stated.or(relation.operands.last().copied()).map(|(_, index)| index));
    judged.iter().filter_map(|(relation, agrees)| check(reading, relation, *agrees, &disagreeing, &judged)).collect()
}

/// Whether a relation that does not agree is reported.
fn is_reported(reading: &Reading<'_>, relation: &Relation) -> bool {
    match relation.wording {
        Wording::Possible => false,
        Wording::Likely => !slips(reading, relation).is_empty(),
        Wording::Certain => !slips(reading, relation).is_empty() || relation.agrees_unrounded(reading) != Some(true),
    }
}

/// The units that would make a relation agree.
fn slips(reading: &Reading<'_>, relation: &Relation) -> Vec<Slip> {
    let candidates = relation.figures().into_iter().flat_map(|index| SLIPS.map(|exponent| Slip { index, exponent }));
    candidates.filter(|slip| agrees_with(reading, relation, *slip) == Some(true)).collect()
}

/// Whether a relation agrees when one figure has another unit.
fn agrees_with(reading: &Reading<'_>, relation: &Relation, slip: Slip) -> Option<bool> {
    let (operands, stated) = slipped(reading, relation, slip)?;
    let computed = relation.formula.computed(&operands)?;
    stated?.states(computed.low, computed.high, Reach::Usage)
}

/// The numbers of a relation with one of them in another unit.
fn slipped(reading: &Reading<'_>, relation: &Relation, slip: Slip) -> Option<(Vec<Amount>, Option<Amount>)> {
    let number = |index: usize| {
        let amount = reading.amount(index)?;
        if index != slip.index {
            return Some(amount.clone());
        }
        let movable = matches!(amount.measure, Measure::Money(_) | Measure::Quantity(_));
        if movable { amount.scaled(slip.exponent) } else { None }
    };
    let operands = relation.operands.iter().map(|(_, index)| number(*index)).collect::<Option<_>>()?;
    let stated = match relation.stated {
        Some((_, index)) => Some(number(index)?),
        None => None,
    };
    Some((operands, stated))
}

/// The slip that explains the most: first of all of the article's disagreements, without breaking what agrees; then the
/// one that gives the figure the scale of its neighbours.
fn likeliest(reading: &Reading<'_>, own: &[Slip], all: &[Vec<Slip>], judged: &[(Relation, bool)]) -> Option<Slip> {
    let breaks = |slip: Slip| {
        judged
            .iter()
            .filter(|(relation, agrees)| {
                *agrees
                    && relation.figures().contains(&slip.index)
                    && agrees_with(reading, relation, slip) != Some(true)
            })
            .count()
    };
    let explained = |slip: Slip| all.iter().filter(|slips| slips.contains(&slip)).count();
    let plain = |slip: Slip| fitting(reading, slip).is_some();
    own.iter()
        .copied()
        .filter(|slip| plain(*slip))
        .min_by_key(|slip| (breaks(*slip), usize::MAX - explained(*slip), slip.exponent < 0, slip.exponent.abs()))
}

/// The unit that would be printed: 元 becomes 万元 with 4, 万元 becomes 元 with -4.
fn fitting(reading: &Reading<'_>, slip: Slip) -> Option<String> {
    let scale = reading.amount(slip.index)?.printed.scale + slip.exponent;
    matches!(scale, 0 | 4 | 8).then(|| unit_of(reading, slip.index, scale))
}

fn check(
    reading: &Reading<'_>,
    relation: &Relation,
    agrees: bool,
    all: &[Vec<Slip>],
    judged: &[(Relation, bool)],
) -> Option<Check> {
    let slip = if agrees { None } else { likeliest(reading, &slips(reading, relation), all, judged) };
    let stated = relation.stated.and_then(|(_, index)| reading.amount(index)).cloned();
    let (operands, fitted) = match slip {
        Some(slip) => slipped(reading, relation, slip)?,
        None => (
            if matches!(relation.formula, Formula::Elapsed(_)) { Vec::new() } else { relation.amounts(reading)? },
            stated.clone(),
        ),
    };
    let computed = if slip.is_some() { relation.formula.computed(&operands)? } else { relation.computed(reading)? };
    let verdict = match (relation.stated, slip) {
        (None, _) => Verdict::Derived,
        (_, Some(slip)) => Verdict::UnitSlip { figure: place(reading, slip.index)?, fitting: fitting(reading, slip)? },
        _ if agrees => Verdict::Consistent,
        _ => Verdict::Inconsistent,
    };
    let operands_of = relation.operands.iter().chain(relation.stated.as_ref());
    Some(Check {
        kind: relation.kind,
        operands: operands_of
            .map(|(role, index)| Some(Operand { role: *role, figure: place(reading, *index)? }))
            .collect::<Option<_>>()?,
        stated: stated.as_ref().map_or(Some(String::new()), |stated| data(stated.in_printed_unit()?, 10))?,
        computed: computed_value(relation, reading, &computed, stated.as_ref())?,
        verdict,
        working: working(relation, reading, &operands, fitted.as_ref(), &computed, agrees || slip.is_some())?,
    })
}

fn place(reading: &Reading<'_>, index: usize) -> Option<FigureRef> {
    Some(reading.items.get(index)?.place)
}

fn data(value: Ratio, decimals: u8) -> Option<String> {
    Some(value.rounded(decimals)?.to_string())
}

/// The computed value to one digit more than is stated.
fn computed_value(
    relation: &Relation,
    reading: &Reading<'_>,
    computed: &Computed,
    stated: Option<&Amount>,
) -> Option<String> {
    let Some(stated) = stated else {
        let whole = reading.amount(relation.operands.first()?.1)?;
        return data(computed.value.over(whole.factor)?, 0);
    };
    let decimals = u8::try_from(1 - stated.printed.last_digit).unwrap_or_default();
    data(computed.value.over(stated.factor)?, decimals)
}
