//! The figures board: which figures its table shows, and in which order. Filters and sorting live in the address, in
//! the parameters that [`Route::extra`] keeps; kinds, sections and the query are those of every view.

use core::cmp::Ordering;

use edition::checks::Verdict;
use edition::figures::reading::unit_name;
use edition::figures::{Bound, Decimal, Figure, FigureKind, Value};
use edition::model::{Article, FigureRef};
use edition::order::sort_by_key;
use edition::search::{Field, Magnitude};

use crate::route::{Highlight, KindSet, Route, View};
use crate::state::State;
use crate::view::checks::{involves, verdict_rank};
use crate::view::parts::kind_name;
use crate::view::sentence::{sentence, span};

pub mod export;

/// Rows of the table before the reader asks for more.
pub const ROWS: usize = 150;

/// Characters of a magnitude that are read.
const MAGNITUDE_LIMIT: usize = 40;

/// What the board's own parameters ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Which part of the board.
    pub panel: Panel,
    /// By which column the table is ordered.
    pub column: Column,
    /// Which way.
    pub order: Order,
    /// Figures of this group only, by [`group_name`].
    pub unit: Option<String>,
    /// Figures with this bound only.
    pub bound: Option<Bound>,
    /// Figures in relations with this verdict only, by its name.
    pub verdict: Option<&'static str>,
    /// A magnitude as typed; figures outside are left out where it can be read.
    pub magnitude: String,
    /// Rows to show.
    pub rows: usize,
}

/// Parts of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// All figures as a table.
    Table,
    /// Dates on a timeline.
    Dates,
    /// Relations with their verdicts.
    Checks,
}

/// Columns by which the table can be ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Value, in groups of one unit.
    Value,
    /// Unit, then value.
    Unit,
    /// Kind, then unit and value.
    Kind,
    /// Bound.
    Bound,
    /// Article, then value.
    Article,
    /// Order of the text.
    Text,
}

/// Upwards or downwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The smallest or first on top.
    Ascending,
    /// The largest or last on top.
    Descending,
}

/// A figure in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Index of its article.
    pub article: usize,
    /// Its place there.
    pub place: FigureRef,
    /// Index into [`Table::units`].
    pub unit: usize,
}

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

/// Bounds in the order of the filter.
pub const BOUNDS: [Bound; 6] = [Bound::Exact, Bound::Over, Bound::About, Bound::Near, Bound::Under, Bound::Vague];

/// Names of verdicts in the order of the filter: by [`verdict_rank`].
pub const VERDICTS: [&str; 4] = ["unit-slip", "inconsistent", "derived", "consistent"];

/// Columns with their names in the address.
pub const COLUMNS: [(Column, &str); 6] = [
    (Column::Value, "value"),
    (Column::Unit, "unit"),
    (Column::Kind, "kind"),
    (Column::Bound, "bound"),
    (Column::Article, "article"),
    (Column::Text, "text"),
];

impl Default for Board {
    fn default() -> Self {
        Self {
            panel: Panel::Table,
            column: Column::Value,
            order: Order::Descending,
            unit: None,
            bound: None,
            verdict: None,
            magnitude: String::new(),
            rows: ROWS,
        }
    }
}

impl Board {
    /// What the address asks for; parameters and values that are unknown are passed over.
    pub fn of(route: &Route) -> Self {
        let mut board = Self::default();
        for (name, value) in &route.extra {
            board.set(name, value);
        }
        board
    }

    fn set(&mut self, name: &str, value: &str) {
        match name {
            "panel" => {
                self.panel = match value {
                    "dates" => Panel::Dates,
                    "checks" => Panel::Checks,
                    _ => Panel::Table,
                }
            }
            "sort" => {
                let (order, name) =
                    value.strip_prefix('-').map_or((Order::Ascending, value), |name| (Order::Descending, name));
                if let Some((column, _)) = COLUMNS.iter().find(|(_, known)| *known == name) {
                    (self.column, self.order) = (*column, order);
                }
            }
            "unit" => self.unit = Some(value.to_owned()).filter(|unit| !unit.is_empty()),
            "bound" => self.bound = BOUNDS.into_iter().find(|bound| bound.name() == value),
            "verdict" => self.verdict = VERDICTS.into_iter().find(|name| *name == value),
            "range" => self.magnitude = value.chars().take(MAGNITUDE_LIMIT).collect(),
            "rows" => self.rows = value.parse().unwrap_or(ROWS).max(ROWS),
            _ => {}
        }
    }

