//! Where a path through the page is: in which part of an article, and what it has seen of it.

/// Where a path is in its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// Before any article.
    Outside,
    /// Below lines of a heading.
    Heading,
    /// Below a byline.
    Signed,
    /// In the text.
    Text,
}

/// Which half of a picture has been seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Picture {
    /// None.
    None,
    /// A text that still wants its photographer.
    Caption,
    /// A photographer whose text may follow.
    Credit,
}

/// What else is known of the article or of what stands behind its last text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// The page has an article already.
    Article = 1,
    /// The article has an author.
    Signed = 2,
    /// Names stand behind its text.
    Signature = 4,
    /// A page break, a column's name or a picture stands behind its last text.
    Break = 8,
    /// The caption says by its form that it is one.
    SureCaption = 32,
    /// The last block is a piece of a paragraph of the length of a heading: the rest must follow.
    Piece = 64,
    /// Lines of no article interrupted the text.
    Lines = 128,
    /// A byline stands above the heading that is waiting for its text.
    BylineAbove = 256,
}

/// A path as far as it matters for what follows: of two with the same state only the better can win.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct State {
    pub(super) place: Place,
    pub(super) picture: Picture,
    /// The last block of text of the current article.
    pub(super) last: Option<usize>,
    /// First line of the heading that is waiting for its text.
    pub(super) heading: Option<usize>,
    /// The [`Mark`]s that hold.
    pub(super) marks: u16,
}

impl State {
    pub(super) const START: Self =
        Self { place: Place::Outside, picture: Picture::None, last: None, heading: None, marks: 0 };

    pub(super) const fn has(&self, mark: Mark) -> bool {
        self.marks & mark as u16 != 0
    }

    pub(super) const fn with(self, mark: Mark) -> Self {
        Self { marks: self.marks | mark as u16, ..self }
    }

    pub(super) const fn set(self, mark: Mark, is: bool) -> Self {
        let cleared = Self { marks: self.marks & !(mark as u16), ..self };
        if is { cleared.with(mark) } else { cleared }
    }

    /// Text at `at` in the same article.
    pub(super) const fn go_on(self, at: usize) -> Self {
        let next = Self { place: Place::Text, last: Some(at), ..self };
        State { marks: next.marks & !(Mark::Break as u16 | Mark::Lines as u16 | Mark::Piece as u16), ..next }
    }

    /// Text at `at` in a new article.
    pub(super) const fn begin(at: usize) -> Self {
        Self { place: Place::Text, last: Some(at), ..Self::START }.with(Mark::Article)
    }

    /// After a picture or a break, which text goes on behind.
    pub(super) const fn aside(self, picture: Picture) -> Self {
        Self { picture, ..self }.with(Mark::Break)
    }
}
