//! Where a heading may break: between words, by the rules of Chinese layout.

use edition::model::Passage;

use crate::segmenter::{Class, Segmenter, Word};
use crate::sourced::is_ideograph;

/// Marks that never begin a line.
const NO_START: &str = "、，；：。！？,.;:!?%％‰’”」』〉》）】〕］｝)]}·•–—～…/／";

/// Marks that never end a line.
const NO_END: &str = "‘“「『〈《（【〔［｛([{/／";

/// Opening marks whose content stays together when it is short, with the closing ones.
const QUOTES: [(char, char); 5] = [('“', '”'), ('‘', '’'), ('「', '」'), ('『', '』'), ('《', '》')];

/// Longest quotation that stays together, in characters.
const SHORT_QUOTE: usize = 6;

/// Characters that complete the word before them, though they can be words of their own.
const TRAILING: &str = "的地得了着过们者成到见出入起于等里中上下内外间后前时处";

/// Bytes of a heading before which a line may begin, in order. Never inside a figure or a short quotation, never so
/// that a mark stands where it must not or a single character stands alone.
pub(crate) fn find(heading: &Passage, segmenter: &Segmenter) -> Vec<u32> {
    let text = heading.text.as_str();
    let words = segmenter.words(text);
    let mut breaks: Vec<usize> = words
        .windows(2)
        .enumerate()
        .filter(|(index, _)| !leans(&words, *index))
        .map(|(_, pair)| pair[1].range.start)
        .filter(|at| allowed(heading, *at))
        .collect();
    drop_lone_characters(text, &mut breaks);
    breaks.into_iter().map(|at| at as u32).collect()
}

/// Whether the word at `index` or the one behind it is a single character that belongs to the other.
fn leans(words: &[Word<'_>], index: usize) -> bool {
    let forward = |index: usize| leans_forward(index.checked_sub(1).map(|before| &words[before]), &words[index]);
    (is_single(&words[index]) && forward(index)) || (is_single(&words[index + 1]) && !forward(index + 1))
}

fn is_single(word: &Word<'_>) -> bool {
    word.text.chars().count() == 1 && word.text.starts_with(is_wordlike)
}

fn leans_forward(before: Option<&Word<'_>>, word: &Word<'_>) -> bool {
    before.is_none_or(|before| !before.text.ends_with(is_closed))
        || (matches!(word.class, Class::Leading | Class::Verb) && !TRAILING.contains(word.text))
}

/// Whether a character can have something that leans on it: a letter, or the end of a quotation.
fn is_closed(character: char) -> bool {
    is_wordlike(character) || QUOTES.iter().any(|(_, close)| *close == character)
}

fn is_wordlike(character: char) -> bool {
    is_ideograph(character) || character.is_alphanumeric()
}

/// Whether the marks, figures and quotations around byte `at` let a line begin there.
fn allowed(heading: &Passage, at: usize) -> bool {
    let (before, after) = heading.text.split_at(at);
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else { return false };
    let figure = heading.figures.partition_point(|figure| figure.end as usize <= at);
    let in_figure = heading.figures.get(figure).is_some_and(|figure| (figure.start as usize) < at);
    let latin = |character: char| character.is_ascii_alphanumeric();
    !(in_figure
        || in_short_quote(before, after)
        || NO_START.contains(first)
        || NO_END.contains(last)
        || first.is_whitespace()
        || latin(first) && latin(last))
}

fn in_short_quote(before: &str, after: &str) -> bool {
    QUOTES.iter().any(|(open, close)| {
        let mut near = before.chars().rev().take(SHORT_QUOTE + 1);
        let opened = near.position(|character| character == *open || character == *close);
        let opened = opened.filter(|length| before.chars().nth_back(*length) == Some(*open));
        let closed = after.chars().take(SHORT_QUOTE + 1).position(|character| character == *close);
        opened.zip(closed).is_some_and(|(before, after)| before + after <= SHORT_QUOTE)
    })
}

/// Takes out breaks that would leave less than two characters between them, marks not counted.
fn drop_lone_characters(text: &str, breaks: &mut Vec<usize>) {
    let wordlike = |part: &str| part.chars().filter(|character| is_wordlike(*character)).count();
    let (mut start, mut count) = (0, 0);
    breaks.retain(|at| {
        count += wordlike(&text[start..*at]);
        start = *at;
        let kept = count >= 2;
        if kept {
            count = 0;
        }
        kept
    });
    if count + wordlike(&text[start..]) < 2 {
        breaks.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use edition::figures::recognize;

    fn passage(text: &str) -> Passage {
        Passage { text: text.to_owned(), figures: recognize(text), ..Passage::default() }
    }

    #[test]
    fn headings_break_between_words() {
        let segmenter = Segmenter::new(["红心向党", "湖滨路街道"]);
        for expected in ["", "创", "创全国|文明城市 |建美丽|宜居|家园", "湖滨路街道：|检查"] {
            let text = expected.replace('|', "");
            let mut found = text.clone();
            for at in find(&passage(&text), &segmenter).into_iter().rev() {
                found.insert(at as usize, '|');
            }
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn no_break_is_where_it_must_not_be() {
        const PIECES: [&str; 14] =
            ["“", "”", "，", "——", "……", "《", "》", "的", "城市", "示范样板", "全国文明城市", "200余人", " ", "LED"];
        let segmenter = Segmenter::new([]);
        arbtest::arbtest(|source| {
            let mut text = String::new();
            for _ in 0..source.int_in_range(0..=12)? {
                text.push_str(source.choose(&PIECES)?);
            }
            let heading = passage(&text);
            let breaks = find(&heading, &segmenter);
            assert!(breaks.is_sorted_by(|left, right| left < right), "{text}");
            let mut start = 0;
            for at in breaks.iter().map(|at| *at as usize).chain([text.len()]) {
                let line = &text[start..at];
                let counted = line.chars().filter(|character| is_wordlike(*character)).count();
                assert!(counted >= 2 || breaks.is_empty(), "{text}: {line}");
                assert!(start == 0 || !line.starts_with(|first| NO_START.contains(first)), "{text}: {line}");
                assert!(at == text.len() || !line.ends_with(|last| NO_END.contains(last)), "{text}: {line}");
                start = at;
            }
            Ok(())
        });
    }
}
