//! Looking around in a text by byte offsets, without panics.

/// A text that is read character by character. Offsets are bytes and stand between characters.
#[derive(Clone, Copy)]
pub(super) struct Text<'a>(pub(super) &'a str);

impl<'a> Text<'a> {
    /// The text from `at` on; empty beyond the end.
    pub(super) fn from(self, at: usize) -> &'a str {
        self.0.get(at..).unwrap_or_default()
    }

    /// The text before `at`.
    pub(super) fn before(self, at: usize) -> &'a str {
        self.0.get(..at).unwrap_or_default()
    }

    /// The character at `at`.
    pub(super) fn char_at(self, at: usize) -> Option<char> {
        self.from(at).chars().next()
    }

    /// The character that ends at `at`.
    pub(super) fn char_before(self, at: usize) -> Option<char> {
        self.before(at).chars().next_back()
    }

    /// Whether one of `choices` stands at `at`.
    pub(super) fn is_char(self, at: usize, choices: &str) -> bool {
        self.char_at(at).is_some_and(|found| one_of(found, choices))
    }

    /// Whether one of `choices` ends at `at`.
    pub(super) fn is_char_before(self, at: usize, choices: &str) -> bool {
        self.char_before(at).is_some_and(|found| one_of(found, choices))
    }

    /// The end of `word` where it stands at `at`.
    pub(super) fn after(self, at: usize, word: &str) -> Option<usize> {
        starts_with(self.from(at), word).then_some(at + word.len())
    }

    /// The end of the first of `words` (one string, parted by spaces) that stands at `at`.
    pub(super) fn after_any(self, at: usize, words: &str) -> Option<usize> {
        words.split(' ').find_map(|word| self.after(at, word))
    }

    /// The start of the first of `words` that ends at `at`.
    pub(super) fn start_of_any(self, at: usize, words: &str) -> Option<usize> {
        let before = self.before(at);
        words.split(' ').find(|word| ends_with(before, word)).map(|word| at - word.len())
    }

    /// The end of the character at `at` where it is one of `choices`.
    pub(super) fn after_char(self, at: usize, choices: &str) -> Option<usize> {
        let found = self.char_at(at)?;
        one_of(found, choices).then(|| at + found.len_utf8())
    }

    /// The start of `mark` in front of `at`, with blanks between them.
    pub(super) fn skip_mark(self, at: usize, mark: char) -> Option<usize> {
        let before = self.before(at).trim_end_matches(' ');
        (at - before.len() < 3 && before.ends_with(mark)).then(|| before.len() - mark.len_utf8())
    }

    /// The end of at most three blanks from `at` on, among them at most one line break.
    pub(super) fn skip_blanks(self, at: usize) -> usize {
        let (mut end, mut breaks) = (at, 0);
        for (offset, character) in self.from(at).char_indices().take(4) {
            breaks += usize::from(character == '\n');
            if breaks > 1 || !is_blank(character) {
                return if breaks > 1 { at } else { at + offset };
            }
            end = at + offset + character.len_utf8();
        }
        end
    }

    /// The end of at most three blanks on the same line.
    pub(super) fn skip_spaces(self, at: usize) -> usize {
        let end = self.skip_blanks(at);
        if self.0.get(at..end).is_some_and(|blanks| blanks.contains('\n')) { at } else { end }
    }
}

/// Whether `character` is one of `choices`: a loop, because there are few.
pub(super) fn one_of(character: char, choices: &str) -> bool {
    choices.chars().any(|choice| choice == character)
}

/// `str::starts_with` for words of a few characters, most of which differ early: no call, no set-up.
pub(super) fn starts_with(text: &str, word: &str) -> bool {
    text.len() >= word.len() && text.bytes().zip(word.bytes()).all(|(left, right)| left == right)
}

/// The same at the end.
pub(super) fn ends_with(text: &str, word: &str) -> bool {
    text.len() >= word.len() && text.bytes().rev().zip(word.bytes().rev()).all(|(left, right)| left == right)
}

/// Blanks that may stand inside a figure.
pub(super) fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\n' | '\r' | '\u{3000}' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// A Chinese character, not punctuation.
pub(super) fn is_han(character: char) -> bool {
    matches!(character, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}')
}

/// The digit that this ASCII or full-width character stands for.
pub(super) fn arabic_digit(character: char) -> Option<u8> {
    match character {
        '0'..='9' => Some(character as u8 - b'0'),
        '０'..='９' => Some((character as u32 - '０' as u32) as u8),
        _ => None,
    }
}

/// An ASCII or full-width letter.
pub(super) fn is_letter(character: char) -> bool {
    matches!(character, 'a'..='z' | 'A'..='Z' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ')
}
