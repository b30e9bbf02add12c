//! First sentences that are heads of their paragraphs (段首小标题).

use super::draft::{Paragraph, Role};
use super::fold;
use super::item::ItemParagraph;
use super::report::{Note, Topic};
use crate::words::{Words, words};

/// Paragraphs between two that have heads of one form.
const REACH: usize = 6;

/// Paragraphs with their run-in heads, which are marked only where another paragraph near by has one of the same form. Linear.
pub(super) fn paragraphs(paragraphs: &[Paragraph], notes: &mut Vec<Note>) -> Vec<ItemParagraph> {
    // An article has subheadings on lines of their own or run-in heads, not both.
    let subheads = paragraphs.iter().any(|paragraph| paragraph.role == Role::Subhead);
    let heads: Vec<Option<usize>> = paragraphs
        .iter()
        .map(|paragraph| if paragraph.role == Role::Body && !subheads { run_in_head(&paragraph.text) } else { None })
        .collect();
    let head_of = |at: usize| heads[at].map(|length| (length, &paragraphs[at].text));
    let is_parallel = |at: usize| {
        let near = at.saturating_sub(REACH)..heads.len().min(at + REACH + 1);
        let others = near.filter(|other| *other != at).filter_map(head_of);
        head_of(at).is_some_and(|head| others.into_iter().any(|other| are_parallel(head, other)))
    };
    let mut marked = Vec::new();
    let items = paragraphs.iter().enumerate().map(|(at, paragraph)| {
        let head = match paragraph.role {
            Role::Subhead => paragraph.text.chars().count(),
            _ => heads[at].filter(|_| is_parallel(at)).unwrap_or(0),
        };
        if head > 0 && paragraph.role == Role::Body {
            marked.push((paragraph.lines, paragraph.text.chars().take(head).collect::<String>()));
        }
        ItemParagraph { prose: paragraph.prose.clone(), text: paragraph.text.clone(), head }
    });
    let items = items.collect();
    if let (Some(first), Some(last)) = (marked.first(), marked.last()) {
        let words: Vec<&str> = marked.iter().map(|(_, head)| head.as_str()).collect();
        notes.push(Note::over((first.0.0, last.0.1), Topic::RunIn, &words.join(" ")));
    }
    items
}

/// Whether two first sentences, each with its length, are built alike: 强化宣传发动。 and 强化工作举措。, 一看包装。 and 二看颗粒。,
/// 多部门联动，形成合力。 and 多方面发动，凝聚动力。
fn are_parallel((length, text): (usize, &String), (other_length, other): (usize, &String)) -> bool {
    const SLACK: usize = 6;
    let clauses = |length: usize, text: &str| -> Vec<Vec<char>> {
        let head: String = text.chars().take(length).collect();
        head.split('，').map(|clause| clause.chars().collect()).collect()
    };
    let (first, second) = (clauses(length, text), clauses(other_length, other));
    let numeral = |clause: &[char]| clause.first().is_some_and(|c| "一二三四五六七八九".contains(*c));
    let counted = numeral(&first[0]) && numeral(&second[0]) && first[0].get(1) == second[0].get(1);
    let begin_alike = first[0].first() == second[0].first();
    let end_alike =
        first.len() > 1 && first.last().map(|last| last.get(..2)) == second.last().map(|last| last.get(..2));
    first.len() == second.len()
        && length.abs_diff(other_length) <= SLACK
        && (begin_alike || end_alike || (counted && first[0][0] != second[0][0]))
}

/// Characters of a short first sentence that reads as a heading: no date, no speech, no figures, and much text after it.
fn run_in_head(text: &str) -> Option<usize> {
    static SPOKEN: Words = words!("import/not-run-in");
    const LONGEST: usize = 26;
    let stop = text.chars().position(|c| matches!(c, '。' | '！' | '？'))?;
    let head: String = text.chars().take(stop).collect();
    let after = text.chars().count() - stop - 1;
    let plain = !SPOKEN.iter().any(|word| head.starts_with(word) || head.ends_with(word));
    let digits = fold::has_digits(&head);
    let quoted = head.starts_with(['“', '"', '「', '（', '(']) && !head.ends_with('”');
    ((4..=LONGEST).contains(&stop)
        && after > stop
        && plain
        && !digits
        && !quoted
        && text.chars().nth(stop) == Some('。'))
    .then_some(stop + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first: &str, second: &str, expect: bool) {
        let text = |head: &str| format!("{head}今年全区新修了十二条路，村民出门方便多了，大家都说好，路灯也装上了。");
        let [first, second] = [first, second].map(text);
        let heads = [&first, &second].map(|text| run_in_head(text).map(|length| (length, text)));
        let is = matches!(heads, [Some(first), Some(second)] if are_parallel(first, second));
        assert_eq!(is, expect, "{first} {second}");
    }

    #[test]
    fn heads_are_built_alike() {
        check("强化宣传发动。", "强化工作举措。", true);
        check("一看包装。", "二看颗粒。", true);
        check("多部门联动，形成合力。", "多方面发动，凝聚动力。", true);
        check("深化优势，让村民想创业。", "优化服务，让村民创成业。", true);
        check("老屋里摆着七只坛子。", "如今母亲住进了城里。", false);
        check("雨情就是命令。", "防汛考验的是作风。", false);
        check("今年路修好了。", "今年灯也亮了。", false);
    }
}
