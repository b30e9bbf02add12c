//! Reading a TOML table field by field: every mistake becomes a diagnostic, what is right is still read.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::Report;
use crate::invisible;
use crate::nearest::nearest;
use crate::source::Source;
use crate::sourced::Sourced;
use crate::words::{Words, words};

mod lines;

pub(crate) use lines::Lines;

/// Fields of a file that stand above all its tables.
static ABOVE_TABLES: Words = words!("fields-above-tables");

/// A table of `source` whose fields are asked for one by one; [`Fields::finish`] reports those nobody asked for.
pub(crate) struct Fields<'s> {
    source: &'s Source,
    /// Where the table's own text starts in the file: spans count from here.
    base: usize,
    /// The byte of the file that stands for the whole table.
    at: usize,
    table: DeTable<'s>,
    asked: Vec<&'static str>,
}

impl<'s> Fields<'s> {
    /// The fields of `table`, whose text starts at byte `base` of `source`.
    pub(crate) fn new(source: &'s Source, base: usize, table: DeTable<'s>) -> Self {
        Self { source, base, at: 0, table, asked: Vec::new() }
    }

    /// A text that must be there and not be empty; where it is not, that is reported and an empty text returned.
    pub(crate) fn required(&mut self, name: &'static str, report: &mut Report) -> Sourced {
        let Some(value) = self.value(name) else {
            self.missing(name, report);
            return Sourced::default();
        };
        self.filled(name, &value, report).unwrap_or_default()
    }

    /// A text that may be missing or empty.
    pub(crate) fn optional(&mut self, name: &'static str, report: &mut Report) -> Option<Sourced> {
        let value = self.value(name)?;
        self.text(name, &value, report).filter(|text| !text.text.is_empty())
    }

    /// A list of texts, none of them empty; a missing one is an empty list.
    pub(crate) fn list(&mut self, name: &'static str, report: &mut Report) -> Vec<Sourced> {
        self.value(name).map(|value| self.texts(name, &value, report)).unwrap_or_default()
    }

    /// A list of texts that must be there and not be empty.
    pub(crate) fn required_list(&mut self, name: &'static str, report: &mut Report) -> Vec<Sourced> {
        let Some(value) = self.value(name) else {
            self.missing(name, report);
            return Vec::new();
        };
        if matches!(value.get_ref(), DeValue::Array(items) if items.is_empty()) {
            self.empty(name, &value, report);
        }
        self.texts(name, &value, report)
    }

    /// One of the words in `choices`, with its place in the file; anything else is reported.
    pub(crate) fn choice<T: Copy>(
        &mut self,
        name: &'static str,
        choices: &[(&str, T)],
        report: &mut Report,
    ) -> Option<(T, usize)> {
        let word = self.optional(name, report)?;
        if let Some((_, choice)) = choices.iter().find(|(choice, _)| *choice == word.text) {
            return Some((*choice, word.at()));
        }
        let words = || choices.iter().map(|(choice, _)| *choice);
        let hint = match nearest(&word.text, words()) {
            Some(near) => format!("是不是 {near}？"),
            None => format!("只能是 {}", words().collect::<Vec<_>>().join("、")),
        };
        self.report(word.at(), format!("{name} 的值“{}”不认识", word.text), hint, report);
        None
    }

    /// An identifier for addresses, which may be missing: anything but ASCII letters, digits and hyphens is reported.
    pub(crate) fn identifier(&mut self, report: &mut Report) -> Option<Sourced> {
        let id = self.optional("id", report)?;
        self.check_identifier(&id, report);
        Some(id)
    }

    /// Reports what cannot stand in an identifier.
    pub(crate) fn check_identifier(&self, id: &Sourced, report: &mut Report) {
        let is_wrong = |character: char| !character.is_ascii_alphanumeric() && character != '-';
        if let Some((at, character)) = id.text.char_indices().find(|(_, character)| is_wrong(*character)) {
            let message = format!("id 里不能有“{character}”");
            self.report(id.source_offset(at), message, "id 只用英文字母、数字和连字符，如 volunteers", report);
        }
    }

    /// Reports an error in a field.
    pub(crate) fn report(&self, at: usize, message: String, hint: impl Into<String>, report: &mut Report) {
        report.push(self.source.error(at, message).with_hint(hint));
    }

    /// The tables under `[[name]]`.
    pub(crate) fn tables(&mut self, name: &'static str, report: &mut Report) -> Vec<Fields<'s>> {
        let Some(value) = self.value(name) else { return Vec::new() };
        let start = value.span().start;
        let DeValue::Array(items) = value.into_inner() else {
            let message = format!("{name} 要写成 [[{name}]]，每项一个");
            self.report(self.base + start, message, example(name), report);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            let span = item.span();
            let at = self.base + span.start;
            match item.into_inner() {
                DeValue::Table(table) => {
                    tables.push(Fields { source: self.source, base: self.base, at, table, asked: Vec::new() });
                }
                other => self.wrong_type(name, "表", &other, span, report),
            }
        }
        tables
    }

    /// Reports every field that nobody asked for.
    pub(crate) fn finish(self, report: &mut Report) {
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !self.asked.contains(&name) {
                let is_above = self.at > 0 && ABOVE_TABLES.contains(&name);
                let hint = match nearest(name, self.asked.iter().copied()) {
                    _ if is_above => format!("{name} 写到 [[…]] 下面去了；移到第一个 [[…]] 的上面"),
                    Some(near) => format!("是不是 {near}？"),
                    None => format!("可用的项：{}", self.asked.join("、")),
                };
                self.report(self.base + key.span().start, format!("不认识的项 {name}"), hint, report);
            }
        }
    }

