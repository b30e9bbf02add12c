//! How a number was printed: to which digit, in 万 or 亿.

/// How a number stands on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Printed {
    /// The last printed digit stands for 10 to this power: -1 for 67.6%, 3 for 1.2万.
    pub(super) last_digit: i32,
    /// 4 where 万 is printed behind the number, 8 for 亿, 12 for 万亿, else 0.
    pub(super) scale: i32,
}

/// How the number of a figure of this unit that is printed as `text` stands there: the 千 of 千瓦 is no number.
pub(super) fn printed(text: &str, unit: &str) -> Printed {
    let text = text.trim_end_matches(['多', '余']);
    let text = text.strip_suffix(unit).unwrap_or(text);
    let characters: Vec<char> =
        text.chars().filter(|character| !" \u{3000}\u{a0}\n,，".contains(*character)).map(narrow).collect();
    let start = if characters.get(1..3) == Some(&['分', '之']) { 3 } else { 0 };
    let number: Vec<char> = characters[start..]
        .iter()
        .copied()
        .skip_while(|character| !is_numeral(*character))
        .take_while(|character| is_numeral(*character) || ".点".contains(*character))
        .collect();
    let decimals: i32 = number
        .iter()
        .skip_while(|character| !".点".contains(**character))
        .skip(1)
        .take_while(|digit| is_digit(**digit))
        .map(|_| 1)
        .sum();
    let (mut raised, mut scale) = (0, 0);
    let arabic = number.first().is_some_and(char::is_ascii_digit);
    for character in number.iter().rev().skip_while(|character| "余多来几".contains(**character)) {
        match character {
            '万' => scale += 4,
            '亿' => scale += 8,
            '千' if arabic => raised += 3,
            '百' if arabic => raised += 2,
            _ => break,
        }
    }
    let tens = i32::from(text.ends_with('成'));
    Printed { last_digit: scale + raised + tens - decimals, scale: scale.min(12) }
}

fn narrow(character: char) -> char {
    match character {
        '０'..='９' => char::from_digit(character as u32 - '０' as u32, 10).unwrap_or(character),
        '．' => '.',
        '萬' => '万',
        '億' => '亿',
        other => other,
    }
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit() || "零〇一二两三四五六七八九".contains(character)
}

fn is_numeral(character: char) -> bool {
    is_digit(character) || "十百千万亿半余多来几数".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, last_digit: i32, scale: i32) {
        assert_eq!(printed(text, "千瓦"), Printed { last_digit, scale }, "{text}");
    }

    #[test]
    fn the_last_digit_is_where_rounding_happened() {
        check("67.6%", -1, 0);
        check("5.0%", -1, 0);
        check("67%", 0, 0);
        check("百分之六十七点六", -1, 0);
        check("三成", 1, 0);
        check("三成五", 0, 0);
        check("1.05亿美元", 6, 8);
        check("１.2万余人", 3, 4);
        check("5千万元", 7, 4);
        check("1.2万亿元", 11, 12);
        check("36.7亿千瓦", 7, 8);
        check("3千千瓦", 3, 0);
        check("三千万元", 4, 4);
        check("三百人", 0, 0);
        check("三点五万亩", 3, 4);
        check("2 300户", 0, 0);
        check("", 0, 0);
    }
}
