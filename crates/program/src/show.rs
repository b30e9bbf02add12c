//! `cargo xtask show`.

use std::path::PathBuf;

use anyhow::Result;
use civic_edition::words::date_as_printed;
use edition::model::{Article, Edition};

use crate::edition_source;
use crate::home::Home;
use crate::terminal;

/// Options of `show`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// 版面文件夹，或文章的 JSON 列表
    #[arg(value_name = "DIR")]
    edition: Option<PathBuf>,
    /// 以 JSON 输出；位置按字数
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
    lines.push(format!("做法 {} 种，词语 {} 个", edition.mechanisms.len(), edition.terms.len()));
    lines.join("\n")
}

fn article_lines(edition: &Edition, article: &Article) -> Vec<String> {
    let section = edition.sections.get(usize::from(article.section)).map_or("", String::as_str);
    let mut lines = vec![String::new(), format!("{}  [{section}]", article.id)];
    lines.extend(article.kicker.iter().map(|kicker| format!("  {}", kicker.text)));
    lines.push(format!("  {}", article.headline.text));
    lines.extend(article.deck.iter().map(|deck| format!("  {}", deck.text)));
    lines.push(format!(
        "  {} {} · {} 段，数字 {} 个，核对 {} 处",
        article.date.as_deref().map_or_else(|| "未印日期".to_owned(), date_as_printed),
        article.reporters.join(" "),
        article.paragraphs.len(),
        article.figures().count(),
        article.checks.len(),
    ));
    lines
}
