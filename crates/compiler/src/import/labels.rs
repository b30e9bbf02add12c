//! Lines that say themselves what they are: names of columns, boxes, captions, notes, items, rows.

use super::block::{Block, Kind};
use super::furniture::Furniture;
use super::{byline, fold, phrase, voices, wrap};
use crate::words::{Words, words};

/// Names of columns (栏题) that local papers use, and what such names end with.
static LABELS: Words = words!("import/labels");

pub(super) fn is_label(line: &[char]) -> bool {
    let inner: Vec<char> = line.iter().copied().filter(|c| !" 【】[]《》■●◆◇□·|><-—★:/".contains(*c)).collect();
    let marked = line.first().is_some_and(|c| "【■●◆◇□·|>★".contains(*c)) && inner.len() + 1 < line.len() + 1;
    let known = LABELS.iter().any(|label| inner.iter().copied().eq(label.chars()));
    let formed = (3..=6).contains(&inner.len())
        && marked
        && inner.iter().all(|c| fold::is_han(*c))
        && line.last().is_some_and(|c| "】]◆■●|<".contains(*c));
    let comment = (4..=6).contains(&inner.len()) && inner.len() == line.len() && voices::names_comments(&inner);
    known || formed || comment
}

pub(super) fn is_box_heading(line: &[char]) -> bool {
    static BOXES: Words = words!("import/boxes");
    let inner: String = line.iter().copied().filter(|c| !" 【】[]■●◆◇□·|><-—★:/▲▼※".contains(*c)).collect();
    BOXES.contains(&inner.as_str())
}

/// A caption by the photographer's name behind it.
pub(super) fn is_credited(text: &str) -> bool {
    text.len() < 1200 && byline::picture_suffix(text).is_some()
}

/// Captions say where to look; editors' notes say that they are notes.
pub(super) fn caption_or_note(text: &str) -> Option<Kind> {
    static NOTES: Words = words!("import/editors-notes");
    static CAPTIONS: Words = words!("import/captions");
    let folded: Vec<char> = text.chars().take(8).map(fold::fold).collect();
    let marks = folded.iter().take_while(|c| "▲△▼▽↑↓←→⬆⬇⬅➡◤◢◀▶⊙ (【".contains(**c)).count();
    let pointed = folded.first().is_some_and(|c| "▲△▼▽↑↓←→⬆⬇⬅➡◤◢◀▶".contains(*c));
    let rest = &folded[marks..];
    if pointed || fold::longest_prefix(rest, &CAPTIONS).is_some() {
        return Some(Kind::Caption);
    }
    fold::longest_prefix(rest, &NOTES).map(|_| Kind::EditorsNote)
}

/// A caption that says by its number or place that another stands beside it: 图①, 上图.
pub(super) fn is_numbered(text: &str) -> bool {
    const BESIDE: [&str; 12] =
        ["图①", "图②", "图③", "图1", "图2", "图3", "图一", "图二", "上图", "下图", "左图", "右图"];
    if text.starts_with(['↑', '↓', '←', '→', '⬆', '⬇']) {
        return true;
    }
    let text = text.trim_start_matches(|c: char| "▲△▼▽（(".contains(c));
    BESIDE.iter().any(|word| text.starts_with(word))
}

/// An item of a list; a numbered line that is short and has no marks is a subheading.
pub(super) fn is_item(text: &str) -> bool {
    const HEADING: usize = 18;
    let plain = !text.contains(['，', '。', '；', '：', ';']) && text.chars().count() <= HEADING;
    wrap::begins_item(text) && !plain
}

/// 时间：5月28日, 地点：人民广场: an entry of what is announced, by its key or by that of the entry above it.
pub(super) fn is_entry(text: &str, below: bool) -> bool {
    static KEYS: Words = words!("import/entry-keys");
    let key = text.split_once(['：', ':']).map_or("", |(key, _)| key);
    let short = (2..=4).contains(&key.chars().count()) && key.chars().all(fold::is_han);
    KEYS.contains(&&*fold::simplified(key)) || (below && short && !voices::is_speech(text))
}

/// An item of several clauses: a paragraph, which can be cut like one.
pub(super) fn is_long_item(block: &Block) -> bool {
    const LONG: usize = 40;
    block.kind == Kind::Item && block.text.contains('，') && block.text.chars().count() > LONG
}

/// A date below the name of an office, both below a text: who signed a notice or a letter, and when.
pub(super) fn is_sign_off(name: &Block, date: &Block) -> bool {
    let is_date = matches!(&date.kind, Kind::Furniture(kinds) if kinds == &[Furniture::IssueDate])
        && date.text.ends_with('日')
        && !date.text.contains(['星', '历', '周']);
    let nameless = byline::nameless(&name.text).is_some();
    let office = nameless || phrase::has_subject(&name.text) || phrase::ends_with_office(&name.text);
    let signs = office && !phrase::has_slogan_word(&name.text);
    is_date && (name.kind == Kind::Short || nameless) && signs && phrase::parts(&name.text).len() == 1
}

/// Whether a text can be the caption of a picture: it shows a scene, and nobody speaks in it.
pub(super) fn shows_scene(text: &str) -> bool {
    let speaks = ["说", "表示", "介绍", "认为"].iter().any(|word| text.contains(word)) || text.starts_with('“');
    let shows = ["图为", "正在", "在"].iter().any(|word| text.contains(word));
    shows && !speaks
}
