//! TOML with its errors in Chinese.

use std::ops::Range;
use std::path::Path;

use toml::de::DeTable;

use crate::diagnostic::{Diagnostic, Report};
use crate::source::Source;
use slip::{Slip, slip};

mod slip;

/// The mistakes of a text that is to be TOML, in the order of its lines.
pub fn mistakes(path: &Path, text: &str) -> Vec<Diagnostic> {
    let mut report = Report::default();
    match Source::decode(path, text.as_bytes()) {
        Ok(source) => drop(parse(&source, 0, source.text().len(), &mut report)),
        Err(error) => report.push(error),
    }
    report.sort();
    report.errors
}

/// The table in the part of `source` from byte `start` to `end`; none where it is not TOML, with every error reported.
pub(crate) fn parse<'s>(source: &'s Source, start: usize, end: usize, report: &mut Report) -> Option<DeTable<'s>> {
    let (table, errors) = DeTable::parse_recoverable(&source.text()[start..end]);
    let mut slipped = Vec::new();
    for error in &errors {
        let at = start + error.span().map_or(0, |span| span.start);
        let line = line_around(source.text(), at);
        match slip(&source.text()[line.clone()]) {
            // One slip makes several errors of the parser.
            Some(_) if slipped.contains(&line) => {}
            Some(Slip { at: offset, message, hint }) => {
                let error = source.error(line.start + offset, format!("TOML 语法错误：{message}"));
                report.push(error.with_hint(hint));
                slipped.push(line);
            }
            None => report.push(diagnostic(source, at, error.message())),
        }
    }
    errors.is_empty().then(|| table.into_inner())
}

/// The line in which a byte stands.
fn line_around(text: &str, at: usize) -> Range<usize> {
    let at = text.floor_char_boundary(at);
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    start..text[at..].find('\n').map_or(text.len(), |length| at + length)
}

fn diagnostic(source: &Source, at: usize, message: &str) -> Diagnostic {
    let line = &source.text()[line_around(source.text(), at)];
    if message.starts_with("missing escaped value") && line.trim_start().starts_with("image") {
        let error = source.error(at, "TOML 语法错误：反斜杠后面的字符不能这样写");
        return error.with_hint("文件夹和文件名之间写 /，如 image = \"img/yeshi.jpg\"");
    }
    let known = MESSAGES.iter().find(|(prefix, ..)| message.starts_with(prefix));
    match known {
        Some((_, message, hint)) => source.error(at, format!("TOML 语法错误：{message}")).with_hint(*hint),
        None => source
            .error(at, "TOML 语法错误：这里不合写法")
            .with_hint("每项写作：名称 = \"文字\"；多个值写作：名称 = [\"甲\", \"乙\"]"),
    }
}

/// The parser's messages that editors meet, by how they begin, with what to do.
const MESSAGES: [(&str, &str, &str); 18] = [
    ("string values must be quoted", "文字要写在引号里", "写作：名称 = \"文字\"，用半角引号"),
    ("duplicate key", "同一项写了两次", "只留一处；多人多项写作 [[people]] 等"),
    ("missing assignment between key-value pairs", "名称后面缺少等号", "写作：名称 = \"文字\""),
    ("key with no value", "名称后面缺少等号和值", "写作：名称 = \"文字\""),
    ("missing value", "等号后面缺少值", "写作：名称 = \"文字\"，不用的项整行删去"),
    ("unclosed array table", "表头的方括号没有收尾", "写作：[[people]]"),
    ("unclosed array", "方括号没有收尾", "写作：名称 = [\"甲\", \"乙\"]"),
    ("unclosed table", "表头的方括号没有收尾", "写作：[[people]]"),
    ("missing comma between array elements", "两个值之间缺少逗号", "用半角逗号：[\"甲\", \"乙\"]"),
    ("extra comma", "多了一个逗号", "删去多余的逗号"),
    ("invalid unquoted key", "名称里有不能用的字符", "名称只用英文字母、数字、下划线和连字符"),
    ("unquoted keys cannot be empty", "等号前面缺少名称", "写作：名称 = \"文字\""),
    ("invalid basic string", "引号没有收尾，或文字里有不能直接写的字符", "引号成对；文字里的半角引号写作 \\\""),
    ("invalid literal string", "引号没有收尾，或文字里有不能直接写的字符", "引号成对"),
    ("missing escaped value", "反斜杠后面的字符不能这样写", "反斜杠写作 \\\\"),
    ("invalid key-value pair", "这一行不是“名称 = 值”", "写作：名称 = \"文字\""),
    ("unexpected leading zero", "这个值不是文字", "文字和日期都写在引号里：名称 = \"文字\""),
    ("invalid", "这个值不是文字", "文字和日期都写在引号里：名称 = \"文字\""),
];
