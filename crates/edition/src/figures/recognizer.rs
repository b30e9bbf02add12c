//! The scanner: from numeral to numeral through the text, deciding at each what it is.

use super::amount::{Amount, amount_at, half_at};
use super::bounds::bound_around;
use super::calendar::{connector, half_year, moment_at, moment_before, moment_from, numbered_period};
use super::context::{Quotes, formula_at, identifier_end, is_bare_number, is_name};
use super::decimal::Decimal;
use super::numeral::{Form, Glyph, Numeral, Script, glyph, numeral_at};
use super::share::{fraction_at, percent_at};
use super::text::{Text, arabic_digit, is_han, one_of};
use super::units::{Class, unit_at};
use super::words::{phrase_at, tied_to_front};
use super::{Bound, Figure, FigureKind, Value};

/// Whether 一 in front of a measure word is meant as a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Certainty {
    Sure,
    /// 一位: a figure only in contrast with another figure of the same unit.
    Indefinite,
}

/// What stands at a numeral.
enum Found {
    Figure(Figure, Certainty),
    /// No figure; go on behind it.
    Nothing(usize),
}

/// Every figure of `text`.
pub(super) fn recognize(text: &str) -> Vec<Figure> {
    let mut scanner = Scanner { text: Text(text), quotes: Quotes::default(), figures: Vec::new() };
    let mut at = 0;
    while let Some(start) = scanner.next_numeral(at) {
        match scanner.at_numeral(start) {
            Found::Figure(figure, certainty) => {
                at = (figure.end as usize).max(start + 1);
                scanner.figures.push((figure, certainty));
            }
            Found::Nothing(end) => at = end.max(start + 1),
        }
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    scanner.finish()
}

struct Scanner<'a> {
    text: Text<'a>,
    quotes: Quotes,
    figures: Vec<(Figure, Certainty)>,
}

impl<'a> Scanner<'a> {
    /// The next character that may start a figure, keeping count of quotation marks on the way.
    fn next_numeral(&mut self, from: usize) -> Option<usize> {
        for (offset, character) in self.text.from(from).char_indices() {
            if arabic_digit(character).is_some() || glyph(character).is_some() || one_of(character, "半俩倆仨数數几幾")
            {
                return Some(from + offset);
            }
            self.quotes.pass(character, from + offset);
        }
        None
    }

    fn at_numeral(&self, start: usize) -> Found {
        let text = self.text;
        if self.quotes.in_title() {
            return Found::Nothing(self.after_numeral(start));
        }
        let arabic = text.char_at(start).and_then(arabic_digit).is_some();
        if let Some((value, end)) = formula_at(text, start).filter(|_| arabic) {
            let figure = plain(start, end, FigureKind::Cardinal, Value::Number(value));
            return Found::Figure(Figure { bound: Bound::Over, ..figure }, Certainty::Sure);
        }
        if let Some(end) = identifier_end(text, start)
            .filter(|_| arabic && !self.is_whole(self.signed_start(start), text.0.trim_end().len()))
        {
            return Found::Nothing(end);
        }
        if let Some(end) = self.lone_digit(start).filter(|_| !arabic) {
            return Found::Nothing(end);
        }
        let found = self.calendar(start).or_else(|| self.share(start));
        if let Some(figure) = found.filter(|figure| self.is_free(figure)) {
            return Found::Figure(figure, Certainty::Sure);
        }
        if let Some(end) = phrase_at(text, start).filter(|_| !text.is_char_before(start, "第")) {
            return Found::Nothing(end);
        }
        if !arabic && tied_to_front(text, start) {
            return Found::Nothing(self.after_numeral(start));
        }
        self.word(start)
            .or_else(|| self.ordinal(start))
            .or_else(|| self.quantity(start))
            .unwrap_or_else(|| Found::Nothing(self.after_numeral(start)))
    }

