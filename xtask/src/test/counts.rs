//! Counting tests in the output of those who run them.

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Counts {
    /// Tests that passed.
    pub(crate) passed: u32,
    /// Tests that failed.
    pub(crate) failed: u32,
}

impl Counts {
    /// Both together.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// Counts line by line.
#[derive(Debug, Default)]
pub(crate) struct Tally(Counts);

impl Tally {
    /// Adds what a line without colours reports.
    pub(crate) fn read(&mut self, line: &str) {
        if let Some(counts) = rust_result(line).or_else(|| node_result(line)) {
            self.0 = self.0.plus(counts);
        }
    }

    /// The sum so far.
    pub(crate) fn counts(&self) -> Counts {
        self.0
    }
}

/// `test result: ok. 5 passed; 0 failed; …`, from libtest and from wasm-bindgen's runner.
fn rust_result(line: &str) -> Option<Counts> {
    let (_, counts) = line.trim_start().strip_prefix("test result: ")?.split_once(". ")?;
    let mut parts = counts.split("; ");
    let mut next = |name| parts.next()?.strip_suffix(name)?.trim().parse().ok();
    Some(Counts { passed: next("passed")?, failed: next("failed")? })
}

/// `ℹ pass 5`, then `ℹ fail 0`, from the summary of `node --test`; `#` instead of the sign in its other format.
fn node_result(line: &str) -> Option<Counts> {
    let (name, count) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# "))?.split_once(' ')?;
    let count = count.parse().ok()?;
    match name {
        "pass" => Some(Counts { passed: count, failed: 0 }),
        "fail" | "cancelled" => Some(Counts { passed: 0, failed: count }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(output: &str, passed: u32, failed: u32) {
        let mut tally = Tally::default();
        output.lines().for_each(|line| tally.read(line));
        assert_eq!(tally.counts(), Counts { passed, failed });
    }

    #[test]
    fn counts_what_cargo_reports() {
        let ok = "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        let bad = "test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out";
        check(ok, 5, 0);
        check(&format!("running 5 tests\ntest a ... ok\n{ok}\n\n{bad}\n"), 7, 3);
    }

    #[test]
    fn counts_what_node_reports() {
        check("ℹ tests 8\nℹ suites 0\nℹ pass 6\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0\nℹ duration_ms 51", 6, 2);
        check("# pass 4\n# fail 0\n", 4, 0);
    }

    #[test]
    fn other_lines_count_nothing() {
        check("pass 5\ntest result: odd\ntest result: ok. many passed; 0 failed\n# pass many\nℹ fail", 0, 0);
    }
}
