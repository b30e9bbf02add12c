//! Folding: what must never keep a query from its match.
//!
//! Texts and queries are folded in the same way into 16-bit units: half width, lower case, simplified characters, 零 for
//! 〇, and without punctuation, spaces and line breaks. A match is found among the units and reported on the text as it
//! is. Digits stay numbers: `12、13日` does not become `1213日`, a decimal point between digits stays, and a thousands
//! separator goes.

/// Unit behind every folded text, so that no match crosses from one text into the next. No text folds to it.
pub(crate) const END: u16 = 0;

/// Stands for what was dropped between two numbers.
const SEPARATOR: u16 = b' ' as u16;

/// Characters that are dropped: controls, spaces, punctuation, brackets, quotation marks, dashes, combining marks,
/// bullets and variation selectors. Signs that say something (`% ‰ + = # & @ $ ¥ ℃`) stay.
const DROPPED: [(u16, u16); 51] = [
    (0x00, 0x22),
    (0x27, 0x2A),
    (0x2C, 0x2F),
    (0x3A, 0x3C),
    (0x3E, 0x3F),
    (0x5B, 0x60),
    (0x7B, 0xA1),
    (0xA6, 0xA6),
    (0xA8, 0xA8),
    (0xAB, 0xAB),
    (0xAD, 0xAD),
    (0xAF, 0xAF),
    (0xB4, 0xB4),
    (0xB7, 0xB8),
    (0xBB, 0xBB),
    (0xBF, 0xBF),
    (0x02C6, 0x02DF),
    (0x0300, 0x036F),
    (0x2000, 0x202F),
    (0x2032, 0x206F),
    (0x2212, 0x2212),
    (0x2215, 0x2215),
    (0x2219, 0x2219),
    (0x2223, 0x2223),
    (0x2236, 0x2236),
    (0x223C, 0x223C),
    (0x22C5, 0x22C5),
    (0x22EF, 0x22EF),
    (0x2500, 0x25FF),
    (0x2605, 0x2606),
    (0x2E00, 0x2E7F),
    (0x3000, 0x3004),
    (0x3008, 0x3020),
    (0x3030, 0x3030),
    (0x303B, 0x303F),
    (0x3099, 0x309C),
    (0x30A0, 0x30A0),
    (0x30FB, 0x30FB),
    (0xD800, 0xDFFF),
    (0xFE00, 0xFE1F),
    (0xFE20, 0xFE2F),
    (0xFE30, 0xFE4F),
    (0xFE50, 0xFE58),
    (0xFE59, 0xFE5E),
    (0xFE63, 0xFE63),
    (0xFE68, 0xFE68),
    (0xFEFF, 0xFEFF),
    (0xFF5F, 0xFF65),
    (0xFFE3, 0xFFE4),
    (0xFFE8, 0xFFE8),
    (0xFFF0, 0xFFFC),
];

/// Capital letters of Latin, Greek and Cyrillic: first, last, step from one capital to the next, distance to the small
/// letter.
const CAPITALS: [(u16, u16, usize, u16); 11] = [
    (0x41, 0x5A, 1, 0x20),
    (0xC0, 0xD6, 1, 0x20),
    (0xD8, 0xDE, 1, 0x20),
    (0x0100, 0x0136, 2, 1),
    (0x0139, 0x0147, 2, 1),
    (0x014A, 0x0176, 2, 1),
    (0x0179, 0x017D, 2, 1),
    (0x01CD, 0x01DB, 2, 1),
    (0x0391, 0x03A9, 1, 0x20),
    (0x0400, 0x040F, 1, 0x50),
    (0x0410, 0x042F, 1, 0x20),
];

/// How characters fold, for the characters of one edition.
#[derive(Debug, Clone)]
pub struct Folding {
    /// The folded unit of every character of the Basic Multilingual Plane; [`END`] where it is dropped.
    table: Box<[u16]>,
}

/// A folded text and where its units come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    /// What is left of the text. A character outside the Basic Multilingual Plane is two surrogates.
    pub units: Vec<u16>,
    /// First byte and byte after the last of the character that each unit stands for.
    pub bytes: Vec<(u32, u32)>,
}

