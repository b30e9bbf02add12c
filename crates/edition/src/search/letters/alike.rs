//! Sounds that many speakers take for each other: zh and z, ch and c, sh and s; n and l at the start; ng and n at the end;
//! f and h.

use super::spelling::Spelling;
use crate::order;

/// Pairs of initials. Before `h` `f` has the `u` in itself: 灰 is typed `fei`, 黄 `fang`, 花 `fa`.
const INITIALS: [(&str, &str); 10] = [
    ("zh", "z"),
    ("ch", "c"),
    ("sh", "s"),
    ("n", "l"),
    ("f", "h"),
    ("fei", "hui"),
    ("fang", "huang"),
    ("fan", "huan"),
    ("fen", "hun"),
    ("fa", "hua"),
];

/// The other spellings of all syllables, in the order of their letters, each with the number of the syllable.
pub(super) fn all(syllables: &[Spelling]) -> Vec<(Spelling, u16)> {
    let mut all = Vec::new();
    for (number, syllable) in syllables.iter().enumerate().skip(1) {
        let syllable = core::str::from_utf8(syllable.letters()).unwrap_or_default();
        for spelling in spellings(syllable).filter(|spelling| spelling != syllable) {
            all.push((Spelling::new(&spelling), number as u16));
        }
    }
    order::sort_by_key(&mut all, |other| *other);
    all.dedup();
    all
}

/// A syllable as it is spelled, and as each of those speakers spells it.
fn spellings(syllable: &str) -> impl Iterator<Item = String> {
    let mut begun = vec![syllable.to_owned()];
    for (one, other) in INITIALS.into_iter().flat_map(|(one, other)| [(one, other), (other, one)]) {
        // What begins with zh begins with z as well.
        let is_short = ["z", "c", "s"].contains(&one) && syllable.get(1..).unwrap_or_default().starts_with('h');
        if let Some(rest) = syllable.strip_prefix(one).filter(|_| !is_short) {
            begun.push([other, rest].concat());
        }
    }
    begun.into_iter().flat_map(|begun| {
        let other = match begun.strip_suffix("ng") {
            Some(rest) => Some([rest, "n"].concat()),
            None => begun.strip_suffix('n').filter(|rest| !rest.is_empty()).map(|rest| [rest, "ng"].concat()),
        };
        core::iter::once(begun).chain(other)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_take_sounds_for_each_other() {
        for (syllable, expect) in [
            ("zhang", "zhang zhan zang zan"),
            ("zan", "zan zang zhan zhang"),
            ("ning", "ning nin ling lin"),
            ("hui", "hui fui fei"),
            ("fei", "fei hei hui"),
            ("n", "n l"),
            ("a", "a"),
            ("en", "en eng"),
        ] {
            assert_eq!(spellings(syllable).collect::<Vec<_>>().join(" "), expect);
        }
    }
}
