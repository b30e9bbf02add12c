//! What the search remembers: what it offers, and how its results are shown.

use std::ops::Range;

use edition::model::TermKind;
use edition::search::{Beside, Kept, Likeness, Nearness, Numbers, Reading};

use crate::ground::Ground;
use crate::nodes::Element;
use crate::route::Device;

/// Id of the search field.
pub const FIELD: &str = "search-field";

/// What is fetched after the page can be used: suggestions, the kiosk's keyboard, and what to look for where nothing is found.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// How numbers in a query are understood.
    pub numbers: &'static Numbers,
    /// The keyboard; what is typed stands above it beside these words.
    pub pad: fn(&Ground, &State, &str) -> Element,
    /// Suggestions and the line that explains the query language; none where there is nothing to say.
    pub panel: fn(&Ground, &State) -> Option<Element>,
    /// What is suggested for the query.
    pub offers: fn(&Ground) -> Vec<Group>,
    /// Finds what the query could mean beyond the articles' texts.
    pub understand: fn(&mut Ground, &mut State),
    /// What was searched for instead of what was typed, and what else that could be.
    pub told: fn(&Ground, &State) -> Option<Element>,
    /// How much the article that is read has of what is searched for, and how much the others.
    pub elsewhere: fn(&Ground, &State) -> Option<Element>,
    /// What was found beside the articles' texts, as a list.
    pub beside: fn(&Ground, &State) -> Option<Element>,
    /// How many texts that list has.
    pub count_beside: fn(&Ground, &State) -> usize,
    /// Marks what was found in them where they are shown.
    pub mark_beside: fn(&State, &mut Element),
}

/// What the search remembers beside what it found.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What has been fetched; none before.
    pub later: Option<Later>,
    /// Where the reader is at work.
    pub attention: Attention,
    /// What is suggested, in the order of the arrow keys; empty unless the list is open.
    pub groups: Vec<Group>,
    /// The suggestion that the arrow keys have reached, counted through all groups.
    pub active: Option<usize>,
    /// What else to look for where the query finds nothing in any section.
    pub other_ways: Vec<OtherWay>,
    /// What was found beside the articles' texts.
    pub beside: Vec<Beside>,
    /// How that was found.
    pub reading: Reading,
    /// Articles whose places are all shown among the results.
    pub expanded: Vec<usize>,
}

/// Where the reader is at work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Attention {
    /// Outside the search field.
    #[default]
    Elsewhere,
    /// In the field, its suggestions put away.
    Field,
    /// In the field with its suggestions open.
    Suggestions,
}

/// Suggestions that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Name of the group; empty where there is only one.
    pub name: &'static str,
    /// Whether the letters fit more places than were looked at.
    pub is_capped: bool,
    /// What is offered, best first.
    pub offers: Vec<Offer>,
}

/// A term that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The term.
    pub text: String,
    /// Bytes of it that were typed, by their characters or their pinyin.
    pub typed: Range<usize>,
    /// Occurrences in the edition.
    pub count: u32,
    /// Where it comes from.
    pub kind: TermKind,
    /// The query that it makes.
    pub query: String,
    /// How near its sounds are to what was typed.
    pub nearness: Nearness,
}

/// Another query where one finds nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherWay {
    /// The query.
    pub query: String,
    /// Why it could be meant.
    pub reason: Reason,
    /// Articles that it finds.
    pub articles: u32,
}

impl OtherWay {
    /// Whether what was typed is pinyin for it.
    pub fn is_spelled(&self) -> bool {
        matches!(self.reason, Reason::Alike(Likeness::Pinyin | Likeness::NearPinyin))
    }
}

/// Why another query could be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It has a term that is like the one that is nowhere.
    Alike(Likeness),
    /// It has fewer terms.
    Fewer(Kept),
}

impl State {
    /// Whether the kiosk's visitor types.
    pub fn is_typing(&self, ground: &Ground) -> bool {
        ground.route.device == Device::Kiosk && self.attention == Attention::Suggestions
    }

    /// Whether what was typed is nowhere on the page, but is how an offer begins.
    pub fn is_beginning(&self, ground: &Ground) -> bool {
        ground.found.is_nowhere() && self.beside.is_empty() && self.offers().next().is_some()
    }

    /// Forgets everything but what has been fetched.
    pub fn start_anew(&mut self) {
        *self = Self { later: self.later, ..Self::default() };
    }

    /// Every suggestion in the order of the arrow keys.
    pub fn offers(&self) -> impl Iterator<Item = &Offer> {
        self.groups.iter().flat_map(|group| &group.offers)
    }
}
