//! What else could be meant where a term of a query is nowhere: terms of the edition that sound alike, or that differ by
//! one character.

use core::cmp::Reverse;

use crate::model::Edition;
use crate::order;
use crate::search::sound::letters;

/// Something else to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescue {
    /// The term of the query that is nowhere.
    pub missing: String,
    /// What could have been meant by it.
    pub instead: String,
    /// The query with the one for the other.
    pub query: String,
    /// Why it could.
    pub likeness: Likeness,
    /// Articles that this query finds.
    pub articles: u32,
}

/// How two terms are alike; earlier is closer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// What was typed is its pinyin.
    Pinyin,
    /// They sound alike.
    Sound,
    /// They differ by one character: another one, one more, one less, or two exchanged.
    Spelling,
}

/// Characters of a term beyond which nobody meant one term.
const LONGEST: usize = 24;

/// What could have been meant by `missing`, best first: each with how it is alike. A term may stand for a part of it,
/// or a part of a term for all of it.
///
/// The closest first, then those for more of what was typed, then the more frequent.
pub(crate) fn alike(edition: &Edition, missing: &str) -> Vec<(String, Likeness)> {
    let typed: Vec<char> = missing.chars().collect();
    if typed.len() > LONGEST {
        return Vec::new();
    }
    let sounds: Vec<Vec<String>> = typed.iter().map(|character| sounds_of(edition, *character)).collect();
    // None of these characters is in a term or sounds like one: pinyin, mostly.
    if sounds.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let mut found: Vec<(Likeness, Reverse<usize>, usize, String)> = Vec::new();
    for term in &edition.terms {
        let characters: Vec<char> = term.text.chars().collect();
        let pinyin = edition.pinyin(term);
        if pinyin.len() != characters.len() {
            continue;
        }
        let all = Word { characters: &characters, syllables: &pinyin };
        let for_part = windows(typed.len(), characters.len()).map(|(start, end)| (start, end, all));
        let part_of = 0..(characters.len() + 1).saturating_sub(typed.len());
        let by_part = part_of.map(|start| (0, typed.len(), all.part(start, start + typed.len())));
        for (start, end, word) in for_part.chain(by_part) {
            let Some(likeness) = likeness(&typed[start..end], &sounds[start..end], word) else { continue };
            let instead: String = typed[..start].iter().chain(word.characters).chain(&typed[end..]).collect();
            if !found.iter().any(|(.., known)| *known == instead) {
                found.push((likeness, Reverse(end - start), found.len(), instead));
            }
        }
    }
    // Terms come in the order of their frequency.
    order::sort_by_key(&mut found, |(likeness, length, number, _)| (*likeness, *length, *number));
    found.into_iter().map(|(likeness, .., instead)| (instead, likeness)).collect()
}

/// The stretches of `typed` characters that a term of `length` characters could stand for: as many, and for all of it
/// also one more or less.
fn windows(typed: usize, length: usize) -> impl Iterator<Item = (usize, usize)> {
    let same = (0..(typed + 1).saturating_sub(length)).map(move |start| (start, start + length));
    let whole = (typed != length && typed.abs_diff(length) == 1).then_some((0, typed));
    same.chain(whole)
}

/// A term or a part of it.
#[derive(Debug, Clone, Copy)]
struct Word<'a> {
    characters: &'a [char],
    /// One for each character.
    syllables: &'a [String],
}

impl Word<'_> {
    fn part(&self, start: usize, end: usize) -> Self {
        Self { characters: &self.characters[start..end], syllables: &self.syllables[start..end] }
    }
}

/// How `typed` and a word are alike, where they are. Two characters are too few to leave one out or exchange it.
fn likeness(typed: &[char], sounds: &[Vec<String>], word: Word) -> Option<Likeness> {
    let Word { characters, syllables } = word;
    if typed == characters || typed.len() < 2 {
        return None;
    }
    let alike = |at: usize| {
        typed[at] == characters[at] || sounds[at].iter().any(|known| letters(known).eq(letters(&syllables[at])))
    };
    if typed.len() == characters.len() && (0..typed.len()).all(alike) {
        return Some(Likeness::Sound);
    }
    let close = typed.len() > 2 && characters.len() > 2 && differ_by_one(typed, characters);
    close.then_some(Likeness::Spelling)
}

/// How a character can sound: as in the edition and its terms, or as the edition knows of common characters.
fn sounds_of(edition: &Edition, character: char) -> Vec<String> {
    let in_terms = edition.terms.iter().flat_map(|term| {
        let readings = term.text.chars().zip(&term.pinyin);
        readings.filter(move |(other, _)| *other == character).map(|(_, syllable)| syllable.clone())
    });
    let listed = u16::try_from(character).ok().into_iter().flat_map(|unit| edition.readings.table().all_of(unit));
    in_terms.chain(listed.map(|syllable| syllable.letters().to_owned())).collect()
}

/// Whether one is the other with one character changed, put in, left out, or exchanged with its neighbour.
fn differ_by_one(one: &[char], other: &[char]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(long).take_while(|(left, right)| left == right).count();
    let (short, long) = (&short[same..], &long[same..]);
    match long.len() - short.len() {
        0 => !short.is_empty() && (short[1..] == long[1..] || exchanged(short, long)),
        1 => *short == long[1..],
        _ => false,
    }
}

/// Whether the first two characters are exchanged and the others the same.
fn exchanged(one: &[char], other: &[char]) -> bool {
    one.len() > 1 && one[0] == other[1] && one[1] == other[0] && one[2..] == other[2..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differs_by_one() {
        let yes = [
            ("湖滨路", "湖宾路"),
            ("湖滨路", "湖路"),
            ("湖滨路", "湖滨大路"),
            ("湖滨路", "滨湖路"),
            ("湖滨路", "湖滨"),
        ];
        let no = [("湖滨路", "湖滨路"), ("湖滨路", "路滨湖"), ("湖滨", "湖滨大路"), ("", "")];
        for (one, other, expect) in yes.iter().map(|(a, b)| (a, b, true)).chain(no.iter().map(|(a, b)| (a, b, false))) {
            let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
            assert_eq!(differ_by_one(&one, &other), expect, "{one:?} {other:?}");
            assert_eq!(differ_by_one(&other, &one), expect, "{other:?} {one:?}");
        }
    }
}
