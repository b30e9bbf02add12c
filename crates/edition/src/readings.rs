//! How the characters of an edition are read: one table for search by letters, for homophones, and for 注音.
//!
//! A character is read as usual, unless what stands around it says otherwise: 行 is `xing2`, and `hang2` behind 银. The
//! compiler resolves every place of the edition with its dictionaries and keeps the shortest surroundings that tell the
//! places with one reading from those with another, so that the table gives back exactly what was resolved, for a
//! hundredth of the bytes, and for a term or a heading as well as for the place where they were found.

use core::cell::OnceCell;

mod syllable;
mod table;
mod text;

pub use syllable::Syllable;
pub use table::{Surroundings, Table};

use crate::fold::Folding;

/// The readings of an edition, packed as [`text`] writes them until somebody asks.
#[derive(Debug, Clone, Default)]
pub struct Readings {
    packed: String,
    table: OnceCell<Table>,
}

impl PartialEq for Readings {
    fn eq(&self, other: &Self) -> bool {
        self.packed == other.packed
    }
}

impl Eq for Readings {}

impl From<Table> for Readings {
    fn from(table: Table) -> Self {
        Self { packed: text::write(&table), table: table.into() }
    }
}

impl Readings {
    /// What was packed.
    pub(crate) fn from_packed(packed: String) -> Self {
        Self { packed, table: OnceCell::new() }
    }

    /// Packed.
    pub(crate) fn packed(&self) -> &str {
        &self.packed
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.packed.is_empty()
    }

    /// The table; nothing is known where it is damaged. The first call is linear in it.
    pub fn table(&self) -> &Table {
        self.table.get_or_init(|| text::read(&self.packed).unwrap_or_default())
    }

    /// The syllables of a whole text of the edition, one for every character that has one: its first byte, and how it is
    /// read there. Linear.
    pub fn of(&self, text: &str, folding: &Folding) -> Vec<(usize, Syllable)> {
        let (folded, table) = (folding.fold(text), self.table());
        let read = |at: usize| Some((folded.bytes[at].0 as usize, table.of_unit(&folded.units, at)?));
        (0..folded.units.len()).filter_map(read).collect()
    }
}
