//! A file's text with its lines.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Location};
use crate::invisible;

/// Largest file that is read, in bytes: some 350 000 characters, far beyond any newspaper article.
pub(crate) const LARGEST: usize = 1 << 20;

/// Most invisible characters that are reported of a file: who has more finds them all with a replacement.
const MOST_INVISIBLE: usize = 20;

/// What is said of a file of so many bytes, which are too many.
pub(crate) fn too_large(path: &Path, bytes: u64) -> Diagnostic {
    let start = Location { file: path.to_owned(), line: 1, column: 1 };
    let message = format!("文件太大：{bytes} 字节，最多 {LARGEST} 字节");
    Diagnostic::error(start, message).with_hint("一个文件只放一篇文章")
}

/// The text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    path: PathBuf,
    text: String,
    /// First byte of every line.
    lines: Vec<usize>,
    /// How many characters stand in front of every block of [`BLOCK`] bytes.
    characters: Vec<usize>,
}

/// Bytes between the places up to which the characters are counted: a column is then found in constant time.
const BLOCK: usize = 1 << 10;

impl Source {
    /// Reads `bytes` as UTF-8; a byte order mark is taken off. The error names the first byte that is not UTF-8.
    pub(crate) fn decode(path: &Path, bytes: &[u8]) -> Result<Self, Diagnostic> {
        if bytes.len() > LARGEST {
            return Err(too_large(path, bytes.len() as u64));
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(path, text)),
            Err(error) => {
                let (valid, rest) = bytes.split_at(error.valid_up_to());
                let source = Self::new(path, &String::from_utf8_lossy(valid));
                let byte = rest.first().copied().unwrap_or_default();
                Err(Diagnostic::error(source.location(valid.len()), format!("这里的字节 0x{byte:02X} 不是 UTF-8 文字"))
                    .with_hint("把文件另存为 UTF-8 编码（原文件可能是 GBK 或 GB18030）"))
            }
        }
    }

    fn new(path: &Path, text: &str) -> Self {
        let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(starts).collect();
        let blocks = (0..text.len() / BLOCK).map(|block| boundary(text, block)..boundary(text, block + 1));
        let characters = blocks.scan(0, |sum, block| {
            *sum += text[block].chars().count();
            Some(*sum)
        });
        let characters = std::iter::once(0).chain(characters).collect();
        Self { path: path.to_owned(), text: text.to_owned(), lines, characters }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Line and column of a byte; beyond the end it is the end. Logarithmic in the lines.
    pub(crate) fn location(&self, offset: usize) -> Location {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines[line - 1];
        Location { file: self.path.clone(), line, column: self.before(offset) - self.before(start) + 1 }
    }

    /// How many characters stand in front of a byte.
    fn before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        let start = boundary(&self.text, block).min(offset);
        self.characters[block] + self.text[start..offset].chars().count()
    }

    /// An error for each of the first places that have an invisible character.
    pub(crate) fn invisible(&self) -> Vec<Diagnostic> {
        let mut places = invisible::find(&self.text);
        let error = |(at, character, name)| {
            let message = format!("这里有看不见的字符 {}", invisible::described(character, name));
            self.error(at, message).with_hint(invisible::HINT)
        };
        let mut errors: Vec<Diagnostic> = places.by_ref().take(MOST_INVISIBLE).map(error).collect();
        let more = places.count();
        if let Some(last) = errors.last_mut().filter(|_| more > 0) {
            let _ = write!(last.message, "；后面还有 {more} 处");
        }
        errors
    }

    pub(crate) fn error(&self, offset: usize, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(self.location(offset), message)
    }
}

/// The first byte of a character at or in front of the start of a block.
fn boundary(text: &str, block: usize) -> usize {
    text.floor_char_boundary(block * BLOCK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], offset: usize, expected: (usize, usize)) {
        let source = Source::decode(Path::new("a.md"), bytes).unwrap();
        let found = source.location(offset);
        assert_eq!((found.line, found.column), expected);
    }

    #[test]
    fn a_column_counts_characters() {
        check("".as_bytes(), 0, (1, 1));
        check("".as_bytes(), 9, (1, 1));
        check("湖滨\r\n街道".as_bytes(), 3, (1, 2));
        check("湖滨\r\n街道".as_bytes(), 4, (1, 2));
        check("湖滨\r\n街道".as_bytes(), 8, (2, 1));
        check("湖滨\r\n街道".as_bytes(), 99, (2, 3));
        check("\u{FEFF}湖滨".as_bytes(), 3, (1, 2));
    }

    #[test]
    fn a_column_in_a_long_line_is_counted_from_its_start() {
        let text = format!("甲\n{}\n乙", "湖a滨𠀀".repeat(1000));
        let source = Source::decode(Path::new("a.md"), text.as_bytes()).unwrap();
        for (offset, _) in text.char_indices() {
            let start = text[..offset].rfind('\n').map_or(0, |end| end + 1);
            assert_eq!(source.location(offset).column, text[start..offset].chars().count() + 1, "{offset}");
        }
    }

    #[test]
    fn a_file_full_of_what_is_invisible_is_told_briefly() {
        let source = Source::decode(Path::new("a.md"), "甲\u{1B}".repeat(25).as_bytes()).unwrap();
        let errors = source.invisible();
        assert_eq!(errors.len(), MOST_INVISIBLE);
        assert_eq!(errors[1].location.column, 4);
        assert!(errors[MOST_INVISIBLE - 1].message.ends_with("；后面还有 5 处"), "{errors:?}");
    }

    #[test]
    fn the_first_bad_byte_is_named() {
        let error = Source::decode(Path::new("a.md"), b"ab\n\xE6\xB9\x96\xB0\xA1").unwrap_err();
        assert_eq!(error.to_string().lines().next(), Some("a.md:2:2: 错误：这里的字节 0xB0 不是 UTF-8 文字"));
    }
}
