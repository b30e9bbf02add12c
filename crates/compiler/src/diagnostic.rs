//! What the compiler says to editors: where, what, and what to do about it.

use std::fmt;
use std::path::PathBuf;

use crate::invisible::shown;

/// A place in a file; line and column start at 1, the column counts characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// The file, as it was named on the way in.
    pub file: PathBuf,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Whether a finding stops the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The edition cannot be made.
    Error,
    /// A proofreader would look at it.
    Warning,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where.
    pub location: Location,
    /// How bad.
    pub severity: Severity,
    /// Name of the rule that a warning comes from, for tools that sort or silence them.
    pub rule: Option<&'static str>,
    /// What is the matter, in Chinese.
    pub message: String,
    /// What to do about it, in Chinese.
    pub hint: Option<String>,
}

/// Every finding of a compilation, in the order of files and lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// What keeps the edition from being made.
    pub errors: Vec<Diagnostic>,
    /// What a proofreader would look at.
    pub warnings: Vec<Diagnostic>,
}

impl Diagnostic {
    /// An error at `location`.
    pub fn error(location: Location, message: impl Into<String>) -> Self {
        Self { location, severity: Severity::Error, rule: None, message: message.into(), hint: None }
    }

    /// A warning of `rule` at `location`.
    pub fn warning(rule: &'static str, location: Location, message: impl Into<String>) -> Self {
        Self { location, severity: Severity::Warning, rule: Some(rule), message: message.into(), hint: None }
    }

    /// The same with advice.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl Report {
    /// Adds a finding to the list of its severity.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        match diagnostic.severity {
            Severity::Error => self.errors.push(diagnostic),
            Severity::Warning => self.warnings.push(diagnostic),
        }
    }

    /// Puts the findings into the order of files and lines.
    pub fn sort(&mut self) {
        self.errors.sort();
        self.warnings.sort();
    }
}

impl fmt::Display for Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.to_string_lossy().replace('\n', "\\n");
        write!(formatter, "{}:{}:{}", shown(&file), self.line, self.column)
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Error => "错误",
            Self::Warning => "提醒",
        })
    }
}

/// `path:line:column: 错误：message`, with a second line `  提示：…` where there is advice. Safe to print: messages quote
/// what a file says, and that is shown by [`shown`].
impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}：{}", self.location, self.severity, shown(&self.message))?;
        match &self.hint {
            Some(hint) => write!(formatter, "\n  提示：{}", shown(hint)),
            None => Ok(()),
        }
    }
}

/// The errors, one after the other.
impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.errors.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            write!(formatter, "{separator}{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Report {}
