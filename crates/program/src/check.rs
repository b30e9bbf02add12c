//! `cargo xtask check`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Result, bail};
use compiler::{Compiled, Place, Report, passages};
use edition::figures::{Bound, Figure, FigureKind};
use edition::model::{Article, Passage};

use crate::edition_source::{self, plural};
use crate::home::Home;
use crate::terminal;

/// Options of `check`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Folder of the edition, or a JSON list of articles.
    #[arg(value_name = "DIR")]
    edition: Option<PathBuf>,
    /// Print the findings as JSON: {"ok","errors","warnings","articles"}; the exit status is the same.
    #[arg(long)]
    json: bool,
}

/// Validates an edition and lists what was found in it: mistakes, then doubtful places, on standard error, then every
/// figure and check; or all of it as JSON on standard output.
///
/// # Errors
/// Where the edition has mistakes.
pub(crate) fn run(arguments: &Arguments, home: &Home) -> Result<()> {
    let folder = edition_source::or_usual(arguments.edition.as_ref(), home);
    let compiled = edition_source::read(&folder)?;
    if arguments.json {
        terminal::write(&(compiler::json::findings_json(&compiled)? + "\n"))?;
    }
    match compiled {
        Ok(_) if arguments.json => Ok(()),
        Ok(compiled) => list(&compiled),
        Err(Report { errors, warnings }) => {
            if !arguments.json {
                edition_source::print_all(&errors);
                edition_source::print_all(&warnings);
            }
            bail!("{} in {}", plural(errors.len(), "error"), edition_source::shown(&folder).display())
        }
    }
}

fn list(compiled: &Compiled) -> Result<()> {
    edition_source::print_all(&compiled.warnings);
    let mut out = Vec::new();
    for (index, article) in compiled.edition.articles.iter().enumerate() {
        write_article(&mut out, compiled, index, article)?;
    }
    writeln!(out, "{}", totals(compiled))?;
    Ok(terminal::write(&String::from_utf8_lossy(&out))?)
}

fn write_article(out: &mut impl Write, compiled: &Compiled, index: usize, article: &Article) -> Result<()> {
    writeln!(out, "{}  {}", article.id, article.headline.text)?;
    let mut rows = Vec::new();
    for (place, passage) in passages(article) {
        for figure in &passage.figures {
            let location = compiled.positions.locate(index, place, figure.start as usize);
            let at = location.map_or_else(|| place_name(place), |location| location.to_string());
            rows.push((at, figure_line(passage, figure)));
        }
    }
    let width = rows.iter().map(|(at, _)| columns(at)).max().unwrap_or_default();
    for (at, line) in rows {
        writeln!(out, "  {} {line}", pad(&at, width))?;
    }
    for check in &article.checks {
        writeln!(out, "  {} {}: {}", check.kind.name(), check.verdict.name(), check.working)?;
    }
    Ok(writeln!(out)?)
}

/// Text, kind, value and unit of a figure, and its bound unless it is exact.
fn figure_line(passage: &Passage, figure: &Figure) -> String {
    let text = passage.text.get(figure.start as usize..figure.end as usize).unwrap_or_default();
    let unit = figure.unit.as_deref().unwrap_or("-");
    let bound = if figure.bound == Bound::Exact { "" } else { figure.bound.name() };
    let line =
        format!("{} {:<9} {} {unit} {bound}", pad(text, 24), figure.kind.name(), pad(&figure.value.to_string(), 20));
    line.trim_end().to_owned()
}

fn place_name(place: Place) -> String {
    match place {
        Place::Kicker => "kicker".to_owned(),
        Place::Headline => "headline".to_owned(),
        Place::Deck => "deck".to_owned(),
        Place::Summary => "summary".to_owned(),
        Place::Paragraph(index) => format!("paragraph {}", index + 1),
    }
}

/// `text` filled up to so many columns of a terminal.
fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// Columns of a terminal that `text` takes: a Chinese character takes two.
fn columns(text: &str) -> usize {
    text.chars().map(|character| if character < '\u{1100}' { 1 } else { 2 }).sum()
}

/// How much there is of everything, in one line each.
fn totals(compiled: &Compiled) -> String {
    let articles = &compiled.edition.articles;
    let mut kinds = [0; FigureKind::ALL.len()];
    for figure in articles.iter().flat_map(passages).flat_map(|(_, passage)| &passage.figures) {
        kinds[FigureKind::ALL.iter().position(|kind| *kind == figure.kind).unwrap_or_default()] += 1;
    }
    let mut verdicts = BTreeMap::new();
    for check in articles.iter().flat_map(|article| &article.checks) {
        *verdicts.entry(check.verdict.name()).or_insert(0) += 1;
    }
    let kinds_found = FigureKind::ALL.iter().map(|kind| kind.name()).zip(kinds).filter(|(_, count)| *count > 0);
    [
        plural(articles.len(), "article"),
        with_parts("figure", kinds_found),
        with_parts("check", verdicts.into_iter()),
        plural(compiled.warnings.len(), "warning"),
    ]
    .join("\n")
}

/// `5 figures: 3 money, 2 date`.
fn with_parts<'a>(noun: &str, parts: impl Iterator<Item = (&'a str, usize)>) -> String {
    let parts: Vec<_> = parts.collect();
    let total = plural(parts.iter().map(|(_, count)| count).sum(), noun);
    let listed: Vec<String> = parts.iter().map(|(name, count)| format!("{count} {name}")).collect();
    if listed.is_empty() { total } else { format!("{total}: {}", listed.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_character_takes_two_columns() {
        assert_eq!(pad("23万余人", 10), "23万余人  ");
        assert_eq!(pad("超出了这里", 2), "超出了这里");
    }

    #[test]
    fn totals_name_their_parts() {
        assert_eq!(with_parts("figure", [("money", 1), ("date", 2)].into_iter()), "3 figures: 1 money, 2 date");
        assert_eq!(with_parts("check", [("consistent", 1)].into_iter()), "1 check: 1 consistent");
        assert_eq!(with_parts("check", std::iter::empty()), "0 checks");
    }
}
