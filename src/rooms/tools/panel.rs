//! What the buttons open: the look of the text, and the list of the shortcuts.

use super::message::Panel;
use super::settings::{KEYS, SETTINGS, SPEED, Setting, TEXT};
use super::state::State;
use super::{HELP, PANEL};
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::parts::button;
use crate::passages::sheet::sheet;
use crate::route::TextSize;

/// Keys and what they do.
const SHORTCUTS: [(&str, &str); 14] = [
    ("/", "搜索"),
    ("Esc", "关闭打开的面板，或清除搜索"),
    ("p", "朗读，暂停"),
    ("[ ]", "朗读上一句、下一句"),
    ("a", "字号、行距和颜色"),
    ("+ -", "大一号、小一号"),
    ("0", "标准字号"),
    ("e", "长辈版，再按退出"),
    ("t", "换一种颜色"),
    ("y", "注音，再按去掉"),
    ("s", "分享和引用"),
    ("← →", "在数字之间移动（先选中一个数字）"),
    ("Enter", "说明选中的数字或词语"),
    ("?", "这个列表"),
];

/// The open panel; `more` is what other rooms say in it.
pub(super) fn panel(ground: &Ground, state: &State, more: Option<Element>) -> Option<Element> {
    match state.open? {
        Panel::Look if ground.article().is_some() => Some(look(ground, state, more)),
        Panel::Look => None,
        Panel::Keys => Some(keys(state)),
    }
}

fn look(ground: &Ground, state: &State, more: Option<Element>) -> Element {
    let rows = SETTINGS.iter().enumerate().filter(|(index, _)| !matches!(*index, KEYS | SPEED));
    let rows = rows.map(|(index, setting)| {
        let large = index == TEXT && ground.route.size == TextSize::Large;
        let row = row(setting, (!large).then(|| state.chosen().value(index)));
        if index == TEXT { row.child(elder(ground)) } else { row }
    });
    let foot = element("p").class("sheet-foot").child(button("keys", "快捷键")).child(button("print", "打印本文"));
    sheet(PANEL, "阅读设置", "close-tools").children(rows).child_if(more).child(foot)
}

/// 长辈版 is the largest of the sizes.
fn elder(ground: &Ground) -> Element {
    let large = ground.route.size == TextSize::Large;
    button("size", "长辈版").attribute("id", "elder").attribute("aria-pressed", large.to_string())
}

/// The values of a setting as buttons, of which one is pressed.
pub(super) fn row(setting: &Setting, chosen: Option<usize>) -> Element {
    let values = setting.values.iter().enumerate().map(|(index, (value, label))| {
        element("button")
            .attribute("type", "button")
            .attribute("id", format!("set-{}-{value}", setting.name))
            .attribute("data-action", "choose")
            .attribute("data-setting", setting.name)
            .attribute("data-value", *value)
            .attribute("aria-pressed", (chosen == Some(index)).to_string())
            .text(*label)
    });
    element("div")
        .class("sheet-row")
        .attribute("role", "group")
        .attribute("aria-label", setting.label)
        .child(element("span").class("sheet-label").attribute("aria-hidden", "true").text(setting.label))
        .children(values)
}

fn keys(state: &State) -> Element {
    let items = SHORTCUTS.iter().flat_map(|(key, what)| {
        let keys = key.split(' ').map(|key| element("kbd").text(key));
        [element("dt").children(keys), element("dd").text(*what)]
    });
    let close = button("close-tools", "关闭").attribute("id", "close-keys");
    element("dialog")
        .key(HELP)
        .class("help")
        .attribute("id", HELP)
        .attribute("aria-labelledby", "help-heading")
        .child(element("h2").attribute("id", "help-heading").text("快捷键"))
        .child(element("dl").children(items))
        .child(row(&SETTINGS[KEYS], Some(state.chosen().value(KEYS))))
        .child(element("p").text("单个字母的快捷键在输入文字时不起作用。"))
        .child(close)
}
