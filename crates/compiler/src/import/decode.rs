//! From bytes to text: the encodings in which layout programs write a page, told apart by what the bytes can be.

use encoding_rs::{BIG5, Encoding, GB18030, UTF_16BE, UTF_16LE};

use super::fold::is_han;
use super::refused::{FORMATS, Refused, binary, is_html};
use super::report::{Note, Topic};
use crate::invisible;

/// The text of a dump, with what was noticed while reading it.
pub(super) struct Decoded {
    /// The text without its byte-order mark.
    pub(super) text: String,
    /// Encodings, bytes that are no text, invisible characters.
    pub(super) notes: Vec<Note>,
    /// How many invisible characters were taken out.
    pub(super) removed: usize,
    /// Why this is no text at all, where it is not.
    pub(super) refused: Option<Refused>,
}

/// The text of `bytes`. Linear.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    if let Some((_, name)) = FORMATS.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return refuse(Refused::Format(name));
    }
    let (mut text, mut notes) = if let Some(encoding) = utf16(bytes) {
        let (text, _) = encoding.decode_with_bom_removal(bytes);
        (text.into_owned(), vec![Note::at(1, Topic::Encoding, encoding.name())])
    } else if let Some(line) = binary(bytes) {
        return refuse(Refused::Binary(line));
    } else {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        decode_bytes(bytes)
    };
    if is_html(&text) {
        return refuse(Refused::Format("HTML"));
    }
    let removed = remove_invisible(&mut text, &mut notes);
    if text.trim().is_empty() {
        return refuse(Refused::Empty);
    }
    Decoded { text, notes, removed, refused: None }
}

fn refuse(reason: Refused) -> Decoded {
    Decoded { text: String::new(), notes: Vec::new(), removed: 0, refused: Some(reason) }
}

/// UTF-16 by its byte-order mark or, without one, by the byte order in which nearly all characters are those of a
/// Chinese text.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    const SAMPLE: usize = 1 << 17;
    match bytes {
        [0xFF, 0xFE, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] => return Some(UTF_16BE),
        _ if !bytes.contains(&0) => return None,
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let plausible = |encoding: &&'static Encoding| {
        let (text, _) = encoding.decode_without_bom_handling(sample);
        let usual = |c: &char| is_cjk(*c) || matches!(c, ' '..='~' | '\n' | '\r' | '\t');
        let (all, usual, han) =
            (text.chars().count(), text.chars().filter(usual).count(), text.chars().filter(|c| is_han(*c)).count());
        usual * 20 > all * 19 && han * 10 > all
    };
    [UTF_16LE, UTF_16BE].into_iter().find(plausible)
}

/// UTF-8 where the bytes are; else one double-byte encoding, line by line, because editors paste pieces together.
fn decode_bytes(bytes: &[u8]) -> (String, Vec<Note>) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), Vec::new());
    }
    let other = double_byte(bytes);
    let is_chinese = |line: &str| line.chars().any(is_cjk);
    let chinese = |line: &[u8]| std::str::from_utf8(line).ok().map(is_chinese);
    let count = |kind: Option<bool>| numbered(bytes).filter(|(_, line)| chinese(line) == kind).count();
    let mostly_legacy = count(None) > count(Some(true));
    let mut text = String::with_capacity(bytes.len() * 3 / 2);
    let mut notes = Vec::new();
    let (mut utf8, mut legacy) = (0_usize, Vec::new());
    for (number, line) in numbered(bytes) {
        // Two double-byte characters can be UTF-8 for others by chance.
        if let Ok(line) = std::str::from_utf8(line)
            && (line.is_ascii() || is_chinese(line) || !mostly_legacy)
        {
            utf8 += usize::from(!line.is_ascii());
            text.push_str(line);
            continue;
        }
        let found = decode_line(line, other, &mut text);
        utf8 += usize::from(found.utf8);
        if found.legacy {
            legacy.push(number);
        }
        if !found.lost.is_empty() {
            notes.push(Note::at(number, Topic::Undecodable, &hex(&found.lost)));
        }
    }
    if utf8 == 0 {
        notes.insert(0, Note::at(1, Topic::Encoding, other.name()));
    } else {
        notes.extend(legacy.iter().map(|line| Note::at(*line, Topic::MixedEncoding, other.name())));
    }
    (text, notes)
}

/// Lines with their ends and their numbers; `\r\n` ends one line.
fn numbered(bytes: &[u8]) -> impl Iterator<Item = (u32, &[u8])> {
    let mut number = 0;
    let mut after_return = false;
    bytes.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')).map(move |line| {
        number += u32::from(!(after_return && line == b"\n"));
        after_return = line.ends_with(b"\r");
        (number, line)
    })
}

