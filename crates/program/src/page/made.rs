//! Editions as they were compiled last, for as long as nothing changes in their folders: a save changes one of a shelf.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, SystemTime};

use anyhow::Result;
use compiler::Compiled;
use edition::packed::pack;

use crate::{edition_source, threads};

/// An edition with what of it takes time to make.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) compiled: Compiled,
    packed: OnceCell<Vec<u8>>,
    texts: OnceCell<Vec<String>>,
}

impl Made {
    /// Of what was compiled.
    pub(super) const fn new(compiled: Compiled) -> Self {
        Self { compiled, packed: OnceCell::new(), texts: OnceCell::new() }
    }

    /// The packed edition.
    pub(super) fn packed(&self) -> &[u8] {
        self.packed.get_or_init(|| pack(&self.compiled.edition))
    }

    /// The text of each article's page, as HTML.
    pub(super) fn texts(&self) -> &[String] {
        self.texts.get_or_init(|| civic_edition::page::static_articles(self.compiled.edition.clone()))
    }
}

/// What tells one state of a folder from another: its files with their lengths and times.
type State = Vec<(OsString, u64, SystemTime)>;

/// For how long a file may be changed again without another time: the coarsest clock is that of sticks, which counts in two
/// seconds.
const UNCERTAIN: Duration = Duration::from_secs(3);

thread_local! {
    static KEPT: RefCell<BTreeMap<PathBuf, (State, Rc<Made>)>> = const { RefCell::new(BTreeMap::new()) };
}

/// The editions in `folders`, of which only those are compiled that have changed since they were last.
///
/// # Errors
/// Mistakes in an edition, which are told on standard error.
pub(super) fn editions(folders: &[PathBuf]) -> Result<Vec<Rc<Made>>> {
    // Before the files are read: what changes meanwhile is then another state.
    let states: Vec<Option<State>> = folders.iter().map(|folder| state(folder)).collect();
    let kept = |(folder, state): (&PathBuf, &Option<State>)| {
        KEPT.with_borrow(|kept| {
            kept.get(folder).filter(|(known, _)| Some(known) == state.as_ref()).map(|(_, made)| made.clone())
        })
    };
    let known: Vec<Option<Rc<Made>>> = folders.iter().zip(&states).map(kept).collect();
    let changed: Vec<&PathBuf> =
        folders.iter().zip(&known).filter(|(_, known)| known.is_none()).map(|(folder, _)| folder).collect();
    let mut read = threads::map(&changed, |folder| edition_source::read(folder))?.into_iter();
    let (mut editions, mut mistakes) = (Vec::new(), None);
    for ((folder, state), known) in folders.iter().zip(states).zip(known) {
        let fresh = || read.next().map(|read| read.map(|compiled| Rc::new(Made::new(compiled))));
        match known.map(Ok).or_else(fresh) {
            Some(Ok(made)) => {
                let state = state.map(|state| (state, made.clone()));
                KEPT.with_borrow_mut(|kept| state.and_then(|state| kept.insert(folder.clone(), state)));
                editions.push(made);
            }
            Some(Err(report)) => drop(mistakes.get_or_insert((folder, report))),
            None => {}
        }
    }
    mistakes.map_or(Ok(editions), |(folder, report)| Err(edition_source::told(folder, &report)))
}

/// None where a file is so new that its next state might look the same, or something cannot be read.
fn state(folder: &Path) -> Option<State> {
    let certain = SystemTime::now().checked_sub(UNCERTAIN)?;
    let of_entry = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.ok()?;
        let metadata = fs::metadata(entry.path()).ok()?;
        let modified = metadata.modified().ok()?;
        (modified < certain).then(|| (entry.file_name(), metadata.len(), modified))
    };
    let mut state: State = fs::read_dir(folder).ok()?.map(of_entry).collect::<Option<_>>()?;
    state.sort();
    Some(state)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(path: &Path, text: &str, seconds_ago: u64) {
        fs::write(path, text).unwrap();
        let time = SystemTime::now() - Duration::from_secs(seconds_ago);
        fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
    }

    #[test]
    fn only_what_changed_is_compiled_again() {
        let root = std::env::temp_dir().join(format!("civic-made-{}", std::process::id()));
        let folders = ["a", "b", "c"].map(|name| root.join(name));
        for (folder, seconds_ago) in folders.iter().zip([60, 60, 0]) {
            fs::create_dir_all(folder).unwrap();
            write(&folder.join("edition.toml"), "title = \"街巷\"\nsections = [\"要闻\"]\n", 60);
            let article = "+++\nid = \"lamp\"\nsection = \"要闻\"\nheadline = \"灯亮了\"\n+++\n\n巷口装了12盏灯。\n";
            write(&folder.join("01.md"), article, seconds_ago);
        }
        let first = editions(&folders).unwrap();
        let article = "+++\nid = \"lamp\"\nsection = \"要闻\"\nheadline = \"灯灭了\"\n+++\n\n巷口装了12盏灯。\n";
        write(&folders[1].join("01.md"), article, 30);
        let second = editions(&folders).unwrap();
        let same: Vec<bool> = first.iter().zip(&second).map(|(first, second)| Rc::ptr_eq(first, second)).collect();
        assert_eq!(same, [true, false, false], "what is new may change again at the same moment");
        assert_eq!(second[1].compiled.edition.articles[0].headline.text, "灯灭了");
        fs::remove_dir_all(&root).unwrap();
    }
}
