//! The parts of a heading group: 引题, 主题, 副题.

use super::fold;
use super::junction;
use super::phrase::{has_subject, parts};

/// A heading group as parts of the article; indices of its lines, joined where more than one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Group {
    pub(super) kicker: Vec<usize>,
    pub(super) headline: Vec<usize>,
    pub(super) deck: Vec<usize>,
    /// Whether two lines were joined because one breaks in the middle of a phrase.
    pub(super) joined: Option<usize>,
    /// Whether a dash says which line is the deck.
    pub(super) is_certain: bool,
}

/// Splits the lines of a heading group into 引题, 主题 and 副题. A line that begins with a dash is a deck; two lines that
/// break inside a word are one; of two lines the second is the headline, unless only the first names who acts and the
/// second says more about it.
pub(super) fn group(lines: &[&str]) -> Group {
    let mut units: Vec<Vec<usize>> = Vec::new();
    let mut joined = None;
    for (index, line) in lines.iter().enumerate() {
        let before = units.last().and_then(|unit| unit.last()).map(|at| lines[*at]);
        let dashed = line.starts_with(['—', '―', '－', '-', '–']);
        if !dashed && before.is_some_and(|before| broken_between(before, line)) {
            joined = Some(index);
            if let Some(unit) = units.last_mut() {
                unit.push(index);
            }
        } else {
            units.push(vec![index]);
        }
    }
    // Under a kicker, a line that only names who acts goes on in the one that says what is done.
    if let [_, subject, predicate] = units.as_slice()
        && subject.len() == 1
        && is_subject_of(lines[subject[0]], lines[predicate[0]])
    {
        joined = Some(predicate[0]);
        let predicate = units.pop().unwrap_or_default();
        units[1].extend(predicate);
    }
    let dashed = |unit: &Vec<usize>| lines[unit[0]].starts_with(['—', '―', '－', '-', '–']);
    let deck = if units.len() > 1 && units.last().is_some_and(dashed) { units.pop() } else { None };
    let first = |at: usize| lines[units[at][0]];
    let (kicker, headline, second) = match units.len() {
        0 => (Vec::new(), Vec::new(), None),
        1 => (Vec::new(), units[0].clone(), None),
        2 if deck.is_none() && first_is_headline(first(0), first(1)) => {
            (Vec::new(), units[0].clone(), Some(units[1].clone()))
        }
        2 => (units[0].clone(), units[1].clone(), None),
        3 if deck.is_none() => (units[0].clone(), units[1].clone(), Some(units[2].clone())),
        count => {
            let last = if deck.is_none() { count - 1 } else { count };
            let tail = (deck.is_none()).then(|| units[count - 1].clone());
            (units[0].clone(), units[1..last].concat(), tail)
        }
    };
    let is_certain = deck.is_some();
    Group { kicker, headline, deck: deck.or(second).unwrap_or_default(), joined, is_certain }
}

/// Whether the first of two lines is the headline and the second its deck.
fn first_is_headline(first: &str, second: &str) -> bool {
    if first.ends_with(['：', ':'])
        || ["强调", "指出", "要求", "之际", "以来", "精神", "系列报道"].iter().any(|end| first.ends_with(end))
    {
        return false;
    }
    if is_reportage(second) && !is_reportage(first) {
        return true;
    }
    let says_more = second.chars().count() > first.chars().count() + 3 && !parts(second).is_empty();
    let attends = ["出席", "讲话", "致辞", "主持", "参加", "陪同"].iter().any(|word| second.contains(word));
    let digits = |text: &str| text.chars().any(|c| fold::fold(c).is_ascii_digit());
    (has_subject(first) && !has_subject(second) && (says_more || attends))
        || (attends && !has_subject(first))
        || (digits(second) && !digits(first) && says_more && has_subject(first))
}

/// A deck that says what kind of report follows: 记者走访…, …侧记.
fn is_reportage(line: &str) -> bool {
    let line = fold::simplified(line);
    let begins = ["记者", "本报记者", "走进", "走近", "来自", "写在", "访"];
    let ends = ["侧记", "纪实", "综述", "小记", "见闻", "扫描", "采访记", "速写", "特写", "纪事", "观察", "调查"];
    begins.iter().any(|word| line.starts_with(word)) || ends.iter().any(|word| line.ends_with(word))
}

/// Verbs that want an object: a heading does not end with one.
#[rustfmt::skip]
const WANT_OBJECT: [&str; 66] = [
    "打造", "构建", "绘就", "筑牢", "托起", "擦亮", "跑出", "走出", "谱写", "打好", "迎来", "成为",
    "当好", "做好", "建好", "用好", "抓好", "唱响", "织密", "织牢", "拧紧", "点亮", "串起", "撑起",
    "扛起", "挑起", "架起", "铺就", "激发", "注入", "释放", "端起", "端上", "吹响", "筑起", "建起",
    "搭起", "燃起", "掀起", "奏响", "按下", "走上", "装上", "用上", "住上", "吃上", "喝上", "过上",
    "穿上", "写好", "念好", "下好", "画好", "答好", "交出", "拿出", "闯出", "蹚出", "探出", "亮出",
    "育出", "结出", "种出", "养出", "走好", "铺开",
];

/// Whether the first line only names who acts and the second says what is done.
fn is_subject_of(first: &str, second: &str) -> bool {
    junction::is_noun_phrase(first) && junction::begins_with_verb(second)
}

/// Whether two lines of one heading are read without a pause between them.
pub(super) fn goes_on(first: &str, second: &str) -> bool {
    broken_between(first, second) || is_subject_of(first, second)
}

/// Whether one line of a heading goes on in the next: an open quotation, or a phrase that cannot end there.
fn broken_between(first: &str, second: &str) -> bool {
    let (open, _) = fold::unbalanced(first);
    let (_, closed) = fold::unbalanced(second);
    (!open.is_empty() && !closed.is_empty())
        || WANT_OBJECT.iter().any(|verb| first.ends_with(verb))
        || (first.ends_with(['，', '、', '的', '和', '与', '及', '把', '让'])
            || junction::strength(first, second) >= 4.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The group as kicker / headline / deck, the lines of each joined.
    #[track_caller]
    fn check(lines: &[&str], expect: &str) {
        let group = group(lines);
        let text = |part: &[usize]| part.iter().map(|at| lines[*at]).collect::<String>();
        assert_eq!([&group.kicker, &group.headline, &group.deck].map(|part| text(part)).join(" / "), expect);
    }

    #[test]
    fn heading_groups_are_taken_apart() {
        check(&["全力抢收抢种", "青溪县夏粮颗粒归仓"], "全力抢收抢种 / 青溪县夏粮颗粒归仓 / ");
        check(
            &["深耕细作谋振兴", "小枣树结出致富果", "——青溪镇小记"],
            "深耕细作谋振兴 / 小枣树结出致富果 / ——青溪镇小记",
        );
        check(&["一碗热汤面 温暖夜归人", "记者探访桥头驿站"], " / 一碗热汤面 温暖夜归人 / 记者探访桥头驿站");
        check(&["青溪街道打造", "“一刻钟”便民圈"], " / 青溪街道打造“一刻钟”便民圈 / ");
        check(&["全程护航", "青溪区“企业管家”", "跑出服务加速度"], "全程护航 / 青溪区“企业管家”跑出服务加速度 / ");
        check(&["从“等靠要”到“比", "学超”"], " / 从“等靠要”到“比学超” / ");
    }
}
