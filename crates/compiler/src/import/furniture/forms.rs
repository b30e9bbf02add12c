//! The forms of page furniture: each takes what stands at the start of `tail` and gives its length in characters.

use crate::import::fold::{is_han, longest_prefix, starts_with};
use crate::import::names::{self, Sign};
use crate::words::{Words, words};

use super::words::{CONTACT, IMPRINT, LATIN_PAPERS, PAGES, PAPERS, SMALL_PAPERS, STAFF, WEAK_CONTACT};

/// 下转第三版, （上接A1版）.
pub(super) fn jump(tail: &[char]) -> Option<usize> {
    static JUMPS: Words = words!("import/jumps");
    let open = usize::from(tail.first() == Some(&'('));
    longest_prefix(&tail[open..], &JUMPS)?;
    let end = tail.iter().take(12).position(|c| *c == '版')?;
    let inner = tail[open..end].iter().any(|c| c.is_ascii_digit() || is_numeral(*c));
    inner.then(|| end + 1 + usize::from(tail.get(end + 1) == Some(&')')))
}

/// 责任编辑：张三 李四.
pub(super) fn staff(tail: &[char]) -> Option<usize> {
    let here = if starts_with(tail, "本版") || starts_with(tail, "本期") { 2 } else { 0 };
    let word = longest_prefix(tail, &STAFF).or_else(|| Some(here + longest_prefix(&tail[here..], &STAFF)?))?;
    let mut start = word;
    while tail.get(start).is_some_and(|c| matches!(c, ':' | ' ' | '/' | '|' | '丨')) {
        start += 1;
    }
    if start == word && tail.get(start).is_some_and(|c| is_han(*c)) && !tail[start..].iter().take(2).all(|c| is_han(*c))
    {
        return None;
    }
    let stop = |at: &usize| {
        let next = &tail[*at..];
        longest_prefix(next, &STAFF).is_some()
            || starts_with(next, "本版")
            || next[0].is_ascii_alphanumeric()
            || longest_prefix(next, &CONTACT).is_some()
    };
    let end = (start..tail.len().min(start + 24)).find(stop).unwrap_or(tail.len().min(start + 24));
    let names = |sign: Sign, at: usize| names::parse_list(&tail[start..at], sign).is_some();
    let ends = || (start + 1..=end).rev();
    // Behind a colon any two or three characters are a name, where nothing else follows them.
    let marked = tail[word..start].iter().any(|c| matches!(c, ':' | '/' | '|'));
    let closed = |at: usize| tail.get(at).is_none_or(|c| " |(".contains(*c)) || tail.get(at - 1) == Some(&' ');
    ends()
        .find(|at| names(Sign::Surnames, *at))
        .or_else(|| ends().find(|at| marked && closed(*at) && names(Sign::Role, *at)))
}

/// 新闻热线：0375-1234567, an address of a website or mailbox.
pub(super) fn contact(tail: &[char]) -> Option<usize> {
    let is_value = |c: &&char| {
        c.is_ascii_alphanumeric()
            || matches!(c, ':' | '@' | '.' | '_' | '-' | '—' | '/' | ' ' | '(' | ')' | '、' | '转')
    };
    if let Some(word) = longest_prefix(tail, &CONTACT).or_else(|| longest_prefix(tail, &WEAK_CONTACT)) {
        let value = tail[word..].iter().take_while(is_value).count();
        return (value >= 3).then_some(word + value);
    }
    let value = tail.iter().take_while(|c| c.is_ascii_alphanumeric() || "@._-:/".contains(**c)).count();
    let text: String = tail[..value].iter().collect();
    (text.contains('@') || text.starts_with("www.") || text.starts_with("http")).then_some(value)
}

/// 电话：0375-1234567, which an advertisement prints too.
pub(super) fn is_weak_contact(tail: &[char]) -> bool {
    longest_prefix(tail, &CONTACT).is_none() && longest_prefix(tail, &WEAK_CONTACT).is_some()
}

