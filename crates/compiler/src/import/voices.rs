//! Lines that say by their own words what kind of text they belong to: notices, letters, comments, interviews, columns of
//! short news.

use super::{fold, names};

/// Headings of columns of short news: 新闻短波, 一周要事.
pub(super) fn heads_briefs(text: &str) -> bool {
    const LONGEST: usize = 8;
    let inner: String = text.chars().filter(|c| fold::is_han(*c)).map(fold::fold).collect();
    let ends = [
        "简讯",
        "短讯",
        "短波",
        "快讯",
        "要事",
        "速递",
        "快递",
        "速览",
        "动态",
        "集锦",
        "拾零",
        "传真",
        "一句话新闻",
        "快报",
        "播报",
        "集萃",
        "简报",
        "荟萃",
        "掠影",
        "微新闻",
    ];
    text.chars().count() <= LONGEST && ends.iter().any(|end| inner.ends_with(end))
}

/// Headings of notices and small advertisements: each stands for itself.
pub(super) fn heads_notice(text: &str) -> bool {
    const LONGEST: usize = 26;
    let ends = [
        "公告",
        "通告",
        "启事",
        "声明",
        "通知",
        "讣告",
        "公示",
        "更正",
        "致歉",
        "招租",
        "敬告",
        "拍卖会",
        "告知书",
        "承诺书",
        "倡议书",
        "公开信",
        "天气预报",
        "停电预告",
        "活动预告",
        "慰问信",
        "感谢信",
    ];
    let folded: String = text.chars().map(fold::fold).collect();
    let folded: String = folded.chars().filter(|c| fold::is_han(*c) || "，：:".contains(*c)).collect();
    folded.chars().count() <= LONGEST && !folded.contains('，') && ends.iter().any(|end| folded.ends_with(end))
}

/// Headings of comments that say so: 短评：…, 社论 ….
pub(super) fn heads_comment(text: &str) -> bool {
    let words = [
        "社论",
        "短评",
        "时评",
        "快评",
        "锐评",
        "评论",
        "本报评论员",
        "评论员文章",
        "今日谈",
        "编后语",
        "记者手记",
        "卷首语",
        "锐观点",
    ];
    let chars = fold::folded(text);
    let name = chars.iter().position(|c| ":|".contains(*c)).unwrap_or(0);
    let column = (3..=6).contains(&name)
        && ["视点", "观点", "杂谈", "漫谈", "夜话", "微评", "锐评", "巷议"]
            .iter()
            .any(|end| chars[..name].iter().collect::<String>().ends_with(end));
    if column {
        return true;
    }
    fold::longest_prefix(&chars, &words).is_some_and(|length| chars.get(length).is_some_and(|c| ":| ·".contains(*c)))
}

/// The first line of a letter: 编辑同志：.
pub(super) fn is_salutation(text: &str) -> bool {
    const LONGEST: usize = 14;
    let text = &fold::simplified(text);
    text.chars().count() <= LONGEST
        && text.ends_with(['：', ':'])
        && ["编辑同志", "编辑部", "编辑：", "编辑，", "编辑老师", "尊敬的", "亲爱的", "各位", "广大", "全体"]
            .iter()
            .any(|word| text.starts_with(word))
}

/// Who wrote a letter, below it: 青溪路居民 张先生, 一位读者.
pub(super) fn signs_letter(text: &str) -> bool {
    const LONGEST: usize = 16;
    let text = fold::simplified(text);
    let ends = ["居民", "市民", "读者", "村民", "业主", "住户", "家长", "群众", "先生", "女士", "学生", "职工", "商户"];
    text.chars().count() <= LONGEST && ends.iter().any(|end| text.ends_with(end))
}

/// 青溪镇： above a text of its own.
pub(super) fn is_lead_in(text: &str) -> bool {
    text.chars().count() <= 12 && text.ends_with(['：', ':'])
}

/// A telephone number behind a colon ends its line.
pub(super) fn ends_with_contact(text: &str) -> bool {
    const SHORTEST: usize = 7;
    let Some(at) = text.rfind(['：', ':']) else { return false };
    let value = text[at..].chars().skip(1).map(fold::fold);
    value.clone().filter(char::is_ascii_digit).count() >= SHORTEST
        && value.clone().all(|c| c.is_ascii_digit() || " -—()转、/".contains(c))
}

/// A line of an interview: 记者：, 问：, a name and a colon, and a whole sentence.
pub(super) fn is_speech(text: &str) -> bool {
    let Some((speaker, _)) = text.split_once(['：', ':']) else { return false };
    let chars: Vec<char> = speaker.trim().chars().map(fold::fold).collect();
    let known = ["记者", "本报记者", "问", "答", "主持人", "编辑", "读者", "市民", "专家", "律师"];
    let known = known.iter().any(|word| chars.iter().copied().eq(word.chars()));
    fold::ends_sentence(text) && (known || names::is_name(&chars))
}

#[cfg(test)]
mod tests {
    use super::super::labels::{is_item, is_row};
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
