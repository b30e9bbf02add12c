//! What the page knows: the ground and what each room remembers.

use edition::shelf::Shelf;

use super::rest::{Brought, Rest};
use crate::ground::Ground;
use crate::nodes::{Element, Node};
use crate::rooms::{aloud, figures, kiosk, mechanisms, people, search, share, shelf, tools};

/// The state of the page.
#[derive(Debug)]
pub struct State {
    /// What is read, where the reader is, what was found.
    pub ground: Ground,
    /// What the search offers.
    pub search: search::State,
    /// How figures are explained.
    pub figures: figures::State,
    /// How mechanisms are drawn.
    pub mechanisms: mechanisms::State,
    /// What was gathered of people, places and days, and the word that is explained.
    pub people: people::State,
    /// What is read aloud.
    pub aloud: aloud::State,
    /// What is chosen of the look of an article.
    pub tools: tools::State,
    /// How the article is handed on.
    pub share: share::State,
    /// The other editions of the site.
    pub shelf: shelf::State,
    /// Who is at the kiosk.
    pub kiosk: kiosk::State,
    /// Where the parts are that the first view does not need.
    pub rest: Rest,
    /// The views of the page that need it; none before.
    pub(super) views: Option<Views>,
    /// What takes the focus once the rest is here: the heading of the view that was opened and waits for it.
    pub(super) focus_later: Option<String>,
}

/// Views of the page that put together what the rest of several rooms draws.
#[derive(Debug, Clone, Copy)]
pub(super) struct Views {
    /// The whole page on a kiosk.
    pub(super) kiosk: fn(&State) -> Vec<Node>,
    /// The article with this index.
    pub(super) article: fn(&State, usize) -> Element,
    /// What lies over the view.
    pub(super) overlays: fn(&State) -> Vec<Node>,
}

/// The rest of the page and of every room.
#[derive(Debug)]
pub struct Later {
    pub(super) views: Views,
    pub(super) figures: figures::Later,
    pub(super) mechanisms: mechanisms::Later,
    pub(super) people: people::Later,
    pub(super) search: search::Later,
    pub(super) kiosk: kiosk::Later,
    pub(super) aloud: aloud::Later,
    pub(super) tools: tools::Later,
    pub(super) share: share::Later,
}

impl State {
    /// The front page of `edition` without the rest, on a site with others. Linear in its text.
    pub(super) fn of(edition: Shelf, shelf: shelf::State) -> Self {
        Self {
            ground: Ground::new(edition),
            search: search::State::default(),
            figures: figures::State::default(),
            mechanisms: mechanisms::State::default(),
            people: people::State::default(),
            aloud: aloud::State::default(),
            tools: tools::State::default(),
            share: share::State::default(),
            shelf,
            kiosk: kiosk::State::default(),
            rest: Rest::default(),
            views: None,
            focus_later: None,
        }
    }

    /// Puts the parts that the first view does not need into their rooms, and what came with them into the edition.
    pub(super) fn put_in(&mut self, later: &'static Later, brought: &Brought) {
        self.views = Some(later.views);
        self.figures.later = Some(later.figures);
        self.mechanisms.later = Some(later.mechanisms);
        self.people.later = Some(later.people);
        self.search.later = Some(later.search);
        self.ground.numbers = Some(later.search.numbers);
        self.kiosk.later = Some(later.kiosk);
        self.aloud.later = Some(later.aloud);
        self.tools.later = Some(later.tools);
        self.share.later = Some(later.share);
        if !brought.mechanisms.is_empty() {
            (later.mechanisms.put_in)(&mut self.ground, &brought.mechanisms);
        }
        if !brought.words.is_empty() {
            self.ground.add_words(&brought.words);
        }
        self.rest = Rest::Here;
    }
}
