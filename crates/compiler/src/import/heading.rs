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
