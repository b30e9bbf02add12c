//! Numerals: digits in two widths, Chinese numerals in three styles, and any mixture of them (3万4千, １.２亿).

use super::Bound;
use super::decimal::Decimal;
use super::text::{Text, arabic_digit, is_blank, is_letter, one_of};

/// What a Chinese character means inside a numeral.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Glyph {
    /// 零 〇.
    Zero,
    /// 一 to 九, 两.
    Digit(u8),
    /// 廿 卅 卌, in tens.
    Tens(u8),
    /// 十 百 千, the exponent.
    Unit(u8),
    /// 万 亿 兆, the exponent.
    Big(u8),
}

/// Which characters a numeral is written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// It starts with 0 to 9, in any width.
    Arabic,
    /// It starts with a Chinese numeral.
    Chinese,
}

/// How a numeral is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Digits only: 2023, 二〇二三, 五.
    Digits,
    /// With thousands separators, a decimal point, or 十 百 千 万 亿.
    Composed,
    /// 百 千 万 亿 without a digit in front: a figure only beside a word such as 近, 上 or 余.
    Bare,
}

/// A numeral of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral {
    /// First byte.
    pub(super) start: usize,
    /// Byte after the last.
    pub(super) end: usize,
    /// Its value; of 七八十 the higher.
    pub(super) value: Decimal,
    /// The lower value of 七八十.
    pub(super) low: Option<Decimal>,
    /// Its first character's script.
    pub(super) script: Script,
    /// How it is built.
    pub(super) form: Form,
    /// Characters that are digits or units.
    pub(super) glyphs: usize,
    /// Its last character multiplies by this power of ten (万 8亿): what a range's first end takes over.
    pub(super) scale: u8,
    /// Over for 十几 and 一千多万, vague for 数十 and 几百.
    pub(super) bound: Option<Bound>,
}

/// The glyph of `character`.
pub(super) fn glyph(character: char) -> Option<Glyph> {
    Some(match character {
        '零' | '〇' | '○' => Glyph::Zero,
        '一' | '壹' => Glyph::Digit(1),
        '二' | '贰' | '貳' | '两' | '兩' => Glyph::Digit(2),
        '三' | '叁' | '參' | '叄' => Glyph::Digit(3),
        '四' | '肆' => Glyph::Digit(4),
        '五' | '伍' => Glyph::Digit(5),
        '六' | '陆' | '陸' => Glyph::Digit(6),
        '七' | '柒' => Glyph::Digit(7),
        '八' | '捌' => Glyph::Digit(8),
        '九' | '玖' => Glyph::Digit(9),
        '廿' => Glyph::Tens(2),
        '卅' => Glyph::Tens(3),
        '卌' => Glyph::Tens(4),
        '十' | '拾' => Glyph::Unit(1),
        '百' | '佰' => Glyph::Unit(2),
        '千' | '仟' => Glyph::Unit(3),
        '万' | '萬' => Glyph::Big(4),
        '亿' | '億' => Glyph::Big(8),
        '兆' => Glyph::Big(12),
        _ => return None,
    })
}

/// Numerals of documents that are also everyday characters (队伍, 大陆, 收拾): they count beside another only.
fn is_formal(character: char) -> bool {
    one_of(character, "參肆伍陆陸拾")
}

/// The numeral that starts at `start`, where there is one. Linear in its length.
pub(super) fn numeral_at(text: Text<'_>, start: usize) -> Option<Numeral> {
    let whole = Reader::new(text, start, None).read()?;
    let Some((first, second)) = whole.pair else { return whole.numeral() };
    let low = Reader::new(text, start, Some(second)).read()?.numeral()?;
    let high = Reader::new(text, start, Some(first)).read()?.numeral()?;
    Some(Numeral { low: Some(low.value), start, end: whole.at, form: Form::Composed, ..high })
}

/// Characters of a numeral at most: more is no number that a text states, and the scanner stays linear.
const LONGEST: usize = 64;

/// What was read last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Arabic,
    Digit(u8),
    Zero,
    Unit(u8),
    Big(u8),
}

/// Reads one numeral from left to right. `None` from any step means: too large to be a number.
struct Reader<'a> {
    text: Text<'a>,
    start: usize,
    at: usize,
    /// A character to pass over: one of the two digits of 七八十.
    skipped: Option<usize>,
    /// Finished sections (万, 亿), the section that is being read, and the digits in front of the next unit.
    total: Decimal,
    section: Option<Decimal>,
    current: Option<Decimal>,
    last: Last,
    /// Exponent of the last unit in this section: the next must be smaller.
    ceiling: u8,
    /// Exponent of the last 十 to 亿 at all.
    last_exponent: u8,
    largest_big: u8,
    /// Chinese digits in a row.
    run: usize,
    after_zero: bool,
    pair: Option<(usize, usize)>,
    glyphs: usize,
    form: Form,
    scale: u8,
    bound: Option<Bound>,
    formal: bool,
    pointed: bool,
}

