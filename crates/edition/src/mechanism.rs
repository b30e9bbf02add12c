//! Ways of working that articles describe, as trees of parts: what a drawing shows, a list tells, and keys walk through.
//!
//! One model serves every drawing: each part says by its [`Form`] how the parts inside it hang together, so that a ladder
//! may stand in a lane and a tree in a ring. Nothing here knows how a form is drawn.

mod structure;
mod validity;
mod walk;

pub use validity::is_valid;
pub use walk::Key;

use crate::model::FigureRef;

/// Most parts of a mechanism: what a reader can take in is far below, and a drawing of more would be slow.
pub const MOST_PARTS: usize = 200;

/// How deep parts may lie inside each other.
pub const MOST_DEPTH: u16 = 8;

/// Says of a part's parts that the article names some (等) and not how many there are.
pub const MORE: u16 = u16::MAX;

/// A named way of working.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mechanism {
    /// Identifier in URLs and `data-mechanism`: ASCII letters, digits and hyphens, unique in the edition.
    pub id: String,
    /// Index into [`Edition::articles`](crate::model::Edition::articles).
    pub article: u16,
    /// What the drawing shows, as a sentence; may be empty.
    pub title: String,
    /// What the article does not say and the drawing therefore does not show; may be empty.
    pub silence: String,
    /// The mechanism itself and its parts as an outline: each part is followed by the parts inside it. The first has depth 0
    /// and the mechanism's name, every other is deeper. There is at least one, and it has a quote.
    pub parts: Vec<Part>,
}

/// A part of a mechanism.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// How deep it lies: one more than the part that holds it.
    pub depth: u16,
    /// How the parts inside it hang together.
    pub form: Form,
    /// Its name.
    pub name: String,
    /// What it does, in a few words; may be empty.
    pub detail: String,
    /// Figures of the body that belong to it.
    pub figures: Vec<FigureRef>,
    /// Where the article says it; none where the editor infers it.
    pub quote: Option<Quote>,
    /// Who does it.
    pub actors: Vec<String>,
    /// How many more parts it has that the article does not name, or [`MORE`].
    pub unnamed: u16,
    /// Whether the article says it or the editor infers it.
    pub origin: Origin,
    /// Other parts that it leads to, as indices into [`Mechanism::parts`].
    pub links: Vec<u16>,
    /// Identifier of the mechanism that explains it; empty where there is none.
    pub explained_by: String,
}

/// How the parts inside a part hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// Side by side, without an order.
    #[default]
    List,
    /// From above to below: every part may hold others.
    Tree,
    /// Periods inside each other, the shortest first.
    Rings,
    /// Steps that begin again after the last.
    Loop,
    /// Steps in order.
    Steps,
    /// Steps in each of which less is left of the one quantity.
    Funnel,
    /// Rows of cells under the same heads.
    Matrix,
    /// Rungs from below to above.
    Ladder,
    /// Quantities as counted symbols.
    Symbols,
    /// Ways beside each other that go the same direction.
    Lanes,
    /// Around a middle, without an order.
    Radial,
    /// Shares of the same whole as bars from one base.
    Bars,
    /// Gates in a row.
    Gates,
}

/// Every form with its name in files and exports, and with what editors may write in its place.
pub const FORMS: [(Form, &str, &str); 13] = [
    (Form::List, "list", "并列"),
    (Form::Tree, "tree", "层级"),
    (Form::Rings, "rings", "套环"),
    (Form::Loop, "loop", "闭环"),
    (Form::Steps, "steps", "步骤"),
    (Form::Funnel, "funnel", "漏斗"),
    (Form::Matrix, "matrix", "表格"),
    (Form::Ladder, "ladder", "阶梯"),
    (Form::Symbols, "symbols", "计数"),
    (Form::Lanes, "lanes", "分路"),
    (Form::Radial, "radial", "环绕"),
    (Form::Bars, "bars", "占比"),
    (Form::Gates, "gates", "关口"),
];

/// Where a part comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Origin {
    /// The article says it.
    #[default]
    Printed,
    /// The editor puts it together from what the article says.
    Inferred,
}

/// Words of the article's body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Quote {
    /// Index into [`Article::paragraphs`](crate::model::Article::paragraphs).
    pub paragraph: u16,
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

impl Form {
    /// Its name in files and exports.
    pub fn name(self) -> &'static str {
        FORMS.iter().find(|(form, _, _)| *form == self).map_or("", |(_, name, _)| name)
    }

    /// Whether its parts are read in their order.
    pub const fn is_ordered(self) -> bool {
        !matches!(self, Self::List | Self::Symbols | Self::Radial | Self::Bars | Self::Lanes)
    }
}

impl Part {
    /// How many more parts it has by the article's own number; none where it gives no number.
    pub fn counted_unnamed(&self) -> usize {
        if self.unnamed == MORE { 0 } else { usize::from(self.unnamed) }
    }
}

impl Mechanism {
    /// Its name as the article gives it.
    pub fn name(&self) -> &str {
        self.parts.first().map_or("", |root| &root.name)
    }

    /// Where the article names it.
    pub fn quote(&self) -> Quote {
        self.parts.first().and_then(|root| root.quote).unwrap_or_default()
    }

    /// The same without its parts: enough to name it, and to find it in the text.
    #[must_use]
    pub fn without_parts(&self) -> Self {
        Self {
            id: self.id.clone(),
            article: self.article,
            parts: self
                .parts
                .first()
                .into_iter()
                .map(|root| Part { name: root.name.clone(), quote: root.quote, ..Part::default() })
                .collect(),
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use arbtest::arbitrary::{Result, Unstructured};

    use super::{FORMS, Form, MOST_DEPTH, Mechanism, Part, Quote};

    /// A mechanism of this form with these parts by depth.
    pub(super) fn outline(form: Form, parts: &[(u16, &str)]) -> Mechanism {
        let part = |(depth, name): &(u16, &str)| Part { depth: *depth, name: (*name).to_owned(), ..Part::default() };
        let root = Part { form, quote: Some(Quote::default()), ..Part::default() };
        Mechanism { parts: std::iter::once(root).chain(parts.iter().map(part)).collect(), ..Mechanism::default() }
    }

    /// Any mechanism.
    pub(super) fn any(u: &mut Unstructured<'_>) -> Result<Mechanism> {
        let mut parts = vec![Part { form: u.choose(&FORMS)?.0, ..Part::default() }];
        for _ in 0..u.int_in_range(0..=12)? {
            let deepest = parts.last().map_or(0, |part| part.depth + 1).min(MOST_DEPTH);
            parts.push(Part { depth: u.int_in_range(1..=deepest)?, form: u.choose(&FORMS)?.0, ..Part::default() });
        }
        Ok(Mechanism { parts, ..Mechanism::default() })
    }
}