/// 国内统一连续出版物号 CN 41-0012, 总第1234期, 今日8版.
pub(super) fn imprint(tail: &[char]) -> Option<usize> {
    if let Some(word) = longest_prefix(tail, &IMPRINT) {
        let value =
            tail[word..].iter().take_while(|c| c.is_ascii_alphanumeric() || ":.-/— 期元第号".contains(**c)).count();
        if value > 1 {
            return Some(word + value);
        }
    }
    let year = numerals(tail);
    if year == 4 && starts_with(&tail[4..], "年第") {
        let number = numerals(&tail[6..]);
        return (number > 0 && tail.get(6 + number) == Some(&'期')).then_some(7 + number);
    }
    if starts_with(tail, "今日") || starts_with(tail, "本期") {
        let digits = numerals(&tail[2..]);
        return (digits > 0 && tail.get(2 + digits) == Some(&'版')).then_some(3 + digits);
    }
    if starts_with(tail, "第") {
        let digits = numerals(&tail[1..]);
        return (digits > 0 && tail.get(1 + digits) == Some(&'期')).then_some(2 + digits);
    }
    starts_with(tail, "CN")
        .then(|| tail.iter().take_while(|c| c.is_ascii_alphanumeric() || " -/".contains(**c)).count())
}

/// 2023年10月20日, 2023-10-20, 二〇二三年十月二十日, 星期五, 农历九月初六, 癸卯年.
pub(super) fn date(tail: &[char]) -> Option<usize> {
    let year = numerals(tail);
    if year == 4 {
        let separator = tail.get(4)?;
        let month = numerals(&tail[5..]);
        if matches!(separator, '年' | '-' | '.' | '/') && (1..=3).contains(&month) {
            let middle = tail.get(5 + month).copied().unwrap_or(' ');
            let day = if matches!(middle, '月' | '-' | '.' | '/') { numerals(&tail[6 + month..]) } else { 0 };
            if (1..=3).contains(&day) {
                let end = 6 + month + day;
                return Some(end + usize::from(tail.get(end) == Some(&'日')));
            }
        }
        return None;
    }
    if longest_prefix(tail, &["星期", "周"]).is_some() {
        let at = if starts_with(tail, "周") { 1 } else { 2 };
        let end = tail.get(at + 1).is_none_or(|c| !is_han(*c));
        return (end && tail.get(at).is_some_and(|c| "一二三四五六日天".contains(*c))).then_some(at + 1);
    }
    if starts_with(tail, "农历") {
        return Some(tail.iter().take(12).take_while(|c| is_han(**c)).count());
    }
    let lunar = tail.len() > 2
        && "甲乙丙丁戊己庚辛壬癸".contains(tail[0])
        && "子丑寅卯辰巳午未申酉戌亥".contains(tail[1])
        && tail[2] == '年';
    lunar.then(|| tail.iter().take(12).take_while(|c| is_han(**c)).count())
}

/// 第3版, A03, 3版, －3－, with the page's name beside it.
pub(super) fn page(tail: &[char], whole_line: bool) -> Option<usize> {
    let ordinal = usize::from(tail.first() == Some(&'第'));
    let letter = usize::from(tail.get(ordinal).is_some_and(|c| matches!(c, 'A'..='D' | 'P' | 'T')));
    let digits = numerals(&tail[ordinal + letter..]);
    let end = ordinal + letter + digits;
    let sign = tail.get(end) == Some(&'版') || (tail.get(end) == Some(&'页') && ordinal == 1);
    let alone = tail.get(end).is_none_or(|c| !c.is_alphanumeric() || is_page_name(&tail[end..]));
    if digits > 0 && digits <= 3 && (sign || (letter == 1 && alone)) {
        let certain = sign || tail.get(ordinal + letter) == Some(&'0');
        let numbered = if certain { Numbered::Certainly } else { Numbered::Perhaps };
        return Some(end + usize::from(sign) + page_name(&tail[(end + usize::from(sign)).min(tail.len())..], numbered));
    }
    if whole_line {
        let inner: Vec<char> = tail.iter().copied().filter(|c| !" -—·.|".contains(*c)).collect();
        let number = !inner.is_empty() && inner.len() <= 3 && inner.iter().all(char::is_ascii_digit);
        if number {
            return Some(tail.len());
        }
        let numbered = if tail[0] == '0' { Numbered::Certainly } else { Numbered::Perhaps };
        let named = if (1..=2).contains(&digits) { page_name(&tail[end..], numbered) } else { 0 };
        if named > 0 && tail[end] == ' ' {
            return Some(end + named);
        }
        let free = tail.iter().take_while(|c| is_han(**c) || **c == '·').count();
        let number = number_behind(&tail[free..])?;
        // A name of a page that no list has goes with a number that begins with 0.
        let digit = tail[free..free + number].iter().find(|c| c.is_ascii_digit() || **c == '第');
        let certain = matches!(digit, Some('0' | '第'));
        let named = longest_prefix(tail, &PAGES) == Some(free) || (certain && (2..=6).contains(&free));
        let whole = tail.len() == free + number || longest_prefix(tail, &PAGES) == Some(free);
        return (named && whole).then_some(free + number);
    }
    let name = longest_prefix(tail, &PAGES)?;
    let edge = tail.get(name).is_none_or(|c| !is_han(*c));
    let version = tail.get(name) == Some(&'版') && tail.get(name + 1).is_none_or(|c| !is_han(*c));
    (edge || version).then_some(name + usize::from(version))
}