    /// The end of one Chinese digit that nothing around it makes a figure: 统一, 三农. Most are of this sort.
    fn lone_digit(&self, start: usize) -> Option<usize> {
        let text = self.text;
        let character = text.char_at(start)?;
        matches!(glyph(character), Some(Glyph::Digit(_) | Glyph::Zero)).then_some(())?;
        let end = start + character.len_utf8();
        let next = text.char_at(end)?;
        let goes_on = glyph(next).is_some()
            || arabic_digit(next).is_some()
            || !is_han(next)
            || one_of(next, "分又至到点點时時年月日号届季世余多来几半下期");
        let tied = text.is_char_before(start, "第负負前");
        (!goes_on && !tied && unit_at(text, end).is_none()).then(|| phrase_at(text, start).unwrap_or(end))
    }

    /// Whether a figure that takes in words in front of the numeral does not run into the figure before.
    fn is_free(&self, figure: &Figure) -> bool {
        self.figures.last().is_none_or(|(last, _)| last.end <= figure.start)
    }

    /// Where to go on behind a numeral that is no figure.
    fn after_numeral(&self, start: usize) -> usize {
        let text = self.text;
        if let Some(numeral) = numeral_at(text, start) {
            return numeral.end;
        }
        let numeric = |character: char| arabic_digit(character).is_some() || glyph(character).is_some();
        let first = text.char_at(start).map_or(1, char::len_utf8);
        let run = text.from(start).find(|character| !numeric(character)).unwrap_or(text.0.len() - start);
        start + run.max(first)
    }

    /// 俩, 仨 and 一半.
    fn word(&self, start: usize) -> Option<Found> {
        let text = self.text;
        let number = match text.char_at(start)? {
            '俩' | '倆' => 2,
            '仨' => 3,
            '一' => {
                let end = text.after(start, "一半")?;
                let whole = !text.is_char_before(start, "另下上前后大统") && !self.quotes.is_term(text, start);
                let half = Value::Fraction { numerator: 1, denominator: 2 };
                let mut figure = plain(start, end, FigureKind::Fraction, half);
                figure.bound = bound_around(text, start, end, None, false).unwrap_or(Bound::Exact);
                return whole.then_some(Found::Figure(figure, Certainty::Sure));
            }
            '半' => return self.half(start),
            _ => return None,
        };
        let end = start + '俩'.len_utf8();
        let value = Value::Number(Decimal::from(number));
        Some(Found::Figure(plain(start, end, FigureKind::Cardinal, value), Certainty::Sure))
    }

    fn half(&self, start: usize) -> Option<Found> {
        let amount = half_at(self.text, start)?;
        Some(Found::Figure(self.finished(&amount), Certainty::Sure))
    }

    /// Dates, times, periods and ranges of them.
    fn calendar(&self, start: usize) -> Option<Figure> {
        let text = self.text;
        let numeral = numeral_at(text, start);
        let first = numbered_period(text, start).or_else(|| half_year(text, start)).or_else(|| moment_at(text, start));
        let (first, last) = if let Some(first) = first {
            (first, connector(text, first.end).and_then(|after| moment_from(text, after)))
        } else {
            let numeral = numeral?;
            let last = moment_from(text, connector(text, numeral.end)?)?;
            let first = moment_before(text, &numeral, &last)?;
            first.reaches(&last).then_some((first, Some(last)))?
        };
        let Some(last) = last.filter(|last| first.reaches(last)).map(|last| last.following(&first)) else {
            let kind = if first.is_time() { FigureKind::Time } else { FigureKind::Date };
            let mut figure = plain(first.start, first.end, kind, Value::Iso(first.iso()));
            figure.bound = bound_around(text, first.start, first.end, None, false)
                .filter(|bound| *bound == Bound::About)
                .unwrap_or(Bound::Exact);
            return Some(figure);
        };
        let (start, end) = (first.iso(), last.iso());
        // A period gives its own start or end.
        let start = start.split('/').next().unwrap_or_default().to_owned();
        let end = end.rsplit('/').next().unwrap_or_default().to_owned();
        let ends = Value::Range(Box::new(Value::Iso(start)), Box::new(Value::Iso(end)));
        let unit = if first.is_time() { "time" } else { "date" };
        Some(Figure { unit: Some(unit.to_owned()), ..plain(first.start, last.end, FigureKind::Range, ends) })
    }

