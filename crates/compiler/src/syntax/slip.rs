//! What an input method for Chinese, or a habit from elsewhere, does to a line of TOML.

/// A slip: the byte of the line, what is wrong there, and what to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) at: usize,
    pub(super) message: &'static str,
    pub(super) hint: String,
}

const QUOTES: &str = "文字两头用半角引号：名称 = \"文字\"；文字里面可以有中文引号";

/// The first slip of a line; none where it has none that is known.
pub(super) fn slip(line: &str) -> Option<Slip> {
    let found = |at: usize, message, hint: &str| Some(Slip { at, message, hint: hint.to_owned() });
    let mut is_text = false;
    let mut before = ' ';
    for (at, character) in line.char_indices() {
        match character {
            '#' if !is_text => return None,
            '"' if before != '\\' => is_text = !is_text,
            _ if is_text => {}
            '“' | '”' | '‘' | '’' | '「' | '」' => return found(at, "这里是中文引号", QUOTES),
            '，' | '、' | '；' | '。' | ';' if ends_value(line, at) => {
                return found(at, "一行的末尾多了标点", "删去它：值后面什么也不写");
            }
            '，' | '、' | '；' => return found(at, "这里是全角标点", "用半角逗号：[\"甲\", \"乙\"]"),
            '＝' | '：' => return found(at, "这里该是半角等号", &assignment(&line[..at])),
            ':' if is_name(&line[..at]) => return found(at, "这里该是等号，不是冒号", &assignment(&line[..at])),
            '［' | '］' | '【' | '】' if line.trim_start().starts_with(['［', '【']) => {
                return found(at, "这里是全角方括号", &format!("写作：[[{}]]", table(line)));
            }
            '［' | '］' | '【' | '】' => {
                return found(at, "这里是全角方括号", "用半角方括号：名称 = [\"甲\", \"乙\"]");
            }
            '\u{3000}' => return found(at, "这里是全角空格", "删去它，或改用半角空格"),
            _ => {}
        }
        before = character;
    }
    let end = line.trim_end().char_indices().next_back().filter(|(_, last)| is_text && matches!(last, '”' | '“'));
    found(end?.0, "半角引号开头，却用中文引号收尾", "文字两头用半角引号：名称 = \"文字\"")
}

/// Whether nothing stands behind the mark at `at`, and the value before it is whole: a list may go on in the next line.
fn ends_value(line: &str, at: usize) -> bool {
    let mark = line[at..].chars().next().map_or(0, char::len_utf8);
    let behind = line[at + mark..].trim_start();
    let value = line[..at].split_once('=').map_or("", |(_, value)| value.trim());
    let is_whole = !value.is_empty() && (!value.starts_with('[') || value.ends_with(']'));
    is_whole && (behind.is_empty() || behind.starts_with('#'))
}

fn is_name(text: &str) -> bool {
    let name = text.trim();
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

/// How the field in front of a sign is written.
fn assignment(before: &str) -> String {
    let name = if is_name(before) { before.trim() } else { "名称" };
    format!("写作：{name} = \"文字\"")
}

/// The name between brackets of any kind.
fn table(line: &str) -> &str {
    let is_bracket = |character: char| character.is_whitespace() || "[]［］【】".contains(character);
    let name = line.trim_matches(is_bracket);
    if is_name(name) { name } else { "people" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_told_with_what_to_write() {
        for (line, expect) in [
            ("headline: \"甲\"", Some((8, "写作：headline = \"文字\""))),
            ("headline：\"甲\"", Some((8, "写作：headline = \"文字\""))),
            ("　headline = \"甲\"", Some((0, "删去它，或改用半角空格"))),
            ("section = \"要闻\"；", Some((18, "删去它：值后面什么也不写"))),
            ("section = \"要闻\"; # 栏目", Some((18, "删去它：值后面什么也不写"))),
            ("places = [\"甲\"]，", Some((16, "删去它：值后面什么也不写"))),
            ("places = [\"甲\"，", Some((15, "用半角逗号：[\"甲\", \"乙\"]"))),
            ("\"甲\"，", Some((5, "用半角逗号：[\"甲\", \"乙\"]"))),
            ("【【people】】", Some((0, "写作：[[people]]"))),
            ("［notes］", Some((0, "写作：[[notes]]"))),
            ("places = 【\"甲\"】", Some((9, "用半角方括号：名称 = [\"甲\", \"乙\"]"))),
            ("headline = \"甲：乙；丙　丁\"", None),
            ("# 说明：甲", None),
        ] {
            let found = slip(line);
            assert_eq!(found.as_ref().map(|slip| (slip.at, slip.hint.as_str())), expect, "{line}");
        }
    }
}
