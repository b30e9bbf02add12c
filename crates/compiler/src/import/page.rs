//! The page as evidence: what can be said of every block before anything is decided.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

use super::block::{Block, Kind};
use super::bodies::Bodies;
use super::day;
use super::endings;
use super::evidence;
use super::labels;
use super::phrase;
use super::sign::{Label, Sign, Strength};
use super::verse;
use super::voices;
use super::wrap::ParagraphSign;
use super::{fold, junction};

/// Signs of headings without byline, by their lines, the text below, the text above and the marks of the state.
type Beginnings = HashMap<(Range<usize>, usize, Option<usize>, u16), Vec<(Sign, f32)>>;

/// The blocks of a page with what is known of each.
pub(super) struct Page<'a> {
    pub(super) blocks: &'a [Block],
    pub(super) sign: ParagraphSign,
    pub(super) facts: Vec<Facts>,
    /// Whether most articles have a byline before their text.
    pub(super) has_bylines: bool,
    /// Whether blank lines part its articles, and not the paragraphs in them.
    pub(super) gaps_part: bool,
    joints: RefCell<HashMap<(usize, usize), f32>>,
    pub(super) beginnings: RefCell<Beginnings>,
}

/// What is known of a block by itself and its neighbours.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    /// Whether it is text that stops in mid-sentence.
    pub(super) is_open: bool,
    /// The next block of running text.
    pub(super) text_below: Option<usize>,
    /// The next block that is no furniture.
    pub(super) next: Option<usize>,
    /// Signs that are the same on every path.
    pub(super) signs: Vec<Strength>,
    /// Whether it can be a line of a poem, or a name below a letter.
    pub(super) is_line: bool,
}

impl<'a> Page<'a> {
    /// Looks at every block. Linear.
    pub(super) fn new(blocks: &'a [Block], sign: ParagraphSign) -> Self {
        let mut page = Self {
            blocks,
            sign,
            facts: vec![Facts::default(); blocks.len()],
            has_bylines: has_bylines(blocks),
            gaps_part: gaps_part(blocks),
            joints: RefCell::default(),
            beginnings: RefCell::default(),
        };
        page.look_below();
        let counts = counts(blocks);
        let (chunks, bodies) = chunks(blocks);
        for (at, block) in blocks.iter().enumerate() {
            let is_text = block.kind == Kind::Short
                || matches!(block.kind, Kind::Text | Kind::Opening(_) | Kind::EditorsNote)
                || labels::is_long_item(block);
            page.facts[at].is_open = is_text && is_open(&block.text);
            let mut signs = Vec::new();
            match block.kind {
                Kind::Short => {
                    let below = page.facts[at].text_below.map_or(usize::MAX, |below| chunks[below]);
                    let overlap = bodies.overlap(&block.text, below);
                    let below = page.facts[at].next.map(|next| &blocks[next]);
                    evidence::loose(blocks, at, overlap, counts[block.text.as_str()] > 1, &mut signs);
                    evidence::piece(block, below, sign, &mut signs);
                }
                Kind::Text | Kind::Caption => {}
                _ => continue,
            }
            evidence::caption(block, &mut signs);
            page.facts[at].signs = signs;
        }
        page.mark_lines(&chunks, &bodies);
        page
    }

    fn look_below(&mut self) {
        let (mut text, mut next) = (None, None);
        for at in (0..self.blocks.len()).rev() {
            (self.facts[at].text_below, self.facts[at].next) = (text, next);
            let kind = &self.blocks[at].kind;
            if kind.is_running() {
                text = Some(at);
            }
            if !matches!(kind, Kind::Furniture(_)) {
                next = Some(at);
            }
        }
    }

    /// Points for `second` being the continuation of `first`.
    pub(super) fn joint(&self, first: usize, second: usize) -> f32 {
        let points = || junction::strength(&self.blocks[first].text, &self.blocks[second].text);
        *self.joints.borrow_mut().entry((first, second)).or_insert_with(points)
    }

    /// The kind of the block after `at`, furniture left aside.
    pub(super) fn next_kind(&self, at: usize) -> Option<&Kind> {
        self.facts[at].next.map(|next| &self.blocks[next].kind)
    }

