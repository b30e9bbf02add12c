//! Ways of working that articles describe.

use std::borrow::Cow;

use edition::model::{Mechanism, MechanismForm, MechanismPart};
use edition::source::Source;
use serde::Serialize;

/// A named way of working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MechanismInfo<'a> {
    /// Name as the article gives it.
    pub name: &'a str,
    /// `hierarchy`, `cycle`, `chain` or `list`.
    pub form: &'static str,
    /// Identifier of the article.
    pub article: Cow<'a, str>,
    /// Index of the paragraph that describes it.
    pub paragraph: u16,
    /// The parts in order.
    pub parts: Vec<PartInfo<'a>>,
}

/// A part of a mechanism.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PartInfo<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it does or how many there are; may be empty.
    pub detail: &'a str,
}

impl<'a> MechanismInfo<'a> {
    /// Every mechanism of `edition`, in the order of the articles.
    pub fn list(edition: &'a dyn Source) -> impl Iterator<Item = Self> {
        edition.head().mechanisms.iter().map(|mechanism| Self::new(edition, mechanism))
    }

    fn new(edition: &'a dyn Source, mechanism: &'a Mechanism) -> Self {
        Self {
            name: &mechanism.name,
            form: match mechanism.form {
                MechanismForm::Hierarchy => "hierarchy",
                MechanismForm::Cycle => "cycle",
                MechanismForm::Chain => "chain",
                MechanismForm::List => "list",
            },
            article: edition.id(usize::from(mechanism.article)).unwrap_or_default(),
            paragraph: mechanism.paragraph,
            parts: mechanism.parts.iter().map(PartInfo::from).collect(),
        }
    }
}

impl<'a> From<&'a MechanismPart> for PartInfo<'a> {
    fn from(part: &'a MechanismPart) -> Self {
        Self { name: &part.name, detail: &part.detail }
    }
}
