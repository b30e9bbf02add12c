//! `[[glossary]]` in `edition.toml`: words of the articles that the editor explains.

use aho_corasick::AhoCorasick;
use edition::model::{Article, GlossaryEntry};

use crate::diagnostic::Report;
use crate::fields::Fields;
use crate::source::Source;
use crate::sourced::Sourced;

/// Longest explanation that passes, in characters: it is shown in a line or two beside the word.
const LONGEST: usize = 80;

/// An entry as its file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    word: Sourced,
    meaning: String,
}

/// Reads the tables: word, meaning.
pub(crate) fn read(fields: &mut Fields<'_>, report: &mut Report) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for mut table in fields.tables("glossary", report) {
        let word = table.required("word", report);
        let meaning = table.required("meaning", report);
        if entries.iter().any(|entry| entry.word.text == word.text) {
            let message = format!("词语“{}”写了两次", word.text);
            table.report(word.at(), message, "glossary 里每个词语只解释一次", report);
        } else if !word.text.is_empty() {
            entries.push(Entry { word, meaning: meaning.text.clone() });
        }
        let length = meaning.text.chars().count();
        if length > LONGEST {
            let message = format!("解释有 {length} 个字");
            table.report(meaning.at(), message, format!("一句话说清，不超过 {LONGEST} 个字"), report);
        }
        table.finish(report);
    }
    entries
}

/// The entries as the edition has them. A word that no body has could be offered nowhere: that is reported.
pub(crate) fn check(
    entries: Vec<Entry>,
    articles: &[Article],
    source: Option<&Source>,
    report: &mut Report,
) -> Vec<GlossaryEntry> {
    let mut is_used = vec![false; entries.len()];
    // Words are refused only where there are more than the automaton's 32 bits can count.
    if let Ok(automaton) = AhoCorasick::new(entries.iter().map(|entry| &entry.word.text)) {
        for passage in articles.iter().flat_map(|article| &article.paragraphs) {
            for found in automaton.find_overlapping_iter(&passage.text) {
                is_used[found.pattern().as_usize()] = true;
            }
        }
    }
    if let Some(source) = source {
        for (entry, _) in entries.iter().zip(is_used).filter(|(_, is_used)| !is_used) {
            let error = source.error(entry.word.at(), format!("各篇正文里都没有“{}”", entry.word.text));
            report.push(error.with_hint("照正文里的写法写；不用的整段删去"));
        }
    }
    entries.into_iter().map(|Entry { word, meaning }| GlossaryEntry { word: word.text, meaning }).collect()
}
