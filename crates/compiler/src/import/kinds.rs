//! Made-up pages of the kinds that are hardest to read, with what they hold, and how much of it the import finds.
//!
//! A file of `tests/kinds` has pages after `=== 试 N`, each with its answer after `=== 答`: a line for each article with its heading (引题 / 主题 / 副题; without slashes the headline
//! alone, `*` for that of a picture that has none), its authors in brackets (通：, 摄：, 评： before those who are no reporters), and behind a bar the first four characters of every
//! paragraph (`_` for a space).

use std::fmt::Write as _;
use std::path::Path;

use edition::model::{Article, ArticleKind, Passage, Role};

use super::{Import, import};
use crate::{File, compile_files};

/// Spaces within a heading.
const SPACES: [char; 2] = [' ', '\u{3000}'];

/// Headings, paragraphs, bylines: how many there are, and how many are right.
#[derive(Default, Debug, PartialEq)]
pub(super) struct Score {
    pub(super) all: [usize; 3],
    pub(super) right: [usize; 3],
    /// Articles that are not right, of which the report says nothing, and something.
    pub(super) told: [usize; 2],
}

impl Score {
    fn add(&mut self, kind: usize, is_right: bool) {
        self.all[kind] += 1;
        self.right[kind] += usize::from(is_right);
    }
}

struct Found {
    heading: String,
    names: Vec<String>,
    paragraphs: Vec<String>,
}

fn articles(import: &Import) -> Vec<Found> {
    let file = |(name, content): &(String, String)| File { path: name.into(), bytes: content.clone().into() };
    let edition = compile_files(Path::new("."), import.files.iter().map(file).collect()).unwrap().edition;
    let text = |passage: &Option<Passage>| passage.as_ref().map(|passage| passage.text.clone());
    let found = |article: &Article| Found {
        heading: [text(&article.kicker), Some(article.headline.text.clone()), text(&article.deck)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" / "),
        names: (0..article.reporters.len()).map(|at| name(article, at)).collect(),
        paragraphs: article
            .paragraphs
            .iter()
            .map(|paragraph| paragraph.text.chars().take(4).collect::<String>().replace(SPACES, "_"))
            .collect(),
    };
    edition.articles.iter().map(found).collect()
}

/// A name of the byline, with a word for a role that the kind of the article does not say.
fn name(article: &Article, at: usize) -> String {
    let role = match article.role(at) {
        Role::Correspondent => "通：",
        Role::Commentator => "评：",
        Role::Photographer if article.kind == ArticleKind::News => "摄：",
        _ => "",
    };
    format!("{role}{}", article.reporters[at])
}

/// Whether a note is about lines of the page that have the beginning of one of these texts.
fn is_told(import: &Import, page: &str, texts: &[&str]) -> bool {
    const BEGINNING: usize = 4;
    let begins = |text: &str| text.replace([' ', '\u{3000}', '_', '*'], "").chars().take(BEGINNING).collect::<String>();
    let texts: Vec<String> = texts.iter().map(|text| begins(text)).filter(|text| !text.is_empty()).collect();
    let has = |line: &str| texts.iter().any(|text| line.replace([' ', '\u{3000}'], "").contains(text));
    let places: Vec<u32> = (1..).zip(page.lines()).filter(|(_, line)| has(line)).map(|(number, _)| number).collect();
    import.notes.iter().any(|note| {
        let gathered = note.quote.split("；").filter_map(|part| part.strip_prefix("第 "));
        let lines = gathered.filter_map(|part| {
            let range = part.split_once(" 行")?.0;
            let (first, last) = range.split_once('—').unwrap_or((range, range));
            Some((first.parse().ok()?, last.parse().ok()?))
        });
        let mut lines: Vec<(u32, u32)> = lines.collect();
        if lines.is_empty() {
            lines.push(note.lines);
        }
        lines.iter().any(|(first, last)| places.iter().any(|place| first <= place && place <= last))
    })
}

