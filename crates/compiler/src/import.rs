//! Import: the text dump of a newspaper page, as a layout program gives it, becomes an edition folder to review.
//!
//! The way through, in reading order:
//!
//! 1. `decode`: bytes to text; `lines`: its physical lines;
//! 2. `wrap` and `blocks`: hard line ends undone, each block with what it can be by its own form (`forms`, `byline`,
//!    `furniture`, `labels`, `voices`); `masthead` and `contents`: what a page prints above its articles;
//! 3. `page`, `evidence`, `begins`: what speaks for and against every label (`sign`), with its weight (`weights`);
//! 4. `path`: the best way through the page under its `grammar`; `explain`: what came second, and why;
//! 5. `build`: articles; `assign`: strayed headings given back;
//! 6. `items`: heading groups (`heading`), heads within paragraphs (`run_in`), dates, people, sections; `parts`: what is too
//!    long for one; `write` and `report`: the files; `issue`: those of several pages; `colophon`: what the furniture says of
//!    the issue;
//! 7. `account`: every character of the dump stands somewhere.
//!
//! A pure function without input and output: the command reads the dump and writes the files.

use std::collections::BTreeSet;

mod account;
mod assign;
mod author;
mod begins;
mod block;
mod blocks;
mod bodies;
mod build;
mod builder;
mod byline;
mod candidates;
mod colophon;
mod columns;
mod contents;
mod day;
mod decode;
mod draft;
mod elsewhere;
mod endings;
mod evidence;
mod explain;
#[cfg(test)]
mod fit;
mod fold;
mod forms;
mod furniture;
mod grammar;
mod heading;
mod here;
mod issue;
mod item;
mod item_notes;
mod items;
mod junction;
#[cfg(test)]
mod kinds;
mod labels;
mod lines;
mod masthead;
mod merge;
mod names;
mod neighbours;
mod opening;
mod page;
mod parts;
mod path;
mod people;
mod phrase;
mod pictures;
mod places;
mod prose;
mod refused;
mod relation;
mod report;
mod run_in;
mod running;
mod sections;
mod sign;
mod state;
mod tables;
mod topic;
mod verse;
mod voices;
mod weights;
mod wrap;
mod write;

use account::{Account, Fate};
use block::Block;
use draft::{Start, Walked};
use issue::Found;
use item::Item;
use masthead::masthead;

pub use issue::{Import, REPORT};
pub use merge::{Action, ForeignName, MANIFEST, merge};
pub use refused::Refused;
pub use report::{Note, Topic, terminal_line};

/// Points from which a line is a slogan where no text says so.
const SLOGAN: f32 = 2.0;

/// Turns the dump of a page, or of several that form feeds part, into an edition folder. Linear in the length of the dump,
/// but for pages with hundreds of strayed headings. The same bytes give the same files.
///
/// # Errors
/// [`Refused`] where the bytes are no text.
pub fn import(bytes: &[u8]) -> Result<Import, Refused> {
    import_issue(&[("", bytes)]).map_err(|(_, refused)| refused)
}

/// Turns the dumps of an issue's pages, each with its name, into one edition folder with pages.
///
/// # Errors
/// The index of the first dump that is no text, and why.
pub fn import_issue(dumps: &[(&str, &[u8])]) -> Result<Import, (usize, Refused)> {
    let mut found = Vec::new();
    for (dump, (_, bytes)) in dumps.iter().enumerate() {
        let decoded = decode::decode(bytes);
        if let Some(refused) = decoded.refused {
            return Err((dump, refused));
        }
        let (mut removed, mut notes) = (decoded.removed, decoded.notes);
        for source in issue::pages(&decoded.text) {
            let walked = walk(&source, std::mem::take(&mut notes));
            found.push(finish(dump, source, walked, std::mem::take(&mut removed)));
        }
    }
    let names: Vec<&str> = dumps.iter().map(|(name, _)| *name).collect();
    Ok(issue::folder(&names, found))
}

/// What stands on a page, by its best path. `notes` are those of its characters.
fn walk(source: &str, notes: Vec<Note>) -> Walked {
    let (blocks, sign, joins) = blocks::blocks(source);
    let page = page::Page::new(&blocks, sign);
    let path = path::best(&page);
    let mut walked = build::build(source, &page, &path);
    walked.notes.extend(notes.into_iter().chain(joins).chain(explain::doubts(&page, &path)));
    assign::assign(&mut walked);
    walked
}

/// Why line `number` of a dump (from 1) is read as it is: its signs, their points, the second choices and the path around
/// it, as text in Chinese.
///
/// # Errors
/// [`Refused`] where the bytes are no text.
pub fn explain(bytes: &[u8], number: u32) -> Result<String, Refused> {
    let decoded = decode::decode(bytes);
    if let Some(refused) = decoded.refused {
        return Err(refused);
    }
    let source = issue::page_of_line(&decoded.text, number);
    let (blocks, sign, _) = blocks::blocks(&source);
    let page = page::Page::new(&blocks, sign);
    Ok(explain::explain(&page, &path::best(&page), number))
}

fn finish(dump: usize, page: String, mut walked: Walked, removed: usize) -> Found {
    let source = page.as_str();
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
    let elsewhere = elsewhere::Elsewhere::of(&walked.drafts);
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
        let made = items::items(source, draft, number, &elsewhere, &mut notes);
        for item in &made {
            enter(&mut account, item);
        }
        items.extend(made);
    }
    for fault in account.faults(source) {
        let line = lines::split(&source[..fault.start]).count() as u32;
        notes.push(Note::at(line, Topic::Unaccounted, &source[fault]));
    }
    let mut notes = report::gather(notes);
    for note in &mut notes {
        note.dump = dump;
    }
    let summary = account.summary(source, removed);
    let mut known = BTreeSet::from([masthead.title.as_str()]);
    let slogans = walked.loose.iter().map(|block| block.text.as_str()).filter(|text| known.insert(text));
    let slogans = slogans.map(str::to_owned).collect();
    let furniture = walked.furniture.into_iter().map(|(_, block)| block.text).collect();
    Found { dump, masthead, slogans, furniture, items, notes, summary, source: page }
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
