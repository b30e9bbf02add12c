//! Where the reader is: everything that a link can restore, as the URL's hash and back.
//!
//! `#/` front, `#/article/ID`, `#/figures`, `#/mechanisms`, `#/shelf`, followed by
//! `?q=…&section=a,b&kind=money&p=2&f=1&edition=ID&kiosk`.
//! Parsing accepts any string: what it does not know is reported as [`RouteProblem`], never guessed.

use core::fmt;

use edition::figures::FigureKind;
use edition::model::FigureRef;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// Characters of a query that are read: the rest is cut off (a query is typed or tapped, never a document).
pub const QUERY_LIMIT: usize = 200;

/// What a value may not hold unescaped in the hash's parameters.
const RESERVED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b',')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'\\')
    .add(b'^')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A place in the edition with its selection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Route {
    /// Which view.
    pub view: View,
    /// Which edition is read, where the site has several.
    pub edition: Choice,
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
    /// The editions of the site.
    Shelf,
}

/// Which edition is read. Only a page that is made for several editions reads it from its address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Choice {
    /// The one that the page carries.
    #[default]
    Start,
    /// The one with this identifier.
    One(String),
    /// All of them as one.
    All,
}

/// A figure's place in the edition, in URLs and `data-figure`: `ARTICLE.PARAGRAPH.FIGURE`, both counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureAddress {
    /// Identifier of the article.
    pub article: String,
    /// Where in the article.
    pub place: FigureRef,
}

/// Which figures are highlighted in the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Highlight {
    /// All of them.
    #[default]
    All,
    /// These kinds only; none at all switches highlighting off.
    Only(KindSet),
}

/// A set of kinds of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct KindSet(u16);

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

impl Choice {
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

impl FigureAddress {
    /// The place that `address` names, if it has the right form.
    pub fn parse(address: &str) -> Option<Self> {
        let mut parts = address.rsplitn(3, '.');
        let figure = parts.next()?.parse::<u16>().ok()?.checked_sub(1)?;
        let paragraph = parts.next()?.parse::<u16>().ok()?.checked_sub(1)?;
        Some(Self { article: parts.next()?.to_owned(), place: FigureRef { paragraph, figure } })
    }
}

impl fmt::Display for FigureAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.article, self.place.paragraph + 1, self.place.figure + 1)
    }
}

impl Highlight {
    /// Whether figures of this kind are highlighted.
    pub fn shows(&self, kind: FigureKind) -> bool {
        match self {
            Self::All => true,
            Self::Only(kinds) => kinds.contains(kind),
        }
    }
}

impl KindSet {
    /// Every kind.
    pub fn all() -> Self {
        FigureKind::ALL.into_iter().collect()
    }

    /// Whether `kind` is in it.
    pub const fn contains(self, kind: FigureKind) -> bool {
        self.0 & 1 << kind as u16 != 0
    }

    /// The same set with `kind` put in or taken out.
    #[must_use]
    pub const fn toggled(self, kind: FigureKind) -> Self {
        Self(self.0 ^ 1 << kind as u16)
    }

    /// Its kinds, in the order in which kinds are listed.
    pub fn iter(self) -> impl Iterator<Item = FigureKind> {
        FigureKind::ALL.into_iter().filter(move |kind| self.contains(*kind))
    }
}

impl FromIterator<FigureKind> for KindSet {
    fn from_iter<I: IntoIterator<Item = FigureKind>>(kinds: I) -> Self {
        Self(kinds.into_iter().fold(0, |set, kind| set | 1 << kind as u16))
    }
}

