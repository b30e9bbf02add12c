//! The table as a text of lines, which compresses better than numbers do.
//!
//! 1. `hang2行航ma1妈3马`: every syllable by its letters, and in each of its tones the characters that are read so. One
//!    that only common characters have, of no known tone, is followed by `0`.
//! 2. and 3. The characters of no known tone in their order: the distance of each from the one before, and the number of
//!    its syllable in the first line, each as the character that stands so far behind [`FIRST`].
//! 4. From here on, `hang2` TAB `银(行,(行业` for every syllable that stands in some surroundings, `(` before the character.

use super::syllable::Syllable;
use super::table::{Surroundings, Table};

/// Characters that no folded text has: before the surroundings, between them, before the character.
const LINE: char = '\n';
const TAB: char = '\t';
const COMMA: char = ',';
const HERE: char = '(';

/// The character that stands for 0.
const FIRST: u32 = '0' as u32;

/// Where no characters are.
const SURROGATES: core::ops::Range<u32> = 0xD800..0xE000;

/// The table as a text.
pub(super) fn write(table: &Table) -> String {
    if table.usual().is_empty() && table.surroundings().is_empty() {
        return String::new();
    }
    let mut text = String::new();
    let mut usual: Vec<(Syllable, u16)> = table.usual().iter().map(|(unit, syllable)| (*syllable, *unit)).collect();
    usual.sort_unstable();
    let mut plain: Vec<&str> = Vec::new();
    for of_syllable in usual.chunk_by(|(one, _), (other, _)| one.letters() == other.letters()) {
        plain.push(of_syllable[0].0.letters());
        text.push_str(of_syllable[0].0.letters());
        for of_tone in of_syllable.chunk_by(|(one, _), (other, _)| one == other) {
            let is_only = of_tone.len() == of_syllable.len();
            if of_tone[0].0.tone() > 0 || is_only {
                text.push_str(&of_tone[0].0.tone().to_string());
            }
            if of_tone[0].0.tone() > 0 {
                text.extend(of_tone.iter().filter_map(|(_, unit)| char::from_u32(u32::from(*unit))));
            }
        }
    }
    let toneless = || table.usual().iter().filter(|(_, syllable)| syllable.tone() == 0);
    text.push(LINE);
    let mut before = 0;
    text.extend(toneless().map(|(unit, _)| {
        let distance = unit - before;
        before = *unit;
        character(u32::from(distance))
    }));
    text.push(LINE);
    let number = |syllable: &Syllable| plain.iter().position(|known| *known == syllable.letters()).unwrap_or_default();
    text.extend(toneless().map(|(_, syllable)| character(number(syllable) as u32)));
    let mut places: Vec<&Surroundings> = table.surroundings().iter().collect();
    places.sort_by_key(|place| place.syllable);
    for of_syllable in places.chunk_by(|one, other| one.syllable == other.syllable) {
        text.push(LINE);
        text.push_str(of_syllable[0].syllable.letters());
        text.push_str(&of_syllable[0].syllable.tone().to_string());
        for (number, place) in of_syllable.iter().enumerate() {
            text.push(if number == 0 { TAB } else { COMMA });
            text.extend(printed(&place.before));
            text.push(HERE);
            text.extend(printed(&[place.character]));
            text.extend(printed(&place.after));
        }
    }
    text
}

/// The table that [`write`] wrote; none where it is another text.
pub(super) fn read(text: &str) -> Option<Table> {
    if text.is_empty() {
        return Some(Table::default());
    }
    let mut lines = text.split(LINE);
    let (mut usual, plain) = with_tones(lines.next()?)?;
    let mut unit: u16 = 0;
    let (distances, numbers) = (lines.next()?, lines.next()?);
    if distances.chars().count() != numbers.chars().count() {
        return None;
    }
    for (distance, number) in distances.chars().zip(numbers.chars()) {
        unit = unit.checked_add(u16::try_from(self::number(distance)?).ok()?)?;
        usual.push((unit, *plain.get(self::number(number)? as usize)?));
    }
    let mut surroundings = Vec::new();
    for line in lines {
        let (name, places) = line.split_once(TAB)?;
        let (plain, tone) = name.split_at_checked(name.len().checked_sub(1)?)?;
        let syllable = Syllable::new(plain, tone.parse().ok()?)?;
        for place in places.split(COMMA) {
            let (before, rest) = place.split_once(HERE)?;
            let units: Vec<u16> = rest.encode_utf16().collect();
            let (character, after) = units.split_first()?;
            let before = before.encode_utf16().collect();
            surroundings.push(Surroundings { character: *character, syllable, before, after: after.to_vec() });
        }
    }
    Some(Table::new(usual, surroundings))
}

