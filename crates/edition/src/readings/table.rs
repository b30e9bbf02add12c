//! Readings of characters.

use core::ops::Range;

use super::syllable::Syllable;
use crate::order;

/// Readings of characters. They are units of [folded](crate::fold) texts: simplified, of the Basic Multilingual Plane.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// How a character is read as usual, in the order of the characters: those of the edition, and common ones that sound
    /// like one of them, whose tone is not known.
    usual: Vec<(u16, Syllable)>,
    /// Where they are read otherwise, in the order of the characters.
    surroundings: Vec<Surroundings>,
}

/// What stands around a character where it is read in this way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Surroundings {
    /// The character.
    pub character: u16,
    /// How it is read.
    pub syllable: Syllable,
    /// What stands right before it.
    pub before: Vec<u16>,
    /// What stands right behind it.
    pub after: Vec<u16>,
}

impl Surroundings {
    /// Whether they stand around the unit at `at`, which is the character.
    pub fn stand(&self, units: &[u16], at: usize) -> bool {
        units.get(..at).is_some_and(|before| before.ends_with(&self.before))
            && units.get(at + 1..).is_some_and(|after| after.starts_with(&self.after))
    }
}

impl Table {
    /// Readings of characters by themselves, one for each, and where they are read otherwise.
    pub fn new(mut usual: Vec<(u16, Syllable)>, mut surroundings: Vec<Surroundings>) -> Self {
        order::sort_by_key(&mut usual, |reading| *reading);
        usual.dedup_by_key(|(character, _)| *character);
        order::sort_by_key(&mut surroundings, Surroundings::clone);
        surroundings.dedup();
        Self { usual, surroundings }
    }

    /// Every character with its usual reading.
    pub fn usual(&self) -> &[(u16, Syllable)] {
        &self.usual
    }

    /// Where characters are read otherwise.
    pub fn surroundings(&self) -> &[Surroundings] {
        &self.surroundings
    }

    /// How a character is read as usual.
    pub fn usual_of(&self, character: u16) -> Option<Syllable> {
        let found = self.usual.binary_search_by_key(&character, |(character, _)| *character).ok()?;
        Some(self.usual[found].1)
    }

    /// Every way in which a character is read.
    pub fn all_of(&self, character: u16) -> impl Iterator<Item = Syllable> {
        let others = self.surroundings[self.places(character)].iter().map(|place| place.syllable);
        self.usual_of(character).into_iter().chain(others)
    }

    /// How the unit at `at` is read among `units`; none where it is no character that is known.
    pub fn of_unit(&self, units: &[u16], at: usize) -> Option<Syllable> {
        let character = *units.get(at)?;
        self.exception(units, at).or_else(|| self.usual_of(character))
    }

    /// How the unit at `at` is read among `units` where that is not as usual.
    pub fn exception(&self, units: &[u16], at: usize) -> Option<Syllable> {
        let places = &self.surroundings[self.places(units[at])];
        let standing = places.iter().filter(|place| place.stand(units, at));
        standing.max_by_key(|place| place.before.len() + place.after.len()).map(|place| place.syllable)
    }

    /// The surroundings of a character.
    fn places(&self, character: u16) -> Range<usize> {
        let first = self.surroundings.partition_point(|place| place.character < character);
        let count = self.surroundings[first..].iter().take_while(|place| place.character == character).count();
        first..first + count
    }

    /// The toneless syllable of every character of `text`, which is not folded: a Latin letter or a digit stands for itself,
    /// in lower case, and a mark has an empty syllable.
    pub fn pinyin(&self, text: &str) -> Vec<String> {
        let units: Vec<u16> = text.chars().map(|character| u16::try_from(character).unwrap_or(0)).collect();
        let characters = text.chars().enumerate();
        let of = |(at, character): (usize, char)| match self.of_unit(&units, at) {
            Some(syllable) => syllable.letters().to_owned(),
            None if character.is_ascii_alphanumeric() => character.to_ascii_lowercase().to_string(),
            None => String::new(),
        };
        characters.map(of).collect()
    }
}
