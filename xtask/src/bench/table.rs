//! Tables in Markdown that can also be read as they are.

use std::fmt::Write as _;

/// A table: a name and then numbers.
#[derive(Debug)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns.
    pub(super) fn new(columns: &[&str]) -> Self {
        Self { rows: vec![columns.iter().map(ToString::to_string).collect()] }
    }

    /// Adds a row, which must have a cell for every column.
    pub(super) fn row(&mut self, cells: Vec<String>) {
        debug_assert_eq!(cells.len(), self.rows[0].len());
        self.rows.push(cells);
    }

    /// The table as text: the first column to the left, the others to the right.
    pub(super) fn text(&self) -> String {
        let columns = self.rows[0].len();
        let width = |column: usize| self.rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns).map(width).collect();
        let mut text = String::new();
        for (index, row) in self.rows.iter().enumerate() {
            for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
                // Writing to a string cannot fail.
                let _ = if column == 0 { write!(text, "| {cell:<width$} ") } else { write!(text, "| {cell:>width$} ") };
            }
            text.push_str("|\n");
            if index == 0 {
                for (column, width) in widths.iter().enumerate() {
                    text.push_str(if column == 0 { "|-" } else { "| " });
                    text.push_str(&"-".repeat(*width));
                    text.push_str(if column == 0 { "-" } else { ":" });
                }
                text.push_str("|\n");
            }
        }
        text
    }
}

/// Milliseconds, with as many digits as tell something.
pub(super) fn milliseconds(value: f64) -> String {
    match value {
        value if value < 1.0 => format!("{value:.3}"),
        value if value < 100.0 => format!("{value:.2}"),
        value => format!("{value:.0}"),
    }
}

/// Bytes in the unit that suits them.
#[expect(clippy::cast_precision_loss, reason = "rounded anyway")]
pub(super) fn bytes(value: u64) -> String {
    match value {
        0..1_000 => format!("{value} B"),
        1_000..1_000_000 => format!("{:.1} KB", value as f64 / 1e3),
        _ => format!("{:.2} MB", value as f64 / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_width_of_their_widest_cell() {
        let mut table = Table::new(&["name", "ms"]);
        table.row(vec!["a".to_owned(), "10.25".to_owned()]);
        table.row(vec!["longer".to_owned(), "3".to_owned()]);
        let expect = "| name   |    ms |\n|--------| -----:|\n| a      | 10.25 |\n| longer |     3 |\n";
        assert_eq!(table.text(), expect);
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!([0.0123, 1.234, 123.4].map(milliseconds), ["0.012", "1.23", "123"]);
        assert_eq!([12, 1_234, 5_678_901].map(bytes), ["12 B", "1.2 KB", "5.68 MB"]);
    }
}
