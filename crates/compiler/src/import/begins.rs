//! What speaks for short lines inside an article being the heading of the next rather than a subheading.

use super::block::{Block, Kind};
use super::bodies::Bodies;
use super::byline;
use super::endings;
use super::fold;
use super::forms::{self, Form};
use super::labels;
use super::page::Page;
use super::sign::Sign;
use super::state::{Mark, State};
use super::verse;
use super::voices;
use crate::words::{Words, words};

/// Paragraphs on either side that are compared.
const REACH: usize = 3;
/// Blocks on either side in which they are looked for.
const FAR: usize = 60;

/// The signs of `lines` (blocks, above the text at `text`) as a heading without byline.
pub(super) fn signs(page: &Page<'_>, lines: &[usize], text: usize, before: &State) -> Vec<(Sign, f32)> {
    let blocks = page.blocks;
    let mut signs = Vec::new();
    let texts = || lines.iter().map(|line| blocks[*line].text.as_str());
    let mut when = |is: bool, sign: Sign| {
        if is {
            signs.push((sign, 1.0));
        }
    };
    when(forms::is_line(Form::Salutation, &blocks[text].text), Sign::Salutation);
    // These stand for themselves, whatever is around.
    if texts().any(|line| [Form::Notice, Form::Briefs, Form::Comment].iter().any(|form| forms::is_line(*form, line))) {
        when(true, Sign::OwnKind);
        return signs;
    }
    let length = texts().map(|line| line.chars().count()).max().unwrap_or(0);
    when(true, Sign::of_length(length));
    when(lines.len() >= 2, Sign::SeveralLines);
    let gaps = (lines.first().map_or(0, |line| blocks[*line].gap), blocks[text].gap);
    when(gaps.0 > gaps.1, Sign::GapAbove);
    when(gaps.0 > 0 && page.gaps_part, Sign::GapsPart);
    let signed_below = signed_below(blocks, text);
    let table = blocks[text].kind == Kind::Row;
    when(page.has_bylines && !signed_below && !table, Sign::PageHasBylines);
    let boxed = lines.first().is_some_and(|line| blocks[*line].kind == Kind::BoxHeading);
    when(table && !boxed, Sign::TableBelow);
    when(before.last.is_some_and(|last| endings::is_notice(blocks, last)), Sign::AfterNotice);
    let after_table = before.last.is_some_and(|last| blocks[last].kind == Kind::Row);
    when(after_table, Sign::AfterTable);
    let trailing = before.last.is_some_and(|last| byline::trailing(&blocks[last].text).is_some());
    let letter = before.last.is_some_and(|last| labels::is_writer(&blocks[last]));
    let signed = before.has(Mark::Signature) || trailing || letter;
    when(signed, Sign::AfterSignature);
    let verse = is_poem(blocks, before.last.map_or(0, |last| last + 1));
    when(!signed && verse, Sign::AfterVerse);
    when(!signed && !verse && before.has(Mark::Break), Sign::AfterBreak);
    let answered = before.last.is_some_and(|last| voices::answers(&blocks[last].text));
    let question = texts().all(|line| line.ends_with(['？', '?']));
    when(answered && question && voices::asks(&blocks[text].text), Sign::AnotherQuestion);
    for line in texts() {
        when(forms::is_line(Form::Item, line), Sign::Numbered);
        when(line.starts_with('【') && line.ends_with('】'), Sign::Boxed);
        when(line.starts_with('“') && line.ends_with('”'), Sign::Quotation);
    }
    below(&blocks[text].text, &mut when);
    when(before.has(Mark::Signed) && length >= 4 && signed_below, Sign::SignedTwice);
    when(!has_siblings(blocks, lines), Sign::NoSiblings);
    let (above, under) = (text_above(blocks, before.last), text_under(blocks, text));
    let all: String = texts().collect();
    let both = Bodies::about(&all, [above.clone(), under.clone()].into_iter());
    when(both.overlap(&all, 0) <= f32::EPSILON && both.overlap(&all, 1) >= 0.3, Sign::SpeaksOfBelow);
    let under: String = under.iter().flat_map(|text| text.chars().take(200)).collect();
    signs.push((Sign::Coherence, Bodies::new(std::iter::once(above)).overlap(&under, 0)));
    signs
}

