//! What surrounds a number: quotation marks, labels, letters.

use super::amount::Amount;
use super::decimal::Decimal;
use super::figure::Bound;
use super::numeral::{Form, Script, glyph};
use super::text::{Text, arabic_digit, is_han, is_letter, one_of};
use super::units::unit_at;
use super::words::labelled;

/// Characters that a quoted term holds at most.
const TERM_CHARACTERS: usize = 10;

/// Characters of an identifier that are looked at: the scanner stays linear in texts that are one long token.
const TOKEN_CHARACTERS: usize = 64;

/// Who is counted without a measure word: 3000师生. So are casualties in headlines: 9死3伤.
const PEOPLE: &str = "群众 师生 学生 学子 居民 村民 农户 党员 干部 职工 员工 观众 游客 市民 网民 用户 选手 代表 企业 家庭 官兵 志愿者 商户 考生 \
    老人 儿童 青年 户籍 常住 人口 户主 乡亲 医护 教师";

/// Open quotation marks and book titles.
#[derive(Default)]
pub(super) struct Quotes {
    opened: Option<usize>,
    titles: u32,
}

impl Quotes {
    /// Takes notice of a character that is passed.
    pub(super) fn pass(&mut self, character: char, at: usize) {
        match character {
            '“' | '‘' | '「' | '『' => self.opened = Some(at + character.len_utf8()),
            '”' | '’' | '」' | '』' => self.opened = None,
            '《' | '〈' => self.titles += 1,
            '》' | '〉' => self.titles = self.titles.saturating_sub(1),
            '\n' => self.titles = 0,
            _ => {}
        }
    }

    /// Inside 《》.
    pub(super) fn in_title(&self) -> bool {
        self.titles > 0
    }

    /// Whether `at` stands in a short quotation: a named term such as “五关六保”.
    pub(super) fn is_term(&self, text: Text<'_>, at: usize) -> bool {
        let Some(opened) = self.opened.filter(|opened| *opened <= at) else { return false };
        for (count, character) in text.from(opened).chars().enumerate() {
            match character {
                '”' | '’' | '」' | '』' => return true,
                '，' | '。' | '；' | '：' | '！' | '？' | '\n' => return false,
                _ if count >= TERM_CHARACTERS => return false,
                _ => {}
            }
        }
        false
    }
}

/// “4+N”, 1+3+N: the sum of the numbers, and where the formula ends.
pub(super) fn formula_at(text: Text<'_>, start: usize) -> Option<(Decimal, usize)> {
    let (mut sum, mut at) = (Decimal::new(0, 0), start);
    if text.is_char_before(start, "+＋") || text.char_before(start).is_some_and(is_letter) {
        return None;
    }
    loop {
        let mut number = Decimal::new(0, 0);
        let first = at;
        while let Some((character, digit)) = text.char_at(at).and_then(|found| Some((found, arabic_digit(found)?))) {
            number = number.shifted(1)?.plus(Decimal::from(i128::from(digit)))?;
            at += character.len_utf8();
        }
        let after = text.after_char(at, "+＋").filter(|_| at > first && at - first < 5)?;
        sum = sum.plus(number)?;
        if let Some(end) = text.after_char(after, "NnXxＮＸ") {
            return (!text.char_at(end).is_some_and(is_letter)).then_some((sum, end));
        }
        at = after;
    }
}

/// The end of an identifier that the digits at `start` belong to: G15, 5G, 0750-3456789, 〔2023〕15号, V2.3, K1234+500.
pub(super) fn identifier_end(text: Text<'_>, start: usize) -> Option<usize> {
    let token = token_end(text, start);
    let inside = text.0.get(start..token).unwrap_or_default();
    if follows_letters(text, start) {
        let metres = text.is_char_before(start, "KkＫ").then(|| text.after_char(token, "+＋")).flatten();
        return Some(metres.map_or(token, |metres| token_end(text, metres)));
    }
    if text.is_char_before(start, "〔［[") && text.is_char(token, "〕］]") {
        return Some(text.after(token_end(text, text.after_char(token, "〕］]")?), "号").unwrap_or(token));
    }
    let digits = inside.chars().take_while(char::is_ascii_digit).count();
    let long = digits >= 8 || is_phone(inside);
    let scaled = text.char_at(text.skip_blanks(token)).and_then(glyph).is_some();
    let counted = scaled || unit_at(text, text.skip_blanks(token)).is_some();
    if long && !counted && !inside.contains(',') {
        return Some(token);
    }
    let lettered = inside.find(|letter: char| letter.is_ascii_alphabetic()).map(|letter| start + letter);
    if let Some(letter) = lettered {
        return unit_at(text, letter).is_none().then_some(token);
    }
    let version = inside.ends_with(".0") && !counted;
    let document =
        text.after_any(token, "号 版 频道 线 路公交 路车 弄 楼 ）号").is_some() && !text.is_char_before(start, "第月");
    (version || document && inside.chars().all(|digit| digit.is_ascii_digit() || digit == '.')).then_some(token)
}

