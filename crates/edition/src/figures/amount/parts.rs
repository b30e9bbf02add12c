//! What follows a numeral and its unit and belongs to the amount.

use super::super::decimal::Decimal;
use super::super::figure::Bound;
use super::super::numeral::{Form, numeral_at};
use super::super::text::{Text, is_han, one_of};
use super::super::units::{Class, Span, Unit, unit_at};
use super::{Amount, HALF};

impl<'a> Amount<'a> {
    /// 一个多小时, 三个半月: 个 with a word between it and the length of time.
    pub(super) fn spoken_time(&mut self, text: Text<'a>) {
        let Some(unit) = self.unit.filter(|unit| matches!(unit.name, "个" | "個")) else { return };
        let Some(word) = text.char_at(unit.end).filter(|word| one_of(*word, "多余半来")) else { return };
        let Some(time) = unit_at(text, unit.end + word.len_utf8()) else { return };
        if !matches!(time.class, Class::Time(_)) && !matches!(time.name, "世纪" | "学期" | "昼夜") {
            return;
        }
        if word == '半' {
            self.value = self.value.plus(HALF).unwrap_or(self.value);
        } else {
            self.bound = Some(Bound::Over);
        }
        self.unit = Some(time);
        self.end = time.end;
    }

    /// Tenths in hundredths: 三成 is 30, 九九折 is 99. A dozen (打) in pieces.
    pub(super) fn scale_percent(&mut self) {
        if let Some(unit) = self.unit.filter(|unit| unit.name == "打") {
            let dozen = |value: Decimal| value.shifted(1)?.plus(value)?.plus(value);
            self.value = dozen(self.value).unwrap_or(self.value);
            self.unit = Some(Unit { name: "个", ..unit });
        }
        if self.class() != Some(Class::Tenths) {
            return;
        }
        let row = self.numeral.form == Form::Digits && self.numeral.glyphs == 2;
        let two_digits = row && self.numeral.value > Decimal::from(10);
        if !two_digits {
            self.value = self.value.shifted(1).unwrap_or(self.value);
            self.numeral.low = self.numeral.low.and_then(|low| low.shifted(1));
        }
    }

    /// 三年半, 七成五, 三年多.
    pub(super) fn behind_unit(&mut self, text: Text<'a>) {
        let Some(unit) = self.unit else { return };
        let half = match unit.class {
            Class::Real | Class::Time(_) | Class::Money => Some(HALF),
            Class::Tenths => Some(Decimal::new(5, 0)),
            _ => None,
        };
        let Some(half) = half else { return };
        if let Some(end) =
            text.after(self.end, "大").filter(|end| matches!(unit.class, Class::Time(_)) && is_clause_end(text, *end))
        {
            // 90天大: an age.
            self.unit = Some(Unit { class: Class::Real, ..unit });
            self.end = end;
            return;
        }
        let next = text.skip_spaces(self.end);
        if let Some(end) = text.after(next, "半").filter(|end| !text.is_char(*end, "导岛径数夜决圆个年天")) {
            self.value = self.value.plus(half).unwrap_or(self.value);
            self.end = end;
        } else if unit.class == Class::Tenths
            && let Some(numeral) =
                numeral_at(text, next).filter(|numeral| numeral.glyphs == 1 && numeral.end - next <= 3)
            && unit_at(text, numeral.end).is_none()
        {
            self.value = self.value.plus(numeral.value).unwrap_or(self.value);
            self.end = numeral.end;
        } else if let Some(end) = text.after_char(self.end, "多余") {
            let open = text.char_at(end).is_none_or(|next| !is_han(next) || one_of(next, "的来前后时以里长高宽深重远"));
            if open && self.bound.is_none() {
                self.bound = Some(Bound::Over);
                self.end = end;
            }
        }
    }

    /// 1小时30分钟, 3年零6个月, 5元8角3分.
    pub(super) fn smaller_parts(&mut self, text: Text<'a>) {
        match self.class() {
            Some(Class::Time(span)) if self.bound.is_none() && self.numeral.low.is_none() => {
                self.smaller_times(text, span);
            }
            Some(Class::Money) if self.bound.is_none() => self.smaller_coins(text),
            _ => {}
        }
    }

    fn smaller_times(&mut self, text: Text<'a>, largest: Span) {
        let mut parts = vec![(self.value, largest)];
        let mut span = largest;
        loop {
            let next = text.after_char(text.skip_spaces(self.end), "零又").unwrap_or(text.skip_spaces(self.end));
            let Some(numeral) = numeral_at(text, next) else { break };
            let unit_start = text.skip_spaces(numeral.end);
            let unit = unit_at(text, unit_start);
            let minutes = text.after(unit_start, "分").filter(|_| span == Span::Hour);
            let (smaller, end) = match unit.map(|unit| (unit.class, unit.end, unit.name)) {
                Some((Class::Time(_), _, "月" | "日")) => break,
                Some((Class::Time(smaller), end, _)) => (smaller, end),
                _ => match minutes {
                    Some(end) => (Span::Minute, end),
                    None => break,
                },
            };
            if smaller <= span || smaller == Span::Week {
                break;
            }
            parts.push((numeral.value, smaller));
            self.end = end;
            span = smaller;
        }
        if parts.len() > 1 {
            let mut iso = String::from("P");
            for (value, span) in parts {
                let (lead, sign) = span.designators();
                if lead == "PT" && !iso.contains('T') {
                    iso.push('T');
                }
                iso += &value.to_string();
                iso += sign;
            }
            self.iso = Some(iso);
        }
    }

    fn smaller_coins(&mut self, text: Text<'a>) {
        let mut exponent = 1;
        while exponent < 3 {
            let Some(numeral) = numeral_at(text, text.skip_spaces(self.end)) else { return };
            let signs = if exponent == 1 { "角毛" } else { "分" };
            let coin = text.after_char(numeral.end, signs).or_else(|| {
                exponent = 2;
                text.after_char(numeral.end, "分")
            });
            let small = numeral.value.whole().is_some_and(|value| value < 100);
            let Some(end) = coin.filter(|end| small && !text.is_char(*end, "之钟")) else { return };
            let value = Decimal::new(numeral.value.mantissa(), exponent);
            self.value = self.value.plus(value).unwrap_or(self.value);
            self.end = text.after_any(end, "钱 錢").unwrap_or(end);
            exponent += 1;
        }
    }
}

/// Whether a phrase may end at `at`: 的 or punctuation follows.
fn is_clause_end(text: Text<'_>, at: usize) -> bool {
    text.char_at(at).is_none_or(|next| !is_han(next) || next == '的')
}
