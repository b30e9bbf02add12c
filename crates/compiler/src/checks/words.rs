//! The words that say which part a figure plays.

/// The start of a text without the words at its end that say how exact the next figure is or that join it to what is in
/// front: 占比超 is 占比, 整改率已达 is 整改率.
pub(super) fn without_hedges(text: &str) -> &str {
    let mut rest = text.trim_end();
    while let Some(shorter) =
        BOUNDS.split_ascii_whitespace().chain(JOINERS.split_ascii_whitespace()).find_map(|word| rest.strip_suffix(word))
    {
        rest = shorter.trim_end();
    }
    rest
}

/// The start of a text without the words at its end that say how exact the next figure is.
pub(super) fn without_bounds(text: &str) -> &str {
    let mut rest = text.trim_end();
    while let Some(shorter) = BOUNDS.split_ascii_whitespace().find_map(|word| rest.strip_suffix(word)) {
        rest = shorter.trim_end();
    }
    rest
}

/// How exact a figure is, and verbs that only state it.
const BOUNDS: &str = "大约 约为 约 将近 接近 近 不超过 超过 超 逾 突破 达到了 达到 达 高达 多达 仅为 仅 只有 只 为 是 了 不足 不到 低于 不低于 不少于 不高于 至少 最少 最多";

/// Other words between what a figure is and the figure.
const JOINERS: &str = "已经 已 上 有 也 均 都 就 共 则 即 人民币 左右 “ ”";

/// Verbs of growth, the longer ones first where one ends with another.
const UP: &str = "增长率 增长 净增加 增加 提高 上升 增幅 增速 净增 上涨 涨幅 提升 扩大 攀升 增收 增支 增产 增税 增量 增值 高出 多出 多收 多支 多 高 增 涨 升";

/// Verbs of decline.
const DOWN: &str = "下降率 下降 减少 降低 下滑 回落 减幅 降幅 跌幅 下跌 缩减 压减 缩短 萎缩 减收 减支 减产 净减 收窄 压降 精简 削减 节约 节省 少 低 减 降 跌";

/// Which way a figure says that something has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Up,
    Down,
}

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
    let ends = |words: &str| words.split_ascii_whitespace().any(|word| label.ends_with(word));
    if ends("新增 至少 不少 最多 许多 最高 最低 更多 很多") {
        return None;
    }
    match (ends(UP), ends(DOWN)) {
        (true, false) => Some(Direction::Up),
        (false, true) => Some(Direction::Down),
        _ => None,
    }
}

/// Whether a value after a change follows: 增加到, 降至, 提高为.
pub(super) fn changed_to(text: &str) -> Option<Direction> {
    let text = text.trim_end().trim_end_matches(['了', '近', '约', '超']).trim_end();
    let text = ["目前的", "现在的", "今年的", "如今的", "现有的", "的"]
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .unwrap_or(text);
    let verb = ["到", "至", "为", "成"].iter().find_map(|word| text.strip_suffix(word))?;
    let ends = |words: &str| words.split_ascii_whitespace().any(|word| verb.ends_with(word));
    if ends(UP) || ends("发展 扩展 扩充 壮大 增产 扩大 跃升 增容 提速 上调 扩容 增 改善") {
        Some(Direction::Up)
    } else if ends(DOWN) || ends("下调 缩小 压缩 降 压 减轻 精减") {
        Some(Direction::Down)
    } else {
        None
    }
}

/// What a clause that states a change says has changed: 物流费用 of 物流费用同比降低. Empty where it goes on about what is
/// in front of it: 比上年同期增长.
pub(super) fn subject_of_change(front: &str) -> &str {
    let mut rest = without_hedges(front);
    let verbs = || UP.split_ascii_whitespace().chain(DOWN.split_ascii_whitespace());
    rest = verbs().find_map(|verb| rest.strip_suffix(verb)).unwrap_or(rest);
    while let Some(shorter) =
        COMPARING.split_ascii_whitespace().find_map(|word| rest.strip_suffix(word).or_else(|| rest.strip_prefix(word)))
    {
        rest = shorter.trim();
    }
    if rest.starts_with(['比', '较', '与', '同', '由', '从', '自']) { "" } else { rest }
}

const COMPARING: &str =
    "同比 环比 实际 名义 净 共 均 整体 总体 累计 合计 又 再 则 分别 幅度 人数 数量 总量 规模 大幅 ， 、 其";

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

/// What the words in front of a figure compare with.
pub(super) fn against(text: &str) -> Against {
    let has = |words: &str| words.split_ascii_whitespace().any(|word| text.contains(word));
    if has("同比 去年 上年 上一年 前一年 同期") {
        Against::LastYear
    } else if has("环比 上月 上个月 上周 上季 上一季 上期") {
        Against::LastMonth
    } else if has("比 较 年均 两年平均 累计 同口径 可比价 不变价 名义 实际增") && !has("占比 比重 比例")
    {
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

/// Whether one of `words`, parted by spaces, stands in `text`.
pub(super) fn has_any(text: &str, words: &str) -> bool {
    words.split_ascii_whitespace().any(|word| text.contains(word))
}

/// Whether `text` ends with one of `words`, parted by spaces.
pub(super) fn ends_with_any(text: &str, words: &str) -> bool {
    words.split_ascii_whitespace().any(|word| text.ends_with(word))
}

/// Whether `word` stands in `text` and is not denied there: 整改, but not 未整改 or 待整改.
pub(super) fn affirms(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !ends_with_any(&text[..at], "不 未 没 没有 尚未 待 需 应 拟 难 无法 未能 正在 非"))
}
