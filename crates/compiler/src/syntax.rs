//! TOML with its errors in Chinese.

use std::ops::Range;

use toml::de::DeTable;

use crate::diagnostic::{Diagnostic, Report};
use crate::source::Source;

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
            Some((offset, message, hint)) => {
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

/// What an input method for Chinese does to a line of TOML: the byte, what is wrong there, and what to write.
fn slip(line: &str) -> Option<(usize, &'static str, &'static str)> {
    let mut is_text = false;
    let mut before = ' ';
    for (at, character) in line.char_indices() {
        match character {
            '#' if !is_text => return None,
            '"' if before != '\\' => is_text = !is_text,
            '“' | '”' | '‘' | '’' | '「' | '」' if !is_text => {
                return Some((at, "这里是中文引号", "文字两头用半角引号：名称 = \"文字\"；文字里面可以有中文引号"));
            }
            '，' | '、' | '；' if !is_text => return Some((at, "这里是全角标点", "用半角逗号：[\"甲\", \"乙\"]")),
            '＝' | '：' if !is_text => return Some((at, "这里该是半角等号", "写作：名称 = \"文字\"")),
            '［' | '］' | '【' | '】' if !is_text => {
                return Some((at, "这里是全角方括号", "用半角方括号：名称 = [\"甲\", \"乙\"]"));
            }
            _ => {}
        }
        before = character;
    }
    let end = line.trim_end().char_indices().next_back().filter(|(_, last)| is_text && matches!(last, '”' | '“'));
    end.map(|(at, _)| (at, "半角引号开头，却用中文引号收尾", "文字两头用半角引号：名称 = \"文字\""))
}

fn diagnostic(source: &Source, at: usize, message: &str) -> Diagnostic {
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
