//! Articles as HTML and XHTML: paragraphs with their run-in heads, headings, lists, quotations, tables.

use std::ops::Range;

use edition::model::{Article, Link, Passage, Photo, Shape};

use crate::page::html::{attribute, escape};

/// The paragraphs of an article as elements, in those that hold lists, quotations and tables together.
pub(super) fn paragraphs(article: &Article) -> String {
    article.pieces().map(|piece| block(article, piece)).collect()
}

fn block(article: &Article, piece: Range<usize>) -> String {
    let shape = |number: usize| article.paragraphs[number].shape;
    let line = |number: usize| line(&article.paragraphs[number], &article.links_of(number).collect::<Vec<_>>());
    let lines = || piece.clone().map(line).collect::<String>();
    match shape(piece.start) {
        Shape::Text | Shape::Subhead => lines(),
        Shape::Quote => format!("<blockquote>\n{}</blockquote>\n", lines()),
        Shape::Bullet => format!("<ul>\n{}</ul>\n", lines()),
        Shape::Numbered => format!("<ol>\n{}</ol>\n", lines()),
        Shape::TableStart | Shape::HeadCell | Shape::RowStart | Shape::Cell => {
            let numbers: Vec<usize> = piece.clone().collect();
            let rows = numbers.chunk_by(|_, next| shape(*next) != Shape::RowStart);
            let row = |cells: &[usize]| {
                format!("<tr>{}</tr>\n", cells.iter().map(|number| line(*number)).collect::<String>())
            };
            format!("<table>\n<tbody>\n{}</tbody>\n</table>\n", rows.map(row).collect::<String>())
        }
    }
}

fn line(passage: &Passage, links: &[&Link]) -> String {
    let text = inline(passage, links);
    match passage.shape {
        Shape::Text | Shape::Quote => format!("<p>{text}</p>\n"),
        Shape::Subhead => format!("<h3>{text}</h3>\n"),
        Shape::Bullet | Shape::Numbered => format!("<li>{text}</li>\n"),
        Shape::TableStart | Shape::HeadCell => format!("<th scope=\"col\">{text}</th>"),
        Shape::RowStart | Shape::Cell => format!("<td>{text}</td>"),
    }
}

/// The text of a passage with its run-in head and links; a link across the head's end becomes two.
fn inline(passage: &Passage, links: &[&Link]) -> String {
    let text = &passage.text;
    let head_end = if text.is_char_boundary(passage.head_end as usize) { passage.head_end } else { 0 };
    let mut cuts = vec![0, head_end, text.len() as u32];
    cuts.extend(links.iter().flat_map(|link| [link.start, link.end]));
    cuts.sort_unstable();
    let pieces = cuts.windows(2).filter_map(|pair| {
        let piece = text.get(pair[0] as usize..pair[1] as usize).filter(|piece| !piece.is_empty())?;
        let mut html = escape(piece);
        if let Some(link) = links.iter().find(|link| link.start <= pair[0] && pair[1] <= link.end) {
            html = format!("<a href=\"{}\">{html}</a>", attribute(&link.address));
        }
        Some(if pair[1] <= head_end { format!("<strong>{html}</strong>") } else { html })
    });
    pieces.collect()
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
        assert_eq!(line(&Passage { text: text.to_owned(), head_end, ..Passage::default() }, &[]), expect);
    }

    #[test]
    fn a_run_in_head_is_strong_and_text_stays_text() {
        check("强化宣传。全市动员。", 15, "<p><strong>强化宣传。</strong>全市动员。</p>\n");
        check("<b>&", 0, "<p>&lt;b&gt;&amp;</p>\n");
        check("甲", 1, "<p>甲</p>\n");
    }

    #[test]
    fn links_lead_to_their_address() {
        let passage = Passage { text: "甲。乙<丙".to_owned(), head_end: 6, ..Passage::default() };
        let link = |start, end| Link { start, end, address: "https://a.example/?b=1&c".to_owned(), ..Link::default() };
        let a = "<a href=\"https://a.example/?b=1&amp;c\">";
        assert_eq!(inline(&passage, &[&link(6, 13)]), format!("<strong>甲。</strong>{a}乙&lt;丙</a>"));
        assert_eq!(
            inline(&passage, &[&link(0, 3), &link(3, 9)]),
            format!("<strong>{a}甲</a></strong><strong>{a}。</a></strong>{a}乙</a>&lt;丙")
        );
    }

    #[test]
    fn lists_and_tables_hold_their_lines_together() {
        use Shape::{Bullet, Cell, HeadCell, Numbered, Quote, RowStart, Subhead, TableStart, Text};
        let passage =
            |(shape, text): &(Shape, &str)| Passage { shape: *shape, text: (*text).to_owned(), ..Passage::default() };
        let html = |passages: &[(Shape, &str)]| {
            let paragraphs = passages.iter().map(passage).collect();
            paragraphs_of(paragraphs).replace('\n', "")
        };
        assert_eq!(html(&[(Subhead, "甲"), (Text, "乙")]), "<h3>甲</h3><p>乙</p>");
        assert_eq!(
            html(&[(Bullet, "甲"), (Bullet, "乙"), (Numbered, "丙")]),
            "<ul><li>甲</li><li>乙</li></ul><ol><li>丙</li></ol>"
        );
        assert_eq!(html(&[(Quote, "甲"), (Quote, "乙")]), "<blockquote><p>甲</p><p>乙</p></blockquote>");
        assert_eq!(
            html(&[(TableStart, "甲"), (HeadCell, "乙"), (RowStart, "1"), (Cell, "2"), (TableStart, "丙")]),
            concat!(
                "<table><tbody><tr><th scope=\"col\">甲</th><th scope=\"col\">乙</th></tr><tr><td>1</td><td>2</td></tr>",
                "</tbody></table><table><tbody><tr><th scope=\"col\">丙</th></tr></tbody></table>",
            )
        );
    }

    fn paragraphs_of(paragraphs: Vec<Passage>) -> String {
        super::paragraphs(&Article { paragraphs, ..Article::default() })
    }
}