    /// The parameters that ask for this; what is so without asking is left out.
    pub fn parameters(&self) -> Vec<(String, String)> {
        let plain = Self::default();
        let mut found = Vec::new();
        let mut add = |name: &str, value: &str| found.push((name.to_owned(), value.to_owned()));
        match self.panel {
            Panel::Table => {}
            Panel::Dates => add("panel", "dates"),
            Panel::Checks => add("panel", "checks"),
        }
        if (self.column, self.order) != (plain.column, plain.order) {
            let name = COLUMNS.iter().find(|(column, _)| *column == self.column).map_or("", |(_, name)| name);
            let sign = if self.order == Order::Descending { "-" } else { "" };
            add("sort", &format!("{sign}{name}"));
        }
        self.unit.iter().for_each(|unit| add("unit", unit));
        self.bound.iter().for_each(|bound| add("bound", bound.name()));
        self.verdict.iter().for_each(|verdict| add("verdict", verdict));
        if !self.magnitude.is_empty() {
            add("range", &self.magnitude);
        }
        if self.rows != plain.rows {
            add("rows", &self.rows.to_string());
        }
        found
    }

    /// The board with these parameters and the present selection.
    pub fn route(&self, state: &State) -> Route {
        Route { extra: self.parameters(), ..state.route.with_view(View::Figures) }
    }

    /// The same with another column in front: that column's other direction where it is in front already.
    #[must_use]
    pub fn sorted_by(&self, column: Column) -> Self {
        let largest_first =
            if column == self.column { self.order == Order::Ascending } else { column == Column::Value };
        let order = if largest_first { Order::Descending } else { Order::Ascending };
        Self { column, order, ..self.clone() }
    }
}

/// What is compared with what: the unit, or the kind where there is none or it does not count.
pub fn group_name(figure: &Figure) -> &str {
    match (figure.kind, figure.unit.as_deref()) {
        (FigureKind::Date | FigureKind::Time | FigureKind::Duration | FigureKind::Ordinal, _)
        | (_, None | Some("date" | "time")) => kind_name(figure.kind),
        (_, Some(unit)) => unit_name(unit),
    }
}

/// The number by which figures of a group are compared; the lower end of a range.
pub fn magnitude(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Range(low, _) => magnitude(low),
        Value::Fraction { .. } | Value::Iso(_) => None,
    }
}

/// The verdict on a figure: the gravest of its relations.
pub fn verdict_on(article: &Article, place: FigureRef) -> Option<&Verdict> {
    let checks = article.checks.iter().filter(|check| involves(check, place));
    checks.map(|check| &check.verdict).min_by_key(|verdict| verdict_rank(verdict))
}

