//! What the report says of an item: how its heading was taken apart, what was taken from its text.

use super::block::Block;
use super::draft::{Paragraph, Role};
use super::heading::{Group, Split};
use super::people::Person;
use super::report::{Note, Topic};
use super::write;

/// Enters joined lines, and the second best way to take the heading apart where it is nearly as good.
pub(super) fn heading(run: &[Block], split: &Split, notes: &mut Vec<Note>) {
    const NEARLY: f32 = 1.25;
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return };
    for at in &split.joined {
        notes.push(Note::over(run[*at].lines, Topic::HeadingJoined, &run[*at].text));
    }
    let text = |lines: &[usize]| lines.iter().map(|at| run[*at].text.as_str()).collect::<Vec<_>>().join(" ");
    let parts = |group: &Group| {
        let named = [("kicker", &group.kicker), ("headline", &group.headline), ("deck", &group.deck)];
        let parts = named.into_iter().filter(|(_, lines)| !lines.is_empty());
        parts.map(|(key, lines)| format!("{key} = {}", write::quoted(&text(lines)))).collect::<Vec<_>>().join("\n")
    };
    let Some((other, margin)) = split.other.as_ref().filter(|_| run.len() > 1) else { return };
    let note = |topic, quote: &str| Note::over((first.lines.0, last.lines.1), topic, quote);
    if *margin < NEARLY || run.len() > 3 {
        let topic = if run.len() > 3 { Topic::LongHeading } else { Topic::Group };
        let quote = parts(&split.best).replace('\n', "；");
        notes.push(Note { instead: parts(other), ..note(topic, &quote) });
    } else {
        let Group { kicker, headline, deck, .. } = &split.best;
        let parts = [kicker, headline, deck].into_iter().filter(|lines| !lines.is_empty());
        notes.push(note(Topic::Parts, &parts.map(|lines| text(lines)).collect::<Vec<_>>().join(" / ")));
    }
}

/// Enters everything that was taken from the text by its words.
pub(super) fn guesses(
    lines: (u32, u32),
    place: Option<&str>,
    people: &[Person],
    programmes: &[String],
    notes: &mut Vec<Note>,
) {
    let people = people.iter().map(|person| format!("{} {}", person.office, person.name));
    let guesses: Vec<String> = place
        .into_iter()
        .map(str::to_owned)
        .chain(people)
        .chain(programmes.iter().map(|name| format!("“{name}”")))
        .collect();
    if !guesses.is_empty() {
        notes.push(Note::over(lines, Topic::Guesses, &guesses.join("、")));
    }
}

/// Enters lines that were kept apart.
pub(super) fn lines(paragraphs: &[Paragraph], notes: &mut Vec<Note>) {
    let mut items = paragraphs.iter().filter(|paragraph| paragraph.role == Role::Item);
    if let Some(first) = items.next() {
        let last = items.next_back().unwrap_or(first);
        notes.push(Note::over((first.lines.0, last.lines.1), Topic::Items, &first.text));
    }
}
