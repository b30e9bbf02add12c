//! What `cargo xtask check --json` prints.

use serde::Serialize;

use crate::{Compiled, Diagnostic, Report};

/// The findings of a check, errors first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingsJson<'a> {
    /// Whether an edition can be made of the files.
    ok: bool,
    errors: Vec<FindingJson<'a>>,
    warnings: Vec<FindingJson<'a>>,
    /// The articles in the order of the page; empty where there are errors.
    articles: Vec<ArticleJson<'a>>,
}

/// A finding; line and column start at 1, the column counts characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct FindingJson<'a> {
    file: String,
    line: usize,
    column: usize,
    /// Name of the rule of a warning; null for an error.
    rule: Option<&'static str>,
    message: &'a str,
    hint: Option<&'a str>,
}

/// How much was found in an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct ArticleJson<'a> {
    id: &'a str,
    headline: &'a str,
    figures: usize,
    checks: Vec<CheckJson<'a>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct CheckJson<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    verdict: &'static str,
    working: &'a str,
}

/// The JSON of what a compilation said, on several lines.
pub fn findings_json(compiled: &Result<Compiled, Report>) -> serde_json::Result<String> {
    let findings = match compiled {
        Ok(compiled) => FindingsJson {
            ok: true,
            errors: Vec::new(),
            warnings: list(&compiled.warnings),
            articles: compiled.edition.articles.iter().map(ArticleJson::from).collect(),
        },
        Err(report) => FindingsJson {
            ok: false,
            errors: list(&report.errors),
            warnings: list(&report.warnings),
            articles: Vec::new(),
        },
    };
    serde_json::to_string_pretty(&findings)
}

fn list(findings: &[Diagnostic]) -> Vec<FindingJson<'_>> {
    findings.iter().map(FindingJson::from).collect()
}

impl<'a> From<&'a Diagnostic> for FindingJson<'a> {
    fn from(finding: &'a Diagnostic) -> Self {
        Self {
            file: finding.location.file.display().to_string(),
            line: finding.location.line,
            column: finding.location.column,
            rule: finding.rule,
            message: &finding.message,
            hint: finding.hint.as_deref(),
        }
    }
}

impl<'a> From<&'a edition::model::Article> for ArticleJson<'a> {
    fn from(article: &'a edition::model::Article) -> Self {
        let checks = article.checks.iter().map(|check| CheckJson {
            kind: check.kind.name(),
            verdict: check.verdict.name(),
            working: &check.working,
        });
        Self {
            id: &article.id,
            headline: &article.headline.text,
            figures: article.figures().count(),
            checks: checks.collect(),
        }
    }
}
