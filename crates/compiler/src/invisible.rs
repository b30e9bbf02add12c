//! Characters that nobody sees and that change what is seen: they turn the order of a line round, split a word for the
//! search, steer a terminal, or make a file of XML unreadable. Articles must not have them; messages show their codes.

use std::borrow::Cow;
use std::fmt::Write as _;

/// What to do about such a character.
pub(crate) const HINT: &str = "删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来";

/// What a character is that an article must not have; none for every other one, a tab and the ends of lines among them.
/// The bidirectional controls are those of UAX #9, section 2; U+FFFE and U+FFFF are no characters of XML 1.0.
pub(crate) const fn name(character: char) -> Option<&'static str> {
    Some(match character {
        '\t' | '\n' => return None,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => "控制字符",
        '\u{200E}' | '\u{200F}' | '\u{61C}' => "书写方向标记",
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => "书写方向控制符，会颠倒文字的次序",
        '\u{200B}' | '\u{2060}' | '\u{FEFF}' => "零宽空格",
        '\u{200C}' => "零宽不连字符",
        '\u{200D}' => "零宽连字符",
        '\u{AD}' => "软连字符",
        '\u{180E}' => "蒙古文元音分隔符",
        '\u{2061}'..='\u{2064}' => "看不见的数学符号",
        '\u{206A}'..='\u{206F}' => "已废弃的格式字符",
        '\u{FFF9}'..='\u{FFFB}' => "行间注释标记",
        '\u{E0000}'..='\u{E007F}' => "标签字符",
        '\u{FFFE}' | '\u{FFFF}' => "非字符",
        _ => return None,
    })
}

/// Where `text` has such characters, with what each is. A carriage return in front of a line feed is the end of a line.
pub(crate) fn find(text: &str) -> impl Iterator<Item = (usize, char, &'static str)> {
    let is_line_end = |at: usize| text[at..].starts_with("\r\n");
    text.char_indices()
        .filter_map(|(at, character)| Some((at, character, name(character)?)))
        .filter(move |(at, ..)| !is_line_end(*at))
}

/// `U+202E（…）`.
pub(crate) fn described(character: char, name: &str) -> String {
    format!("{}（{name}）", code(character))
}

/// `U+202E`.
pub(crate) fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// `text` as it is safe to print: `\u202E` in place of a character that [`name`] knows. Line feeds and tabs stay. In JSON
/// such an escape stands for the same character, so that JSON keeps its meaning.
pub fn shown(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| name(character).is_none()) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if name(character).is_some() {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(shown, "\\u{unit:04X}");
            }
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[usize]) {
        let found: Vec<usize> = find(text).map(|(at, ..)| at).collect();
        assert_eq!(found, expect, "{text:?}");
    }

    #[test]
    fn what_is_seen_and_the_ends_of_lines_pass() {
        check("", &[]);
        check("湖滨\t路\r\n街道\n　𠀀 é “好”——……\u{A0}\u{2028}", &[]);
        check("a\rb\r\r\n", &[1, 3]);
    }

    #[test]
    fn every_range_is_known_to_its_ends() {
        let ranges = [
            ('\0', '\u{8}'),
            ('\u{B}', '\u{1F}'),
            ('\u{7F}', '\u{9F}'),
            ('\u{AD}', '\u{AD}'),
            ('\u{61C}', '\u{61C}'),
            ('\u{180E}', '\u{180E}'),
            ('\u{200B}', '\u{200F}'),
            ('\u{202A}', '\u{202E}'),
            ('\u{2060}', '\u{2064}'),
            ('\u{2066}', '\u{206F}'),
            ('\u{FEFF}', '\u{FEFF}'),
            ('\u{FFF9}', '\u{FFFB}'),
            ('\u{FFFE}', '\u{FFFF}'),
            ('\u{E0000}', '\u{E007F}'),
        ];
        for character in '\0'..=char::MAX {
            let listed = ranges.iter().any(|(first, last)| (*first..=*last).contains(&character));
            assert_eq!(name(character).is_some(), listed, "{}", code(character));
        }
    }

    #[test]
    fn what_is_printed_cannot_steer_a_terminal() {
        for (text, expect) in [
            ("", ""),
            ("湖滨\t路\n", "湖滨\t路\n"),
            ("\u{1B}[31m红\r\u{9B}2J", "\\u001B[31m红\\u000D\\u009B2J"),
            ("\u{202E}100\u{202C}万元", "\\u202E100\\u202C万元"),
            ("\u{E0041}湖", "\\uDB40\\uDC41湖"),
        ] {
            assert_eq!(shown(text), expect);
        }
    }

    #[test]
    fn json_keeps_its_meaning() {
        arbtest::arbtest(|source| {
            let text: String =
                source.arbitrary::<String>()? + ["", "\u{AD}", "\u{E0041}"][source.int_in_range(0..=2)?];
            let json = serde_json::to_string(&text).unwrap_or_default();
            let read: String = serde_json::from_str(&shown(&json)).unwrap_or_default();
            assert_eq!(read, text);
            assert!(find(&shown(&text)).next().is_none());
            Ok(())
        });
    }
}
