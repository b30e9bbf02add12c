//! What a compilation gives.

use edition::model::Edition;

use crate::diagnostic::Diagnostic;
use crate::photos::Picture;
use crate::positions::Positions;

/// An edition without errors.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// What the edition is known as among others, where its `edition.toml` says so.
    pub id: Option<String>,
    /// The edition, ready to be packed by [`edition::packed::pack`].
    pub edition: Edition,
    /// What a proofreader would look at, in the order of files and lines.
    pub warnings: Vec<Diagnostic>,
    /// Files of the articles' pictures, each once.
    pub pictures: Vec<Picture>,
    /// Where the texts of the edition stand in its files.
    pub positions: Positions,
}
