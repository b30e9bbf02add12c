//! Folding: what must never keep a query from its match.
//!
//! Texts and queries are folded in the same way into 16-bit units: half width, lower case, simplified characters, 零 for
//! 〇, and without punctuation, spaces and line breaks. A match is found among the units and reported on the text as it
//! is. Digits stay numbers: `12、13日` does not become `1213日`, a decimal point between digits stays, and a thousands
//! separator goes.

use core::str::CharIndices;

mod number;
mod table;
mod units;

use number::Number;

pub(crate) use units::{END, is_digit, is_numeral};

/// How characters fold, for the characters of one edition.
#[derive(Debug, Clone)]
pub struct Folding {
    /// The folded unit of every character of the Basic Multilingual Plane; [`END`] where it is dropped.
    table: Box<[u16]>,
}

/// A folded text and where its units come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FoldedText {
    /// What is left of the text. A character outside the Basic Multilingual Plane is two surrogates.
    pub units: Vec<u16>,
    /// First byte and byte after the last of the character that each unit stands for.
    pub bytes: Vec<(u32, u32)>,
}

impl Folding {
    /// Folding with these traditional characters and their simplified ones, as in
    /// [`Edition::simplified`](crate::model::Edition::simplified).
    pub fn new(simplified: &[(char, char)]) -> Self {
        Self { table: table::of(simplified) }
    }

    /// The units of `text` with the bytes they come from. Linear.
    pub fn fold(&self, text: &str) -> FoldedText {
        let mut folded = FoldedText::default();
        for piece in self.pieces(text) {
            folded.units.push(piece.unit);
            folded.bytes.push((piece.start as u32, piece.end as u32));
        }
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

    /// The units of `text`, in order. Linear.
    #[inline]
    pub(crate) fn pieces<'a>(&'a self, text: &'a str) -> Pieces<'a> {
        Pieces { table: &self.table, text, characters: text.char_indices(), number: Number::default(), next: None }
    }
}

/// A text while it is folded.
#[derive(Debug)]
pub(crate) struct Pieces<'a> {
    table: &'a [u16],
    text: &'a str,
    characters: CharIndices<'a>,
    number: Number,
    /// Where one character gives two units, the second.
    next: Option<Piece>,
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    #[cfg_attr(feature = "archive", inline(always))]
    #[cfg_attr(
        feature = "archive",
        expect(clippy::inline_always, reason = "opening an archive calls it for every character; saves a tenth")
    )]
    fn next(&mut self) -> Option<Piece> {
        if let Some(next) = self.next.take() {
            return Some(next);
        }
        loop {
            let (start, character) = self.characters.next()?;
            let end = start + character.len_utf8();
            let Ok(printed) = u16::try_from(character) else {
                if let Some(piece) = self.surrogates(character, start, end) {
                    return Some(piece);
                }
                continue;
            };
            let unit = self.table[usize::from(printed)];
            let piece = Piece { unit, start, end, printed };
            if unit == END {
                self.number.drop(start, end);
            } else if is_digit(unit) {
                return Some(self.digit(piece));
            } else {
                self.number.end();
                return Some(piece);
            }
        }
    }
}

impl Pieces<'_> {
    /// The first of the two units of a character outside the Basic Multilingual Plane.
    #[inline(never)]
    fn surrogates(&mut self, character: char, start: usize, end: usize) -> Option<Piece> {
        self.number.end();
        // Variation selectors of the supplementary plane are as invisible as the others.
        if ('\u{E0100}'..='\u{E01EF}').contains(&character) {
            return None;
        }
        let mut units = [0; 2];
        character.encode_utf16(&mut units);
        let [first, second] = units.map(|unit| Piece { unit, start, end, printed: unit });
        self.next = Some(second);
        Some(first)
    }

    /// A digit, or what has to stand before it.
    #[inline(never)]
    fn digit(&mut self, digit: Piece) -> Piece {
        let Some((unit, start, end)) = self.number.digit(self.text, digit.start) else { return digit };
        let mut dropped = self.text[start..end].encode_utf16();
        let printed = dropped.next().filter(|_| dropped.next().is_none()).unwrap_or(0);
        self.next = Some(digit);
        Piece { unit, start, end, printed }
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
