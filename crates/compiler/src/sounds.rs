//! Common characters that sound like those of the edition's terms, for slips of the input method (湖宾路 for 湖滨路).

use std::collections::{BTreeMap, BTreeSet};

use edition::model::{Sound, Term};
use edition::search::sound;
use encoding_rs::GBK;

use crate::pronunciation::usual;

/// Common characters by how they sound: those of no term that sound like a character of one. Search knows how the
/// characters of terms sound from the terms themselves.
pub(crate) fn sounds(terms: &[Term]) -> Vec<Sound> {
    let own: BTreeSet<char> = terms.iter().flat_map(|term| term.text.chars()).collect();
    let wanted: BTreeSet<String> = terms.iter().flat_map(|term| &term.pinyin).map(|syllable| sound(syllable)).collect();
    let mut sounds: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for character in common().filter(|character| !own.contains(character)) {
        let syllable = sound(&usual(character));
        if wanted.contains(&syllable) {
            sounds.entry(syllable).or_default().insert(character);
        }
    }
    let of = |(syllable, characters): (String, BTreeSet<char>)| Sound {
        syllable,
        characters: characters.into_iter().collect(),
    };
    sounds.into_iter().map(of).collect()
}

/// The 3755 characters of level 1 of GB/T 2312: rows 16 to 55, of which the last has only 89.
fn common() -> impl Iterator<Item = char> {
    const ROWS: std::ops::RangeInclusive<u8> = 0xB0..=0xD7;
    const CELLS: std::ops::RangeInclusive<u8> = 0xA1..=0xFE;
    const BEHIND: [u8; 2] = [0xD7, 0xFA];
    let codes = ROWS.flat_map(|row| CELLS.map(move |cell| [row, cell])).take_while(|code| *code < BEHIND);
    codes.filter_map(|code| GBK.decode_without_bom_handling_and_without_replacement(&code)?.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use edition::model::TermKind;

    #[test]
    fn level_1_is_complete() {
        let common: Vec<char> = common().collect();
        assert_eq!((common.len(), common[0], common[3754]), (3755, '啊', '座'));
    }

    #[test]
    fn only_what_sounds_like_a_term() {
        let term = Term {
            text: "湖滨".to_owned(),
            pinyin: vec!["hu".to_owned(), "bin".to_owned()],
            count: 1,
            kind: TermKind::Place,
        };
        let sounds = sounds(&[term]);
        let shown: Vec<(&str, &str)> =
            sounds.iter().map(|sound| (sound.syllable.as_str(), sound.characters.as_str())).collect();
        assert_eq!(shown, [("bin", "丙兵冰宾并彬摈斌柄濒炳病秉饼"), ("hu", "乎互呼唬壶弧忽户护沪狐瑚糊胡葫虎蝴")]);
    }
}
