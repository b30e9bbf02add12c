use super::*;

#[test]
fn a_step_that_could_not_run_counts_as_failed() {
    let steps = [Some(Counts { passed: 3, failed: 1 }), None, Some(Counts::default())];
    assert_eq!(total(steps.into_iter()), Counts { passed: 3, failed: 2 });
}

#[test]
fn tests_are_counted_while_their_output_is_shown() {
    // Kept and not printed: the line would be counted by the run that this test is part of.
    let result = "test result: FAILED. 2 passed; 1 failed; 0 ignored";
    let mut shown = Vec::new();
    let mut shell = Command::new("sh");
    let counts = counted(shell.args(["-c", &format!("echo '{result}'; exit 1")]), |line| shown.push(line.to_owned()));
    assert_eq!(counts.unwrap(), Counts { passed: 2, failed: 1 });
    assert_eq!(shown, [result]);
}

#[test]
fn a_run_without_a_test_is_an_error() {
    for script in ["exit 1", "true"] {
        assert!(counted(Command::new("sh").args(["-c", script]), |_| ()).is_err(), "{script}");
    }
}
