//! What a short line is by its words: a slogan of the page, a heading, a piece of running text.

use super::fold::{self, is_han};

/// Words of which banners are made: campaigns, hopes and appeals without a subject.
const SLOGAN_WORDS: [&str; 96] = [
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
    "珍惜",
    "爱护",
    "勤俭",
    "浪费",
    "生命线",
    "人人有责",
    "弘扬",
    "先锋",
    "光荣",
    "崇高",
    "争当",
    "巩固拓展",
    "脱贫攻坚",
    "学党史",
    "悟思想",
    "办实事",
    "开新局",
    "个个",
    "人民至上",
    "生命至上",
    "让我们",
    "劳动最",
    "反诈",
    "禁毒",
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
    let text = &fold::simplified(without_theme(text));
    let parts = parts(text);
    let mut points = 0.0;
    if parts.len() >= 2 && equal_lengths(&parts) {
        points += 1.5;
    }
    let found: Vec<&str> = SLOGAN_WORDS.iter().filter(|word| text.contains(*word)).copied().collect();
    points += [0.0, 1.0, 2.0, 3.0][found.len().min(3)];
    if found.iter().any(|word| word.len() * 2 >= text.len()) {
        points += 1.0;
    }
    if text.ends_with(['！', '!']) {
        points += 1.0;
    }
    if text.contains(['：', ':', '“', '”', '？']) || fold::has_digits(text) {
        points -= 1.5;
    }
    if has_subject(text) {
        points -= 1.5;
    }
    points - 3.0 * overlap
}

/// A banner without the name of its campaign: 安全生产月：.
fn without_theme(text: &str) -> &str {
    const LONGEST: usize = 10;
    match text.split_once(['：', ':']) {
        Some((theme, rest))
            if theme.chars().count() <= LONGEST
                && ["月", "周", "日", "广告", "主题", "提示"].iter().any(|end| theme.ends_with(end)) =>
        {
            rest
        }
        _ => text,
    }
}

/// Whether the line has a word of which banners are made, or ends like an appeal.
pub(super) fn has_slogan_word(text: &str) -> bool {
    let text = &fold::simplified(text);
    text.ends_with(['！', '!']) || SLOGAN_WORDS.iter().any(|word| text.contains(word))
}

/// Points for a short line being a piece of running text: commas, a date at its start, a mark without its partner; less
/// for spaces between phrases, which only headings have.
pub(super) fn prose_points(text: &str) -> f32 {
    let text = &fold::simplified(text);
    let commas = text.matches('，').count();
    let particles = text.chars().filter(|c| "的了是着在从".contains(*c)).count();
    let spaced = text.contains([' ', '\u{3000}']) && parts(text).len() > 1;
    let digits = text.chars().take_while(|c| fold::fold(*c).is_ascii_digit()).count();
    let dated = digits > 0 && text.chars().nth(digits).is_some_and(|c| matches!(c, '月' | '日' | '年'));
    let open = !fold::unbalanced(text).0.is_empty();
    let spoken = ["表示，", "介绍，", "指出，", "说，", "时，", "中，", "后，"].iter().any(|word| text.contains(word));
    let signs = [
        (dated, 2.0),
        (open, 1.0),
        (text.chars().count() > 28, 1.0),
        (text.chars().count() > 21 && !spaced, 0.7),
        (spoken, 1.0),
        (text.contains('、'), 0.75),
    ];
    let signs = signs.iter().map(|(is, points)| if *is { *points } else { 0.0 }).sum::<f32>();
    let digit_end = text.ends_with(|c| fold::fold(c).is_ascii_digit());
    [0.0, 1.5, 3.0][commas.min(2)] + [0.0, 0.7, 1.4][particles.min(2)] + signs + if digit_end { 1.5 } else { 0.0 }
        - if spaced { 2.0 } else { 0.0 }
}

/// Whether the line names who acts: an office or place in its first half.
pub(super) fn has_subject(text: &str) -> bool {
    let chars: Vec<char> = fold::simplified(text).chars().collect();
    let head: String = chars.iter().take((chars.len() / 2).max(6)).collect();
    SUBJECTS.iter().any(|word| head.find(word).is_some_and(|at| at > 0 || word.chars().count() > 1))
        && !["城市", "区域", "社区学"].iter().any(|word| head.contains(word) && head.matches('区').count() == 0)
}

/// Whether the line ends with the kind of an office or place.
pub(super) fn ends_with_office(text: &str) -> bool {
    const MORE: [&str; 14] = [
        "大队",
        "支队",
        "学会",
        "商会",
        "残联",
        "幼儿园",
        "合作社",
        "博物馆",
        "图书馆",
        "文化馆",
        "电视台",
        "开发区",
        "园区",
        "社",
    ];
    SUBJECTS.iter().chain(&MORE).any(|end| text.ends_with(end))
}

/// Parts of a line at its spaces.
pub(super) fn parts(text: &str) -> Vec<&str> {
    text.split([' ', '\u{3000}', '·', '！', '，']).filter(|part| !part.trim().is_empty()).collect()
}

/// Whether the parts have equally many ideographs, more than one each.
pub(super) fn equal_lengths(parts: &[&str]) -> bool {
    let length = |part: &&str| part.chars().filter(|c| is_han(*c)).count();
    parts.first().is_some_and(|first| parts.iter().all(|part| length(part) == length(first) && length(part) > 1))
}
