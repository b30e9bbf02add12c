//! Page furniture (版面附件): what a page prints beside its articles. A line is furniture when its forms take up nearly all
//! of it.

use super::fold::is_han;
use super::forms::{self, Form};
use super::names::{self, Sign};
use crate::words::{Words, words};

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
    /// The weather in a line.
    Weather,
    /// 导读 and its lines.
    Index,
}

/// Ends of names of newspapers.
pub(super) static PAPERS: Words = words!("import/papers");

/// Forms of a whole line, which has no sentence.
const STRIPS: [(Form, Furniture); 6] = [
    (Form::PageCredit, Furniture::Staff),
    (Form::Publisher, Furniture::Imprint),
    (Form::Licence, Furniture::Imprint),
    (Form::Weather, Furniture::Weather),
    (Form::Index, Furniture::Index),
    (Form::LatinLine, Furniture::Newspaper),
];

/// The kinds of furniture that make up the whole line, in the order of the line; `None` where the line is something else.
/// `line` is folded.
pub(super) fn furniture(line: &str) -> Option<Vec<Furniture>> {
    /// Letters that no form has taken, in a line of furniture.
    const MOST: usize = 10;
    let count = line.chars().count();
    if count > 120 {
        return None;
    }
    if let Some((_, kind)) = STRIPS.iter().find(|(form, _)| count <= 90 && forms::is(*form, line)) {
        return Some(vec![*kind]);
    }
    let mut kinds = Vec::new();
    let (mut rest, mut at, mut weak) = (0, 0, 0);
    let mut last = ' ';
    while let Some(first) = line[at..].chars().next() {
        let edge = !(is_han(last) && is_han(first)) || rest == 0;
        if let Some((kind, length)) = edge.then(|| token(line, at)).flatten().filter(|(_, length)| *length > 0) {
            let is = |form: Form| forms::is(form, &line[at..]);
            weak += usize::from(kind == Furniture::Contact && is(Form::WeakContact) && !is(Form::Contact));
            kinds.push(kind);
            at += length;
        } else {
            rest += usize::from(first.is_alphanumeric());
            at += first.len_utf8();
        }
        if rest > MOST {
            return None;
        }
        last = line[..at].chars().next_back()?;
    }
    // A telephone number alone may be that of an advertisement.
    if weak == kinds.len() && weak < 2 {
        return None;
    }
    let dates = kinds.iter().filter(|kind| **kind == Furniture::IssueDate).count();
    let pieces = kinds.len();
    kinds.dedup();
    let own = |kind: &&Furniture| !matches!(kind, Furniture::Contact | Furniture::Newspaper);
    // A name of a page that no list has stands between the date and the editors.
    let allowed = match (kinds.iter().filter(own).count(), kinds.len()) {
        (2.., _) => MOST,
        _ if dates > 1 => 6,
        (1, _) | (_, 2..) => 4,
        _ => 0,
    };
    let several = pieces > 1 || rest == 0;
    (!kinds.is_empty() && rest <= allowed && several && rest * 3 <= count).then_some(kinds)
}

/// The furniture at byte `at`, with its length.
fn token(line: &str, at: usize) -> Option<(Furniture, usize)> {
    let tail = &line[at..];
    let is = |form: Form, kind: Furniture| forms::length(form, tail).map(|length| (kind, length));
    is(Form::Jump, Furniture::Jump)
        .or_else(|| staff(tail).map(|length| (Furniture::Staff, length)))
        .or_else(|| is(Form::Contact, Furniture::Contact))
        .or_else(|| is(Form::WeakContact, Furniture::Contact))
        .or_else(|| is(Form::Imprint, Furniture::Imprint))
        .or_else(|| is(Form::Date, Furniture::IssueDate))
        .or_else(|| is(Form::Page, Furniture::Page))
        .or_else(|| is(if at == 0 { Form::PageLine } else { Form::PageName }, Furniture::Page))
        .or_else(|| is(Form::Newspaper, Furniture::Newspaper))
}

/// 责任编辑：张三 李四: as many names as there are before the next word.
fn staff(tail: &str) -> Option<usize> {
    const LONGEST: usize = 24;
    let word = forms::length(Form::Staff, tail)?;
    let marked = tail[..word].contains([':', '/', '|']);
    let list: Vec<char> = tail[word..].chars().take(LONGEST).collect();
    let rest = |at: usize| tail[word..].char_indices().nth(at).map_or("", |(at, _)| &tail[word + at..]);
    let stops = |at: &usize| {
        let next = rest(*at);
        let inside = *at > 0 && list[at - 1].is_ascii_alphabetic();
        (next.starts_with(|c: char| c.is_ascii_alphanumeric()) && !inside && !is_latin_name(next))
            || next.starts_with("本版")
            || forms::is(Form::Staff, next)
            || forms::is(Form::Contact, next)
    };
    let end = (0..list.len()).find(stops).unwrap_or(list.len());
    let names = |sign: Sign, at: usize| names::parse_list(&list[..at], sign).is_some();
    // Behind a colon any two or three characters are a name, where nothing else follows them.
    let closed = |at: usize| list.get(at).is_none_or(|c| " |(".contains(*c)) || list[at - 1] == ' ';
    let ends = || (1..=end).rev();
    let end = ends()
        .find(|at| names(Sign::Surnames, *at))
        .or_else(|| ends().find(|at| marked && closed(*at) && names(Sign::Role, *at)))?;
    Some(word + list[..end].iter().map(|c| c.len_utf8()).sum::<usize>())
}

