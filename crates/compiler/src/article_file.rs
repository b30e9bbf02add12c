//! An article's file: TOML front matter between `+++` lines, then the body.

use std::ops::Range;

use edition::figures::{Figure, recognize};
use edition::model::{Article, ArticleKind, IssuePage, Link, Passage, Person, Role, Weight};

use crate::annotations::Body;
use crate::diagnostic::Report;
use crate::draft::{Draft, Names};
use crate::edition_file::{EditionFile, Links};
use crate::fields::Fields;
use crate::nearest::nearest;
use crate::photos::Photos;
use crate::positions::Place;
use crate::source::Source;
use crate::sourced::{Sourced, is_ideograph};
use crate::{body, checks, date, mechanisms, photos, syntax};

/// The line before and after the front matter.
const FENCE: &str = "+++";

/// What to do about a figure that only the summary has.
const SUMMARY_HINT: &str = "summary 里的数字都要正文里有，照正文写";

/// Words for [`ArticleKind`].
const KINDS: [(&str, ArticleKind); 2] = [("news", ArticleKind::News), ("photo", ArticleKind::Photo)];

/// Words for [`Weight`].
const WEIGHTS: [(&str, Weight); 4] =
    [("lead", Weight::Lead), ("major", Weight::Major), ("medium", Weight::Medium), ("minor", Weight::Minor)];

/// Reads an article; none where its front matter is not TOML, with every mistake reported. `header` is `edition.toml`; none
/// where that could not be read.
pub(crate) fn read(source: &Source, header: Option<&EditionFile>, report: &mut Report) -> Option<Draft> {
    let (front, body_start) = split(source, report)?;
    let table = syntax::parse(source, front.start, front.end, report);
    let links = header.map_or(Links::Typed, |header| header.links);
    let body = body::paragraphs(source, body_start, links, report);
    let mut fields = Fields::new(source, front.start, table?);

    let links = body::links(&body);
    let mut passages = Passages::default();
    let id = id(&mut fields, report);
    let kind = fields.choice("kind", &KINDS, report).map_or(ArticleKind::News, |(kind, _)| kind);
    let weight = fields.choice("weight", &WEIGHTS, report);
    let paragraphs: Vec<Passage> = body
        .into_iter()
        .enumerate()
        .map(|(index, paragraph)| Passage {
            shape: paragraph.shape,
            head_end: paragraph.head_end as u32,
            ..passages.passage(Place::Paragraph(index), paragraph.text)
        })
        .collect();
    check_limits(source, &paragraphs, report);
    let links = whole_figures(links, &paragraphs);
    let read = Body { paragraphs: &paragraphs };
    let key_figures = read.key_figures(&mut fields, report);
    let notes = read.notes(&mut fields, report);
    let mechanisms = mechanisms::read(source, &paragraphs, &mut fields, report);
    let names = Names {
        organisations: list(&mut fields, "organisations", report),
        programmes: list(&mut fields, "programmes", report),
        places: list(&mut fields, "places", report),
    };
    let Photos { shown: photos, pictures, named } = photos::read(source, &mut fields, report);
    let (reporters, roles) = byline(&mut fields, kind, report);
    let mut optional = |fields: &mut Fields<'_>, name, place, report: &mut Report| {
        fields.optional(name, report).map(|text| passages.passage(place, text))
    };
    let article = Article {
        kind,
        weight: Weight::Medium,
        section: section(&mut fields, header.map(|header| &header.sections[..]), report),
        kicker: optional(&mut fields, "kicker", Place::Kicker, report),
        deck: optional(&mut fields, "deck", Place::Deck, report),
        summary: optional(&mut fields, "summary", Place::Summary, report).unwrap_or_default(),
        headline: passages.passage(Place::Headline, fields.required("headline", report)),
        reporters,
        roles,
        date: day(&mut fields, report),
        place: fields.optional("place", report).map(|place| place.text),
        people: people(&mut fields, report),
        checks: checks::find(&paragraphs),
        id: id.text.clone(),
        paragraphs,
        key_figures,
        notes,
        links,
        photos,
    };
    let page = page(&mut fields, header.map_or(&[], |header| &header.issue.pages), report);
    check_summary(source, &article, &passages, report);
    fields.finish(report);
    Some(Draft { article, id_at: id.at(), page, weight, mechanisms, pictures, named, names, texts: passages.places })
}

