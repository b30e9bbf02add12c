//! Page furniture (版面附件): what a page prints beside its articles. A line is furniture when the forms below take up
//! nearly all of it.

use super::fold::is_han;

mod forms;
mod kind;
mod strips;
mod words;

pub(super) use kind::Furniture;
pub(super) use words::PAPERS;

/// The kinds of furniture that make up the whole line, in the order of the line; `None` where the line is something else.
pub(super) fn furniture(chars: &[char]) -> Option<Vec<Furniture>> {
    if chars.len() > 120 {
        return None;
    }
    if let Some(strip) = strips::strip(chars) {
        return Some(vec![strip]);
    }
    let mut kinds = Vec::new();
    let (mut rest, mut index) = (0, 0);
    let mut weak = 0;
    while index < chars.len() {
        let edge = index == 0 || !(is_han(chars[index - 1]) && is_han(chars[index])) || rest == 0;
        let token = if edge { token(chars, index) } else { None };
        match token {
            Some((kind, length)) if length > 0 => {
                weak += usize::from(kind == Furniture::Contact && forms::is_weak_contact(&chars[index..]));
                kinds.push(kind);
                index += length;
            }
            _ => {
                rest += usize::from(chars[index].is_alphanumeric());
                index += 1;
            }
        }
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
        (2.., _) => 10,
        _ if dates > 1 => 6,
        (1, _) | (_, 2..) => 4,
        _ => 0,
    };
    let several = pieces > 1 || rest == 0;
    (!kinds.is_empty() && rest <= allowed && several && rest * 3 <= chars.len()).then_some(kinds)
}

/// Length of 上接第一版 at the start of a text that goes on behind it.
pub(super) fn continued(chars: &[char]) -> Option<usize> {
    let head: String = chars.iter().take(4).collect();
    let length = forms::jump(chars).filter(|length| *length < chars.len())?;
    (head.contains("上接") || head.contains("紧接")).then_some(length)
}

/// The furniture at `index`, with its length in characters.
fn token(chars: &[char], index: usize) -> Option<(Furniture, usize)> {
    let tail = &chars[index..];
    let whole = index == 0;
    forms::jump(tail)
        .map(|length| (Furniture::Jump, length))
        .or_else(|| forms::staff(tail).map(|length| (Furniture::Staff, length)))
        .or_else(|| forms::contact(tail).map(|length| (Furniture::Contact, length)))
        .or_else(|| forms::imprint(tail).map(|length| (Furniture::Imprint, length)))
        .or_else(|| forms::date(tail).map(|length| (Furniture::IssueDate, length)))
        .or_else(|| forms::page(tail, whole).map(|length| (Furniture::Page, length)))
        .or_else(|| forms::newspaper(chars, index).map(|length| (Furniture::Newspaper, length)))
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
    }
}
