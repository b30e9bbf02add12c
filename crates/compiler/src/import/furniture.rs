//! Page furniture (版面附件): what a page prints beside its articles. A line is furniture when the forms below take up
//! nearly all of it.

use super::fold::{is_han, longest_prefix, starts_with};
use super::names;

/// What a piece of furniture tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Furniture {
    /// Name of the newspaper.
    Newspaper,
    /// Date of the issue, weekday, lunar date.
    IssueDate,
    /// Number and name of the page.
    Page,
    /// 责任编辑, 版式, 校对 and their names.
    Staff,
    /// Hotline, address, website.
    Contact,
    /// Serial number, price, publisher.
    Imprint,
    /// 下转第三版, 上接第一版.
    Jump,
}

const STAFF: [&str; 44] = [
    "责任编辑",
    "责编",
    "本版编辑",
    "本版责编",
    "执行编辑",
    "版面编辑",
    "编辑",
    "见习编辑",
    "首席编辑",
    "主编",
    "执行主编",
    "本版主编",
    "值班主任",
    "值班编委",
    "值班总编",
    "值班副总编",
    "值班编辑",
    "版式",
    "版式设计",
    "版式编辑",
    "美编",
    "美术编辑",
    "责任美编",
    "组版",
    "排版",
    "校对",
    "责任校对",
    "检校",
    "审校",
    "校检",
    "审读",
    "签发",
    "终审",
    "视觉",
    "视觉设计",
    "制图",
    "策划",
    "统筹",
    "监制",
    "设计",
    "图编",
    "图片编辑",
    "编审",
    "一读",
];
const CONTACT: [&str; 30] = [
    "新闻热线",
    "热线电话",
    "报料热线",
    "爆料热线",
    "读者热线",
    "投稿邮箱",
    "投稿热线",
    "广告热线",
    "广告电话",
    "发行热线",
    "发行电话",
    "订报热线",
    "征订热线",
    "编辑部电话",
    "本版邮箱",
    "本版投稿邮箱",
    "电子邮箱",
    "电子信箱",
    "邮箱",
    "信箱",
    "E-mail",
    "Email",
    "e-mail",
    "email",
    "E-MAIL",
    "本报地址",
    "网址",
    "本报热线",
    "传真",
    "本版热线",
];
const IMPRINT: [&str; 16] = [
    "国内统一连续出版物号",
    "国内统一刊号",
    "国内统一连续出版物",
    "邮发代号",
    "刊号",
    "零售价",
    "每份",
    "定价",
    "主管",
    "主办",
    "出版",
    "印刷",
    "总第",
    "广告许可证",
    "广告经营许可证",
    "社址",
];
const PAPERS: [&str; 18] = [
    "日报",
    "晚报",
    "早报",
    "晨报",
    "时报",
    "都市报",
    "周报",
    "导报",
    "商报",
    "新报",
    "快报",
    "青年报",
    "农民报",
    "工人报",
    "市报",
    "县报",
    "日報",
    "晚報",
];
/// Names of pages that stand beside a page number.
const PAGES: [&str; 40] = [
    "要闻",
    "综合",
    "新闻",
    "本地新闻",
    "本市新闻",
    "专版",
    "特别报道",
    "时政",
    "民生",
    "民生新闻",
    "社会",
    "经济",
    "教育",
    "文化",
    "健康",
    "副刊",
    "县区",
    "县区新闻",
    "城事",
    "都市",
    "国内",
    "国际",
    "体育",
    "广告",
    "公益",
    "专题",
    "评论",
    "法治",
    "财经",
    "区县",
    "基层",
    "政务",
    "三农",
    "科技",
    "生活",
    "视点",
    "深度",
    "关注",
    "聚焦",
    "专刊",
];

