//! What the figures board is asked for: filters and order live in the address, in the parameters that
//! [`Route::extra`] keeps; kinds, sections and the query are those of every view.

use edition::figures::Bound;

use crate::ground::Ground;
use crate::route::{Highlight, KindSet, Route, View};

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
    pub fn route(&self, ground: &Ground) -> Route {
        Route { extra: self.parameters(), ..ground.route.with_view(View::Figures) }
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

/// The kinds that the board shows: those that the address names; switched-off highlighting hides no figure here.
pub(super) fn chosen_kinds(ground: &Ground) -> Option<KindSet> {
    match ground.route.kinds {
        Highlight::Only(kinds) if kinds != KindSet::default() => Some(kinds),
        _ => None,
    }
}
