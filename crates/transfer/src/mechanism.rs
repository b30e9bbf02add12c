//! Ways of working that articles describe.

use edition::mechanism::{Form, MORE, Mechanism, Origin, Part, Quote};
use edition::model::{Article, FigureRef};
use serde::Serialize;

use crate::offset::Offset;
use crate::span::SpanInfo;

/// A named way of working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MechanismInfo<'a, O> {
    /// Identifier.
    pub id: &'a str,
    /// Identifier of the article.
    pub article: &'a str,
    /// Index of the paragraph that names it.
    pub paragraph: u16,
    /// What its drawing shows, as a sentence; may be empty.
    pub title: &'a str,
    /// What the article does not say of it; may be empty.
    pub silence: &'a str,
    /// The mechanism with its parts.
    #[serde(flatten)]
    pub root: PartInfo<'a, O>,
}

/// A part of a mechanism with the parts inside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartInfo<'a, O> {
    /// Its name.
    pub name: &'a str,
    /// What it does, in a few words; may be empty.
    pub detail: &'a str,
    /// How its parts hang together: `list`, `tree`, `rings`, `loop`, `steps`, `funnel`, `matrix`, `ladder`, `symbols`,
    /// `lanes`, `radial`, `bars` or `gates`; none where it has no parts.
    pub form: Option<&'static str>,
    /// Where the article says it.
    pub quote: Option<SpanInfo<'a, O>>,
    /// Figures of the body that belong to it.
    pub figures: Vec<SpanInfo<'a, O>>,
    /// Who does it.
    pub actors: &'a [String],
    /// How many more parts it has that the article does not name; none where it only says that there are more (等).
    pub unnamed: Option<u16>,
    /// Whether the editor infers it from what the article says.
    pub inferred: bool,
    /// Names of other parts that it leads to.
    pub links: Vec<&'a str>,
    /// Identifier of the mechanism that explains it; may be empty.
    pub explained_by: &'a str,
    /// The parts inside it, in order.
    pub parts: Vec<PartInfo<'a, O>>,
}

impl<'a, O: Offset> MechanismInfo<'a, O> {
    /// These mechanisms, in their order; `article` gives an article by its index.
    pub fn list(
        mechanisms: &'a [Mechanism],
        article: impl Fn(usize) -> Option<&'a Article>,
    ) -> impl Iterator<Item = Self> {
        mechanisms.iter().filter_map(move |mechanism| Some(Self::new(mechanism, article(mechanism.article.into())?)))
    }

    fn new(mechanism: &'a Mechanism, article: &'a Article) -> Self {
        Self {
            id: &mechanism.id,
            article: &article.id,
            paragraph: mechanism.quote().paragraph,
            title: &mechanism.title,
            silence: &mechanism.silence,
            root: PartInfo::new(mechanism, 0, article),
        }
    }
}

impl<'a, O: Offset> PartInfo<'a, O> {
    /// A part of `mechanism`, which has at least this one.
    fn new(mechanism: &'a Mechanism, index: usize, article: &'a Article) -> Self {
        let Part { name, detail, figures, quote, actors, unnamed, origin, links, explained_by, form, depth: _ } =
            &mechanism.parts[index];
        let parts: Vec<Self> = mechanism.children(index).map(|child| Self::new(mechanism, child, article)).collect();
        let has_parts = !parts.is_empty() || *unnamed > 0;
        Self {
            name,
            detail,
            form: has_parts.then(|| Form::name(*form)),
            quote: quote
                .and_then(|Quote { paragraph, start, end }| SpanInfo::new(&article.paragraphs, paragraph, start..end)),
            figures: figures.iter().filter_map(|place| figure_span(article, *place)).collect(),
            actors,
            unnamed: (*unnamed != MORE).then_some(*unnamed),
            inferred: *origin == Origin::Inferred,
            links: links.iter().filter_map(|link| Some(mechanism.part(usize::from(*link))?.name.as_str())).collect(),
            explained_by,
            parts,
        }
    }
}

fn figure_span<O: Offset>(article: &Article, place: FigureRef) -> Option<SpanInfo<'_, O>> {
    let figure = article.figure(place)?;
    SpanInfo::new(&article.paragraphs, place.paragraph, figure.start..figure.end)
}