/// The kinds of furniture that make up the whole line, in the order of the line; `None` where the line is something else.
pub(super) fn furniture(chars: &[char]) -> Option<Vec<Furniture>> {
    if chars.len() > 120 {
        return None;
    }
    let mut kinds = Vec::new();
    let (mut rest, mut index) = (0, 0);
    while index < chars.len() {
        let edge = index == 0 || !(is_han(chars[index - 1]) && is_han(chars[index])) || rest == 0;
        let token = if edge { token(chars, index) } else { None };
        match token {
            Some((kind, length)) if length > 0 => {
                kinds.push(kind);
                index += length;
            }
            _ => {
                rest += usize::from(chars[index].is_alphanumeric());
                index += 1;
            }
        }
    }
    kinds.dedup();
    let strong = kinds.iter().any(|kind| !matches!(kind, Furniture::Contact | Furniture::Newspaper)) || kinds.len() > 1;
    let allowed = if strong { 4 } else { 0 };
    let several = kinds.len() > 1 || rest == 0;
    (!kinds.is_empty() && rest <= allowed && several && rest * 3 <= chars.len()).then_some(kinds)
}

/// The furniture at `index`, with its length in characters.
fn token(chars: &[char], index: usize) -> Option<(Furniture, usize)> {
    let tail = &chars[index..];
    let whole = index == 0;
    jump(tail)
        .map(|length| (Furniture::Jump, length))
        .or_else(|| staff(tail).map(|length| (Furniture::Staff, length)))
        .or_else(|| contact(tail).map(|length| (Furniture::Contact, length)))
        .or_else(|| imprint(tail).map(|length| (Furniture::Imprint, length)))
        .or_else(|| date(tail).map(|length| (Furniture::IssueDate, length)))
        .or_else(|| page(tail, whole).map(|length| (Furniture::Page, length)))
        .or_else(|| newspaper(chars, index).map(|length| (Furniture::Newspaper, length)))
}

/// 下转第三版, （上接A1版）.
fn jump(tail: &[char]) -> Option<usize> {
    let open = usize::from(tail.first() == Some(&'('));
    longest_prefix(&tail[open..], &["下转", "上接", "紧接", "转接", "转"])?;
    let end = tail.iter().take(12).position(|c| *c == '版')?;
    let inner = tail[open..end].iter().any(|c| c.is_ascii_digit() || is_numeral(*c));
    inner.then(|| end + 1 + usize::from(tail.get(end + 1) == Some(&')')))
}

/// 责任编辑：张三 李四.
fn staff(tail: &[char]) -> Option<usize> {
    let word = longest_prefix(tail, &STAFF)?;
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
            || next[0].is_ascii_alphanumeric()
            || longest_prefix(next, &CONTACT).is_some()
    };
    let end = (start..tail.len().min(start + 24)).find(stop).unwrap_or(tail.len().min(start + 24));
    (start..=end).rev().filter(|at| *at > start).find(|at| names::parse_list(&tail[start..*at]).is_some())
}

/// 新闻热线：0375-1234567, an address of a website or mailbox.
fn contact(tail: &[char]) -> Option<usize> {
    let is_value = |c: &&char| {
        c.is_ascii_alphanumeric()
            || matches!(c, ':' | '@' | '.' | '_' | '-' | '—' | '/' | ' ' | '(' | ')' | '、' | '转')
    };
    if let Some(word) = longest_prefix(tail, &CONTACT) {
        let value = tail[word..].iter().take_while(is_value).count();
        return (value >= 3).then_some(word + value);
    }
    let value = tail.iter().take_while(|c| c.is_ascii_alphanumeric() || "@._-:/".contains(**c)).count();
    let text: String = tail[..value].iter().collect();
    (text.contains('@') || text.starts_with("www.") || text.starts_with("http")).then_some(value)
}

