//! What two neighbouring lines of a heading group say of each other.
//!
//! 引题 names the occasion, the office or, in parallel phrases, the aim; 主题 says who does what; 副题 gives figures and names.

use super::forms::{self, Form};
use super::phrase::{self, has_subject};
use super::sign::{Label, Sign, Strength};
use super::{fold, junction, weights};
use crate::words::{Words, words};

/// Signs of `first` being the kicker of `second` (label kicker), and of `second` being the deck of `first` (label deck).
pub(super) fn signs(first: &str, second: &str) -> Vec<Strength> {
    let (first, second) = (&*fold::simplified(first), &*fold::simplified(second));
    let only = |form: Form, one: &str, other: &str| forms::is_line(form, one) && !forms::is_line(form, other);
    let deck = if has_subject(first) { adds(first, second) } else { gives_figures(first, second) };
    let all = [
        (Label::Kicker, Sign::OfficeName, names_only(first)),
        (Label::Kicker, Sign::LeadsOn, forms::is_line(Form::LeadsOn, first)),
        (Label::Kicker, Sign::SpeakerBelow, only(Form::Speaker, second, first)),
        (Label::Kicker, Sign::Occasion, is_occasion(first) && !fold::has_digits(second)),
        (Label::Kicker, Sign::ParallelAim, is_parallel(first) && has_subject(second)),
        (Label::Kicker, Sign::Plain, !deck),
        (Label::Deck, Sign::Attends, only(Form::Attends, second, first)),
        (Label::Deck, Sign::Reportage, only(Form::Reportage, second, first)),
        (Label::Deck, Sign::SpeakerAbove, only(Form::Speaker, first, second)),
        (Label::Deck, Sign::Adds, deck),
    ];
    all.into_iter().filter(|(.., is)| *is).map(|(label, sign, _)| (label, sign, 1.0)).collect()
}

/// Points for `first` being the kicker of `second`; below 0, for `second` being the deck of `first`.
pub(super) fn points(first: &str, second: &str) -> f32 {
    let sided = |strength: Strength| weights::points(strength) * if strength.0 == Label::Kicker { 1.0 } else { -1.0 };
    signs(first, second).into_iter().map(sided).sum()
}

/// Below a line that names who acts: figures at the start, or a line that names nobody and has figures, more words, or a
/// pause below a whole clause. A line of a few characters, 戏曲进校园, is a theme rather than such a clause.
fn adds(first: &str, second: &str) -> bool {
    const CLAUSE: usize = 7;
    let digits = fold::has_digits(second) && !fold::has_digits(first);
    if digits && second.starts_with(|c| fold::fold(c).is_ascii_digit()) {
        return true;
    }
    let participates = ["参加", "主持", "讲话", "陪同"].iter().any(|word| second.contains(word));
    let longer = second.chars().count() > first.chars().count() + 3;
    let whole = first.chars().count() >= CLAUSE && !junction::is_noun_phrase(first);
    let pauses = whole && phrase::parts(second).len() > 1;
    !has_subject(second) && (digits || participates || (longer && first.chars().count() >= CLAUSE) || pauses)
}

/// Figures below a clause with its own subject and verb: 菜篮子“拎”得更稳, 储备冬春蔬菜3200吨.
fn gives_figures(first: &str, second: &str) -> bool {
    fold::has_digits(second) && !fold::has_digits(first) && !is_parallel(first) && junction::is_clause(first)
}

/// Whether the first line says that something is held and the second what: 召开秋季开学 / 食品安全工作会.
pub(super) fn wants_meeting(first: &str, second: &str) -> bool {
    static HOLDS: Words = words!("import/verbs-of-holding");
    static HELD: Words = words!("import/meetings-held");
    let object = HOLDS.iter().find_map(|verb| first.rsplit_once(*verb)).map(|(_, object)| object);
    let meets = |text: &str| HELD.iter().any(|end| text.ends_with(end));
    object.is_some_and(|object| !object.is_empty() && !meets(object)) && meets(second)
}

/// Ends of lines that name a meeting.
static MEETS: Words = words!("import/meetings");

/// A meeting, a day, a season: 全县农业农村工作会议召开, 国际护士节, 今冬第一场雪后.
pub(super) fn is_occasion(line: &str) -> bool {
    static DAYS: Words = words!("import/occasions");
    const SHORT: usize = 10;
    MEETS.iter().any(|end| line.ends_with(end))
        || (line.chars().count() <= SHORT
            && DAYS.iter().any(|end| line.ends_with(end))
            && junction::is_noun_phrase(line))
}

