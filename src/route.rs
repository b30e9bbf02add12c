//! Where the reader is: everything that a link can restore, as the URL's hash and back.
//!
//! `#/` front, `#/article/ID`, `#/figures`, `#/mechanisms`, `#/mechanisms/ID`, `#/people`, `#/places`, `#/days`, `#/shelf`,
//! followed by
//! `?q=…&section=a,b&kind=money&p=2&f=1&edition=ID&kiosk`.
//! Parsing accepts any string: what it does not know is reported as [`RouteProblem`], never guessed.

mod figure_address;
mod hash;
mod highlight;
mod percent;

pub use figure_address::FigureAddress;
pub use highlight::{Highlight, KindSet};

/// Characters of a query that are read: the rest is cut off (a query is typed or tapped, never a document).
pub const QUERY_LIMIT: usize = 200;

/// Name of the parameter for an entry.
const NAME: &str = "name";

/// A place in the edition with its selection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Route {
    /// Which view.
    pub view: View,
    /// Which edition is read, where the site has several.
    pub edition: EditionChoice,
    /// What was searched for, as typed.
    pub query: String,
    /// Names of the chosen sections; none chosen shows all.
    pub sections: Vec<String>,
    /// Which figures are highlighted.
    pub kinds: Highlight,
    /// Paragraph of the article to show, counted from 1.
    pub paragraph: Option<u16>,
    /// The figure that is explained.
    pub figure: Option<FigureAddress>,
    /// Size of the type.
    pub size: TextSize,
    /// A shared touch screen or a reader's own device.
    pub device: Device,
    /// Parameters of the view itself (sorting and filters of the figures board), in their order.
    pub extra: Vec<(String, String)>,
}

/// The views.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum View {
    /// The front page, or the results while something is searched for.
    #[default]
    Front,
    /// One article, by its identifier.
    Article(String),
    /// All figures as a table.
    Figures,
    /// All mechanisms.
    Mechanisms,
    /// One mechanism, by its identifier.
    Mechanism(String),
    /// The people whom articles name.
    People,
    /// Places and organisations.
    Places,
    /// Days and periods.
    Days,
    /// The editions of the site.
    Shelf,
}

/// Which edition is read. Only a page that is made for several editions reads it from its address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum EditionChoice {
    /// The one that the page carries.
    #[default]
    Start,
    /// The one with this identifier.
    One(String),
    /// All of them as one.
    All,
}

/// Size of the type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSize {
    /// As designed.
    #[default]
    Normal,
    /// 长辈版: for readers who need large type.
    Large,
}

/// What the page runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Device {
    /// A reader's own phone or computer.
    #[default]
    Personal,
    /// An unattended touch screen: nothing is stored, nothing leads away.
    Kiosk,
}

/// Why a hash is not a place of this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteProblem {
    /// The path names no view.
    UnknownView,
}

impl EditionChoice {
    /// The name of all editions in an address; no edition is called so.
    pub const ALL: &str = "all";

    /// The choice that an address names.
    fn parse(name: &str) -> Self {
        match name {
            "" => Self::Start,
            Self::ALL => Self::All,
            id => Self::One(id.to_owned()),
        }
    }

    /// Its name in an address; none for the edition that needs none.
    fn name(&self) -> Option<&str> {
        match self {
            Self::Start => None,
            Self::One(id) => Some(id),
            Self::All => Some(Self::ALL),
        }
    }
}

impl Route {
    /// The same selection in another view, at its beginning.
    #[must_use]
    pub fn with_view(&self, view: View) -> Self {
        Self { view, paragraph: None, figure: None, extra: Vec::new(), ..self.clone() }
    }

    /// The entry of this name in the view of people, places or days.
    #[must_use]
    pub fn entry(&self, view: View, name: &str) -> Self {
        Self { extra: vec![(NAME.to_owned(), name.to_owned())], ..self.with_view(view) }
    }

    /// The name of the entry that is meant, in a view that has entries.
    pub fn entry_name(&self) -> Option<&str> {
        let named = || self.extra.iter().find(|(name, _)| name == NAME).map(|(_, value)| value.as_str());
        matches!(self.view, View::People | View::Places | View::Days).then(named).flatten()
    }

    /// The front page of the same edition without any selection, on the same device.
    #[must_use]
    pub fn home(&self) -> Self {
        Self {
            edition: self.edition.clone(),
            kinds: self.kinds.clone(),
            size: self.size,
            device: self.device,
            ..Self::default()
        }
    }
}
