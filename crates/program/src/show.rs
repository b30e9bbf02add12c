//! `cargo xtask show`.

use std::path::PathBuf;

use anyhow::Result;
use edition::model::{Article, Edition};

use crate::edition_source::{self, plural};
use crate::home::Home;
use crate::terminal;

/// Options of `show`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Folder of the edition, or a JSON list of articles.
    #[arg(value_name = "DIR")]
    edition: Option<PathBuf>,
    /// Print JSON; offsets are in characters.
    #[arg(long)]
    json: bool,
}

/// Prints the compiled edition.
pub(crate) fn run(arguments: &Arguments, home: &Home) -> Result<()> {
    let edition = edition_source::compile(&edition_source::or_usual(arguments.edition.as_ref(), home))?.edition;
    let text = if arguments.json { compiler::json::edition_json(&edition)? } else { outline(&edition) };
    Ok(terminal::write(&format!("{}\n", text.trim_end()))?)
}

/// The edition as an outline to read: masthead, then the headline group of each article and what it holds.
fn outline(edition: &Edition) -> String {
    let mut lines = vec![edition.title.clone()];
    lines.extend(edition.slogans.iter().cloned());
    lines.push(format!("栏目：{}", edition.sections.join("、")));
    lines.extend(edition.articles.iter().flat_map(|article| article_lines(edition, article)));
    lines.push(String::new());
    lines.push(format!("{}, {}", plural(edition.mechanisms.len(), "mechanism"), plural(edition.terms.len(), "term")));
    lines.join("\n")
}

fn article_lines(edition: &Edition, article: &Article) -> Vec<String> {
    let section = edition.sections.get(usize::from(article.section)).map_or("", String::as_str);
    let mut lines = vec![String::new(), format!("{}  [{section}]", article.id)];
    lines.extend(article.kicker.iter().map(|kicker| format!("  {}", kicker.text)));
    lines.push(format!("  {}", article.headline.text));
    lines.extend(article.deck.iter().map(|deck| format!("  {}", deck.text)));
    lines.push(format!(
        "  {} {} · {}, {}, {}",
        article.date.as_deref().unwrap_or("undated"),
        article.reporters.join(" "),
        plural(article.paragraphs.len(), "paragraph"),
        plural(article.figures().count(), "figure"),
        plural(article.checks.len(), "check"),
    ));
    lines
}
