//! Goals and whether they were met.

use serde::Serialize;

use super::table::Table;

/// The goals of a benchmark in the order in which they were looked at.
#[derive(Debug, Default, Serialize)]
pub(super) struct Goals(Vec<Goal>);

#[derive(Debug, Serialize)]
struct Goal {
    what: String,
    wanted: String,
    found: String,
    met: bool,
}

impl Goals {
    /// Looks whether `found` is at most `most`.
    pub(super) fn at_most(&mut self, what: impl Into<String>, most: f64, found: f64) {
        self.push(what.into(), format!("≤ {most}"), found, found <= most);
    }

    /// Looks whether `found` is at least `least`.
    pub(super) fn at_least(&mut self, what: impl Into<String>, least: f64, found: f64) {
        self.push(what.into(), format!("≥ {least}"), found, found >= least);
    }

    fn push(&mut self, what: String, wanted: String, found: f64, met: bool) {
        self.0.push(Goal { what, wanted, found: format!("{found:.3}"), met });
    }

    /// What was not met, in words.
    pub(super) fn missed(&self) -> Vec<String> {
        let missed = self.0.iter().filter(|goal| !goal.met);
        missed.map(|Goal { what, wanted, found, .. }| format!("{what}: {found}, goal {wanted}")).collect()
    }

    /// All of them; nothing where there are none.
    pub(super) fn table(&self) -> String {
        if self.0.is_empty() {
            return String::new();
        }
        let mut table = Table::new(&["goal", "wanted", "found", ""]);
        for Goal { what, wanted, found, met } in &self.0 {
            let met = if *met { "met" } else { "missed" };
            table.row(vec![what.clone(), wanted.clone(), found.clone(), met.to_owned()]);
        }
        table.text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missed_is_told() {
        let mut goals = Goals::default();
        goals.at_most("time", 1.0, 1.0);
        goals.at_least("speed", 20.0, 19.5);
        assert_eq!(goals.missed(), ["speed: 19.500, goal ≥ 20"]);
        assert!(goals.table().contains("| time  |    ≤ 1 |  1.000 |    met |"), "{}", goals.table());
        assert_eq!(Goals::default().table(), "");
    }
}