fn score(page: &str, answer: &str, score: &mut Score) -> String {
    let import = import(page.as_bytes()).unwrap();
    let mut found = articles(&import);
    let mut misses = String::new();
    for line in answer.lines() {
        let (head, paragraphs) = line.split_once(" | ").unwrap();
        let (heading, names) = head.rsplit_once(" (").unwrap();
        let mut names: Vec<&str> = names.trim_end_matches(')').split(' ').filter(|name| !name.is_empty()).collect();
        names.sort_unstable();
        let paragraphs = paragraphs.replace('\u{3000}', "_");
        let paragraphs: Vec<&str> = paragraphs.split(' ').collect();
        let fits = |article: &Found| {
            let shared = article.paragraphs.iter().filter(|text| paragraphs.contains(&text.as_str())).count();
            (usize::from(article.heading == heading), shared)
        };
        let best = (0..found.len()).max_by_key(|at| fits(&found[*at])).filter(|at| fits(&found[*at]) > (0, 0));
        let article = best.map(|at| found.remove(at));
        let (is, texts) =
            article.as_ref().map_or(("", vec![]), |article| (&*article.heading, article.paragraphs.clone()));
        let given = article.as_ref().map_or(String::new(), |article| article.names.join(" "));
        let mut given: Vec<&str> = given.split(' ').filter(|name| !name.is_empty()).collect();
        given.sort_unstable();
        // A picture without heading has one taken from its caption.
        // Where a headline of several lines is joined, a space is a matter of taste.
        let right = is.replace(SPACES, "") == heading.replace(SPACES, "") || heading == "*";
        score.add(0, right);
        score.add(2, given == names);
        for (at, text) in paragraphs.iter().enumerate() {
            score.add(1, texts.get(at).is_some_and(|found| found == text));
        }
        if !right || given != names || texts != paragraphs {
            let _ = writeln!(misses, "  {line}\n  {is} ({}) | {}", given.join(" "), texts.join(" "));
            let mut about: Vec<&str> = Vec::new();
            if !right {
                about.extend(heading.split(" / ").chain(is.split(" / ")));
            }
            if given != names {
                about.extend(names.iter().chain(&given).map(|name| name.trim_start_matches(['通', '摄', '评', '：'])));
            }
            let others =
                paragraphs.iter().enumerate().filter(|(at, text)| texts.get(*at).map(String::as_str) != Some(**text));
            about.extend(others.map(|(_, text)| *text));
            about.extend(texts.iter().map(String::as_str).filter(|text| !paragraphs.contains(text)));
            let told = is_told(&import, page, &about);
            score.told[usize::from(told)] += 1;
            if !told {
                let _ = writeln!(misses, "  NOT TOLD {about:?}");
            }
        }
    }
    for article in found {
        let _ =
            writeln!(misses, "+ {} ({}) | {}", article.heading, article.names.join(" "), article.paragraphs.join(" "));
        score.add(0, false);
    }
    misses
}

/// A page with its name and its answer.
pub(super) struct Page {
    name: String,
    pub(super) text: String,
    answer: String,
}

impl Page {
    /// The headings of its articles.
    pub(super) fn headings(&self) -> impl Iterator<Item = &str> {
        self.answer.lines().filter_map(|line| Some(line.split_once(" | ")?.0.rsplit_once(" (")?.0))
    }

    /// How much of it is read, with what is not.
    pub(super) fn score(&self) -> (Score, String) {
        let mut sum = Score::default();
        let misses = score(&self.text, &self.answer, &mut sum);
        (sum, misses)
    }
}

/// The pages of `tests/kinds`, or of the folder that `IMPORT_KINDS` names.
pub(super) fn pages() -> Vec<Page> {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/kinds");
    pages_of(&std::env::var("IMPORT_KINDS").unwrap_or(own.to_owned()))
}

fn pages_of(folder: &str) -> Vec<Page> {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let parts: Vec<&str> = text.split("=== ").skip(1).collect();
        let page = |pair: &[&str]| {
            let [(number, page), (_, answer)] = [pair[0], pair[1]].map(|part| part.split_once('\n').unwrap());
            let name = format!("{} {number}", path.file_stem().unwrap().to_string_lossy());
            Page { name, text: page.to_owned(), answer: answer.to_owned() }
        };
        parts.chunks(2).map(page).collect::<Vec<_>>()
    };
    paths.into_iter().flat_map(read).collect()
}

impl std::ops::AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        self.told = [0, 1].map(|told| self.told[told] + other.told[told]);
        for kind in 0..3 {
            self.all[kind] += other.all[kind];
            self.right[kind] += other.right[kind];
        }
    }
}

/// Reads pages and prints what is not right; at least so many of a hundred headings, paragraphs and bylines must be.
#[track_caller]
fn check(pages: &[Page], least: [usize; 3]) {
    let mut sum = Score::default();
    for page in pages {
        let (score, misses) = page.score();
        sum += score;
        if !misses.is_empty() {
            println!("{}\n{misses}", page.name);
        }
    }
    println!("{sum:?}");
    let [silent, told] = sum.told;
    assert!(silent * 10 <= silent + told, "the report names what may be wrong: {sum:?}");
    assert!((0..3).all(|kind| sum.right[kind] * 100 / sum.all[kind] >= least[kind]), "{sum:?}");
}

#[test]
fn pages_of_every_kind_are_read() {
    check(&pages(), [95, 97, 95]);
}

#[test]
fn pages_that_are_harder_are_read() {
    check(&pages_of(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/kinds-later")), [90, 95, 94]);
}
