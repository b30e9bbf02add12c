//! Options of `cargo xtask bench`.

use std::path::PathBuf;

use clap::ValueEnum;

/// Options of `bench`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Which benchmark; all of them unless said.
    #[arg(value_enum)]
    pub(super) which: Option<Which>,
    /// Articles to search and to recognise figures in, a JSON list [{"id","title","body","section"}], instead of
    /// generated ones.
    #[arg(long, value_name = "JSON")]
    pub(super) corpus: Option<PathBuf>,
    /// What readers type into the search, a JSON list [{"q","kind"}], instead of what stands in the articles.
    #[arg(long, value_name = "JSON", requires = "corpus")]
    pub(super) queries: Option<PathBuf>,
    /// How many articles to search, one run each; of a given corpus its first ones.
    #[arg(long, value_name = "N,N,…", value_delimiter = ',', default_values_t = [1, 10, 100, 1_000, 10_000])]
    pub(super) articles: Vec<usize>,
    /// Only these contestants of the search; `ours` and `indexof` are what the goals compare.
    #[arg(long, value_name = "NAME,NAME,…", value_delimiter = ',')]
    pub(super) contestants: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Which {
    /// Search in editions of 1 to 10 000 articles, beside other search libraries.
    Search,
    /// Recognising figures, on the host and in the browser, beside another recogniser.
    Figures,
    /// Many packed editions as one, on the host: memory, and the time of a keystroke.
    Shelf,
    /// Start of the built page, and its answer to a keystroke on a slow machine.
    Load,
}
