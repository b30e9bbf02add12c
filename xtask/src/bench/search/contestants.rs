//! Who is measured, and what this edition must reach.

/// One who is measured.
#[derive(Debug)]
pub(super) struct Contestant {
    /// The name of its file in `tests/bench/contestants`.
    pub(super) name: &'static str,
    /// What it is.
    pub(super) title: &'static str,
    /// The most articles that it can be measured with in some minutes.
    pub(super) most: usize,
}

/// Contestants that answer the same queries.
#[derive(Debug)]
pub(super) struct Race {
    /// What is typed.
    pub(super) typed: &'static str,
    /// This edition comes first, and what it is held against last.
    pub(super) contestants: &'static [Contestant],
    pub(super) limits: Limits,
}

/// What the 95th percentile of a keystroke may take at most.
#[derive(Debug)]
pub(super) struct Limits {
    /// Milliseconds, with ten articles.
    pub(super) milliseconds: f64,
    /// Of what it is held against, with a thousand articles.
    pub(super) of_thousand: f64,
    /// And with ten thousand, where as many are measured.
    pub(super) of_ten_thousand: Option<f64>,
}

impl Race {
    pub(super) const fn ours(&self) -> &Contestant {
        &self.contestants[0]
    }

    /// The plain way in JavaScript.
    pub(super) const fn baseline(&self) -> &Contestant {
        &self.contestants[self.contestants.len() - 1]
    }
}

/// Queries as they stand in the texts.
pub(super) const CHARACTERS: Race = Race {
    typed: "characters",
    contestants: &[
        entry("ours", "this edition (wasm, simd128)", usize::MAX),
        entry("ours-places", "this edition, with every place of the first 20", usize::MAX),
        entry("minisearch", "MiniSearch, bigrams", 1_000),
        entry("flexsearch", "FlexSearch, bigrams", 1_000),
        entry("fuse", "Fuse.js, substring", usize::MAX),
        entry("pagefind", "Pagefind", usize::MAX),
        entry("indexof", "indexOf over one string", usize::MAX),
    ],
    limits: Limits { milliseconds: 0.05, of_thousand: 0.3, of_ten_thousand: Some(0.15) },
};

/// Queries in pinyin.
pub(super) const LETTERS: Race = Race {
    typed: "letters",
    contestants: &[
        entry("ours-letters", "this edition, letters", 1_000),
        entry("pinyin-pro", "pinyin-pro, match", 1_000),
        entry("pinyin-match", "pinyin-match", 1_000),
        entry("indexof-letters", "indexOf over toneless pinyin", 1_000),
    ],
    limits: Limits { milliseconds: 0.2, of_thousand: 0.5, of_ten_thousand: None },
};

const fn entry(name: &'static str, title: &'static str, most: usize) -> Contestant {
    Contestant { name, title, most }
}
