//! The parts of a heading group: 引题, 主题, 副题.

use super::fold;
use super::junction;
use super::phrase::has_subject;
use crate::words::{Words, words};

mod group;
mod notes;
mod order;

use group::Group;
pub(super) use notes::note;
pub(super) use order::names_only;
use order::{Certainty, First, is_couplet, is_subject_of};

/// Marks that begin a deck.
const DASHES: [char; 5] = ['—', '―', '－', '-', '–'];

/// Splits the lines of a heading group into 引题, 主题 and 副题. A line that begins with a dash is a deck; two lines that
/// break inside a word, or are the halves of a couplet, are one; which of two lines is the headline `order` tells.
pub(super) fn group(lines: &[&str]) -> Group {
    let mut units: Vec<Vec<usize>> = Vec::new();
    let mut joined = None;
    for (index, line) in lines.iter().enumerate() {
        let before = units.last().and_then(|unit| unit.last()).map(|at| lines[*at]);
        let dashed = line.starts_with(DASHES);
        if !dashed && before.is_some_and(|before| broken_between(before, line)) {
            joined = Some(index);
            if let Some(unit) = units.last_mut() {
                unit.push(index);
            }
        } else {
            units.push(vec![index]);
        }
    }
    joined = join_halves(lines, &mut units).or(joined);
    let dashed = |unit: &Vec<usize>| lines[unit[0]].starts_with(DASHES);
    let deck = if units.len() > 1 && units.last().is_some_and(dashed) { units.pop() } else { None };
    let first = |at: usize| lines[units[at][0]];
    let (mut kicker, mut headline, mut second) = (Vec::new(), Vec::new(), Vec::new());
    let mut certainty = if deck.is_some() { Certainty::Sure } else { Certainty::Guess };
    match units.len() {
        0 => {}
        1 => headline.clone_from(&units[0]),
        2 if deck.is_none() => {
            let (is, certain) = order::order(first(0), first(1));
            certainty = certain;
            match is {
                First::Kicker => (kicker, headline) = (units[0].clone(), units[1].clone()),
                First::Headline => (headline, second) = (units[0].clone(), units[1].clone()),
            }
        }
        3 if deck.is_none() && has_two_decks([first(0), first(1), first(2)]) => {
            (headline, second) = (units[0].clone(), units[1..].concat());
        }
        count => {
            let last = if deck.is_none() && count > 2 { count - 1 } else { count };
            (kicker, headline, second) = (units[0].clone(), units[1..last].concat(), units[last..].concat());
            // A dash tells the deck; which of the lines before it is the headline, only a name or an occasion.
            let told = deck.is_some() && (names_only(first(0)) || order::is_lead(first(0)));
            certainty = if told { Certainty::Sure } else { Certainty::Guess };
        }
    }
    Group { kicker, headline, deck: deck.unwrap_or(second), joined, is_certain: certainty == Certainty::Sure }
}

/// Joins the halves of a headline in two lines: a couplet, or under a kicker who acts and what is done. Gives the line
/// that was joined to the one before.
fn join_halves(lines: &[&str], units: &mut Vec<Vec<usize>>) -> Option<usize> {
    let halves = |at: usize| {
        let (first, second) = (&units[at], &units[at + 1]);
        let [first, second] = [first, second].map(|unit| if unit.len() == 1 { lines[unit[0]] } else { "" });
        let acts = at == 1 && units.len() == 3 && !first.is_empty() && is_subject_of(first, second);
        acts || is_couplet(first, second)
    };
    let at = (0..units.len().saturating_sub(1)).take(2).find(|at| halves(*at))?;
    let second = units.remove(at + 1);
    let joined = second.first().copied();
    units[at].extend(second);
    joined
}

/// A headline that says who does what, over two lines of figures.
fn has_two_decks([headline, decks @ ..]: [&str; 3]) -> bool {
    let figures = |line: &&str| fold::has_digits(line) && !has_subject(line);
    has_subject(headline) && !names_only(headline) && !order::is_lead(headline) && decks.iter().all(figures)
}

/// Verbs that want an object: a heading does not end with one.
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
        check(&["冬日蔬菜大棚", "鼓起农民腰包"], " / 冬日蔬菜大棚鼓起农民腰包 / ");
        check(
            &["青溪县整治马路市场", "增设摊位260个", "引导商贩900人"],
            " / 青溪县整治马路市场 / 增设摊位260个引导商贩900人",
        );
        check(&["从“等靠要”到“比", "学超”"], " / 从“等靠要”到“比学超” / ");
    }
}