    /// 百分之七十, 三分之一, 2/3.
    fn share(&self, start: usize) -> Option<Figure> {
        let text = self.text;
        let (end, kind, value, unit) = percent_at(text, start).or_else(|| fraction_at(text, start))?;
        let class = Some(Class::Percent);
        let bound = bound_around(text, start, end, class, false).unwrap_or(Bound::Exact);
        Some(Figure { unit: unit.map(str::to_owned), bound, ..plain(start, end, kind, value) })
    }

    /// 第12届, 第三; and 一期 of a project.
    fn ordinal(&self, start: usize) -> Option<Found> {
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

    /// 十四届 of a congress; 举办五届 is a count.
    fn session(&self, numeral: &Numeral) -> Option<Found> {
        let end = self.text.after(numeral.end, "届").filter(|end| {
            self.text.after_any(*end, "全国 人大 政协 中央 省 市 县 区 三 二 四 五 六 七 一 常").is_some()
        })?;
        let figure = plain(numeral.start, end, FigureKind::Ordinal, Value::Number(numeral.value));
        Some(Found::Figure(Figure { unit: Some("届".to_owned()), ..figure }, Certainty::Sure))
    }

    /// A numeral with its unit, a range of two, or a number alone.
    fn quantity(&self, start: usize) -> Option<Found> {
        let text = self.text;
        let signed = self.signed_start(start);
        let amount = amount_at(text, signed).or_else(|| amount_at(text, start))?;
        let range = amount.up_to(text);
        let (class, end) = match &range {
            Some((_, last)) => (last.class(), last.end),
            None => (amount.class(), amount.end),
        };
        let lone = amount.numeral.form == Form::Bare;
        let around = bound_around(text, amount.start, end, class, lone);
        let Some(certainty) = self.certainty(&amount, range.is_some(), class, around) else {
            return Some(Found::Nothing(amount.numeral.end));
        };
        let mut figure = self.finished(&amount);
        if let Some((first, last)) = range {
            let ends = Value::Range(Box::new(Value::Number(first)), Box::new(Value::Number(last.value)));
            let unit = last.unit.map(|unit| unit.name.to_owned());
            let bound = last.bound.or(around).unwrap_or(Bound::Exact);
            figure = Figure { unit, bound, ..plain(amount.start, last.end, FigureKind::Range, ends) };
        }
        Some(Found::Figure(self.with_currency(figure), certainty))
    }

    /// $20 and ￥300 start with their sign; 港币2960元 takes its currency from the word in front.
    fn with_currency(&self, figure: Figure) -> Figure {
        let text = self.text;
        let start = figure.start as usize;
        let sign = text.char_before(start).and_then(|sign| Some((sign, currency_of(sign)?)));
        if let Some((sign, iso)) = sign.filter(|_| matches!(figure.kind, FigureKind::Cardinal | FigureKind::Money)) {
            let from = start - sign.len_utf8();
            return Figure { start: from as u32, kind: FigureKind::Money, unit: Some(iso.to_owned()), ..figure };
        }
        let renamed = figure.unit.as_deref() == Some("CNY") && figure.kind == FigureKind::Money;
        let words = ["港币 港幣=HKD", "新台币 台币=TWD", "澳门币=MOP"];
        let word = words
            .iter()
            .filter_map(|entry| entry.split_once('='))
            .find(|(words, _)| text.start_of_any(start, words).is_some());
        match word {
            Some((_, iso)) if renamed => Figure { unit: Some(iso.to_owned()), ..figure },
            _ => figure,
        }
    }

    /// Where a figure with its sign starts: -5℃, 负2.
    fn signed_start(&self, start: usize) -> usize {
        let text = self.text;
        let spaced = text.before(start).trim_end_matches(' ');
        let start =
            if start - spaced.len() < 2 && spaced.len() < 4 && !spaced.is_empty() { spaced.len() } else { start };
        let Some(sign) = text.char_before(start).filter(|sign| one_of(*sign, "-－−负負")) else { return start };
        let at = start - sign.len_utf8();
        let open =
            text.char_before(at).is_none_or(|before| !before.is_ascii_alphanumeric() && !one_of(before, "—-～~%％℃度"));
        let free = self.figures.last().is_none_or(|(last, _)| last.end as usize <= at);
        if open && free { at } else { start }
    }

    fn finished(&self, amount: &Amount<'a>) -> Figure {
        let (kind, value, unit) = amount.meaning();
        let lone = amount.numeral.form == Form::Bare;
        let around = bound_around(self.text, amount.start, amount.end, amount.class(), lone);
        let bound = amount.bound.or(around).unwrap_or(Bound::Exact);
        Figure { unit, bound, ..plain(amount.start, amount.end, kind, value) }
    }

    /// Whether the text is nothing else than what stands from `start` to `end`.
    fn is_whole(&self, start: usize, end: usize) -> bool {
        let text = self.text.0;
        text.len() - text.trim_start().len() == start && text.trim_end().len() == end
    }

    /// Whether the amount is a figure at all.
    fn certainty(
        &self,
        amount: &Amount<'a>,
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
            (_, false) => (class != Class::Noun || numeral.glyphs > 0).then_some(Certainty::Sure),
            (Form::Composed, true) => {
                let congress = class == Class::Big && numeral.value > Decimal::from(10);
                let ten = numeral.glyphs == 1 && amount.bound.is_none();
                (!(ten && class == Class::Noun || congress)).then_some(Certainty::Sure)
            }
            (Form::Digits, true) => self.certainty_of_digit(amount, class),
        }
    }

