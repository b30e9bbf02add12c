//! Characters as the rules compare them: half width, simplified. One character stays one character, so that a place in
//! the folded line is a place in the dump. The text itself is never changed.

use std::borrow::Cow;
use std::sync::LazyLock;

/// First of the ideographs that have a place in [`SIMPLIFIED`].
const FIRST: u32 = 0x3400;
/// The simplified character of each from [`FIRST`] to U+9FFF.
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut table: Vec<char> = (FIRST..=0x9FFF).filter_map(char::from_u32).collect();
    for (traditional, simplified) in crate::simplified::ALL.iter().copied() {
        if let Some(place) = u32::from(traditional).checked_sub(FIRST).and_then(|at| table.get_mut(at as usize)) {
            *place = simplified;
        }
    }
    table
});

fn simple(c: char) -> char {
    u32::from(c).checked_sub(FIRST).and_then(|at| SIMPLIFIED.get(at as usize)).copied().unwrap_or(c)
}

/// The text in simplified characters, for the words that rules look for.
pub(super) fn simplified(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| simple(c) != c) {
        Cow::Owned(text.chars().map(simple).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The character as the rules compare it.
pub(super) fn fold(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' | '\u{A0}' | '\t' => ' ',
        '〔' | '﹝' => '(',
        '〕' | '﹞' => ')',
        '︰' | '∶' | '﹕' | '︓' | '꞉' => ':',
        '│' | '┃' | '∣' | '丨' | '▏' | '▎' | '▕' => '|',
        _ => simple(c),
    }
}

/// A line that stands in brackets: （作者单位：…）.
pub(super) fn is_bracketed(text: &str) -> bool {
    text.starts_with(['（', '(']) && text.ends_with(['）', ')'])
}

/// The characters of `text` as the rules compare them.
pub(super) fn folded(text: &str) -> Vec<char> {
    text.chars().map(fold).collect()
}

/// Whether the text has a digit of any width.
pub(super) fn has_digits(text: &str) -> bool {
    text.chars().any(|c| fold(c).is_ascii_digit())
}

/// Whether `chars` begin with `word`.
pub(super) fn starts_with(chars: &[char], word: &str) -> bool {
    let mut chars = chars.iter();
    word.chars().all(|c| chars.next() == Some(&c))
}

/// The longest of `words` that `chars` begin with, as its length in characters.
pub(super) fn longest_prefix(chars: &[char], words: &[&str]) -> Option<usize> {
    // Few words begin with the same character: comparing its bytes alone leaves out the others at once.
    let mut bytes = [0; 4];
    let first = &*chars.first()?.encode_utf8(&mut bytes);
    let begins = words.iter().filter(|word| word.starts_with(first) && starts_with(chars, word));
    begins.map(|word| word.chars().count()).max()
}

/// Whether the text ends with a sentence (GB/T 15834-2011: 句末点号), closing marks and a note in brackets behind it left
/// aside.
pub(super) fn ends_sentence(text: &str) -> bool {
    const LONGEST_NOTE: usize = 40;
    let trimmed = text.trim_end();
    let ends = |text: &str| {
        let inner = text.trim_end_matches(|c: char| c.is_whitespace() || CLOSING.contains(c));
        inner.ends_with(['。', '！', '？', '…', '!', '?', '．', '｡']) || (inner.ends_with('.') && !ends_number(inner))
    };
    let note = trimmed
        .strip_suffix(['）', ')', ']', '］', '】'])
        .and_then(|inner| inner.rfind(['（', '(', '[', '［', '【']))
        .map(|at| &trimmed[..at]);
    ends(trimmed)
        || note.is_some_and(|before| {
            trimmed[before.len()..].chars().count() <= LONGEST_NOTE && ends(before) && !before.is_empty()
        })
}

fn ends_number(text: &str) -> bool {
    text.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit()) && !text.ends_with("..")
}

/// Marks that open a pair.
pub(super) const OPENING: &str = "“‘（《〈「『【〔［｛(";
/// Marks that close a pair, in the order of those that open it.
pub(super) const CLOSING: &str = "”’）》〉」』】〕］｝)";
/// Marks that cannot begin a line (clreq, 行首禁则), beyond those that close a pair.
pub(super) const NEVER_FIRST: &str = "，。、；：？！,;!?·%％‰℃";

/// Whether the text begins with a mark that no line begins with.
pub(super) fn starts_within_line(text: &str) -> bool {
    text.starts_with(|c: char| NEVER_FIRST.contains(c) || CLOSING.contains(c))
}

/// Whether the character is an ideograph.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Pairs that `text` opens and does not close, the innermost last; and those that it closes without opening.
pub(super) fn unbalanced(text: &str) -> (Vec<char>, Vec<char>) {
    let (mut open, mut closed) = (Vec::new(), Vec::new());
    for c in text.chars().filter(|c| !is_han(*c)) {
        if OPENING.contains(c) {
            open.push(c);
        } else if let Some(at) = CLOSING.chars().position(|closing| closing == c) {
            let opening = OPENING.chars().nth(at);
            if open.last().copied() == opening {
                open.pop();
            } else {
                closed.push(c);
            }
        }
    }
    (open, closed)
}
