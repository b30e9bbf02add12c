//! Import: the text dump of a newspaper page, as a layout program gives it, becomes an edition folder to review.
//!
//! The way through, in reading order:
//!
//! 1. `decode`: bytes to text; `lines`: its physical lines;
//! 2. `wrap` and `blocks`: hard line ends undone, each block with what it can be by its own form (`byline`, `furniture`,
//!    `labels`, `voices`);
//! 3. `walk`: bodies, captions and what stands between them; `junction` joins paragraphs that were cut;
//! 4. `settle`: subheadings and headings told apart; `assign`: strayed headings given back, banners
//!    (`banners`) and poems (`verse`) taken out;
//! 5. `items`: heading groups, dates, people, sections; `parts`: what is too long for one; `write` and `report`: the files;
//! 6. `account`: every character of the dump stands somewhere.
//!
//! A pure function without input and output: the command reads the dump and writes the files.

use std::collections::BTreeSet;

mod account;
mod assign;
mod banners;
mod block;
mod blocks;
mod bodies;
mod byline;
mod decode;
mod draft;
mod fold;
mod furniture;
mod heading;
mod item;
mod items;
mod junction;
mod labels;
mod lines;
mod merge;
mod names;
mod opening;
mod parts;
mod people;
mod phrase;
mod places;
mod prose;
mod report;
mod sections;
mod settle;
mod topic;
mod verse;
mod voices;
mod walk;
mod wrap;
mod write;

use account::{Account, Fate};
use block::Block;
use draft::{Draft, Start, Walked};
use furniture::Furniture;
use item::Item;

pub use decode::Refused;
pub use merge::{Action, ForeignName, MANIFEST, merge};
pub use report::{Note, Topic, terminal_line};

/// Name of the report in the folder.
pub const REPORT: &str = "import-report.md";
/// Points from which a line is a slogan where no text says so.
const SLOGAN: f32 = 2.0;
/// Title of an edition whose dump has no masthead.
const NO_TITLE: &str = "（缺版名）";

/// What an import gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Names and contents of the files of the folder, the report last.
    pub files: Vec<(String, String)>,
    /// Every decision that could have been another, in the order of the dump.
    pub notes: Vec<Note>,
    /// Articles and photos found.
    pub items: usize,
}

/// Turns the dump of a page into an edition folder. Linear in the length of the dump, but for pages with hundreds of
/// strayed headings. The same bytes give the same files.
///
/// # Errors
/// [`Refused`] where the bytes are no text.
pub fn import(bytes: &[u8]) -> Result<Import, Refused> {
    let decoded = decode::decode(bytes);
    if let Some(refused) = decoded.refused {
        return Err(refused);
    }
    let source = decoded.text.as_str();
    let lines = lines::lines(source);
    let (blocks, sign, doubts) = blocks::blocks(source, &lines);
    let mut walked = walk::walk(source, blocks, sign);
    walked.notes.splice(0..0, decoded.notes.into_iter().chain(doubts));
    settle::settle(&mut walked);
    assign::assign(&mut walked);
    Ok(finish(source, walked, decoded.removed))
}

fn finish(source: &str, mut walked: Walked, removed: usize) -> Import {
    let mut account = Account::default();
    let mut notes = std::mem::take(&mut walked.notes);
    let masthead = masthead(&mut walked, &mut notes);
    // Without any body, lines that do not read like slogans are headings whose bodies are missing.
    let bodies = !walked.drafts.is_empty();
    let (slogans, headings) = std::mem::take(&mut walked.loose)
        .into_iter()
        .partition::<Vec<Block>, _>(|block| bodies || phrase::slogan_points(&block.text, 0.0) >= SLOGAN);
    for block in &headings {
        notes.push(Note::over(block.lines, Topic::NoBody, &block.text));
        account.add(&block.prose, Fate::Report);
    }
    for block in &slogans {
        notes.push(Note::over(block.lines, Topic::Slogan, &block.text));
        account.add(&block.prose, Fate::Slogan);
    }
    walked.loose = slogans;
    for (_, block) in &walked.furniture {
        notes.push(Note::over(block.lines, Topic::Furniture, &block.text));
        account.add(&block.prose, Fate::Furniture);
    }
    if let Some(block) = &masthead.block {
        account.add(&block.prose, Fate::Slogan);
    }
    let headless = bodies && walked.drafts.iter().all(|draft| draft.run.is_empty() && draft.printed.is_empty());
    if headless {
        notes.push(Note::at(1, Topic::NoArticle, ""));
    }
    let mut items: Vec<Item> = Vec::new();
    for draft in std::mem::take(&mut walked.drafts) {
        if draft.paragraphs.is_empty() {
            let blocks = draft.run.iter().chain(&draft.label);
            for prose in blocks.clone().map(|block| &block.prose).chain(&draft.printed) {
                let line = blocks.clone().next().map_or((1, 1), |block| block.lines);
                notes.push(Note::over(line, Topic::NoBody, &prose.text(source)));
                account.add(prose, Fate::Report);
            }
            continue;
        }
        let photo = draft.start == Start::Picture;
        let number = items.iter().filter(|item| item.photo == photo).count() + 1;
        let made = items::items(source, draft, number, &mut notes);
        for item in &made {
            enter(&mut account, item);
        }
        items.extend(made);
    }
    for fault in account.faults(source) {
        let line = lines::split(&source[..fault.start]).count() as u32;
        notes.push(Note::at(line, Topic::Unaccounted, &source[fault]));
    }
    notes.sort_by_key(|note| (note.lines, note.topic));
    let mut files = files(source, &masthead, &walked, &items);
    files.push((REPORT.to_owned(), report::markdown(&notes, &account.summary(source, removed))));
    Import { files, notes, items: items.len() }
}

