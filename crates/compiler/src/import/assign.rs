//! Gives strayed headings back: which lines belong to which body, and which to none.

use super::block::Block;
use super::bodies::Bodies;
use super::draft::{Draft, Start, Walked};
use super::phrase;
use super::report::{Note, Topic};

/// Where a line that may be a strayed heading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In [`Walked::loose`].
    Loose(usize),
    /// In the heading group of a draft.
    Run(usize, usize),
}

/// Overlap that a stretch of lines must have with a body to be its heading.
const ENOUGH: f32 = 0.15;
/// How much better it must fit there than where it stands.
const MARGIN: f32 = 0.25;
/// What a picture without heading needs beyond that: it may have none.
const PICTURE: f32 = 0.3;
/// Lines in a heading group.
const LONGEST: usize = 4;
/// Bodies without heading that are looked at; a page has a few.
const MOST: usize = 40;
/// Articles and loose lines of a file that can be a page. In a longer one no heading is looked for elsewhere, which
/// would take a time that grows with the square of its length.
const PAGE: usize = 400;

/// Finds headings for the bodies that have none. What belongs to no body stays in [`Walked::loose`].
pub(super) fn assign(walked: &mut Walked) {
    let headless = walked.drafts.iter().all(|draft| draft.run.is_empty()) && walked.loose.is_empty();
    if headless || walked.drafts.len() + walked.loose.len() > PAGE {
        return;
    }
    let texts = |draft: &Draft| draft.paragraphs.iter().map(|paragraph| paragraph.text.clone()).collect();
    let texts: Vec<Vec<String>> = walked.drafts.iter().map(texts).collect();
    let bodies = Bodies::new(texts.iter().map(|paragraphs| paragraphs.iter().map(String::as_str).collect()));
    shift_back(walked, &bodies);
    while let Some((orphan, places)) = best_stretch(walked, &bodies) {
        give(walked, orphan, &places);
    }
    attach_neighbours(walked);
}

fn is_orphan(draft: &Draft) -> bool {
    draft.run.is_empty() && !draft.paragraphs.is_empty()
}

/// Where every heading stands behind its body: the last line of the dump is a heading, and every body fits the heading
/// after it better than the one before.
fn shift_back(walked: &mut Walked, bodies: &Bodies) {
    let count = walked.drafts.len();
    let paragraphs = walked.drafts.iter().flat_map(|draft| &draft.paragraphs);
    let end = paragraphs.map(|paragraph| paragraph.prose.end()).max().unwrap_or(0);
    let (trailing, others): (Vec<Block>, Vec<Block>) =
        walked.loose.iter().cloned().partition(|block| block.prose.start() >= end);
    if count < 2 || trailing.is_empty() || walked.drafts[1..].iter().any(|draft| draft.run.is_empty()) {
        return;
    }
    let overlap =
        |run: &[Block], body: usize| run.iter().map(|block| bodies.overlap(&block.text, body)).fold(0.0, f32::max);
    let here: f32 = (0..count).map(|at| overlap(&walked.drafts[at].run, at)).sum();
    let before: f32 = (1..count).map(|at| overlap(&walked.drafts[at].run, at - 1)).sum();
    if before + overlap(&trailing, count - 1) <= here + 0.2 {
        return;
    }
    walked.loose = others;
    let mut runs: Vec<Vec<Block>> = walked.drafts.iter_mut().map(|draft| std::mem::take(&mut draft.run)).collect();
    walked.loose.append(&mut runs.remove(0));
    walked.loose.sort_by_key(|block| block.prose.start());
    runs.push(trailing);
    for (at, run) in runs.into_iter().enumerate() {
        note_strayed(walked, &run);
        walked.drafts[at].run = run;
    }
}

fn note_strayed(walked: &mut Walked, run: &[Block]) {
    walked.strayed.extend(run.iter().map(|block| block.prose.start()));
    walked.notes.extend(run.iter().map(|block| Note::over(block.lines, Topic::Strayed, &block.text)));
}

/// The stretch of lines that best fits a body without heading.
fn best_stretch(walked: &Walked, bodies: &Bodies) -> Option<(usize, Vec<Place>)> {
    let wants = |at: &usize| is_orphan(&walked.drafts[*at]);
    let orphans: Vec<usize> = (0..walked.drafts.len()).filter(wants).take(MOST).collect();
    let mut best: Option<(f32, usize, Vec<Place>)> = None;
    for places in stretches(walked).iter().filter(|_| !orphans.is_empty()) {
        let gains: Vec<Vec<f32>> = places.iter().map(|place| gains(walked, bodies, *place, &orphans)).collect();
        for (index, orphan) in orphans.iter().enumerate() {
            let gains: Vec<f32> = gains.iter().map(|gains| gains[index]).collect();
            let Some((from, to, total)) = best_range(&gains) else { continue };
            let enough = if walked.drafts[*orphan].start == Start::Picture { PICTURE } else { 0.0 };
            // A body keeps one line of its heading.
            let whole = matches!(places[from], Place::Run(..)) && to - from == places.len();
            if !whole && total >= enough && best.as_ref().is_none_or(|(points, ..)| total > *points) {
                best = Some((total, *orphan, places[from..to].to_vec()));
            }
        }
    }
    best.map(|(_, orphan, places)| (orphan, places))
}

