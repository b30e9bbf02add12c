//! Which edition is shown: the page's own, another one, or all as one.

use std::rc::Rc;

use edition::search::Index;
use edition::shelf::Shelf;

use super::library::Library;
use super::steps::told;
use crate::ground::{Ground, Lazy, shortened};
use crate::route::{EditionChoice, Route};

/// Title of all editions together.
pub(super) const ALL: &str = "全部往期";

/// Shows the edition that `route` names. One that is not here is told, and the page's own shown.
pub fn choose(ground: &mut Ground, library: &mut Library, route: &mut Route) {
    if show(ground, library, &route.edition) {
        return;
    }
    let EditionChoice::One(id) = std::mem::take(&mut route.edition) else { return };
    let told = library.book(&id).and_then(told);
    let unknown = || format!("没有编号为“{}”的一期，已显示本期。", shortened(&id));
    ground.notice = Some(told.unwrap_or_else(unknown));
    show(ground, library, &EditionChoice::Start);
}

/// Shows the edition that `choice` names, where it is here. Returns whether it is.
fn show(ground: &mut Ground, library: &mut Library, choice: &EditionChoice) -> bool {
    let here = library.here().count();
    if library.shown == *choice && (*choice != EditionChoice::All || library.united == here) {
        return true;
    }
    let part = match choice {
        EditionChoice::Start => library.carried.clone(),
        EditionChoice::One(id) => library.here().find(|(known, _)| known == id).map(|(_, part)| part.clone()),
        EditionChoice::All if library.is_open() => {
            let known = library.all.take().filter(|_| library.united == here);
            let (shelf, index) = known.unwrap_or_else(|| prepared(Shelf::united(library.here(), ALL)));
            replace(ground, library, choice, shelf, index);
            library.united = here;
            return true;
        }
        EditionChoice::All => None,
    };
    let Some(part) = part else { return false };
    let (shelf, index) = prepared(Shelf::single(part));
    library.single = choice.clone();
    replace(ground, library, choice, shelf, index);
    true
}

fn prepared(shelf: Shelf) -> (Rc<Shelf>, Lazy) {
    let index = Index::literal(&shelf);
    (Rc::new(shelf), Rc::new(index.into()))
}

/// Shows other articles. All editions together are kept for when they are wanted again.
fn replace(ground: &mut Ground, library: &mut Library, choice: &EditionChoice, shelf: Rc<Shelf>, index: Lazy) {
    let before = ground.replace(shelf, index);
    let shown = std::mem::replace(&mut library.shown, choice.clone());
    if shown == EditionChoice::All && *choice != EditionChoice::All {
        library.all = Some(before);
    }
}
