//! Who is measured.

/// A contestant: the name of its file in `tests/bench/contestants`, what it is, the most articles that it can build its
/// index of within half a minute.
pub(super) const CONTESTANTS: [(&str, &str, usize); 7] = [
    (OURS, "this edition (wasm, simd128)", usize::MAX),
    ("ours-places", "this edition, with every place of the first 20", usize::MAX),
    (BASELINE, "indexOf over one string", usize::MAX),
    ("minisearch", "MiniSearch, bigrams", 1_000),
    ("flexsearch", "FlexSearch, bigrams", 1_000),
    ("fuse", "Fuse.js, substring", usize::MAX),
    ("pagefind", "Pagefind", usize::MAX),
];
pub(super) const OURS: &str = "ours";
pub(super) const BASELINE: &str = "indexof";