fn enter(account: &mut Account, item: &Item) {
    let entries = [
        (&item.kicker, Fate::Heading),
        (&item.headline, Fate::Heading),
        (&item.deck, Fate::Heading),
        (&item.printed, Fate::Byline),
    ];
    for (texts, fate) in entries {
        for prose in texts {
            account.add(prose, fate);
        }
    }
    if let Some(label) = &item.label {
        account.add(label, Fate::Byline);
    }
    for paragraph in &item.paragraphs {
        account.add(&paragraph.prose, Fate::Body);
    }
}

/// Title and subtitle of the edition.
struct Masthead {
    title: String,
    subtitle: String,
    /// The line that became the title, where it is no furniture.
    block: Option<Block>,
}

/// The newspaper's name above the first article, else the first banner above it.
fn masthead(walked: &mut Walked, notes: &mut Vec<Note>) -> Masthead {
    let first = walked.drafts.first().map_or(usize::MAX, Draft::starts_at);
    let first_body =
        walked.drafts.iter().flat_map(|draft| &draft.paragraphs).map(|p| p.prose.start()).min().unwrap_or(usize::MAX);
    let papers = walked.furniture.iter().filter(|(kinds, _)| kinds.contains(&Furniture::Newspaper));
    let paper = papers.clone().next().map(|(_, block)| paper_name(&block.text));
    let paper_first = papers.clone().next().is_some_and(|(_, block)| block.prose.start() < first);
    let banner = walked.loose.iter().position(|block| block.prose.start() < first_body);
    if let (Some(paper), true) = (&paper, paper_first) {
        return Masthead { title: paper.clone(), subtitle: String::new(), block: None };
    }
    let subtitle = paper.clone().unwrap_or_default();
    if let Some(banner) = banner {
        let block = walked.loose.remove(banner);
        notes.push(Note::over(block.lines, Topic::Title, &block.text));
        return Masthead { title: block.text.clone(), subtitle, block: Some(block) };
    }
    if let Some(paper) = paper {
        return Masthead { title: paper, subtitle: String::new(), block: None };
    }
    notes.push(Note::at(1, Topic::NoTitle, NO_TITLE));
    Masthead { title: NO_TITLE.to_owned(), subtitle, block: None }
}

/// The name in a line of furniture.
fn paper_name(text: &str) -> String {
    let simplified = fold::simplified(text);
    let end = furniture::PAPERS.iter().filter_map(|word| Some(simplified.find(word)? + word.len())).min();
    let length = end.map_or(usize::MAX, |end| simplified[..end].chars().count());
    let head: String = text.chars().take(length).collect();
    let head = head.trim_start_matches('《');
    let start = head.rfind([' ', '\u{3000}']).map_or(0, |at| at + head[at..].chars().next().map_or(1, char::len_utf8));
    head[start..].to_owned()
}

fn files(source: &str, masthead: &Masthead, walked: &Walked, items: &[Item]) -> Vec<(String, String)> {
    let mut sections: Vec<String> = Vec::new();
    for item in items {
        if !sections.contains(&item.section) {
            sections.push(item.section.clone());
        }
    }
    let mut known = BTreeSet::from([masthead.title.as_str()]);
    let slogans = walked.loose.iter().map(|block| block.text.as_str()).filter(|text| known.insert(text));
    let slogans: Vec<String> = slogans.map(str::to_owned).collect();
    let furniture: Vec<String> = walked.furniture.iter().map(|(_, block)| block.text.clone()).collect();
    let edition = write::edition(&masthead.title, &masthead.subtitle, &slogans, &sections, &furniture);
    let mut files = vec![("edition.toml".to_owned(), edition)];
    let digits = items.len().to_string().len().max(2);
    for (number, item) in (1..).zip(items) {
        files.push((format!("{number:0digits$}-{}.md", item.id), write::article(source, item)));
    }
    files
}
