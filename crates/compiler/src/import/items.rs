//! From drafts to the items of the edition: heading groups, bylines behind the text, dates, run-in heads.

use super::block::{Block, Kind};
use super::byline::{self, Work};
use super::day;
use super::draft::{Draft, Paragraph, Role, Start};
use super::elsewhere::Elsewhere;
use super::fold;
use super::forms::{self, Form};
use super::heading;
use super::item::Item;
use super::item_notes;
use super::names::Sign;
use super::parts;
use super::people;
use super::places;
use super::report::{Note, Topic};
use super::run_in;
use super::sections;
use super::sign;
use super::voices;
use super::write;

/// Headline of a body that has none.
pub(super) const PLACEHOLDER: &str = "（缺标题）";

/// The item that a draft makes, and where it is too long for one, its further parts; `number` counts items of its kind.
pub(super) fn items(
    source: &str,
    mut draft: Draft,
    number: usize,
    elsewhere: &Elsewhere,
    notes: &mut Vec<Note>,
) -> Vec<Item> {
    // The name of a column is the heading of a text that has no other, and no part of another.
    let named = draft.run.len() > 1 && matches!(draft.run[0].kind, Kind::Label | Kind::BoxHeading);
    if named && draft.label.is_none() {
        draft.label = Some(draft.run.remove(0));
    }
    if draft.start != Start::Picture {
        if draft.run.is_empty() {
            draft.run.extend(draft.label.take());
        }
        trailing_bylines(source, &mut draft);
    }
    let rest = parts::take_off(source, &mut draft.paragraphs);
    let first = item(&draft, number, elsewhere, notes);
    let further: Vec<Item> =
        (2..).zip(&rest).map(|(part, paragraphs)| further(source, &first, part, paragraphs, notes)).collect();
    std::iter::once(first).chain(further).collect()
}

/// A further part of an item that is too long for one.
fn further(source: &str, first: &Item, part: usize, paragraphs: &[Paragraph], notes: &mut Vec<Note>) -> Item {
    let lines = |paragraph: Option<&Paragraph>| paragraph.map_or((1, 1), |paragraph| paragraph.lines);
    let lines = (lines(paragraphs.first()).0, lines(paragraphs.last()).1);
    let headline = match first.provisional.as_deref() {
        Some(PLACEHOLDER) => PLACEHOLDER.replace('）', &format!("，续{part}）")),
        Some(provisional) => format!("{provisional}（续{part}）"),
        None => format!("{}（续{part}）", write::joined(source, &first.headline)),
    };
    notes.push(Note::over(lines, Topic::Parted, &headline));
    let body = || paragraphs.iter().map(|paragraph| paragraph.text.as_str());
    Item {
        id: format!("{}-{part}", first.id),
        photo: first.photo,
        section: first.section.clone(),
        provisional: Some(headline),
        authors: first.authors.clone(),
        date: first.date.clone(),
        place: first.place.clone(),
        people: people::people(body()),
        programmes: places::programmes(body()),
        paragraphs: run_in::paragraphs(paragraphs, notes),
        ..Item::default()
    }
}

