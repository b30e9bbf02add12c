//! The parts of the edition's terms: a term, or what stands in it between marks. 银行 ends one in 时间银行-共享社区; 务工作
//! neither begins nor ends one in 人才服务工作站.

use core::cmp::Ordering;
use core::ops::Range;

use crate::model::Term;
use crate::order;

/// The parts of some terms, to look up by what they begin or end with.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    /// In the order of their characters.
    forwards: Vec<Part>,
    /// In the order of their characters from the last to the first.
    backwards: Vec<Part>,
}

/// Bytes of a term, by its number.
type Part = (u32, Range<u32>);

impl Parts {
    /// The parts of these terms. O(n log n).
    pub(crate) fn new(terms: &[Term]) -> Self {
        let mut forwards: Vec<Part> = Vec::new();
        for (number, term) in (0..).zip(terms) {
            let mut start = 0;
            for part in term.text.split(|mark: char| !mark.is_alphanumeric()) {
                let end = start + part.len();
                if start < end {
                    forwards.push((number, start as u32..end as u32));
                }
                start = end + term.text[end..].chars().next().map_or(0, char::len_utf8);
            }
        }
        let backwards = in_order(terms, forwards.clone(), Direction::Backwards);
        Self { forwards: in_order(terms, forwards, Direction::Forwards), backwards }
    }

    /// Whether a part of `terms`, which these are of, begins or ends with `text`. O(log n).
    pub(crate) fn have_at_an_end(&self, terms: &[Term], text: &str) -> bool {
        let first = |parts: &[Part], direction| {
            let wanted = Along(text, direction);
            let before = parts.partition_point(|part| Along(of(terms, part), direction) < wanted);
            parts.get(before).map_or("", |part| of(terms, part))
        };
        first(&self.forwards, Direction::Forwards).starts_with(text)
            || first(&self.backwards, Direction::Backwards).ends_with(text)
    }
}

fn in_order(terms: &[Term], mut parts: Vec<Part>, direction: Direction) -> Vec<Part> {
    order::sort_by_key(&mut parts, |part| Along(of(terms, part), direction));
    parts
}

fn of<'a>(terms: &'a [Term], (number, Range { start, end }): &Part) -> &'a str {
    &terms[*number as usize].text[*start as usize..*end as usize]
}

/// How texts are held against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Forwards,
    Backwards,
}

/// A text in the order of its bytes from one end to the other.
#[derive(Debug, PartialEq, Eq)]
struct Along<'a>(&'a str, Direction);

impl Ord for Along<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match self.1 {
            Direction::Forwards => self.0.cmp(other.0),
            Direction::Backwards => self.0.bytes().rev().cmp(other.0.bytes().rev()),
        }
    }
}

impl PartialOrd for Along<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TermKind;

    /// Looks at every part.
    fn naive(terms: &[Term], text: &str) -> bool {
        terms.iter().any(|term| {
            let mut parts = term.text.split(|mark: char| !mark.is_alphanumeric());
            parts.any(|part| part.starts_with(text) || part.ends_with(text))
        })
    }

    fn term(text: &str) -> Term {
        Term { text: text.to_owned(), pinyin: Vec::new(), count: 1, kind: TermKind::Word }
    }

    #[test]
    fn parts_are_told_by_their_ends() {
        let terms = ["时间银行-共享社区", "人才服务工作站", "4+N"].map(term);
        let parts = Parts::new(&terms);
        for (text, expect) in
            [("银行", true), ("共享", true), ("行共", false), ("务工作", false), ("站", true), ("n", false)]
        {
            assert_eq!(parts.have_at_an_end(&terms, text), expect, "{text}");
        }
    }

    #[test]
    fn parts_are_what_looking_at_every_one_finds() {
        arbtest::arbtest(|u| {
            let text = |u: &mut arbtest::arbitrary::Unstructured, most: usize| -> arbtest::arbitrary::Result<String> {
                (0..u.int_in_range(1..=most)?).map(|_| u.choose(&['银', '行', '铁', 'N', '-', '+']).copied()).collect()
            };
            let mut terms = Vec::new();
            for _ in 0..u.int_in_range(0..=12)? {
                terms.push(term(&text(u, 6)?));
            }
            let looked_for = text(u, 3)?;
            if looked_for.chars().all(char::is_alphanumeric) {
                assert_eq!(Parts::new(&terms).have_at_an_end(&terms, &looked_for), naive(&terms, &looked_for));
            }
            Ok(())
        });
    }
}
