//! The best labels of a page: one path through its blocks, by a plain dynamic programme (Viterbi), and what came second.

use std::collections::HashMap;

use super::candidates::candidates;
use super::grammar;
use super::page::Page;
use super::sign::{Label, Strength};
use super::state::State;
use super::weights;

/// The labels of a page, with the state before each block.
pub(super) struct Path {
    pub(super) labels: Vec<Label>,
    states: Vec<State>,
}

/// The best path to each state behind a block: its points and the state, the best first.
type Front = Vec<(f64, State)>;
/// For each of them, the place of the state before it in its front, and the label.
type Back = Vec<(u16, Label)>;

/// States that are kept behind a block, the best first.
const MOST: usize = 24;
/// The same where only the points of a second choice are asked for.
const FEW: usize = 6;

/// The best path. Linear in the number of blocks.
pub(super) fn best(page: &Page<'_>) -> Path {
    let mut front: Front = vec![(0.0, State::START)];
    let mut backs: Vec<Back> = Vec::with_capacity(page.blocks.len());
    for at in 0..page.blocks.len() {
        let (next, back) = advance(page, &front, at, candidates(page, at), MOST);
        front = next;
        backs.push(back);
    }
    let score = |(score, state): &(f64, State)| {
        let mut points = *score;
        grammar::finish(state, &mut |strength| points += f64::from(weights::points(strength)));
        points
    };
    let ends = front.iter().map(score).enumerate();
    let mut index = ends.max_by(|a, b| a.1.total_cmp(&b.1)).map_or(0, |end| end.0);
    let step = |back: &Back| {
        let (from, label) = back[index];
        index = usize::from(from);
        label
    };
    let mut labels: Vec<Label> = backs.iter().rev().map(step).collect();
    labels.reverse();
    let states = replay(page, &labels);
    Path { labels, states }
}

/// One block further.
fn advance(page: &Page<'_>, front: &Front, at: usize, labels: &[Label], most: usize) -> (Front, Back) {
    let mut places: HashMap<State, usize> = HashMap::new();
    let mut next: Vec<((f64, State), (u16, Label))> = Vec::new();
    for (from, (score, state)) in (0..).zip(front) {
        for label in labels {
            let mut points = *score;
            let add = &mut |strength| points += f64::from(weights::points(strength));
            let Some(state) = grammar::step(page, state, at, *label, add) else { continue };
            let place = *places.entry(state).or_insert(next.len());
            if place == next.len() {
                next.push(((points, state), (from, *label)));
            } else if points > next[place].0.0 {
                next[place] = ((points, state), (from, *label));
            }
        }
    }
    next.sort_by(|a, b| b.0.0.total_cmp(&a.0.0));
    next.truncate(most);
    next.into_iter().unzip()
}

fn replay(page: &Page<'_>, labels: &[Label]) -> Vec<State> {
    let mut state = State::START;
    let mut states = vec![state];
    for (at, label) in labels.iter().enumerate() {
        state = grammar::step(page, &state, at, *label, &mut |_| {}).unwrap_or(state);
        states.push(state);
    }
    states
}

/// The second best reading of a block.
pub(super) struct RunnerUp {
    pub(super) label: Label,
    /// Points by which it fell short, over the blocks around.
    pub(super) margin: f64,
}

impl Path {
    /// How many blocks further a choice is followed.
    const WINDOW: usize = 10;

    /// The second best label of a block, what is before it being settled.
    pub(super) fn runner_up(&self, page: &Page<'_>, at: usize) -> Option<RunnerUp> {
        let other = self.ranking(page, at).into_iter().find(|(label, _)| *label != self.labels[at]);
        other.map(|(label, margin)| RunnerUp { label, margin })
    }

    /// Whether a block of text could be anything but the beginning of a paragraph.
    pub(super) fn is_choice(&self, page: &Page<'_>, at: usize) -> bool {
        let open = self.states[at].last.is_some_and(|last| page.facts[last].is_open);
        self.labels[at] != Label::Body || open
    }

