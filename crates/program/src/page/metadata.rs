//! What pages say of themselves to those that do not read them: search engines, messengers, feed readers.

use edition::model::{Article, Edition, Photo};
use serde_json::{Value, json};

use super::file::File;
use super::html::{attribute, escape};
use super::parts::Page;
use super::previews::{self, Drawn};

/// Most characters of a description.
const DESCRIPTION: usize = 120;

/// Elements for the head of the front page, which has a feed beside it where there is one.
pub(super) fn of_edition(edition: &Edition, base: Option<&str>, feed: Option<&str>, drawn: &Drawn) -> String {
    let headlines: Vec<&str> = edition.articles.iter().map(|article| article.headline.text.as_str()).collect();
    let mut data = issue(edition);
    data["@context"] = json!("https://schema.org");
    data["url"] = json!(base);
    let feed = feed.map(|feed| format!("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{feed}\">\n"));
    let elements = elements(&edition.title, &shortened(&headlines.join("；")), "website", base, &edition.title, data);
    let lead = edition.articles.first().zip(base);
    let picture = lead.and_then(|(lead, base)| picture(lead, base, "", drawn));
    elements + &picture.as_ref().map(preview).unwrap_or_default() + &feed.unwrap_or_default()
}

/// Elements for the head of an article's page, which lies in `folder` below `base`.
pub(super) fn of_article(
    edition: &Edition,
    article: &Article,
    base: Option<&str>,
    folder: &str,
    drawn: &Drawn,
) -> String {
    let address = base.map(|base| format!("{base}{folder}"));
    let mut data = article_data(edition, article, address.as_deref());
    let picture = base.and_then(|base| picture(article, base, folder, drawn));
    if let Some(base) = base.filter(|_| !article.photos.is_empty()) {
        data["image"] = article.photos.iter().map(|photo| image(photo, base)).collect();
    } else if let Some(Picture { address, width, height, .. }) = &picture {
        data["image"] = json!({"@type": "ImageObject", "contentUrl": address, "width": width, "height": height});
    }
    data["@context"] = json!("https://schema.org");
    data["isPartOf"] = issue(edition);
    let title = &article.headline.text;
    let elements = elements(title, &description(article), "article", address.as_deref(), &edition.title, data);
    elements + &picture.as_ref().map(preview).unwrap_or_default()
}

/// A picture that is shown where a page is told of (ogp.me): that needs a whole address.
struct Picture<'a> {
    address: String,
    width: u32,
    height: u32,
    alt: &'a str,
}

/// The first photo of `article`, else what was drawn for the page in `folder`.
fn picture<'a>(article: &'a Article, base: &str, folder: &str, drawn: &Drawn) -> Option<Picture<'a>> {
    let of_photo = |photo: &'a Photo| {
        let address = format!("{base}{}", photo.jpeg());
        Picture { address, width: photo.width, height: photo.height, alt: &photo.alt }
    };
    article.photos.first().map(of_photo).or_else(|| {
        let address = format!("{base}{folder}{}", previews::FILE);
        let alt = &article.headline.text;
        drawn.contains_key(folder).then_some(Picture { address, width: previews::WIDTH, height: previews::HEIGHT, alt })
    })
}

fn preview(picture: &Picture<'_>) -> String {
    let properties = [
        ("og:image", picture.address.as_str()),
        ("og:image:width", &picture.width.to_string()),
        ("og:image:height", &picture.height.to_string()),
        ("og:image:alt", picture.alt),
    ];
    let meta =
        |(name, content): &(&str, &str)| format!("<meta property=\"{name}\" content=\"{}\">\n", attribute(content));
    properties.iter().map(meta).collect::<String>() + "<meta name=\"twitter:card\" content=\"summary_large_image\">\n"
}

fn image(photo: &Photo, base: &str) -> Value {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    json!({
        "@type": "ImageObject",
        "contentUrl": format!("{base}{}", photo.jpeg()),
        "width": photo.width,
        "height": photo.height,
        "caption": text(&photo.caption).or_else(|| text(&photo.alt)),
        "creditText": text(&photo.credit),
    })
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
        "pageStart": edition.issue.pages.first().and_then(|page| text(&page.number)),
        "datePublished": text(&edition.issue.date).filter(|date| !date.starts_with('X')),
        "inLanguage": "zh-Hans",
        "isPartOf": {"@type": "Newspaper", "name": edition.title, "alternateName": text(&edition.subtitle),
                     "publisher": publisher},
    })
}

