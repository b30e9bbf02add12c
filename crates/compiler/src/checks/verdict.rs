//! What is reported of the relations that were found.

use std::collections::{HashMap, HashSet};

use edition::checks::{Check, Operand, Verdict};
use edition::model::FigureRef;

use super::amount::{Amount, Reach};
use super::clauses::Reading;
use super::ratio::Ratio;
use super::relation::{Computed, Formula, Relation, Wording};
use super::units::Measure;
use super::working::{unit_of, working};

/// A unit that would make a relation agree: of which figure, and by what power of ten it is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Slip {
    index: usize,
    exponent: i32,
}

/// 万 and 亿 left out or put in by mistake.
const SLIPS: [i32; 4] = [4, 8, -4, -8];

/// A relation that is reported.
struct Judged {
    relation: Relation,
    agrees: bool,
    /// The units that would make it agree, where it does not.
    slips: Vec<Slip>,
}

/// The checks of an article: one for each set of figures, in the order of the figure that states the result.
pub(super) fn judge(reading: &Reading<'_>, relations: Vec<Relation>) -> Vec<Check> {
    let mut known = HashSet::new();
    let reported = relations.into_iter().filter_map(|relation| Judged::new(reading, relation));
    let mut judged: Vec<Judged> = reported.filter(|judged| known.insert(judged.relation.figures())).collect();
    judged.sort_by_key(|Judged { relation, .. }| {
        relation.stated.or(relation.operands.last().copied()).map(|(_, index)| index)
    });
    let weights = weights(reading, &judged);
    judged.iter().filter_map(|judged| check(reading, judged, likeliest(reading, &judged.slips, &weights))).collect()
}

impl Judged {
    /// None where the relation is not reported: nothing can be calculated, or it does not agree and need not.
    fn new(reading: &Reading<'_>, relation: Relation) -> Option<Self> {
        let agrees = relation.agrees(reading)?;
        if agrees {
            return Some(Self { relation, agrees, slips: Vec::new() });
        }
        if relation.wording == Wording::Possible {
            return None;
        }
        let slips = slips(reading, &relation);
        let reported = !slips.is_empty()
            || relation.wording == Wording::Certain && relation.agrees_unrounded(reading) != Some(true);
        reported.then_some(Self { relation, agrees, slips })
    }
}

/// The units that would make a relation agree.
fn slips(reading: &Reading<'_>, relation: &Relation) -> Vec<Slip> {
    let sum = (relation.formula == Formula::Sum).then(|| relation.computed(reading)).flatten();
    let agrees = |slip: &Slip| match sum {
        Some(sum) => sum_agrees_with(reading, relation, sum, *slip),
        None => agrees_with(reading, relation, *slip),
    };
    let candidates = relation.figures().into_iter().flat_map(|index| SLIPS.map(|exponent| Slip { index, exponent }));
    candidates.filter(|slip| agrees(slip) == Some(true)).collect()
}

/// As [`agrees_with`] for a sum that is known: in constant time, because a sum may have many parts.
fn sum_agrees_with(reading: &Reading<'_>, relation: &Relation, sum: Computed, slip: Slip) -> Option<bool> {
    let (_, total) = relation.stated?;
    let (before, after) = (reading.amount(slip.index)?, moved(reading, slip)?);
    if slip.index == total {
        return after.states(sum.low, sum.high, Reach::Usage);
    }
    let sum = sum.without(before)?.with(&after)?;
    reading.amount(total)?.states(sum.low, sum.high, Reach::Usage)
}

/// The figure of a slip in the other unit, where its unit can be another one.
fn moved(reading: &Reading<'_>, slip: Slip) -> Option<Amount> {
    let amount = reading.amount(slip.index)?;
    let movable = matches!(amount.measure, Measure::Money(_) | Measure::Quantity(_));
    if movable { amount.scaled(slip.exponent) } else { None }
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
        if index == slip.index { moved(reading, slip) } else { reading.amount(index).cloned() }
    };
    let operands = relation.operands.iter().map(|(_, index)| number(*index)).collect::<Option<_>>()?;
    let stated = match relation.stated {
        Some((_, index)) => Some(number(index)?),
        None => None,
    };
    Some((operands, stated))
}

/// What speaks for a slip and against it among all relations of an article.
#[derive(Debug, Clone, Copy, Default)]
struct Weight {
    /// How many relations that do not agree would agree with it.
    explained: usize,
    /// How many relations that agree would agree no longer.
    broken: usize,
}

/// The weight of every slip that would make a relation agree. Linear in the figures of the relations, as long as few
/// relations share one.
fn weights(reading: &Reading<'_>, judged: &[Judged]) -> HashMap<Slip, Weight> {
    let mut weights: HashMap<Slip, Weight> = HashMap::new();
    for slip in judged.iter().flat_map(|judged| &judged.slips) {
        weights.entry(*slip).or_default().explained += 1;
    }
    let slipped: HashSet<usize> = weights.keys().map(|slip| slip.index).collect();
    for Judged { relation, .. } in judged.iter().filter(|judged| judged.agrees) {
        for index in relation.figures().into_iter().filter(|index| slipped.contains(index)) {
            for slip in SLIPS.map(|exponent| Slip { index, exponent }) {
                if let Some(weight) = weights.get_mut(&slip)
                    && agrees_with(reading, relation, slip) != Some(true)
                {
                    weight.broken += 1;
                }
            }
        }
    }
    weights
}

/// The slip that explains the most: first of all of the article's disagreements, without breaking what agrees; then the
/// one that gives the figure the scale of its neighbours.
fn likeliest(reading: &Reading<'_>, own: &[Slip], weights: &HashMap<Slip, Weight>) -> Option<Slip> {
    own.iter().copied().filter(|slip| fitting(reading, *slip).is_some()).min_by_key(|slip| {
        let Weight { explained, broken } = weights.get(slip).copied().unwrap_or_default();
        (broken, usize::MAX - explained, slip.exponent < 0, slip.exponent.abs())
    })
}

/// The unit that would be printed: 元 becomes 万元 with 4, 万元 becomes 元 with -4.
fn fitting(reading: &Reading<'_>, slip: Slip) -> Option<String> {
    let scale = reading.amount(slip.index)?.printed.scale + slip.exponent;
    matches!(scale, 0 | 4 | 8).then(|| unit_of(reading, slip.index, scale))
}

fn check(reading: &Reading<'_>, Judged { relation, agrees, .. }: &Judged, slip: Option<Slip>) -> Option<Check> {
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
        _ if *agrees => Verdict::Consistent,
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
        working: working(relation, reading, &operands, fitted.as_ref(), &computed, *agrees || slip.is_some())?,
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
