//! People with their offices, and places, as the text names them: an office is a title with what stands before it in the
//! clause, a name follows it and is followed by what follows a name.

use super::fold;
use super::names;

/// Titles, longest first where one ends another.
const TITLES: [&str; 74] = [
    "党工委书记",
    "党组书记",
    "党总支书记",
    "党支部书记",
    "党委书记",
    "支部书记",
    "区委书记",
    "县委书记",
    "市委书记",
    "镇党委书记",
    "副书记",
    "第一书记",
    "书记",
    "组织委员",
    "宣传委员",
    "武装部长",
    "纪委书记",
    "副部长",
    "部长",
    "副区长",
    "区长",
    "副县长",
    "县长",
    "副市长",
    "市长",
    "副镇长",
    "镇长",
    "副乡长",
    "乡长",
    "副局长",
    "局长",
    "副主任",
    "主任",
    "副院长",
    "院长",
    "副校长",
    "校长",
    "副所长",
    "所长",
    "副站长",
    "站长",
    "副队长",
    "队长",
    "副科长",
    "科长",
    "副处长",
    "处长",
    "董事长",
    "总经理",
    "副总经理",
    "经理",
    "理事长",
    "秘书长",
    "副会长",
    "会长",
    "村主任",
    "网格员",
    "负责人",
    "工作人员",
    "志愿者",
    "教师",
    "老师",
    "医生",
    "护士",
    "民警",
    "居民",
    "村民",
    "市民",
    "业主",
    "教授",
    "工程师",
    "专家",
    "社工",
    "店主",
];
/// What can follow a name.
const AFTER: [&str; 62] = [
    "说", "介绍", "表示", "告诉", "指出", "强调", "带队", "带领", "率", "在", "到", "带", "等", "主持", "出席", "参加",
    "一行", "深入", "走访", "讲话", "致辞", "要求", "认为", "和", "与", "为", "对", "向", "就", "先后", "陪同", "调研",
    "、", "，", "。", "（", "(", "；", "”", "：", "正", "是", "的", "笑", "来", "宣布", "作", "代表", "博士", "也",
    "还", "感", "坦言", "回忆", "拿", "从", "把", "通过", "呼吁", "提醒", "建议", "及",
];
/// Words at which an office begins anew: what stands before them is no part of it.
const BEFORE: [&str; 34] = [
    "由", "在", "据", "向", "对", "与", "和", "及", "让", "被", "请", "给", "是", "为", "来自", "听", "跟着", "上午",
    "下午", "当天", "随后", "当日", "会上", "当晚", "看到", "从", "作为", "见到", "邀请", "其中", "以及", "日", "时",
    "后",
];

/// A person with the office as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) office: String,
}

/// The people of some paragraphs, each once, in the order of the text. Linear.
pub(super) fn people<'a>(paragraphs: impl Iterator<Item = &'a str>) -> Vec<Person> {
    let mut found: Vec<Person> = Vec::new();
    for text in paragraphs {
        let original: Vec<char> = text.chars().collect();
        let folded: Vec<char> = original.iter().map(|c| fold::fold(*c)).collect();
        let mut at = 0;
        while at < folded.len() {
            let Some(length) = fold::longest_prefix(&folded[at..], &TITLES) else {
                at += 1;
                continue;
            };
            let after = at + length;
            if let Some(name) = name_at(&folded, after) {
                let person = Person {
                    name: original[after..after + name].iter().collect(),
                    office: original[office_start(&folded, at)..after].iter().collect(),
                };
                if !found.iter().any(|known| known.name == person.name) {
                    found.push(person);
                }
                at = after + name;
            } else {
                at = after;
            }
        }
    }
    found
}

/// Length of the name at `at`: of two or three characters the one after which something fit follows.
fn name_at(chars: &[char], at: usize) -> Option<usize> {
    let fits = |length: usize| {
        chars.get(at..at + length).is_some_and(names::is_name)
            && !["先生", "女士", "师傅", "大爷", "大妈", "阿姨", "老师", "同志"]
                .iter()
                .any(|word| fold::starts_with(&chars[at + 1..], word))
            && !chars[at..at + length].iter().any(|c| "的是在了和与等说们这那都也".contains(*c))
            && chars.get(at + length).is_none_or(|_| fold::longest_prefix(&chars[at + length..], &AFTER).is_some())
    };
    [2, 3, 4].into_iter().find(|length| fits(*length))
}

/// Where the office that ends with the title at `title` begins.
fn office_start(chars: &[char], title: usize) -> usize {
    const LONGEST: usize = 24;
    let earliest = title.saturating_sub(LONGEST);
    let stop = (earliest..title).rev().find(|at| !fold::is_han(chars[*at]) && !chars[*at].is_ascii_digit());
    let mut start = stop.map_or(earliest, |at| at + 1);
    let mut at = start;
    while at < title {
        match fold::longest_prefix(&chars[at..title], &BEFORE) {
            Some(length) if at + length <= title => {
                start = at + length;
                at = start;
            }
            _ => at += 1,
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[(&str, &str)]) {
        let found: Vec<_> =
            people(std::iter::once(text)).into_iter().map(|person| (person.office, person.name)).collect();
        let expect: Vec<_> = expect.iter().map(|(office, name)| ((*office).to_owned(), (*name).to_owned())).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn offices_and_names_are_found() {
        check(
            "松河街道组织委员贺全、武装部长贺杰林带队检查。",
            &[("松河街道组织委员", "贺全"), ("武装部长", "贺杰林")],
        );
        check("据区财政局局长王斐介绍，收入增长。", &[("区财政局局长", "王斐")]);
        check("该街道党工委书记张文文说。", &[("该街道党工委书记", "张文文")]);
        check("区长负责制全面推行。", &[]);
        check("书记李 明在会上强调", &[]);
        check("经理和员工都来了", &[]);
    }
}