/// Whether an amount with a unit is part of a name: 57007次列车, 2023级新生, 88号3栋.
pub(super) fn is_name(text: Text<'_>, amount: &Amount<'_>) -> bool {
    let Some(unit) =
        amount.unit.filter(|_| amount.numeral.script == Script::Arabic && amount.numeral.form == Form::Digits)
    else {
        return false;
    };
    let four = amount.numeral.glyphs == 4;
    match unit.name {
        "次" => {
            amount.numeral.glyphs > 1 && text.from(amount.end).chars().take(6).collect::<String>().contains("列车")
        }
        "级" | "届" | "款" | "版" => four && (Decimal::from(1990)..Decimal::from(2050)).contains(&amount.value),
        "栋" | "幢" | "座" | "层" => {
            text.is_char_before(amount.start, "号区苑园") || text.after_any(amount.end, "单元").is_some()
        }
        _ => false,
    }
}

/// Letters directly in front, or joined to the number by a mark.
fn follows_letters(text: Text<'_>, start: usize) -> bool {
    let Some(before) = text.char_before(start) else { return false };
    if is_letter(before) || one_of(before, "_@#＃№") {
        return true;
    }
    let joined = text.char_before(start - before.len_utf8()).is_some_and(is_letter);
    joined && one_of(before, "-/.·—+:\\")
}

/// The end of a run of ASCII letters, digits and the marks that join them.
fn token_end(text: Text<'_>, start: usize) -> usize {
    let mut end = start;
    let mut characters = text.from(start).char_indices().take(TOKEN_CHARACTERS).peekable();
    while let Some((offset, character)) = characters.next() {
        let joins = one_of(character, "-./:_@,")
            && characters.peek().is_some_and(|(_, next)| next.is_ascii_alphanumeric())
            && offset > 0;
        if !(character.is_ascii_alphanumeric() || joins) {
            break;
        }
        end = start + offset + character.len_utf8();
    }
    end
}

/// 0750-3456789, 13800138000, 400-123-4567.
fn is_phone(token: &str) -> bool {
    let Some((area, rest)) = token.split_once('-') else { return token.len() == 11 && token.starts_with('1') };
    let number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let groups = rest.split('-').all(number) && number(area);
    groups && area.len() >= 3 && (rest.len() >= 7 || rest.contains('-') && area.len() == 3)
}

/// Whether a number without a unit is a figure.
pub(super) fn is_bare_number(text: Text<'_>, amount: &Amount<'_>, around: Option<Bound>, quotes: &Quotes) -> bool {
    let numeral = &amount.numeral;
    let next = text.char_at(amount.end);
    let before = text.char_before(amount.start);
    let joined = |side: Option<char>| side.is_some_and(|side| one_of(side, "-–—−:：+＋×*/／xX~～=＝·.#"));
    if joined(next) && text.char_at(amount.end + next.map_or(0, char::len_utf8)).and_then(arabic_digit).is_some() {
        return false;
    }
    if before.is_some_and(|before| one_of(before, "￥¥$＄€£")) {
        return true;
    }
    let known = amount.bound.is_some() || around.is_some();
    let scaled = numeral.scale >= 4;
    if numeral.form == Form::Bare {
        return amount.bound.is_some();
    }
    let people = text.is_char(amount.end, "死伤") || text.after_any(amount.end, PEOPLE).is_some();
    let noun = !people && next.is_some_and(is_han) && !next.is_some_and(|next| one_of(next, "的和与及，以是为，"));
    if numeral.script == Script::Chinese {
        let composed = numeral.form == Form::Composed && numeral.glyphs > 1;
        return composed
            && (known || scaled || !noun && numeral.value > Decimal::from(10))
            && !before.is_some_and(|before| one_of(before, "月廿、第"));
    }
    if quotes.is_term(text, amount.start) || labelled(text, amount.start) || joined(before) {
        return false;
    }
    if known || scaled || numeral.form == Form::Composed {
        return true;
    }
    if is_hotline(text.0.get(amount.start..amount.end).unwrap_or_default()) {
        return false;
    }
    let year = numeral.glyphs == 4 && (Decimal::from(1900)..Decimal::from(2100)).contains(&numeral.value);
    let stated = before.is_some_and(|before| one_of(before, "达为共至到计有增数是近约占仅超"));
    !noun
        && !year
        && (stated || people || numeral.glyphs > 2 && numeral.glyphs < 8)
        && !next.is_some_and(|next| one_of(next, "、）)"))
}

/// Numbers that everyone calls.
fn is_hotline(number: &str) -> bool {
    matches!(number, "110" | "114" | "119" | "120" | "122")
        || number.len() == 5 && ["100", "123", "955", "961", "965", "968"].iter().any(|lead| number.starts_with(lead))
}
