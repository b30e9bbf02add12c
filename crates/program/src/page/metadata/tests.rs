use std::collections::BTreeMap;
use std::path::Path;

use quick_xml::events::Event;

use super::*;

const BASE: &str = "https://paper.example/2023-10-18/";

fn bundled() -> Edition {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus"));
    compiler::compile_folder(folder).unwrap().edition
}

/// The bundled edition of a known day.
fn dated() -> Edition {
    let mut edition = bundled();
    edition.issue.date = "2023-10-18".to_owned();
    edition.issue.publisher = "<出版> & 印刷".to_owned();
    edition
}

fn pages(edition: &Edition) -> Vec<Page<'_>> {
    let page = |article| Page { edition, article, folder: format!("article/{}/", Article::clone(article).id) };
    edition.articles.iter().map(page).collect()
}

/// The structured data of a head.
fn data(head: &str) -> Value {
    let (_, rest) = head.split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

/// What a type of schema.org has: its properties with what their values may be.
fn schema() -> BTreeMap<&'static str, Vec<(&'static str, &'static str)>> {
    let mut types: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for line in include_str!("schema-org.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let name = words.next().unwrap();
        types.entry(name).or_default().extend(words.map(|word| word.split_once('=').unwrap()));
    }
    types
}

/// Holds an object of the structured data against its type.
fn assert_typed(object: &Value, expect: &str) {
    assert_eq!(object["@type"], expect, "{object}");
    let schema = schema();
    let properties = &schema[expect];
    for (name, kind) in properties {
        assert!(!name.starts_with('*') || !object[&name[1..]].is_null(), "{expect} has no {name}: {object}");
        let value = &object[name.trim_start_matches('*')];
        let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        for value in values.iter().filter(|value| !value.is_null()) {
            match *kind {
                "Text" => assert!(value.as_str().is_some_and(|text| !text.trim().is_empty()), "{name}: {value}"),
                "URL" => assert!(value.as_str().is_some_and(|text| text.starts_with("https://")), "{name}: {value}"),
                "Integer" => assert!(value.as_u64().is_some_and(|number| number > 0), "{name}: {value}"),
                "Date" => assert_day(value.as_str().unwrap()),
                object => assert_typed(value, object),
            }
        }
    }
    for name in object.as_object().unwrap().keys().filter(|name| !name.starts_with('@')) {
        let is_known = properties.iter().any(|(known, _)| known.trim_start_matches('*') == name);
        assert!(is_known, "{expect} has no property {name}");
    }
}

/// A day of ISO 8601.
#[track_caller]
fn assert_day(text: &str) {
    assert!(text.parse::<chrono::NaiveDate>().is_ok(), "{text}");
}

#[test]
fn an_article_says_what_it_is_and_where() {
    let edition = bundled();
    let head = of_article(&edition, &edition.articles[0], None, "article/a/", &Drawn::new());
    assert!(!head.contains("canonical") && !head.contains("og:url"), "without an address none is said: {head}");
    assert!(data(&head)["datePublished"].is_null(), "the page prints no year");
    let edition = dated();
    for (index, Page { article, folder, .. }) in pages(&edition).into_iter().enumerate() {
        let drawn: Drawn = (index > 0).then(|| (folder.clone(), Vec::new())).into_iter().collect();
        let head = of_article(&edition, article, Some(BASE), &folder, &drawn);
        assert!(head.contains(&format!("<link rel=\"canonical\" href=\"{BASE}article/{}/\">", article.id)));
        assert!(head.contains("<meta name=\"description\" content=\""), "{head}");
        let data = data(&head);
        assert_eq!(data["@context"], "https://schema.org");
        assert_eq!((&data["headline"], &data["datePublished"]), (&json!(article.headline.text), &json!("2023-10-18")));
        assert_typed(&data, "NewsArticle");
        let picture = format!("{BASE}{folder}preview.png");
        assert_eq!(head.contains(&format!("<meta property=\"og:image\" content=\"{picture}\">")), index > 0);
        assert_eq!(data["image"]["contentUrl"] == picture, index > 0);
    }
}

