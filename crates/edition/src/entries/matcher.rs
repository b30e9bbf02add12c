//! Finding many names in running text at once.

use core::iter::from_fn;
use core::ops::Range;

use crate::order::sort_by_key;

/// Names, ready to be looked for.
#[derive(Debug)]
pub(super) struct Matcher<'a> {
    /// The names in order, each once, with its number.
    names: Vec<(&'a str, u32)>,
    /// The first characters of all names, by the lower 16 bits of their code points: most characters of a text begin none.
    first: Vec<u64>,
}

impl<'a> Matcher<'a> {
    /// Of names that are equal the first one is found; empty ones are not. O(n log n).
    pub(super) fn new(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut names: Vec<(&str, u32)> = names.into_iter().zip(0..).filter(|(name, _)| !name.is_empty()).collect();
        sort_by_key(&mut names, |name| *name);
        names.dedup_by_key(|(name, _)| *name);
        Self::of_sorted(names)
    }

    fn of_sorted(names: Vec<(&'a str, u32)>) -> Self {
        let mut first = vec![0; 1 << 10];
        for character in names.iter().filter_map(|(name, _)| name.chars().next()) {
            let (word, bit) = place(character);
            first[word] |= bit;
        }
        Self { names, first }
    }

    /// The same without names that are nothing but two or more others, one behind the other: where such a name stands, its
    /// parts are found. `is_part` says which names are taken apart, and into which.
    pub(super) fn without_compounds(self, is_part: impl Fn(u32) -> bool) -> Self {
        let kept = self.names.iter().filter(|(name, number)| !(is_part(*number) && self.is_compound(name, &is_part)));
        Self::of_sorted(kept.copied().collect())
    }

    /// The places where names stand in `text`, from left to right: the longest name that begins at the leftmost place, then
    /// on behind it, so that a name inside another is not found.
    ///
    /// O(n log k) for n characters and k names, times the length of the longest name.
    pub(super) fn find(&self, text: &str) -> impl Iterator<Item = (u32, Range<usize>)> {
        let mut at = 0;
        from_fn(move || {
            loop {
                let rest = text.get(at..)?;
                let character = rest.chars().next()?;
                if let Some((length, number)) = self.beginning(rest).last() {
                    at += length;
                    return Some((number, at - length..at));
                }
                at += character.len_utf8();
            }
        })
    }

    /// The names with which `text` begins, the shortest first, as their lengths and numbers.
    fn beginning(&self, text: &str) -> impl Iterator<Item = (usize, u32)> {
        let begins = text.chars().next().map(place).is_some_and(|(word, bit)| self.first[word] & bit != 0);
        let mut left = if begins { &self.names[..] } else { &[] };
        let mut characters = text.char_indices();
        from_fn(move || {
            // Every name that is left begins with the text as far as it was read.
            while !left.is_empty() {
                let (at, character) = characters.next()?;
                let next = |name: &(&str, u32)| name.0.get(at..).and_then(|rest| rest.chars().next());
                left = &left[left.partition_point(|name| next(name) < Some(character))..];
                left = &left[..left.partition_point(|name| next(name) == Some(character))];
                let end = at + character.len_utf8();
                if let Some((name, number)) = left.first().filter(|(name, _)| name.len() == end) {
                    return Some((name.len(), *number));
                }
            }
            None
        })
    }

    /// Whether `name` is nothing but others, one behind the other.
    fn is_compound(&self, name: &str, is_part: impl Fn(u32) -> bool) -> bool {
        let mut reached = vec![false; name.len() + 1];
        reached[0] = true;
        for at in 0..name.len() {
            if reached[at] {
                let parts = self.beginning(&name[at..]).filter(|(_, number)| is_part(*number));
                parts.filter(|(length, _)| *length < name.len()).for_each(|(length, _)| reached[at + length] = true);
            }
        }
        reached[name.len()]
    }
}

/// Where the bit of a character stands.
const fn place(character: char) -> (usize, u64) {
    let low = character as u32 & 0xFFFF;
    (low as usize >> 6, 1 << (low & 63))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn found<'t>(names: &[&str], text: &'t str) -> Vec<&'t str> {
        Matcher::new(names.iter().copied()).without_compounds(|_| true).find(text).map(|(_, at)| &text[at]).collect()
    }

    #[track_caller]
    fn check(names: &str, text: &str, expect: &str) {
        let names: Vec<&str> = names.split(' ').collect();
        assert_eq!(found(&names, text).join(" "), expect, "{names:?} in {text}");
    }

    #[test]
    fn the_longest_name_is_found_and_none_inside_it() {
        check("示范区 城乡一体化示范区", "城乡一体化示范区在示范区", "城乡一体化示范区 示范区");
        check("甲 甲乙丙", "甲乙甲乙丙", "甲 甲乙丙");
        check("甲乙 乙丙", "甲乙丙", "甲乙");
        check("甲 甲", "甲甲", "甲 甲");
        check("", "甲", "");
    }

    #[test]
    fn a_name_of_other_names_gives_way_to_them() {
        check("湖滨路街道龙翔社区 湖滨路街道 龙翔社区", "在湖滨路街道龙翔社区", "湖滨路街道 龙翔社区");
        check("甲乙丙 甲 乙丙 丙", "甲乙丙", "甲 乙丙");
        check("甲乙 甲", "甲乙", "甲乙");
        check("甲甲 甲", "甲甲甲", "甲 甲 甲");
    }

    /// The same, by comparing every name at every place.
    fn naive<'t>(names: &[String], text: &'t str) -> Vec<&'t str> {
        let mut found = Vec::new();
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            let here = names.iter().filter(|name| !name.is_empty() && rest.starts_with(name.as_str()));
            let length = here.map(String::len).max();
            if let Some(length) = length {
                found.push(&rest[..length]);
            }
            rest = &rest[length.unwrap_or(character.len_utf8())..];
        }
        found
    }

    #[test]
    fn as_by_comparing_every_name_at_every_place() {
        arbtest::arbtest(|source| {
            let mut word = |most| -> arbtest::arbitrary::Result<String> {
                let length = source.int_in_range(0..=most)?;
                (0..length).map(|_| source.choose(&['甲', '乙', 'a', '𠮷', '\u{147b2}']).copied()).collect()
            };
            let names: Vec<String> = (0..6).map(|_| word(4)).collect::<Result<_, _>>()?;
            let text = word(24)?;
            let matcher = Matcher::new(names.iter().map(String::as_str));
            let found: Vec<&str> = matcher.find(&text).map(|(_, at)| &text[at]).collect();
            assert_eq!(found, naive(&names, &text), "{names:?} in {text}");
            for (number, at) in matcher.find(&text) {
                let first = names.iter().position(|name| *name == text[at.clone()]);
                assert_eq!(Some(number as usize), first);
            }
            Ok(())
        });
    }
}
