//! Pieces of an article that several rooms show: its heading group, byline, section, and links to views.

use edition::model::{Article, Passage, Photo};
use edition::search::Field;

use super::layers::Layers;
use super::marks::match_spans;
use crate::ground::{Ground, SHOWN_HITS};
use crate::nodes::{Element, Node, element};
use crate::route::{EditionChoice, Route, View};
use crate::words::{date_as_printed, joined};

/// The headline group: 引题 above, 主题 as the only heading, 副题 below.
pub fn heading_group(article: &Article, heading: Element) -> Element {
    let line = |class: &'static str, passage: &Option<_>| {
        passage.as_ref().map(|passage| element("p").class(class).children(Layers::new(passage).nodes()))
    };
    element("hgroup").child_if(line("kicker", &article.kicker)).child(heading).child_if(line("deck", &article.deck))
}

/// The section's name above an article.
pub fn section_tag(ground: &Ground, article: &Article) -> Element {
    let name = ground.edition.sections().get(usize::from(article.section)).cloned().unwrap_or_default();
    element("p").class("section-tag").text(name)
}

/// Stands in for a photograph that did not come with the text.
pub fn plate(article: &Article) -> Element {
    let place = article.place.clone().unwrap_or_default();
    element("div")
        .class("plate")
        .child(element("span").class("plate-place").text(place))
        .child(element("span").class("plate-note").text("原版照片未随文字提供"))
}

/// When a picture is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fetch {
    /// With the view.
    AtOnce,
    /// When it comes near the window.
    InSight,
}

/// A picture with what is said of it. Its size is known before it is here, so that nothing moves when it comes.
pub fn picture(photo: &Photo, fetch: Fetch) -> Element {
    let name = &photo.name;
    let is_within = name.starts_with('#');
    let image = element("img")
        // Before the address, at which the fetching begins.
        .attribute_if("loading", (fetch == Fetch::InSight).then_some("lazy"))
        .attribute("alt", photo.alt.clone())
        .attribute("width", photo.width.to_string())
        .attribute("height", photo.height.to_string())
        .attribute("src", if is_within { name.clone() } else { photo.jpeg() });
    let image = if is_within {
        image
    } else if name.is_empty() {
        element("p").class("plate-note").text(["照片未放进这个文件：", &photo.alt].concat())
    } else {
        let files: Vec<String> =
            photo.widths().map(|width| [&photo.file(width, ".webp"), " ", &width.to_string(), "w"].concat()).collect();
        let source = element("source")
            .attribute("type", "image/webp")
            .attribute("sizes", "(max-width: 44rem) 100vw, 43rem")
            .attribute("srcset", joined(&files, ", "));
        element("picture").child(source).child(image)
    };
    let said = [&photo.caption, &photo.credit].into_iter().filter(|text| !text.is_empty());
    let caption: Vec<Element> = said.map(|text| element("span").text(text.clone())).collect();
    let has_caption = !caption.is_empty();
    element("figure").class("photo").child(image).child_if(has_caption.then(|| element("figcaption").children(caption)))
}

/// Who took the picture.
pub fn credit(article: &Article) -> Element {
    element("p").class("credit").text(format!("{} 摄", joined(&article.reporters, " ")))
}

/// Reporter, date, place and section as one line. Matches in names are marked.
pub fn byline(ground: &Ground, index: usize) -> Element {
    let article = &ground.edition.articles[index];
    let reporter = |number: usize| {
        let passage = Passage { text: article.reporters[number].clone(), ..Default::default() };
        let matches = match_spans(ground, index, Field::Reporter(number as u16));
        element("span").class("name").children(Layers::new(&passage).matches(&matches).nodes())
    };
    let mut items: Vec<Element> = Vec::new();
    for (role, names) in article.byline() {
        items.push(element("span").text([role.name(), " "].concat()).children(names.map(reporter)));
    }
    items.extend(article.date.as_deref().map(|date| element("span").text(date_as_printed(date))));
    items.extend(article.place.as_ref().map(|place| element("span").text(place.clone())));
    items.push(element("span").text(reading_time(article)));
    element("p").class("byline").children(items)
}

/// Length in words: 400 characters a minute, what adults read of news in Chinese.
fn reading_time(article: &Article) -> String {
    let characters: usize = article.paragraphs.iter().map(|paragraph| paragraph.text.chars().count()).sum();
    format!("{characters} 字，约 {} 分钟", characters.div_ceil(400).max(1))
}

/// A link to a view with the present selection.
pub fn view_link(ground: &Ground, view: View, children: impl IntoIterator<Item = Node>) -> Element {
    element("a").attribute("href", ground.route.with_view(view).href()).children(children)
}

/// A button that sends a message: `action` is its name for [`crate::page::actions`], and its id.
pub fn button(action: &'static str, name: &'static str) -> Element {
    element("button").attribute("type", "button").attribute("id", action).attribute("data-action", action).text(name)
}

/// The heading of a view, which takes the focus when the view opens.
pub fn view_heading(name: impl Into<std::borrow::Cow<'static, str>>) -> Element {
    element("h2").attribute("id", "view-heading").attribute("tabindex", "-1").text(name)
}

/// Where an article comes from: the page (版次) of an issue that has several, or the edition among several that are shown as
/// one, as a link to it.
pub fn origin(ground: &Ground, index: usize) -> Option<Element> {
    let issue = ground.edition.issue();
    if issue.pages.len() > 1 {
        return Some(element("span").class("origin").text(issue.page_of(index)?.in_words()));
    }
    let (id, part) = ground.edition.origin(index)?;
    let edition = EditionChoice::One(id.to_owned());
    let route = Route { edition, sections: Vec::new(), ..ground.route.with_view(View::Front) };
    let date = date_of_edition(id).unwrap_or_default();
    let link = element("a").attribute("href", route.href()).text(format!("《{}》{date}", part.title()));
    Some(element("span").class("origin").child(link))
}

/// The date that an edition's identifier is, as dates are printed; none where it is another name.
pub fn date_of_edition(id: &str) -> Option<String> {
    let form = |(place, byte): (usize, u8)| if place == 4 || place == 7 { byte == b'-' } else { byte.is_ascii_digit() };
    (id.len() == 10 && id.bytes().enumerate().all(form)).then(|| date_as_printed(id))
}

/// A button for more of `count` articles, where not all are shown.
pub fn more(ground: &Ground, count: usize) -> Option<Element> {
    let left = count.saturating_sub(ground.found.reach);
    (left > 0).then(|| {
        let words = format!("再显示 {} 篇（还有 {left} 篇）", left.min(SHOWN_HITS));
        let button = element("button")
            .attribute("type", "button")
            .attribute("id", "more-hits")
            .attribute("data-action", "more-hits")
            .text(words);
        element("p").class("more-hits").child(button)
    })
}
