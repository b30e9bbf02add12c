//! Keeping numbers whole while characters are dropped.

use super::units::SEPARATOR;

/// The number that the last units belong to.
#[derive(Debug, Default)]
pub(super) struct Number {
    /// Digits since its start or its last separator; 0 where the last unit is no digit.
    digits: usize,
    /// Whether it has had a point, after which no thousands are grouped.
    fraction: bool,
    /// First byte and byte after the last of what was dropped behind the digits.
    gap: Option<(usize, usize)>,
}

impl Number {
    /// Notes that a character was dropped.
    pub(super) fn drop(&mut self, start: usize, end: usize) {
        if self.digits > 0 {
            self.gap = Some((self.gap.map_or(start, |gap| gap.0), end));
        }
    }

    /// Ends with anything but a digit.
    #[inline]
    pub(super) fn end(&mut self) {
        if self.digits > 0 {
            *self = Self::default();
        }
    }

    /// Goes on with the digit at byte `at`: what has to stand before it instead of what was dropped.
    pub(super) fn digit(&mut self, text: &str, at: usize) -> Option<(u16, usize, usize)> {
        let Some((start, end)) = self.gap.take() else {
            self.digits += 1;
            return None;
        };
        match &text[start..end] {
            "." | "．" => {
                *self = Self { digits: 1, fraction: true, gap: None };
                Some((u16::from(b'.'), start, end))
            }
            "," | "，" | " " | "\u{A0}" | "\u{2009}" | "\u{202F}" | "\u{3000}"
                if self.digits <= 3 && !self.fraction && leading_digits(&text[at..]) == 3 =>
            {
                self.digits = 1;
                None
            }
            _ => {
                *self = Self { digits: 1, ..Self::default() };
                Some((SEPARATOR, start, end))
            }
        }
    }
}

/// Digits at the start of `text`, up to 4.
fn leading_digits(text: &str) -> usize {
    text.chars().take(4).take_while(|digit| matches!(digit, '0'..='9' | '０'..='９')).count()
}
