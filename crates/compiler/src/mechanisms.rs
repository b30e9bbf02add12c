//! `[[mechanisms]]` of front matter: ways of working with their parts, held against the body.

mod attributes;
mod find;
mod fit;
mod outline;
mod references;

pub(crate) use references::check as check_references;

use edition::figures::Value;
use edition::mechanism::{FORMS, Form, MORE, MOST_PARTS, Mechanism, Origin, Part, Quote};
use edition::model::{FigureRef, Passage};

use crate::diagnostic::{Diagnostic, Report};
use crate::fields::Fields;
use crate::quotes;
use crate::source::Source;
use crate::sourced::Sourced;
use attributes::Attribute;
use outline::Line;

/// Names of forms in editions that were written before there were drawings.
const EARLIER_FORMS: [(&str, Form); 3] = [("hierarchy", Form::Tree), ("cycle", Form::Loop), ("chain", Form::Steps)];

/// A mechanism as read from its file, with what can only be checked beside all others.
#[derive(Debug, Clone)]
pub(crate) struct DraftMechanism {
    /// The mechanism; the index of its article is not decided yet, and its identifier may be empty.
    pub(crate) mechanism: Mechanism,
    /// The byte of the file where the identifier or else the name stands.
    pub(crate) at: usize,
    /// Which parts are explained by another mechanism, with the byte where that is said.
    pub(crate) references: Vec<(usize, usize)>,
}

/// Reads the mechanisms of an article whose body is `paragraphs`.
pub(crate) fn read(
    source: &Source,
    paragraphs: &[Passage],
    fields: &mut Fields<'_>,
    report: &mut Report,
) -> Vec<DraftMechanism> {
    let mut found = Vec::new();
    for entry in fields.tables("mechanisms", report) {
        found.extend(Reading { source, paragraphs, home: Quote::default(), report }.mechanism(entry));
    }
    found
}

/// One mechanism while it is read.
struct Reading<'a> {
    source: &'a Source,
    paragraphs: &'a [Passage],
    /// Where the mechanism is named: words of its parts are looked for there first.
    home: Quote,
    report: &'a mut Report,
}

