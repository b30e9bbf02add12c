//! The entries of what is shown: gathered once, and kept.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use edition::entries::{self, Entries};
use edition::search::MIN_ARCHIVE_ARTICLES;

use super::related::{Related, related};
use super::state::{Gathered, State};
use crate::ground::Ground;
use crate::route::View;

/// Gathers what the view shows, where that has not been done.
pub(super) fn gather(ground: &Ground, state: &mut State) {
    let kept = match ground.route.view {
        View::Article(_) => &mut state.of_article,
        View::People | View::Places | View::Days => &mut state.of_lists,
        _ => return,
    };
    if !is_of(kept.as_ref(), ground) {
        let (index, articles) = (ground.identity().clone(), shown(ground));
        let entries = gathered(ground);
        let related = ground.article().map(|(article, _)| related(ground, &entries, article)).unwrap_or_default();
        *kept = Some(Gathered { index, articles, entries, related });
    }
}

/// The entries of what is shown.
pub(super) fn entries<'s>(ground: &Ground, state: &'s State) -> Cow<'s, Entries> {
    let kept = if ground.article().is_some() { &state.of_article } else { &state.of_lists };
    match kept {
        Some(kept) if is_of(Some(kept), ground) => Cow::Borrowed(&kept.entries),
        _ => Cow::Owned(gathered(ground)),
    }
}

/// What is near the article that is read.
pub(super) fn near<'s>(ground: &Ground, state: &'s State, article: usize) -> Cow<'s, [Related]> {
    match &state.of_article {
        Some(kept) if is_of(Some(kept), ground) => Cow::Borrowed(&kept.related),
        _ => Cow::Owned(related(ground, &gathered(ground), article)),
    }
}

fn is_of(kept: Option<&Gathered>, ground: &Ground) -> bool {
    kept.is_some_and(|kept| Rc::ptr_eq(&kept.index, ground.identity()) && kept.articles == shown(ground))
}

/// The article that is read, or all of them.
fn shown(ground: &Ground) -> Range<usize> {
    ground.article().map_or_else(|| ground.figured(), |(index, _)| index..index + 1)
}

/// Of an archive only the people are known in an article that it names itself: all others would have to be unpacked.
fn gathered(ground: &Ground) -> Entries {
    let articles = shown(ground);
    let count = ground.edition.articles.len();
    let declared = if count < MIN_ARCHIVE_ARTICLES { 0..count } else { articles.clone() };
    entries::gather(&*ground.edition, declared, articles)
}
