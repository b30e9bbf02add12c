//! What the report says of a heading group: how it was taken apart, and how else it could be.

use super::group::Group;
use crate::import::block::Block;
use crate::import::report::{Note, Topic};

/// Enters joined lines, long groups and every split that was a guess.
pub(in crate::import) fn note(run: &[Block], group: &Group, notes: &mut Vec<Note>) {
    if let Some(at) = group.joined {
        notes.push(Note::over(run[at].lines, Topic::HeadingJoined, &run[at].text));
    }
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return };
    let lines = (first.lines.0, last.lines.1);
    let parted = !group.kicker.is_empty() || !group.deck.is_empty();
    if parted && !group.is_certain {
        let words = format!("{}；或 {}", parts(run, group), parts(run, &other(group)));
        notes.push(Note::over(lines, if run.len() > 3 { Topic::LongHeading } else { Topic::Group }, &words));
    }
}

/// The likeliest other reading of the lines.
fn other(group: &Group) -> Group {
    let Group { kicker, headline, deck, .. } = group.clone();
    let (kicker, headline, deck) = match (kicker.is_empty(), deck.is_empty()) {
        (false, true) => (deck, kicker, headline),
        (true, false) => (headline, deck, kicker),
        _ => (Vec::new(), [kicker, headline].concat(), deck),
    };
    Group { kicker, headline, deck, ..Group::default() }
}

/// 引题 … / 主题 … / 副题 …
fn parts(run: &[Block], group: &Group) -> String {
    let named = [("引题", &group.kicker), ("主题", &group.headline), ("副题", &group.deck)];
    let text = |lines: &[usize]| lines.iter().map(|at| run[*at].text.as_str()).collect::<Vec<_>>().join(" ");
    let parts = named.into_iter().filter(|(_, lines)| !lines.is_empty());
    parts.map(|(name, lines)| format!("{name} {}", text(lines))).collect::<Vec<_>>().join(" / ")
}
