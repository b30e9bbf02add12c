//! The best labels of a page: one path through its blocks, by a plain dynamic programme (Viterbi), and what came second.

use std::collections::HashMap;

use super::candidates::candidates;
use super::grammar;
use super::page::Page;
use super::sign::{Label, Strength};
use super::state::State;
use super::weights;

/// The labels of a page, with the state before each block and, for each block, the labels that it can have with the points
/// by which the best path through each falls short of the best of all.
pub(super) struct Path {
    pub(super) labels: Vec<Label>,
    states: Vec<State>,
    rankings: Vec<Vec<(Label, f64)>>,
}

/// The best path to each state behind a block: its points and the state, the best first.
type Front = Vec<(f64, State)>;
/// For each of them, the place of the state before it in its front, and the label.
type Back = Vec<(u8, Label)>;

/// A step between two states that are kept, by their places before and behind the block.
struct Step {
    from: u8,
    to: u8,
    label: Label,
    points: f32,
}

/// States that are kept behind a block, the best first.
const MOST: usize = 24;

/// The best path. Linear in the number of blocks.
pub(super) fn best(page: &Page<'_>) -> Path {
    let mut front: Front = vec![(0.0, State::START)];
    let count = page.blocks.len();
    let (mut backs, mut steps, mut scores) =
        (Vec::with_capacity(count), Vec::with_capacity(count), Vec::with_capacity(count));
    for at in 0..count {
        let (next, back, taken) = advance(page, &front, at);
        scores.push(front.iter().map(|(score, _)| *score).collect());
        front = next;
        backs.push(back);
        steps.push(taken);
    }
    let finish = |(_, state): &(f64, State)| {
        let mut points = 0.0;
        grammar::finish(state, &mut |strength| points += f64::from(weights::points(strength)));
        points
    };
    let ends: Vec<f64> = front.iter().map(finish).collect();
    let totals = front.iter().zip(&ends).map(|((score, _), end)| score + end);
    let (mut index, total) = totals.enumerate().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0, 0.0));
    let step = |back: &Back| {
        let (from, label) = back[index];
        index = usize::from(from);
        label
    };
    let mut labels: Vec<Label> = backs.iter().rev().map(step).collect();
    labels.reverse();
    Path { states: replay(page, &labels), rankings: rankings(&scores, &steps, ends, total), labels }
}

/// One block further.
fn advance(page: &Page<'_>, front: &Front, at: usize) -> (Front, Back, Vec<Step>) {
    let mut places: HashMap<State, u8> = HashMap::new();
    let mut next: Vec<(f64, State, (u8, Label), u8)> = Vec::new();
    let mut steps = Vec::new();
    for (from, (score, state)) in (0..).zip(front) {
        for label in candidates(page, at) {
            let mut points = *score;
            let add = &mut |strength| points += f64::from(weights::points(strength));
            let Some(state) = grammar::step(page, state, at, *label, add) else { continue };
            let new = next.len() as u8;
            let to = *places.entry(state).or_insert(new);
            steps.push(Step { from, to, label: *label, points: (points - score) as f32 });
            let reached = (points, state, (from, *label), to);
            if to == new {
                next.push(reached);
            } else if points > next[usize::from(to)].0 {
                next[usize::from(to)] = reached;
            }
        }
    }
    next.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut kept = vec![None; next.len()];
    next.truncate(MOST);
    for (place, state) in (0..).zip(&next) {
        kept[usize::from(state.3)] = Some(place);
    }
    steps.retain_mut(|step| kept[usize::from(step.to)].inspect(|place| step.to = *place).is_some());
    let (front, back) = next.into_iter().map(|(points, state, back, _)| ((points, state), back)).unzip();
    (front, back, steps)
}

/// For each block its labels, the best first, with the points by which the best path through each falls short of `total`:
/// what stands before the block (`scores`) and what can follow it, from the end backwards.
fn rankings(scores: &[Vec<f64>], steps: &[Vec<Step>], ends: Vec<f64>, total: f64) -> Vec<Vec<(Label, f64)>> {
    let mut behind = ends;
    let rank = |(scores, steps): (&Vec<f64>, &Vec<Step>)| {
        let mut ranking: Vec<(Label, f64)> = Vec::new();
        let mut before = vec![f64::NEG_INFINITY; scores.len()];
        for step in steps {
            let from = usize::from(step.from);
            let rest = f64::from(step.points) + behind[usize::from(step.to)];
            before[from] = before[from].max(rest);
            let margin = total - scores[from] - rest;
            match ranking.iter_mut().find(|(label, _)| *label == step.label) {
                Some((_, least)) => *least = least.min(margin),
                None => ranking.push((step.label, margin)),
            }
        }
        behind = before;
        ranking.sort_by(|a, b| a.1.total_cmp(&b.1));
        ranking
    };
    let mut rankings: Vec<_> = scores.iter().zip(steps).rev().map(rank).collect();
    rankings.reverse();
    rankings
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
    /// Points by which the best path through it fell short.
    pub(super) margin: f64,
}

impl Path {
    /// The second best label of a block.
    pub(super) fn runner_up(&self, at: usize) -> Option<RunnerUp> {
        let other = self.ranking(at).iter().find(|(label, _)| *label != self.labels[at]);
        other.map(|(label, margin)| RunnerUp { label: *label, margin: *margin })
    }

    /// Whether a block of text could be anything but the beginning of a paragraph.
    pub(super) fn is_choice(&self, page: &Page<'_>, at: usize) -> bool {
        let open = self.states[at].last.is_some_and(|last| page.facts[last].is_open);
        self.labels[at] != Label::Body || open
    }

    /// The labels that a block can have, the best first, with the points by which the best path through each falls short.
    pub(super) fn ranking(&self, at: usize) -> &[(Label, f64)] {
        &self.rankings[at]
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
    use super::super::blocks;
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
            let (blocks, sign, _) = blocks::blocks(&text);
            let page = Page::new(&blocks, sign);
            let found = points(&page, &best(&page).labels).unwrap();
            let most = naive(&page, &mut Vec::new());
            assert!(found >= most - 0.01, "{found} and not {most}: {text}");
            Ok(())
        })
        .budget_ms(500);
    }
}
