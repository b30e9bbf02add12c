//! The best labels of a page: one path through its blocks, by a plain dynamic programme (Viterbi), and what came second.

use super::candidates::candidates;
use super::grammar;
use super::page::Page;
use super::sign::{Label, Strength};
use super::state::{STATES, State};
use super::weights;

/// The labels of a page, with the state before each block.
pub(super) struct Path {
    pub(super) labels: Vec<Label>,
    states: Vec<State>,
}

/// The best paths to every state behind a block.
type Front = [Option<(f64, State)>; STATES];
/// For every state behind a block, the state before it and the label.
type Back = [(u8, Label); STATES];

/// The best path. Linear in the number of blocks.
pub(super) fn best(page: &Page<'_>) -> Path {
    let mut front: Front = [None; STATES];
    front[State::START.index()] = Some((0.0, State::START));
    let mut backs: Vec<Back> = Vec::with_capacity(page.blocks.len());
    for at in 0..page.blocks.len() {
        let (next, back) = advance(page, &front, at, candidates(page, at));
        front = next;
        backs.push(back);
    }
    let score = |index: &usize| {
        front[*index].map_or(f64::NEG_INFINITY, |(score, state)| {
            let mut points = score;
            grammar::finish(&state, &mut |strength| points += f64::from(weights::points(strength)));
            points
        })
    };
    let mut index = (0..STATES).max_by(|a, b| score(a).total_cmp(&score(b))).unwrap_or(0);
    let mut labels: Vec<Label> = backs
        .iter()
        .rev()
        .map(|back| {
            let (from, label) = back[index];
            index = usize::from(from);
            label
        })
        .collect();
    labels.reverse();
    let states = replay(page, &labels);
    Path { labels, states }
}

/// One block further.
fn advance(page: &Page<'_>, front: &Front, at: usize, labels: &[Label]) -> (Front, Back) {
    let mut next: Front = [None; STATES];
    let mut back: Back = [(0, Label::Furniture); STATES];
    for (from, (score, state)) in front.iter().enumerate().filter_map(|(from, entry)| Some((from, (*entry)?))) {
        for label in labels {
            let mut points = 0.0;
            let Some(state) = grammar::step(page, &state, at, *label, &mut |strength| {
                points += f64::from(weights::points(strength));
            }) else {
                continue;
            };
            let entry = &mut next[state.index()];
            if entry.is_none_or(|(best, _)| score + points > best) {
                *entry = Some((score + points, state));
                back[state.index()] = (from as u8, *label);
            }
        }
    }
    (next, back)
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
        let mut front: Front = [None; STATES];
        front[self.states[at].index()] = Some((0.0, self.states[at]));
        (front, _) = advance(page, &front, at, &[label]);
        for next in at + 1..end {
            (front, _) = advance(page, &front, next, candidates(page, next));
        }
        front[self.states[end].index()].map(|(score, _)| score)
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
