//! The make-up of the front page: which article stands in which column with how much text, so that the columns end at
//! the same height for any number of articles.

use edition::model::{Article, Weight};

use super::excerpt::excerpt;
use super::measure::{UNIT, excerpt_lines, fixed_height, lead_fixed_height, text_lines};

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
/// as high as the highest or the texts end. O(articles × columns + lines²) in the lines of the front page.
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
    let mut lead = Slot { article: *lead, lines: 4 * usize::from(lead_span) };
    let mut stacks: Vec<Vec<Slot>> = vec![Vec::new(); usize::from(columns)];
    let top = lead_height(articles, lead, lead_span);
    let mut heights: Vec<usize> = (0..columns).map(|column| if column < lead_span { top } else { 0 }).collect();
    for article in others {
        let column = (0..heights.len()).min_by_key(|column| (heights[*column], *column)).unwrap_or(0);
        let slot = Slot { article: *article, lines: least_lines(articles[*article].weight) };
        heights[column] += slot_height(articles, slot);
        stacks[column].push(slot);
    }
    let target = heights.iter().copied().max().unwrap_or(0);
    if stacks[..usize::from(lead_span)].iter().all(Vec::is_empty) {
        lead.lines += (target - top) / UNIT * usize::from(lead_span);
    }
    for (stack, height) in stacks.iter_mut().zip(&heights) {
        grow(articles, stack, target - height);
    }
    Layout { columns, lead: Some(lead), lead_span, stacks }
}

fn lead_height(articles: &[Article], slot: Slot, span: u8) -> usize {
    let article = &articles[slot.article];
    let lines = excerpt_lines(article, &excerpt(article, slot.lines)).div_ceil(usize::from(span));
    lead_fixed_height(article, usize::from(span)) + lines * UNIT
}

fn slot_height(articles: &[Article], slot: Slot) -> usize {
    let article = &articles[slot.article];
    fixed_height(article) + excerpt_lines(article, &excerpt(article, slot.lines)) * UNIT
}

/// Gives the articles of a column more lines in turn, as far as `room` and their texts reach.
fn grow(articles: &[Article], stack: &mut [Slot], mut room: usize) {
    let mut growing = true;
    while growing {
        growing = false;
        for slot in stack.iter_mut() {
            let taller = Slot { lines: slot.lines + 1, ..*slot };
            let added = slot_height(articles, taller).saturating_sub(slot_height(articles, *slot));
            if slot.lines < text_lines(&articles[slot.article]) && added <= room {
                room -= added;
                *slot = taller;
                growing = true;
            }
        }
    }
}

const fn least_lines(weight: Weight) -> usize {
    match weight {
        Weight::Lead | Weight::Major => 5,
        Weight::Medium => 4,
        Weight::Minor => 3,
    }
}
