//! The board's table: which figures the filters leave, and what each filter would leave.

use std::ops::Range;

use edition::figures::FigureKind;
use edition::order::sort_by_key;
use edition::search::{Field, Magnitude, Match};

use super::parameters::{BOUNDS, Board, VERDICTS, chosen_kinds};
use super::ranking::Ranked;
use super::row::{Row, group_name, verdicts};
use crate::ground::Ground;
use crate::passages::sentence::{Sentences, span};

/// What the filters leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Figures in their order.
    pub rows: Vec<Row>,
    /// Groups of the edition, by [`group_name`], with how many figures each would show.
    pub units: Vec<(String, usize)>,
    /// How many figures each kind would show, in the order of [`FigureKind::ALL`].
    pub kinds: [usize; 10],
    /// The same for [`BOUNDS`].
    pub bounds: [usize; 6],
    /// The same for [`VERDICTS`].
    pub verdicts: [usize; 4],
    /// The same for the edition's sections.
    pub sections: Vec<usize>,
}

/// Criteria that a figure can miss, as bits.
const UNIT: u8 = 1;
const KIND: u8 = 2;
const BOUND: u8 = 4;
const VERDICT: u8 = 8;
const SECTION: u8 = 16;
const REST: u8 = 32;

/// The figures that the filters leave, in the board's order, with the counts of what each filter would leave.
/// O(n log n) in the number of figures, times the number of groups.
pub fn table(ground: &Ground, board: &Board) -> Table {
    let mut table = counted(ground, board);
    let mut sizes = vec![0_usize; table.units.len()];
    table.rows.iter().for_each(|row| sizes[row.unit] += 1);
    sort_by_key(&mut table.rows, |row| Ranked { row: *row, ground, board, sizes: &sizes });
    table
}

/// The same with the rows in the order of the text: for counts. O(n) times the number of groups.
pub fn counted(ground: &Ground, board: &Board) -> Table {
    let mut table = Table {
        rows: Vec::new(),
        units: Vec::new(),
        kinds: [0; 10],
        bounds: [0; 6],
        verdicts: [0; 4],
        sections: vec![0; ground.edition.sections().len()],
    };
    let kinds = chosen_kinds(ground);
    let within = Magnitude::parse(&board.magnitude);
    let (mut looked_at, mut judged, mut sentences) = (None, Vec::new(), Sentences::default());
    let mut found: Option<&[Match]> = None;
    for (article, place) in ground.all_figures() {
        let of = &ground.edition.articles[article];
        if looked_at.replace(article) != Some(article) {
            judged = verdicts(of);
            found = ground.found.results.as_ref().map(|results| {
                let hit = results.hits.iter().find(|hit| hit.article as usize == article);
                hit.map_or(&[][..], |hit| &hit.matches)
            });
        }
        let (paragraph, number) = (usize::from(place.paragraph), usize::from(place.figure));
        let passage = &of.paragraphs[paragraph];
        let figure = &passage.figures[number];
        let name = group_name(figure);
        let unit = table.units.iter().position(|(known, _)| known == name).unwrap_or(table.units.len());
        if unit == table.units.len() {
            table.units.push((name.to_owned(), 0));
        }
        let verdict = judged[paragraph][number];
        let sentence = || sentences.around(article, paragraph, &passage.text, span(figure));
        let rest = within.as_ref().is_none_or(|within| within.admits(figure))
            && found.is_none_or(|found| is_matched(found, place.paragraph, sentence));
        let missed = [
            (UNIT, board.unit.as_ref().is_none_or(|wanted| wanted == name)),
            (KIND, kinds.is_none_or(|kinds| kinds.contains(figure.kind))),
            (BOUND, board.bound.is_none_or(|bound| bound == figure.bound)),
            (VERDICT, board.verdict.is_none_or(|wanted| verdict.map(|rank| VERDICTS[rank]) == Some(wanted))),
            (SECTION, ground.shows_section(of.section)),
            (REST, rest),
        ];
        let missed = missed.into_iter().fold(0, |missed, (bit, met)| if met { missed } else { missed | bit });
        let alone = |bit: u8| usize::from(missed & !bit == 0);
        if let Some(count) = table.sections.get_mut(usize::from(of.section)) {
            *count += alone(SECTION);
        }
        table.units[unit].1 += alone(UNIT);
        table.kinds[FigureKind::ALL.iter().position(|kind| *kind == figure.kind).unwrap_or_default()] += alone(KIND);
        table.bounds[BOUNDS.iter().position(|bound| *bound == figure.bound).unwrap_or_default()] += alone(BOUND);
        if let Some(rank) = verdict {
            table.verdicts[rank] += alone(VERDICT);
        }
        if missed == 0 {
            table.rows.push(Row { article, place, unit, verdict });
        }
    }
    table
}

/// Whether the query was found in the figure's sentence or above its article. `found` stands in the order of the article.
fn is_matched(found: &[Match], paragraph: u16, sentence: impl FnOnce() -> Range<usize>) -> bool {
    if found.first().is_some_and(|first| first.field < Field::Paragraph(0)) {
        return true;
    }
    if found.is_empty() {
        return false;
    }
    let whole = sentence();
    let field = Field::Paragraph(paragraph);
    let before = |one: &Match| one.field < field || one.field == field && one.end as usize <= whole.start;
    let next = found.get(found.partition_point(before));
    next.is_some_and(|next| next.field == field && (next.start as usize) < whole.end)
}
