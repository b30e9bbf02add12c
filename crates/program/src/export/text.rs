//! An edition as plain text, laid out as a Chinese reader expects: headings, byline, paragraphs indented by two
//! characters, notes at the end.

use edition::model::{Article, Edition, Passage, Photo, Role, Shape};

/// The whole edition.
pub(super) fn text(edition: &Edition) -> String {
    let mut lines = vec![edition.title.clone()];
    lines.extend([&edition.subtitle].into_iter().filter(|line| !line.is_empty()).cloned());
    lines.extend(edition.slogans.iter().cloned());
    lines.extend(Some(edition.issue.masthead().join("　")).filter(|line| !line.is_empty()));
    for article in &edition.articles {
        lines.push(String::new());
        lines.push(String::new());
        lines.extend(article_lines(edition, article));
    }
    let colophon = edition.issue.colophon();
    if !colophon.is_empty() {
        lines.extend([String::new(), String::new()]);
        lines.extend(colophon);
    }
    lines.push(String::new());
    lines.join("\n")
}

fn article_lines(edition: &Edition, article: &Article) -> Vec<String> {
    let mut lines = vec![format!("【{}】", section(edition, article))];
    lines.extend(article.kicker.iter().map(|kicker| kicker.text.clone()));
    lines.push(article.headline.text.clone());
    lines.extend(article.deck.iter().map(|deck| deck.text.clone()));
    lines.extend(Some(byline(article)).filter(|line| !line.is_empty()));
    lines.push(String::new());
    lines.extend(article.photos.iter().map(photo));
    let paragraphs = with_addresses(article);
    lines.extend(article.pieces().flat_map(|piece| piece_lines(&paragraphs[piece])));
    let mut notes = notes(article).peekable();
    if notes.peek().is_some() {
        lines.push(String::new());
        lines.extend(notes.map(|note| format!("　　编者注：{note}")));
    }
    lines
}

/// What a photo shows, and who took it.
fn photo(photo: &Photo) -> String {
    let shown = if photo.caption.is_empty() { &photo.alt } else { &photo.caption };
    let credit = if photo.credit.is_empty() { String::new() } else { format!("（{}）", photo.credit) };
    format!("　　【照片】{shown}{credit}")
}

/// The paragraphs, the address of each link behind its words.
fn with_addresses(article: &Article) -> Vec<Passage> {
    let mut paragraphs = article.paragraphs.clone();
    for link in article.links.iter().rev() {
        let address = format!("（{}）", link.address);
        paragraphs[usize::from(link.paragraph)].text.insert_str(link.end as usize, &address);
    }
    paragraphs
}

/// The lines of one piece of a body: of a table a line for every row.
fn piece_lines(passages: &[Passage]) -> Vec<String> {
    let rows = passages.chunk_by(|_, next| matches!(next.shape, Shape::HeadCell | Shape::Cell));
    let line = |(number, row): (usize, &[Passage])| {
        let text = row.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>().join(" | ");
        match row[0].shape {
            Shape::Text => format!("　　{text}"),
            Shape::Subhead => format!("\n　　{text}"),
            Shape::Quote => format!("　　　　{text}"),
            Shape::Bullet => format!("　　· {text}"),
            Shape::Numbered => format!("　　{}. {text}", number + 1),
            Shape::TableStart | Shape::HeadCell | Shape::RowStart | Shape::Cell => format!("　　| {text} |"),
        }
    };
    rows.enumerate().map(line).collect()
}

/// The section of an article, with its page where an issue has several.
pub(super) fn section(edition: &Edition, article: &Article) -> String {
    let section = edition.sections.get(usize::from(article.section)).cloned().unwrap_or_default();
    match edition.page_of(article).filter(|_| edition.issue.pages.len() > 1) {
        Some(page) => format!("{} · {section}", page.in_words()),
        None => section,
    }
}

/// Who wrote or photographed it, where and when.
pub(super) fn byline(article: &Article) -> String {
    let about = [Some(names(article)), article.place.clone(), article.date.as_deref().map(date)];
    about.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("　")
}

/// The names of a byline with what each did.
pub(super) fn names(article: &Article) -> String {
    let who = article.byline().into_iter().map(|(role, names)| {
        let names = article.reporters[names].join("、");
        if role == Role::Photographer { format!("{names} 摄") } else { format!("{} {names}", role.name()) }
    });
    who.collect::<Vec<_>>().join("　")
}

/// A date as it was printed: without the year where none is known.
pub(super) fn date(date: &str) -> String {
    date.trim_start_matches("XXXX-").to_owned()
}

/// The editor's notes, each with the words that it explains.
pub(super) fn notes(article: &Article) -> impl Iterator<Item = String> {
    article.notes.iter().map(|note| {
        let text = article.paragraphs.get(usize::from(note.paragraph)).map_or("", |paragraph| &paragraph.text);
        let quote = text.get(note.start as usize..note.end as usize).unwrap_or_default();
        format!("“{quote}”，{}", note.text)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::bundled;
    use super::*;

    #[test]
    fn every_heading_and_paragraph_stands_on_its_line() {
        let edition = bundled();
        let text = text(&edition);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], edition.title);
        for article in &edition.articles {
            assert!(lines.contains(&article.headline.text.as_str()), "{}", article.headline.text);
            for paragraph in &article.paragraphs {
                assert!(lines.contains(&format!("　　{}", paragraph.text).as_str()), "{}", paragraph.text);
            }
        }
        let notes: usize = edition.articles.iter().map(|article| article.notes.len()).sum();
        assert_eq!(text.matches("编者注：").count(), notes);
    }

    #[test]
    fn a_photo_has_its_caption_and_credit() {
        let mut edition = bundled();
        let of = |alt: &str, caption: &str, credit: &str| Photo {
            alt: alt.to_owned(),
            caption: caption.to_owned(),
            credit: credit.to_owned(),
            ..Photo::default()
        };
        edition.articles[0].photos = vec![of("灯", "夜市开街。", "张三 摄"), of("桥", "", "")];
        let text = text(&edition);
        assert!(text.contains("\n　　【照片】夜市开街。（张三 摄）\n　　【照片】桥\n"), "{text}");
    }

    #[test]
    fn lists_and_tables_have_a_line_for_every_row() {
        use Shape::{Cell, HeadCell, Numbered, RowStart, TableStart};
        let passage =
            |(shape, text): &(Shape, &str)| Passage { shape: *shape, text: (*text).to_owned(), ..Passage::default() };
        let lines = |passages: &[(Shape, &str)]| piece_lines(&passages.iter().map(passage).collect::<Vec<_>>());
        assert_eq!(lines(&[(Numbered, "甲"), (Numbered, "乙")]), ["　　1. 甲", "　　2. 乙"]);
        let table = [(TableStart, "甲"), (HeadCell, "乙"), (RowStart, "1"), (Cell, "2")];
        assert_eq!(lines(&table), ["　　| 甲 | 乙 |", "　　| 1 | 2 |"]);
    }
}
