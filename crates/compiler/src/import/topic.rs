//! Kinds of decisions and defects that an import reports, with their words from `words/import/topics.txt`.

use std::sync::LazyLock;

use super::sign::named;
use crate::words::{Words, words};

named! {
    /// Kinds of decisions and defects, in the order of the report.
    pub Topic {
        /// The dump is not UTF-8.
        Encoding = "Encoding",
        /// One line is in another encoding than the rest.
        MixedEncoding = "MixedEncoding",
        /// Bytes that are no text in any encoding.
        Undecodable = "Undecodable",
        /// Control characters, marks of the direction of writing and characters without width were removed.
        Control = "Control",
        /// A line at the top became the title of the edition.
        Title = "Title",
        /// The dump has no masthead.
        NoTitle = "NoTitle",
        /// A line that interrupts the text or belongs to no article became a slogan.
        Slogan = "Slogan",
        /// Two lines of a heading were one.
        HeadingJoined = "HeadingJoined",
        /// A choice with a second that is nearly as good.
        Doubt = "Doubt",
        /// Persons, places and programmes, taken from the text.
        Guesses = "Guesses",
        /// A heading of two or three lines was taken apart.
        Group = "Group",
        /// The same, of which there is no second way that is nearly as good.
        Parts = "Parts",
        /// More lines than a kicker, a headline and a deck.
        LongHeading = "LongHeading",
        /// A heading was given to a body elsewhere.
        Strayed = "Strayed",
        /// A body without heading.
        NoHeadline = "NoHeadline",
        /// A heading without body.
        NoBody = "NoBody",
        /// Two pieces of a paragraph were joined across a break.
        Rejoined = "Rejoined",
        /// A paragraph ends in the middle of a sentence.
        OpenEnd = "OpenEnd",
        /// Text was taken as a caption because a photographer's name follows.
        Caption = "Caption",
        /// A photographer's name without caption.
        CreditOnly = "CreditOnly",
        /// A photo without a heading of its own.
        PhotoHeadline = "PhotoHeadline",
        /// A line of names alone, whose holders became the authors.
        Names = "Names",
        /// A section label was used for the article after it.
        Label = "Label",
        /// The section was chosen by content.
        Section = "Section",
        /// Page furniture was dropped.
        Furniture = "Furniture",
        /// Run-in heads were marked.
        RunIn = "RunIn",
        /// Lines of a list, table or poem were kept apart.
        Items = "Items",
        /// Nothing in the file looks like a newspaper page.
        NoArticle = "NoArticle",
        /// What goes beyond the length of an article became a further part.
        Parted = "Parted",
        /// Characters of the dump are not accounted for: a fault of the program.
        Unaccounted = "Unaccounted",
    }
}

/// What an editor has to do about a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Something is missing or wrong.
    Act,
    /// Another reading is possible.
    Check,
    /// Nothing, most likely.
    Know,
}

impl Rank {
    /// Its heading in a report.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Act => "需要处理",
            Self::Check => "请核对",
            Self::Know => "只供参考",
        }
    }
}

struct Entry {
    rank: Rank,
    is_gathered: bool,
    words: [&'static str; 2],
}

/// The entries in the order of [`Topic::ALL`].
static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    static LINES: Words = words!("import/topics");
    let of = |topic: &Topic| LINES.iter().filter_map(|line| line.split_once('\t')).find(|line| line.0 == topic.name());
    let entry = |topic: &Topic| {
        let mut cells = of(topic).map_or("", |line| line.1).split('\t');
        let mut next = || cells.next().unwrap_or_default();
        let rank = match next() {
            "处理" => Rank::Act,
            "核对" => Rank::Check,
            _ => Rank::Know,
        };
        Entry { rank, is_gathered: next() == "汇总", words: [next(), next()] }
    };
    Topic::ALL.iter().map(entry).collect()
});

impl Topic {
    /// What was done and what else could be meant.
    pub fn words(self) -> [&'static str; 2] {
        TABLE[self as usize].words
    }

    /// Whether the editor must act; the rest is for looking over.
    pub fn is_defect(self) -> bool {
        self.rank() == Rank::Act
    }

    pub(super) fn rank(self) -> Rank {
        TABLE[self as usize].rank
    }

    /// Whether all places of a page stand in one note.
    pub(super) fn is_gathered(self) -> bool {
        TABLE[self as usize].is_gathered
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_has_words() {
        for topic in Topic::ALL {
            assert!(topic.words().iter().all(|words| !words.is_empty()), "{}", topic.name());
        }
    }
}
