//! What opens above the bar: the sizes of the text with the place of the keys, and the code for a visitor's own phone.

use edition::model::Article;

use super::bar::key;
use super::state::{Controls, Panel, Scene, State, TextStep};
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::qr;
use crate::route::Route;

/// What is open; nothing where nothing is.
pub(super) fn panel(scene: &Scene) -> Option<Element> {
    let Scene { ground, state, volumes, .. } = scene;
    let (name, action, content) = match state.panel {
        Panel::None => return None,
        Panel::Text if volumes.is_some() => ("字号、声音和按键位置", "kiosk-text", text(state, volumes.clone())),
        Panel::Text => ("字号和按键位置", "kiosk-text", text(state, None)),
        Panel::TakeAlong => ("带到手机上看", "take-along", take_along(ground, state)?),
    };
    let close = element("button").attribute("type", "button").attribute("data-action", action).class("k-close");
    Some(
        element("section")
            .key("panel")
            .class("k-panel")
            .attribute("id", "panel")
            .attribute("role", "dialog")
            .attribute("aria-label", name)
            .attribute("tabindex", "-1")
            .child(element("h2").text(name))
            .children(content)
            .child(close.text("好了")),
    )
}

fn text(state: &State, volumes: Option<Element>) -> Vec<Element> {
    let steps = TextStep::NAMES.iter().zip(0u8..).filter_map(|(name, number)| {
        let step = TextStep::new(number)?;
        let button = element("button").attribute("type", "button").attribute("data-action", "text-step");
        let pressed = (state.text == step).to_string();
        Some(button.attribute("data-step", step.number()).attribute("aria-pressed", pressed).text(*name))
    });
    let moved = match state.controls {
        Controls::Low => "控件移到上方",
        Controls::High => "控件移到下方",
    };
    let steps =
        element("div").class("k-steps").attribute("role", "group").attribute("aria-label", "文章字号").children(steps);
    let moved = key("move-controls").class("k-wide").text(moved);
    [Some(steps), volumes, Some(moved)].into_iter().flatten().collect()
}

/// The code of what is read, with what to do with it.
fn take_along(ground: &Ground, state: &State) -> Option<Vec<Element>> {
    let said = if state.settings.address.is_empty() {
        "用手机扫一扫，文字就到了手机上，不用上网"
    } else {
        "用手机扫一扫，在自己的手机上接着读"
    };
    let code = qr::code(&taken(ground, state)?, "本文的二维码")?;
    Some(vec![code, element("p").class("k-said").text(said)])
}

/// Whether the article that is read can be taken along.
pub(super) fn can_be_taken(ground: &Ground, state: &State) -> bool {
    taken(ground, state).is_some_and(|content| content.len() <= qr::MOST_BYTES)
}

/// What a phone gets of the article that is read: its address where the page has one for everybody, else its words.
fn taken(ground: &Ground, state: &State) -> Option<String> {
    let (_, article) = ground.article()?;
    if state.settings.address.is_empty() {
        return Some(whole_text(article));
    }
    let (view, edition) = (ground.route.view.clone(), ground.route.edition.clone());
    Some([&state.settings.address, &*Route { view, edition, ..Route::default() }.href()].concat())
}

/// The headline and the text of an article.
fn whole_text(article: &Article) -> String {
    let paragraphs = article.paragraphs.iter().map(|paragraph| &*paragraph.text);
    [&*article.headline.text].into_iter().chain(paragraphs).collect::<Vec<_>>().join("\n")
}
