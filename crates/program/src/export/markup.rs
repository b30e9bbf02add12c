//! Articles as HTML and XHTML: paragraphs with their run-in heads, nothing else.

use edition::model::{Article, Passage};

use crate::page::html::escape;

/// The paragraphs of an article as elements.
pub(super) fn paragraphs(article: &Article) -> String {
    article.paragraphs.iter().map(paragraph).collect()
}

fn paragraph(passage: &Passage) -> String {
    let (head, rest) = passage.text.split_at_checked(passage.head_end as usize).unwrap_or(("", &passage.text));
    let head = if head.is_empty() { String::new() } else { format!("<strong>{}</strong>", escape(head)) };
    format!("<p>{head}{}</p>\n", escape(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, head_end: u32, expect: &str) {
        assert_eq!(paragraph(&Passage { text: text.to_owned(), head_end, ..Passage::default() }), expect);
    }

    #[test]
    fn a_run_in_head_is_strong_and_text_stays_text() {
        check("强化宣传。全市动员。", 15, "<p><strong>强化宣传。</strong>全市动员。</p>\n");
        check("<b>&", 0, "<p>&lt;b&gt;&amp;</p>\n");
        check("甲", 1, "<p>甲</p>\n");
    }
}
