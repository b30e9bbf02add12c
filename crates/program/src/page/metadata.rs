//! What pages say of themselves to those that do not read them: search engines, messengers, feed readers.

use edition::model::{Article, Edition};
use serde_json::{Value, json};

use super::html::{attribute, escape};

/// Most characters of a description.
const DESCRIPTION: usize = 120;

/// Elements for the head of the front page.
pub(super) fn of_edition(edition: &Edition, base: Option<&str>) -> String {
    let headlines: Vec<&str> = edition.articles.iter().map(|article| article.headline.text.as_str()).collect();
    let mut data = issue(edition);
    data["@context"] = json!("https://schema.org");
    data["url"] = json!(base);
    elements(&edition.title, &shortened(&headlines.join("；")), "website", base, &edition.title, data)
}

/// Elements for the head of an article's page.
pub(super) fn of_article(edition: &Edition, article: &Article, base: Option<&str>) -> String {
    let address = base.map(|base| article_address(base, article));
    let mut data = article_data(edition, article, base);
    data["@context"] = json!("https://schema.org");
    data["isPartOf"] = issue(edition);
    let title = &article.headline.text;
    elements(title, &description(article), "article", address.as_deref(), &edition.title, data)
}

/// Where an article has its own page.
pub(super) fn article_address(base: &str, article: &Article) -> String {
    format!("{base}article/{}/", article.id)
}

/// What an article says, in a sentence or two.
pub(super) fn description(article: &Article) -> String {
    let first = article.paragraphs.first().map_or("", |paragraph| paragraph.text.as_str());
    shortened(if article.summary.text.is_empty() { first } else { &article.summary.text })
}

/// The day on which an article was published, where its year is known.
pub(super) fn day<'a>(edition: &'a Edition, article: &'a Article) -> Option<&'a str> {
    let days = [edition.issue.date.as_str(), article.date.as_deref().unwrap_or_default()];
    days.into_iter().find(|day| !day.is_empty() && !day.starts_with('X'))
}

fn shortened(text: &str) -> String {
    let short: String = text.chars().take(DESCRIPTION).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

fn elements(title: &str, description: &str, kind: &str, address: Option<&str>, site: &str, mut data: Value) -> String {
    without_nulls(&mut data);
    // The only sign that could end the element.
    let data = data.to_string().replace('<', "\\u003c");
    let meta = |name: &str, property: &str, content: &str| {
        format!("<meta {name}=\"{property}\" content=\"{}\">\n", attribute(content))
    };
    let mut head = meta("name", "description", description);
    head += &meta("property", "og:type", kind);
    head += &meta("property", "og:title", title);
    head += &meta("property", "og:description", description);
    head += &meta("property", "og:site_name", site);
    head += &meta("property", "og:locale", "zh_CN");
    if let Some(address) = address {
        head += &meta("property", "og:url", address);
        head.extend(["<link rel=\"canonical\" href=\"", &attribute(address), "\">\n"]);
    }
    head + &format!("<script type=\"application/ld+json\">{data}</script>\n")
}

/// The issue as a `PublicationIssue` of a `Newspaper` (schema.org); what the page does not print is null.
fn issue(edition: &Edition) -> Value {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let publisher = text(&edition.issue.publisher).map(|name| json!({"@type": "Organization", "name": name}));
    json!({
        "@type": "PublicationIssue",
        "name": edition.title,
        "issueNumber": text(&edition.issue.number),
        "pageStart": text(&edition.issue.page),
        "datePublished": text(&edition.issue.date).filter(|date| !date.starts_with('X')),
        "inLanguage": "zh-Hans",
        "isPartOf": {"@type": "Newspaper", "name": edition.title, "alternateName": text(&edition.subtitle),
                     "publisher": publisher},
    })
}

fn article_data(edition: &Edition, article: &Article, base: Option<&str>) -> Value {
    let authors: Vec<Value> = article.reporters.iter().map(|name| json!({"@type": "Person", "name": name})).collect();
    json!({
        "@type": "NewsArticle",
        "headline": article.headline.text,
        "alternativeHeadline": article.deck.as_ref().or(article.kicker.as_ref()).map(|line| &line.text),
        "description": description(article),
        "articleSection": edition.sections.get(usize::from(article.section)),
        "author": Some(authors).filter(|authors| !authors.is_empty()),
        "datePublished": day(edition, article),
        "inLanguage": "zh-Hans",
        "url": base.map(|base| article_address(base, article)),
    })
}

fn without_nulls(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            fields.values_mut().for_each(without_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(without_nulls),
        _ => {}
    }
}

/// A list of every page for search engines (sitemaps.org, protocol 0.9).
pub(super) fn sitemap(edition: &Edition, base: &str) -> String {
    let one = |address: &str, day: Option<&str>| {
        let day = day.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
        format!("<url><loc>{}</loc>{day}</url>\n", escape(address))
    };
    let articles = edition.articles.iter().map(|article| one(&article_address(base, article), day(edition, article)));
    let pages: String = [one(base, None)].into_iter().chain(articles).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{pages}</urlset>\n"
    )
}