fn article_data(edition: &Edition, article: &Article, address: Option<&str>) -> Value {
    let authors: Vec<Value> = article.reporters.iter().map(|name| json!({"@type": "Person", "name": name})).collect();
    json!({
        "@type": "NewsArticle",
        "headline": article.headline.text,
        "alternativeHeadline": article.deck.as_ref().or(article.kicker.as_ref()).map(|line| &line.text),
        "description": description(article),
        "articleSection": edition.sections.get(usize::from(article.section)),
        "printPage": edition.page_of(article).map(|page| &page.number).filter(|number| !number.is_empty()),
        "author": Some(authors).filter(|authors| !authors.is_empty()),
        "datePublished": day(edition, article),
        "inLanguage": "zh-Hans",
        "url": address,
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

/// Most addresses in one list of pages (sitemaps.org, protocol 0.9).
const MOST_LISTED: usize = 50_000;

/// Lists of every page for search engines (sitemaps.org, protocol 0.9): one, or several with a list of them.
pub(super) fn sitemap(pages: &[Page<'_>], base: &str) -> Vec<File> {
    let one = |address: &str, day: Option<&str>| {
        let day = day.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
        format!("<url><loc>{}</loc>{day}</url>\n", escape(address))
    };
    let of_page = |page: &Page<'_>| one(&format!("{base}{}", page.folder), day(page.edition, page.article));
    let lines: Vec<String> = [one(base, None)].into_iter().chain(pages.iter().map(of_page)).collect();
    let lists: Vec<&[String]> = lines.chunks(MOST_LISTED).collect();
    if let [list] = lists.as_slice() {
        return vec![("sitemap.xml".to_owned(), listing("urlset", list))];
    }
    let name = |number: usize| format!("sitemap-{}.xml", number + 1);
    let of_lists: Vec<String> = (0..lists.len())
        .map(|number| format!("<sitemap><loc>{}{}</loc></sitemap>\n", escape(base), name(number)))
        .collect();
    let files = lists.into_iter().enumerate().map(|(number, list)| (name(number), listing("urlset", list)));
    files.chain([("sitemap.xml".to_owned(), listing("sitemapindex", &of_lists))]).collect()
}

fn listing(root: &str, lines: &[String]) -> Vec<u8> {
    let lines = lines.concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{lines}</{root}>\n"
    )
    .into_bytes()
}

/// Most entries of a feed, the newest: its readers ask for it again and again.
const MOST_FED: usize = 100;

/// The articles as an Atom feed (RFC 4287). None where no year is known: every entry must say when it was made.
pub(super) fn feed(edition: &Edition, pages: &[Page<'_>], base: &str) -> Option<String> {
    let moment = |day: &str| format!("{day}T00:00:00+08:00");
    let mut dated: Vec<(&str, &Page<'_>)> =
        pages.iter().filter_map(|page| Some((day(page.edition, page.article)?, page))).collect();
    // Articles of one day stay in the order of their page.
    dated.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    dated.truncate(MOST_FED);
    let (newest, _) = dated.first()?;
    let entry = |(day, Page { article, folder, .. }): &(&str, &Page<'_>)| {
        let address = escape(&format!("{base}{folder}"));
        let author = |name: &String| format!("<author><name>{}</name></author>", escape(name));
        let authors = article.reporters.iter().map(author).collect::<Vec<_>>().concat();
        format!(
            "<entry><id>{address}</id><title>{}</title><link href=\"{address}\"/><updated>{}</updated>{authors}\
             <summary>{}</summary></entry>\n",
            escape(&article.headline.text),
            moment(day),
            escape(&description(article)),
        )
    };
    let entries: String = dated.iter().map(entry).collect();
    let address = escape(base);
    Some(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-Hans\">\n\
         <id>{address}</id><title>{}</title><link href=\"{address}\"/><link rel=\"self\" href=\"{address}feed.xml\"/>\n\
         <author><name>{}</name></author><updated>{}</updated>\n{entries}</feed>\n",
        escape(&edition.title),
        escape(edition.publisher()),
        moment(newest),
    ))
}

/// What search engines may read, and where the list is.
pub(super) fn robots(base: &str) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n")
}

#[cfg(test)]
mod tests;
