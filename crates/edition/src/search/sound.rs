//! Syllables that sound alike to many speakers of Chinese.

/// What is left of a toneless pinyin syllable where zh, ch, sh sound as z, c, s, an n at the start as l, and ng at the
/// end as n: syllables with the same rest are taken for each other. `zhuang` and `zuan` are both `zuan`, `ning` and
/// `lin` both `lin`.
pub fn sound(syllable: &str) -> String {
    letters(syllable).collect()
}

/// The letters of [`sound`], without a text for them: a query that is nowhere is held against every term.
pub(super) fn letters(syllable: &str) -> impl Iterator<Item = char> {
    let (initial, rest) = match syllable.as_bytes() {
        [b'z' | b'c' | b's', b'h', ..] => (&syllable[..1], &syllable[2..]),
        [b'n', _, ..] => ("l", &syllable[1..]),
        _ => ("", syllable),
    };
    let rest = if rest.ends_with("ng") { &rest[..rest.len() - 1] } else { rest };
    initial.chars().chain(rest.chars().map(|letter| if letter == 'ü' { 'v' } else { letter }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn confuses_what_people_confuse() {
        let same = [("zhang", "zan"), ("bin", "bing"), ("chi", "ci"), ("shen", "seng"), ("nü", "lv"), ("nong", "long")];
        for (one, other) in same {
            assert_eq!(sound(one), sound(other), "{one} {other}");
        }
        for (one, other) in [("hu", "fu"), ("bin", "pin"), ("n", "l"), ("", "a"), ("en", "er")] {
            assert_ne!(sound(one), sound(other), "{one} {other}");
        }
    }
}