/// What a line that is not UTF-8 was made of.
#[derive(Default)]
struct Mixture {
    utf8: bool,
    legacy: bool,
    lost: Vec<u8>,
}

/// Decodes a line piece by piece: runs of UTF-8 Chinese characters as such, other pairs of bytes as `other`. Two UTF-8
/// characters in a row are needed inside legacy bytes, because one can arise by chance.
fn decode_line(line: &[u8], other: &'static Encoding, text: &mut String) -> Mixture {
    let mut found = Mixture::default();
    let non_ascii = line.iter().filter(|byte| !byte.is_ascii()).count();
    let as_utf8: usize = line.utf8_chunks().map(|chunk| chunk.valid().chars().filter(|c| is_cjk(*c)).count() * 3).sum();
    let mostly_utf8 = as_utf8 * 2 > non_ascii;
    if !mostly_utf8 && let Some(decoded) = other.decode_without_bom_handling_and_without_replacement(line) {
        found.legacy = true;
        text.push_str(&decoded);
        return found;
    }
    let mut rest = line;
    while let Some(first) = rest.first() {
        let run = utf8_run(rest);
        let wanted = if mostly_utf8 { 1 } else { 2 };
        let taken = if first.is_ascii() {
            text.push(char::from(*first));
            1
        } else if run >= wanted * 3 {
            found.utf8 = true;
            text.push_str(&String::from_utf8_lossy(&rest[..run]));
            run
        } else if let Some(decoded) = legacy_char(rest, other) {
            found.legacy = true;
            text.push_str(&decoded);
            2
        } else {
            found.lost.push(*first);
            text.push(char::REPLACEMENT_CHARACTER);
            1
        };
        rest = &rest[taken..];
    }
    found
}

/// Length in bytes of the Chinese characters in UTF-8 at the start of `bytes`.
fn utf8_run(bytes: &[u8]) -> usize {
    let is_next =
        |bytes: &[u8]| std::str::from_utf8(bytes).ok().and_then(|text| text.chars().next()).is_some_and(is_cjk);
    bytes.chunks_exact(3).take_while(|three| is_next(three)).count() * 3
}

/// The character that the first two bytes make in a double-byte encoding.
fn legacy_char(bytes: &[u8], other: &'static Encoding) -> Option<String> {
    let two = bytes.get(..2)?;
    let decoded = other.decode_without_bom_handling_and_without_replacement(two)?;
    decoded.chars().all(is_cjk).then(|| decoded.into_owned())
}

/// GB18030 or Big5, by which of the two gives more of the commonest characters.
fn double_byte(bytes: &[u8]) -> &'static Encoding {
    const COMMON: &str =
        "的一是在不了有和人中大为上个国到说们这地出要年时，。、我以会可下对生也子就過行为個國說們這時會對為";
    let sample = &bytes[..bytes.len().min(1 << 16)];
    let score = |encoding: &'static Encoding| {
        let (text, _) = encoding.decode_without_bom_handling(sample);
        text.chars().filter(|c| COMMON.contains(*c)).count()
    };
    if score(BIG5) > score(GB18030) { BIG5 } else { GB18030 }
}

/// Removes the invisible characters that an edition must not have, but for white space, which parts lines and columns;
/// they are listed in the report. How many they are.
fn remove_invisible(text: &mut String, notes: &mut Vec<Note>) -> usize {
    let unwanted = |c: char| invisible::name(c).is_some() && !c.is_whitespace();
    if !text.contains(unwanted) {
        return 0;
    }
    let mut removed = 0;
    for (number, line) in (1..).zip(super::lines::split(text)) {
        let codes: Vec<String> = line.text.chars().filter(|c| unwanted(*c)).map(invisible::code).collect();
        if !codes.is_empty() {
            notes.push(Note::at(number, Topic::Control, &codes.join(" ")));
        }
        removed += codes.len();
    }
    text.retain(|c| !unwanted(c));
    removed
}

fn hex(bytes: &[u8]) -> String {
    let listed: Vec<String> = bytes.iter().take(64).map(|byte| format!("{byte:02X}")).collect();
    listed.join(" ")
}

/// Characters that Chinese text is made of: ideographs, their punctuation and full-width forms.
fn is_cjk(c: char) -> bool {
    is_han(c)
        || matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}' | '\u{2010}'..='\u{2027}' | '\u{B7}' | '\u{D7}')
}
