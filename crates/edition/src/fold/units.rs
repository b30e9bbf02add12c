//! Units of folded texts.

/// Unit behind every folded text, so that no match crosses from one text into the next. No text folds to it.
pub(crate) const END: u16 = 0;

/// Stands for what was dropped between two numbers.
pub(super) const SEPARATOR: u16 = b' ' as u16;

/// Whether a unit is one of the digits 0 to 9.
pub(crate) const fn is_digit(unit: u16) -> bool {
    matches!(unit, 0x30..=0x39)
}

/// Whether a unit is a Chinese numeral. By hand, since `contains` would bring the standard library's search for words into the
/// first module.
pub(crate) fn is_numeral(unit: u16) -> bool {
    char::from_u32(u32::from(unit))
        .is_some_and(|unit| "零一二三四五六七八九十百千万亿两".chars().any(|known| known == unit))
}
