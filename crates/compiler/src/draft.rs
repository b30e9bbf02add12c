//! What one file gives before the articles are put together.

use std::path::PathBuf;

use edition::model::{Article, Weight};

use crate::mechanisms::DraftMechanism;
use crate::photos::Picture;
use crate::positions::Place;
use crate::sourced::Sourced;

/// An article as read from its file.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// The article; its weight is not decided yet.
    pub(crate) article: Article,
    /// The byte of the file where the identifier stands.
    pub(crate) id_at: usize,
    /// Index of the page on which it stands.
    pub(crate) page: usize,
    /// The weight that the file asks for, with its place.
    pub(crate) weight: Option<(Weight, usize)>,
    /// Mechanisms.
    pub(crate) mechanisms: Vec<DraftMechanism>,
    /// Files of its pictures.
    pub(crate) pictures: Vec<Picture>,
    /// Files that it names as pictures, also those that cannot be any.
    pub(crate) named: Vec<PathBuf>,
    /// Names that the file declares.
    pub(crate) names: Names,
    /// Where the article's texts stand in the file.
    pub(crate) texts: Vec<(Place, Sourced)>,
}

/// Names that the front matter declares beside people and mechanisms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Names {
    pub(crate) organisations: Vec<String>,
    pub(crate) programmes: Vec<String>,
    pub(crate) places: Vec<String>,
}
