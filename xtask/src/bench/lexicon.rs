//! Words for the generated articles: more of them, and rarer ones, than anybody writes down.

use super::random::Random;
use super::words::{COMMON, RARER};

/// Words of the lexicon.
const WORDS: usize = 128 << 6;

/// Words that an article is about.
const TOPIC: usize = 24;

/// Words without a meaning of their own, which stand between others.
const PARTICLES: &str = "的的的的的了在和是也将对为不有等与及中后";

/// Words in the order of their frequency.
#[derive(Debug)]
pub(super) struct Lexicon(Vec<String>);

/// What an article is about: words that come again in it.
#[derive(Debug)]
pub(super) struct Topic(Vec<String>);

impl Lexicon {
    /// A lexicon of words of one to four characters, most of them two, the common characters likelier.
    pub(super) fn new(random: &mut Random) -> Self {
        const LENGTHS: [usize; 12] = [2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4, 1];
        let characters: Vec<&str> = COMMON.iter().chain(RARER.iter()).copied().collect();
        let mut word = || {
            let length = *random.one(&LENGTHS);
            (0..length)
                .map(|_| characters[random.below(characters.len()).min(random.below(characters.len()))])
                .collect()
        };
        Self((0..WORDS).map(|_| word()).collect())
    }

    /// A word. The first 128 are the likeliest; then twice as many words are half as likely, and so on.
    pub(super) fn word(&self, random: &mut Random) -> &str {
        let doublings = (self.0.len() / 128).ilog2() as usize;
        let below = 128 << random.below(doublings + 1);
        &self.0[random.below(below)]
    }

    /// What another article is about.
    pub(super) fn topic(&self, random: &mut Random) -> Topic {
        Topic((0..TOPIC).map(|_| random.one(&self.0).clone()).collect())
    }

    /// Some words in a row.
    pub(super) fn phrase(&self, topic: &Topic, random: &mut Random) -> String {
        let particles: Vec<char> = PARTICLES.chars().collect();
        let mut phrase = String::new();
        for _ in 0..2 + random.below(4) {
            let word = if random.below(4) == 0 { random.one(&topic.0).as_str() } else { self.word(random) };
            phrase.push_str(word);
            if random.below(3) == 0 {
                phrase.push(*random.one(&particles));
            }
        }
        phrase
    }
}
