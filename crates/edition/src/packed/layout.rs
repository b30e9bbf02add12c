//! What of an edition is written in which order.

use super::pack::Pack;
use super::passage::{read_place, write_place};
use super::reader::Reader;
use super::writer::Writer;
use crate::model::{Alias, Article, Edition, GlossaryEntry, Issue, IssuePage, Readings, Term, TermKind};

mod article;

const TERM_KINDS: [TermKind; 5] =
    [TermKind::Word, TermKind::Person, TermKind::Place, TermKind::Organisation, TermKind::Programme];

impl Pack for Edition {
    fn write(&self, to: &mut Writer) {
        let Self { title, subtitle, slogans, sections, simplified, articles, mechanisms, terms, readings, .. } = self;
        let Self { aliases, glossary, issue, .. } = self;
        title.write(to);
        subtitle.write(to);
        slogans.write(to);
        issue.write(to);
        sections.write(to);
        // Folding the articles takes this.
        let mut before = 0;
        to.list(simplified, |to, (traditional, _)| write_place(*traditional as u32, &mut before, to));
        to.text(&simplified.iter().map(|(_, simplified)| simplified).collect::<String>());
        // What they point to is looked at while the articles are read.
        mechanisms.write(to);
        articles.write(to);
        terms.write(to);
        to.text(readings.packed());
        aliases.write(to);
        glossary.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::read_parts(from, |_, from| Vec::read(from))
    }
}

impl Edition {
    /// Reads an edition, its articles by `articles`, which is told all that comes before them.
    pub(super) fn read_parts(
        from: &mut Reader<'_>,
        articles: impl FnOnce(&Self, &mut Reader<'_>) -> Vec<Article>,
    ) -> Self {
        let head = Self {
            title: from.text(),
            subtitle: from.text(),
            slogans: Vec::read(from),
            issue: Issue::read(from),
            sections: Vec::read(from),
            simplified: read_simplified(from),
            mechanisms: Vec::read(from),
            ..Self::default()
        };
        let articles = articles(&head, from);
        let (terms, readings) = (Vec::read(from), Readings::from_packed(from.text()));
        let (aliases, glossary) = (Vec::read(from), Vec::read(from));
        Self { articles, terms, readings, aliases, glossary, ..head }
    }
}

/// Traditional characters with their simplified ones.
fn read_simplified(from: &mut Reader<'_>) -> Vec<(char, char)> {
    let mut before = 0;
    let traditional = from.list(|from| read_place(&mut before, from));
    let simplified = from.text();
    let pairs = traditional.iter().zip(simplified.chars());
    let pairs: Vec<_> = pairs.filter_map(|(code, simplified)| Some((char::from_u32(*code)?, simplified))).collect();
    if pairs.len() != traditional.len() || pairs.len() != simplified.chars().count() {
        from.damage();
    }
    pairs
}

impl Pack for Issue {
    fn write(&self, to: &mut Writer) {
        let Self { date, number, pages, publisher, editor, serial, filing, licence } = self;
        for text in [date, number, publisher, editor, serial, filing, licence] {
            text.write(to);
        }
        pages.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self {
            date: from.text(),
            number: from.text(),
            publisher: from.text(),
            editor: from.text(),
            serial: from.text(),
            filing: from.text(),
            licence: from.text(),
            pages: Vec::read(from),
        }
    }
}

impl Pack for IssuePage {
    fn write(&self, to: &mut Writer) {
        let Self { number, name, articles } = self;
        number.write(to);
        name.write(to);
        articles.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self { number: from.text(), name: from.text(), articles: u16::read(from) }
    }
}

impl Pack for Term {
    fn write(&self, to: &mut Writer) {
        let Self { text, pinyin, count, kind } = self;
        text.write(to);
        to.list(pinyin, |to, syllable| to.name(|to| &mut to.syllables, syllable));
        count.write(to);
        to.choice(&TERM_KINDS, kind);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self {
            text: from.text(),
            pinyin: from.list(|from| from.name(|from| &mut from.syllables)),
            count: from.number_u32(),
            kind: from.choice(&TERM_KINDS),
        }
    }
}

impl Pack for Alias {
    fn write(&self, to: &mut Writer) {
        let Self { word, printed } = self;
        word.write(to);
        printed.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self { word: from.text(), printed: from.text() }
    }
}

impl Pack for GlossaryEntry {
    fn write(&self, to: &mut Writer) {
        let Self { word, meaning } = self;
        word.write(to);
        meaning.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self { word: from.text(), meaning: from.text() }
    }
}
