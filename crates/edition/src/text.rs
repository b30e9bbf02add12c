//! Offsets: bytes inside this crate, UTF-16 units at the DOM, characters in JSON for other tools.

/// UTF-16 units before byte `offset` of `text`; an offset inside a character counts the characters before it.
pub fn utf16_offset(text: &str, offset: usize) -> usize {
    text.char_indices().take_while(|(at, _)| *at < offset).map(|(_, character)| character.len_utf16()).sum()
}

/// Characters before byte `offset` of `text`.
pub fn char_offset(text: &str, offset: usize) -> usize {
    text.char_indices().take_while(|(at, _)| *at < offset).count()
}

/// The byte at which UTF-16 unit `offset` of `text` stands; the end of the text where it is beyond it.
pub fn byte_offset(text: &str, offset: usize) -> usize {
    let mut units = 0;
    for (at, character) in text.char_indices() {
        if units >= offset {
            return at;
        }
        units += character.len_utf16();
    }
    text.len()
}
