//! How the texts of an edition are read.

use core::ops::Range;

use super::alike;
use super::spelling::Spelling;
use crate::order;
use crate::readings::{Syllable, Table};
use crate::search::haystack::Haystack;
use crate::source::Source;

/// Set where a unit is somewhere read otherwise: of few that is so, and only for them the exceptions are looked at.
const VARIES: u16 = 1 << 15;

/// How the folded texts of an edition are read.
#[derive(Debug)]
pub(crate) struct Letters {
    /// The different toneless syllables, in the order of their letters. The first is empty and stands for all units that
    /// have none.
    pub(super) syllables: Vec<Spelling>,
    /// The syllable of every unit as it is read usually: its number in `syllables`, and [`VARIES`].
    usual: Box<[u16]>,
    /// Where units are read otherwise: their place among all units, and the syllable.
    exceptions: Vec<(u32, u16)>,
    /// The syllables as speakers write them who take sounds for each other, with the numbers of those that are meant.
    pub(super) alike: Vec<(Spelling, u16)>,
}

impl Letters {
    /// How the texts of `edition`, which are those of `haystack`, are read. Linear in them.
    pub(crate) fn new(edition: &dyn Source, haystack: &Haystack) -> Self {
        let common = edition.head().readings.table();
        let mut syllables: Vec<Spelling> = vec![Spelling::default()];
        let spelling = |syllable: Syllable| Spelling::new(syllable.letters());
        syllables.extend(common.usual().iter().map(|(_, syllable)| spelling(*syllable)));
        edition.each_readings(&mut |_, readings| {
            syllables.extend(readings.table().surroundings().iter().map(|place| spelling(place.syllable)));
        });
        order::sort_by_key(&mut syllables, |spelling| *spelling);
        syllables.dedup();
        let alike = alike::all(&syllables);
        let mut letters = Self { syllables, usual: Box::default(), exceptions: Vec::new(), alike };
        let mut usual = vec![0; usize::from(u16::MAX) + 1].into_boxed_slice();
        for (unit, syllable) in common.usual() {
            usual[usize::from(*unit)] = letters.number(syllable.letters());
        }
        letters.usual = usual;
        let mut parts: Vec<usize> = Vec::new();
        edition.each_readings(&mut |first, _| parts.push(first));
        let mut behind = parts.into_iter().skip(1).chain([haystack.len()]);
        edition.each_readings(&mut |first, readings| {
            letters.add_exceptions(haystack, first..behind.next().unwrap_or(first), readings.table());
        });
        letters
    }

    /// Adds where units of these articles are read otherwise, in their order.
    fn add_exceptions(&mut self, haystack: &Haystack, articles: Range<usize>, table: &Table) {
        let mut special = vec![false; usize::from(u16::MAX) + 1];
        table.surroundings().iter().for_each(|place| special[usize::from(place.character)] = true);
        for article in articles {
            let (units, from) = (haystack.article(article).units, haystack.start(article));
            for (at, unit) in units.iter().enumerate().filter(|(_, unit)| special[usize::from(**unit)]) {
                let Some(syllable) = table.exception(units, at) else { continue };
                let syllable = self.number(syllable.letters());
                let usual = &mut self.usual[usize::from(*unit)];
                if syllable != *usual & !VARIES {
                    *usual |= VARIES;
                    self.exceptions.push(((from + at) as u32, syllable));
                }
            }
        }
    }

    /// The syllable of a unit, whose place among all units this is: its number.
    #[inline]
    pub(crate) fn syllable(&self, unit: u16, place: usize) -> u16 {
        let usual = self.usual[usize::from(unit)];
        if usual & VARIES == 0 {
            return usual;
        }
        match self.exceptions.binary_search_by_key(&(place as u32), |(place, _)| *place) {
            Ok(found) => self.exceptions[found].1,
            Err(_) => usual & !VARIES,
        }
    }

    /// The number of a syllable; 0 where no unit is read so.
    pub(crate) fn number(&self, syllable: &str) -> u16 {
        self.syllables.binary_search(&Spelling::new(syllable)).unwrap_or_default() as u16
    }

    /// How many syllables there are; their numbers are below.
    pub(super) const fn count(&self) -> u16 {
        self.syllables.len() as u16
    }

    /// The syllables in the order of their numbers.
    pub(crate) fn each_syllable(&self) -> impl Iterator<Item = &str> {
        self.syllables.iter().map(|spelling| core::str::from_utf8(spelling.letters()).unwrap_or_default())
    }
}
