//! Numbers in digits as they are read aloud where they stand.

use crate::figures::wording::numeral;
use crate::figures::{FigureKind, parse_number};

/// Words that say that a number is called and not counted.
const CALLED: [&str; 8] = ["热线", "平台", "电话", "专线", "公益", "报警", "急救", "举报"];

/// Signs between two numbers that are read as 至.
const TO: [char; 8] = ['-', '—', '–', '−', '~', '～', '－', '〜'];

/// The bytes that the number at the start of `rest` takes, with what belongs to it, and its words; `kind` is that of the
/// figure around it.
pub(super) fn words(before: &str, rest: &str, kind: Option<FigureKind>) -> Option<(usize, String)> {
    if let Some(found) = minus(before, rest) {
        return Some(found);
    }
    let number = number(rest)?;
    let behind = &rest[number.len()..];
    let found = date(rest)
        .or_else(|| clock(rest, kind))
        .or_else(|| share(number, behind))
        .or_else(|| fraction(number, behind, kind))
        .or_else(|| called(before, number, behind))
        .or_else(|| year(number, behind))
        .or_else(|| generation(number, behind))
        .or_else(|| day_of_fame(before, number, behind));
    let (length, words) = found.unwrap_or_else(|| (number.len(), plain(before, number, behind, kind)));
    let (joint, between) = joint(&rest[length..]);
    Some((length + joint, words + between))
}

/// The digits at the start of `text`, with a point and separators of thousands between them.
fn number(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while is_digit(end) {
        end += 1;
    }
    let is_group =
        |at: usize| bytes.get(at) == Some(&b',') && (1..4).all(|next| is_digit(at + next)) && !is_digit(at + 4);
    while end > 0 && is_group(end) {
        end += 4;
    }
    if end > 0 && bytes.get(end) == Some(&b'.') && is_digit(end + 1) {
        end += 1;
        while is_digit(end) {
            end += 1;
        }
    }
    (end > 0).then(|| &text[..end])
}

/// Digits one by one; 一 is 幺 where a number is called.
fn one_by_one(digits: &str, one: char) -> String {
    let word = |digit: char| digit.to_digit(10).map(|value| if value == 1 { one } else { WORDS[value as usize] });
    digits.chars().filter_map(word).collect()
}

