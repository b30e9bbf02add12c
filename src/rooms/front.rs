//! The front page: a lead, columns of articles with different weight, key figures, the photo story.

use edition::figures::Figure;
use edition::model::{Article, ArticleKind, FigureRef, KeyFigure};

use crate::ground::Ground;
use crate::nodes::{Element, Node, element, text};
use crate::passages::layers::same_figure;
use crate::passages::parts::Fetch;
use crate::passages::{Layers, Standing, marks, parts};
use crate::route::{FigureAddress, View};

mod excerpt;
mod layout;
mod measure;

pub use excerpt::{Ending, Excerpt, Source, excerpt};
pub use layout::{Layout, Slot, lay_out};

/// The front page of the chosen sections; page after page where the issue has several (版次), with a way to each.
pub fn front(ground: &Ground) -> Element {
    let issue = ground.edition.issue();
    if issue.pages.len() < 2 {
        return sheet(ground, &ground.shown_articles().collect::<Vec<_>>()).key("front");
    }
    let mut ways = element("nav").key("page-names").class("page-names").attribute("aria-label", "版次");
    let mut sheets = Vec::new();
    for (number, (page, articles)) in issue.pages_with_articles().enumerate() {
        let shown: Vec<usize> = ground.shown_articles().filter(|index| articles.contains(index)).collect();
        if shown.is_empty() {
            continue;
        }
        let (id, name) = (["page-", &number.to_string()].concat(), page.in_words());
        let way = element("a").attribute("href", ground.route.href()).text(name.clone());
        ways = ways.child(way.attribute("data-action", "note").attribute("data-note", id.clone()));
        let section = element("section").key(id.clone()).attribute("aria-labelledby", id.clone());
        let heading = element("p").class("page-name").attribute("id", id).attribute("tabindex", "-1").text(name);
        sheets.push(section.child(heading).child(sheet(ground, &shown)));
    }
    element("div").key("pages").child(ways).children(sheets)
}

/// These articles, laid out.
fn sheet(ground: &Ground, shown: &[usize]) -> Element {
    let layout = lay_out(&ground.edition.articles, shown, ground.columns);
    let span = usize::from(layout.lead_span);
    let side = layout.stacks.get(span..).unwrap_or_default();
    let below = layout.stacks.get(..span).unwrap_or_default();
    let class = format!("front columns-{} lead-{}", layout.columns, layout.lead_span);
    element("div")
        .class(class)
        .child_if(layout.lead.map(|slot| lead(ground, slot)))
        .children(
            below
                .iter()
                .enumerate()
                .filter(|(_, stack)| !stack.is_empty())
                .map(|(number, stack)| column(ground, "below", number, stack)),
        )
        .children(
            side.iter()
                .enumerate()
                .filter(|(_, stack)| !stack.is_empty())
                .map(|(number, stack)| column(ground, "side", number, stack)),
        )
}

fn column(ground: &Ground, place: &str, number: usize, stack: &[Slot]) -> Element {
    element("div")
        .key(format!("{place}-{number}"))
        .class(format!("column {place}"))
        .children(stack.iter().map(|slot| story(ground, *slot)))
}

fn lead(ground: &Ground, slot: Slot) -> Element {
    let article = &ground.edition.articles[slot.article];
    element("article")
        .key(article.id.clone())
        .class("story lead")
        .attribute("data-article", article.id.clone())
        .child(parts::section_tag(ground, article))
        .child(heading(ground, article))
        .child(element("div").class("lead-text").child_if(picture(article)).children(paragraphs(ground, slot)))
        .child_if(key_figures(ground, slot.article))
        .child(more(ground, article))
}

fn story(ground: &Ground, slot: Slot) -> Element {
    let article = &ground.edition.articles[slot.article];
    let weight = match article.weight {
        edition::model::Weight::Lead | edition::model::Weight::Major => "major",
        edition::model::Weight::Medium => "medium",
        edition::model::Weight::Minor => "minor",
    };
    element("article")
        .key(article.id.clone())
        .class(format!("story {weight}"))
        .attribute("data-article", article.id.clone())
        .child(parts::section_tag(ground, article))
        .child(heading(ground, article))
        .child_if(picture(article))
        .child(element("div").class("text").children(paragraphs(ground, slot)))
        .child_if((article.kind == ArticleKind::Photo).then(|| parts::credit(article)))
        .child_if(key_figures(ground, slot.article))
        .child_if((article.kind == ArticleKind::News).then(|| more(ground, article)))
}