/// Characters with how they are read.
type Usual = Vec<(u16, Syllable)>;

/// The readings of the first line, and its syllables without a tone.
fn with_tones(line: &str) -> Option<(Usual, Vec<Syllable>)> {
    let (mut usual, mut plain) = (Vec::new(), Vec::new());
    let mut letters = String::new();
    let mut syllable = None;
    for character in line.chars() {
        match character {
            'a'..='z' => {
                if syllable.is_some() {
                    letters.clear();
                }
                syllable = None;
                letters.push(character);
            }
            '0'..='5' => {
                if syllable.is_none() {
                    plain.push(Syllable::new(&letters, 0)?);
                }
                syllable = Some(Syllable::new(&letters, character as u8 - b'0')?);
            }
            _ => usual.push((u16::try_from(character).ok()?, syllable?)),
        }
    }
    Some((usual, plain))
}

/// A number as a character.
fn character(number: u32) -> char {
    let code = FIRST + number;
    let behind = if code < SURROGATES.start { code } else { code + SURROGATES.len() as u32 };
    char::from_u32(behind).unwrap_or_default()
}

/// The number that a character stands for.
fn number(character: char) -> Option<u32> {
    let code = character as u32;
    let code = if code < SURROGATES.start { code } else { code - SURROGATES.len() as u32 };
    code.checked_sub(FIRST)
}

fn printed(units: &[u16]) -> impl Iterator<Item = char> {
    units.iter().filter_map(|unit| char::from_u32(u32::from(*unit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn syllable(marked: &str) -> Syllable {
        Syllable::from_marked(marked).unwrap()
    }

    #[test]
    fn any_table_comes_back() {
        arbtest::arbtest(|u| {
            let mut usual = Vec::new();
            for _ in 0..u.int_in_range(0..=20)? {
                let unit =
                    if u.ratio(1, 2)? { u.int_in_range(0x4E00..=0x9FFF)? } else { u.int_in_range(0xE000..=0xFFFD)? };
                usual.push((unit, Syllable::new(u.choose(&["a", "hang", "lv"])?, u.int_in_range(0..=5)?).unwrap()));
            }
            let table = Table::new(usual, Vec::new());
            assert_eq!(read(&write(&table)), Some(table));
            Ok(())
        });
    }

    #[test]
    fn a_table_comes_back() {
        let unit = |character| character as u16;
        let usual = [('行', "xíng"), ('航', "háng"), ('马', "mǎ"), ('妈', "mā")];
        let mut usual: Vec<(u16, Syllable)> =
            usual.iter().map(|(character, marked)| (unit(*character), syllable(marked))).collect();
        usual.push((unit('码'), Syllable::new("ma", 0).unwrap()));
        let place = |before: &str, after: &str| Surroundings {
            character: unit('行'),
            syllable: syllable("háng"),
            before: before.encode_utf16().collect(),
            after: after.encode_utf16().collect(),
        };
        let table = Table::new(usual, vec![place("银", ""), place("", "业3%")]);
        let text = write(&table);
        assert_eq!(text, "hang2航ma1妈3马xing2行\n\u{7831}\n1\nhang2\t(行业3%,银(行");
        assert_eq!(read(&text), Some(table));
        assert_eq!(read(""), Some(Table::default()));
        for damaged in [
            "航",
            "hang2航",
            "hang航\n\n",
            "hang2航\n1\n",
            "hang2航\n1\n1",
            "hang2航\n\n\n",
            "hang2\n\n\nhang9\t银(行",
            "hang2\n\n\nhang2\t银行",
            "hang2\n\n\nhang2\t银(",
        ] {
            assert_eq!(read(damaged), None, "{damaged}");
        }
    }
}
