//! What of an article is written in which order.

use crate::model::{Article, ArticleKind, KeyFigure, Link, Note, Passage, Person, Photo, Role, Weight};
use crate::packed::pack::Pack;
use crate::packed::reader::Reader;
use crate::packed::writer::Writer;

const ARTICLE_KINDS: [ArticleKind; 2] = [ArticleKind::News, ArticleKind::Photo];
const WEIGHTS: [Weight; 4] = [Weight::Minor, Weight::Medium, Weight::Major, Weight::Lead];
const ROLES: [Role; 4] = [Role::Reporter, Role::Correspondent, Role::Photographer, Role::Commentator];

/// Texts that can be searched stand in the order in which a search counts them.
impl Pack for Article {
    fn write(&self, to: &mut Writer) {
        let Self { id, kind, weight, section, headline, kicker, deck, reporters, paragraphs, .. } = self;
        let Self { roles, date, place, people, summary, photos, key_figures, notes, links, checks, .. } = self;
        id.write(to);
        to.choice(&ARTICLE_KINDS, kind);
        to.choice(&WEIGHTS, weight);
        section.write(to);
        headline.write(to);
        kicker.write(to);
        deck.write(to);
        to.list(reporters, |to, reporter| to.searched(reporter));
        to.list(roles, |to, role| to.choice(&ROLES, role));
        paragraphs.write(to);
        date.write(to);
        place.write(to);
        people.write(to);
        summary.write_as(to, Writer::text);
        key_figures.write(to);
        notes.write(to);
        links.write(to);
        checks.write(to);
        photos.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self {
            id: from.text(),
            kind: from.choice(&ARTICLE_KINDS),
            weight: from.choice(&WEIGHTS),
            section: u16::read(from),
            headline: Passage::read(from),
            kicker: Option::read(from),
            deck: Option::read(from),
            reporters: from.list(Reader::searched),
            roles: from.list(|from| from.choice(&ROLES)),
            paragraphs: Vec::read(from),
            date: Option::read(from),
            place: Option::read(from),
            people: Vec::read(from),
            summary: Passage::read_as(from, Reader::text),
            key_figures: Vec::read(from),
            notes: Vec::read(from),
            links: Vec::read(from),
            checks: Vec::read(from),
            photos: Vec::read(from),
        }
    }
}

impl Pack for Person {
    fn write(&self, to: &mut Writer) {
        let Self { name, office } = self;
        name.write(to);
        office.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self { name: from.text(), office: from.text() }
    }
}

impl Pack for Photo {
    fn write(&self, to: &mut Writer) {
        let Self { name, alt, caption, credit, width, height } = self;
        for text in [name, alt, caption, credit] {
            text.write(to);
        }
        width.write(to);
        height.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self {
            name: from.text(),
            alt: from.text(),
            caption: from.text(),
            credit: from.text(),
            width: from.number_u32(),
            height: from.number_u32(),
        }
    }
}

impl Pack for KeyFigure {
    fn write(&self, to: &mut Writer) {
        let Self { figure, label } = self;
        figure.write(to);
        label.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self { figure: Pack::read(from), label: from.text() }
    }
}

impl Pack for Note {
    fn write(&self, to: &mut Writer) {
        let Self { paragraph, start, end, text } = self;
        paragraph.write(to);
        start.write(to);
        end.write(to);
        text.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self { paragraph: u16::read(from), start: from.number_u32(), end: from.number_u32(), text: from.text() }
    }
}

impl Pack for Link {
    fn write(&self, to: &mut Writer) {
        let Self { paragraph, start, end, address } = self;
        paragraph.write(to);
        start.write(to);
        end.write(to);
        address.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self { paragraph: u16::read(from), start: from.number_u32(), end: from.number_u32(), address: from.text() }
    }
}
