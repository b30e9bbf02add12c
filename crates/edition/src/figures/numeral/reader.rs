//! Reading a numeral from left to right.

use super::super::decimal::Decimal;
use super::super::figure::Bound;
use super::super::text::{Text, arabic_digit, is_blank, one_of};
use super::form::{Form, Glyph, LONGEST, glyph};

/// Numerals of documents that are also everyday characters (队伍, 大陆, 收拾): they count beside another only.
fn is_formal(character: char) -> bool {
    one_of(character, "參肆伍陆陸拾")
}

/// What was read last.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
    Nothing,
    Arabic,
    Digit(u8),
    Zero,
    Unit(u8),
    Big(u8),
}

/// Reads one numeral from left to right. `None` from any step means: too large to be a number.
pub(super) struct Reader<'a> {
    pub(super) text: Text<'a>,
    pub(super) start: usize,
    pub(super) at: usize,
    /// A character to pass over: one of the two digits of 七八十.
    skipped: Option<usize>,
    /// Finished sections (万, 亿), the section that is being read, and the digits in front of the next unit.
    pub(super) total: Decimal,
    pub(super) section: Option<Decimal>,
    pub(super) current: Option<Decimal>,
    pub(super) last: Last,
    /// Exponent of the last unit in this section: the next must be smaller.
    pub(super) ceiling: u8,
    /// Exponent of the last 十 to 亿 at all.
    pub(super) last_exponent: u8,
    pub(super) largest_big: u8,
    /// Chinese digits in a row.
    pub(super) run: usize,
    pub(super) after_zero: bool,
    pub(super) pair: Option<(usize, usize)>,
    pub(super) glyphs: usize,
    pub(super) form: Form,
    pub(super) scale: u8,
    pub(super) bound: Option<Bound>,
    formal: bool,
    pub(super) pointed: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: Text<'a>, start: usize, skipped: Option<usize>) -> Self {
        let zero = Decimal::new(0, 0);
        Self {
            text,
            start,
            at: start,
            skipped,
            total: zero,
            section: None,
            current: None,
            last: Last::Nothing,
            ceiling: 4,
            last_exponent: 0,
            largest_big: 0,
            run: 0,
            after_zero: false,
            pair: None,
            glyphs: 0,
            form: Form::Digits,
            scale: 0,
            bound: None,
            formal: false,
            pointed: false,
        }
    }

    pub(super) fn read(mut self) -> Option<Self> {
        self.vague_start();
        while let Some(next) = self.next_glyph() {
            if self.skipped == Some(next) {
                self.at = next + self.text.char_at(next)?.len_utf8();
                continue;
            }
            if !self.step(next)? {
                break;
            }
            if self.glyphs > LONGEST {
                return None;
            }
        }
        Some(self)
    }

    /// 数 or 几 in front of a unit; 俩 there is 两.
    fn vague_start(&mut self) {
        if let Some(after) = self.text.after_char(self.start, "俩倆")
            && matches!(self.text.char_at(after).and_then(glyph), Some(Glyph::Unit(2 | 3) | Glyph::Big(_)))
        {
            self.at = after;
            self.current = Some(Decimal::new(2, 0));
            self.last = Last::Digit(2);
            self.run = 1;
            self.glyphs = 1;
            return;
        }
        let Some(after) = self.text.after_char(self.start, "数几數幾") else { return };
        if matches!(self.text.char_at(after).and_then(glyph), Some(Glyph::Unit(_) | Glyph::Big(_))) {
            self.at = after;
            self.current = Some(Decimal::new(1, 0));
            self.last = Last::Digit(1);
            self.bound = Some(Bound::Vague);
            self.form = Form::Composed;
        }
    }

    /// Where the next character of the numeral stands: here, or behind blanks where a numeral may be spaced.
    fn next_glyph(&self) -> Option<usize> {
        let character = self.text.char_at(self.at)?;
        if !is_blank(character) || self.last == Last::Nothing {
            return Some(self.at);
        }
        let next =
            if self.last == Last::Arabic { self.text.skip_blanks(self.at) } else { self.text.skip_spaces(self.at) };
        let character = self.text.char_at(next)?;
        let inside = self
            .text
            .char_at(next + character.len_utf8())
            .is_some_and(|after| is_blank(after) || glyph(after).is_some());
        if inside
            && one_of(character, "余餘几幾點点")
            && matches!(self.last, Last::Unit(_) | Last::Digit(_))
            && next > self.at
        {
            return Some(next);
        }
        let joined = match glyph(character)? {
            Glyph::Unit(_) | Glyph::Big(_) => true,
            Glyph::Zero | Glyph::Digit(_) | Glyph::Tens(_) => {
                matches!(self.last, Last::Unit(_) | Last::Big(_)) && self.text.skip_spaces(self.at) == next
            }
        };
        (joined && next > self.at).then_some(next)
    }

    /// Takes the character at `next`; false where the numeral has ended before it.
    fn step(&mut self, next: usize) -> Option<bool> {
        let Some(character) = self.text.char_at(next) else { return Some(false) };
        let after = next + character.len_utf8();
        let point =
            character == '.' && self.last == Last::Nothing && self.text.char_at(after).and_then(arabic_digit).is_some();
        if point || arabic_digit(character).is_some() {
            return self.arabic(next);
        }
        if self.infix(next, after) {
            return Some(true);
        }
        let Some(found) = glyph(character) else {
            return if one_of(character, "点點") { self.point(after) } else { Some(false) };
        };
        if !self.fits(character, found, after) {
            return Some(false);
        }
        let taken = match found {
            Glyph::Zero => self.zero()?,
            Glyph::Digit(digit) => self.digit(digit, next)?,
            Glyph::Tens(tens) => self.tens(tens)?,
            Glyph::Unit(exponent) => self.unit(exponent)?,
            Glyph::Big(exponent) => self.big(exponent)?,
        };
        if taken {
            self.at = after;
            self.glyphs += 1;
            self.formal |= one_of(character, "壹贰貳叁叄柒捌玖佰仟") || is_formal(character);
        }
        Some(taken)
    }

    /// Whether a character that also has another meaning is a numeral here.
    fn fits(&self, character: char, found: Glyph, after: usize) -> bool {
        let next = self.text.char_at(after);
        if is_formal(character) && !self.formal {
            let unit = matches!(found, Glyph::Unit(_));
            let beside = next.and_then(glyph).is_some_and(|next| unit || !matches!(next, Glyph::Digit(_)));
            let begun = self.last != Last::Nothing || self.start == 0 || self.text.is_char_before(self.start, "之");
            let last = after == self.text.0.len() && begun;
            return last
                || beside
                    && !(self.last == Last::Nothing && self.text.is_char_before(self.start, "队入退大登着收放捡"));
        }
        match found {
            // 千克, 千瓦: the first character of a unit; the value is the same where the number is small.
            Glyph::Unit(3) if self.text.after(after, "字节").is_some() => self.last == Last::Nothing,
            Glyph::Unit(3) => self.last == Last::Nothing || !next.is_some_and(|next| one_of(next, "克瓦卡伏帕焦赫米")),
            Glyph::Big(12) => !next.is_some_and(|next| one_of(next, "瓦帕赫字比头")),
            // 三百两: the weight. 一千两百: the digit.
            Glyph::Digit(_) if one_of(character, "两兩") => match self.last {
                Last::Nothing | Last::Digit(1) => true,
                _ => matches!(next.and_then(glyph), Some(Glyph::Unit(_) | Glyph::Big(_))),
            },
            _ => true,
        }
    }

    /// 余, 多, 来, 几 inside: 一千多万, 十几. Behind the numeral they belong to the measure word.
    fn infix(&mut self, next: usize, after: usize) -> bool {
        let after_unit = matches!(self.last, Last::Unit(_) | Last::Big(_));
        if self.text.is_char(next, "几幾") && (after_unit || self.last == Last::Zero) {
            self.bound = Some(Bound::Over);
            self.at = after;
            return true;
        }
        let open = (after_unit || self.last == Last::Arabic) && self.bound.is_none();
        if !open || !self.text.is_char(next, "余餘多来來") {
            return false;
        }
        let unit = self.text.skip_spaces(after);
        let joined = match self.text.char_at(unit).and_then(glyph) {
            Some(Glyph::Unit(exponent)) => exponent > 1 && self.last == Last::Arabic,
            Some(Glyph::Big(_)) => true,
            _ => false,
        };
        if joined {
            self.bound = Some(Bound::Over);
            self.at = unit;
        }
        joined
    }
}
