//! Blocks: what is left when hard line ends are undone, each with what it can be by its own form.

use super::block::{Block, Kind};
use super::byline::{self, Work};
use super::contents;
use super::fold::{self, folded};
use super::forms::{self, Form};
use super::furniture::{self, Furniture};
use super::labels::{self, is_credited, is_item};
use super::lines::{self, Line};
use super::masthead;
use super::names::Sign;
use super::neighbours;
use super::opening;
use super::phrase;
use super::prose::Prose;
use super::report::{Note, Topic};
use super::tables;
use super::verse;
use super::voices;
use super::wrap::{self, LineEnd, ParagraphSign};

/// The blocks of the dump in its order, the sign by which its paragraphs begin, and what was doubtful. Linear.
pub(super) fn blocks(source: &str) -> (Vec<Block>, ParagraphSign, Vec<Note>) {
    let lines = &*lines::lines(source);
    let mut kinds: Vec<Option<Kind>> = lines.iter().map(fixed_kind).collect();
    let cells = tables::mark(lines, &mut kinds);
    contents::mark(lines, &mut kinds);
    masthead::mark(lines, &mut kinds);
    let timed = mark_schedules(lines, &mut kinds);
    let fixed: Vec<bool> = kinds.iter().map(|kind| kind.as_ref().is_some_and(|kind| *kind != Kind::Caption)).collect();
    let begins =
        |(kind, timed): (&Option<Kind>, &bool)| *timed || kind.as_ref().is_some_and(|kind| *kind != Kind::Item);
    let begins: Vec<bool> = kinds.iter().zip(&timed).map(begins).collect();
    verse::mark_regulated(lines, &mut kinds);
    let sign = wrap::paragraph_sign(lines);
    let headings = wrap::headings(lines, &begins, sign);
    let ends = wrap::line_ends(lines, &begins, &headings, sign);
    let mut notes = Vec::new();
    let mut blocks: Vec<Block> = Vec::new();
    let mut joined = false;
    for (index, line) in lines.iter().enumerate() {
        if (joined || cells[index])
            && let Some(block) = blocks.last_mut()
        {
            block.prose.push(source, line.bytes());
            block.lines.1 = line.number;
            if ends[index - 1] == LineEnd::Doubtful && joined {
                notes.push(Note::over((lines[index - 1].number, line.number), Topic::Rejoined, line.text));
            }
        } else {
            // 门前的台阶， / 能不能修一修: the first of two lines of a heading.
            let goes_on = headings[index] && headings.get(index + 1) == Some(&true);
            let heads = goes_on && line.text.ends_with('，');
            let kind = kinds[index].clone().unwrap_or(if heads { Kind::Short } else { Kind::Text });
            blocks.push(Block {
                kind,
                prose: Prose::new(source, line.bytes()),
                text: String::new(),
                lines: (line.number, line.number),
                gap: line.gap,
                indent: line.indent,
            });
        }
        let opens_text = matches!(kinds[index], Some(Kind::Opening(_) | Kind::EditorsNote | Kind::Item));
        joined = ends[index] != LineEnd::Meant && (!fixed[index] || opens_text);
    }
    for block in &mut blocks {
        block.text = phrase::closed_up(block.prose.text(source));
        match block.kind {
            Kind::Text if is_credited(&block.text) => block.kind = Kind::Caption,
            Kind::Text => block.kind = open_kind(&block.text),
            Kind::Row => block.text = tables::text(source, &block.prose),
            // The names may go on in the next line.
            Kind::Opening(_) => block.kind = opening::opening(&block.text).map_or(Kind::Text, Kind::Opening),
            _ => {}
        }
    }
    for at in 0..blocks.len() {
        let below = at > 0 && labels::is_entry(&blocks[at - 1].text, false) && blocks[at - 1].kind == Kind::Item;
        if matches!(blocks[at].kind, Kind::Short | Kind::Text) && labels::is_entry(&blocks[at].text, below) {
            blocks[at].kind = Kind::Item;
        }
    }
    neighbours::settle(&mut blocks);
    (blocks, sign, notes)
}

