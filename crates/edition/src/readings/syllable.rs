//! A syllable of Mandarin with its tone.

use core::fmt;

/// Letters of the longest syllable (`zhuang`).
const LONGEST: usize = 6;

/// The vowels with the marks of the four tones, as GB/T 16159 writes them.
const MARKED: [(char, [char; 4]); 6] = [
    ('a', ['ā', 'á', 'ǎ', 'à']),
    ('e', ['ē', 'é', 'ě', 'è']),
    ('i', ['ī', 'í', 'ǐ', 'ì']),
    ('o', ['ō', 'ó', 'ǒ', 'ò']),
    ('u', ['ū', 'ú', 'ǔ', 'ù']),
    ('v', ['ǖ', 'ǘ', 'ǚ', 'ǜ']),
];

/// A syllable with its tone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Syllable {
    /// Lower-case letters, `v` for `ü`; 0 behind the last.
    letters: [u8; LONGEST],
    tone: u8,
}

impl Syllable {
    /// The syllable of these letters, `a` to `z` with `v` for `ü`, in a tone from 1 to 4; 5 is the light tone (轻声), 0 says that
    /// the tone is not known. None where it is no syllable: too long, empty, other letters, another tone.
    pub fn new(plain: &str, tone: u8) -> Option<Self> {
        let mut letters = [0; LONGEST];
        letters.get_mut(..plain.len())?.copy_from_slice(plain.as_bytes());
        let is_plain = !plain.is_empty() && plain.bytes().all(|letter| letter.is_ascii_lowercase());
        (is_plain && tone <= 5).then_some(Self { letters, tone })
    }

    /// The syllable as a dictionary writes it, `háng`; without a mark it has the light tone.
    pub fn from_marked(marked: &str) -> Option<Self> {
        let mut tone = 5;
        let plain = marked.chars().map(|letter| {
            let found = MARKED.iter().find_map(|(plain, marked)| {
                let place = marked.iter().position(|marked| *marked == letter)?;
                Some((*plain, place as u8 + 1))
            });
            if let Some((plain, of_mark)) = found {
                tone = of_mark;
                return plain;
            }
            if letter == 'ü' { 'v' } else { letter }
        });
        let plain: String = plain.collect();
        Self::new(&plain, tone)
    }

    /// Its letters, `v` for `ü`.
    pub fn letters(&self) -> &str {
        let end = self.letters.iter().position(|letter| *letter == 0).unwrap_or(LONGEST);
        core::str::from_utf8(&self.letters[..end]).unwrap_or_default()
    }

    /// 1 to 4, 5 for the light tone, 0 where it is not known.
    pub const fn tone(&self) -> u8 {
        self.tone
    }

    /// As it stands over a character: `háng`, `lǜ`, `de`. The mark stands over `a` or `e`, over the `o` of `ou`, and
    /// otherwise over the last vowel.
    pub fn marked(&self) -> String {
        let letters = self.letters();
        let place =
            letters.find(['a', 'e']).or_else(|| letters.find("ou")).or_else(|| letters.rfind(['i', 'o', 'u', 'v']));
        let mark = |(at, letter): (usize, char)| {
            let marks = MARKED.iter().find(|(plain, _)| *plain == letter && Some(at) == place);
            let marked = marks.and_then(|(_, marked)| marked.get(usize::from(self.tone).checked_sub(1)?)).copied();
            marked.unwrap_or(if letter == 'v' { 'ü' } else { letter })
        };
        letters.char_indices().map(mark).collect()
    }
}

impl fmt::Debug for Syllable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", self.letters(), self.tone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_where_they_belong() {
        for (marked, plain) in [
            ("háng", "hang2"),
            ("zhuàng", "zhuang4"),
            ("lǜ", "lv4"),
            ("lüè", "lve4"),
            ("lü", "lv5"),
            ("de", "de5"),
            ("gǒu", "gou3"),
            ("guō", "guo1"),
            ("jiǔ", "jiu3"),
            ("guǐ", "gui3"),
            ("xiōng", "xiong1"),
            ("ǎi", "ai3"),
            ("ér", "er2"),
        ] {
            let syllable = Syllable::from_marked(marked).unwrap();
            assert_eq!(format!("{syllable:?}"), plain);
            assert_eq!(syllable.marked(), marked);
        }
    }

    #[test]
    fn what_is_no_syllable_is_refused() {
        for (plain, tone) in [("", 1), ("a", 6), ("zhuangs", 1), ("A", 1), ("ü", 1), ("a1", 1)] {
            assert_eq!(Syllable::new(plain, tone), None, "{plain}{tone}");
        }
        assert_eq!(Syllable::from_marked("m̀"), None);
    }
}
