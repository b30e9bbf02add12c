use super::*;

#[test]
fn a_step_that_could_not_run_counts_as_failed() {
    let steps = [Some(Counts { passed: 3, failed: 1 }), None, Some(Counts::default())];
    assert_eq!(total(steps.into_iter()), Counts { passed: 3, failed: 2 });
}

#[test]
fn tests_are_counted_while_their_output_is_shown() {
    let mut shell = Command::new("sh");
    shell.args(["-c", "echo 'test result: FAILED. 2 passed; 1 failed; 0 ignored'; exit 1"]);
    assert_eq!(with_tests(&mut shell).unwrap(), Counts { passed: 2, failed: 1 });
}

#[test]
fn a_run_without_a_test_is_an_error() {
    for script in ["exit 1", "true"] {
        assert!(with_tests(Command::new("sh").args(["-c", script])).is_err(), "{script}");
    }
}
