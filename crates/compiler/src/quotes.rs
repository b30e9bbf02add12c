//! Finding the words that front matter quotes from the body.

use std::collections::HashMap;

use edition::figures::Figure;
use edition::model::{FigureRef, Passage};

/// A place in the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) paragraph: usize,
    pub(crate) start: usize,
}

/// The first place where `quote` stands in `paragraphs`; else advice for the editor.
pub(crate) fn find(paragraphs: &[Passage], quote: &str) -> Result<Place, String> {
    places(paragraphs, quote).next().ok_or_else(|| advice(paragraphs, quote))
}

/// Every place where `quote` stands.
pub(crate) fn places<'a>(paragraphs: &'a [Passage], quote: &'a str) -> impl Iterator<Item = Place> + 'a {
    paragraphs.iter().enumerate().flat_map(move |(paragraph, passage)| {
        passage.text.match_indices(quote).map(move |(start, _)| Place { paragraph, start })
    })
}

/// Why there is no figure, with advice for the editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoFigure {
    /// The body does not have these characters.
    NotInBody(String),
    /// It has them, and they are not one whole figure.
    NotRecognised(String),
}

/// The figures of a body by what they are written as, each in the order of the body.
pub(crate) fn figures_by_text(paragraphs: &[Passage]) -> HashMap<&str, Vec<FigureRef>> {
    let mut figures: HashMap<&str, Vec<FigureRef>> = HashMap::new();
    for (paragraph, passage) in paragraphs.iter().enumerate() {
        for (figure, found) in passage.figures.iter().enumerate() {
            let place = FigureRef { paragraph: paragraph as u16, figure: figure as u16 };
            figures.entry(text_of(passage, found)).or_default().push(place);
        }
    }
    figures
}

/// Why no figure of the body is written as `figure`.
pub(crate) fn why_no_figure(paragraphs: &[Passage], figure: &str) -> NoFigure {
    let place = match find(paragraphs, figure) {
        Ok(place) => place,
        Err(advice) => return NoFigure::NotInBody(advice),
    };
    let passage = &paragraphs[place.paragraph];
    let (start, end) = (place.start as u32, (place.start + figure.len()) as u32);
    let near: Vec<String> = passage
        .figures
        .iter()
        .filter(|found| found.start < end && start < found.end)
        .map(|found| format!("“{}”", text_of(passage, found)))
        .collect();
    NoFigure::NotRecognised(if near.is_empty() {
        "只写数字和它的单位，如 200余人".to_owned()
    } else {
        format!("此处识别出的数字是{}，请照写", near.join("、"))
    })
}

fn text_of<'p>(passage: &'p Passage, figure: &Figure) -> &'p str {
    passage.text.get(figure.start as usize..figure.end as usize).unwrap_or_default()
}

/// What the body has that is nearest to `quote`: the longest run of characters that both have.
fn advice(paragraphs: &[Passage], quote: &str) -> String {
    let wanted: Vec<char> = quote.chars().take(LONGEST).collect();
    let nearest = paragraphs
        .iter()
        .enumerate()
        .map(|(index, passage)| (common_run(&wanted, &passage.text), index + 1))
        .max_by_key(|(run, index)| (run.chars().count(), usize::MAX - index));
    match nearest {
        Some((run, paragraph)) if run.chars().count() >= 2.max(wanted.len() / 3) => {
            format!("第 {paragraph} 段有“{run}”；须与正文逐字相同，标点也算")
        }
        _ => "须与正文逐字相同，且在同一段里".to_owned(),
    }
}

/// Quotes are compared up to this many characters.
const LONGEST: usize = 200;

/// The longest run of characters of `text` that stands in `wanted`. Product of both lengths.
fn common_run(wanted: &[char], text: &str) -> String {
    let mut best: (usize, usize) = (0, 0);
    let mut before = vec![0; wanted.len() + 1];
    for (at, character) in text.char_indices() {
        let mut now = vec![0; wanted.len() + 1];
        for (index, other) in wanted.iter().enumerate() {
            if *other == character {
                now[index + 1] = before[index] + 1;
                if now[index + 1] > best.0 {
                    best = (now[index + 1], at + character.len_utf8());
                }
            }
        }
        before = now;
    }
    let (length, end) = best;
    let run: Vec<char> = text[..end].chars().rev().take(length).collect();
    run.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_names_the_nearest_words() {
        let body = [("全市动员，人人参与"), ("支出36271元，增长5.5%")]
            .map(|text| Passage { text: text.to_owned(), ..Passage::default() });
        assert_eq!(find(&body, "支出36271元"), Ok(Place { paragraph: 1, start: 0 }));
        assert_eq!(find(&body, "36271元，增长"), Ok(Place { paragraph: 1, start: 6 }));
        for (quote, expected) in [
            ("支出36271万元", "第 2 段有“支出36271”；须与正文逐字相同，标点也算"),
            ("全市动员,人人都参与", "第 1 段有“全市动员”；须与正文逐字相同，标点也算"),
            ("没有这句话", "须与正文逐字相同，且在同一段里"),
            ("", "须与正文逐字相同，且在同一段里"),
        ] {
            assert_eq!(advice(&body, quote), expected);
        }
    }
}
