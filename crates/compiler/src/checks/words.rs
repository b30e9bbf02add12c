//! The words that say which part a figure plays.

use crate::words::{Words, words};

/// The start of a text without the words at its end that say how exact the next figure is or that join it to what is in
/// front: 占比超 is 占比, 整改率已达 is 整改率.
pub(super) fn without_hedges(text: &str) -> &str {
    let mut rest = text.trim_end();
    while let Some(shorter) =
        BOUNDS.iter().copied().chain(JOINERS.iter().copied()).find_map(|word| rest.strip_suffix(word))
    {
        rest = shorter.trim_end();
    }
    rest
}

/// The start of a text without the words at its end that say how exact the next figure is.
pub(super) fn without_bounds(text: &str) -> &str {
    let mut rest = text.trim_end();
    while let Some(shorter) = BOUNDS.iter().copied().find_map(|word| rest.strip_suffix(word)) {
        rest = shorter.trim_end();
    }
    rest
}

/// How exact a figure is, and verbs that only state it.
static BOUNDS: Words = words!("checks/bounds");

/// Other words between what a figure is and the figure.
static JOINERS: Words = words!("checks/joiners");

/// Verbs of growth, the longer ones first where one ends with another.
static UP: Words = words!("checks/growth");

/// Verbs of decline.
static DOWN: Words = words!("checks/decline");

/// Which way a figure says that something has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Up,
    Down,
}

/// Words that end like a verb of growth or decline and are none.
static NO_CHANGE: Words = words!("checks/no-change");

/// The change that the words in front of a figure state: 同比增加, 增长了近. 增加到 states none: what follows is the value
/// after it.
pub(super) fn change(label: &str) -> Option<Direction> {
    // 减少为 is followed by what is left, 降幅为 by the change.
    let becoming =
        label.trim_end().strip_suffix('为').is_some_and(|verb| !verb.ends_with(['幅', '速', '率', '量', '额']));
    if becoming && changed_to(label).is_some() {
        return None;
    }
    let label = without_hedges(label);
    if ends_with_any(label, &NO_CHANGE) {
        return None;
    }
    match (ends_with_any(label, &UP), ends_with_any(label, &DOWN)) {
        (true, false) => Some(Direction::Up),
        (false, true) => Some(Direction::Down),
        _ => None,
    }
}

/// Verbs of growth only before 到, 至, 为 or 成.
static UP_TO: Words = words!("checks/growth-to");

/// Verbs of decline only before 到, 至, 为 or 成.
static DOWN_TO: Words = words!("checks/decline-to");

/// Whether a value after a change follows: 增加到, 降至, 提高为.
pub(super) fn changed_to(text: &str) -> Option<Direction> {
    let text = text.trim_end().trim_end_matches(['了', '近', '约', '超']).trim_end();
    let text = ["目前的", "现在的", "今年的", "如今的", "现有的", "的"]
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .unwrap_or(text);
    let verb = ["到", "至", "为", "成"].iter().find_map(|word| text.strip_suffix(word))?;
    if ends_with_any(verb, &UP) || ends_with_any(verb, &UP_TO) {
        Some(Direction::Up)
    } else if ends_with_any(verb, &DOWN) || ends_with_any(verb, &DOWN_TO) {
        Some(Direction::Down)
    } else {
        None
    }
}

/// What a clause that states a change says has changed: 物流费用 of 物流费用同比降低. Empty where it goes on about what is
/// in front of it: 比上年同期增长.
pub(super) fn subject_of_change(front: &str) -> &str {
    let mut rest = without_hedges(front);
    let verbs = || UP.iter().copied().chain(DOWN.iter().copied());
    rest = verbs().find_map(|verb| rest.strip_suffix(verb)).unwrap_or(rest);
    while let Some(shorter) =
        COMPARING.iter().copied().find_map(|word| rest.strip_suffix(word).or_else(|| rest.strip_prefix(word)))
    {
        rest = shorter.trim();
    }
    if rest.starts_with(['比', '较', '与', '同', '由', '从', '自']) { "" } else { rest }
}

/// Words around the subject of a clause that compares.
static COMPARING: Words = words!("checks/comparing");

/// Whether two neighbouring characters of `noun` stand in `text`, or all of it where it is one character.
pub(super) fn mentions(text: &str, noun: &str) -> bool {
    let starts: Vec<usize> = noun.char_indices().map(|(at, _)| at).chain([noun.len()]).collect();
    if starts.len() < 3 {
        return text.contains(noun);
    }
    starts.windows(3).any(|ends| text.contains(&noun[ends[0]..ends[2]]))
}

/// What a change is measured against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Against {
    LastYear,
    LastMonth,
    /// Something else that is named: 比计划, 较2019年.
    Other,
    Unsaid,
}

/// Words that compare with something else than the year or month before.
static OTHERWISE: Words = words!("checks/compared-otherwise");

/// What the words in front of a figure compare with.
pub(super) fn against(text: &str) -> Against {
    if has_any(text, "同比 去年 上年 上一年 前一年 同期") {
        Against::LastYear
    } else if has_any(text, "环比 上月 上个月 上周 上季 上一季 上期") {
        Against::LastMonth
    } else if has_any(text, &OTHERWISE) && !has_any(text, "占比 比重 比例") {
        Against::Other
    } else {
        Against::Unsaid
    }
}

/// Whether a figure is only a change or a flow beside the amount that it changes, never a part or a total.
pub(super) fn is_change(label: &str) -> bool {
    change(label).is_some() || is_flow(label)
}

/// Whether a figure is what has come in or up: 新增.
pub(super) fn is_flow(label: &str) -> bool {
    without_hedges(label).ends_with("新增")
}

/// The words that a rule looks for.
pub(super) trait Alternatives<'a> {
    fn alternatives(self) -> impl Iterator<Item = &'a str>;
}

/// A few words, parted by spaces.
impl<'a> Alternatives<'a> for &'a str {
    fn alternatives(self) -> impl Iterator<Item = &'a str> {
        self.split_ascii_whitespace()
    }
}

/// A list of words.
impl<'a> Alternatives<'a> for &'a Words {
    fn alternatives(self) -> impl Iterator<Item = &'a str> {
        self.iter().copied()
    }
}

/// Whether one of `words` stands in `text`.
pub(super) fn has_any<'a>(text: &str, words: impl Alternatives<'a>) -> bool {
    words.alternatives().any(|word| text.contains(word))
}

/// Whether `text` ends with one of `words`.
pub(super) fn ends_with_any<'a>(text: &str, words: impl Alternatives<'a>) -> bool {
    words.alternatives().any(|word| text.ends_with(word))
}

/// Words in front of what was not done.
static DENIALS: Words = words!("checks/denials");

/// Whether `word` stands in `text` and is not denied there: 整改, but not 未整改 or 待整改.
pub(super) fn affirms(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| !ends_with_any(&text[..at], &DENIALS))
}
