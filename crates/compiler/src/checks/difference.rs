//! One amount less another: 由120家减少到85家，减少35家; 甲村比乙村多35户; 收入…，支出…，结余….

use edition::checks::{CheckKind, Role};

use super::clauses::Reading;
use super::growth::pair;
use super::relation::{Formula, Relation, Wording};
use super::units::Measure;
use super::words::{Direction, ends_with_any, has_any, without_hedges};
use crate::words::{Words, words};

/// What is left over, or missing.
static REST: Words = words!("checks/difference");

/// What is left over, where the text may speak of another thing.
static LOOSE_REST: Words = words!("checks/difference-loose");

/// The differences of amounts that a text states.
pub(super) fn find(reading: &Reading<'_>) -> Vec<Relation> {
    (0..reading.items.len()).filter_map(|index| difference(reading, index)).collect()
}

fn difference(reading: &Reading<'_>, stated: usize) -> Option<Relation> {
    let measure = &reading.amount(stated)?.measure;
    if matches!(measure, Measure::Percent | Measure::Points | Measure::Times | Measure::Doublings) {
        return None;
    }
    let item = &reading.items[stated];
    let label = without_hedges(item.label);
    let direction = item.change;
    if let (Some(direction), Some((base, new))) = (direction, pair(reading, stated))
        && reading.alike(base, stated)
    {
        return Some(changed(direction, base, new, stated));
    }
    let (second, first) = last_two(reading, stated)?;
    let apart = ends_with_any(label, "相差 差距 相差了");
    let compared = has_any(item.front, "比")
        && ends_with_any(label, "多 少 高 低 高出 多出 长 短 大 小")
        && !has_any(item.front, "去年 上年 同期 上月");
    if apart || compared {
        return Some(relation(Formula::Distance, [first, second], stated, Wording::Certain));
    }
    if ends_with_any(label, &REST) {
        return Some(relation(Formula::Distance, [first, second], stated, Wording::Possible));
    }
    ends_with_any(label, &LOOSE_REST).then(|| relation(Formula::Distance, [first, second], stated, Wording::Possible))
}

fn changed(direction: Direction, base: usize, new: usize, stated: usize) -> Relation {
    let (operands, role) = match direction {
        Direction::Up => (vec![(Role::New, new), (Role::Base, base)], Role::Increase),
        Direction::Down => (vec![(Role::Base, base), (Role::New, new)], Role::Decrease),
    };
    Relation {
        kind: CheckKind::Difference,
        formula: Formula::Difference,
        operands,
        stated: Some((role, stated)),
        wording: Wording::Certain,
    }
}

fn relation(formula: Formula, [first, second]: [usize; 2], stated: usize, wording: Wording) -> Relation {
    let operands = vec![(Role::New, first), (Role::Base, second)];
    Relation { kind: CheckKind::Difference, formula, operands, stated: Some((Role::Difference, stated)), wording }
}

/// The only two amounts of this measure in front of a figure, the nearer one first.
fn last_two(reading: &Reading<'_>, stated: usize) -> Option<(usize, usize)> {
    let mut alike = reading.before(stated).filter(|index| reading.alike(*index, stated));
    let found = (alike.next()?, alike.next()?);
    let near = reading.items[found.0].clause + 1 >= reading.items[stated].clause;
    (near && alike.next().is_none()).then_some(found)
}