impl Folding {
    /// Folding with these traditional characters and their simplified ones, as in
    /// [`Edition::simplified`](crate::model::Edition::simplified).
    pub fn new(simplified: &[(char, char)]) -> Self {
        let mut table: Box<[u16]> = (0..=u16::MAX).collect();
        for (first, last) in DROPPED {
            table[usize::from(first)..=usize::from(last)].fill(END);
        }
        for (first, last, step, distance) in CAPITALS {
            for capital in (first..=last).step_by(step) {
                table[usize::from(capital)] = capital + distance;
            }
        }
        for wide in 0xFF01..=0xFF5E {
            table[wide] = table[wide - 0xFEE0];
        }
        for (wide, narrow) in [('￠', '¢'), ('￡', '£'), ('￥', '¥'), ('〇', '零')] {
            table[wide as usize] = narrow as u16;
        }
        for (traditional, simplified) in simplified {
            if let (Ok(from), Ok(to)) = (u16::try_from(*traditional), u16::try_from(*simplified)) {
                table[usize::from(from)] = table[usize::from(to)];
            }
        }
        Self { table }
    }

    /// The units of `text` with the bytes they come from. Linear.
    pub fn fold(&self, text: &str) -> Folded {
        let mut folded = Folded::default();
        self.each(text, |piece| {
            folded.units.push(piece.unit);
            folded.bytes.push((piece.start as u32, piece.end as u32));
        });
        folded
    }

    /// `text` without what is dropped around it.
    pub(crate) fn trim<'a>(&self, text: &'a str) -> &'a str {
        text.trim_matches(|character: char| {
            u16::try_from(character).is_ok_and(|character| self.table[usize::from(character)] == END)
        })
    }

    /// A character folded, where that is one character; itself otherwise.
    pub(crate) fn fold_char(&self, character: char) -> char {
        let unit = u16::try_from(character).map_or(END, |character| self.table[usize::from(character)]);
        char::from_u32(u32::from(unit)).filter(|folded| *folded != '\0').unwrap_or(character)
    }

    /// `text` folded, as text.
    pub(crate) fn simplify(&self, text: &str) -> String {
        String::from_utf16_lossy(&self.fold(text).units)
    }

    /// Calls `emit` for every unit of `text`, in order. Linear.
    pub(crate) fn each(&self, text: &str, mut emit: impl FnMut(Piece)) {
        let mut number = Number::default();
        for (start, character) in text.char_indices() {
            let end = start + character.len_utf8();
            let Ok(narrow) = u16::try_from(character) else {
                number = Number::default();
                // Variation selectors of the supplementary plane are as invisible as the others.
                if !('\u{E0100}'..='\u{E01EF}').contains(&character) {
                    for unit in character.encode_utf16(&mut [0; 2]) {
                        emit(Piece { unit: *unit, start, end, printed: *unit });
                    }
                }
                continue;
            };
            let unit = self.table[usize::from(narrow)];
            if unit == END {
                number.drop(start, end);
            } else if is_digit(unit) {
                if let Some((kept, from, to)) = number.digit(text, start) {
                    let mut dropped = text[from..to].encode_utf16();
                    let printed = dropped.next().filter(|_| dropped.next().is_none()).unwrap_or(0);
                    emit(Piece { unit: kept, start: from, end: to, printed });
                }
                emit(Piece { unit, start, end, printed: narrow });
            } else {
                number = Number::default();
                emit(Piece { unit, start, end, printed: narrow });
            }
        }
    }
}

/// A unit of a folded text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece {
    /// The unit.
    pub(crate) unit: u16,
    /// First byte of what it stands for.
    pub(crate) start: usize,
    /// Byte after the last.
    pub(crate) end: usize,
    /// The character that was printed; 0 where it stands for more than one.
    pub(crate) printed: u16,
}

/// The number that the last units belong to.
#[derive(Debug, Default)]
struct Number {
    /// Digits since its start or its last separator; 0 where the last unit is no digit.
    digits: usize,
    /// Whether it has had a point, after which no thousands are grouped.
    fraction: bool,
    /// First byte and byte after the last of what was dropped behind the digits.
    gap: Option<(usize, usize)>,
}

impl Number {
    /// Notes that a character was dropped.
    fn drop(&mut self, start: usize, end: usize) {
        if self.digits > 0 {
            self.gap = Some((self.gap.map_or(start, |gap| gap.0), end));
        }
    }