/// The links, each with the whole of a figure that it cuts: a figure is one thing to a reader.
fn whole_figures(links: Vec<Link>, paragraphs: &[Passage]) -> Vec<Link> {
    let mut whole: Vec<Link> = Vec::new();
    for mut link in links {
        let figures = &paragraphs[usize::from(link.paragraph)].figures;
        for figure in figures {
            if figure.start < link.end && link.start < figure.end {
                link.start = link.start.min(figure.start);
                link.end = link.end.max(figure.end);
            }
        }
        if let Some(before) = whole.last().filter(|before| before.paragraph == link.paragraph) {
            link.start = link.start.max(before.end);
        }
        whole.extend(Some(link).filter(|link| link.start < link.end));
    }
    whole
}

/// The front matter and the first byte of the body.
fn split(source: &Source, report: &mut Report) -> Option<(Range<usize>, usize)> {
    let text = source.text();
    let mut start = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        match (start, line.trim()) {
            (None, FENCE) => start = Some(next),
            (None, "") => {}
            (None, _) => break,
            (Some(start), FENCE) => return Some((start..at, next)),
            (Some(_), _) => {}
        }
        at = next;
    }
    let (at, message) = match start {
        None => (at, "文件开头没有 +++"),
        Some(start) => (start.saturating_sub(1), "开头的 +++ 没有收尾"),
    };
    let hint = "第一行写 +++，接着写 id、section、headline 等项，再写一行 +++，然后是正文";
    report.push(source.error(at, message).with_hint(hint));
    None
}

/// Passages with a note of where they stand in the file.
#[derive(Default)]
struct Passages {
    places: Vec<(Place, Sourced)>,
}

impl Passages {
    fn passage(&mut self, place: Place, text: Sourced) -> Passage {
        let passage = Passage { figures: recognize(&text.text), text: text.text.clone(), ..Passage::default() };
        self.places.push((place, text));
        passage
    }
}

fn id(fields: &mut Fields<'_>, report: &mut Report) -> Sourced {
    let id = fields.required("id", report);
    fields.check_identifier(&id, report);
    id
}

fn section(fields: &mut Fields<'_>, sections: Option<&[String]>, report: &mut Report) -> u16 {
    let section = fields.required("section", report);
    let Some(sections) = sections.filter(|names| !names.is_empty() && !section.text.is_empty()) else { return 0 };
    if let Some(index) = sections.iter().position(|name| *name == section.text) {
        return index as u16;
    }
    let hint = match nearest(&section.text, sections.iter().map(String::as_str)) {
        Some(near) => format!("是不是“{near}”？"),
        None => format!("edition.toml 里的栏目有：{}", sections.join("、")),
    };
    fields.report(section.at(), format!("没有栏目“{}”", section.text), hint, report);
    0
}

/// Index of the page on which the article stands: it must say so where there are several.
fn page(fields: &mut Fields<'_>, pages: &[IssuePage], report: &mut Report) -> usize {
    let numbers = || pages.iter().map(|page| page.number.as_str()).collect::<Vec<_>>().join("、");
    if pages.len() < 2 {
        if let Some(page) =
            fields.optional("page", report).filter(|page| pages.iter().all(|one| one.number != page.text))
        {
            let hint = "一期有几个版时，先在 edition.toml 里给每一版写一个 [[pages]]";
            fields.report(page.at(), format!("没有第{}版", page.text), hint, report);
        }
        return 0;
    }
    let number = fields.required("page", report);
    let found = pages.iter().position(|page| page.number == number.text);
    if found.is_none() && !number.text.is_empty() {
        let hint = format!("edition.toml 里的版次有：{}", numbers());
        fields.report(number.at(), format!("没有第{}版", number.text), hint, report);
    }
    found.unwrap_or_default()
}

