//! What an edition looks like to other programs. The commands write these types as JSON and the npm package hands them to
//! JavaScript, so that one fact has one name and one form in both; `src/api/types.d.ts` declares them for TypeScript.
//!
//! Every type borrows from the model and is made from it, but for entries, the glossary and offers, which are gathered; nothing reads one back but [`SearchRequest`]. The types are
//! generic over what offsets count in ([`Offset`]): [`Characters`] in JSON, [`Utf16`] in JavaScript.
//!
//! Fields are spelled out where two types share some: flattened ones cross to JavaScript as those of a map, which takes
//! twice as long. What an edition has many of is handed over by itself, so that nobody waits for it who asks for something
//! else. Only [`EditionInfo`], [`ArticleWithFigures`] and [`SearchWithOffers`], which never cross, flatten theirs.

mod article;
mod article_with_figures;
mod beside;
mod check;
mod edition_info;
mod entry;
mod figure;
mod mechanism;
mod offers;
mod offset;
mod request;
mod search;
mod span;
mod term;

pub use article::{ArticleInfo, NoteInfo, PersonInfo};
pub use article_with_figures::{ArticleWithFigures, KeyFigureInfo};
pub use beside::{BesideInfo, Stretch};
pub use check::{CheckInfo, Roles, Spans};
pub use edition_info::{AliasInfo, EditionInfo, SectionInfo};
pub use entry::{DayEntry, EntryLists, GlossaryInfo, PeriodEntry, PersonEntry, PlaceEntry, SentenceInfo, UseInfo};
pub use figure::{FigureInfo, ValueInfo};
pub use mechanism::{MechanismInfo, PartInfo};
pub use offers::{FewerInfo, OffersInfo, RescueInfo};
pub use offset::{Characters, Offset, Utf16};
pub use request::SearchRequest;
pub use search::{HitInfo, MatchInfo, MeantInfo, MeantWord, SearchResults, SearchWithOffers};
pub use span::SpanInfo;
pub use term::TermInfo;