    /// Goes on with the digit at byte `at`: what has to stand before it instead of what was dropped.
    fn digit(&mut self, text: &str, at: usize) -> Option<(u16, usize, usize)> {
        let Some((start, end)) = self.gap.take() else {
            self.digits += 1;
            return None;
        };
        match &text[start..end] {
            "." | "．" => {
                *self = Self { digits: 1, fraction: true, gap: None };
                Some((u16::from(b'.'), start, end))
            }
            "," | "，" | " " | "\u{A0}" | "\u{2009}" | "\u{202F}" | "\u{3000}"
                if self.digits <= 3 && !self.fraction && leading_digits(&text[at..]) == 3 =>
            {
                self.digits = 1;
                None
            }
            _ => {
                *self = Self { digits: 1, ..Self::default() };
                Some((SEPARATOR, start, end))
            }
        }
    }
}

/// Digits at the start of `text`, up to 4.
fn leading_digits(text: &str) -> usize {
    text.chars().take(4).take_while(|digit| matches!(digit, '0'..='9' | '０'..='９')).count()
}

/// Whether a unit is one of the digits 0 to 9.
pub(crate) const fn is_digit(unit: u16) -> bool {
    matches!(unit, 0x30..=0x39)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let folding = Folding::new(&[('創', '创'), ('檢', '检'), ('滨', '滨'), ('濱', '滨')]);
        let folded = folding.fold(text);
        assert_eq!(String::from_utf16_lossy(&folded.units), expect, "{text}");
        assert_eq!(folded.units.len(), folded.bytes.len());
    }

    #[test]
    fn folds() {
        check("湖滨路街道：检查", "湖滨路街道检查");
        check("“湖濱路”\n街道、檢 查……", "湖滨路街道检查");
        check("ＬＥＤ灯、Led", "led灯led");
        check("二〇二三年", "二零二三年");
        check("ÀÉß ĀǍ Ωж Ж", "àéßāǎωжж");
        check("4+N、70％、5℃、￥3", "4+n70%5℃¥3");
        check("𠮷野家🀄\u{FE0F}", "𠮷野家🀄");
        check("  　\t", "");
        check("", "");
    }

    #[test]
    fn keeps_numbers_apart() {
        check("３.4%", "3.4%");
        check("3．4%", "3.4%");
        check("12、13日", "12 13日");
        check("9：30—10:15", "9 30 10 15");
        check("12,500亩", "12500亩");
        check("１２，５００亩", "12500亩");
        check("1 234 567.25元", "1234567.25元");
        check("2023 100", "2023 100");
        check("10,20", "10 20");
        check("1,2345", "1 2345");
        check("1.234,567", "1.234 567");
        check("2023.10.17", "2023.10.17");
        check("10 月\n11 日", "10月11日");
        check("第3。4月", "第3 4月");
        check("3.", "3");
    }

    #[test]
    fn units_lead_back_to_the_text() {
        let text = "（湖濱路）１、2\n𠮷";
        let folded = Folding::new(&[('濱', '滨')]).fold(text);
        let back: Vec<&str> = folded.bytes.iter().map(|(start, end)| &text[*start as usize..*end as usize]).collect();
        assert_eq!(back, ["湖", "濱", "路", "１", "、", "2", "𠮷", "𠮷"]);
    }

    #[test]
    fn offsets_are_boundaries_in_order() {
        const ALPHABET: [char; 12] = ['湖', '濱', '1', '２', '.', '，', ',', ' ', '\n', 'A', '𠮷', '\u{E0101}'];
        let folding = Folding::new(&[('濱', '滨')]);
        arbtest::arbtest(|u| {
            let length = u.arbitrary_len::<u8>()?;
            let text: String =
                (0..length).map(|_| u.choose(&ALPHABET)).collect::<Result<Vec<_>, _>>()?.into_iter().collect();
            let folded = folding.fold(&text);
            let mut before = (0, 0);
            for (start, end) in folded.bytes {
                assert!(text.get(start as usize..end as usize).is_some_and(|slice| !slice.is_empty()));
                assert!(start >= before.1 || (start, end) == before, "{text:?}");
                before = (start, end);
            }
            assert!(!folded.units.contains(&END));
            Ok(())
        });
    }
}
