//! Offsets: bytes in the model, UTF-16 units in JavaScript, characters in JSON for other tools.

use std::marker::PhantomData;

use serde::Serialize;

/// An offset into a text: how many units stand before a place. Its type says what the units are.
pub trait Offset: Copy + Serialize {
    /// So many units.
    fn new(units: u32) -> Self;

    /// Units of one character.
    fn units(character: char) -> u32;
}

/// Counts characters: Unicode code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Characters(pub u32);

/// Counts UTF-16 units, as JavaScript does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Utf16(pub u32);

impl Offset for Characters {
    fn new(units: u32) -> Self {
        Self(units)
    }

    fn units(_: char) -> u32 {
        1
    }
}

impl Offset for Utf16 {
    fn new(units: u32) -> Self {
        Self(units)
    }

    fn units(character: char) -> u32 {
        character.len_utf16() as u32
    }
}

/// Turns bytes of one text into offsets. It walks on from the byte that it was asked for before, so that those of a list
/// in the order of the text cost one walk through it; a byte further back costs a walk from the start.
#[derive(Debug)]
pub(crate) struct Converter<'a, O> {
    text: &'a str,
    byte: usize,
    units: u32,
    offset: PhantomData<O>,
}

impl<'a, O: Offset> Converter<'a, O> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, byte: 0, units: 0, offset: PhantomData }
    }

    /// The offset of `byte`; of one inside a character, that of the next. The end of the text where it is beyond.
    pub(crate) fn at(&mut self, byte: u32) -> O {
        let byte = byte as usize;
        if byte < self.byte {
            (self.byte, self.units) = (0, 0);
        }
        for character in self.text.get(self.byte..).unwrap_or_default().chars() {
            if self.byte >= byte {
                break;
            }
            self.byte += character.len_utf8();
            self.units += O::units(character);
        }
        O::new(self.units)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The units before `byte`, counted from the start.
    fn counted(text: &str, byte: u32, units: fn(char) -> u32) -> u32 {
        let before = text.char_indices().take_while(|(at, _)| *at < byte as usize);
        before.map(|(_, character)| units(character)).sum()
    }

    #[test]
    fn every_byte_is_converted_as_by_counting_from_the_start() {
        arbtest::arbtest(|source| {
            let length = source.int_in_range(0..=8)?;
            let text: String = (0..length).map(|_| source.choose(&['a', 'é', '中', '𠮷'])).collect::<Result<_, _>>()?;
            let mut characters = Converter::<Characters>::new(&text);
            let mut utf16 = Converter::<Utf16>::new(&text);
            for _ in 0..8 {
                let byte = source.int_in_range(0..=text.len() as u32 + 1)?;
                assert_eq!(characters.at(byte), Characters(counted(&text, byte, |_| 1)), "{text:?} {byte}");
                assert_eq!(utf16.at(byte), Utf16(counted(&text, byte, |character| character.len_utf16() as u32)));
            }
            Ok(())
        });
    }

    #[test]
    fn a_rare_character_is_one_character_and_two_units() {
        let text = "𠮷5";
        assert_eq!((Converter::new(text).at(4), Converter::new(text).at(4)), (Characters(1), Utf16(2)));
    }
}
