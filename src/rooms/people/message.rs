//! What can happen to people, places, days and words: nothing but that a word is explained. All else are links.

use super::state::State;
use crate::ground::{Effect, Ground};
use crate::nodes::AttributeOf;

/// What can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// The meaning of the word with this index in the glossary is to be shown in the article that is read, or put away.
    Explain(usize),
}

/// What `message` makes of the state.
pub fn update(ground: &mut Ground, state: &mut State, message: Message) -> Vec<Effect> {
    let Message::Explain(word) = message;
    let wanted = ground.article().map(|(article, _)| (article, word)).filter(|wanted| state.open != Some(*wanted));
    state.open = wanted.filter(|_| word < ground.edition.glossary().len());
    // What is read aloud is the same as what is seen.
    ground.announced.clear();
    if let Some(entry) = state.open.and_then(|(_, word)| ground.edition.glossary().get(word)) {
        ground.announced = [&entry.word, "：", &entry.meaning].concat();
    }
    Vec::new()
}

/// Puts the meaning of a word away; `None` where none is shown.
pub fn close(ground: &Ground, state: &mut State) -> Option<Vec<Effect>> {
    let (article, word) = state.open.take()?;
    let is_read = ground.article().is_some_and(|(read, _)| read == article);
    is_read.then(|| vec![Effect::Focus(["word-", &word.to_string()].concat())])
}

/// The message that an element stands for.
pub fn action(name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    if name == "word" { Some(Message::Explain(attribute("data-word")?.parse().ok()?)) } else { None }
}

/// Gathers what the view shows, once.
pub fn prepare(ground: &Ground, state: &mut State) {
    if let Some(later) = state.later {
        (later.gather)(ground, state);
    }
}
