//! The parts of a heading group: 引题, 主题, 副题.

use super::phrase::has_subject;
use super::relation::{self, is_couplet, is_subject_of};
use super::sign::{Label, Sign};
use super::{fold, junction, weights};
use crate::words::{Words, words};

/// Marks that begin a deck.
const DASHES: [char; 5] = ['—', '―', '－', '-', '–'];

/// A heading group as parts of the article; indices of its lines, joined where more than one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Group {
    pub(super) kicker: Vec<usize>,
    pub(super) headline: Vec<usize>,
    pub(super) deck: Vec<usize>,
}

/// A heading group taken apart.
pub(super) struct Split {
    pub(super) best: Group,
    /// The second best way, with the points by which it fell short.
    pub(super) other: Option<(Group, f32)>,
    /// Lines joined to the one before them because one breaks in the middle of a phrase.
    pub(super) joined: Vec<usize>,
}

/// Splits the lines of a heading group: of all ways, the one with the most points. Lines that break inside a word, or
/// are the halves of a couplet, are one. For the few lines of a heading.
pub(super) fn split(lines: &[&str]) -> Split {
    let (units, joined) = units(lines);
    let count = units.len();
    let ways = (0..count.min(4)).flat_map(|kicker| (kicker + 1..=count).map(move |headline| (kicker, headline)));
    let group = |(kicker, headline): (usize, usize)| Group {
        kicker: units[..kicker].concat(),
        headline: units[kicker..headline].concat(),
        deck: units[headline..].concat(),
    };
    let texts: Vec<&str> = units.iter().map(|unit| lines[unit[0]]).collect();
    let mut ways: Vec<_> = ways.map(|way| (points(&texts, way), way)).collect();
    ways.sort_by(|a, b| b.0.total_cmp(&a.0));
    let best = ways.first().map_or(Group::default(), |best| group(best.1));
    let other = ways.get(1).map(|other| (group(other.1), ways[0].0 - other.0));
    Split { best, other, joined }
}

/// Points for the lines before `kicker` being the kicker, those before `headline` the headline, the others the deck.
fn points(lines: &[&str], (kicker, headline): (usize, usize)) -> f32 {
    #[allow(clippy::cast_precision_loss)] // lines of a heading
    let point = |label, sign, count: usize| weights::points((label, sign, count as f32));
    let more = |label, lines: &[&str]| point(label, Sign::SeveralLines, lines.len().saturating_sub(1));
    let dashed = |lines: &[&str]| lines.iter().filter(|line| line.starts_with(DASHES)).count();
    let (deck, above) = (&lines[headline..], &lines[..headline]);
    let mut points = more(Label::Kicker, &lines[..kicker]) + more(Label::Headline, &lines[kicker..headline]);
    points += more(Label::Deck, deck) + point(Label::Deck, Sign::Dash, dashed(deck));
    points += point(Label::Headline, Sign::Dash, dashed(above.get(1..).unwrap_or_default()));
    let figures = |line: &&&str| fold::has_digits(line) && !has_subject(line);
    points += point(Label::Deck, Sign::Figures, deck.iter().skip(1).filter(figures).count());
    if kicker > 0 {
        points += relation::points(lines[kicker - 1], lines[kicker]);
    }
    if deck.first().is_some_and(|line| !line.starts_with(DASHES)) {
        points -= relation::points(lines[headline - 1], deck[0]);
    }
    points
}

/// The lines of a heading with those joined that are one; and which were joined to the one before them.
fn units(lines: &[&str]) -> (Vec<Vec<usize>>, Vec<usize>) {
    const SHORT: usize = 10;
    let mut units: Vec<Vec<usize>> = Vec::new();
    let mut joined = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        match units.last_mut() {
            Some(unit) if !line.starts_with(DASHES) && broken_between(lines[index - 1], line) => {
                unit.push(index);
                joined.push(index);
            }
            _ => units.push(vec![index]),
        }
    }
    let halves = |at: &usize| {
        let [first, second] =
            [&units[*at], &units[at + 1]].map(|unit| if unit.len() == 1 { lines[unit[0]] } else { "" });
        let acts = *at == 1 && units.len() == 3 && !first.is_empty() && is_subject_of(first, second);
        acts || is_couplet(first, second)
    };
    // Three short lines: who, what is done, and the rest of it; or a line that goes on in the next, and what came of it.
    let short = |line: &&str| line.chars().count() <= SHORT && !line.contains([' ', '\u{3000}', '：']);
    let three = lines.len() == 3 && lines.iter().all(short) && !has_subject(lines[2]) && !fold::has_digits(lines[2]);
    if three
        && !lines[2].starts_with(DASHES)
        && (joined == [1]
            || is_subject_of(lines[0], lines[1])
            || relation::names_only(lines[0]) && !has_subject(lines[1]))
    {
        return (vec![vec![0, 1, 2]], vec![1, 2]);
    }
    if let Some(at) = (0..units.len().saturating_sub(1)).take(2).find(halves) {
        let second = units.remove(at + 1);
        joined.extend(&second[..1]);
        units[at].extend(second);
    }
    (units, joined)
}

/// Verbs that want an object, and words that want their noun: a heading does not end with one.
static WANT_OBJECT: Words = words!("import/verbs-wanting-object");

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
        || junction::wants_verb(first, second)
        || relation::wants_meeting(first, second)
        || (first.ends_with('会') && second.starts_with(['第', '常']) && second.contains('会'))
        || (first.ends_with(['，', '、', '的', '和', '与', '及', '把', '让'])
            || junction::strength(first, second) >= 4.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The group as kicker / headline / deck, the lines of each joined.
    #[track_caller]
    fn check(lines: &[&str], expect: &str) {
        let group = split(lines).best;
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
        check(&["冬日蔬菜大棚", "鼓起农民腰包"], " / 冬日蔬菜大棚鼓起农民腰包 / ");
        check(
            &["青溪县整治马路市场", "增设摊位260个", "引导商贩900人"],
            " / 青溪县整治马路市场 / 增设摊位260个引导商贩900人",
        );
        check(&["城关镇", "建成三座口袋公园", "亮起太阳能灯"], " / 城关镇建成三座口袋公园亮起太阳能灯 / ");
        check(
            &["全县防汛工作视频调度会", "要求紧盯薄弱环节", "守住安全底线"],
            " / 全县防汛工作视频调度会 / 要求紧盯薄弱环节守住安全底线",
        );
        check(&["从“等靠要”到“比", "学超”"], " / 从“等靠要”到“比学超” / ");
    }
}
