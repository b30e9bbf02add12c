//! Lines that say by their own words what kind of text they belong to, beyond the forms of `forms`: letters, interviews.

use super::{fold, names};
use crate::words::{Words, words};

/// Whether a word says that somebody writes letters: 读者, 青溪路居民, 张先生.
pub(super) fn names_writer(word: &str) -> bool {
    static WRITERS: Words = words!("import/letter-writers");
    let word = fold::simplified(word);
    WRITERS.iter().any(|end| word.ends_with(end))
}

/// Who wrote a letter, below it: 青溪路居民 张先生, 一位读者.
pub(super) fn signs_letter(text: &str) -> bool {
    const LONGEST: usize = 16;
    let text = fold::simplified(text);
    let parts: Vec<&str> = text.split([' ', '\u{3000}']).filter(|part| !part.is_empty()).collect();
    let pen = |part: &str| (2..=3).contains(&part.chars().count()) && part.chars().all(fold::is_han);
    let named = |part: &&str| pen(part) || names::is_name(&part.chars().collect::<Vec<_>>());
    let writer = parts.iter().position(|part| names_writer(part));
    let named = writer.is_some_and(|at| parts[at + 1..].iter().all(named));
    text.chars().count() <= LONGEST && named
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

/// Who speaks in a line of questions and answers: 问, 读者问, 市公交集团答.
fn asker(text: &str) -> Option<&str> {
    const LONGEST: usize = 12;
    let speaker = text.split_once(['：', ':'])?.0.trim();
    (speaker.ends_with(['问', '答']) && !speaker.ends_with("问答") && speaker.chars().count() <= LONGEST)
        .then_some(speaker)
}

/// 问：, 读者问：: a question that somebody sent in.
pub(super) fn asks(text: &str) -> bool {
    asker(text).is_some_and(|speaker| speaker.ends_with('问'))
}

/// 答：, 市公交集团答：: what somebody answered.
pub(super) fn answers(text: &str) -> bool {
    asker(text).is_some_and(|speaker| speaker.ends_with('答'))
}

#[cfg(test)]
mod tests {
    use super::super::forms::{self, Form};
    use super::super::tables::is_row;
    use super::*;

    type Rule = (&'static str, fn(&str) -> bool);

    /// What a line says it is, by the first rule that knows it.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let forms = [Form::Notice, Form::Briefs, Form::Comment, Form::Salutation, Form::Item].map(Form::name);
        let form = forms.iter().find(|name| Form::ALL.iter().any(|f| f.name() == **name && forms::is_line(*f, text)));
        let rules: [Rule; 4] =
            [("signature", signs_letter), ("speech", is_speech), ("contact", ends_with_contact), ("row", is_row)];
        let rule = rules.iter().find(|(_, rule)| rule(text)).map(|(name, _)| name);
        assert_eq!(*form.or(rule).unwrap_or(&""), expect, "{text}");
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
