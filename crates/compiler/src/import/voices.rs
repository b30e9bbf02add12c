//! Lines that say by their own words what kind of text they belong to: notices, letters, comments, interviews, columns of
//! short news.

use super::{fold, names};
use crate::words::{Words, words};

/// Headings of columns of short news: 新闻短波, 一周要事.
pub(super) fn heads_briefs(text: &str) -> bool {
    static BRIEFS: Words = words!("import/briefs");
    const LONGEST: usize = 8;
    let inner: String = text.chars().filter(|c| fold::is_han(*c)).map(fold::fold).collect();
    text.chars().count() <= LONGEST && BRIEFS.iter().any(|end| inner.ends_with(end))
}

/// Headings of notices and small advertisements: each stands for itself.
pub(super) fn heads_notice(text: &str) -> bool {
    static NOTICES: Words = words!("import/notices");
    const LONGEST: usize = 26;
    let folded: String = text.chars().map(fold::fold).collect();
    let folded: String = folded.chars().filter(|c| fold::is_han(*c) || "，：:".contains(*c)).collect();
    folded.chars().count() <= LONGEST && !folded.contains('，') && NOTICES.iter().any(|end| folded.ends_with(end))
}

/// Headings of comments that say so: 短评：…, 社论 ….
pub(super) fn heads_comment(text: &str) -> bool {
    static COMMENTS: Words = words!("import/comments");
    let chars = fold::folded(text);
    let name = chars.iter().position(|c| ":|".contains(*c)).unwrap_or(0);
    if (3..=6).contains(&name) && names_comments(&chars[..name]) {
        return true;
    }
    fold::longest_prefix(&chars, &COMMENTS).is_some_and(|length| chars.get(length).is_some_and(|c| ":| ·".contains(*c)))
}

/// The name of a column of comments: 今日视点.
pub(super) fn names_comments(name: &[char]) -> bool {
    static COLUMNS: Words = words!("import/comment-columns");
    COLUMNS.iter().any(|end| name.iter().collect::<String>().ends_with(end))
}

/// The first line of a letter: 编辑同志：.
pub(super) fn is_salutation(text: &str) -> bool {
    static SALUTATIONS: Words = words!("import/salutations");
    const LONGEST: usize = 14;
    let formed = text.ends_with(['：', ':']) && text.chars().count() <= LONGEST;
    formed && SALUTATIONS.iter().any(|word| fold::simplified(text).starts_with(word))
}

/// Who wrote a letter, below it: 青溪路居民 张先生, 一位读者.
pub(super) fn signs_letter(text: &str) -> bool {
    static WRITERS: Words = words!("import/letter-writers");
    const LONGEST: usize = 16;
    let text = fold::simplified(text);
    let parts: Vec<&str> = text.split([' ', '\u{3000}']).filter(|part| !part.is_empty()).collect();
    let writes = |part: &str| WRITERS.iter().any(|end| part.ends_with(end));
    let pen = |part: &str| (2..=3).contains(&part.chars().count()) && part.chars().all(fold::is_han);
    let named = |part: &&str| pen(part) || names::is_name(&part.chars().collect::<Vec<_>>());
    let first = parts.first().is_some_and(|part| writes(part)) && parts[1..].iter().all(named);
    text.chars().count() <= LONGEST && (first || parts.last().is_some_and(|part| writes(part)))
}

/// 青溪镇： above a text of its own.
pub(super) fn is_lead_in(text: &str) -> bool {
    text.ends_with(['：', ':']) && text.chars().count() <= 12
}

/// A telephone number behind a colon ends its line.
pub(super) fn ends_with_contact(text: &str) -> bool {
    const SHORTEST: usize = 5;
    let Some(at) = text.rfind(['：', ':']) else { return false };
    let value = text[at..].chars().skip(1).map(fold::fold);
    value.clone().filter(char::is_ascii_digit).count() >= SHORTEST
        && value.clone().all(|c| c.is_ascii_digit() || " -—()转、/".contains(c))
}

/// A line of an interview: 记者：, 问：, a name and a colon, and a whole sentence.
pub(super) fn is_speech(text: &str) -> bool {
    static SPEAKERS: Words = words!("import/speakers");
    let Some((speaker, _)) = text.split_once(['：', ':']) else { return false };
    let chars: Vec<char> = speaker.trim().chars().map(fold::fold).collect();
    let known = SPEAKERS.iter().any(|word| chars.iter().copied().eq(word.chars()));
    fold::ends_sentence(text) && (known || names::is_name(&chars))
}

#[cfg(test)]
mod tests {
    use super::super::labels::is_item;
    use super::super::tables::is_row;
    use super::*;

    type Rule = (&'static str, fn(&str) -> bool);

    /// What a line says it is, by the first rule that knows it.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let rules: [Rule; 9] = [
            ("notice", heads_notice),
            ("briefs", heads_briefs),
            ("comment", heads_comment),
            ("salutation", is_salutation),
            ("signature", signs_letter),
            ("speech", is_speech),
            ("contact", ends_with_contact),
            ("row", is_row),
            ("item", is_item),
        ];
        let found = rules.iter().find(|(_, rule)| rule(text)).map_or("", |(name, _)| *name);
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn lines_say_what_they_are() {
        check("青溪路停水通知", "notice");
        check("公告", "notice");
        check("公 示", "notice");
        check("今日视点：别让便民椅成了晒衣架", "comment");
        check("广场舞音量有了新规", "");
        check("新闻短波", "briefs");
        check("【一周要事】", "briefs");
        check("街道动态信息管理平台上线运行", "");
        check("短评：把小事办好", "comment");
        check("社论 为劳动者喝彩", "comment");
        check("评论员走进直播间", "");
        check("编辑同志：", "salutation");
        check("編輯同志：", "salutation");
        check("编辑部的故事", "");
        check("青溪路居民 丁先生", "signature");
        check("二中学生 方圆", "signature");
        check("记者：您今年多大年纪？", "speech");
        check("温小玉：我六岁就学唱戏了。", "speech");
        check("青溪街道：办好家门口的小事", "");
        check("青溪街道：群众的事谁来办？", "");
        check("咨询电话：0123-7654321", "contact");
        check("青溪镇　31　14　-12.5%", "row");
        check("一组\t96\t8120", "row");
        check("10月 17日 18日 接连降温，气温骤降。", "");
        check("●抓产业，让腰包鼓起来。", "item");
    }
}
