//! The parts of a heading group: 引题, 主题, 副题.

use super::fold;
use super::phrase::has_subject;
use super::relation::{self, goes_on};
use super::sign::{Label, Sign, Strength};
use super::weights;

/// A heading group as parts of the article; indices of its lines, joined where more than one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Group {
    /// The name of a column, which stands above the heading and is no part of it.
    pub(super) column: Option<usize>,
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

/// A way of splitting lines: where the name of the column, the kicker and the headline end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Way {
    column: usize,
    kicker: usize,
    headline: usize,
}

/// Splits the lines of a heading group: of all ways, the one with the most points. `beside` is what the page says
/// of the first line: its other headings, and the space below. For the few lines of a heading.
pub(super) fn split(lines: &[&str], beside: &[Sign]) -> Split {
    best_of(lines, beside, ways(lines.len()))
}

/// The same below the name of a column, which no line of the group is then.
pub(super) fn split_in_column(lines: &[&str], beside: &[Sign]) -> Split {
    best_of(lines, beside, ways(lines.len()).filter(|way| way.column == 0))
}

fn best_of(lines: &[&str], beside: &[Sign], ways: impl Iterator<Item = Way>) -> Split {
    let mut pairs = pairs(lines);
    if let Some(first) = pairs.first_mut() {
        first.extend(beside.iter().map(|sign| (*sign, 1.0)));
    }
    let points = |way: Way| evidence(&pairs, lines, way).into_iter().map(weights::points).sum::<f32>();
    let mut ways: Vec<(f32, Way)> = ways.map(|way| (points(way), way)).collect();
    ways.sort_by(|a, b| b.0.total_cmp(&a.0));
    let group = |Way { column, kicker, headline }: Way| Group {
        column: (0..column).next(),
        kicker: (column..kicker).collect(),
        headline: (kicker..headline).collect(),
        deck: (headline..lines.len()).collect(),
    };
    let best = ways.first().map_or(Group::default(), |best| group(best.1));
    let other = ways.get(1).map(|other| (group(other.1), ways[0].0 - other.0));
    let parts = [&best.kicker, &best.headline, &best.deck];
    let inner = parts.into_iter().flat_map(|part| part.iter().skip(1).copied());
    let joined = inner.filter(|at| goes_on(lines[at - 1], lines[*at])).collect();
    Split { best, other, joined }
}

/// Every way to split so many lines.
fn ways(count: usize) -> impl Iterator<Item = Way> {
    /// Most lines of a kicker.
    const KICKER: usize = 3;
    let kickers = move |column: usize| (column..count.min(column + KICKER + 1)).map(move |kicker| (column, kicker));
    let headlines = move |(column, kicker)| (kicker + 1..=count).map(move |headline| Way { column, kicker, headline });
    (0..count.min(2)).flat_map(kickers).flat_map(headlines)
}

/// What every two neighbouring lines say of each other.
fn pairs(lines: &[&str]) -> Vec<Vec<(Sign, f32)>> {
    lines.windows(2).map(|pair| relation::signs(pair[0], pair[1])).collect()
}

/// What speaks for and against a way: every two neighbouring lines are a column and what stands in it (label column line),
/// kicker and headline (label kicker), headline and deck (label deck), or lines of one of these (label headline).
fn evidence(pairs: &[Vec<(Sign, f32)>], lines: &[&str], way: Way) -> Vec<Strength> {
    let Way { column, kicker, headline } = way;
    let label = |below: usize| match below {
        _ if below == column => Label::ColumnLine,
        _ if below == kicker => Label::Kicker,
        _ if below == headline => Label::Deck,
        _ => Label::Headline,
    };
    let between = pairs.iter().zip(1..).flat_map(|(signs, below)| {
        let label = label(below);
        signs.iter().map(move |(sign, strength)| (label, *sign, *strength))
    });
    #[expect(clippy::cast_precision_loss, reason = "lines of a heading")]
    let count = |count: usize| count as f32;
    let further = |part: &[&str]| count(part.len().saturating_sub(1));
    let (above, deck) = lines.split_at(headline);
    let of_figures = |line: &&&str| fold::has_digits(line) && !has_subject(line);
    let groups = [
        (Label::Kicker, Sign::SeveralLines, further(&above[column..kicker])),
        (Label::Headline, Sign::SeveralLines, further(&above[kicker..])),
        (Label::Deck, Sign::SeveralLines, further(deck)),
        (Label::Deck, Sign::Figures, count(deck.iter().skip(1).filter(of_figures).count())),
    ];
    between.chain(groups).filter(|(.., strength)| *strength > 0.0).collect()
}

#[cfg(test)]
mod tests;
