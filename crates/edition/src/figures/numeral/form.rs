//! What a numeral is, and the characters that it is made of.

use crate::figures::decimal::Decimal;
use crate::figures::figure::Bound;

/// Characters of a numeral at most: more is no number that a text states, and the scanner stays linear.
pub(in crate::figures) const LONGEST: usize = 64;

/// What a Chinese character means inside a numeral.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::figures) enum Glyph {
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
pub(in crate::figures) enum Script {
    /// It starts with 0 to 9, in any width.
    Arabic,
    /// It starts with a Chinese numeral.
    Chinese,
}

/// How a numeral is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::figures) enum Form {
    /// Digits only: 2023, 二〇二三, 五.
    Digits,
    /// With thousands separators, a decimal point, or 十 百 千 万 亿.
    Composed,
    /// 百 千 万 亿 without a digit in front: a figure only beside a word such as 近, 上 or 余.
    Bare,
}

/// A numeral of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::figures) struct Numeral {
    /// First byte.
    pub(in crate::figures) start: usize,
    /// Byte after the last.
    pub(in crate::figures) end: usize,
    /// Its value; of 七八十 the higher.
    pub(in crate::figures) value: Decimal,
    /// The lower value of 七八十.
    pub(in crate::figures) low: Option<Decimal>,
    /// Its first character's script.
    pub(in crate::figures) script: Script,
    /// How it is built.
    pub(in crate::figures) form: Form,
    /// Characters that are digits or units.
    pub(in crate::figures) glyphs: usize,
    /// Its last character multiplies by this power of ten (万 8亿): what a range's first end takes over.
    pub(in crate::figures) scale: u8,
    /// Over for 十几 and 一千多万, vague for 数十 and 几百.
    pub(in crate::figures) bound: Option<Bound>,
}

/// The glyph of `character`.
pub(in crate::figures) fn glyph(character: char) -> Option<Glyph> {
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
