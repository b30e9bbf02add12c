//! Whether a numeral with its unit is a figure at all.

use super::super::amount::Amount;
use super::super::context::{is_bare_number, is_name};
use super::super::decimal::Decimal;
use super::super::figure::Bound;
use super::super::numeral::{Form, Script};
use super::super::units::Class;
use super::{Certainty, Scanner};

impl Scanner<'_> {
    /// Whether the amount is a figure at all.
    pub(super) fn certainty(
        &self,
        amount: &Amount<'_>,
        range: bool,
        class: Option<Class>,
        around: Option<Bound>,
    ) -> Option<Certainty> {
        let text = self.text;
        let numeral = &amount.numeral;
        if self.is_whole(amount.start, amount.end) {
            return Some(Certainty::Sure);
        }
        let chinese = numeral.script == Script::Chinese;
        if chinese && self.quotes.is_term(text, amount.start) {
            return None;
        }
        if range || numeral.low.is_some() {
            return (class.is_some() || amount.bound.is_some() || numeral.scale > 0).then_some(Certainty::Sure);
        }
        let Some(class) = class else {
            let bare = is_bare_number(text, amount, around, &self.quotes);
            return bare.then_some(Certainty::Sure);
        };
        if is_name(text, amount) {
            return None;
        }
        let known = amount.bound.is_some() || around.is_some();
        match (numeral.form, chinese) {
            (Form::Bare, _) => known.then_some(Certainty::Sure),
            (_, false) => Some(Certainty::Sure),
            (Form::Composed, true) => {
                let congress = class == Class::Big && numeral.value > Decimal::from(10);
                let ten = numeral.glyphs == 1 && amount.bound.is_none();
                (!(ten && class == Class::Noun || congress)).then_some(Certainty::Sure)
            }
            (Form::Digits, true) => self.certainty_of_digit(amount, class),
        }
    }

    /// One Chinese digit, or several in a row, in front of a unit.
    fn certainty_of_digit(&self, amount: &Amount<'_>, class: Class) -> Option<Certainty> {
        let text = self.text;
        let one = text.is_char(amount.start, "一壹") && amount.numeral.glyphs == 1;
        let row = amount.numeral.glyphs > 1;
        let zero = amount.value == Decimal::from(0) && matches!(class, Class::Count | Class::Big);
        if zero || row && class != Class::Tenths && amount.numeral.glyphs < 3 || class == Class::Noun {
            return None;
        }
        if !one {
            return Some(Certainty::Sure);
        }
        let only = text.start_of_any(amount.start, "仅 仅有 只有 仅剩 共 共有 仅为").is_some();
        match class {
            Class::Big => None,
            Class::Count if only => Some(Certainty::Sure),
            Class::Count => Some(Certainty::Indefinite),
            Class::Time(_) => {
                let article = text.start_of_any(amount.start, "马上").is_none()
                    && text.is_char_before(amount.start, "这那每有某同整哪又新的下上前后第另当如");
                (!article).then_some(Certainty::Sure)
            }
            Class::Real if text.is_char_before(amount.start, "这那每同另") => None,
            Class::Real | Class::Money | Class::Percent | Class::Points | Class::Tenths | Class::Noun => {
                Some(Certainty::Sure)
            }
        }
    }
}
