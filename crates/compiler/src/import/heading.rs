//! What a short line is by its words: a slogan of the page, a heading or a subheading; and the parts of a heading group.

use super::fold::{self, is_han};
use super::junction;

/// Words of which banners are made: campaigns, hopes and appeals without a subject.
const SLOGAN_WORDS: [&str; 72] = [
    "新时代",
    "新征程",
    "新伟业",
    "新篇章",
    "新作为",
    "新担当",
    "新辉煌",
    "新局面",
    "文明城市",
    "卫生城市",
    "美丽",
    "宜居",
    "家园",
    "幸福",
    "和谐",
    "平安",
    "奋进",
    "建功",
    "奋斗",
    "喜迎",
    "二十大",
    "二十届",
    "三中全会",
    "党代会",
    "两会",
    "学习贯彻",
    "牢记",
    "初心",
    "使命",
    "嘱托",
    "感恩",
    "跟党走",
    "核心价值观",
    "中国梦",
    "复兴",
    "高质量发展",
    "现代化",
    "乡村振兴",
    "绿水青山",
    "金山银山",
    "讲文明",
    "树新风",
    "人人",
    "你我",
    "同心",
    "携手",
    "共建",
    "共享",
    "共创",
    "共筑",
    "争做",
    "争创",
    "争先",
    "创建",
    "从我做起",
    "为民",
    "在行动",
    "进行时",
    "聚焦",
    "关注",
    "我为群众办实事",
    "主题教育",
    "学思想",
    "强党性",
    "重实践",
    "建新功",
    "光盘",
    "公益广告",
    "文明用语",
    "节约",
    "安全生产月",
    "撸起袖子",
];
/// Ends of names of offices and places: a heading with a subject has one.
const SUBJECTS: [&str; 46] = [
    "街道",
    "社区",
    "镇",
    "乡",
    "村",
    "区",
    "县",
    "市",
    "省",
    "局",
    "委",
    "办",
    "院",
    "校",
    "学校",
    "小学",
    "中学",
    "大学",
    "学院",
    "医院",
    "公司",
    "集团",
    "中心",
    "站",
    "所",
    "队",
    "厅",
    "部",
    "法院",
    "检察院",
    "公安",
    "工会",
    "妇联",
    "团委",
    "政府",
    "银行",
    "企业",
    "协会",
    "书记",
    "市长",
    "区长",
    "县长",
    "我市",
    "我区",
    "我县",
    "全国",
];

/// Points for a line being a slogan; above about 2 it is hardly a heading. `overlap` is how much of it stands in the
/// body below, from 0 to 1.
pub(super) fn slogan_points(text: &str, overlap: f32) -> f32 {
    let parts = parts(text);
    let mut points = 0.0;
    if parts.len() >= 2 && equal_lengths(&parts) {
        points += 1.5;
    }
    let words = SLOGAN_WORDS.iter().filter(|word| text.contains(*word)).count().min(3);
    points += [0.0, 1.0, 2.0, 3.0][words];
    if text.ends_with(['！', '!']) {
        points += 1.0;
    }
    if text.contains(['：', ':', '“', '”', '？']) || text.chars().any(|c| fold::fold(c).is_ascii_digit()) {
        points -= 1.5;
    }
    if has_subject(text) {
        points -= 1.5;
    }
    points - 3.0 * overlap
}

/// Whether the line names who acts: an office or place in its first half.
pub(super) fn has_subject(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let head: String = chars.iter().take((chars.len() / 2).max(6)).collect();
    SUBJECTS.iter().any(|word| head.find(word).is_some_and(|at| at > 0 || word.chars().count() > 1))
        && !["城市", "区域", "社区学"].iter().any(|word| head.contains(word) && head.matches('区').count() == 0)
}

/// Parts of a line at its spaces.
pub(super) fn parts(text: &str) -> Vec<&str> {
    text.split([' ', '\u{3000}', '·', '！', '，']).filter(|part| !part.trim().is_empty()).collect()
}

fn equal_lengths(parts: &[&str]) -> bool {
    let length = |part: &&str| part.chars().filter(|c| is_han(*c)).count();
    parts.first().is_some_and(|first| parts.iter().all(|part| length(part) == length(first) && length(part) > 1))
}

/// A heading group as parts of the article; indices of its lines, joined where more than one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Group {
    pub(super) kicker: Vec<usize>,
    pub(super) headline: Vec<usize>,
    pub(super) deck: Vec<usize>,
    /// Whether two lines were joined because one breaks in the middle of a phrase.
    pub(super) joined: Option<usize>,
}

