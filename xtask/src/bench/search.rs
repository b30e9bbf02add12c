//! The search benchmark.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use serde::Serialize;

use super::arguments::Arguments;
use super::articles::{self, Article};
use super::goals::Goals;
use super::queries::{self, Query};
use super::statistics::percentile;
use super::table::bytes;
use super::truth::Truth;
use super::{generator, runner, truth};
use program::serve::server::{Isolation, Live, Server, Site};

mod contestants;
mod letters;
mod rows;
mod site;

use contestants::{CHARACTERS, Contestant, LETTERS, Race};
use rows::{Measured, Row, judge, row, table};
pub(super) use site::build_module;
use site::{Data, build_site};

/// What `search.mjs` is to do.
#[derive(Serialize)]
struct Plan<'a> {
    url: String,
    contestants: Vec<&'a str>,
    keystrokes: &'a [String],
    queries: Vec<&'a str>,
    /// How often the pages are loaded, and how often all keystrokes are typed.
    loads: usize,
    rounds: usize,
}

/// Runs the benchmark and publishes its report.
pub(super) fn run(arguments: &Arguments) -> Result<Goals> {
    let sizes = &arguments.articles;
    let most = sizes.iter().copied().max().context("--articles is empty")?;
    let all = match &arguments.corpus {
        Some(corpus) => articles::read(corpus)?,
        None => generator::articles(most, generator::SEED),
    };
    let queries = arguments.queries.as_deref().map(queries::read).transpose()?;
    let site = runner::folder().join("search");
    build_site(&site)?;
    let server = runner::serve(&site, Isolation::CrossOrigin)?;
    let (mut rows, mut goals, mut report) = (Vec::new(), Goals::default(), String::new());
    for size in sizes.iter().filter(|size| **size <= all.len()) {
        let articles = &all[..*size];
        note!("{size} articles: building");
        let data = Data::write(articles, &site.join("data"))?;
        let course = Course { articles, data: &data, site: &site, server: &server, only: &arguments.contestants };
        let by_characters = || {
            let queries = queries.clone().unwrap_or_else(|| queries::make(articles, queries::SEED));
            let truths = truth::answers(articles, &queries, &data.folding);
            (queries, truths)
        };
        let by_letters = || letters::make(articles, &data.folding, &data.readings);
        let races: [(&Race, &dyn Fn() -> Asked); 2] = [(&CHARACTERS, &by_characters), (&LETTERS, &by_letters)];
        for (race, asked) in races.into_iter().filter(|(race, _)| course.contestants(race).next().is_some()) {
            let (queries, truths) = asked();
            let measured = course.run(race, &queries, &truths)?;
            judge(race, &measured, *size, &mut goals);
            let _ = write!(report, "{}\n{}\n", heading(race, articles, &queries), table(&measured));
            rows.extend(measured);
        }
    }
    ensure!(!rows.is_empty(), "no such contestant; there are {}", names());
    let report = format!("# Search\n\n{}\n\n{report}", NOTES.trim());
    runner::publish("search", &report, &rows, &goals)?;
    Ok(goals)
}

const NOTES: &str = "
One headless Chromium, a tab for each contestant; a keystroke is asked of one after the other, and of the times of all
rounds the least counts. A keystroke of this edition is the call for a list of results: the first 20 articles, ranked, each
with the number of its places, and how many articles and places there are in all and in every section. The row below it also
has every place of the 20, with its offsets, so that a page can mark them at once; only the first is held against the goals.
Of the others a keystroke is their list of articles, of `indexOf` the set without ranking.

Bytes are what was loaded before the first answer, and `ready` the time until then; `after` is what is done when that is
there and before any key is measured: this edition answers at first by reading its texts, and then makes its postings. Bytes
are after brotli (quality 11; 9 above 4 MB). Memory is the JavaScript heap with buffers and workers, and WebAssembly memory.

Recall counts articles that contain the query as typed (but for case), and `folded` those that contain it after folding
width, case, traditional characters, punctuation and spaces; precision holds what was found against the folded answer, so
that neither definition of a match counts as a mistake. MiniSearch and FlexSearch are left out above 1 000 articles, where
building their index in the page takes more than half a minute.

Letters are pinyin of two to four characters in a row: syllables, initials, both mixed, a last syllable that is not
finished. A keystroke of this edition is the call for a list of results, which are those of the characters that are meant
where one reading stands out, and that for eight suggestions. An article must be found where it has characters that are
read so somewhere, by trying every length of every syllable; `indexOf` over the joined pinyin of all texts cannot know
initials, and finds what begins inside a syllable. pinyin-pro and pinyin-match work on the texts as they are, one after
the other; they are asked once where a keystroke takes them longer than a second.
";

/// Queries, each with its right answer.
type Asked = (Vec<Query>, Vec<Truth>);

/// The articles in which all search.
struct Course<'a> {
    articles: &'a [Article],
    data: &'a Data,
    site: &'a Path,
    server: &'a Server,
    /// Names of those who are measured; empty: all.
    only: &'a [String],
}

impl Course<'_> {
    /// The contestants of `race` that take part; those to whom there are too many articles do not.
    fn contestants(&self, race: &Race) -> impl Iterator<Item = &'static Contestant> {
        let wanted = |name: &str| self.only.is_empty() || self.only.iter().any(|only| only == name);
        race.contestants.iter().filter(move |one| wanted(one.name) && self.articles.len() <= one.most)
    }

    /// Measures the contestants of `race`.
    fn run(&self, race: &Race, queries: &[Query], truths: &[Truth]) -> Result<Vec<Row>> {
        let size = self.articles.len();
        let contestants: Vec<&Contestant> = self.contestants(race).collect();
        if contestants.iter().any(|contestant| contestant.name == "pagefind") {
            self.data.index_for_pagefind()?;
        }
        self.server.publish(Site::load(self.site, Live::No)?.isolated());
        note!("{size} articles, {}: measuring", race.typed);
        let many = size > 1_000;
        let plan = Plan {
            url: format!("http://{}/", self.server.address()),
            contestants: contestants.iter().map(|contestant| contestant.name).collect(),
            keystrokes: &queries::keystrokes(queries),
            queries: queries.iter().map(|query| query.text.as_str()).collect(),
            loads: if many { 2 } else { 4 },
            rounds: if many { 3 } else { 6 },
        };
        let measured: BTreeMap<String, Measured> = runner::measure("search.mjs", &plan)?;
        let text: usize = self.articles.iter().map(Article::bytes).sum();
        let baseline = measured.get(race.baseline().name).map(|measured| percentile(&measured.keystrokes, 0.95));
        let row = |contestant: &&Contestant| {
            let Contestant { name, title, .. } = contestant;
            let measured = measured.get(*name).ok_or_else(|| anyhow!("search.mjs did not measure {name}"))?;
            Ok(row(size, title, measured, truth::quality(truths, &measured.found), text, baseline))
        };
        contestants.iter().map(row).collect()
    }
}

/// The names of all contestants.
fn names() -> String {
    let all = CHARACTERS.contestants.iter().chain(LETTERS.contestants);
    all.map(|contestant| contestant.name).collect::<Vec<_>>().join(", ")
}

fn heading(race: &Race, articles: &[Article], queries: &[Query]) -> String {
    let text: usize = articles.iter().map(Article::bytes).sum();
    let (count, keystrokes) = (articles.len(), queries::keystrokes(queries).len());
    let (size, queries) = (bytes(text as u64), queries.len());
    format!("## {count} articles, {}\n\n{size} of text, {queries} queries, {keystrokes} keystrokes\n", race.typed)
}
