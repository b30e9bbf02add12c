//! The table as a file: CSV for spreadsheet programs, JSON for programs.

use core::fmt::Write as _;

use super::checks::notes_about;
use super::choices::Format;
use super::parameters::{Board, VERDICTS};
use super::row::{Row, figure, group_name};
use super::table::table;
use crate::ground::{Effect, Ground};
use crate::passages::sentence::{printed, sentence, span};
use crate::route::FigureAddress;
use crate::words::{bound_word, kind_name, verdict_words};

/// Gives the board's table away as a file.
pub(super) fn export(ground: &Ground, format: Format) -> Vec<Effect> {
    let rows = table(ground, &Board::of(&ground.route)).rows;
    let (name, media_type, content) = match format {
        Format::Csv => ("figures.csv", "text/csv;charset=utf-8", csv(ground, &rows)),
        Format::Json => ("figures.json", "application/json", json(ground, &rows)),
    };
    vec![Effect::Download { name, media_type, content }]
}

/// The names of a row's fields, in JSON and as the heads of columns.
const FIELDS: [(&str, &str); 12] = [
    ("id", "编号"),
    ("text", "原文"),
    ("value", "数值"),
    ("unit", "单位"),
    ("kind", "类别"),
    ("bound", "精确度"),
    ("verdict", "核对"),
    ("note", "编者注"),
    ("section", "栏目"),
    ("article", "文章"),
    ("paragraph", "段"),
    ("sentence", "句子"),
];

/// Whether fields are for readers or for programs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    Readers,
    Programs,
}

/// The fields of a row, in the order of [`FIELDS`].
fn fields(ground: &Ground, row: &Row, words: Words) -> Option<[String; 12]> {
    let article = &ground.edition.articles[row.article];
    let figure = figure(ground, row)?;
    let text = &article.paragraphs.get(usize::from(row.place.paragraph))?.text;
    let notes: Vec<&str> = notes_about(article, row.place).map(|note| note.text.as_str()).collect();
    let (unit, kind, bound, verdict) = match words {
        Words::Readers => {
            let verdict = row.verdict.map(|rank| verdict_words(VERDICTS[rank]).1).unwrap_or_default();
            let unit = if figure.unit.is_some() { group_name(figure) } else { "" };
            (unit, kind_name(figure.kind), bound_word(figure.bound), verdict)
        }
        Words::Programs => {
            let verdict = row.verdict.map(|rank| VERDICTS[rank]).unwrap_or_default();
            (figure.unit.as_deref().unwrap_or_default(), figure.kind.name(), figure.bound.name(), verdict)
        }
    };
    Some([
        FigureAddress { article: article.id.clone(), place: row.place }.to_string(),
        printed(article, row.place).to_owned(),
        figure.value.to_string(),
        unit.to_owned(),
        kind.to_owned(),
        bound.to_owned(),
        verdict.to_owned(),
        notes.join("；"),
        ground.edition.sections().get(usize::from(article.section)).cloned().unwrap_or_default(),
        article.headline.text.clone(),
        (row.place.paragraph + 1).to_string(),
        text.get(sentence(text, span(figure))).unwrap_or_default().to_owned(),
    ])
}

/// With a byte order mark, by which spreadsheet programs know that the file is in UTF-8, and heads of columns.
pub fn csv(ground: &Ground, rows: &[Row]) -> String {
    let mut file = "\u{feff}".to_owned();
    let mut line = |fields: &[String]| {
        for (number, field) in fields.iter().enumerate() {
            if number > 0 {
                file.push(',');
            }
            write_cell(field, &mut file);
        }
        file.push_str("\r\n");
    };
    line(&FIELDS.map(|(_, head)| head.to_owned()));
    rows.iter().filter_map(|row| fields(ground, row, Words::Readers)).for_each(|fields| line(&fields));
    file
}

/// A field that a spreadsheet program would run as a formula starts with an apostrophe, which makes it text there
/// (OWASP, CSV injection); a plain negative number stays a number.
fn write_cell(field: &str, file: &mut String) {
    let number = field.strip_prefix('-').is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_ascii_digit())
            && rest.chars().all(|character| character.is_ascii_digit() || character == '.')
    });
    let formula = field.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) && !number;
    if !formula && !field.contains(['"', ',', '\n', '\r']) {
        file.push_str(field);
        return;
    }
    file.push('"');
    if formula {
        file.push('\'');
    }
    file.push_str(&field.replace('"', "\"\""));
    file.push('"');
}

/// A list of objects with all fields as text, exact as in the edition.
pub fn json(ground: &Ground, rows: &[Row]) -> String {
    let mut file = "[".to_owned();
    for (number, fields) in rows.iter().filter_map(|row| fields(ground, row, Words::Programs)).enumerate() {
        file.push_str(if number == 0 { "\n{" } else { ",\n{" });
        for (at, ((name, _), value)) in FIELDS.iter().zip(fields).enumerate() {
            if at > 0 {
                file.push(',');
            }
            write_string(name, &mut file);
            file.push(':');
            write_string(&value, &mut file);
        }
        file.push('}');
    }
    file.push_str("\n]\n");
    file
}

fn write_string(text: &str, file: &mut String) {
    file.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => file.extend(['\\', character]),
            control if control < ' ' => {
                let _ = write!(file, "\\u{:04x}", u32::from(control));
            }
            other => file.push(other),
        }
    }
    file.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(field: &str, cell: &str) {
        let mut file = String::new();
        write_cell(field, &mut file);
        assert_eq!(file, cell);
    }

    #[test]
    fn a_cell_is_quoted_where_it_must_be_and_never_a_formula() {
        check("23万", "23万");
        check("", "");
        check("甲,乙", "\"甲,乙\"");
        check("他说\"好\"", "\"他说\"\"好\"\"\"");
        check("一\n二", "\"一\n二\"");
        check("-5", "-5");
        check("-3.5", "-3.5");
        check("-5..-3", "\"'-5..-3\"");
        check("-", "\"'-\"");
        check("=1+1", "\"'=1+1\"");
        check("+1", "\"'+1\"");
        check("@SUM(A1)", "\"'@SUM(A1)\"");
        check("\t=1", "\"'\t=1\"");
        check("＝1", "\"'＝1\"");
        check("1=1", "1=1");
    }

    #[test]
    fn a_string_is_escaped() {
        let mut file = String::new();
        write_string("“甲”\"\\\n", &mut file);
        assert_eq!(file, "\"“甲”\\\"\\\\\\u000a\"");
    }
}
