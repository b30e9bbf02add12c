//! What stands around a figure: its sentence, and the few words that say what it counts.

use std::ops::Range;

use edition::figures::Figure;
use edition::model::{Article, FigureRef};
pub use edition::sentence::sentence;

/// What parts a clause from the next.
const BREAKS: [char; 12] = ['。', '！', '？', '，', '；', '、', '：', '“', '”', '（', '）', '\n'];

/// Characters of a caption.
const CAPTION: usize = 10;

/// At most `room` characters of `sentence` on each side of `span`, cut between clauses where one ends there; more where a
/// quotation would lose one of its marks.
pub fn clipped(text: &str, sentence: Range<usize>, span: Range<usize>, room: usize) -> Range<usize> {
    let before = text.get(sentence.start..span.start).unwrap_or_default();
    let behind = text.get(span.end..sentence.end).unwrap_or_default();
    let far = before.char_indices().rev().nth(room).map(|(at, _)| at);
    let start = far.map_or(0, |far| before[far..].find(BREAKS).map_or(far, |at| far + at + '，'.len_utf8()));
    let near = behind.char_indices().nth(room).map(|(at, _)| at);
    let end = near.map_or(behind.len(), |near| behind[..near].rfind(BREAKS).unwrap_or(near));
    whole_quotations(text, &sentence, sentence.start + start..span.end + end)
}

/// `part` widened to the mates of quotation marks that stand alone in it.
fn whole_quotations(text: &str, sentence: &Range<usize>, part: Range<usize>) -> Range<usize> {
    let (mut open, mut alone) = (0_u32, false);
    for character in text.get(part.clone()).unwrap_or_default().chars() {
        match (character, open) {
            ('“', _) => open += 1,
            ('”', 0) => alone = true,
            ('”', _) => open -= 1,
            _ => {}
        }
    }
    let before =
        alone.then(|| text.get(sentence.start..part.start)?.rfind('“').map(|at| sentence.start + at)).flatten();
    let mate = |rest: &str| rest.find('”').map(|at| part.end + at + '”'.len_utf8());
    let behind = (open > 0).then(|| text.get(part.end..sentence.end).and_then(mate)).flatten();
    before.unwrap_or(part.start)..behind.unwrap_or(part.end)
}

/// Sentences of one text after the other: a long one is looked for once, and not for each of its figures.
#[derive(Debug, Default)]
pub struct Sentences {
    article: usize,
    paragraph: usize,
    last: Range<usize>,
}

impl Sentences {
    /// The sentence of a paragraph's `text` that holds the bytes `span`.
    pub fn around(&mut self, article: usize, paragraph: usize, text: &str, span: Range<usize>) -> Range<usize> {
        let is_same = (self.article, self.paragraph) == (article, paragraph);
        if !is_same || span.start < self.last.start || self.last.end < span.end || self.last.is_empty() {
            *self = Self { article, paragraph, last: sentence(text, span) };
        }
        self.last.clone()
    }
}

/// A figure as it stands in its article; nothing where there is none.
pub fn printed(article: &Article, place: FigureRef) -> &str {
    article.printed(place).unwrap_or_default()
}

/// A figure's bytes.
pub const fn span(figure: &Figure) -> Range<usize> {
    figure.start as usize..figure.end as usize
}

/// What the figure counts, in a few words: its label where it is a key figure, else the words in front of it, else
/// those behind it.
pub fn caption(article: &Article, place: FigureRef) -> String {
    if let Some(key) = article.key_figures.iter().find(|key| key.figure == place) {
        return key.label.clone();
    }
    let passage = article.paragraphs.get(usize::from(place.paragraph));
    let Some((passage, figure)) = passage.zip(article.figure(place)) else { return String::new() };
    let before = passage.text.get(..figure.start as usize).unwrap_or_default();
    let clause = before.rfind(BREAKS).map_or(before, |at| before[at..].trim_start_matches(BREAKS));
    let far = clause.char_indices().rev().nth(CAPTION - 1).map_or(0, |(at, _)| at);
    let front = clause[far..].trim();
    if !front.is_empty() {
        return front.to_owned();
    }
    let behind = passage.text.get(figure.end as usize..).unwrap_or_default();
    let end = behind.find(BREAKS).unwrap_or(behind.len());
    behind[..end].chars().take(CAPTION).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `text` has one ‹figure›; the sentence and the clipped part around it.
    #[track_caller]
    fn check(text: &str, room: usize, whole: &str, part: &str) {
        let start = text.find('‹').unwrap();
        let plain = text.replace(['‹', '›'], "");
        let end = text.find('›').unwrap() - '‹'.len_utf8();
        let found = sentence(&plain, start..end);
        let clip = clipped(&plain, found.clone(), start..end, room);
        assert_eq!((&plain[found], &plain[clip]), (whole, part), "{text}");
    }

    #[test]
    fn a_sentence_ends_with_its_closing_marks() {
        check("甲。乙有‹3个›，丙。丁", 9, "乙有3个，丙。", "乙有3个，丙。");
        check("他说：“乙有‹3个›。”丙。", 9, "他说：“乙有3个。”", "他说：“乙有3个。”");
        check("他说：“好。”乙有‹3个›", 9, "乙有3个", "乙有3个");
        check("‹3个›", 9, "3个", "3个");
        check("一二三四，五六七‹3个›八九，十一二三。", 4, "一二三四，五六七3个八九，十一二三。", "五六七3个八九");
        check("一二“三四，五六”七‹3个›八九。", 4, "一二“三四，五六”七3个八九。", "“三四，五六”七3个八九。");
        check("一‹3个›“八九，十一二”三四。", 5, "一3个“八九，十一二”三四。", "一3个“八九，十一二”");
        check("一二三四五六七‹3个›八九十一二三。", 3, "一二三四五六七3个八九十一二三。", "四五六七3个八九十");
    }
}
