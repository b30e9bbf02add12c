//! Sentences of running text.

use core::iter::from_fn;
use core::ops::Range;

/// Ends of sentences.
const ENDS: [char; 3] = ['。', '！', '？'];

/// The sentence of `text` that holds the bytes `span`, with the quotation mark that closes it. Linear in the text.
pub fn sentence(text: &str, span: Range<usize>) -> Range<usize> {
    let before = text.get(..span.start).unwrap_or_default();
    let start = before.rfind(ENDS).map_or(0, |at| behind_end(before, at));
    let behind = text.get(span.end..).unwrap_or_default();
    let end = behind.find(ENDS).map_or(text.len(), |at| span.end + behind_end(behind, at));
    start..end
}

/// The sentences of `text` in order, each as [`sentence`] finds it; together they are the whole text. Linear.
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let end = start + rest.find(ENDS).map_or(rest.len(), |at| behind_end(rest, at));
        Some(core::mem::replace(&mut start, end)..end)
    })
}

/// Where the sentence has ended whose last mark stands at `at`.
fn behind_end(text: &str, at: usize) -> usize {
    let behind = &text[at + '。'.len_utf8()..];
    text.len() - behind.trim_start_matches(['”', '’', '）', '》']).len()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = sentences(text).map(|range| &text[range]).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn a_sentence_keeps_the_marks_that_close_it() {
        check("", &[]);
        check("甲", &["甲"]);
        check("甲。乙", &["甲。", "乙"]);
        check("他说：“好！”（真的？）丙。", &["他说：“好！”", "（真的？）", "丙。"]);
        check("好！！", &["好！", "！"]);
    }

    #[test]
    fn every_character_lies_in_the_sentence_that_is_found_for_it() {
        arbtest::arbtest(|source| {
            let length = source.int_in_range(0..=12)?;
            let text: String =
                (0..length).map(|_| source.choose(&['甲', 'a', '。', '”', '“', '？'])).collect::<Result<_, _>>()?;
            let pieces: Vec<Range<usize>> = sentences(&text).collect();
            assert_eq!(pieces.iter().map(|piece| &text[piece.clone()]).collect::<String>(), text);
            for (at, character) in text.char_indices().filter(|(_, character)| "甲a“".contains(*character)) {
                let piece = pieces.iter().find(|piece| piece.contains(&at)).cloned();
                assert_eq!(Some(sentence(&text, at..at + character.len_utf8())), piece, "{text} {at}");
            }
            Ok(())
        });
    }
}