/// The number in 要闻 02, with the space before it.
fn number_behind(tail: &[char]) -> Option<usize> {
    let gap = tail.iter().take_while(|c| " ·|-/".contains(**c)).count();
    let letter = usize::from(tail.get(gap).is_some_and(|c| matches!(c, 'A'..='D' | '第')));
    let digits = numerals(&tail[gap + letter..]);
    let end = gap + letter + digits;
    let end = end + usize::from(tail.get(end) == Some(&'版'));
    let edge = tail.get(end).is_none_or(|c| !c.is_alphanumeric());
    (gap > 0 && (1..=2).contains(&digits) && edge).then_some(end)
}

fn is_page_name(tail: &[char]) -> bool {
    longest_prefix(tail, &PAGES).is_some_and(|length| tail.get(length).is_none_or(|c| !is_han(*c)))
}

/// Whether the number before a page's name is that of a page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbered {
    Certainly,
    Perhaps,
}

/// Length of a page's name after its number, separators included.
fn page_name(tail: &[char], numbered: Numbered) -> usize {
    let gap = tail.iter().take_while(|c| " ·|-—/:".contains(**c)).count();
    let free = tail[gap..].iter().take_while(|c| is_han(**c) || **c == '·').count();
    let edge = tail.get(gap + free).is_none_or(|c| " |".contains(*c));
    // A name that no list has, held apart from the number: nothing else is so short and stands behind a page number.
    if gap > 0 && numbered == Numbered::Certainly && (2..=6).contains(&free) && edge {
        return gap + free;
    }
    if !is_page_name(&tail[gap..]) {
        return 0;
    }
    let name = gap + longest_prefix(&tail[gap..], &PAGES).unwrap_or(0);
    // 副刊·漓水: the page of that kind has a name of its own.
    let own = tail.get(name + 1..).map_or(0, |own| own.iter().take_while(|c| is_han(**c)).count());
    if tail.get(name) == Some(&'·') && (1..=4).contains(&own) { name + 1 + own } else { name }
}

/// 松河日报, SONGHE DAILY.
pub(super) fn newspaper(chars: &[char], index: usize) -> Option<usize> {
    let tail = &chars[index..];
    let open = usize::from(tail.first() == Some(&'《'));
    let end = (open + 1..tail.len().min(open + 9)).find_map(|at| {
        let length = longest_prefix(&tail[at..], &PAPERS)?;
        let end = at + length;
        let end = end + usize::from(tail.get(end) == Some(&'》'));
        tail.get(end).is_none_or(|c| !is_han(*c)).then_some(end)
    });
    if end.is_some() && tail[open..].iter().take(end.unwrap_or(0) - open).all(|c| is_han(*c) || *c == '》') {
        return end;
    }
    let small = (open + 2..tail.len().min(open + 12)).find_map(|at| {
        let end = at + longest_prefix(&tail[at..], &SMALL_PAPERS)?;
        let numbered =
            tail.get(end) == Some(&' ') && tail.get(end + 1).is_some_and(|c| c.is_ascii_digit() || "第总".contains(*c));
        (numbered && tail[open..end].iter().all(|c| is_han(*c))).then_some(end)
    });
    if small.is_some() {
        return small;
    }
    let latin = tail.iter().take_while(|c| c.is_ascii_uppercase() || **c == ' ').count();
    let text: String = tail[..latin].iter().collect();
    let whole = index == 0 && latin == tail.len() && latin > 5;
    (whole || LATIN_PAPERS.iter().any(|word| text.contains(word))).then_some(latin)
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "〇零一二三四五六七八九十".contains(c)
}

fn numerals(tail: &[char]) -> usize {
    tail.iter().take_while(|c| is_numeral(**c)).count()
}
