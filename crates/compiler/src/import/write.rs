//! The files of the edition folder.

use std::fmt::Write as _;

use edition::model::Role;

use super::author::Author;
use super::item::{Item, ItemParagraph};
use super::prose::Prose;

/// `edition.toml`, with the fields that the furniture tells.
pub(super) fn edition(
    [title, subtitle]: [&str; 2],
    slogans: &[String],
    sections: &[String],
    colophon: &[(&str, String)],
    furniture: &[String],
) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "title = {}", quoted(title));
    line(&mut text, "subtitle", subtitle);
    for (name, value) in colophon {
        line(&mut text, name, value);
    }
    let _ = writeln!(text, "slogans = {}", list(slogans));
    let _ = writeln!(text, "sections = {}", list(sections));
    if !furniture.is_empty() {
        text.push_str("\n# 版面附件（原样）：\n");
        for line in furniture {
            let _ = writeln!(text, "# {line}");
        }
    }
    text
}

/// The pages at the end of `edition.toml`, by number and name; nothing where there is one.
pub(super) fn pages(pages: &[(String, String)]) -> String {
    let mut text = String::new();
    for (number, name) in pages {
        let _ = writeln!(text, "\n[[pages]]\nnumber = {}", quoted(number));
        line(&mut text, "name", name);
    }
    text
}

/// An article's file; `page` is the number of its page where there are several.
pub(super) fn article(source: &str, item: &Item, page: Option<&str>) -> String {
    let mut text = String::from("+++\n");
    let _ = writeln!(text, "id = {}", quoted(&item.id));
    let _ = writeln!(text, "section = {}", quoted(&item.section));
    line(&mut text, "page", page.unwrap_or_default());
    if item.photo {
        text.push_str("kind = \"photo\"\n");
    }
    line(&mut text, "kicker", &joined(source, &item.kicker));
    line(&mut text, "headline", item.provisional.as_ref().unwrap_or(&joined(source, &item.headline)));
    line(&mut text, "deck", &joined(source, &item.deck));
    text += &byline(&item.authors, item.photo);
    line(&mut text, "date", item.date.as_deref().unwrap_or_default());
    line(&mut text, "place", item.place.as_deref().unwrap_or_default());
    if !item.programmes.is_empty() {
        let _ = writeln!(text, "programmes = {}", list(&item.programmes));
    }
    for printed in &item.printed {
        let _ = writeln!(text, "# 署名（原样）：{}", printed.text(source));
    }
    if let Some(label) = &item.label {
        let _ = writeln!(text, "# 栏题（原样）：{}", label.text(source));
    }
    for person in &item.people {
        let _ = write!(text, "\n[[people]]\nname = {}\noffice = {}\n", quoted(&person.name), quoted(&person.office));
    }
    text.push_str("+++\n");
    for paragraph in &item.paragraphs {
        text.push('\n');
        text.push_str(&body_line(paragraph));
        text.push('\n');
    }
    text
}

/// The names of a byline, under what each did; of a picture all took it.
pub(super) fn byline(authors: &[Author], photo: bool) -> String {
    let fields = [
        (Role::Reporter, "reporters"),
        (Role::Commentator, "commentators"),
        (Role::Photographer, "photographers"),
        (Role::Correspondent, "correspondents"),
    ];
    let mut text = String::new();
    for (role, field) in fields {
        let fits = |author: &&Author| if photo { role == Role::Reporter } else { author.role == role };
        let names: Vec<String> = authors.iter().filter(fits).map(|author| author.name.clone()).collect();
        if !names.is_empty() {
            let _ = writeln!(text, "{field} = {}", list(&names));
        }
    }
    text
}

/// A paragraph with the marks around its run-in head. A backslash keeps marks of the text from being read as such.
fn body_line(paragraph: &ItemParagraph) -> String {
    let text = &paragraph.text;
    if paragraph.head > 0 && !text.contains('*') {
        let head = text.char_indices().nth(paragraph.head).map_or(text.len(), |(at, _)| at);
        return format!("**{}**{}", &text[..head], &text[head..]);
    }
    let content = if is_rule(text) { text } else { behind_marks(text) };
    let marks = &text[..text.len() - content.len()];
    let is_marked = content.trim_start_matches('\\').starts_with("**") || is_rule(content);
    if is_marked { format!("{marks}\\{content}") } else { text.clone() }
}

/// What Markdown draws a line for: ---, * * *.
fn is_rule(text: &str) -> bool {
    const FEWEST: usize = 3;
    let marks = |mark: char| text.matches(mark).count() >= FEWEST && text.trim_matches([mark, ' ', '\t']).is_empty();
    ['-', '*', '_'].into_iter().any(marks)
}

/// The text behind what Markdown reads as marks of a list, a quotation or a heading.
fn behind_marks(text: &str) -> &str {
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = if number.len() < text.len() {
        number.strip_prefix(['.', ')'])
    } else {
        text.strip_prefix(['-', '+', '*', '>'])
            .or_else(|| text.strip_prefix('#').map(|rest| rest.trim_start_matches('#')))
    };
    match rest {
        Some(rest) if rest.starts_with(' ') || text.starts_with('>') => behind_marks(rest.trim_start()),
        _ => text,
    }
}

fn line(text: &mut String, key: &str, value: &str) {
    if !value.is_empty() {
        let _ = writeln!(text, "{key} = {}", quoted(value));
    }
}

/// Lines of a heading as one; a space between them unless one breaks inside a phrase.
pub(super) fn joined(source: &str, lines: &[Prose]) -> String {
    let mut text = String::new();
    for prose in lines {
        let next = prose.text(source);
        let open = !super::fold::unbalanced(&text).0.is_empty();
        if !text.is_empty() && !open && !super::relation::goes_on(&text, &next) {
            text.push(' ');
        }
        text.push_str(&next);
    }
    text
}

/// A basic string of TOML.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn list(items: &[String]) -> String {
    let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
    format!("[{}]", items.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let paragraph = ItemParagraph { prose: Prose::default(), text: text.to_owned(), head: 0 };
        assert_eq!(body_line(&paragraph), expect);
    }

    #[test]
    fn marks_of_the_text_stay_text() {
        check("**重点** 工作", r"\**重点** 工作");
        check(r"\**重点** 工作", r"\\**重点** 工作");
        check("- ***重点工作", r"- \***重点工作");
        check("12. > **重点", r"12. > \**重点");
        check("1. 开工", "1. 开工");
        check("5*3", "5*3");
        check("***", r"\***");
        check("---", r"\---");
        check("* * *", r"\* * *");
        check("1. ___", r"1. \___");
        check("--", "--");
    }
}