/// Lines one after another that begin with a day or an hour, and tell what is then, are entries of a list; which they are.
/// The first is no sentence, as it would be in a diary.
fn mark_schedules(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) -> Vec<bool> {
    let is_timed = |at: &usize| {
        let text = lines[*at].text;
        kinds[*at].is_none() && forms::is_line(Form::Timed, text) && !text.ends_with('，')
    };
    let is_sentence = |at: usize| fold::ends_sentence(lines[at].text);
    let timed: Vec<usize> = (0..lines.len()).filter(is_timed).collect();
    let mut entries = vec![false; lines.len()];
    for at in timed.chunk_by(|a, b| a + 1 == *b).filter(|run| run.len() > 1 && !is_sentence(run[0])).flatten() {
        (kinds[*at], entries[*at]) = (Some(Kind::Item), true);
    }
    entries
}

/// The kind of a line that its own words settle.
fn fixed_kind(line: &Line<'_>) -> Option<Kind> {
    let text = line.text;
    if line.width > 240 {
        return opening::opening(text).map(Kind::Opening).or_else(|| caption_or_note(text));
    }
    let folded: String = folded(text).into_iter().collect();
    if let Some(kinds) = furniture::furniture(&folded) {
        // The weather of a week, day by day, in the cells of a table.
        let row = kinds == [Furniture::Weather] && text.contains('\t');
        return Some(if row { Kind::Row } else { Kind::Furniture(kinds) });
    }
    if forms::is(Form::Box, &folded) {
        return Some(Kind::BoxHeading);
    }
    if let Some(found) = byline::credit(text).filter(|_| !fold::ends_sentence(text)) {
        return Some(if found.work == Work::Picture { Kind::PictureCredit(found) } else { Kind::Byline(found) });
    }
    if let Some(found) = byline::in_brackets(text, Sign::Surnames) {
        return Some(Kind::Byline(found));
    }
    if let Some(found) = opening::opening(text) {
        return Some(Kind::Opening(found));
    }
    if forms::is(Form::Label, &folded) {
        return Some(Kind::Label);
    }
    let row = || tables::is_row(text).then_some(Kind::Row);
    caption_or_note(text).or_else(|| (is_item(text) || labels::is_roll(text)).then_some(Kind::Item)).or_else(row)
}

/// Captions say where to look; editors' notes say that they are notes.
fn caption_or_note(text: &str) -> Option<Kind> {
    let is = |form: Form, kind: Kind| forms::is_line(form, text).then_some(kind);
    is(Form::Caption, Kind::Caption).or_else(|| is(Form::Note, Kind::EditorsNote))
}

/// What a block without a fixed kind looks like.
fn open_kind(text: &str) -> Kind {
    let length = text.chars().count();
    let inner_stop = text.trim_end_matches(['。', '！', '？', '”', '!', '?']).contains(['。', '；', ';']);
    let cut = text.starts_with(|c: char| fold::NEVER_FIRST.contains(c) || fold::CLOSING.contains(c))
        || text.ends_with(['，', '、', '；', ',', '：', ':']);
    let digits = |value: &str| value.chars().filter(char::is_ascii_digit).count();
    let after_colon = text.split(['：', ':']).skip(1).map(digits).max().unwrap_or(0);
    // 10月17日，村民在晒场上: a text begins with the day, be it cut; a heading says who acts.
    if after_colon >= 5
        || forms::is_line(Form::Scene, text)
        || voices::is_speech(text)
        || voices::asks(text)
        || voices::answers(text)
    {
        return Kind::Text;
    }
    let limit = if text.contains([' ', '\u{3000}']) { 60 } else { 42 };
    let statement = text.ends_with('。') || (fold::ends_sentence(text) && (length > 26 || text.contains(['“', '，'])));
    if length > limit || inner_stop || cut || statement { Kind::Text } else { Kind::Short }
}
