//! Search of what stands beside the articles' own texts: names of sections, summaries, notes, captions, offices, ways of
//! working, explanations, the masthead.
//!
//! These texts are short and few, so that there is no index of them: they are folded once, when they are first asked for, and
//! every one is looked through as the texts of articles are. A query is found where one of them holds all its terms.

use core::cell::OnceCell;
use core::ops::ControlFlow;

use crate::readings::Syllable;
use crate::search::examine::{all_spans, examine};
use crate::search::index::Index;
use crate::search::letters::{self, Confusions, Steps, Typed, each_in};
use crate::search::query::Query;
use crate::search::results::How;
use crate::source::Source;

mod folded;
mod place;
mod texts;

pub(crate) use folded::Folded;
pub use place::{Part, Place};

/// Bytes of texts that are looked through: what very many editions explain and draw has more.
const MOST_BYTES: usize = 500_000;

/// Places that letters may fit: more are too many to mean anything.
const MOST_SPELLED: usize = 100;

/// A text beside the articles' own that holds what was searched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Where it stands.
    pub place: Place,
    /// All of it.
    pub text: String,
    /// Bytes of it that were found, in order and without overlaps; not empty.
    pub matches: Vec<(u32, u32)>,
    /// How it was found.
    pub how: How,
}

impl Index {
    /// The texts beside the articles' own that hold every term of `query` and no excluded one, in the order of
    /// [`Place`]; last those that hold a term only inside longer numbers. Of an archive those of its head. Linear in them.
    pub fn beside(&self, edition: &dyn Source, query: &Query) -> Vec<Beside> {
        if query.is_empty() {
            return Vec::new();
        }
        let printed = query.as_printed(&edition.head().aliases, &self.folding);
        let either = printed.clone().map(|printed| printed.or(query));
        let mut room = Vec::new();
        let found = self.folded_beside(edition).iter().filter_map(|folded| {
            let mut worth = |query: &Query| examine(query, folded, &mut room);
            let how = worth(query).or_else(|| worth(printed.as_ref()?))?.how;
            let spans = all_spans(either.as_ref().unwrap_or(query), folded);
            let matches = spans.iter().map(|span| folded.bytes(span.start, span.end)).collect();
            Some(Beside { place: folded.place, text: folded.text.clone(), matches, how })
        });
        let (inside, mut whole): (Vec<Beside>, Vec<Beside>) = found.partition(|beside| beside.how == How::InsideNumber);
        whole.extend(inside);
        whole
    }

    /// The texts beside the articles' own with places that are read as `typed`, which is pinyin: those where most of it lies
    /// in whole syllables, in the order of [`Place`]; none where it fits very many. Linear in them.
    pub fn beside_by_letters(&self, edition: &dyn Source, typed: &str) -> Vec<Beside> {
        let Some(typed) = Typed::new(typed, &self.folding) else { return Vec::new() };
        let Some(read) = self.letters(edition) else { return Vec::new() };
        let (count, mut most) = (typed.letters(), 0);
        let steps = Steps::new(read, typed, Confusions::None);
        let table = edition.head().readings.table();
        let mut found: Vec<(usize, Beside)> = Vec::new();
        for folded in self.folded_beside(edition) {
            let units = &folded.units.units;
            let syllables = folded.syllables.get_or_init(|| {
                let number = |syllable: Syllable| read.number(syllable.letters());
                (0..units.len()).map(|at| table.of_unit(units, at).map_or(0, number)).collect()
            });
            let syllable = |at: usize| syllables[at];
            let mut readings: Vec<letters::Reading> = Vec::new();
            each_in(&steps, units, &syllable, |reading| {
                readings.push(reading);
                ControlFlow::Continue(())
            });
            let Some(whole) = readings.iter().map(|reading| reading.whole).max() else { continue };
            most = whole.max(most);
            let best = readings.iter().filter(|reading| reading.whole == whole);
            let mut matches: Vec<(u32, u32)> = best.map(|reading| folded.bytes(reading.start, reading.end)).collect();
            matches.dedup_by(|next, kept| next.0 < kept.1);
            found.push((whole, Beside { place: folded.place, text: folded.text.clone(), matches, how: How::Folded }));
        }
        found.retain(|(whole, _)| *whole == most);
        if count < 2 || found.len() > MOST_SPELLED {
            found.clear();
        }
        found.into_iter().map(|(_, beside)| beside).collect()
    }

    /// The texts that stand beside the articles' own. The first call is linear in them.
    fn folded_beside(&self, edition: &dyn Source) -> &[Folded] {
        self.beside.get_or_init(|| {
            let (mut all, mut bytes) = (Vec::new(), 0);
            texts::each(edition, &mut |place, text, figures| {
                bytes += text.len();
                if bytes <= MOST_BYTES && !text.is_empty() {
                    let units = self.folding.fold(text);
                    let (text, figures) = (text.to_owned(), figures.to_vec());
                    all.push(Folded { place, text, figures, units, syllables: OnceCell::new() });
                }
            });
            all
        })
    }
}

#[cfg(test)]
mod tests;