/// Splits the lines of a heading group into 引题, 主题 and 副题. A line that begins with a dash is a deck; two lines that
/// break inside a word are one; of two lines the second is the headline, unless only the first names who acts and the
/// second says more about it.
pub(super) fn group(lines: &[&str]) -> Group {
    let mut units: Vec<Vec<usize>> = Vec::new();
    let mut joined = None;
    for (index, line) in lines.iter().enumerate() {
        let before = units.last().and_then(|unit| unit.last()).map(|at| lines[*at]);
        if before.is_some_and(|before| broken_between(before, line)) {
            joined = Some(index);
            if let Some(unit) = units.last_mut() {
                unit.push(index);
            }
        } else {
            units.push(vec![index]);
        }
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
    Group { kicker, headline, deck: deck.or(second).unwrap_or_default(), joined }
}

/// Whether the first of two lines is the headline and the second its deck.
fn first_is_headline(first: &str, second: &str) -> bool {
    if first.ends_with(['：', ':'])
        || ["强调", "指出", "要求", "之际", "以来", "精神", "系列报道"].iter().any(|end| first.ends_with(end))
    {
        return false;
    }
    let says_more = second.chars().count() > first.chars().count() + 3 && !parts(second).is_empty();
    let attends = ["出席", "讲话", "致辞", "主持", "参加", "陪同"].iter().any(|word| second.contains(word));
    let digits = |text: &str| text.chars().any(|c| fold::fold(c).is_ascii_digit());
    (has_subject(first) && !has_subject(second) && (says_more || attends))
        || (attends && !has_subject(first))
        || (digits(second) && !digits(first) && says_more && has_subject(first))
}

/// Whether one line of a heading goes on in the next: an open quotation, or a phrase that cannot end there.
fn broken_between(first: &str, second: &str) -> bool {
    let (open, _) = fold::unbalanced(first);
    let (_, closed) = fold::unbalanced(second);
    (!open.is_empty() && !closed.is_empty())
        || (first.ends_with(['，', '、', '的', '和', '与', '及']) || junction::strength(first, second) >= 4.0)
}

/// What speaks for a short line being the heading of a new article rather than a subheading of the one before.
pub(super) struct Setting<'a> {
    /// Its lines.
    pub(super) lines: Vec<&'a str>,
    /// The paragraph after it.
    pub(super) next: &'a str,
    /// Blank lines before it and after it, beyond the usual.
    pub(super) gaps: (usize, usize),
    /// Other undecided lines of the same article.
    pub(super) siblings: Vec<&'a str>,
    /// Whether bodies in this dump have bylines.
    pub(super) bylines: bool,
    /// Whether the article before has ended by its own signs (byline behind the last sentence, page break, label).
    pub(super) ended: bool,
    /// How much of the text below stands in the article above, from 0 to 1.
    pub(super) coherence: f32,
}

/// Points for a new article; above 0 it is one.
pub(super) fn article_points(setting: &Setting<'_>) -> f32 {
    let length: usize = setting.lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let mut points = match length {
        0..=6 => -3.0,
        7..=9 => -1.5,
        10..=12 => -0.5,
        13..=16 => 0.5,
        _ => 1.5,
    };
    points += if setting.lines.len() >= 2 { 2.0 } else { 0.0 };
    points += if setting.gaps.0 > setting.gaps.1 { 1.5 } else { 0.0 };
    points += if setting.gaps.0 == 0 && setting.gaps.1 > 0 { -1.0 } else { 0.0 };
    points += if setting.bylines { -1.5 } else { 1.0 };
    points += if setting.ended { 4.0 } else { 0.0 };
    points += setting.lines.iter().map(|line| line_points(line)).sum::<f32>();
    points += opening_points(setting.next);
    points -= 2.5 * setting.coherence;
    points - parallel_points(&setting.lines, &setting.siblings)
}

fn line_points(line: &str) -> f32 {
    let spaced = parts(line).len() >= 2 && line.contains([' ', '\u{3000}']);
    let numbered = super::wrap::begins_item(line);
    let colon = line.contains(['：', ':']);
    let mut points = 0.0;
    points += if spaced { 1.0 } else { 0.0 };
    points += if colon && has_subject(line) { 1.0 } else { 0.0 };
    points += if has_subject(line) { 1.0 } else { 0.0 };
    points - if numbered { 5.0 } else { 0.0 }
}

/// How a first paragraph of an article begins, and how a later one does.
fn opening_points(next: &str) -> f32 {
    let digits = next.chars().take_while(|c| fold::fold(*c).is_ascii_digit()).count();
    let after: String = next.chars().skip(digits).take(1).collect();
    let date = digits > 0 && (after == "月" || after == "日");
    let news =
        ["近日", "日前", "昨日", "今日", "记者从", "连日来", "近年来", "今年以来", "为进一步", "为深入", "为全面"]
            .iter()
            .any(|word| next.starts_with(word));
    let later = [
        "该",
        "此外",
        "同时",
        "另外",
        "据",
        "他",
        "她",
        "对此",
        "目前",
        "其中",
        "随后",
        "下一步",
        "为此",
        "除了",
        "不仅",
        "与此",
        "这",
        "“",
        "在此",
        "不过",
        "但",
        "而",
    ];
    let later = later.iter().any(|word| next.starts_with(word)) && !next.starts_with("他山");
    (if date { 2.0 } else { 0.0 }) + (if news { 1.0 } else { 0.0 }) - (if later { 1.5 } else { 0.0 })
}

/// Subheadings of one article are alike: about as long, with the same build.
fn parallel_points(lines: &[&str], siblings: &[&str]) -> f32 {
    let [line] = lines else { return 0.0 };
    let alike = |other: &&&str| {
        let (a, b) = (line.chars().count(), other.chars().count());
        a.abs_diff(b) <= 2 && line.contains(['“', ' ', '，']) == other.contains(['“', ' ', '，'])
    };
    let count = siblings.iter().filter(alike).count();
    if count >= 2 {
        2.0
    } else if count == 1 {
        1.2
    } else {
        0.0
    }
}
