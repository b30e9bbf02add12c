//! The board's table: which figures the filters leave, and what each filter would leave.

use edition::checks::Verdict;
use edition::figures::FigureKind;
use edition::model::FigureRef;
use edition::order::sort_by_key;
use edition::search::{Field, Magnitude};

use super::parameters::{BOUNDS, Board, VERDICTS, chosen_kinds};
use super::ranking::Ranked;
use super::row::{Row, group_name, verdict_on};
use crate::ground::Ground;
use crate::passages::sentence::{sentence, span};

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
    for (article, place) in ground.all_figures() {
        let of = &ground.edition.articles[article];
        let Some(figure) = of.figure(place) else { continue };
        let name = group_name(figure);
        let unit = table.units.iter().position(|(known, _)| known == name).unwrap_or(table.units.len());
        if unit == table.units.len() {
            table.units.push((name.to_owned(), 0));
        }
        let verdict = verdict_on(of, place).map(Verdict::name);
        let rest = within.as_ref().is_none_or(|within| within.admits(figure)) && matches_text(ground, article, place);
        let missed = [
            (UNIT, board.unit.as_ref().is_none_or(|wanted| wanted == name)),
            (KIND, kinds.is_none_or(|kinds| kinds.contains(figure.kind))),
            (BOUND, board.bound.is_none_or(|bound| bound == figure.bound)),
            (VERDICT, board.verdict.is_none_or(|wanted| verdict == Some(wanted))),
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
        if let Some(at) = VERDICTS.iter().position(|name| verdict == Some(name)) {
            table.verdicts[at] += alone(VERDICT);
        }
        if missed == 0 {
            table.rows.push(Row { article, place, unit });
        }
    }
    table
}

/// Whether the query was found in the figure's sentence or above its article; true while nothing is searched for.
fn matches_text(ground: &Ground, article: usize, place: FigureRef) -> bool {
    let Some(results) = &ground.found.results else { return true };
    let of = &ground.edition.articles[article];
    let passage = of.paragraphs.get(usize::from(place.paragraph));
    let Some((passage, figure)) = passage.zip(of.figure(place)) else { return false };
    let whole = sentence(&passage.text, span(figure));
    let hit = results.hits.iter().find(|hit| hit.article as usize == article);
    hit.into_iter().flat_map(|hit| &hit.matches).any(|found| match found.field {
        Field::Paragraph(number) => {
            number == place.paragraph && (found.start as usize) < whole.end && whole.start < found.end as usize
        }
        Field::Headline | Field::Kicker | Field::Deck | Field::Reporter(_) => true,
    })
}