/// A line that is only the name of an office or place: 县第一中学.
pub(super) fn names_only(line: &str) -> bool {
    const LONGEST: usize = 14;
    const SHORT: usize = 8;
    let line = &*fold::simplified(line);
    let length = line.chars().count();
    let plain = line.chars().all(fold::is_han) && (2..=LONGEST).contains(&length);
    let begins = line.starts_with(['县', '区', '市', '镇', '省', '州']) || !junction::begins_with_verb(line);
    let named = phrase::ends_with_office(line);
    let meets = MEETS.iter().any(|end| line.ends_with(end));
    plain && named && begins && !meets && (length <= SHORT || junction::is_noun_phrase(line))
}

/// Phrases of equal length with a pause between them, of which neither is the subject of the next.
fn is_parallel(line: &str) -> bool {
    let parts = phrase::parts(line);
    let subject = matches!(parts.as_slice(), [subject, predicate] if is_subject_of(subject, predicate));
    parts.len() > 1 && phrase::equal_lengths(&parts) && !subject
}

/// Whether the first line only names who acts and the second says what is done.
pub(super) fn is_subject_of(first: &str, second: &str) -> bool {
    junction::is_noun_phrase(first) && junction::begins_with_verb(second)
}

/// Two short lines of equal length that are one headline in two lines: halves of a couplet, or subject and predicate.
pub(super) fn is_couplet(first: &str, second: &str) -> bool {
    const HALF: std::ops::RangeInclusive<usize> = 4..=9;
    let length = |line: &str| line.chars().filter(|c| fold::is_han(*c)).count();
    let spaced = [first, second].iter().any(|line| line.contains([' ', '\u{3000}', '：']) || fold::has_digits(line));
    let other = names_only(first) || forms::is_line(Form::LeadsOn, first) || is_occasion(first) || has_subject(second);
    length(first) == length(second)
        && HALF.contains(&length(first))
        && !spaced
        && !other
        && (is_subject_of(first, second) || junction::begin_alike(first, second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first: &str, second: &str, expect: Label) {
        let label = if points(first, second) > 0.0 { Label::Kicker } else { Label::Headline };
        assert_eq!(label, expect, "{first} / {second}: {:?}", signs(first, second));
    }

    #[test]
    fn names_and_occasions_are_kickers() {
        check("县第一中学", "百年弦歌不辍 今朝再谱华章", Label::Kicker);
        check("县教体局", "校园办起“一米菜园”", Label::Kicker);
        check("石桥乡", "新茶开采 满山飘香", Label::Kicker);
        check("书法进校园", "孩童挥毫泼墨 国粹后继有人", Label::Kicker);
        check("爱心企业", "为山区学校送去暖冬礼物", Label::Kicker);
        check("全区双拥工作会议召开", "军民鱼水情 同心谱新篇", Label::Kicker);
        check("区委常委会召开会议强调", "以实干作风抓好各项工作", Label::Kicker);
    }

    #[test]
    fn decks_give_figures_and_names() {
        check("全县防汛工作视频调度会", "要求紧盯薄弱环节", Label::Headline);
        check("青溪县开通首条旅游专线", "全程38公里 票价5元", Label::Headline);
        check("城南镇开展“敲门”行动", "登记出租房屋9200间", Label::Headline);
        check("家门口有了“充电宝”", "青溪县新建充电桩880个", Label::Headline);
        check("全县民政工作会议召开", "石文远出席并讲话", Label::Headline);
        check("青溪县启动夜间护河", "26名河长带队 重点查处偷排", Label::Headline);
        check("我市首条智能公交线开通", "扫脸就能乘车 到站时间可查", Label::Headline);
        check("县供销社：田头开起“农资超市”", "今春供应化肥2600吨", Label::Headline);
    }

    #[test]
    fn aims_in_parallel_phrases_are_kickers() {
        check("稳岗位 拓渠道 优服务", "青溪县城镇新增就业4800人", Label::Kicker);
        check("减税降费添动力", "青溪县税务局送政策上门", Label::Kicker);
        check("投资3.2亿元", "青溪抽水蓄能电站开工", Label::Kicker);
        check("从荒滩到花海", "青溪镇：景美了，人来了", Label::Kicker);
    }
}
