//! The folder from which editors start. What it says is there to be replaced: nobody should read it.

use std::collections::HashSet;
use std::path::Path;
use std::sync::LazyLock;

use crate::diagnostic::Report;
use crate::positions::passages;
use crate::source::Source;
use crate::{article_file, edition_file};

/// Its files: the masthead, an article and a photo, with comments.
pub const FILES: [(&str, &str); 3] = [
    (edition_file::NAME, include_str!("../template/edition.toml")),
    ("01-first.md", include_str!("../template/01-first.md")),
    ("02-photo.md", include_str!("../template/02-photo.md")),
];

/// How what is missing on a page is written by an import.
const MISSING: &str = "（缺";

/// Every text of the template: of the masthead, of headings, bodies and bylines.
static TEXTS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut texts = HashSet::new();
    // The template has no mistakes, of which a test assures.
    let mut report = Report::default();
    for (name, content) in FILES {
        let Ok(source) = Source::decode(Path::new(name), content.as_bytes()) else { continue };
        if name == edition_file::NAME {
            texts.extend(
                edition_file::read(&source, &mut report).into_iter().flat_map(|file| [file.title, file.subtitle]),
            );
        } else if let Some(draft) = article_file::read(&source, None, &mut report) {
            texts.extend(passages(&draft.article).map(|(_, passage)| passage.text.clone()));
            texts.extend(draft.article.reporters);
        }
    }
    texts
});

/// Whether a text is one of the template's.
pub(crate) fn is_placeholder(text: &str) -> bool {
    TEXTS.contains(text)
}

/// Whether a title or headline is still to be written, be it the template's or what an import did not find.
pub(crate) fn is_missing(text: &str) -> bool {
    text.starts_with(MISSING) || is_placeholder(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_has_written_yet_is_known() {
        for (text, expect) in [
            ("（缺标题）", false),
            ("版名", true),
            ("记者姓名", true),
            ("图片说明写在这里。", true),
            ("河岸换新颜", false),
            ("", false),
        ] {
            assert_eq!(is_placeholder(text), expect, "{text}");
        }
        assert!(is_missing("（缺标题）") && is_missing("版名") && !is_missing("河岸换新颜"));
    }
}
