use civic_edition::embedded::EMBEDDED;
use civic_edition::page::TEXT_FILE;
use edition::model::Photo;
use edition::packed::unpack;

/// What a browser without the module shows: every word of the edition.
#[test]
fn the_static_page_holds_every_paragraph() {
    let edition = unpack(EMBEDDED).expect("the embedded edition");
    let html = civic_edition::page::static_page(edition.clone());
    let text = without_tags(&html);
    for article in &edition.articles {
        assert!(html.contains(&format!("id=\"/article/{}\"", article.id)), "links lead to {}", article.id);
        for paragraph in &article.paragraphs {
            assert!(text.contains(&paragraph.text), "{}", paragraph.text);
        }
        for note in &article.notes {
            assert!(text.contains(&note.text), "{}", note.text);
        }
    }
}

#[test]
fn the_static_page_has_no_inline_style_or_script() {
    let edition = unpack(EMBEDDED).expect("the embedded edition");
    let html = civic_edition::page::static_page(edition.clone());
    for forbidden in [" style=", "<script", " onclick=", "javascript:"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}

/// On a site the front stands by itself. Its links lead to the pages of articles, and into the file with the whole text.
#[test]
fn the_links_of_the_static_front_lead_to_files() {
    let edition = unpack(EMBEDDED).expect("the embedded edition");
    let front = civic_edition::page::static_front(edition.clone());
    let text = civic_edition::page::static_text(edition.clone());
    for article in &edition.articles {
        assert!(front.contains(&format!("href=\"article/{}/\"", article.id)), "{}", article.id);
        assert!(
            article.paragraphs.iter().all(|paragraph| without_tags(&text).contains(&paragraph.text)),
            "{}",
            article.id
        );
    }
    assert!(front.contains("<noscript><p class=\"colophon\"><a href=\"text.html\">"));
    for link in front.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        let known = match link.split_once('#') {
            Some((TEXT_FILE, place)) => text.contains(&format!("id=\"{place}\"")),
            Some(("", place)) => place == "/",
            _ => link == TEXT_FILE || edition.articles.iter().any(|article| link == format!("article/{}/", article.id)),
        };
        assert!(known, "{link} leads nowhere");
    }
}

/// Without the module a link leads to the article on the page, and nothing looks alive that is not.
#[test]
fn the_static_page_works_by_itself() {
    let html = civic_edition::page::static_page(unpack(EMBEDDED).expect("the embedded edition"));
    for link in html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(link == "/" || html.contains(&format!("id=\"{link}\"")), "{link} leads nowhere");
    }
    assert!(!html.contains("<button"));
}

/// Every picture has its words and its size, and is fetched from the folder of the site.
#[test]
fn pictures_stand_with_what_is_said_of_them() {
    let mut edition = unpack(EMBEDDED).expect("the embedded edition");
    let photo = |name: &str, width| Photo {
        name: name.to_owned(),
        alt: "两盏“灯”".to_owned(),
        caption: "湖滨路的夜".to_owned(),
        credit: "张三 摄".to_owned(),
        width,
        height: 900,
    };
    for article in &mut edition.articles {
        article.photos = vec![photo("0a1b", 1600), photo("2c3d", 300)];
    }
    let front = civic_edition::page::static_page(edition.clone());
    assert!(!front.contains("class=\"plate\""), "a picture stands where one was missing");
    assert!(
        front.contains("srcset=\"photos/0a1b-480.webp 480w, photos/0a1b-960.webp 960w, photos/0a1b-1600.webp 1600w\"")
    );
    let pages = civic_edition::page::static_articles(edition);
    for html in pages.iter().chain([&front]) {
        for image in html.split("<img ").skip(1).filter_map(|rest| rest.split('>').next()) {
            assert!(image.contains("alt=\"两盏“灯”\" width=\"") && image.contains("height=\"900\""), "{image}");
            assert!(image.contains("loading=\"lazy\""), "{image}");
        }
        assert!(html.contains("<figcaption><span>湖滨路的夜</span><span>张三 摄</span></figcaption>"), "{html}");
        assert!(!html.contains("</source>"));
    }
    assert!(pages.iter().all(|html| html.contains("src=\"../../photos/0a1b-1600.jpg\"")));
    assert!(pages.iter().all(|html| html.contains("srcset=\"../../photos/2c3d-300.webp 300w\"")));
}

/// What stands at `article/ID/`: the article whole, and links that lead to pages or into the whole page above.
#[test]
fn every_article_has_a_page_of_its_own() {
    let edition = unpack(EMBEDDED).expect("the embedded edition");
    let pages = civic_edition::page::static_articles(edition.clone());
    assert_eq!(pages.len(), edition.articles.len());
    for (page, article) in pages.iter().zip(&edition.articles) {
        let text = without_tags(page);
        assert!(article.paragraphs.iter().all(|paragraph| text.contains(&paragraph.text)), "{}", article.id);
        assert!(page.contains("href=\"../../#/\"") && !page.contains("href=\"#/"), "{}", article.id);
        assert!(!page.contains("<button") && !page.contains(" style="), "{}", article.id);
    }
}

/// Text without tags, and without the signs that notes put into it.
fn without_tags(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        let (tag, content) = piece.split_once('>').unwrap_or(("", piece));
        if !tag.contains("note-mark") {
            text.push_str(content);
        }
    }
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
