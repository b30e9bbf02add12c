//! The folded texts of one article.

use crate::search::results::Field;

/// An article's folded texts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Folds<'a> {
    /// The units of all its texts, [`END`](crate::fold::END) after each.
    pub(crate) units: &'a [u16],
    /// Which text they belong to.
    pub(crate) zones: Zones,
}

/// Where the headline, the kicker and deck, the names and the first paragraph of an article end among its units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Zones([u32; 4]);

impl Zones {
    /// Puts `field`, which ends at unit `end`, into its zone.
    pub(crate) fn extend(&mut self, field: Field, end: usize) {
        let zone = match field {
            Field::Headline => 0,
            Field::Kicker | Field::Deck => 1,
            Field::Reporter(_) => 2,
            Field::Paragraph(0) => 3,
            Field::Paragraph(_) => 4,
        };
        for zone in self.0.iter_mut().skip(zone) {
            *zone = end as u32;
        }
    }

    /// How much the text counts to which a unit belongs: 5 for the headline, 4 for kicker and deck, 3 for names, 2 for
    /// the first paragraph, 1 for the rest.
    pub(crate) fn rank(self, unit: usize) -> u32 {
        5 - self.0.iter().filter(|end| **end as usize <= unit).count() as u32
    }
}
