//! Articles for measuring: news-like Chinese from a seed, with names, numbers and words of all frequencies.
//!
//! What matters to a search is in how many articles some characters in a row stand. Of a thousand articles of real news,
//! three characters from anywhere stand in 3 at the median, in 42 at the 90th percentile and in 250 at the 99th; of these
//! in 1, in 180 and in 750, so that what is frequent is more frequent here.

use super::articles::Article;
use super::lexicon::{Lexicon, Topic};
use super::random::Random;
use super::words::{
    BODIES, FAMILY_NAMES, GIVEN_NAMES, LATIN, MANNERS, OBJECTS, PLACE_ENDS, PLACE_KINDS, PLACE_STARTS, RESULTS,
    SECTIONS, TIMES, UNITS, VERBS,
};

/// Least and most characters of a body.
const LENGTH: (usize, usize) = (600, 1_200);

/// Characters after which a paragraph ends with its sentence.
const PARAGRAPH: usize = 160;

/// The seed of the articles that are measured.
pub(super) const SEED: u64 = 20_231_017;

/// `count` articles. A longer list begins with a shorter one of the same seed.
pub(super) fn articles(count: usize, seed: u64) -> Vec<Article> {
    let mut writer = Writer::new(seed);
    (0..count).map(|id| writer.article(id)).collect()
}

struct Writer {
    random: Random,
    lexicon: Lexicon,
    topic: Topic,
}

impl Writer {
    fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let lexicon = Lexicon::new(&mut random);
        let topic = lexicon.topic(&mut random);
        Self { random, lexicon, topic }
    }

    fn article(&mut self, id: usize) -> Article {
        self.topic = self.lexicon.topic(&mut self.random);
        let section = self.random.frequent(&SECTIONS).to_owned();
        let title = format!("{}{}{}", self.place(), self.random.frequent(&VERBS), self.phrase());
        let length = LENGTH.0 + self.random.below(LENGTH.1 - LENGTH.0);
        let (mut body, mut written, mut paragraph) = (String::new(), 0, 0);
        while written < length {
            if paragraph >= PARAGRAPH {
                body.push('\n');
                paragraph = 0;
            }
            let sentence = self.sentence();
            let characters = sentence.chars().count();
            (written, paragraph) = (written + characters, paragraph + characters);
            body.push_str(&sentence);
        }
        Article { id, title, body, section }
    }

    fn sentence(&mut self) -> String {
        match self.random.below(20) {
            0 => format!("{}，{}{}{}。", self.time(), self.actor(), self.action(), self.count()),
            1 => format!("“{}，{}。”{}{}说。", self.phrase(), self.phrase(), self.place(), self.person()),
            2 => format!("{}{}，同比增长{}，{}。", self.subject(), self.count(), self.percent(), self.phrase()),
            3 => format!("{}{}{}、{}，{}。", self.place(), self.actor(), self.action(), self.phrase(), self.result()),
            4 => format!("据{}介绍，{}共{}，占{}。", self.actor(), self.phrase(), self.count(), self.percent()),
            5 => format!("{}，{}的{}，{}。", self.time(), self.place(), self.phrase(), self.phrase()),
            6..9 => format!("{}，{}{}，{}。", self.time(), self.phrase(), self.count(), self.phrase()),
            9..15 => format!("{}、{}，{}。", self.phrase(), self.phrase(), self.phrase()),
            _ => format!("{}，{}。", self.phrase(), self.phrase()),
        }
    }

    fn phrase(&mut self) -> String {
        self.lexicon.phrase(&self.topic, &mut self.random)
    }

    fn time(&mut self) -> String {
        match self.random.below(3) {
            0 => format!("{}月{}日", 1 + self.random.below(12), 1 + self.random.below(28)),
            1 => format!("{}年", 2010 + self.random.below(16)),
            _ => self.random.frequent(&TIMES).to_owned(),
        }
    }

    fn actor(&mut self) -> String {
        if self.random.below(4) == 0 { self.person() } else { self.random.frequent(&BODIES).to_owned() }
    }

    fn person(&mut self) -> String {
        let given: String = (0..=self.random.below(2)).map(|_| *self.random.one(&GIVEN_NAMES)).collect();
        format!("{}{given}", self.random.frequent(&FAMILY_NAMES))
    }

    fn place(&mut self) -> String {
        let random = &mut self.random;
        format!("{}{}{}", random.frequent(&PLACE_STARTS), random.frequent(&PLACE_ENDS), random.frequent(&PLACE_KINDS))
    }

    fn action(&mut self) -> String {
        let manner = self.random.frequent(&MANNERS);
        let verb = self.random.frequent(&VERBS);
        let object = self.subject();
        if self.random.below(2) == 0 { format!("{manner}{verb}{object}") } else { format!("{verb}{object}") }
    }

    fn subject(&mut self) -> String {
        match self.random.below(12) {
            0 => format!("{}设备", self.random.frequent(&LATIN)),
            1..4 => format!("{}{}", self.phrase(), self.random.frequent(&OBJECTS)),
            _ => self.random.frequent(&OBJECTS).to_owned(),
        }
    }

    fn result(&mut self) -> String {
        self.random.frequent(&RESULTS).to_owned()
    }

    fn count(&mut self) -> String {
        let magnitude = 10usize.pow(1 + self.random.below(4) as u32);
        let number = 1 + self.random.below(magnitude);
        let unit = self.random.frequent(&UNITS);
        match self.random.below(8) {
            0 => format!("{number}.{}万{unit}", 1 + self.random.below(9)),
            1 => format!("近{number}余{unit}"),
            _ => format!("{number}{unit}"),
        }
    }

    fn percent(&mut self) -> String {
        format!("{}.{}%", self.random.below(100), self.random.below(10))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_seed_always_gives_the_same_articles() {
        assert_eq!(articles(20, 5), articles(20, 5));
        assert_eq!(articles(20, 5)[..10], articles(10, 5));
        assert_ne!(articles(1, 5), articles(1, 6));
    }

    #[test]
    fn articles_have_the_length_and_the_variety_of_news() {
        let articles = articles(50, 1);
        let lengths: Vec<usize> = articles.iter().map(|article| article.body.chars().count()).collect();
        assert!(lengths.iter().all(|length| (600..1_300).contains(length)), "{lengths:?}");
        assert!(articles.iter().all(|article| article.body.lines().count() >= 3));
        let characters: HashSet<char> = articles.iter().flat_map(|article| article.body.chars()).collect();
        assert!(characters.len() > 600, "{}", characters.len());
    }
}