/// The kinds that the board shows: those that the address names; switched-off highlighting hides no figure here.
pub fn chosen_kinds(state: &State) -> Option<KindSet> {
    match state.route.kinds {
        Highlight::Only(kinds) if kinds != KindSet::default() => Some(kinds),
        _ => None,
    }
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
pub fn table(state: &State, board: &Board) -> Table {
    let mut table = counted(state, board);
    let mut sizes = vec![0_usize; table.units.len()];
    table.rows.iter().for_each(|row| sizes[row.unit] += 1);
    sort_by_key(&mut table.rows, |row| Ranked { row: *row, state, board, sizes: &sizes });
    table
}

/// The same with the rows in the order of the text: for counts. O(n) times the number of groups.
pub fn counted(state: &State, board: &Board) -> Table {
    let mut table = Table {
        rows: Vec::new(),
        units: Vec::new(),
        kinds: [0; 10],
        bounds: [0; 6],
        verdicts: [0; 4],
        sections: vec![0; state.edition.sections.len()],
    };
    let kinds = chosen_kinds(state);
    let within = Magnitude::parse(&board.magnitude);
    for (article, place) in state.all_figures() {
        let of = &state.edition.articles[article];
        let Some(figure) = of.figure(place) else { continue };
        let name = group_name(figure);
        let unit = table.units.iter().position(|(known, _)| known == name).unwrap_or(table.units.len());
        if unit == table.units.len() {
            table.units.push((name.to_owned(), 0));
        }
        let verdict = verdict_on(of, place).map(Verdict::name);
        let rest = within.as_ref().is_none_or(|within| within.admits(figure)) && matches_text(state, article, place);
        let missed = [
            (UNIT, board.unit.as_ref().is_none_or(|wanted| wanted == name)),
            (KIND, kinds.is_none_or(|kinds| kinds.contains(figure.kind))),
            (BOUND, board.bound.is_none_or(|bound| bound == figure.bound)),
            (VERDICT, board.verdict.is_none_or(|wanted| verdict == Some(wanted))),
            (SECTION, state.shows_section(of.section)),
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
fn matches_text(state: &State, article: usize, place: FigureRef) -> bool {
    let Some(results) = &state.results else { return true };
    let of = &state.edition.articles[article];
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

/// A row with what its rank depends on.
struct Ranked<'a> {
    row: Row,
    state: &'a State,
    board: &'a Board,
    /// Rows of each unit.
    sizes: &'a [usize],
}

impl PartialEq for Ranked<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ranked<'_> {}

impl PartialOrd for Ranked<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The column first, then unit groups (the largest first), value and place.
impl Ord for Ranked<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let (left, right) = (&self.row, &other.row);
        let (Some(first), Some(second)) = (figure(self.state, left), figure(self.state, right)) else {
            return Ordering::Equal;
        };
        let down = self.board.order == Order::Descending;
        let direction = |ordering: Ordering| if down { ordering.reverse() } else { ordering };
        let groups = || self.sizes[right.unit].cmp(&self.sizes[left.unit]).then(left.unit.cmp(&right.unit));
        let values = || compare_values(&first.value, &second.value);
        let places = || (left.article, left.place).cmp(&(right.article, right.place));
        let falling = || values().reverse();
        match self.board.column {
            Column::Value => groups().then_with(|| direction(values())),
            Column::Unit => direction(group_name(first).cmp(group_name(second))).then_with(falling),
            Column::Kind => {
                direction(position(first.kind).cmp(&position(second.kind))).then_with(groups).then_with(falling)
            }
            Column::Bound => direction(first.bound.cmp(&second.bound)),
            Column::Article => direction(left.article.cmp(&right.article)).then_with(groups).then_with(falling),
            Column::Text => direction(places()),
        }
        .then_with(places)
    }
}

/// The figure of a row.
pub fn figure<'a>(state: &'a State, row: &Row) -> Option<&'a Figure> {
    state.edition.articles.get(row.article)?.figure(row.place)
}

fn position(kind: FigureKind) -> usize {
    FigureKind::ALL.iter().position(|known| *known == kind).unwrap_or_default()
}

/// Numbers by size, a range by its lower end; parts of one by size; dates by the calendar, those without a year first.
fn compare_values(left: &Value, right: &Value) -> Ordering {
    match (left, right) {
        (
            Value::Fraction { numerator, denominator },
            Value::Fraction { numerator: other, denominator: other_denominator },
        ) => {
            let left = u128::from(*numerator) * u128::from(*other_denominator);
            left.cmp(&(u128::from(*other) * u128::from(*denominator)))
        }
        (Value::Iso(left), Value::Iso(right)) => left.replace("XXXX", "").cmp(&right.replace("XXXX", "")),
        (Value::Range(left, _), Value::Iso(_)) => compare_values(left, right),
        (Value::Iso(_), Value::Range(right, _)) => compare_values(left, right),
        (Value::Range(low, high), Value::Range(other_low, other_high)) => {
            compare_values(low, other_low).then_with(|| compare_values(high, other_high))
        }
        _ => magnitude(left).cmp(&magnitude(right)),
    }
}