    /// Lines of poems, and what stands below letters and notices.
    fn mark_lines(&mut self, chunks: &[usize], bodies: &Bodies) {
        for run in short_runs(self.blocks) {
            let signed = self.blocks.get(run.end..).is_some_and(heads_text);
            let below = self.blocks.get(run.end).filter(|block| block.kind.is_running());
            if signed {
                continue;
            }
            let overlap = |block: &Block| below.map_or(0.0, |_| bodies.overlap(&block.text, chunks[run.end]));
            for at in verse::lines(&self.blocks[run.clone()], below.is_some(), overlap) {
                self.set_line(run.start + at, Sign::Verse);
            }
        }
        for at in 1..self.blocks.len() {
            if endings::is_remark(self.blocks, at) {
                self.set_line(at, Sign::Remark);
            } else if self.ends_text(at) || self.dates_letter(at) {
                self.set_line(at, Sign::LetterEnd);
            } else if labels::is_sign_off(&self.blocks[at - 1], &self.blocks[at]) {
                let offices = labels::offices_above(&self.blocks[..at]);
                for at in at - offices.max(1)..=at {
                    self.set_line(at, Sign::LetterEnd);
                }
            }
        }
    }

    fn ends_text(&self, at: usize) -> bool {
        let ends = [endings::ends_letter, endings::ends_notice, endings::signs_notice, endings::names_helper];
        ends.iter().any(|ends| ends(self.blocks, at))
    }

    /// The day below who signed.
    fn dates_letter(&self, at: usize) -> bool {
        day::is_day(&self.blocks[at]) && (self.facts[at - 1].is_line || labels::is_writer(&self.blocks[at - 1]))
    }

    fn set_line(&mut self, at: usize, sign: Sign) {
        let facts = &mut self.facts[at];
        (facts.is_line, facts.is_open) = (true, false);
        let labels = [Label::Item, Label::Heading, Label::Subhead];
        facts.signs.extend(labels.map(|label| (label, sign, 1.0)));
    }
}

/// Whether most articles that show how they begin, begin with a byline.
fn has_bylines(blocks: &[Block]) -> bool {
    let count = |is: fn(&Kind) -> bool| blocks.iter().filter(|block| is(&block.kind)).count();
    let bylines = count(|kind| matches!(kind, Kind::Opening(_) | Kind::Byline(_)));
    bylines > 0 && bylines >= count(|kind| matches!(kind, Kind::PictureCredit(_)))
}

/// Whether hardly any blank line stands between two paragraphs, so that those of the page part its articles.
fn gaps_part(blocks: &[Block]) -> bool {
    const FEWEST: usize = 3;
    let paragraphs = blocks.windows(2).filter(|pair| pair.iter().all(|block| block.kind.is_running()));
    let gaps: Vec<bool> = paragraphs.map(|pair| pair[1].gap > 0).collect();
    gaps.len() >= FEWEST && gaps.iter().filter(|gap| **gap).count() * 10 <= gaps.len()
}

/// How often each short line stands on the page that can be a banner: by its words, or by its length.
fn counts(blocks: &[Block]) -> HashMap<&str, usize> {
    // Subheadings of several articles can be the same few characters.
    const LONG: usize = 8;
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for block in blocks.iter().filter(|block| block.kind == Kind::Short) {
        let banner = phrase::slogan_points(&block.text, 0.0) >= 1.0 || block.text.chars().count() >= LONG;
        *counts.entry(&block.text).or_default() += usize::from(banner);
    }
    counts
}

/// Stretches of running text with no short line in them: the number of the stretch of each block, and their words.
fn chunks(blocks: &[Block]) -> (Vec<usize>, Bodies) {
    let mut texts: Vec<Vec<&str>> = vec![Vec::new()];
    let chunks = blocks.iter().map(|block| {
        let new = matches!(block.kind, Kind::Short | Kind::Opening(_) | Kind::Label);
        if new && texts.last().is_some_and(|texts| !texts.is_empty()) {
            texts.push(Vec::new());
        }
        if let Some(texts) = texts.last_mut().filter(|_| block.kind.is_running()) {
            texts.push(&block.text);
        }
        texts.len() - 1
    });
    let chunks = chunks.collect();
    (chunks, Bodies::new(texts.into_iter()))
}

/// Whether blocks begin with authors above a text in paragraphs: what stands above them is a heading.
fn heads_text(blocks: &[Block]) -> bool {
    matches!(blocks, [names, text, ..] if matches!(names.kind, Kind::Byline(_)) && text.kind == Kind::Text)
}

/// Whether a text stops in mid-sentence.
pub(super) fn is_open(text: &str) -> bool {
    !fold::ends_sentence(text) && !text.ends_with(['：', ':']) && !voices::ends_with_contact(text)
}

/// Stretches of short lines.
fn short_runs(blocks: &[Block]) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut at = 0;
    blocks.chunk_by(|a, b| (a.kind == Kind::Short) == (b.kind == Kind::Short)).filter_map(move |run| {
        at += run.len();
        (run[0].kind == Kind::Short).then_some(at - run.len()..at)
    })
}
