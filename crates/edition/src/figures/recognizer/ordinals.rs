//! Places in an order.

use super::super::figure::{Figure, FigureKind, Value};
use super::super::numeral::{Form, Glyph, Numeral, Script, glyph, numeral_at};
use super::super::text::{Text, is_han, one_of};
use super::super::units::{Class, unit_at};
use super::{Certainty, Found, Scanner, plain};

impl Scanner<'_> {
    /// 第12届, 第三; and 一期 of a project.
    pub(super) fn ordinal(&self, start: usize) -> Option<Found> {
        let text = self.text;
        let mark = text.skip_mark(start, '第');
        let numeral = numeral_at(text, start).filter(|numeral| numeral.low.is_none())?;
        let Some(mark) = mark else { return self.project_phase(&numeral).or_else(|| self.session(&numeral)) };
        let unit = ordinal_unit(text, &numeral);
        let clause_start = text.char_before(mark).is_none_or(|before| !is_han(before));
        let enumerates = clause_start && unit.is_none() && text.is_char(numeral.end, "，、：,");
        if enumerates || unit.is_none() && !is_rank(text, &numeral) || self.quotes.is_term(text, start) {
            return Some(Found::Nothing(numeral.end));
        }
        let (end, name) = unit.map_or((numeral.end, None), |(end, name)| (end, Some(name)));
        let figure = plain(mark, end, FigureKind::Ordinal, Value::Number(numeral.value));
        Some(Found::Figure(Figure { unit: name.map(str::to_owned), ..figure }, Certainty::Sure))
    }

    fn project_phase(&self, numeral: &Numeral) -> Option<Found> {
        let text = self.text;
        let single = numeral.script == Script::Chinese && numeral.glyphs == 1 && numeral.form == Form::Digits;
        let end = text.after(numeral.end, "期").filter(|end| single && !text.is_char(*end, "间叠"))?;
        let counted = text.is_char_before(numeral.start, "共办展了分出过满足") || text.is_char(numeral.start, "两俩");
        if counted || self.quotes.is_term(text, numeral.start) {
            return None;
        }
        let figure = plain(numeral.start, end, FigureKind::Ordinal, Value::Number(numeral.value));
        Some(Found::Figure(Figure { unit: Some("期".to_owned()), ..figure }, Certainty::Sure))
    }

    /// 十四届 of a congress; 举办五届 and 举办十五届 are counts.
    fn session(&self, numeral: &Numeral) -> Option<Found> {
        let text = self.text;
        let end = text.after(numeral.end, "届")?;
        let named = text.after_any(end, "全国 人大 政协 中央 省 市 县 区 三 二 四 五 六 七 一 常").is_some();
        let late = numeral.script == Script::Chinese && numeral.glyphs > 1;
        if !named && !late || text.is_char_before(numeral.start, "办了过共") {
            return None;
        }
        let figure = plain(numeral.start, end, FigureKind::Ordinal, Value::Number(numeral.value));
        Some(Found::Figure(Figure { unit: Some("届".to_owned()), ..figure }, Certainty::Sure))
    }
}

/// The measure word of an ordinal, 号 included (第15号台风).
fn ordinal_unit<'a>(text: Text<'a>, numeral: &Numeral) -> Option<(usize, &'a str)> {
    let at = text.skip_spaces(numeral.end);
    if let Some(unit) =
        unit_at(text, at).filter(|unit| !matches!(unit.class, Class::Big | Class::Percent | Class::Money))
    {
        let noun = unit.class == Class::Noun || text.is_char(at, "时线手产");
        return (!noun).then_some((unit.end, unit.name));
    }
    let end = text.after(at, "号")?;
    Some((end, text.0.get(at..end)?))
}

/// Whether an ordinal without a measure word is a rank: 位居第三, but not 第一书记 or 第三产业.
fn is_rank(text: Text<'_>, numeral: &Numeral) -> bool {
    let next = text.char_at(text.skip_spaces(numeral.end));
    let named = numeral.script == Script::Chinese && numeral.glyphs == 1;
    !named
        || next.is_none_or(|next| !is_han(next) || one_of(next, "的和与及并是为至到在也且以"))
        || is_numeral_mark(next)
}

fn is_numeral_mark(character: Option<char>) -> bool {
    character.is_some_and(|character| character == '第' || matches!(glyph(character), Some(Glyph::Big(_))))
}
