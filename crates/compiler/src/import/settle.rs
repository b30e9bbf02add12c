//! Settles what the walk left open, with the whole article in view: subheadings and headings of articles without byline.

use super::block::Block;
use super::bodies::Bodies;
use super::byline;
use super::draft::{Draft, Paragraph, Role, Start, Walked};
use super::report::{Note, Topic};

mod points;

/// How many undecided lines on either side are compared with one.
const NEIGHBOURS: usize = 6;

/// Paragraphs on either side that are compared.
const REACH: usize = 3;

/// Splits drafts at the undecided lines that begin an article, makes the others subheadings, and puts all in page order.
/// Linear.
pub(super) fn settle(walked: &mut Walked) {
    let bylines = walked.drafts.iter().filter(|draft| draft.start == Start::Byline).count();
    let bylines = bylines * 2 >= walked.drafts.len().max(1) && bylines > 0;
    let mut settled = Vec::new();
    for draft in std::mem::take(&mut walked.drafts) {
        split(draft, bylines, &mut settled, &mut walked.notes);
    }
    settled.retain(|draft| !draft.is_empty());
    settled.sort_by_key(Draft::starts_at);
    walked.drafts = settled;
    walked.loose.sort_by_key(|block| block.prose.start());
}

fn split(mut draft: Draft, bylines: bool, settled: &mut Vec<Draft>, notes: &mut Vec<Note>) {
    let paragraphs = std::mem::take(&mut draft.paragraphs);
    let undecided: Vec<usize> = (0..paragraphs.len()).filter(|at| paragraphs[*at].role == Role::Undecided).collect();
    let last = paragraphs.iter().rev().find(|paragraph| paragraph.role == Role::Body);
    let signed_behind = last.is_some_and(|last| byline::trailing(&last.text).is_some())
        || paragraphs.last().is_some_and(|last| last.role == Role::Signature);
    let signed_twice = signed_behind && !draft.printed.is_empty();
    let signs = Signs { bylines, signed_twice };
    let points: Vec<f32> = (0..undecided.len()).map(|at| begins_article(&paragraphs, &undecided, at, signs)).collect();
    let mut decisions = undecided.iter().copied().zip(points).peekable();
    for (at, mut paragraph) in paragraphs.into_iter().enumerate() {
        if paragraph.role == Role::Signature {
            if let Some(credit) = byline::credit(&paragraph.text).or_else(|| byline::names_in_brackets(&paragraph.text))
            {
                draft.add_names(&credit);
            }
            draft.printed.push(paragraph.prose);
            continue;
        }
        if decisions.peek().is_none_or(|(next, _)| *next != at) {
            draft.paragraphs.push(paragraph);
            continue;
        }
        let begins = decisions.next().is_some_and(|(_, points)| points > 0.0);
        if begins {
            notes.push(Note::over(paragraph.lines, Topic::HeadingWithoutByline, &paragraph.text));
            settled.push(std::mem::replace(&mut draft, Draft::new(Start::Plain, paragraph.run)));
        } else {
            notes.push(Note::over(paragraph.lines, Topic::Subhead, &paragraph.text));
            let run = std::mem::take(&mut paragraph.run);
            draft.paragraphs.extend(run.into_iter().map(subhead));
        }
    }
    settled.push(draft);
}

fn subhead(block: Block) -> Paragraph {
    Paragraph {
        role: Role::Subhead,
        text: block.text,
        prose: block.prose,
        lines: block.lines,
        gap: block.gap,
        after_break: false,
        run: Vec::new(),
    }
}

/// What the dump and the draft say about bylines.
#[derive(Debug, Clone, Copy)]
struct Signs {
    bylines: bool,
    signed_twice: bool,
}

fn begins_article(paragraphs: &[Paragraph], undecided: &[usize], which: usize, signs: Signs) -> f32 {
    let at = undecided[which];
    let paragraph = &paragraphs[at];
    let near = which.saturating_sub(NEIGHBOURS)..undecided.len().min(which + NEIGHBOURS + 1);
    let siblings = near.filter(|other| *other != which).map(|other| &paragraphs[undecided[other]]);
    let before = at.checked_sub(1).map(|before| &paragraphs[before]);
    let signed =
        before.is_some_and(|before| before.role == Role::Signature || byline::trailing(&before.text).is_some());
    points::article_points(&points::Setting {
        lines: paragraph.run.iter().map(|block| block.text.as_str()).collect(),
        next: paragraphs.get(at + 1).map_or("", |next| next.text.as_str()),
        gaps: (paragraph.gap, paragraphs.get(at + 1).map_or(0, |next| next.gap)),
        siblings: siblings.map(|other| other.text.as_str()).collect(),
        bylines: signs.bylines,
        signed_twice: signs.signed_twice,
        before: match (signed, paragraph.after_break) {
            (true, _) => points::Before::Signature,
            _ if is_poem(&paragraphs[..at]) => points::Before::Verse,
            (false, true) => points::Before::Break,
            (false, false) => points::Before::Text,
        },
        coherence: coherence(&paragraphs[..at], &paragraphs[at + 1..]),
        speaks_of_below: speaks_of_below(paragraphs, at),
    })
}

/// Whether the paragraphs before are lines that end no sentence.
fn is_poem(above: &[Paragraph]) -> bool {
    const FEWEST: usize = 4;
    let lines = above.iter().rev().take(FEWEST);
    lines.clone().count() == FEWEST
        && lines.clone().all(|line| line.role == Role::Item && super::verse::is_verse(&line.text))
}

/// Whether the words of an undecided line stand in the text below it and not in the text above.
fn speaks_of_below(paragraphs: &[Paragraph], at: usize) -> bool {
    const ENOUGH: f32 = 0.3;
    let above = paragraphs[..at].iter().rev().take(REACH).map(|paragraph| paragraph.text.as_str()).collect();
    let below = paragraphs[at + 1..].iter().take_while(|p| p.role != Role::Undecided).take(REACH);
    let below = below.map(|paragraph| paragraph.text.as_str()).collect();
    let bodies = Bodies::new([above, below].into_iter());
    let text = &paragraphs[at].text;
    bodies.overlap(text, 0) <= f32::EPSILON && bodies.overlap(text, 1) >= ENOUGH
}

/// How much of the text below stands in the text above, looking at a few paragraphs of each.
fn coherence(above: &[Paragraph], below: &[Paragraph]) -> f32 {
    let above = above.iter().rev().take(REACH).map(|paragraph| paragraph.text.as_str()).collect();
    let below: String = below
        .iter()
        .take_while(|p| p.role != Role::Undecided)
        .take(REACH)
        .flat_map(|p| p.text.chars().take(200))
        .collect();
    Bodies::new(std::iter::once(above)).overlap(&below, 0)
}
