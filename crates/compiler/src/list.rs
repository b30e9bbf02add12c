//! An edition from a JSON list of articles: for benchmarks and archives, which have no front matter.

use std::collections::HashSet;
use std::path::Path;

use edition::figures::recognize;
use edition::model::{Article, Edition, Passage, Weight};
use serde::Deserialize;

use crate::assemble::weight_by_length;
use crate::diagnostic::{Diagnostic, Location, Report};
use crate::positions::Positions;
use crate::{Compiled, checks, enrich, invisible};

/// An article of the list.
#[derive(Debug, Deserialize)]
struct Item {
    id: Id,
    title: String,
    body: String,
    section: String,
}

/// An identifier may be written as a number.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Id {
    Number(u64),
    Text(String),
}

/// Compiles `[{"id","title","body","section"}]`: identifiers are numbers or texts of ASCII letters, digits and
/// hyphens; every line of a body is a paragraph; sections stand in the order in which they first occur. `file` only names
/// the list in messages.
///
/// # Errors
/// Text that is not such a list; an identifier that is wrong or stands twice; an article without title or body, or with
/// a character that nobody sees.
/// Positions in the list's text are known for the first kind only.
pub fn compile_json(file: &Path, list: &str) -> Result<Compiled, Report> {
    let mut report = Report::default();
    let items: Vec<Item> = match serde_json::from_str(list) {
        Ok(items) => items,
        Err(error) => {
            let hint = "应是 [{\"id\": 1, \"title\": \"标题\", \"body\": \"段落\\n段落\", \"section\": \"栏目\"}]";
            let location = Location { file: file.to_owned(), line: error.line().max(1), column: error.column().max(1) };
            report.push(Diagnostic::error(location, format!("不是文章列表：{error}")).with_hint(hint));
            return Err(report);
        }
    };
    let mut edition = edition(file, items, &mut report);
    if report.errors.is_empty() {
        enrich::enrich(&mut edition, &[]);
        Ok(Compiled { id: None, edition, warnings: Vec::new(), pictures: Vec::new(), positions: Positions::default() })
    } else {
        Err(report)
    }
}

fn edition(file: &Path, items: Vec<Item>, report: &mut Report) -> Edition {
    let mut edition = Edition { title: "文章列表".to_owned(), ..Edition::default() };
    let error = |message| Diagnostic::error(Location { file: file.to_owned(), line: 1, column: 1 }, message);
    for (index, item) in items.iter().enumerate() {
        for (field, text) in [("标题", &item.title), ("正文", &item.body), ("栏目", &item.section)] {
            if let Some((_, character, name)) = invisible::find(text).next() {
                let character = invisible::described(character, name);
                let message = format!("第 {} 篇的{field}里有看不见的字符 {character}", index + 1);
                report.push(error(message).with_hint(invisible::HINT));
            }
        }
    }
    let mut problem = |message| report.push(error(message));
    let mut seen = HashSet::new();
    if items.is_empty() {
        problem("列表里没有文章".to_owned());
    }
    if items.len() > usize::from(u16::MAX) {
        problem(format!("列表里有 {} 篇文章，最多 {} 篇", items.len(), u16::MAX));
    }
    for (index, item) in items.into_iter().enumerate() {
        let number = index + 1;
        let id = match item.id {
            Id::Number(number) => number.to_string(),
            Id::Text(text) => text,
        };
        if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            problem(format!("第 {number} 篇的 id “{id}”不是英文字母、数字和连字符"));
        }
        if !seen.insert(id.clone()) {
            problem(format!("第 {number} 篇的 id “{id}”重复"));
        }
        let section = edition.sections.iter().position(|section| *section == item.section).unwrap_or_else(|| {
            edition.sections.push(item.section.clone());
            edition.sections.len() - 1
        });
        let article = article(id, section as u16, &item.title, &item.body);
        if article.headline.text.is_empty() || article.paragraphs.is_empty() {
            problem(format!("第 {number} 篇没有标题或正文"));
        }
        edition.articles.push(article);
    }
    if let Some(first) = edition.articles.first_mut() {
        first.weight = Weight::Lead;
    }
    edition
}

/// An article without front matter.
pub(crate) fn article(id: String, section: u16, title: &str, body: &str) -> Article {
    let paragraphs: Vec<Passage> =
        body.lines().map(str::trim).filter(|line| !line.is_empty()).map(passage).take(usize::from(u16::MAX)).collect();
    let mut article = Article {
        id,
        section,
        headline: passage(title.trim()),
        checks: checks::find(&paragraphs),
        paragraphs,
        ..Article::default()
    };
    article.weight = weight_by_length(&article);
    article
}

fn passage(text: &str) -> Passage {
    Passage { figures: recognize(text), text: text.to_owned(), ..Passage::default() }
}