impl Reading<'_> {
    fn mechanism(&mut self, mut entry: Fields<'_>) -> Option<DraftMechanism> {
        let id = entry.identifier(self.report);
        let name = entry.required("name", self.report);
        let form = entry.optional("form", self.report).map_or(Form::default(), |word| self.form(&word.text, word.at()));
        let quote = entry.required("quote", self.report);
        let title = entry.optional("title", self.report).unwrap_or_default().text;
        let detail = entry.optional("caption", self.report).unwrap_or_default().text;
        let silence = entry.optional("silence", self.report).unwrap_or_default().text;
        let figures = entry.list("figures", self.report);
        let actors = entry.list("actors", self.report).into_iter().map(|actor| actor.text).collect();
        let lines = outline::read(&mut entry, self.source, self.report);
        let place = self.quote(&quote.text, quote.at(), None);
        entry.finish(self.report);
        self.home = place?;
        let figures = figures.iter().filter_map(|figure| self.figure(&figure.text, figure.at(), self.home)).collect();
        let at = id.as_ref().map_or(name.at(), Sourced::at);
        let root = Part { form, name: name.text, detail, figures, quote: place, actors, ..Part::default() };
        let mut draft = DraftMechanism {
            mechanism: Mechanism {
                id: id.map(|id| id.text).unwrap_or_default(),
                title,
                silence,
                parts: vec![root],
                ..Mechanism::default()
            },
            at,
            references: Vec::new(),
        };
        if lines.len() >= MOST_PARTS {
            let message = format!("做法有 {} 项，最多 {} 项", lines.len(), MOST_PARTS - 1);
            self.error(lines[MOST_PARTS - 1].at, message, "分成几个做法，每个一张图");
            return None;
        }
        self.parts(&lines, &mut draft);
        let places: Vec<usize> = std::iter::once(at).chain(lines.iter().map(|line| line.at)).collect();
        fit::check(&draft.mechanism, &places, self.paragraphs, self.source, self.report);
        Some(draft)
    }

    /// Turns the lines of the outline into parts.
    fn parts(&mut self, lines: &[Line], draft: &mut DraftMechanism) {
        for line in lines {
            let part = self.part(line, draft);
            draft.mechanism.parts.push(part);
        }
        for (index, line) in lines.iter().enumerate() {
            for (attribute, value, at) in &line.attributes {
                match attribute {
                    Attribute::Total => self.total(index + 1, value, *at, &mut draft.mechanism),
                    Attribute::Link => self.link(index + 1, value, *at, &mut draft.mechanism),
                    _ => {}
                }
            }
        }
    }

    fn part(&mut self, line: &Line, draft: &mut DraftMechanism) -> Part {
        let mut part =
            Part { depth: line.depth, name: line.name.clone(), detail: line.detail.clone(), ..Part::default() };
        if line.attributes.iter().any(|(attribute, ..)| *attribute == Attribute::Inferred) {
            part.origin = Origin::Inferred;
        }
        let quoted = line.attributes.iter().find(|(attribute, ..)| *attribute == Attribute::Quote);
        part.quote = match quoted {
            Some((_, words, at)) => self.quote(words, *at, Some(self.home)),
            None => find::words(self.paragraphs, &line.name, Some(self.home)).ok(),
        };
        if part.quote.is_none() && quoted.is_none() && part.origin == Origin::Printed {
            let message = format!("正文里没有“{}”", line.name);
            let hint = "加“| 原文 正文里的原话”；是编辑概括的，加“| 推断”";
            self.report
                .push(Diagnostic::warning("part-not-in-text", self.source.location(line.at), message).with_hint(hint));
        }
        let near = part.quote.unwrap_or(self.home);
        for (attribute, value, at) in &line.attributes {
            match attribute {
                Attribute::Form => part.form = self.form(value, *at),
                Attribute::Figure => part.figures.extend(self.figure(value, *at, near)),
                Attribute::Total => part.figures.extend(find::figure(self.paragraphs, value, near)),
                Attribute::Actor => part.actors.push(value.clone()),
                Attribute::ExplainedBy => {
                    part.explained_by.clone_from(value);
                    draft.references.push((draft.mechanism.parts.len(), *at));
                }
                Attribute::More => part.unnamed = MORE,
                Attribute::Quote | Attribute::Link | Attribute::Inferred => {}
            }
        }
        part
    }

    fn form(&mut self, word: &str, at: usize) -> Form {
        let known = FORMS.iter().find(|(_, english, chinese)| word == *english || word == *chinese);
        let earlier = EARLIER_FORMS.iter().find(|(name, _)| *name == word).map(|(_, form)| *form);
        if let Some(form) = known.map(|(form, ..)| *form).or(earlier) {
            return form;
        }
        let known: Vec<&str> = FORMS.iter().map(|(_, _, chinese)| *chinese).collect();
        self.error(at, format!("图的样式“{word}”不认识"), format!("只能是 {}", known.join("、")));
        Form::default()
    }

    /// How many parts there are in all: what is not named of them is left empty in the drawing.
    fn total(&mut self, index: usize, value: &str, at: usize, mechanism: &mut Mechanism) {
        let near = mechanism.parts[index].quote.unwrap_or(self.home);
        let figure = find::figure(self.paragraphs, value, near).and_then(|place| {
            self.paragraphs.get(usize::from(place.paragraph))?.figures.get(usize::from(place.figure)).and_then(
                |figure| match &figure.value {
                    Value::Number(value) => value.whole(),
                    _ => None,
                },
            )
        });
        let Some(total) = figure.or_else(|| value.parse().ok()) else {
            self.error(at, format!("“{value}”不是个数"), "写数目，如“| 共 9”，或正文里的数字，如“| 共 7大类”");
            return;
        };
        let named = mechanism.children(index).count() as u64;
        match u16::try_from(total.saturating_sub(named)) {
            Ok(unnamed) if total >= named => mechanism.parts[index].unnamed = unnamed,
            _ => self.error(at, format!("共 {total} 项，却列了 {named} 项"), "核对数目，或删去多余的项"),
        }
    }

    fn link(&mut self, index: usize, name: &str, at: usize, mechanism: &mut Mechanism) {
        let named: Vec<usize> =
            (1..mechanism.parts.len()).filter(|other| mechanism.parts[*other].name == name).collect();
        match named[..] {
            [other] if other != index => mechanism.parts[index].links.push(other as u16),
            [] => self.error(at, format!("没有叫“{name}”的项"), "“| 连 名称”写同一做法里另一项的名称"),
            [_] => self.error(at, format!("“{name}”连到了自己"), "“| 连 名称”写同一做法里另一项的名称"),
            _ => self.error(at, format!("叫“{name}”的项不止一个"), "给其中一项换个名称"),
        }
    }

    fn quote(&mut self, words: &str, at: usize, near: Option<Quote>) -> Option<Quote> {
        if words.is_empty() {
            return None;
        }
        match find::words(self.paragraphs, words, near) {
            Ok(quote) => Some(quote),
            Err(hint) => {
                self.error(at, format!("正文里没有“{words}”"), hint);
                None
            }
        }
    }

    fn figure(&mut self, words: &str, at: usize, near: Quote) -> Option<FigureRef> {
        let found = find::figure(self.paragraphs, words, near);
        if found.is_none() {
            match quotes::why_no_figure(self.paragraphs, words) {
                quotes::NoFigure::NotInBody(hint) => self.error(at, format!("正文里没有“{words}”"), hint),
                quotes::NoFigure::NotRecognised(_) => self.error(
                    at,
                    format!("“{words}”里不是恰好一个数字"),
                    "照正文写一个数字和它的单位，可带前后几个字，如“实践所4个”",
                ),
            }
        }
        found
    }

    fn error(&mut self, at: usize, message: String, hint: impl Into<String>) {
        self.report.push(self.source.error(at, message).with_hint(hint));
    }
}
