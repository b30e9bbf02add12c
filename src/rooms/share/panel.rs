//! The button, the marks of the paragraphs, and the panel.

use super::citation::{citation, public};
use super::message::Way;
use super::state::{PANEL, Panel, State};
use super::steps::{href, quote};
use crate::ground::Ground;
use crate::nodes::{Element, Node, element};
use crate::passages::parts::button as action_button;
use crate::passages::sheet::sheet;
use crate::qr;
use crate::route::Device;

/// Characters of a quotation that the panel shows.
const SHOWN: usize = 60;

/// The button above an article.
pub(super) fn button(ground: &Ground, state: &State) -> Option<Node> {
    let button = action_button("share", "分享").attribute("aria-expanded", (state.panel == Panel::Open).to_string());
    (ground.route.device == Device::Personal).then(|| button.into())
}

/// The panel.
pub(super) fn panel(ground: &Ground, state: &State) -> Option<Element> {
    let (_, article) = ground.article().filter(|_| state.panel == Panel::Open)?;
    let href = href(article, state);
    let quoted = quote(state).map(|words| {
        let shown: String = words.chars().take(SHOWN).collect();
        let rest = if shown.len() < words.len() { "……" } else { "" };
        element("blockquote").text(["“", &shown, rest, "”"].concat())
    });
    let link = if quoted.is_some() { "复制这段的链接" } else { "复制链接" };
    let row = element("p").class("sheet-foot").child(action_button("share-link", link));
    let row = row.child(action_button("share-citation", "复制出处"));
    let row = row.child_if(quoted.as_ref().map(|_| action_button("share-quote", "复制原话和出处")));
    let row = row.child_if((state.known.way == Way::Device).then(|| action_button("share-device", "发送到……")));
    let code = public(&state.known).and_then(|address| qr::code(&[address, &href].concat(), "本文的二维码"));
    let said = element("p").text("手机扫一扫，在手机上接着读");
    let code = code.map(|code| element("div").class("share-code").child(code).child(said));
    let hint = "先选中一段文字再点“分享”，链接和引文就是那一段。";
    let hint = quoted.is_none().then(|| element("p").class("hint").text(hint));
    Some(
        sheet(PANEL, "分享和引用", "close-share")
            .child_if(quoted)
            .child(element("p").class("source-form").text(citation(ground, article, &state.known, &href)))
            .child(row)
            // The status region says it.
            .child_if(state.copied.map(|words| element("p").attribute("aria-hidden", "true").text(words)))
            .child_if(code)
            .child_if(hint),
    )
}
