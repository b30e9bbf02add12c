//! The packed form of mechanisms.

use super::pack::Pack;
use super::reader::Reader;
use super::writer::Writer;
use crate::mechanism::{FORMS, Form, Mechanism, Origin, Part, Quote};

const ORIGINS: [Origin; 2] = [Origin::Printed, Origin::Inferred];

impl Pack for Mechanism {
    fn write(&self, to: &mut Writer) {
        let Self { id, article, title, silence, parts } = self;
        id.write(to);
        article.write(to);
        title.write(to);
        silence.write(to);
        parts.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self {
            id: from.text(),
            article: u16::read(from),
            title: from.text(),
            silence: from.text(),
            parts: Vec::read(from),
        }
    }
}

impl Pack for Part {
    fn write(&self, to: &mut Writer) {
        let Self { depth, form, name, detail, figures, quote, actors, unnamed, origin, links, explained_by } = self;
        depth.write(to);
        to.choice(&FORMS.map(|(form, _, _)| form), form);
        name.write(to);
        detail.write(to);
        figures.write(to);
        quote.write(to);
        actors.write(to);
        unnamed.write(to);
        to.choice(&ORIGINS, origin);
        to.list(links, |to, link| link.write(to));
        explained_by.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self {
            depth: u16::read(from),
            form: from.choice::<Form>(&FORMS.map(|(form, _, _)| form)),
            name: from.text(),
            detail: from.text(),
            figures: Vec::read(from),
            quote: Option::read(from),
            actors: Vec::read(from),
            unnamed: u16::read(from),
            origin: from.choice(&ORIGINS),
            links: from.list(u16::read),
            explained_by: from.text(),
        }
    }
}

impl Pack for Quote {
    fn write(&self, to: &mut Writer) {
        let Self { paragraph, start, end } = self;
        paragraph.write(to);
        start.write(to);
        end.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self { paragraph: u16::read(from), start: from.number_u32(), end: from.number_u32() }
    }
}
