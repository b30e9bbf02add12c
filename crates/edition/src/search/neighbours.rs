//! What stands in the texts and is near to a term that does not: characters that sound alike or of which one differs, and
//! the nearest figures.

use crate::model::Edition;
use crate::order;
use crate::search::index::{Index, MIN_ARCHIVE_ARTICLES};
use crate::search::letters::Letters;
use crate::search::query::Term;
use crate::search::rescue::Likeness;
use crate::search::sound::sound;
use crate::source::Source;

/// Characters of a term that is looked for: of fewer too much is near, of more nobody meant one term.
const LENGTHS: core::ops::RangeInclusive<usize> = 2..=24;

/// Units beyond which the texts are not looked at for every letter that is typed.
const MOST_UNITS: usize = 2_000_000;

/// Figures that are offered.
const MOST_FIGURES: usize = 4;

/// Characters that could have been typed for a unit of a text.
struct Slot {
    unit: u16,
    /// For every syllable whether this character sounds alike.
    alike: Vec<bool>,
}

impl Index {
    /// What stands in the texts of `edition` and is read like `term`, or differs from it by one character, and how; the
    /// closest first, then the more frequent. Nothing across a mark: 调。街 is no word. Linear in the texts.
    pub(super) fn alike_in_texts(&self, edition: &dyn Source, term: &Term) -> Vec<(String, Likeness)> {
        let units = term.needle().units();
        let Some(letters) = self.letters(edition) else { return Vec::new() };
        let is_text = units.iter().all(|unit| matches!(unit, 0x3400..=0x9FFF));
        if !is_text || !LENGTHS.contains(&units.len()) || self.haystack().units() > MOST_UNITS {
            return Vec::new();
        }
        let slots: Vec<Slot> = units.iter().map(|unit| Slot::new(edition.head(), letters, *unit)).collect();
        let mut found: Vec<(Likeness, &[u16])> = Vec::new();
        for article in 0..self.haystack().len() {
            let (texts, from) = (self.haystack().article(article).units, self.haystack().start(article));
            for (at, window) in texts.windows(units.len()).enumerate() {
                let start = from + at;
                let like = likeness(&slots, window, start, letters);
                let whole = like.filter(|_| !self.haystack().is_broken(start, start + units.len()));
                found.extend(whole.map(|likeness| (likeness, window)));
            }
        }
        order::sort_by_key(&mut found, |place| *place);
        let mut texts: Vec<(Likeness, usize, String)> = found
            .chunk_by(|one, other| one == other)
            .map(|places| (places[0].0, usize::MAX - places.len(), String::from_utf16_lossy(places[0].1)))
            .collect();
        order::sort_by_key(&mut texts, Clone::clone);
        texts.into_iter().map(|(likeness, _, text)| (text, likeness)).collect()
    }
}

/// The figures of `edition` that are nearest to the one that `term` asks for, of its kind and unit, as they are printed.
/// Linear in the figures; none of an archive.
pub(super) fn nearest_figures(edition: &dyn Source, term: &Term) -> Vec<(String, Likeness)> {
    if !term.is_number() || edition.count() >= MIN_ARCHIVE_ARTICLES {
        return Vec::new();
    }
    let mut near: Vec<(u64, String)> = Vec::new();
    for article in (0..edition.count()).filter_map(|index| edition.article(index)) {
        for passage in &article.paragraphs {
            for figure in &passage.figures {
                let Some(distance) = term.distance(figure) else { continue };
                let Some(text) = passage.text.get(figure.start as usize..figure.end as usize) else { continue };
                if !near.iter().any(|(_, known)| known == text) {
                    // What is not negative is in the order of its bits.
                    near.push((distance.to_bits(), text.to_owned()));
                }
            }
        }
    }
    order::least_by_key(&mut near, MOST_FIGURES, Clone::clone);
    near.into_iter().take(MOST_FIGURES).map(|(_, text)| (text, Likeness::Figure)).collect()
}

impl Slot {
    fn new(edition: &Edition, letters: &Letters, unit: u16) -> Self {
        let sounds: Vec<String> =
            edition.readings.table().all_of(unit).map(|syllable| sound(syllable.letters())).collect();
        Self { unit, alike: letters.each_syllable().map(|syllable| sounds.contains(&sound(syllable))).collect() }
    }
}

/// How units that stand at `place` are like what was typed, where they are.
fn likeness(slots: &[Slot], units: &[u16], place: usize, letters: &Letters) -> Option<Likeness> {
    let (mut others, mut others_by_sound) = (0, 0);
    for (slot, (unit, at)) in slots.iter().zip(units.iter().zip(place..)) {
        if slot.unit != *unit {
            others += 1;
            let syllable = letters.syllable(*unit, at);
            others_by_sound += usize::from(syllable == 0 || !slot.alike[usize::from(syllable)]);
            if others_by_sound > 0 && others > 1 || !matches!(unit, 0x3400..=0x9FFF) {
                return None;
            }
        }
    }
    match (others, others_by_sound) {
        (0, _) => None,
        (_, 0) => Some(Likeness::Sound),
        _ => (units.len() > 2).then_some(Likeness::Spelling),
    }
}
