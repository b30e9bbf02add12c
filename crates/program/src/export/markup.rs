//! Articles as HTML and XHTML: paragraphs with their run-in heads, nothing else.

use edition::model::{Article, Passage, Photo};

use crate::page::html::{attribute, escape};

/// The paragraphs of an article as elements.
pub(super) fn paragraphs(article: &Article) -> String {
    article.paragraphs.iter().map(paragraph).collect()
}

fn paragraph(passage: &Passage) -> String {
    let (head, rest) = passage.text.split_at_checked(passage.head_end as usize).unwrap_or(("", &passage.text));
    let head = if head.is_empty() { String::new() } else { format!("<strong>{}</strong>", escape(head)) };
    format!("<p>{head}{}</p>\n", escape(rest))
}

/// A picture with what is said of it.
pub(super) fn picture(photo: &Photo) -> String {
    let Photo { alt, caption, credit, width, height, .. } = photo;
    let said: Vec<&str> = [caption, credit].into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    let caption =
        if said.is_empty() { String::new() } else { format!("<figcaption>{}</figcaption>", escape(&said.join("　"))) };
    let (file, alt) = (attribute(&photo.jpeg()), attribute(alt));
    format!("<figure><img src=\"{file}\" alt=\"{alt}\" width=\"{width}\" height=\"{height}\"/>{caption}</figure>\n")
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
