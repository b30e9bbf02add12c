//! An edition as plain text, laid out as a Chinese reader expects: headings, byline, paragraphs indented by two
//! characters, notes at the end.

use edition::model::{Article, ArticleKind, Edition};

/// The whole edition.
pub(super) fn text(edition: &Edition) -> String {
    let mut lines = vec![edition.title.clone()];
    lines.extend([&edition.subtitle].into_iter().filter(|line| !line.is_empty()).cloned());
    lines.extend(edition.slogans.iter().cloned());
    for article in &edition.articles {
        lines.push(String::new());
        lines.push(String::new());
        lines.extend(article_lines(edition, article));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn article_lines(edition: &Edition, article: &Article) -> Vec<String> {
    let section = edition.sections.get(usize::from(article.section)).map_or("", String::as_str);
    let mut lines = vec![format!("【{section}】")];
    lines.extend(article.kicker.iter().map(|kicker| kicker.text.clone()));
    lines.push(article.headline.text.clone());
    lines.extend(article.deck.iter().map(|deck| deck.text.clone()));
    lines.extend(Some(byline(article)).filter(|line| !line.is_empty()));
    lines.push(String::new());
    lines.extend(article.paragraphs.iter().map(|paragraph| format!("　　{}", paragraph.text)));
    let mut notes = notes(article).peekable();
    if notes.peek().is_some() {
        lines.push(String::new());
        lines.extend(notes.map(|note| format!("　　编者注：{note}")));
    }
    lines
}

/// Who wrote or photographed it, where and when.
pub(super) fn byline(article: &Article) -> String {
    let names = article.reporters.join("、");
    let who = match article.kind {
        ArticleKind::News => format!("记者 {names}"),
        ArticleKind::Photo => format!("{names} 摄"),
    };
    let who = if names.is_empty() { None } else { Some(who) };
    let parts = [who, article.place.clone(), article.date.as_deref().map(date)];
    parts.into_iter().flatten().collect::<Vec<_>>().join("　")
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
}