    fn value(&mut self, name: &'static str) -> Option<Spanned<DeValue<'s>>> {
        self.asked.push(name);
        self.table.get(name).cloned()
    }

    fn missing(&self, name: &'static str, report: &mut Report) {
        self.report(self.at, format!("缺少 {name}"), example(name), report);
    }

    fn empty(&self, name: &'static str, value: &Spanned<DeValue<'_>>, report: &mut Report) {
        self.report(self.base + value.span().start, format!("{name} 是空的"), example(name), report);
    }

    fn texts(&self, name: &'static str, value: &Spanned<DeValue<'_>>, report: &mut Report) -> Vec<Sourced> {
        match value.get_ref() {
            DeValue::Array(items) => items.iter().filter_map(|item| self.filled(name, item, report)).collect(),
            other => {
                self.wrong_type(name, "列表", other, value.span(), report);
                Vec::new()
            }
        }
    }

    fn filled(&self, name: &'static str, value: &Spanned<DeValue<'_>>, report: &mut Report) -> Option<Sourced> {
        let text = self.text(name, value, report)?;
        if text.text.is_empty() {
            self.empty(name, value, report);
            return None;
        }
        Some(text)
    }

    fn text(&self, name: &'static str, value: &Spanned<DeValue<'_>>, report: &mut Report) -> Option<Sourced> {
        match value.get_ref() {
            DeValue::String(text) => {
                let sourced = self.sourced(text, value.span());
                self.check_escapes(&sourced, value.span(), report);
                Some(sourced)
            }
            other => {
                self.wrong_type(name, "文字", other, value.span(), report);
                None
            }
        }
    }

    /// Characters that the file has as such are reported already; here it is those that it writes as `\u202E`.
    fn check_escapes(&self, text: &Sourced, span: Range<usize>, report: &mut Report) {
        let written = &self.source.text()[self.base + span.start..self.base + span.end];
        let mut escaped = invisible::find(&text.text).filter(|(_, character, _)| !written.contains(*character));
        if let Some((_, character, name)) = escaped.next() {
            let message = format!("这里写有看不见的字符 {}", invisible::described(character, name));
            self.report(self.base + span.start, message, invisible::HINT, report);
        }
    }

    /// The text with its place in the file; where the file has escapes in it, places after the first are near.
    fn sourced(&self, text: &str, span: Range<usize>) -> Sourced {
        let (inner, start) = self.between_quotes(span);
        let as_written = Sourced::join(inner, start);
        let as_read = Sourced::join(text, start);
        if as_written.text == as_read.text { as_written } else { as_read }
    }

    /// A text as the file has it, without its quotation marks, with the byte of the file where it starts.
    fn between_quotes(&self, span: Range<usize>) -> (&str, usize) {
        let start = self.base + span.start;
        let written = &self.source.text()[start..self.base + span.end];
        let quotes = if written.starts_with("\"\"\"") || written.starts_with("'''") { 3 } else { 1 };
        (written.get(quotes..written.len().saturating_sub(quotes)).unwrap_or_default(), start + quotes)
    }

    fn wrong_type(&self, name: &str, wanted: &str, found: &DeValue<'_>, span: Range<usize>, report: &mut Report) {
        let at = self.base + span.start;
        let kind = match found {
            DeValue::String(_) => "文字",
            DeValue::Integer(_) | DeValue::Float(_) => "数字",
            DeValue::Boolean(_) => "真假值",
            DeValue::Datetime(_) => "日期时间",
            DeValue::Array(_) => "列表",
            DeValue::Table(_) => "表",
        };
        // A value that is only to be quoted is shown so.
        let written = self.source.text().get(at..self.base + span.end).filter(|_| {
            wanted == "文字" && !matches!(found, DeValue::Array(_) | DeValue::Table(_)) && known_example(name).is_none()
        });
        let hint = written.map_or_else(|| example(name), |written| format!("写作：{name} = \"{written}\""));
        self.report(at, format!("{name} 应是{wanted}，这里是{kind}"), hint, report);
    }
}

/// How a field is written.
fn example(name: &str) -> String {
    known_example(name).map_or_else(|| format!("写作：{name} = \"文字\""), |written| format!("写作：{written}"))
}

fn known_example(name: &str) -> Option<&'static str> {
    static EXAMPLES: Words = words!("field-examples");
    EXAMPLES.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix('\t'))
}