/// How much better a line fits each orphan than it must, and than it fits any other.
fn gains(walked: &Walked, bodies: &Bodies, place: Place, orphans: &[usize]) -> Vec<f32> {
    let (text, here) = match place {
        Place::Loose(at) => (&walked.loose[at].text, 0.0),
        Place::Run(draft, at) => {
            let text = &walked.drafts[draft].run[at].text;
            (text, bodies.overlap(text, draft) + MARGIN)
        }
    };
    let overlaps: Vec<f32> = orphans.iter().map(|orphan| bodies.overlap(text, *orphan)).collect();
    let elsewhere = |index: usize| {
        let others = overlaps.iter().enumerate().filter(|(other, _)| *other != index);
        others.map(|(_, overlap)| *overlap).fold(ENOUGH.max(here), f32::max)
    };
    (0..orphans.len()).map(|index| overlaps[index] - elsewhere(index)).collect()
}

/// Lines that stand together and could be a heading: loose ones with no text between them, and heading groups.
fn stretches(walked: &Walked) -> Vec<Vec<Place>> {
    let paragraphs = walked.drafts.iter().flat_map(|draft| &draft.paragraphs);
    let mut texts: Vec<usize> = paragraphs.flat_map(|p| &p.prose.pieces).map(|piece| piece.start).collect();
    texts.sort_unstable();
    let text_before = |at: usize| texts.partition_point(|start| *start < walked.loose[at].prose.start());
    let loose: Vec<usize> = (0..walked.loose.len()).collect();
    let loose = loose.chunk_by(|a, b| text_before(*a) == text_before(*b));
    let loose = loose.map(|lines| lines.iter().map(|at| Place::Loose(*at)).collect());
    let groups = walked.drafts.iter().enumerate().filter(|(_, draft)| draft.run.len() > 1);
    loose.chain(groups.map(|(index, draft)| (0..draft.run.len()).map(|at| Place::Run(index, at)).collect())).collect()
}

/// The range of at most [`LONGEST`] neighbours with the greatest positive sum.
fn best_range(gains: &[f32]) -> Option<(usize, usize, f32)> {
    let ranges =
        (0..gains.len()).flat_map(|from| (from + 1..=gains.len().min(from + LONGEST)).map(move |to| (from, to)));
    ranges
        .map(|(from, to)| (from, to, gains[from..to].iter().sum::<f32>()))
        .filter(|(.., sum)| *sum > 0.0)
        .max_by(|a, b| a.2.total_cmp(&b.2))
}

/// Moves lines to the heading group of a body.
fn give(walked: &mut Walked, orphan: usize, places: &[Place]) {
    let take = |place: &Place| match *place {
        Place::Loose(at) => walked.loose.remove(at),
        Place::Run(draft, at) => walked.drafts[draft].run.remove(at),
    };
    let lines: Vec<Block> = places.iter().rev().map(take).collect();
    note_strayed(walked, &lines);
    let run = &mut walked.drafts[orphan].run;
    run.extend(lines);
    run.sort_by_key(|block| block.prose.start());
}

/// A loose line beside lines that were given to a body goes with them, unless it is a slogan; what then is left of the
/// end of the dump goes to the only body that has no heading.
fn attach_neighbours(walked: &mut Walked) {
    let mut at = 0;
    while at < walked.loose.len() {
        let block = &walked.loose[at];
        let beside =
            |other: &Block| other.lines.1.abs_diff(block.lines.0) <= 3 || block.lines.1.abs_diff(other.lines.0) <= 3;
        let strayed =
            |draft: &Draft| draft.run.iter().any(|line| beside(line) && walked.strayed.contains(&line.prose.start()));
        let owner = walked.drafts.iter().position(|draft| draft.run.len() < LONGEST && strayed(draft));
        let wants = |at: &usize| is_orphan(&walked.drafts[*at]) && walked.drafts[*at].start != Start::Picture;
        let mut orphans = (0..walked.drafts.len()).filter(wants);
        let orphan = orphans.next().filter(|_| orphans.next().is_none());
        let twice = walked.loose.iter().filter(|other| other.text == block.text).count() > 1;
        match orphan.or(owner) {
            Some(owner) if !twice && phrase::slogan_points(&block.text, 0.0) < 2.0 => {
                give(walked, owner, &[Place::Loose(at)]);
            }
            _ => at += 1,
        }
    }
}
