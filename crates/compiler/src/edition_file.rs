//! `edition.toml`: the masthead and the sections.

use edition::model::{Alias, Issue, IssuePage};

use crate::diagnostic::Report;
use crate::fields::Fields;
use crate::glossary::{self, Entry};
use crate::source::Source;
use crate::sourced::Sourced;
use crate::{date, syntax};

/// Name of the file with an edition's masthead and sections, by which a folder is an edition.
pub const NAME: &str = "edition.toml";

/// What an edition cannot be known as: addresses mean all of them by it.
pub const ALL_EDITIONS: &str = "all";

/// What becomes of links in texts, `[words](https://…)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Links {
    /// They stand as they were typed, with a warning.
    #[default]
    Typed,
    /// They lead out of the page, but on a kiosk.
    Allowed,
}

/// Words for [`Links`].
const LINKS: [(&str, Links); 2] = [("typed", Links::Typed), ("allowed", Links::Allowed)];

/// What `edition.toml` says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct EditionFile {
    /// What the edition is known as among others, where it says so.
    pub(crate) id: Option<String>,
    pub(crate) title: String,
    pub(crate) subtitle: String,
    pub(crate) slogans: Vec<String>,
    /// Which issue it is, and who answers for it.
    pub(crate) issue: Issue,
    /// Names of the sections with the place of each.
    pub(crate) sections: Vec<String>,
    /// Whether links in texts are set.
    pub(crate) links: Links,
    /// Words that the page prints wrongly.
    pub(crate) aliases: Vec<Alias>,
    /// Words that the editor explains.
    pub(crate) glossary: Vec<Entry>,
}

/// Reads the file; none where it is not TOML, with every mistake reported.
pub(crate) fn read(source: &Source, report: &mut Report) -> Option<EditionFile> {
    let table = syntax::parse(source, 0, source.text().len(), report)?;
    let mut fields = Fields::new(source, 0, table);
    let title = fields.required("title", report).text;
    let subtitle = fields.optional("subtitle", report).map(|text| text.text).unwrap_or_default();
    let slogans = fields.list("slogans", report).into_iter().map(|text| text.text).collect();
    let mut sections: Vec<String> = Vec::new();
    for section in fields.required_list("sections", report) {
        if sections.contains(&section.text) {
            let error = source.error(section.at(), format!("栏目“{}”写了两次", section.text));
            report.push(error.with_hint("sections 里每个栏目只写一次"));
        }
        sections.push(section.text);
    }
    let mut aliases = Vec::new();
    for mut entry in fields.tables("aliases", report) {
        let (word, printed) = (entry.required("word", report).text, entry.required("printed", report).text);
        aliases.push(Alias { word, printed });
        entry.finish(report);
    }
    let links = fields.choice("links", &LINKS, report).map_or(Links::Typed, |(links, _)| links);
    let id = read_id(&mut fields, report);
    let issue = issue(&mut fields, report);
    let glossary = glossary::read(&mut fields, report);
    fields.finish(report);
    Some(EditionFile { id, title, subtitle, slogans, issue, sections, links, aliases, glossary })
}

/// What the page prints about the issue. Only what it prints is to be written here.
fn issue(fields: &mut Fields<'_>, report: &mut Report) -> Issue {
    let date = fields.optional("date", report).map(|printed| {
        date::parse(&printed.text).unwrap_or_else(|| {
            let message = format!("日期“{}”不对", printed.text);
            fields.report(printed.at(), message, "出版日期写作 2023-10-18；报上没有印年份就写 10-18", report);
            String::new()
        })
    });
    let pages = pages(fields, report);
    let mut text = |name| fields.optional(name, report).map(|text| text.text).unwrap_or_default();
    Issue {
        date: date.unwrap_or_default(),
        pages,
        number: text("issue"),
        publisher: text("publisher"),
        editor: text("editor"),
        serial: text("serial"),
        filing: text("filing"),
        licence: text("licence"),
    }
}

/// The pages: one by `page` and `page_name`, or several by `[[pages]]`.
fn pages(fields: &mut Fields<'_>, report: &mut Report) -> Vec<IssuePage> {
    let mut pages: Vec<IssuePage> = Vec::new();
    for mut table in fields.tables("pages", report) {
        let number = table.required("number", report);
        let name = table.optional("name", report).map(|name| name.text).unwrap_or_default();
        check_page(&table, &number, "number", report);
        if !number.text.is_empty() && pages.iter().any(|page| page.number == number.text) {
            let message = format!("第{}版写了两次", number.text);
            table.report(number.at(), message, "每一版只写一个 [[pages]]", report);
        }
        table.finish(report);
        pages.push(IssuePage { number: number.text, name, articles: 0 });
    }
    let only = [fields.optional("page", report), fields.optional("page_name", report)];
    if let Some(page) = &only[0] {
        check_page(fields, page, "page", report);
    }
    match only {
        [None, None] => {}
        [Some(known), _] | [_, Some(known)] if !pages.is_empty() => {
            let hint = "几个版用 [[pages]] 写，删去 page 和 page_name";
            fields.report(known.at(), "版次写了两处".to_owned(), hint, report);
        }
        [number, name] => {
            let text = |text: Option<Sourced>| text.map(|text| text.text).unwrap_or_default();
            pages.push(IssuePage { number: text(number), name: text(name), articles: 0 });
        }
    }
    pages
}

fn check_page(fields: &Fields<'_>, number: &Sourced, key: &str, report: &mut Report) {
    if !number.text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        let message = format!("版次“{}”不对", number.text);
        let name = if key == "page" { "page_name" } else { "name" };
        let hint = format!("{key} 只写版次，如 {key} = \"3\" 或 \"A3\"；版名写在 {name}");
        fields.report(number.at(), message, hint, report);
    }
}

fn read_id(fields: &mut Fields<'_>, report: &mut Report) -> Option<String> {
    let id = fields.optional("id", report)?;
    let wrong = id.text.char_indices().find(|(_, character)| !character.is_ascii_alphanumeric() && *character != '-');
    let hint = "id 只用英文字母、数字和连字符，如 2023-10-17";
    if let Some((at, character)) = wrong {
        fields.report(id.source_offset(at), format!("id 里不能有“{character}”"), hint, report);
    } else if id.text.is_empty() || id.text == ALL_EDITIONS {
        fields.report(id.at(), format!("id 不能是“{}”", id.text), hint, report);
    }
    Some(id.text)
}
