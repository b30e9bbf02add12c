//! The other editions of the site: which there are, which have been fetched, and which is being read.
//!
//! A manifest beside the page lists them. An address that asks for editions that are not here ([`Choice`]) first has
//! them fetched, while the page shows what it showed before; then the reader is taken there. Every file is held against
//! the manifest and its own checksum; a bad one is named and left out.

use std::rc::Rc;

use edition::packed::{UnpackError, VERSION, stated_checksum};
use edition::search::{Index, MIN_ARCHIVE_ARTICLES, SearchOptions};
use edition::shelf::{Part, Shelf};
use edition::source::Source as _;

use crate::message::Effect;
use crate::route::{Choice, Route, View};
use crate::state::State;

mod steps;

pub(crate) use steps::{choose, fetch_first, news, return_to_start, stop};

/// Hits that are shown, and more with every wish for more.
pub const HITS: usize = 15;

/// Articles from which on figures are not drawn from all editions at once: so many would take seconds.
pub const MOST_FIGURED: usize = 2_000;

/// Title of all editions together.
pub const ALL: &str = "全部往期";

/// An edition as the manifest lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is known as: letters, digits and hyphens.
    pub id: String,
    /// Its masthead.
    pub title: String,
    /// Number of its articles.
    pub articles: u32,
    /// Its first headlines, each with the identifier of its article.
    pub headlines: Vec<(String, String)>,
    /// Bytes of its file.
    pub bytes: u32,
    /// CRC-32 of what is packed in it.
    pub checksum: u32,
    /// Version of the packed form.
    pub format: u16,
    /// Its file, from the manifest on; none for the edition that the page carries.
    pub file: Option<String>,
}

/// Where an edition is.
#[derive(Debug)]
pub enum Holding {
    /// On the server.
    Away,
    /// Here, checked.
    Here(Rc<Part>),
    /// Nowhere, for this reason.
    Lost(String),
}

/// An edition of the site.
#[derive(Debug)]
pub struct Book {
    /// What the manifest says.
    pub entry: Entry,
    /// Where it is.
    pub holding: Holding,
}

/// The editions of the site.
#[derive(Debug, Default)]
pub struct Library {
    /// All of them in the order of the manifest; none without a manifest.
    pub books: Vec<Book>,
    /// What is being fetched.
    pub loading: Option<Loading>,
    /// Hits and headlines that are shown.
    pub room: usize,
    manifest: Manifest,
    /// The edition that the page carries.
    carried: Option<Rc<Part>>,
    /// What is put up.
    shown: Choice,
    /// The one edition that was read last.
    single: Choice,
    /// What the kiosk returns to.
    start: Choice,
    /// All editions as one, while something else is shown.
    all: Option<(Rc<Shelf>, Rc<Index>)>,
    /// How many they were when they were put together.
    united: usize,
}

/// Whether the manifest has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Manifest {
    /// The page stands alone.
    #[default]
    None,
    Awaited,
    Here,
}

/// Editions on their way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loading {
    /// Where the reader wants to go.
    pub goal: Route,
    /// Whether the address of the page is the goal's already.
    pub address: Address,
    /// The editions, with the bytes of each that have come.
    pub wanted: Vec<(usize, u32)>,
    /// Those of them that have come or cannot.
    pub done: Vec<usize>,
}

/// Whether the browser's address is the goal's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// A link was followed: the address is still that of what is shown.
    Before,
    /// The reader came by the address.
    There,
}

/// A file to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Index of the edition.
    pub book: usize,
    /// The file, from the manifest on.
    pub file: String,
    /// How many bytes it must have.
    pub bytes: u32,
}

/// What came of fetching, and what the reader wants of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// The manifest, or why there is none.
    Manifest(Result<Vec<Entry>, String>),
    /// So many bytes of an edition have come.
    Progress {
        /// Index of the edition.
        book: usize,
        /// Bytes so far.
        bytes: u32,
    },
    /// An edition has come, or why it cannot.
    Arrived {
        /// Index of the edition.
        book: usize,
        /// Its file.
        outcome: Result<Vec<u8>, String>,
    },
    /// The reader does not want to wait.
    Cancel,
    /// More hits or headlines are to be shown.
    More,
}

impl Entry {
    /// Whether there is a file of the right form.
    fn can_be_fetched(&self) -> bool {
        self.file.is_some() && self.format == VERSION && self.fault().is_none()
    }

    /// Why the manifest's entry cannot be right; none where it can.
    pub fn fault(&self) -> Option<&'static str> {
        let plain =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !plain(&self.id) || self.id == Choice::ALL {
            return Some("编号不合规则");
        }
        // Only files of the same site, below the manifest.
        let inside =
            |file: &String| file.split('/').all(|part| plain(&part.replace(['.', '_'], "-")) && !part.starts_with('.'));
        if self.file.as_ref().is_some_and(|file| !inside(file)) { Some("文件名不合规则") } else { None }
    }
}

impl Library {
    /// A library whose manifest is awaited, and which has the edition that the page carries.
    pub fn awaiting(carried: Rc<Part>) -> Self {
        Self { manifest: Manifest::Awaited, carried: Some(carried), room: HITS, ..Self::default() }
    }