/// The articles as an Atom feed (RFC 4287). None where no year is known: every entry must say when it was made.
pub(super) fn feed(edition: &Edition, base: &str) -> Option<String> {
    let moment = |day: &str| format!("{day}T00:00:00+08:00");
    let newest = edition.articles.iter().filter_map(|article| day(edition, article)).max()?;
    let publisher = [&edition.issue.publisher, &edition.subtitle, &edition.title];
    let publisher = publisher.into_iter().find(|name| !name.is_empty()).map_or("", String::as_str);
    let entry = |article: &Article| {
        let address = escape(&article_address(base, article));
        let author = |name: &String| format!("<author><name>{}</name></author>", escape(name));
        let authors = article.reporters.iter().map(author).collect::<Vec<_>>().concat();
        Some(format!(
            "<entry><id>{address}</id><title>{}</title><link href=\"{address}\"/><updated>{}</updated>{authors}\
             <summary>{}</summary></entry>\n",
            escape(&article.headline.text),
            moment(day(edition, article)?),
            escape(&description(article)),
        ))
    };
    let entries: String = edition.articles.iter().filter_map(entry).collect();
    let address = escape(base);
    Some(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-Hans\">\n\
         <id>{address}</id><title>{}</title><link href=\"{address}\"/><link rel=\"self\" href=\"{address}feed.xml\"/>\n\
         <author><name>{}</name></author><updated>{}</updated>\n{entries}</feed>\n",
        escape(&edition.title),
        escape(publisher),
        moment(newest),
    ))
}

/// What search engines may read, and where the list is.
pub(super) fn robots(base: &str) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const BASE: &str = "https://paper.example/2023-10-18/";

    fn bundled() -> Edition {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus"));
        compiler::compile_folder(folder).unwrap().edition
    }

    /// The structured data of a head.
    fn data(head: &str) -> Value {
        let (_, rest) = head.split_once("<script type=\"application/ld+json\">").unwrap();
        serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
    }

    #[test]
    fn an_article_says_what_it_is_and_where() {
        let mut edition = bundled();
        let head = of_article(&edition, &edition.articles[0], None);
        assert!(!head.contains("canonical") && !head.contains("og:url"), "without an address none is said: {head}");
        assert!(data(&head)["datePublished"].is_null(), "the page prints no year");
        edition.issue.date = "2023-10-18".to_owned();
        for article in &edition.articles {
            let head = of_article(&edition, article, Some(BASE));
            let data = data(&head);
            assert!(head.contains(&format!("<link rel=\"canonical\" href=\"{BASE}article/{}/\">", article.id)));
            assert_eq!((&data["@type"], &data["@context"]), (&json!("NewsArticle"), &json!("https://schema.org")));
            assert_eq!(data["headline"], json!(article.headline.text));
            assert_eq!(data["datePublished"], "2023-10-18");
            assert_eq!(data["isPartOf"]["@type"], "PublicationIssue");
            assert_eq!(data["isPartOf"]["isPartOf"]["@type"], "Newspaper");
            assert!(head.contains("<meta name=\"description\" content=\""), "{head}");
        }
        assert_eq!(data(&of_edition(&edition, Some(BASE)))["@type"], "PublicationIssue");
    }

    #[test]
    fn no_text_leaves_its_element() {
        let mut edition = bundled();
        edition.articles[0].headline.text = "</script><b>\"&".to_owned();
        let head = of_article(&edition, &edition.articles[0], Some(BASE));
        assert_eq!(head.matches("</script").count(), 1, "{head}");
        assert_eq!(data(&head)["headline"], "</script><b>\"&");
        assert!(head.contains("content=\"&lt;/script&gt;&lt;b&gt;&quot;&amp;\""), "{head}");
    }

    #[test]
    fn lists_name_every_article_once() {
        let mut edition = bundled();
        assert!(feed(&edition, BASE).is_none(), "without a year there is no moment");
        edition.issue.date = "2023-10-18".to_owned();
        let (map, feed) = (sitemap(&edition, BASE), feed(&edition, BASE).unwrap());
        for text in [&map, &feed] {
            let mut reader = quick_xml::Reader::from_str(text);
            while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
        }
        for article in &edition.articles {
            let address = article_address(BASE, article);
            assert_eq!(map.matches(&address).count(), 1);
            assert_eq!(feed.matches(&format!("<id>{address}</id>")).count(), 1);
        }
        assert_eq!(feed.matches("<updated>2023-10-18T00:00:00+08:00</updated>").count(), edition.articles.len() + 1);
        assert!(robots(BASE).ends_with("Sitemap: https://paper.example/2023-10-18/sitemap.xml\n"));
    }
}
