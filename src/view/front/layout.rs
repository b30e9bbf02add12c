//! The make-up of the front page: which article stands in which column with how much text, so that the columns end at
//! the same height for any number of articles.
//!
//! Heights are estimated in lines of body text. Chinese text makes that exact enough: each character is one em wide,
//! and the style sheet gives a column about [`LINE`] characters at every width.

use edition::model::{Article, ArticleKind, Weight};

/// Characters in a line of a column, by the style sheet's column width and body size.
pub(super) const LINE: usize = 20;

/// Where everything stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// Columns of the page.
    pub columns: u8,
    /// The lead article and its lines of text; `None` where there is no article.
    pub lead: Option<Slot>,
    /// Columns that the lead spans.
    pub lead_span: u8,
    /// The columns below the lead, from the left, then those beside it.
    pub stacks: Vec<Vec<Slot>>,
}

/// An article's place in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Index of the article.
    pub article: usize,
    /// Lines of text that it may fill.
    pub lines: usize,
}

/// Lays out the articles at these indices, the first as the lead, on `columns` columns.
///
/// Each article goes to the column that is shortest so far; then the texts of short columns grow until all columns are
/// as high as the highest or the texts end. O(articles × columns + lines).
pub fn lay_out(articles: &[Article], shown: &[usize], columns: u8) -> Layout {
    let columns = columns.clamp(1, shown.len().clamp(1, 5) as u8);
    let lead_span = match columns {
        1 | 2 => columns,
        3 | 4 => 2,
        _ => 3,
    };
    let Some((lead, others)) = shown.split_first() else {
        return Layout { columns, lead: None, lead_span, stacks: Vec::new() };
    };
    let mut lead = Slot { article: *lead, lines: 7 };
    let lead_height =
        |slot: &Slot| 6 + fixed_height(&articles[slot.article]) + slot.lines.div_ceil(usize::from(lead_span));
    let mut stacks: Vec<Vec<Slot>> = vec![Vec::new(); usize::from(columns)];
    let mut heights: Vec<usize> =
        (0..columns).map(|column| if column < lead_span { lead_height(&lead) } else { 0 }).collect();
    for article in others {
        let column = shortest(&heights);
        let slot = Slot { article: *article, lines: least_lines(articles[*article].weight) };
        heights[column] += slot_height(&articles[*article], slot.lines);
        stacks[column].push(slot);
    }
    let target = heights.iter().copied().max().unwrap_or(0);
    if stacks[..usize::from(lead_span)].iter().all(Vec::is_empty) {
        let missing = target - heights[0];
        lead.lines += missing * usize::from(lead_span);
    }
    for (stack, height) in stacks.iter_mut().zip(&heights) {
        grow(articles, stack, target - height);
    }
    Layout { columns, lead: Some(lead), lead_span, stacks }
}

/// Gives `missing` more lines to the articles of a column in turn, as far as their texts reach.
fn grow(articles: &[Article], stack: &mut [Slot], mut missing: usize) {
    while missing > 0 {
        let before = missing;
        for slot in stack.iter_mut() {
            if missing > 0 && slot.lines < text_lines(&articles[slot.article]) {
                slot.lines += 1;
                missing -= 1;
            }
        }
        if before == missing {
            return;
        }
    }
}

fn shortest(heights: &[usize]) -> usize {
    (0..heights.len()).min_by_key(|column| (heights[*column], *column)).unwrap_or(0)
}

const fn least_lines(weight: Weight) -> usize {
    match weight {
        Weight::Lead | Weight::Major => 5,
        Weight::Medium => 4,
        Weight::Minor => 3,
    }
}

/// Lines of everything but the text: rule and margin, section, headline group, key figures, plate.
fn fixed_height(article: &Article) -> usize {
    let characters = |text: &str| text.chars().count();
    let headline = characters(&article.headline.text).div_ceil(14);
    let others = [&article.kicker, &article.deck]
        .into_iter()
        .flatten()
        .map(|line| characters(&line.text).div_ceil(LINE))
        .sum::<usize>();
    let key_figures = article.key_figures.len().div_ceil(2) * 2;
    let plate = if article.kind == ArticleKind::Photo { 7 } else { 0 };
    3 + headline + others + key_figures + plate
}

fn slot_height(article: &Article, lines: usize) -> usize {
    fixed_height(article) + lines
}

/// Lines of the article's whole text.
fn text_lines(article: &Article) -> usize {
    article.paragraphs.iter().map(|paragraph| paragraph.text.chars().count().div_ceil(LINE)).sum()
}
