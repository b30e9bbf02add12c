//! Commands that answer JSON lines: one line in, one line out.

use std::fmt::Display;
use std::io::{BufRead, BufReader, Write, stdin};

use anyhow::{Context, Result, bail};

use crate::terminal::Output;

/// Options of such a command.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Read JSON lines from standard input, write JSON lines to standard output.
    #[arg(long, required = true)]
    jsonl: bool,
}

/// Answers every line of standard input.
///
/// # Errors
/// The first line that `answer` does not take, by its number.
pub(crate) fn run<E: Display>(_: &Arguments, answer: impl Fn(&str) -> Result<String, E>) -> Result<()> {
    answer_lines(BufReader::new(stdin().lock()), Output::standard(), answer)
}

fn answer_lines<E: Display>(
    input: impl BufRead,
    mut output: Output<impl Write>,
    answer: impl Fn(&str) -> Result<String, E>,
) -> Result<()> {
    for (index, line) in input.lines().enumerate() {
        let line = line.with_context(|| format!("standard input:{}", index + 1))?;
        if line.trim().is_empty() {
            continue;
        }
        match answer(&line) {
            Ok(answer) => output.write(&(answer + "\n"))?,
            Err(error) => {
                output.flush()?;
                bail!("standard input:{}: {error}", index + 1);
            }
        }
    }
    Ok(output.flush()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &[u8], expect_output: &str, expect_error: Option<&str>) {
        let mut output = Vec::new();
        let number = |line: &str| line.parse::<i32>().map(|number| (number + 1).to_string());
        let error = answer_lines(input, Output::new(&mut output), number).err().map(|error| format!("{error:#}"));
        assert_eq!(String::from_utf8(output).unwrap(), expect_output);
        match (&error, expect_error) {
            (None, None) => {}
            (Some(error), Some(start)) => assert!(error.starts_with(start), "{error}"),
            _ => panic!("{error:?}"),
        }
    }

    #[test]
    fn lines_are_answered_until_one_is_wrong() {
        check(b"", "", None);
        check(b"1\n\n2", "2\n3\n", None);
        check(b"1\nx\n2\n", "2\n", Some("standard input:2: invalid digit"));
        check(b"1\n\xff\n", "2\n", Some("standard input:2: "));
    }
}