impl Route {
    /// The place that a hash names; the leading `#` may be there or not.
    pub fn parse(hash: &str) -> Result<Self, RouteProblem> {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, parameters) = hash.split_once('?').unwrap_or((hash, ""));
        let mut route = Self::default();
        let mut known = true;
        let segments: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(decode).collect();
        route.view = match segments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            [] => View::Front,
            ["article", id] => View::Article(id.to_owned()),
            ["figures"] => View::Figures,
            ["mechanisms"] => View::Mechanisms,
            ["shelf"] if cfg!(feature = "shelf") => View::Shelf,
            ["kiosk"] => {
                route.device = Device::Kiosk;
                View::Front
            }
            _ => {
                known = false;
                View::Front
            }
        };
        for parameter in parameters.split('&').filter(|parameter| !parameter.is_empty()) {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            route.set(&decode(name), value);
        }
        if known { Ok(route) } else { Err(RouteProblem::UnknownView) }
    }

    fn set(&mut self, name: &str, value: &str) {
        match name {
            "q" => self.query = decode(value).chars().take(QUERY_LIMIT).collect(),
            "section" => self.sections = value.split(',').map(decode).filter(|name| !name.is_empty()).collect(),
            "kind" => {
                self.kinds = Highlight::Only(value.split(',').filter_map(FigureKind::from_name).collect());
            }
            "p" => self.paragraph = value.parse().ok().filter(|number| *number > 0),
            "f" => self.figure = FigureAddress::parse(&decode(value)),
            "edition" if cfg!(feature = "shelf") => self.edition = Choice::parse(&decode(value)),
            "size" if value == "large" => self.size = TextSize::Large,
            "kiosk" => self.device = Device::Kiosk,
            _ => self.extra.push((name.to_owned(), decode(value))),
        }
    }

    /// The hash of this place, with its `#`.
    pub fn href(&self) -> String {
        let mut href = match &self.view {
            View::Front => "#/".to_owned(),
            View::Article(id) => format!("#/article/{}", utf8_percent_encode(id, RESERVED)),
            View::Figures => "#/figures".to_owned(),
            View::Mechanisms => "#/mechanisms".to_owned(),
            View::Shelf => "#/shelf".to_owned(),
        };
        let mut separator = '?';
        for (name, value) in self.parameters() {
            href.push(separator);
            href.push_str(&name);
            if !value.is_empty() {
                href.push('=');
                href.push_str(&value);
            }
            separator = '&';
        }
        href
    }

    fn parameters(&self) -> Vec<(String, String)> {
        let encode = |value: &str| utf8_percent_encode(value, RESERVED).to_string();
        let mut found = Vec::new();
        let mut add = |name: &str, value: String| found.push((name.to_owned(), value));
        if !self.query.is_empty() {
            add("q", encode(&self.query));
        }
        if !self.sections.is_empty() {
            add("section", self.sections.iter().map(|name| encode(name)).collect::<Vec<_>>().join(","));
        }
        if let Highlight::Only(kinds) = &self.kinds {
            let names: Vec<_> = kinds.iter().map(FigureKind::name).collect();
            add("kind", if names.is_empty() { "none".to_owned() } else { names.join(",") });
        }
        if let Some(paragraph) = self.paragraph {
            add("p", paragraph.to_string());
        }
        if let Some(figure) = &self.figure {
            add("f", encode(&figure.to_string()));
        }
        for (name, value) in &self.extra {
            add(&encode(name), encode(value));
        }
        if cfg!(feature = "shelf")
            && let Some(edition) = self.edition.name()
        {
            add("edition", encode(edition));
        }
        if self.size == TextSize::Large {
            add("size", "large".to_owned());
        }
        if self.device == Device::Kiosk {
            add("kiosk", String::new());
        }
        found
    }

    /// The same selection in another view, at its beginning.
    #[must_use]
    pub fn with_view(&self, view: View) -> Self {
        Self { view, paragraph: None, figure: None, extra: Vec::new(), ..self.clone() }
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

/// Text of a percent-encoded part; bytes that are no UTF-8 become replacement characters.
fn decode(part: &str) -> String {
    percent_decode_str(&part.replace('+', " ")).decode_utf8_lossy().into_owned()
}
