//! Files that are no text of a page.

/// A file that cannot be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Nothing but white space.
    Empty,
    /// A file format that holds text in a packed form; its name.
    Format(&'static str),
    /// Bytes that are no text in any encoding; the first line that shows it.
    Binary(u32),
}

/// Signatures of the files that editors most often give instead of a text.
pub(super) const FORMATS: [(&[u8], &str); 8] = [
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP (docx, xlsx, pptx)"),
    (b"\xD0\xCF\x11\xE0", "Word 97 (doc)"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x06\x06\xED\xF5", "InDesign"),
];

/// Whether the text is a web page: its marks would become paragraphs.
pub(super) fn is_html(text: &str) -> bool {
    let head: String = text.trim_start().chars().take(200).map(|c| c.to_ascii_lowercase()).collect();
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|mark| head.starts_with(mark))
        || (head.starts_with("<?xml") && head.contains("<html"))
}

/// The first line with a zero byte, or any where control characters are more than one byte in twenty.
pub(super) fn binary(bytes: &[u8]) -> Option<u32> {
    let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1A);
    let first = bytes.iter().position(|byte| *byte == 0).or_else(|| bytes.iter().position(control))?;
    let many = bytes.contains(&0) || bytes.iter().filter(|byte| control(byte)).count() * 20 > bytes.len();
    many.then(|| bytes[..first].split(|byte| *byte == b'\n').count() as u32)
}