/// 国内统一连续出版物号 CN 41-0012, 总第1234期, 今日8版.
fn imprint(tail: &[char]) -> Option<usize> {
    if let Some(word) = longest_prefix(tail, &IMPRINT) {
        let value =
            tail[word..].iter().take_while(|c| c.is_ascii_alphanumeric() || ":.-/— 期元第号".contains(**c)).count();
        if value > 1 {
            return Some(word + value);
        }
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
fn date(tail: &[char]) -> Option<usize> {
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
fn page(tail: &[char], whole_line: bool) -> Option<usize> {
    let ordinal = usize::from(tail.first() == Some(&'第'));
    let letter = usize::from(tail.get(ordinal).is_some_and(|c| matches!(c, 'A'..='D' | 'P' | 'T')));
    let digits = numerals(&tail[ordinal + letter..]);
    let end = ordinal + letter + digits;
    let sign = tail.get(end) == Some(&'版') || (tail.get(end) == Some(&'页') && ordinal == 1);
    let alone = tail.get(end).is_none_or(|c| !c.is_alphanumeric() || is_page_name(&tail[end..]));
    if digits > 0 && digits <= 3 && (sign || (letter == 1 && alone)) {
        return Some(end + usize::from(sign) + page_name(&tail[(end + usize::from(sign)).min(tail.len())..]));
    }
    if whole_line {
        let inner: Vec<char> = tail.iter().copied().filter(|c| !" -—·.|".contains(*c)).collect();
        let number = !inner.is_empty() && inner.len() <= 3 && inner.iter().all(char::is_ascii_digit);
        return number.then_some(tail.len());
    }
    let name = longest_prefix(tail, &PAGES)?;
    let edge = tail.get(name).is_none_or(|c| !is_han(*c));
    let version = tail.get(name) == Some(&'版') && tail.get(name + 1).is_none_or(|c| !is_han(*c));
    (edge || version).then_some(name + usize::from(version))
}

fn is_page_name(tail: &[char]) -> bool {
    longest_prefix(tail, &PAGES).is_some_and(|length| tail.get(length).is_none_or(|c| !is_han(*c)))
}

/// Length of a page's name after its number, separators included.
fn page_name(tail: &[char]) -> usize {
    let gap = tail.iter().take_while(|c| " ·|-—/:".contains(**c)).count();
    if is_page_name(&tail[gap..]) { gap + longest_prefix(&tail[gap..], &PAGES).unwrap_or(0) } else { 0 }
}

/// 松河日报, SONGHE DAILY.
fn newspaper(chars: &[char], index: usize) -> Option<usize> {
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
    let latin = tail.iter().take_while(|c| c.is_ascii_uppercase() || **c == ' ').count();
    let text: String = tail[..latin].iter().collect();
    (["RIBAO", "DAILY", "NEWS", "WANBAO", "ZAOBAO", "CHENBAO"].iter().any(|word| text.contains(word))).then_some(latin)
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "〇零一二三四五六七八九十".contains(c)
}

fn numerals(tail: &[char]) -> usize {
    tail.iter().take_while(|c| is_numeral(**c)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Option<&[Furniture]>) {
        assert_eq!(furniture(&super::super::fold::folded(text)).as_deref(), expect, "{text}");
    }

    #[test]
    fn furniture_is_told_from_text() {
        use Furniture::{Contact, Imprint, IssueDate, Jump, Newspaper, Page, Staff};
        check("2023年10月20日 星期五", Some(&[IssueDate]));
        check("二〇二三年十月二十日　星期五", Some(&[IssueDate]));
        check("２０２３年１０月２０日", Some(&[IssueDate]));
        check("责任编辑：陈小雨　版式：李 四　校对：王五", Some(&[Staff]));
        check("本版编辑 陈小雨 美编 李四", Some(&[Staff]));
        check("責任編輯：陳小雨 校對：王五", Some(&[Staff]));
        check("第3版", Some(&[Page]));
        check("A03 民生", Some(&[Page]));
        check("03", Some(&[Page]));
        check("松河日报", Some(&[Newspaper]));
        check("松河日报 2023年10月20日 星期五 第3版 要闻", Some(&[Newspaper, IssueDate, Page]));
        check("新闻热线：0375-1234567  投稿邮箱：news@songhe.cn", Some(&[Contact]));
        check("国内统一连续出版物号 CN 41-0012", Some(&[Imprint]));
        check("（下转第三版）", Some(&[Jump]));
        check("民生关注", None);
        check("编辑部的故事", None);
        check("10月17日，全区召开大会。", None);
        check("第3届运动会开幕", None);
        check("设计之都建设提速", None);
        check("教育", None);
        check("A3纸张涨价", None);
        check("2023年10月20日，大会召开。", None);
        check("松河日报社举行开放日", None);
    }
}
