//! `check`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Result, bail};
use civic_edition::words::{bound_word, kind_name, relation_name, verdict_words};
use compiler::{Compiled, Place, Report, passages};
use edition::figures::wording::digits;
use edition::figures::{Bound, Figure, FigureKind};
use edition::model::{Article, Passage};

use crate::edition_source;
use crate::home::Home;
use crate::terminal;

/// Options of `check`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// 版面文件夹，或文章的 JSON 列表
    #[arg(value_name = "DIR")]
    edition: Option<PathBuf>,
    /// 也列出每个数字和每处核对
    #[arg(long)]
    figures: bool,
    /// 以 JSON 输出：{"ok","errors","warnings","articles"}；退出码不变
    #[arg(long)]
    json: bool,
}

/// Validates an edition: mistakes, then doubtful places, on standard error, then how much there is of everything, and
/// where it is asked for every figure and check; or all of it as JSON on standard output.
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
        Ok(compiled) => list(&compiled, arguments.figures),
        Err(Report { errors, warnings }) => {
            if !arguments.json {
                edition_source::print_all(&errors);
                edition_source::print_all(&warnings);
            }
            bail!(edition_source::summary(&folder, errors.len()))
        }
    }
}

fn list(compiled: &Compiled, with_figures: bool) -> Result<()> {
    edition_source::print_all(&compiled.warnings);
    let mut out = Vec::new();
    let articles = compiled.edition.articles.iter().enumerate();
    for (index, article) in articles.filter(|_| with_figures) {
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
        writeln!(out, "  {}{}：{}", relation_name(check.kind), verdict_words(check.verdict.name()).1, check.working)?;
    }
    Ok(writeln!(out)?)
}

/// Text, kind and value of a figure, and its bound unless it is exact.
fn figure_line(passage: &Passage, figure: &Figure) -> String {
    let text = passage.text.get(figure.start as usize..figure.end as usize).unwrap_or_default();
    let bound = if figure.bound == Bound::Exact { "" } else { bound_word(figure.bound) };
    let kind = pad(kind_name(figure.kind), 8);
    let line = format!("{} {kind} {} {bound}", pad(text, 24), pad(&digits(figure), 24));
    line.trim_end().to_owned()
}

fn place_name(place: Place) -> String {
    match place {
        Place::Kicker => "引题".to_owned(),
        Place::Headline => "主题".to_owned(),
        Place::Deck => "副题".to_owned(),
        Place::Summary => "摘要".to_owned(),
        Place::Paragraph(index) => format!("第 {} 段", index + 1),
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
        *verdicts.entry(verdict_words(check.verdict.name()).1).or_insert(0) += 1;
    }
    let kinds_found = FigureKind::ALL.iter().map(|kind| kind_name(*kind)).zip(kinds).filter(|(_, count)| *count > 0);
    [
        format!("文章 {} 篇", articles.len()),
        with_parts("数字", "个", kinds_found),
        with_parts("核对", "处", verdicts.into_iter()),
        format!("提醒 {} 条", compiled.warnings.len()),
    ]
    .join("\n")
}

/// `数字 5 个：金额 3、日期 2`.
fn with_parts<'a>(noun: &str, measure: &str, parts: impl Iterator<Item = (&'a str, usize)>) -> String {
    let parts: Vec<_> = parts.collect();
    let total = format!("{noun} {} {measure}", parts.iter().map(|(_, count)| count).sum::<usize>());
    let listed: Vec<String> = parts.iter().map(|(name, count)| format!("{name} {count}")).collect();
    if listed.is_empty() { total } else { format!("{total}：{}", listed.join("、")) }
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
        assert_eq!(with_parts("数字", "个", [("金额", 1), ("日期", 2)].into_iter()), "数字 3 个：金额 1、日期 2");
        assert_eq!(with_parts("核对", "处", std::iter::empty()), "核对 0 处");
    }
}