/// Lily, and not a code or an address.
fn is_latin_name(text: &str) -> bool {
    let word: Vec<char> = text.chars().take_while(char::is_ascii_alphanumeric).collect();
    let inside = !text.chars().nth(word.len()).is_some_and(|next| "@.-_:/".contains(next));
    inside && word[0].is_ascii_uppercase() && word.len() > 1 && word[1..].iter().all(char::is_ascii_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Option<&[Furniture]>) {
        assert_eq!(
            furniture(&super::super::fold::folded(text).into_iter().collect::<String>()).as_deref(),
            expect,
            "{text}"
        );
    }

    #[test]
    fn furniture_is_told_from_text() {
        use Furniture::{Contact, Imprint, Index, IssueDate, Jump, Newspaper, Page, Staff, Weather};
        check("2023年10月20日 星期五", Some(&[IssueDate]));
        check("二〇二三年十月二十日　星期五", Some(&[IssueDate]));
        check("２０２３年１０月２０日", Some(&[IssueDate]));
        check("责任编辑：陈小雨　版式：李 四　校对：王五", Some(&[Staff]));
        check("责编：秋实　美编：Lily", Some(&[Staff]));
        check("本版编辑 陈小雨 美编 李四", Some(&[Staff]));
        check("責任編輯：陳小雨 校對：王五", Some(&[Staff]));
        check("第3版", Some(&[Page]));
        check("A03 民生", Some(&[Page]));
        check("03", Some(&[Page]));
        check("松河日报", Some(&[Newspaper]));
        check("松河报 数字报", Some(&[Newspaper]));
        check("松河周报·漓水副刊", Some(&[Newspaper]));
        check("今日松河　2023年10月20日　星期五", Some(&[Newspaper, IssueDate]));
        check("上一版　下一版", Some(&[Page]));
        check("今日 晴 6～17℃", Some(&[Weather]));
        check("松河日报 2023年10月20日 星期五 第3版 要闻", Some(&[Newspaper, IssueDate, Page]));
        check("新闻热线：0375-1234567  投稿邮箱：news@songhe.cn", Some(&[Contact]));
        check("国内统一连续出版物号 CN 41-0012", Some(&[Imprint]));
        check("国内统一连续出版物号 CN 41-0012　代号 35-12", Some(&[Imprint]));
        check("首页 | 新闻 | 专题 | 客户端下载", Some(&[Staff]));
        check("您所在的位置：松河网 > 松河日报 > 第3版", Some(&[Staff]));
        check("本版文章仅代表作者观点", Some(&[Staff]));
        check("松河日报社版权所有　未经书面授权不得转载", Some(&[Imprint]));
        check("（下转第三版）", Some(&[Jump]));
        check("电话：0123-4567890　邮箱：news@songhe.cn", Some(&[Contact]));
        check("电话：0123-4567890", None);
        check("要闻 02", Some(&[Page]));
        check("4 综合", Some(&[Page]));
        check("03 综合新闻　2024/06/21　责任编辑/陈小雨　版式设计/李四", Some(&[Page, IssueDate, Staff]));
        check("6 山乡传真 2024.09.20 星期五 编辑∶陈小雨 校检∶李四", Some(&[IssueDate, Staff]));
        check("本版责任编辑：陈小雨　版式：李四　投稿信箱：news@songhe.cn", Some(&[Staff, Contact]));
        check("06　对谈　2022年11月11日", Some(&[Page, IssueDate]));
        check("郊区新闻　第二版", Some(&[Page]));
        check("4　副刊·漓水", Some(&[Page]));
        check("民生关注", None);
        check("社区 06", Some(&[Page]));
        check("责编：厉 行　组版：水清　校读：张三", Some(&[Staff]));
        check("2024-07-05　星期五　3　民生在线", Some(&[IssueDate]));
        check("青溪街道简报 2024年第8期", Some(&[Newspaper, Imprint]));
        check("编辑：这可怎么办？", None);
        check("青溪街道简报", None);
        check("要闻背后", None);
        check("3 个社区", None);
        check("编辑部的故事", None);
        check("10月17日，全区召开大会。", None);
        check("第3届运动会开幕", None);
        check("设计之都建设提速", None);
        check("教育", None);
        check("A3纸张涨价", None);
        check("2023年10月20日，大会召开。", None);
        check("松河日报社举行开放日", None);
        check("中共石坝县委宣传部主管　石坝县融媒体中心主办", Some(&[Imprint]));
        check("主办：石坝区委宣传部", Some(&[Imprint]));
        check("县文化馆举办书法展", None);
        check("本次活动由区总工会主办", Some(&[Imprint]));
        check("内部资料性出版物准印证号：石L01-002　总第9期", Some(&[Imprint]));
        check("今日天气：多云　18℃～25℃　东风3级", Some(&[Weather]));
        check("石坝市区天气：晴　北风2级　明日：多云", Some(&[Weather]));
        check("气温骤降10℃ 农技员下田支招", None);
        check("导读", Some(&[Index]));
        check("■ 小麦机收过半>>>2版", Some(&[Index]));
        check("高考考点已备好　详见第三版", Some(&[Index]));
        check("石坝古桥几时通车？　【2版】", Some(&[Index]));
        check("石坝古桥今日通车　B02", Some(&[Index]));
        check("“小店”长成大市场 >> 3版", Some(&[Index]));
        check("本栏目由石坝县气象局供稿", Some(&[Staff]));
        check("02版　小麦机收过半", Some(&[Index]));
        check("A03　石坝古桥今日通车", Some(&[Index]));
        check("石坝古桥今日通车　3版", Some(&[Index]));
        check("编印：石坝县新闻中心　地址：中山路8号　电话：0123-4567890", Some(&[Imprint]));
        check("晚报推出高考特刊8版", None);
        check("3 个社区通了公交", None);
        check("第 5 版 教育周刊", Some(&[Page]));
    }
}