    /// Whether there is anything to choose from.
    pub fn is_open(&self) -> bool {
        self.books.len() > 1
    }

    /// Hits that are shown: all of them where there is only one edition.
    pub fn reach(&self) -> usize {
        if self.is_open() { self.room } else { usize::MAX }
    }

    /// The edition that is read; none where all are.
    pub fn reading(&self) -> Option<&Book> {
        match &self.shown {
            Choice::Start => self.books.first(),
            Choice::One(id) => self.book(id),
            Choice::All => None,
        }
    }

    /// The choice that leads back from all editions to one.
    pub const fn single(&self) -> &Choice {
        &self.single
    }

    /// What the kiosk returns to.
    pub const fn start(&self) -> &Choice {
        &self.start
    }

    /// The editions that are here, in order, with their identifiers.
    pub fn here(&self) -> impl Iterator<Item = (&str, &Rc<Part>)> {
        self.books.iter().filter_map(|book| match &book.holding {
            Holding::Here(part) => Some((book.entry.id.as_str(), part)),
            Holding::Away | Holding::Lost(_) => None,
        })
    }

    /// The edition with this identifier.
    pub fn book(&self, id: &str) -> Option<&Book> {
        self.books.iter().find(|book| book.entry.id == id)
    }

    /// What must be fetched before `choice` can be shown. What was lost is fetched again only where it is asked for.
    fn missing(&self, choice: &Choice) -> Vec<usize> {
        let is_missing = |book: &Book| match (choice, &book.holding) {
            _ if !book.entry.can_be_fetched() => false,
            (Choice::Start, _) | (_, Holding::Here(_)) | (Choice::All, Holding::Lost(_)) => false,
            (Choice::One(id), Holding::Away | Holding::Lost(_)) => book.entry.id == *id,
            (Choice::All, Holding::Away) => true,
        };
        (0..self.books.len()).filter(|index| is_missing(&self.books[*index])).collect()
    }
}

impl Book {
    /// The edition in `bytes`, held against the manifest, beside the one that the page carries; else what is wrong with it.
    fn examine(&self, bytes: Vec<u8>, carried: Option<&Part>) -> Result<Part, String> {
        let Entry { articles, bytes: length, checksum, .. } = &self.entry;
        if bytes.len() != *length as usize {
            return Err(format!("应有 {length} 字节，收到 {} 字节", bytes.len()));
        }
        let stated = stated_checksum(&bytes);
        let part = match carried {
            Some(carried) => carried.open_beside(bytes),
            None => Part::open(bytes),
        };
        let part = part.map_err(|error: UnpackError| error.to_string())?;
        if stated != Some(*checksum) || part.count() != *articles as usize {
            return Err("内容与目录不符".to_owned());
        }
        Ok(part)
    }
}

impl Loading {
    /// Bytes that have come, and all that are to come.
    pub fn progress(&self, library: &Library) -> (u32, u32) {
        let sum = |count: &dyn Fn(&(usize, u32)) -> u32| self.wanted.iter().map(count).sum();
        (sum(&|(_, came)| *came), sum(&|(book, _)| library.books.get(*book).map_or(0, |book| book.entry.bytes)))
    }
}

impl State {
    /// The page of an edition that has a manifest beside it.
    pub fn with_library(carried: Rc<Part>) -> Self {
        let shelf = Rc::new(Shelf::single(carried.clone()));
        Self { library: Library::awaiting(carried), ..Self::of(shelf) }
    }

    /// Fills in the places of the hits that are shown, where there are so many articles that not all are looked for.
    pub(crate) fn fill_places(&mut self) {
        let Some(mut results) = self.results.take() else { return };
        let query = self.index.query(&self.route.query);
        let reading = self.article().map(|(index, _)| index);
        let room = if self.route.view == View::Figures { usize::MAX } else { self.library.reach() };
        let mut rank = 0;
        for hit in &mut results.hits {
            let index = hit.article as usize;
            let chosen = self.shows_section(self.edition.section_of(index));
            let wanted = chosen && rank < room || reading == Some(index);
            rank += usize::from(chosen);
            if wanted && hit.matches.is_empty() {
                hit.matches = self.index.matches(&self.edition, index, &query);
            }
        }
        self.results = Some(results);
    }

    /// Where there are so many articles that not all can be looked into after every key, only what is shown is.
    pub(crate) fn search_options<'a>(&mut self, options: SearchOptions<'a>) -> SearchOptions<'a> {
        self.library.room = HITS;
        if self.edition.count() < MIN_ARCHIVE_ARTICLES { options } else { SearchOptions { with_matches: 0, ..options } }
    }

    /// Lets articles go that were looked at before.
    pub(crate) fn fold_away(&mut self) {
        if let Some(shelf) = Rc::get_mut(&mut self.edition) {
            shelf.fold_away();
        }
    }
}

/// Nothing to do but stopping what is being fetched, where anything is.
fn stopping(state: &mut State) -> Option<Effect> {
    state.library.loading.take().map(|_| Effect::StopFetching)
}
