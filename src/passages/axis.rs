//! Days and periods on a line.

use edition::when::{MONTH, When, YEAR};

use crate::nodes::{Element, element, percent};

/// A stretch of a calendar: whole months, or whole years where it is longer than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    /// Days of a unit: a month or a year.
    unit: u32,
    /// The first unit.
    start: u32,
    /// The unit behind the last.
    end: u32,
    /// Whether years are named.
    with_years: bool,
}

impl Axis {
    /// The stretch that holds all of these.
    pub fn new(moments: impl Iterator<Item = When> + Clone) -> Self {
        let with_years = moments.clone().any(|when| when.year.is_some());
        let first = moments.clone().map(|when| when.count(when.first)).min().unwrap_or_default();
        let last = moments.map(|when| when.count(when.last)).max().unwrap_or_default();
        let unit = if with_years && last - first > YEAR { YEAR } else { MONTH };
        Self { unit, start: first / unit, end: last / unit + 1, with_years }
    }

    /// Where a day begins, as a percentage of the axis.
    pub fn at(self, day: u32) -> String {
        let (from, whole) = (day.saturating_sub(self.start * self.unit), self.days());
        percent((u64::from(from) * 1000 / u64::from(whole)).min(1000) as u16)
    }

    /// Its length.
    pub const fn days(self) -> u32 {
        (self.end - self.start) * self.unit
    }

    /// Lines where months or years begin, seven at most and the last among them, with their names at the top.
    pub fn ticks(self) -> Vec<Element> {
        let step = (self.end - self.start).div_ceil(6);
        let mut ticks = Vec::new();
        for tick in (self.start..self.end).rev().step_by(step as usize) {
            let x = self.at(tick * self.unit);
            let name = match (self.unit == YEAR, self.with_years) {
                (true, _) => tick.to_string(),
                (false, true) => format!("{}.{}", tick / 12, tick % 12 + 1),
                (false, false) => format!("{}月", tick + 1),
            };
            ticks.push(
                element("text").attribute("x", x.clone()).attribute("dx", ".3em").attribute("y", "1.1em").text(name),
            );
            ticks.push(element("line").attribute("x1", x.clone()).attribute("x2", x).attribute("y2", "100%"));
        }
        ticks.reverse();
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(moments: &[&str], day: &str, at: &str, ticks: &str) {
        let moments: Vec<When> = moments.iter().filter_map(|iso| When::parse(iso)).collect();
        let axis = Axis::new(moments.iter().copied());
        let when = When::parse(day).unwrap();
        let names = axis.ticks().into_iter().filter(|tick| tick.tag == "text");
        let names: Vec<String> = names.map(|tick| crate::nodes::Node::from(tick).text_content()).collect();
        assert_eq!((axis.at(when.count(when.first)), names.join(" ")), (at.to_owned(), ticks.to_owned()));
    }

    #[test]
    fn an_axis_has_whole_months_or_years() {
        check(&["XXXX-01/XXXX-09", "XXXX-10-17"], "XXXX-06-01", "50.0%", "2月 4月 6月 8月 10月");
        check(&["2023-03-05"], "2023-03-01", "0.0%", "2023.3");
        check(&["2021", "2023-05-01"], "2022", "33.3%", "2021 2022 2023");
        check(&[], "XXXX-01-01", "0.0%", "1月");
    }
}