/// The article's first picture; a photo story that came without one says so.
fn picture(article: &Article) -> Option<Element> {
    match article.photos.first() {
        Some(photo) => Some(parts::picture(photo, Fetch::InSight)),
        None => (article.kind == ArticleKind::Photo).then(|| parts::plate(article)),
    }
}

fn heading(ground: &Ground, article: &Article) -> Element {
    let route = ground.route.with_view(View::Article(article.id.clone()));
    let link = element("a")
        .attribute("href", route.href())
        .attribute("id", format!("open-{}", article.id))
        // The places where it may break are read as blanks.
        .attribute("aria-label", article.headline.text.clone())
        .children(Layers::new(&article.headline).nodes());
    parts::heading_group(article, element("h2").child(link))
}

/// A second link to the article, for the hand only: keyboards and screen readers have the headline.
fn more(ground: &Ground, article: &Article) -> Element {
    let count = article.figures().count();
    let route = ground.route.with_view(View::Article(article.id.clone()));
    element("p").class("more").child(
        element("a")
            .attribute("href", route.href())
            .attribute("tabindex", "-1")
            .attribute("aria-hidden", "true")
            .text(if count == 0 { "阅读全文".to_owned() } else { format!("阅读全文 · {count} 个数字") }),
    )
}

fn paragraphs(ground: &Ground, slot: Slot) -> Vec<Node> {
    let article = &ground.edition.articles[slot.article];
    excerpt(article, slot.lines).iter().map(|part| paragraph(ground, slot.article, part).into()).collect()
}

fn paragraph(ground: &Ground, index: usize, part: &Excerpt) -> Element {
    let article = &ground.edition.articles[index];
    let passage = match part.source {
        Source::Summary => &article.summary,
        Source::Paragraph(number) => &article.paragraphs[number],
    };
    let place = |figure: usize, found: &Figure| match part.source {
        Source::Summary => same_figure(article.figures(), found),
        Source::Paragraph(number) => Some(FigureRef { paragraph: number as u16, figure: figure as u16 }),
    };
    let layers = Layers::of_range(passage, part.range.clone()).figures(&ground.route.kinds, |figure, found| {
        let address = FigureAddress { article: article.id.clone(), place: place(figure, found)? };
        let source = if part.source == Source::Summary { "summary".to_owned() } else { address.to_string() };
        let standing = marks::standing(ground, &address);
        Some((format!("front-{}-{source}-{figure}", article.id), address, standing))
    });
    let mut nodes = layers.nodes();
    if part.ending == Ending::Cut {
        if let Some(Node::Text(last)) = nodes.last_mut() {
            let trimmed = last.trim_end_matches(['，', '；', '：']).len();
            last.to_mut().truncate(trimmed);
        }
        nodes.push(text("……"));
    }
    element("p").children(nodes)
}

fn key_figures(ground: &Ground, index: usize) -> Option<Element> {
    let article = &ground.edition.articles[index];
    if article.key_figures.is_empty() {
        return None;
    }
    let items = article.key_figures.iter().filter_map(|key| key_figure(ground, article, key));
    Some(element("ul").class("key-figures").attribute("aria-label", "关键数字").children(items))
}

fn key_figure(ground: &Ground, article: &Article, key: &KeyFigure) -> Option<Element> {
    let figure = article.figure(key.figure)?;
    let printed = article.printed(key.figure)?;
    let address = FigureAddress { article: article.id.clone(), place: key.figure };
    let button = element("button")
        .attribute("type", "button")
        .attribute("id", format!("key-{address}"))
        .attribute("data-action", "explain")
        .attribute("data-address", address.to_string())
        .attribute("data-key-kind", figure.kind.name())
        .attribute_if("aria-current", (marks::standing(ground, &address) == Standing::Current).then_some("true"))
        .child(element("b").text(printed.to_owned()))
        .child(element("span").text(key.label.clone()));
    Some(element("li").child(button))
}
