//! Where an article happens, and which programmes it names.

use super::fold;
use crate::words::{Words, words};

/// Ends of names of places.
static PLACES: Words = words!("import/places");

/// The place of the event in the first sentence: after 在, 到, 走进, 前往, or as the first words of a clause. Quoted words
/// are left aside.
pub(super) fn place(text: &str) -> Option<String> {
    static TO: Words = words!("import/before-place");
    const LONGEST: usize = 12;
    let mut depth = 0_i32;
    let unquoted = text.chars().take(120).map(|c| {
        depth += i32::from(c == '“') - i32::from(c == '”');
        if depth > 0 { '“' } else { c }
    });
    let chars: Vec<char> = unquoted.take_while(|c| !matches!(c, '。' | '！' | '？')).collect();
    let after_words = (0..chars.len()).filter_map(|at| {
        let length = fold::longest_prefix(&chars[at..], &TO)?;
        Some(at + length)
    });
    let clauses = std::iter::once(0).chain((0..chars.len()).filter(|at| chars[*at] == '，').map(|at| at + 1));
    after_words.chain(clauses).find_map(|start| {
        let end = chars.len().min(start + LONGEST);
        let stop = (start..end).find(|at| !fold::is_han(chars[*at])).unwrap_or(end);
        (start + 1..stop).rev().find_map(|at| {
            let length = fold::longest_prefix(&chars[at..stop], &PLACES)?;
            let name: String = chars[start..at + length].iter().collect();
            let next = chars.get(at + length).copied().unwrap_or(' ');
            is_place(&name, next).then_some(name)
        })
    })
}

/// Whether the words are a name of a place, and what follows does not make another word of its end (市场, 区域, 乡村).
fn is_place(name: &str, next: char) -> bool {
    static CLAUSE: Words = words!("import/not-place");
    static GENERAL: Words = words!("import/not-place-begins");
    !GENERAL.iter().any(|word| name.starts_with(word))
        && !CLAUSE.iter().any(|word| name.contains(word))
        && !"场域民政委长级里内间级财局党属容貌".contains(next)
}

/// Named programmes: what stands in quotation marks before a word for a programme.
pub(super) fn programmes<'a>(paragraphs: impl Iterator<Item = &'a str>) -> Vec<String> {
    static PROGRAMMES: Words = words!("import/programmes");
    const LONGEST: usize = 24;
    const REACH: usize = 160;
    let mut found: Vec<String> = Vec::new();
    for text in paragraphs {
        for (at, _) in text.match_indices('“') {
            let inner = &text[at + '“'.len_utf8()..];
            let inner = &inner[..inner.floor_char_boundary(REACH.min(inner.len()))];
            let Some(end) = inner.find('”') else { continue };
            let name = &inner[..end];
            let follows = &inner[end + '”'.len_utf8()..];
            let near: String = follows.chars().take(8).take_while(|c| fold::is_han(*c)).collect();
            let named = PROGRAMMES.iter().any(|word| near.contains(word) || name.ends_with(word));
            let length = name.chars().count();
            if named
                && (2..=LONGEST).contains(&length)
                && !name.contains(['，', '。', '“'])
                && !found.iter().any(|known| known == name)
            {
                found.push(name.to_owned());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_place(text: &str, expect: Option<&str>) {
        assert_eq!(place(text).as_deref(), expect, "{text}");
    }

    #[test]
    fn the_place_is_taken_from_the_first_sentence() {
        check_place("10月17日，在松河新区，志愿者走上街头。", Some("松河新区"));
        check_place("10月18日上午，青溪街道组织委员带队检查。", Some("青溪街道"));
        check_place("近日，记者在区里看到变化。", None);
        check_place("今年以来，全区粮食丰收。", None);
        check_place("9月2日，研究我县防汛工作。", None);
    }
}