const WORDS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// A number in words.
fn spelled(number: &str) -> String {
    let digits = number.replace(',', "");
    let long = digits.len() > 16 || (digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0."));
    parse_number(&digits).filter(|_| !long).map_or_else(|| one_by_one(&digits, '一'), numeral)
}

/// A minus in front of a temperature or a number that nothing stands before.
fn minus(before: &str, rest: &str) -> Option<(usize, String)> {
    let sign = rest.chars().next().filter(|sign| matches!(sign, '-' | '−' | '－'))?;
    let number = number(&rest[sign.len_utf8()..])?;
    let behind = &rest[sign.len_utf8() + number.len()..];
    let cold = behind.starts_with(['℃', '°', '度']);
    let is_sign = !before.ends_with(|letter: char| letter.is_ascii_alphanumeric() || "%％℃°度".contains(letter));
    let is_first = !before.ends_with(char::is_alphanumeric);
    if !is_sign || !(is_first || cold || behind.starts_with(['%', '％'])) {
        return None;
    }
    if behind.starts_with(['%', '％']) {
        let percent = behind.chars().next().map_or(0, char::len_utf8);
        return Some((sign.len_utf8() + number.len() + percent, format!("负百分之{}", spelled(number))));
    }
    Some((sign.len_utf8() + number.len(), [if cold { "零下" } else { "负" }, &spelled(number)].concat()))
}

/// 2023-10-17, 2023.10.17 and 2023/10/17.
fn date(rest: &str) -> Option<(usize, String)> {
    let end = rest.find(|letter: char| !(letter.is_ascii_digit() || "-./".contains(letter))).unwrap_or(rest.len());
    let parts: Vec<&str> = rest[..end].split(['-', '.', '/']).collect();
    let [year, month, day] = parts[..] else { return None };
    let within = |part: &str, most: u8| part.parse::<u8>().is_ok_and(|value| (1..=most).contains(&value));
    (year.len() == 4 && within(month, 12) && within(day, 31)).then(|| {
        let small = |part: &str| spelled(part.trim_start_matches('0'));
        (end, format!("{}年{}月{}日", one_by_one(year, '一'), small(month), small(day)))
    })
}

/// 8:30 is 八点三十分, 8:00 is 八点; a score or a ratio is 比.
fn clock(rest: &str, kind: Option<FigureKind>) -> Option<(usize, String)> {
    let (first, behind) = rest.split_at(rest.find(|letter: char| !letter.is_ascii_digit())?);
    let colon = behind.chars().next().filter(|sign| matches!(sign, ':' | '：' | '∶'))?;
    let second = number(&behind[colon.len_utf8()..]).filter(|_| !first.is_empty())?;
    let length = first.len() + colon.len_utf8() + second.len();
    let hour = first.parse::<u8>().ok().filter(|hour| *hour <= 24);
    let is_clock = second.len() == 2 && second.parse::<u8>().is_ok_and(|minute| minute < 60) && colon != '∶';
    let Some(hour) = hour.filter(|_| {
        is_clock && (kind.is_some_and(|kind| kind != FigureKind::Cardinal) || first.len() == 2 || second == "00")
    }) else {
        return Some((length, format!("{}比{}", spelled(first), spelled(second))));
    };
    let hour = if hour == 2 { "两".to_owned() } else { spelled(&hour.to_string()) };
    let minutes = match second.strip_prefix('0') {
        Some("0") => String::new(),
        Some(minute) => format!("零{}分", spelled(minute)),
        None => format!("{}分", spelled(second)),
    };
    Some((length, format!("{hour}点{minutes}")))
}

/// 67.6% and 3‰, also from one to another: 5%—8%, 5-8%.
fn share(number: &str, behind: &str) -> Option<(usize, String)> {
    let sign = |text: &str| match text.chars().next() {
        Some(sign @ ('%' | '％')) => Some((sign.len_utf8(), "百分之")),
        Some(sign @ '‰') => Some((sign.len_utf8(), "千分之")),
        _ => None,
    };
    if let Some((length, of)) = sign(behind) {
        let words = if number == "100" && of == "百分之" { "百".to_owned() } else { spelled(number) };
        return Some((number.len() + length, [of, &words].concat()));
    }
    let between = behind.chars().next().filter(|letter| TO.contains(letter) || *letter == '至')?;
    let second = self::number(&behind[between.len_utf8()..])?;
    let (length, of) = sign(&behind[between.len_utf8() + second.len()..])?;
    let words = format!("{of}{}至{}", spelled(number), spelled(second));
    Some((number.len() + between.len_utf8() + second.len() + length, words))
}

/// 1/3 is 三分之一; 24/7 in a name is not.
fn fraction(number: &str, behind: &str, kind: Option<FigureKind>) -> Option<(usize, String)> {
    let second = behind.strip_prefix('/').and_then(self::number)?;
    (kind == Some(FigureKind::Fraction))
        .then(|| (number.len() + 1 + second.len(), format!("{}分之{}", spelled(second), spelled(number))))
}

/// Whether a number is called: a hotline, an emergency call, a telephone.
pub(super) fn is_called(before: &str, number: &str, behind: &str) -> bool {
    let is_short = (3..=12).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let named_before =
        ["电话", "热线", "拨打", "电话：", "热线：", "致电", "拨通"].iter().any(|word| before.ends_with(word));
    let behind = behind.trim_start_matches(['”', '’', '号', '政', '务', '服', '便', '民', '市']);
    is_short && (named_before || CALLED.iter().any(|word| behind.starts_with(word)))
}

/// 12345热线 is 幺二三四五热线; so is a number with an area code.
fn called(before: &str, number: &str, behind: &str) -> Option<(usize, String)> {
    let area = behind.strip_prefix('-').and_then(self::number).filter(|local| local.len() >= 7);
    if let Some(local) = area.filter(|_| number.starts_with('0')) {
        return Some((
            number.len() + 1 + local.len(),
            format!("{}，{}", one_by_one(number, '幺'), one_by_one(local, '幺')),
        ));
    }
    let is_mobile = number.len() == 11 && number.starts_with('1') && !behind.starts_with(['万', '亿', '元']);
    (is_mobile || is_called(before, number, behind)).then(|| (number.len(), one_by_one(number, '幺')))
}

/// 2023年, and the first of 2021—2023年; 1990年代 and 90年代.
fn year(number: &str, behind: &str) -> Option<(usize, String)> {
    let is_year =
        |text: &str| text.len() == 4 && text.starts_with(['1', '2']) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_year(number) {
        return None;
    }
    let first = behind.trim_start_matches(TO).trim_start_matches('至');
    let is_period = first.len() < behind.len()
        && self::number(first).is_some_and(|second| is_year(second) && first[4..].starts_with('年'));
    (behind.starts_with('年') || behind.starts_with("学年") || is_period)
        .then(|| (number.len(), one_by_one(number, '一')))
}

/// 90后 are those who were born in the nineties.
fn generation(number: &str, behind: &str) -> Option<(usize, String)> {
    let is_decade =
        number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit()) && number.ends_with(['0', '5']);
    let is_named = behind.starts_with('后') && (number.starts_with('0') || number >= "50");
    (is_decade && is_named).then(|| (number.len(), one_by_one(number, '一')))
}

/// “3·15” and 5·20 are days that are called by their digits.
fn day_of_fame(before: &str, number: &str, behind: &str) -> Option<(usize, String)> {
    let point = behind.chars().next().filter(|sign| matches!(sign, '·' | '•' | '・'))?;
    let second = self::number(&behind[point.len_utf8()..]).filter(|_| !before.ends_with('.'))?;
    let length = number.len() + point.len_utf8() + second.len();
    Some((length, one_by_one(number, '一') + &one_by_one(second, '一')))
}

/// A number by what stands around it.
fn plain(before: &str, number: &str, behind: &str, kind: Option<FigureKind>) -> String {
    let last = before.chars().next_back();
    // A name of letters and digits is spelled: G310, B2座, but 5G and PM2.5.
    let is_name = last.is_some_and(|letter| letter.is_ascii_alphabetic()) && number.len() > 1 && !number.contains('.');
    if is_name {
        return one_by_one(number, '一');
    }
    let first = behind.chars().next();
    let counts = match kind {
        Some(FigureKind::Ordinal | FigureKind::Date | FigureKind::Time) => false,
        Some(FigureKind::Range) => !behind.starts_with(['月', '日', '号', '时', '级', '期']),
        _ => true,
    };
    let is_two = number == "2" && last != Some('第') && counts;
    let counted = first.is_some_and(|letter| {
        !letter.is_ascii() && letter.is_alphanumeric() && !"月日号级期楼两十百分度时秒点比加和至区连班".contains(letter)
    });
    if is_two && counted { "两".to_owned() } else { spelled(number) }
}

/// The 至 between two numbers; nothing where no number follows.
fn joint(rest: &str) -> (usize, &'static str) {
    let signs = rest.len() - rest.trim_start_matches(TO).len();
    let follows = rest[signs..].starts_with(|letter: char| letter.is_ascii_digit());
    if signs > 0 && follows { (signs, "至") } else { (0, "") }
}
