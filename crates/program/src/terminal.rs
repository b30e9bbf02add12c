//! What commands print. Text that came from files goes through here, so that no file can steer the terminal: controls and
//! other invisible characters are printed as `\u001B`, which in JSON means the same.

use std::borrow::Cow;
use std::error::Error;
use std::io::{self, BufWriter, StdoutLock, Write, stdout};
use std::string::FromUtf8Error;

use compiler::{refusal, shown};

/// Prints a line to standard output, formatted as by `format!`.
#[macro_export]
macro_rules! say {
    ($($part:tt)*) => { $crate::terminal::line(&format!($($part)*)) };
}

/// Prints a line to standard error, formatted as by `format!`.
#[macro_export]
macro_rules! note {
    ($($part:tt)*) => { $crate::terminal::error_line(&format!($($part)*)) };
}

/// Prints a line to standard output. Where nobody reads it any more the command goes on: what it writes is not lost.
pub fn line(text: &str) {
    let _ = writeln!(stdout(), "{}", shown(text));
}

/// Prints a line to standard error.
pub fn error_line(text: &str) {
    eprintln!("{}", shown(text));
}

/// What an error says with all that led to it, the system's part in words for editors.
pub fn in_words(error: &anyhow::Error) -> String {
    let cause = |cause: &(dyn Error + 'static)| match cause.downcast_ref::<io::Error>() {
        Some(refused) => refusal::in_words(refused),
        None if cause.is::<FromUtf8Error>() => refusal::in_words(&io::ErrorKind::InvalidData.into()),
        None => cause.to_string(),
    };
    error.chain().map(cause).collect::<Vec<_>>().join("：")
}

/// Prints what a command was asked for to standard output; an error where nobody reads it any more.
pub fn write(text: &str) -> io::Result<()> {
    let mut output = Output::standard();
    output.write(text)?;
    output.flush()
}

/// A stream that takes many texts.
pub struct Output<W: Write>(BufWriter<W>);

impl Output<StdoutLock<'static>> {
    /// Standard output.
    pub fn standard() -> Self {
        Self::new(stdout().lock())
    }
}

impl<W: Write> Output<W> {
    /// Writes to `stream` through a buffer.
    pub fn new(stream: W) -> Self {
        Self(BufWriter::new(stream))
    }

    /// Writes a text.
    pub fn write(&mut self, text: &str) -> io::Result<()> {
        self.0.write_all(shown(text).as_bytes())
    }

    /// Hands over what is in the buffer.
    pub fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Prints a line of another program, with its colours, to standard output.
pub fn coloured_line(text: &str) {
    let _ = writeln!(stdout(), "{}", coloured(text));
}

/// Prints a line of another program, with its colours, to standard error.
pub fn coloured_error_line(text: &str) {
    eprintln!("{}", coloured(text));
}

/// A line with its colours (ECMA-48, 8.3.117: escape, bracket, digits, `m`), all else as it is shown.
fn coloured(line: &str) -> String {
    parts(line).flat_map(|(colour, text)| [Cow::Borrowed(colour), shown(text)]).collect()
}

/// The same without its colours.
pub fn without_colours(line: &str) -> String {
    parts(line).map(|(_, text)| shown(text)).collect()
}

/// The line as colour sequences, each with the text behind it; the first text has none.
fn parts(line: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut start = 0;
    let mut rest = line;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let colour = &rest[..start];
        let text = &rest[start..];
        let next = text.match_indices('\u{1B}').find_map(|(at, _)| Some((at, colour_length(&text[at..])?)));
        let (end, length) = next.unwrap_or((text.len(), 0));
        (start, rest) = (length, &text[end..]);
        Some((colour, &text[..end]))
    })
}

/// The length of the colour sequence with which `text` starts.
fn colour_length(text: &str) -> Option<usize> {
    let digits = text.strip_prefix("\u{1B}[")?;
    let end = digits.find(|character: char| !character.is_ascii_digit() && !matches!(character, ';' | ':'))?;
    digits[end..].starts_with('m').then_some("\u{1B}[".len() + end + 1)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[track_caller]
    fn check(line: &str, expect_coloured: &str, expect_plain: &str) {
        assert_eq!(coloured(line), expect_coloured);
        assert_eq!(without_colours(line), expect_plain);
    }

    #[test]
    fn only_colours_of_other_programs_pass() {
        check("", "", "");
        check("plain", "plain", "plain");
        check(
            "\u{1b}[0m\u{1b}[1;38;5;9merror\u{1b}[0m: 坏",
            "\u{1b}[0m\u{1b}[1;38;5;9merror\u{1b}[0m: 坏",
            "error: 坏",
        );
        check("a\u{1b}[2Jb\u{1b}[1mc", "a\\u001B[2Jb\u{1b}[1mc", "a\\u001B[2Jbc");
        check("cut \u{1b}[1", "cut \\u001B[1", "cut \\u001B[1");
        check("\u{1b}]0;title\u{7}\u{202E}", "\\u001B]0;title\\u0007\\u202E", "\\u001B]0;title\\u0007\\u202E");
    }

    /// Every file of this package that prints by itself.
    fn printing(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                printing(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let prints = ["println!(", "eprint!(", " print!(", "stdout()", "stderr().lock"];
                if prints.iter().any(|print| text.contains(print)) {
                    found.push(path.file_name().unwrap().to_string_lossy().into_owned());
                }
            }
        }
    }

    #[test]
    fn nothing_else_prints() {
        let mut found = Vec::new();
        for folder in ["src", "../../xtask/src"] {
            printing(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
        }
        assert_eq!(found, ["terminal.rs"]);
    }
}