impl<'a> Reader<'a> {
    fn new(text: Text<'a>, start: usize, skipped: Option<usize>) -> Self {
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

    fn read(mut self) -> Option<Self> {
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

    /// 数 or 几 in front of a unit.
    fn vague_start(&mut self) {
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
            return beside
                && !(self.last == Last::Nothing && self.text.is_char_before(self.start, "队入退大登着收放捡"));
        }
        match found {
            // 千克, 千瓦: the first character of a unit; the value is the same where the number is small.
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

    fn zero(&mut self) -> Option<bool> {
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

    fn digit(&mut self, digit: u8, at: usize) -> Option<bool> {
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

    fn tens(&mut self, tens: u8) -> Option<bool> {
        if self.current.is_some() || self.ceiling <= 1 {
            return Some(false);
        }
        self.add_to_section(Decimal::new(i128::from(tens), 0), 1)?;
        Some(true)
    }

    fn unit(&mut self, exponent: u8) -> Option<bool> {
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

    fn big(&mut self, exponent: u8) -> Option<bool> {
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
    fn arabic(&mut self, next: usize) -> Option<bool> {
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
    fn point(&mut self, after: usize) -> Option<bool> {
        if self.last == Last::Nothing || self.glyphs == 0 || self.pointed {
            return Some(false);
        }
        let mut fraction = Decimal::new(0, 0);
        let (mut places, mut at) = (0u8, after);
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

    fn numeral(self) -> Option<Numeral> {
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

/// A run of 0 to 9.
struct ArabicRun {
    end: usize,
    value: Decimal,
    digits: usize,
    grouped: bool,
    pointed: bool,
}

/// Digits from `start` on: 1,234.5 and １，２３４ and 2 300.
fn arabic_run(text: Text<'_>, start: usize) -> Option<ArabicRun> {
    let mut run = ArabicRun { end: start, value: Decimal::new(0, 0), digits: 0, grouped: false, pointed: false };
    if !text.is_char(start, ".") {
        take_digits(text, &mut run)?;
    }
    if (1..=3).contains(&run.digits) && text.char_at(start).and_then(arabic_digit) != Some(0) {
        while let Some(group) = group_after(text, run.end) {
            run.end = group;
            run.grouped = true;
            take_digits(text, &mut run)?;
        }
    }
    if let Some(after) = text.after_char(run.end, ".．·")
        && text.char_at(after).and_then(arabic_digit).is_some()
    {
        let mut fraction =
            ArabicRun { end: after, value: Decimal::new(0, 0), digits: 0, grouped: false, pointed: true };
        take_digits(text, &mut fraction)?;
        let places = u8::try_from(fraction.digits).ok().filter(|places| *places < 30)?;
        run.value = run.value.plus(Decimal::new(fraction.value.mantissa(), places))?;
        run.end = fraction.end;
        run.digits += fraction.digits;
        run.pointed = true;
    }
    scientific(text, &mut run)?;
    Some(run)
}

/// 12k, and 21.2E0 in tables.
fn scientific(text: Text<'_>, run: &mut ArabicRun) -> Option<()> {
    let thousand = text
        .after_char(text.skip_spaces(run.end), "k")
        .filter(|end| !text.char_at(*end).is_some_and(|next| next.is_ascii_alphanumeric()));
    if let Some(end) = thousand {
        run.value = run.value.shifted(3)?;
        run.pointed = true;
        run.end = end;
        return Some(());
    }
    let Some(sign) = text.after_char(run.end, "eE") else { return Some(()) };
    let digits = text.after_char(sign, "+-").unwrap_or(sign);
    let mut exponent = ArabicRun { end: digits, value: Decimal::new(0, 0), digits: 0, grouped: false, pointed: false };
    take_digits(text, &mut exponent)?;
    let power = exponent.value.whole().and_then(|power| u8::try_from(power).ok());
    let Some(power) = power.filter(|_| exponent.digits > 0 && !text.char_at(exponent.end).is_some_and(is_letter))
    else {
        return Some(());
    };
    run.value = if text.is_char(sign, "-") { run.value.divided(power)? } else { run.value.shifted(power)? };
    run.pointed = true;
    run.end = exponent.end;
    Some(())
}

fn take_digits(text: Text<'_>, run: &mut ArabicRun) -> Option<()> {
    while let Some(character) = text.char_at(run.end) {
        let Some(digit) = arabic_digit(character) else { break };
        run.value = run.value.shifted(1)?.plus(Decimal::new(i128::from(digit), 0))?;
        run.digits += 1;
        run.end += character.len_utf8();
    }
    Some(())
}

/// Where a group of exactly three digits starts behind a separator at `at`: a comma, a full-width comma between
/// full-width digits, or one space between a number and its measure word.
fn group_after(text: Text<'_>, at: usize) -> Option<usize> {
    let separator = text.char_at(at)?;
    let start = at + separator.len_utf8();
    let mut end = start;
    for _ in 0..3 {
        let digit = text.char_at(end).filter(|digit| arabic_digit(*digit).is_some())?;
        if separator == '，' && digit.is_ascii() {
            return None;
        }
        end += digit.len_utf8();
    }
    let next = text.char_at(end);
    if next.and_then(arabic_digit).is_some() {
        return None;
    }
    match separator {
        ',' => Some(start),
        '，' => text.char_before(at).filter(|digit| !digit.is_ascii()).map(|_| start),
        ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => {
            let follows =
                next.is_some_and(|next| is_blank(next) || glyph(next).is_some() || next > '\u{2e7f}' || next == '%');
            follows.then_some(start)
        }
        _ => None,
    }
}