/// How a first paragraph of an article begins.
fn below(next: &str, when: &mut impl FnMut(bool, Sign)) {
    static NEWS: Words = words!("import/news-beginnings");
    let head: String = next.chars().take(12).collect();
    let next = fold::simplified(&head);
    let digits = next.chars().take_while(|c| fold::fold(*c).is_ascii_digit()).count();
    let after = next.chars().nth(digits);
    when(digits > 0 && matches!(after, Some('月' | '日')), Sign::DateBelow);
    when(NEWS.iter().any(|word| next.starts_with(word)), Sign::NewsBelow);
}

/// Whether the lines before `at` are verse.
fn is_poem(blocks: &[Block], at: usize) -> bool {
    const FEWEST: usize = 4;
    let line = |block: &Block| matches!(block.kind, Kind::Item | Kind::Short) && verse::is_verse(&block.text);
    at >= FEWEST && blocks[at - FEWEST..at].iter().all(line)
}

/// Whether the text from `at` on ends with names.
fn signed_below(blocks: &[Block], at: usize) -> bool {
    let text = blocks[at..].iter().take_while(|block| block.kind.is_running() || matches!(block.kind, Kind::Byline(_)));
    text.last().is_some_and(|last| matches!(last.kind, Kind::Byline(_)) || byline::trailing(&last.text).is_some())
}

/// Whether other lines of the same article stand alone above text.
fn has_siblings(blocks: &[Block], lines: &[usize]) -> bool {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
    let is_edge = |at: usize| matches!(blocks[at].kind, Kind::Opening(_) | Kind::Byline(_));
    let stands_above_text = |at: usize| {
        blocks[at].kind == Kind::Short
            && at.checked_sub(1).is_some_and(|above| blocks[above].kind.is_running())
            && blocks.get(at + 1).is_some_and(|below| below.kind.is_running() && !is_edge(at + 1))
    };
    let before = (first.saturating_sub(FAR)..*first).rev().take_while(|at| !is_edge(*at));
    let after = (last + 1..blocks.len().min(last + FAR)).take_while(|at| !is_edge(*at));
    before.chain(after).any(stands_above_text)
}

fn text_above(blocks: &[Block], last: Option<usize>) -> Vec<&str> {
    let above = last.map_or(&[][..], |last| &blocks[last.saturating_sub(FAR)..=last]);
    above.iter().rev().filter(|block| block.kind.is_running()).take(REACH).map(|block| block.text.as_str()).collect()
}

fn text_under(blocks: &[Block], text: usize) -> Vec<&str> {
    let under = blocks[text..].iter().take_while(|block| block.kind.is_running()).take(REACH);
    under.map(|block| block.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::blocks;
    use super::*;

    /// Whether the lines `heading` of a page, above the text after them, show a sign.
    #[track_caller]
    fn check(page: &str, heading: std::ops::Range<usize>, sign: Sign, expect: bool) {
        let (blocks, paragraphs, _) = blocks::blocks(page);
        let looked_at = Page::new(&blocks, paragraphs);
        let (last, text) = (heading.start.checked_sub(1), heading.end);
        let before = State { last, ..State::START }.with(Mark::Signed);
        let signs = signs(&looked_at, &heading.collect::<Vec<_>>(), text, &before);
        let there = signs.iter().any(|(other, strength)| *other == sign && *strength != 0.0);
        assert_eq!(there, expect, "{sign:?} in {page}: {signs:?}");
    }

    #[test]
    fn headings_and_subheadings_show_their_signs() {
        let page =
            "今年，柳河村种下三百亩桃树。（张三）\n柳河村：桃花引来八方客\n4月2日，柳河村的桃花开了，游客来了两万人。";
        check(page, 1..2, Sign::AfterSignature, true);
        check(page, 1..2, Sign::DateBelow, true);
        check(page, 1..2, Sign::UpToTwelve, true);
        check(page, 1..2, Sign::NoSiblings, true);
        let page = "村里办起了夜校。\n一、怎么办\n此外，村里请来老师，每周上两次课。";
        check(page, 1..2, Sign::Numbered, true);
        check(page, 1..2, Sign::UpToSix, true);
        check("村里办起了夜校。\n停水通知\n明天停水一天。", 1..2, Sign::OwnKind, true);
        check("村里办起了夜校。\n夜校开进田间\n学员三百人\n明天再上一课。", 1..3, Sign::SeveralLines, true);
    }
}
