//! Pieces that several views share.

use edition::figures::FigureKind;
use edition::model::{Article, ArticleKind, FigureRef};
use edition::search::Field;

use crate::route::{FigureAddress, View};
use crate::state::State;
use crate::update::figure_id;
use crate::view::node::{Element, Node, element};
use crate::view::passage::{Layers, MatchSpan, Standing};

/// Name of a kind of figures, as readers see it.
pub const fn kind_name(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Cardinal => "数目",
        FigureKind::Ordinal => "次序",
        FigureKind::Percent => "百分比",
        FigureKind::Money => "金额",
        FigureKind::Quantity => "数量",
        FigureKind::Date => "日期",
        FigureKind::Time => "时刻",
        FigureKind::Duration => "时长",
        FigureKind::Fraction => "分数",
        FigureKind::Range => "范围",
    }
}

/// Whether the figure at `address` is the explained one.
pub fn standing(state: &State, address: &FigureAddress) -> Standing {
    if state.route.figure.as_ref() == Some(address) { Standing::Current } else { Standing::Other }
}

/// The headline group: 引题 above, 主题 as the only heading, 副题 below.
pub fn heading_group(article: &Article, heading: Element) -> Element {
    let line = |class: &'static str, passage: &Option<_>| {
        passage.as_ref().map(|passage| element("p").class(class).children(Layers::new(passage).nodes()))
    };
    element("hgroup").child_if(line("kicker", &article.kicker)).child(heading).child_if(line("deck", &article.deck))
}

/// The section's name above an article.
pub fn section_tag(state: &State, article: &Article) -> Element {
    let name = state.edition.sections.get(usize::from(article.section)).cloned().unwrap_or_default();
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

/// Who took the picture.
pub fn credit(article: &Article) -> Element {
    element("p").class("credit").text(format!("{} 摄", article.reporters.join(" ")))
}

/// Reporter, date, place and section as one line. Matches in names are marked.
pub fn byline(state: &State, index: usize) -> Element {
    let article = &state.edition.articles[index];
    let role = match article.kind {
        ArticleKind::News => "记者",
        ArticleKind::Photo => "摄影",
    };
    let reporters = article.reporters.iter().enumerate().map(|(number, name)| {
        let passage = edition::model::Passage { text: name.clone(), ..Default::default() };
        let matches = match_spans(state, index, Field::Reporter(number as u16));
        element("span").class("name").children(Layers::new(&passage).matches(&matches).nodes())
    });
    let mut items: Vec<Element> = Vec::new();
    if !article.reporters.is_empty() {
        items.push(element("span").text(format!("{role} ")).children(reporters));
    }
    items.extend(article.date.as_deref().map(|date| element("span").text(date_as_printed(date))));
    items.extend(article.place.as_ref().map(|place| element("span").text(place.clone())));
    items.push(element("span").text(reading_time(article)));
    element("p").class("byline").children(items)
}

/// `XXXX-10-17` as 10月17日.
pub fn date_as_printed(date: &str) -> String {
    let mut parts = date.split('-');
    let year = parts.next().filter(|year| *year != "XXXX").map(|year| format!("{year}年")).unwrap_or_default();
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<u8>().ok());
    let month = number(parts.next()).map(|month| format!("{month}月")).unwrap_or_default();
    let day = number(parts.next()).map(|day| format!("{day}日")).unwrap_or_default();
    format!("{year}{month}{day}")
}

/// Length in words: 400 characters a minute, what adults read of news in Chinese.
fn reading_time(article: &Article) -> String {
    let characters: usize = article.paragraphs.iter().map(|paragraph| paragraph.text.chars().count()).sum();
    format!("{characters} 字，约 {} 分钟", characters.div_ceil(400).max(1))
}

/// Matches in one text of an article, numbered as they are stepped through.
pub fn match_spans(state: &State, article: usize, field: Field) -> Vec<MatchSpan> {
    let here =
        state.places.iter().enumerate().filter(|(_, place)| place.article == article && place.found.field == field);
    here.map(|(number, place)| MatchSpan {
        start: place.found.start,
        end: place.found.end,
        number,
        how: place.found.how,
        standing: if state.current_match == Some(number) { Standing::Current } else { Standing::Other },
    })
    .collect()
}

/// A paragraph of the body with all its layers.
pub fn body_paragraph<'a>(state: &State, article: &'a Article, index: usize, number: usize) -> Layers<'a> {
    let passage = &article.paragraphs[number];
    let matches = match_spans(state, index, Field::Paragraph(number as u16));
    Layers::new(passage)
        .figures(&state.route.kinds, |figure, _| {
            let place = FigureRef { paragraph: number as u16, figure: figure as u16 };
            let address = FigureAddress { article: article.id.clone(), place };
            let standing = standing(state, &address);
            Some((figure_id(&address), address, standing))
        })
        .matches(&matches)
}

/// A link to a view with the present selection.
pub fn view_link(state: &State, view: View, children: impl IntoIterator<Item = Node>) -> Element {
    element("a").attribute("href", state.route.with_view(view).href()).children(children)
}
