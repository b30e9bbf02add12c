//! What each character adds to a numeral.

use super::super::decimal::Decimal;
use super::super::text::{arabic_digit, one_of};
use super::arabic::arabic_run;
use super::form::{Form, Glyph, Numeral, Script, glyph};
use super::reader::{Last, Reader};

impl Reader<'_> {
    pub(super) fn zero(&mut self) -> Option<bool> {
        match (self.last, self.current) {
            (Last::Arabic, _) => return Some(false),
            (Last::Nothing, _) => {
                self.current = Some(Decimal::new(0, 0));
                self.run = 1;
            }
            (Last::Digit(_) | Last::Zero, Some(current)) => {
                self.current = Some(current.shifted(1)?);
                self.run += 1;
                self.pair = None;
            }
            _ => self.after_zero = true,
        }
        self.last = Last::Zero;
        Some(true)
    }

    pub(super) fn digit(&mut self, digit: u8, at: usize) -> Option<bool> {
        let value = Decimal::new(i128::from(digit), 0);
        match self.current {
            Some(_) if self.last == Last::Arabic => return Some(false),
            Some(current) => {
                self.pair = match self.last {
                    Last::Digit(first) if self.run == 1 && (digit == first + 1 || (first, digit) == (3, 5)) => {
                        Some((at - '一'.len_utf8(), at))
                    }
                    _ => None,
                };
                self.current = Some(current.shifted(1)?.plus(value)?);
                self.run += 1;
            }
            None => {
                self.current = Some(value);
                self.run = 1;
            }
        }
        self.last = Last::Digit(digit);
        Some(true)
    }

    pub(super) fn tens(&mut self, tens: u8) -> Option<bool> {
        if self.current.is_some() || self.ceiling <= 1 {
            return Some(false);
        }
        self.add_to_section(Decimal::new(i128::from(tens), 0), 1)?;
        Some(true)
    }

    pub(super) fn unit(&mut self, exponent: u8) -> Option<bool> {
        if exponent >= self.ceiling || (self.run > 1 && self.pair.is_none()) {
            return Some(false);
        }
        let coefficient = match self.current {
            Some(current) if current == Decimal::new(0, 0) => Decimal::new(1, 0),
            Some(current) => current,
            None if self.last == Last::Nothing => {
                if exponent > 1 {
                    self.form = Form::Bare;
                }
                Decimal::new(1, 0)
            }
            None if self.after_zero || exponent == 1 => Decimal::new(1, 0),
            None => return Some(false),
        };
        self.add_to_section(coefficient, exponent)?;
        Some(true)
    }

    fn add_to_section(&mut self, coefficient: Decimal, exponent: u8) -> Option<()> {
        let value = coefficient.shifted(exponent)?;
        self.section = Some(self.section.unwrap_or(Decimal::new(0, 0)).plus(value)?);
        self.close_digits(exponent);
        self.ceiling = exponent;
        self.last = Last::Unit(exponent);
        Some(())
    }

    fn close_digits(&mut self, exponent: u8) {
        self.scale = if self.current.is_some() || self.section.is_none() { exponent } else { self.scale };
        if self.form != Form::Bare {
            self.form = Form::Composed;
        }
        self.current = None;
        self.after_zero = false;
        self.run = 0;
        self.last_exponent = exponent;
    }

    pub(super) fn big(&mut self, exponent: u8) -> Option<bool> {
        let zero = Decimal::new(0, 0);
        let section = match (self.section, self.current) {
            (None, None) => None,
            (section, current) => Some(section.unwrap_or(zero).plus(current.unwrap_or(zero))?),
        };
        if self.run > 2 || (self.run == 2 && self.pair.is_none()) {
            return Some(false);
        }
        match (section, self.last) {
            (Some(section), _) if exponent > self.largest_big => {
                self.total = self.total.plus(section)?.shifted(exponent)?;
            }
            (Some(section), _) => self.total = self.total.plus(section.shifted(exponent)?)?,
            (None, Last::Nothing) => {
                self.total = Decimal::new(1, 0).shifted(exponent)?;
                self.form = Form::Bare;
            }
            (None, Last::Big(previous)) if previous < exponent || previous == 4 => {
                self.total = self.total.shifted(exponent)?;
            }
            (None, _) => return Some(false),
        }
        let scale = if matches!(self.last, Last::Big(_)) { self.scale + exponent } else { exponent };
        self.close_digits(exponent);
        self.scale = scale;
        self.section = None;
        self.ceiling = 4;
        self.largest_big = self.largest_big.max(exponent);
        self.last = Last::Big(exponent);
        Some(true)
    }

    /// Digits 0 to 9 with thousands separators and a decimal point.
    pub(super) fn arabic(&mut self, next: usize) -> Option<bool> {
        if self.current.is_some() && !(self.last == Last::Zero && self.after_zero) {
            return Some(false);
        }
        let run = arabic_run(self.text, next)?;
        if self.last != Last::Nothing {
            // 3万4000 and 25万6千 go on; in 3万2个 or 7大类5项 another numeral starts.
            let scaled = matches!(self.text.char_at(run.end).and_then(glyph), Some(Glyph::Unit(_) | Glyph::Big(_)));
            let padded = self.after_zero || run.digits == usize::from(self.last_exponent);
            if !(scaled && run.digits < 4 || padded) || run.grouped || run.digits > usize::from(self.last_exponent) {
                return Some(false);
            }
            self.after_zero = true;
        }
        self.current = Some(run.value);
        self.glyphs += run.digits;
        self.at = run.end;
        self.last = Last::Arabic;
        if run.grouped || run.value.scale() > 0 || run.pointed {
            self.form = Form::Composed;
        }
        Some(true)
    }

    /// A decimal point written 点. 三点十分 and 三点半 are times of day.
    pub(super) fn point(&mut self, after: usize) -> Option<bool> {
        if self.last == Last::Nothing || self.glyphs == 0 || self.pointed {
            return Some(false);
        }
        let mut fraction = Decimal::new(0, 0);
        let (mut places, mut at) = (0u8, self.text.skip_spaces(after));
        while let Some(character) = self.text.char_at(at) {
            let digit = match glyph(character) {
                Some(Glyph::Zero) => 0,
                Some(Glyph::Digit(digit)) if !one_of(character, "两兩") => digit,
                _ => match arabic_digit(character) {
                    Some(digit) if self.glyphs > 0 && self.last != Last::Arabic => digit,
                    _ => break,
                },
            };
            places = places.checked_add(1).filter(|places| *places < 30)?;
            fraction = fraction.plus(Decimal::new(i128::from(digit), places))?;
            at += character.len_utf8();
        }
        let clock = self.text.is_char(at, "十分刻时") && places < 3 && self.text.after_any(at, "分钟 分鐘").is_none();
        if places == 0 || clock {
            return Some(false);
        }
        let whole = self.current.unwrap_or(Decimal::new(0, 0));
        self.current = Some(whole.plus(fraction)?);
        self.at = at;
        self.glyphs += usize::from(places);
        self.form = Form::Composed;
        self.pointed = true;
        // Only 万 or 亿 may follow, as behind digits with a point.
        self.last = Last::Arabic;
        self.run = 0;
        self.after_zero = true;
        self.pair = None;
        Some(true)
    }

    pub(super) fn numeral(self) -> Option<Numeral> {
        if self.glyphs == 0 || self.at == self.start {
            return None;
        }
        let mut rest = self.current.unwrap_or(Decimal::new(0, 0));
        let mut scale = self.scale;
        if self.current.is_some() {
            scale = 0;
            // 一万五 is short for 一万五千.
            if self.run == 1 && !self.after_zero && self.last_exponent > 1 && matches!(self.last, Last::Digit(_)) {
                rest = rest.shifted(self.last_exponent - 1)?;
            }
        }
        let value = self.total.plus(self.section.unwrap_or(Decimal::new(0, 0)))?.plus(rest)?;
        let first = self.text.char_at(self.start)?;
        let script = if first == '.' || arabic_digit(first).is_some() { Script::Arabic } else { Script::Chinese };
        Some(Numeral {
            start: self.start,
            end: self.at,
            value,
            low: None,
            script,
            form: if self.form == Form::Bare && self.glyphs > 1 && self.current.is_some() {
                Form::Composed
            } else {
                self.form
            },
            glyphs: self.glyphs,
            scale,
            bound: self.bound,
        })
    }
}
