//! Looking for units among units.

/// Where `needle` first stands in `units` at or behind `from`. Nothing stands nowhere.
pub(crate) fn find(units: &[u16], needle: &[u16], from: usize) -> Option<usize> {
    let (first, rest) = needle.split_first()?;
    let last = units.len().checked_sub(needle.len())?;
    (from..=last).find(|at| units[*at] == *first && units[at + 1..].starts_with(rest))
}