    /// The labels that a block can have, the best first, with the points by which they fall short.
    pub(super) fn ranking(&self, page: &Page<'_>, at: usize) -> Vec<(Label, f64)> {
        let end = (at + Self::WINDOW).min(page.blocks.len());
        let best = self.follow(page, at, end, self.labels[at]).unwrap_or(0.0);
        let labels = candidates(page, at).iter();
        let margin = |label: &Label| Some((*label, best - self.follow(page, at, end, *label)?));
        let mut ranking: Vec<(Label, f64)> = labels.filter_map(margin).collect();
        ranking.sort_by(|a, b| a.1.total_cmp(&b.1));
        ranking
    }

    /// Points of the best way from block `at` under `label` to the state of this path at `end`.
    fn follow(&self, page: &Page<'_>, at: usize, end: usize, label: Label) -> Option<f64> {
        let front = vec![(0.0, self.states[at])];
        let (mut front, _) = advance(page, &front, at, &[label], FEW);
        for next in at + 1..end {
            (front, _) = advance(page, &front, next, candidates(page, next), FEW);
        }
        let end = self.states[end];
        let same = |state: &State| (state.place, state.picture) == (end.place, end.picture);
        front.iter().find(|(_, state)| same(state)).map(|(score, _)| *score)
    }

    /// The signs of block `at` under `label`, with the points of each, the weightiest first.
    pub(super) fn signs(&self, page: &Page<'_>, at: usize, label: Label) -> Vec<(Strength, f32)> {
        let mut signs = Vec::new();
        let _ = grammar::step(page, &self.states[at], at, label, &mut |strength| {
            signs.push((strength, weights::points(strength)));
        });
        signs.retain(|(_, points)| *points != 0.0);
        signs.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        signs
    }
}

#[cfg(test)]
mod tests {
    use super::super::{blocks, lines};
    use super::*;

    /// Points of a way through the page; `None` where the grammar forbids it.
    fn points(page: &Page<'_>, labels: &[Label]) -> Option<f64> {
        let (mut points, mut state) = (0.0, State::START);
        let add = &mut |strength| points += f64::from(weights::points(strength));
        for (at, label) in labels.iter().enumerate() {
            state = grammar::step(page, &state, at, *label, add)?;
        }
        grammar::finish(&state, add);
        Some(points)
    }

    /// The most points of all ways, tried one by one.
    fn naive(page: &Page<'_>, labels: &mut Vec<Label>) -> f64 {
        let at = labels.len();
        if at == page.blocks.len() {
            return points(page, labels).unwrap_or(f64::NEG_INFINITY);
        }
        let mut most = f64::NEG_INFINITY;
        for label in candidates(page, at) {
            labels.push(*label);
            most = most.max(naive(page, labels));
            labels.pop();
        }
        most
    }

    #[test]
    fn no_other_way_has_more_points() {
        const PIECES: [&str; 12] = [
            "松河县新建十二座小水库",
            "新时代 新征程 新伟业",
            "一、怎么建",
            "本报讯（记者陈小雨）10月9日，松河县的水库动工了，",
            "工期十八个月。",
            "村民在水库边散步，孩子们在放风筝。",
            "陈小雨 摄",
            "□本报记者 陈小雨",
            "▲图为水库工地。",
            "乡亲们说，盼了",
            "三十年，终于盼到了。",
            "2024年3月8日 星期五",
        ];
        arbtest::arbtest(|u| {
            let count = u.int_in_range(1..=5)?;
            let chosen: Vec<&str> = (0..count).map(|_| u.choose(&PIECES).copied()).collect::<Result<_, _>>()?;
            let text = chosen.join("\n");
            let (blocks, sign, _) = blocks::blocks(&text, &lines::lines(&text));
            let page = Page::new(&blocks, sign);
            let found = points(&page, &best(&page).labels).unwrap();
            let most = naive(&page, &mut Vec::new());
            assert!(found >= most - 0.01, "{found} and not {most}: {text}");
            Ok(())
        })
        .budget_ms(500);
    }
}