    /// One Chinese digit, or several in a row, in front of a unit.
    fn certainty_of_digit(&self, amount: &Amount<'a>, class: Class) -> Option<Certainty> {
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

    /// The figures, without the articles: 一 counts where it is contrasted with another figure of the same unit.
    fn finish(self) -> Vec<Figure> {
        let keep: Vec<bool> = (0..self.figures.len()).map(|index| self.stands(index)).collect();
        self.figures.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|((figure, _), _)| figure).collect()
    }

    fn stands(&self, index: usize) -> bool {
        let Some((figure, Certainty::Indefinite)) = self.figures.get(index) else { return true };
        let contrasted = |first: &Figure, second: &Figure| {
            let between = self.text.0.get(first.end as usize..second.start as usize).unwrap_or_default();
            first.unit == second.unit
                && between.chars().count() <= 6
                && between.contains(['减', '增', '变', '降', '缩', '改', '扩', '并'])
        };
        let before = index.checked_sub(1).and_then(|before| self.figures.get(before));
        let after = self.figures.get(index + 1);
        before.is_some_and(|(before, _)| contrasted(before, figure))
            || after.is_some_and(|(after, _)| contrasted(figure, after))
    }
}

/// The ISO code of a sign in front of an amount.
const fn currency_of(sign: char) -> Option<&'static str> {
    match sign {
        '￥' | '¥' => Some("CNY"),
        '$' | '＄' => Some("USD"),
        '€' => Some("EUR"),
        '£' => Some("GBP"),
        _ => None,
    }
}

/// A figure as exact as it is printed, without a unit.
fn plain(start: usize, end: usize, kind: FigureKind, value: Value) -> Figure {
    Figure { start: start as u32, end: end as u32, kind, value, unit: None, bound: Bound::Exact }
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