#[test]
fn a_picture_is_told_with_its_address_and_size() {
    let mut edition = dated();
    let photo = |credit: &str| Photo {
        name: "0a1b".into(),
        alt: "两盏\"灯\"".into(),
        credit: credit.into(),
        width: 1600,
        height: 1067,
        ..Photo::default()
    };
    edition.articles[0].photos = vec![photo("张三 摄"), photo("")];
    let head = of_article(&edition, &edition.articles[0], Some(BASE), "article/a/", &Drawn::new());
    assert!(head.contains(&format!("<meta property=\"og:image\" content=\"{BASE}photos/0a1b-1600.jpg\">")), "{head}");
    assert!(head.contains("<meta property=\"og:image:alt\" content=\"两盏&quot;灯&quot;\">"), "{head}");
    let data = data(&head);
    assert_typed(&data, "NewsArticle");
    assert_eq!(data["image"].as_array().unwrap().len(), 2);
    assert_eq!(data["image"][0]["creditText"], "张三 摄");
    assert!(!of_article(&edition, &edition.articles[0], None, "article/a/", &Drawn::new()).contains("photos/"));
}

#[test]
fn the_front_is_an_issue_and_names_its_feed() {
    for edition in [bundled(), dated()] {
        let head = of_edition(&edition, Some(BASE), Some("feed.xml"), &Drawn::new());
        assert_typed(&data(&head), "PublicationIssue");
        assert!(head.contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"feed.xml\">"), "{head}");
    }
}

#[test]
fn no_text_leaves_its_element() {
    let mut edition = bundled();
    edition.articles[0].headline.text = "</script><b>\"&".to_owned();
    let head = of_article(&edition, &edition.articles[0], Some(BASE), "article/a/", &Drawn::new());
    assert_eq!(head.matches("</script").count(), 1, "{head}");
    assert_eq!(data(&head)["headline"], "</script><b>\"&");
    assert!(head.contains("content=\"&lt;/script&gt;&lt;b&gt;&quot;&amp;\""), "{head}");
}

/// An element of a document, with its text and its elements in order.
#[derive(Debug, Default)]
struct Tree {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    inner: Vec<Tree>,
}

impl Tree {
    fn all(&self, name: &str) -> Vec<&Self> {
        self.inner.iter().filter(|inner| inner.name == name).collect()
    }

    /// The text of the only element of this name.
    #[track_caller]
    fn only(&self, name: &str) -> &str {
        let found = self.all(name);
        assert_eq!(found.len(), 1, "{name} in {}", self.name);
        &found[0].text
    }
}

/// The root of a document that is well formed.
#[track_caller]
fn parse(text: &str) -> Tree {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut open = vec![Tree::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(tag) => open.push(tree(&tag)),
            Event::Empty(tag) => open.last_mut().unwrap().inner.push(tree(&tag)),
            Event::End(_) => {
                let closed = open.pop().unwrap();
                open.last_mut().unwrap().inner.push(closed);
            }
            Event::Text(text) => open.last_mut().unwrap().text += &text.decode().unwrap(),
            Event::GeneralRef(name) => {
                let sign = match name.decode().unwrap().as_ref() {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    other => panic!("{other}"),
                };
                open.last_mut().unwrap().text.push(sign);
            }
            _ => {}
        }
    }
    let mut root = open.pop().unwrap();
    assert_eq!((open.len(), root.inner.len()), (0, 1));
    root.inner.remove(0)
}

fn tree(tag: &quick_xml::events::BytesStart<'_>) -> Tree {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let attributes = tag.attributes().map(|attribute| attribute.unwrap());
    Tree {
        name: text(tag.name().0),
        attributes: attributes.map(|attribute| (text(attribute.key.0), text(&attribute.value))).collect(),
        ..Tree::default()
    }
}