fn item(draft: &Draft, number: usize, elsewhere: &Elsewhere, notes: &mut Vec<Note>) -> Item {
    let photo = draft.start == Start::Picture;
    let lines = draft.paragraphs.first().map_or((1, 1), |paragraph| paragraph.lines);
    if draft.paragraphs.iter().any(|paragraph| paragraph.role == Role::Item) {
        item_notes::lines(&draft.paragraphs, notes);
    }
    let texts: Vec<&str> = draft.run.iter().map(|block| block.text.as_str()).collect();
    let elsewhere = texts.first().and_then(|line| elsewhere.sign(line));
    let apart = draft.run.get(1).is_some_and(|second| second.gap > 0).then_some(sign::Sign::GapBelow);
    let beside: Vec<sign::Sign> = elsewhere.into_iter().chain(apart).collect();
    let in_column = draft.label.is_some();
    let split = if in_column { heading::split_in_column } else { heading::split }(&texts, &beside);
    item_notes::heading(&draft.run, &split, notes);
    let group = split.best;
    let lines_of = |indices: &[usize]| indices.iter().map(|at| draft.run[*at].prose.clone()).collect::<Vec<_>>();
    let (kicker, headline, deck) = (lines_of(&group.kicker), lines_of(&group.headline), lines_of(&group.deck));
    let first = draft.paragraphs.iter().find(|p| p.role == Role::Body).map_or("", |paragraph| paragraph.text.as_str());
    let provisional = headline.is_empty().then(|| provisional(first, photo, lines, notes));
    let place = places::place(first);
    let people = people::people(draft.paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
    let label = draft.label.as_ref().or(group.column.map(|at| &draft.run[at]));
    let section = section(label, draft, photo, &texts.join("\n"), first, notes, lines);
    let programmes = places::programmes(draft.paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
    item_notes::guesses(lines, place.as_deref(), &people, &programmes, notes);
    Item {
        id: format!("{}-{number}", if photo { "photo" } else { "article" }),
        photo,
        section,
        label: label.map(|block| block.prose.clone()),
        kicker,
        headline,
        provisional,
        deck,
        printed: draft.printed.clone(),
        authors: draft.names.clone(),
        date: day::date(first),
        place,
        people,
        programmes,
        paragraphs: run_in::paragraphs(&draft.paragraphs, notes),
    }
}

/// Bylines behind the last sentence: （张三）, （记者 张三 通讯员 李四）.
fn trailing_bylines(source: &str, draft: &mut Draft) {
    let written = |role: Role| matches!(role, Role::Body | Role::Item);
    let signed = |paragraph: &&Paragraph| {
        let credit = byline::trailing(&paragraph.text).filter(|(_, credit)| credit.work == Work::Text);
        credit.is_some() && !voices::asks(&paragraph.text)
    };
    if draft.paragraphs.iter().filter(signed).nth(1).is_some() {
        return item_names(draft);
    }
    let Some(last) = draft.paragraphs.iter_mut().rev().find(|paragraph| written(paragraph.role)) else { return };
    // The name behind an item of a column is its own, and stays there.
    if forms::is_line(Form::Item, &last.text) || last.text.starts_with('▲') {
        return item_names(draft);
    }
    let Some((at, credit)) = byline::trailing(&last.text).filter(|(_, credit)| credit.work == Work::Text) else {
        return;
    };
    draft.printed.push(last.prose.take_back(source, at));
    last.text = last.prose.text(source);
    draft.add_names(&credit);
}

/// The authors of the items of a column; where two items have one, what stands in brackets behind a third is one too.
fn item_names(draft: &mut Draft) {
    // Who asks is no author.
    let texts = || draft.paragraphs.iter().map(|item| item.text.as_str()).filter(|text| !voices::asks(text));
    let known = texts().filter_map(byline::trailing).filter(|(_, credit)| credit.work == Work::Text).count();
    let sign = if known >= 2 { Sign::Role } else { Sign::Surnames };
    let credits: Vec<_> = texts().filter_map(|text| byline::trailing_with(text, sign)).collect();
    for (_, credit) in credits.iter().filter(|(_, credit)| credit.work == Work::Text) {
        draft.add_names(credit);
    }
}

fn provisional(first: &str, photo: bool, lines: (u32, u32), notes: &mut Vec<Note>) -> String {
    let clause = first
        .trim_start_matches(|c: char| !c.is_alphanumeric() && !fold::OPENING.contains(c))
        .split(['，', '。', '；', '！', '？']);
    let dated = |clause: &str| clause.ends_with(['日', '午', '晚', '晨', '时']) && clause.chars().count() < 12;
    let clause = clause.map(str::trim).find(|clause| clause.chars().count() > 4 && !dated(clause)).unwrap_or_default();
    let headline = if photo && !clause.is_empty() { clause.chars().take(30).collect() } else { PLACEHOLDER.to_owned() };
    notes.push(Note::over(lines, if photo { Topic::PhotoHeadline } else { Topic::NoHeadline }, first));
    headline
}

/// The name of a column without the marks around it; nothing where it is all marks.
fn column_name(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !"【】[]■●◆◇□·|><★".contains(*c)).collect()
}

fn section(
    label: Option<&Block>,
    draft: &Draft,
    photo: bool,
    heading: &str,
    first: &str,
    notes: &mut Vec<Note>,
    lines: (u32, u32),
) -> String {
    if let Some((label, name)) =
        label.map(|label| (label, column_name(&label.text))).filter(|(_, name)| !name.is_empty())
    {
        notes.push(Note::over(label.lines, Topic::Label, &label.text));
        return name;
    }
    if photo {
        return sections::PICTURES.to_owned();
    }
    let rest: String = draft.paragraphs.iter().skip(1).take(6).map(|paragraph| paragraph.text.as_str()).collect();
    let [heading, first, rest] = [heading, first, &rest].map(|text| text.chars().map(fold::fold).collect::<String>());
    let section = sections::section(&heading, &first, &rest);
    notes.push(Note::over(lines, Topic::Section, section));
    section.to_owned()
}
