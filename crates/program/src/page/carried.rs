//! What the module carries of its edition, packed.

use edition::mechanism::Mechanism;
use edition::model::Edition;
use edition::packed::{pack, pack_mechanisms};

/// Name of the section with the packed edition.
pub(super) const EDITION: &str = "edition";

/// Name of the one with its terms, readings and glossary.
pub(super) const WORDS: &str = "words";

/// Name of the one with its mechanisms.
pub(super) const MECHANISMS: &str = "mechanisms";

/// An edition in the parts in which a page carries it that is cut in two.
#[derive(Debug)]
pub(super) struct Carried {
    /// What the first view needs: everything but the others. Mechanisms leave their names, for the text.
    pub(super) first: Vec<u8>,
    /// Terms, readings and glossary, as an edition of nothing else; they come with what looks for them.
    pub(super) words: Vec<u8>,
    /// Mechanisms; they come with what draws them.
    pub(super) mechanisms: Vec<u8>,
}

impl Carried {
    /// The parts of `edition`.
    pub(super) fn new(edition: &Edition) -> Self {
        let mut first = edition.clone();
        let (terms, readings) = (std::mem::take(&mut first.terms), std::mem::take(&mut first.readings));
        let words = Edition { terms, readings, glossary: std::mem::take(&mut first.glossary), ..Edition::default() };
        first.mechanisms = edition.mechanisms.iter().map(Mechanism::without_parts).collect();
        Self { first: pack(&first), words: pack(&words), mechanisms: pack_mechanisms(&edition.mechanisms) }
    }
}
