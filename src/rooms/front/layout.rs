//! The make-up of the front page: which article stands in which column with how much text, so that the columns end at
//! the same height for any number of articles.

use core::ops::Index;

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

/// Lays out the articles at these indices, the first as the lead, on at most `columns` columns.
///
/// Each article goes to the column that is shortest so far; then the texts of short columns grow until all columns are
/// as high as the highest or the texts end. O(articles × columns + lines²) in the lines of the front page.
pub fn lay_out<A: Index<usize, Output = Article>>(articles: &A, shown: &[usize], columns: u8) -> Layout {
    let wide = columns.max(1);
    let columns = wide.min(most_columns(shown.len()));
    let lead_span = match columns {
        1 => 1,
        // Two articles stand side by side.
        2 if shown.len() == 2 => 1,
        2..=4 => 2,
        _ => 3,
    };
    let Some((lead, others)) = shown.split_first() else {
        return Layout { columns, lead: None, lead_span, stacks: Vec::new() };
    };
    // Lines are those of a column: where fewer columns are made than there is room for, each is as wide as several.
    let mut lead = Slot { article: *lead, lines: 4 * usize::from(lead_span) * usize::from(wide / columns) };
    let top = lead_height(articles, lead, lead_span);
    let empty: Vec<Stack> = (0..columns).map(|column| Stack::below(if column < lead_span { top } else { 0 })).collect();
    let mut stacks = stack_up(articles, others, empty.clone(), 0);
    let below = &stacks[..usize::from(lead_span)];
    if below.iter().any(Stack::is_empty) && !below.iter().all(Stack::is_empty) {
        stacks = stack_up(articles, others, empty, columns.into());
    }
    let target = stacks.iter().map(|stack| stack.height).max().unwrap_or(0);
    if stacks[..usize::from(lead_span)].iter().all(Stack::is_empty) {
        lead.lines += (target - top) / UNIT * usize::from(lead_span);
    }
    let grown = stacks.into_iter().map(|mut stack| {
        grow(articles, &mut stack.slots, target - stack.height);
        stack.slots
    });
    Layout { columns, lead: Some(lead), lead_span, stacks: grown.collect() }
}

/// So many columns that there is an article for each, and for those under the lead too.
const fn most_columns(articles: usize) -> u8 {
    match articles {
        0 | 1 => 1,
        2 | 3 => 2,
        4 => 3,
        5 => 4,
        _ => 5,
    }
}

/// A column, and how high it is with what stands above it.
#[derive(Debug, Clone)]
struct Stack {
    slots: Vec<Slot>,
    height: usize,
}

impl Stack {
    const fn below(height: usize) -> Self {
        Self { slots: Vec::new(), height }
    }

    const fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }
}

/// Puts each article into the shortest column; the first `spread` ones each into a column of its own, from the right.
fn stack_up(
    articles: &impl Index<usize, Output = Article>,
    others: &[usize],
    mut stacks: Vec<Stack>,
    spread: usize,
) -> Vec<Stack> {
    for (number, article) in others.iter().enumerate() {
        let shortest = (0..stacks.len()).min_by_key(|column| (stacks[*column].height, *column)).unwrap_or(0);
        let column = if number < spread { (stacks.len() - 1).saturating_sub(number) } else { shortest };
        let slot = Slot { article: *article, lines: least_lines(articles[*article].weight) };
        stacks[column].height += slot_height(articles, slot);
        stacks[column].slots.push(slot);
    }
    stacks
}

fn lead_height(articles: &impl Index<usize, Output = Article>, slot: Slot, span: u8) -> usize {
    let article = &articles[slot.article];
    let lines = excerpt_lines(article, &excerpt(article, slot.lines)).div_ceil(usize::from(span));
    lead_fixed_height(article, usize::from(span)) + lines * UNIT
}

fn slot_height(articles: &impl Index<usize, Output = Article>, slot: Slot) -> usize {
    let article = &articles[slot.article];
    fixed_height(article) + excerpt_lines(article, &excerpt(article, slot.lines)) * UNIT
}

/// Gives the articles of a column more lines in turn, as far as `room` and their texts reach.
fn grow(articles: &impl Index<usize, Output = Article>, stack: &mut [Slot], mut room: usize) {
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