fn day(fields: &mut Fields<'_>, report: &mut Report) -> Option<String> {
    let printed = fields.optional("date", report)?;
    let day = date::parse(&printed.text);
    if day.is_none() {
        let message = format!("日期“{}”不对", printed.text);
        fields.report(printed.at(), message, "写作 10-17 或 2023-10-17；报上没有印年份就不写年份", report);
    }
    day
}

fn people(fields: &mut Fields<'_>, report: &mut Report) -> Vec<Person> {
    let mut people = Vec::new();
    for mut person in fields.tables("people", report) {
        let name = without_padding(&person.required("name", report).text);
        let office = person.optional("office", report).map(|office| office.text).unwrap_or_default();
        person.finish(report);
        people.push(Person { name, office });
    }
    people
}

/// The names of the byline with what each did: reporters first, then those who have another role.
fn byline(fields: &mut Fields<'_>, kind: ArticleKind, report: &mut Report) -> (Vec<String>, Vec<Role>) {
    let usual = match kind {
        ArticleKind::News => Role::Reporter,
        ArticleKind::Photo => Role::Photographer,
    };
    let roles = [
        ("reporters", usual),
        ("commentators", Role::Commentator),
        ("photographers", Role::Photographer),
        ("correspondents", Role::Correspondent),
    ];
    let mut byline = Vec::new();
    for (field, role) in roles {
        byline.extend(list(fields, field, report).iter().map(|name| (without_padding(name), role)));
    }
    let (names, mut roles): (Vec<String>, Vec<Role>) = byline.into_iter().unzip();
    // What the kind of the article says already is not said again.
    while roles.last() == Some(&usual) {
        roles.pop();
    }
    (names, roles)
}

fn list(fields: &mut Fields<'_>, name: &'static str, report: &mut Report) -> Vec<String> {
    fields.list(name, report).into_iter().map(|text| text.text).collect()
}

/// A Chinese name of two or three characters is often padded with a space (张　三); other names, and what may be two, keep
/// theirs.
fn without_padding(name: &str) -> String {
    let parts: Vec<&str> = name.split_whitespace().collect();
    let joined = parts.concat();
    let is_one = joined.chars().count() <= 3 || parts.iter().all(|part| part.chars().count() == 1);
    if is_one && joined.chars().all(is_ideograph) { joined } else { name.to_owned() }
}

/// Figures of the summary that the body does not have: the front would state what the article does not.
fn check_summary(source: &Source, article: &Article, passages: &Passages, report: &mut Report) {
    let Some((_, text)) = passages.places.iter().find(|(place, _)| *place == Place::Summary) else { return };
    for figure in &article.summary.figures {
        let words = article.summary.text.get(figure.start as usize..figure.end as usize).unwrap_or_default();
        let states =
            |known: &Figure| (&known.value, &known.unit, known.bound) == (&figure.value, &figure.unit, figure.bound);
        let in_body = article.figures().any(|(_, known)| states(known));
        if !in_body && !article.paragraphs.iter().any(|paragraph| paragraph.text.contains(words)) {
            let message = format!("摘要里的“{words}”正文里没有");
            report.push(source.error(text.source_offset(figure.start as usize), message).with_hint(SUMMARY_HINT));
        }
    }
}

/// The model counts paragraphs, and figures in a paragraph, in 16 bits.
fn check_limits(source: &Source, paragraphs: &[Passage], report: &mut Report) {
    let limit = usize::from(u16::MAX);
    if paragraphs.len() > limit || paragraphs.iter().any(|paragraph| paragraph.figures.len() > limit) {
        report.push(source.error(0, "文章太长").with_hint("一个文件只放一篇文章"));
    }
}
