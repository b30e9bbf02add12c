//! One packed edition on a shelf, and what is known of its articles while they are packed.

use crate::packed::{PackedEdition, UnpackError};
use crate::readings::{Readings, Syllable};
use crate::source::Source;

use super::sounds::Sounds;

/// One packed edition, checked, with what is asked of its articles most often.
#[derive(Debug)]
pub struct Part {
    pub(super) packed: PackedEdition,
    /// All but the articles, the names of the edition and the usual readings, packed: unpacked where the edition is read by
    /// itself.
    pub(super) rest: Vec<u8>,
    pub(super) sounds: Sounds,
    /// What it reads otherwise than the editions before.
    other_sounds: Vec<(u16, Syllable)>,
    pub(super) articles: Vec<Summary>,
}

/// What is known of an article without unpacking it.
#[derive(Debug)]
pub(super) struct Summary {
    pub(super) id: Box<str>,
    pub(super) section: u16,
    pub(super) figures: u32,
}

impl Part {
    /// Opens the packed edition in `bytes`. Linear.
    pub fn open(bytes: Vec<u8>) -> Result<Self, UnpackError> {
        Self::with(bytes, Sounds::default())
    }

    /// Opens the packed edition in `bytes` as one of those that belong together with this one: what all of them know is
    /// kept once. Linear.
    pub fn open_beside(&self, bytes: Vec<u8>) -> Result<Self, UnpackError> {
        Self::with(bytes, self.sounds.clone())
    }

    fn with(bytes: Vec<u8>, sounds: Sounds) -> Result<Self, UnpackError> {
        let mut articles = Vec::new();
        let mut packed = PackedEdition::read(bytes, |article| {
            let figures = article.figures().count() as u32;
            articles.push(Summary { id: article.id.as_str().into(), section: article.section, figures });
        })?;
        articles.shrink_to_fit();
        let (rest, usual) = packed.take_rest();
        let other_sounds = sounds.add(&usual);
        Ok(Self { packed, rest, sounds, other_sounds, articles })
    }

    /// How its characters are read, with these surroundings of its own.
    pub(super) fn readings(&self, surroundings: &Readings) -> Readings {
        self.sounds.with(surroundings, &self.other_sounds)
    }

    /// Where its characters are read otherwise than usually in all editions.
    pub(super) fn own_readings(&self, surroundings: &Readings) -> Readings {
        Sounds::default().with(surroundings, &self.other_sounds)
    }

    /// Number of its articles.
    pub fn count(&self) -> usize {
        self.articles.len()
    }

    /// Its masthead.
    pub fn title(&self) -> &str {
        &self.packed.head().title
    }
}
