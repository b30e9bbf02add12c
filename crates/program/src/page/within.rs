//! The pictures of a page that is one file: they stand in it as addresses of data, up to a limit.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use edition::model::Edition;

use super::file::File;

/// Most bytes of pictures in the page in one file. They are the narrower ones: on a stick and on a touch screen a page of
/// this size still opens at once.
const MOST: usize = 1_500_000;

/// Widest picture in it, in pixels.
const WIDEST: u32 = 960;

/// `edition` with its pictures as elements of the page, and these elements as HTML. Where the narrowest file of a picture
/// would be too much, its place says what can be seen on it.
pub(super) fn with_pictures(edition: &Edition, files: &[File]) -> (Edition, String) {
    let mut edition = edition.clone();
    let (mut elements, mut bytes, mut left_out) = (String::new(), 0, 0);
    let mut count = 0;
    for photo in edition.articles.iter_mut().flat_map(|article| &mut article.photos) {
        count += 1;
        let fitting: Vec<u32> = photo.widths().filter(|width| *width <= WIDEST).collect();
        let names = fitting.iter().rev().map(|width| photo.file(*width, ".webp"));
        let mut found = names.filter_map(|name| files.iter().find(|(known, _)| *known == name));
        let Some((_, content)) = found.find(|(_, content)| bytes + content.len() <= MOST) else {
            left_out += 1;
            photo.name = String::new();
            continue;
        };
        bytes += content.len();
        let id = format!("photo-{count}");
        let data = BASE64.encode(content);
        elements.extend(["<script type=\"text/plain\" id=\"", &id, "\">data:image/webp;base64,", &data, "</script>\n"]);
        photo.name = format!("#{id}");
    }
    if left_out > 0 {
        note!("有 {left_out} 张照片没有放进 edition.html：那里的照片最多共 {} KB；网站上都有", MOST / 1000);
    }
    (edition, elements)
}

#[cfg(test)]
mod tests {
    use edition::model::{Article, Photo};

    use super::*;

    fn photo(name: &str, width: u32) -> Photo {
        Photo { name: name.to_owned(), width, height: width, ..Photo::default() }
    }

    #[test]
    fn pictures_stand_in_the_page_until_it_is_full() {
        let article =
            Article { photos: vec![photo("a", 1600), photo("b", 700), photo("c", 1600)], ..Article::default() };
        let edition = Edition { articles: vec![article], ..Edition::default() };
        let file = |name: &str, bytes: usize| (name.to_owned(), vec![0; bytes]);
        let files = [
            file("photos/a-480.webp", 9),
            file("photos/a-960.webp", 900_000),
            file("photos/b-480.webp", 600_000),
            file("photos/b-700.webp", 600_001),
            file("photos/c-480.webp", 1),
        ];
        let (edition, elements) = with_pictures(&edition, &files);
        let names: Vec<&str> = edition.articles[0].photos.iter().map(|photo| photo.name.as_str()).collect();
        assert_eq!(names, ["#photo-1", "#photo-2", ""]);
        assert_eq!(elements.matches("id=\"photo-").count(), 2);
    }
}