/// What RFC 4287, section 4.1, asks of a feed and of its entries.
#[test]
fn a_feed_keeps_to_its_rules() {
    let edition = bundled();
    assert!(feed(&edition, &pages(&edition), BASE).is_none(), "without a year there is no moment");
    let edition = dated();
    let text = feed(&edition, &pages(&edition), BASE).unwrap();
    let feed = parse(&text);
    assert_eq!((feed.name.as_str(), feed.attributes["xmlns"].as_str()), ("feed", "http://www.w3.org/2005/Atom"));
    assert_eq!((feed.only("id"), feed.only("title")), (BASE, edition.title.as_str()));
    assert_moment(feed.only("updated"));
    assert_eq!(feed.all("author")[0].only("name"), "<出版> & 印刷");
    let links: Vec<_> = feed.all("link").iter().map(|link| link.attributes.get("rel").map(String::as_str)).collect();
    assert_eq!(links, [None, Some("self")]);
    let entries = feed.all("entry");
    assert_eq!(entries.len(), edition.articles.len());
    for (entry, page) in entries.iter().zip(pages(&edition)) {
        let address = format!("{BASE}{}", page.folder);
        assert_eq!((entry.only("id"), entry.only("title")), (address.as_str(), page.article.headline.text.as_str()));
        assert_eq!(entry.all("link")[0].attributes["href"], address);
        assert_moment(entry.only("updated"));
        assert!(!entry.only("summary").is_empty());
        assert!(entry.all("author").iter().all(|author| !author.only("name").is_empty()));
    }
}

/// A moment of RFC 3339.
#[track_caller]
fn assert_moment(text: &str) {
    let (day, time) = text.split_once('T').unwrap();
    assert_day(day);
    assert_eq!(time, "00:00:00+08:00");
}

#[test]
fn a_feed_has_the_newest_of_all_editions() {
    let (old, new) =
        (dated(), Edition { issue: edition::model::Issue { date: "2024-01-02".into(), ..dated().issue }, ..dated() });
    let all: Vec<Page<'_>> = [pages(&old), pages(&new)].concat().into_iter().cycle().take(3 * MOST_FED).collect();
    let text = feed(&new, &all, BASE).unwrap();
    let feed = parse(&text);
    assert!(feed.only("updated").starts_with("2024-01-02"));
    let days: Vec<&str> = feed.all("entry").iter().map(|entry| entry.only("updated")).collect();
    assert_eq!((days.len(), days.is_sorted_by(|a, b| a >= b)), (MOST_FED, true));
}

/// What sitemaps.org asks of a list: addresses below its own folder, each once, at most 50 000 of them.
#[test]
fn lists_name_every_page_once() {
    let edition = dated();
    let few = pages(&edition);
    let many: Vec<Page<'_>> =
        (0..MOST_LISTED).map(|number| Page { folder: format!("article/{number}/"), ..few[0].clone() }).collect();
    for (pages, lists) in [(few, 1), (many, 2)] {
        let files = sitemap(&pages, BASE);
        assert_eq!(files.last().unwrap().0, "sitemap.xml");
        let mut addresses = Vec::new();
        for (name, content) in &files {
            let root = parse(std::str::from_utf8(content).unwrap());
            assert_eq!(root.attributes["xmlns"], "http://www.sitemaps.org/schemas/sitemap/0.9");
            assert!(root.inner.len() <= MOST_LISTED);
            if root.name == "sitemapindex" {
                let named: Vec<&str> = root.all("sitemap").iter().map(|list| list.only("loc")).collect();
                assert_eq!(named, [format!("{BASE}sitemap-1.xml"), format!("{BASE}sitemap-2.xml")]);
                continue;
            }
            assert_eq!(root.name, "urlset", "{name}");
            for url in root.all("url") {
                addresses.push(url.only("loc").to_owned());
                url.all("lastmod").iter().for_each(|day| assert_day(&day.text));
            }
        }
        assert_eq!(files.len(), if lists == 1 { 1 } else { lists + 1 });
        let mut expect: Vec<String> = pages.iter().map(|page| format!("{BASE}{}", page.folder)).collect();
        expect.insert(0, BASE.to_owned());
        assert_eq!(addresses, expect);
    }
    assert!(robots(BASE).ends_with("Sitemap: https://paper.example/2023-10-18/sitemap.xml\n"));
}
