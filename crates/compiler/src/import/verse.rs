//! Poems without an author's line: short lines that belong to no body and are neither headings nor banners.

use super::block::Block;
use super::bodies::Bodies;
use super::draft::{Draft, Paragraph, Role, Start, Walked};
use super::fold;
use super::phrase;
use super::report::{Note, Topic};

/// Lines of the shortest poem, its title among them.
const FEWEST: usize = 4;
/// Lines of a heading group below a poem.
const HEADING: usize = 3;

/// Makes an article of every poem among the loose lines and at the head of a heading group that is longer than any.
pub(super) fn take(walked: &mut Walked, bodies: &Bodies) {
    let mut poems = Vec::new();
    for (index, draft) in walked.drafts.iter_mut().enumerate() {
        let own = |block: &&Block| bodies.overlap(&block.text, index) > 0.0 || !is_verse(&block.text);
        let heading = draft.run.iter().rev().take_while(own).count();
        let poem = draft.run.len() - heading;
        if poem >= FEWEST && (1..=HEADING).contains(&heading) && reads_like_poem(&draft.run[..poem]) {
            poems.push(draft.run.drain(..poem).collect::<Vec<Block>>());
        }
    }
    let mut starts: Vec<usize> = walked.drafts.iter().map(Draft::starts_at).collect();
    starts.sort_unstable();
    let article = |block: &Block| starts.partition_point(|start| *start < block.prose.start());
    let loose = std::mem::take(&mut walked.loose);
    for group in loose.chunk_by(|a, b| article(a) == article(b)) {
        let mut rest = group;
        // A banner may stand before the title.
        while rest.len() >= FEWEST && !reads_like_poem(rest) {
            walked.loose.push(rest[0].clone());
            rest = &rest[1..];
        }
        if rest.len() >= FEWEST { poems.push(rest.to_vec()) } else { walked.loose.extend_from_slice(rest) }
    }
    for poem in poems {
        add(walked, poem);
    }
    walked.drafts.sort_by_key(Draft::starts_at);
}

fn reads_like_poem(lines: &[Block]) -> bool {
    reads_like_figures(lines)
        || lines.len() >= FEWEST
            && phrase::slogan_points(&lines[0].text, 0.0) < 1.0
            && lines.iter().skip(1).all(|block| is_verse(&block.text))
            && lines.iter().filter(|block| phrase::has_subject(&block.text)).count() * 3 <= lines.len()
}

/// Short lines with a figure in each, below a title: the year in numbers.
fn reads_like_figures(lines: &[Block]) -> bool {
    const LONGEST: usize = 30;
    let figure = |block: &Block| {
        fold::has_digits(&block.text)
            && block.text.chars().count() <= LONGEST
            && !block.text.contains([' ', '\u{3000}', '“'])
    };
    lines.len() >= FEWEST && lines.iter().skip(1).all(figure)
}

/// A short line without figure or space between phrases.
pub(super) fn is_verse(text: &str) -> bool {
    const LONGEST: usize = 20;
    text.chars().count() <= LONGEST
        && phrase::slogan_points(text, 0.0) < 1.0
        && !text.contains([' ', '\u{3000}', '：', ':'])
        && !fold::has_digits(text)
}

fn add(walked: &mut Walked, poem: Vec<Block>) {
    let mut lines = poem.into_iter();
    let title = lines.next().into_iter().collect::<Vec<Block>>();
    if let Some(title) = title.first() {
        walked.notes.push(Note::over(title.lines, Topic::HeadingWithoutByline, &title.text));
    }
    let mut draft = Draft::new(Start::Plain, title);
    draft.paragraphs = lines
        .map(|block| Paragraph {
            role: Role::Item,
            prose: block.prose,
            text: block.text,
            lines: block.lines,
            gap: block.gap,
            after_break: false,
            run: Vec::new(),
        })
        .collect();
    walked.drafts.push(draft);
}
