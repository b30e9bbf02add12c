//! QR codes (ISO/IEC 18004) as nodes: what a screen shows for a phone to take along.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use crate::nodes::{Element, element};

/// Bytes of text in UTF-8 that [`code`] takes: what the largest version holds at the lowest correction. It has 185 modules
/// on a side with its margin, so that it wants some 700 pixels; an address takes 40.
pub const MOST_BYTES: usize = 2_953;

/// Modules of quiet zone on each side (ISO/IEC 18004, section 6.3.8).
const QUIET: i32 = 4;

/// `content` as a drawing in black on white, whatever the colours of the page, with `label` as its name for those who do
/// not see it; `None` where the content is longer than [`MOST_BYTES`]. Linear in the modules of the code.
pub fn code(content: &str, label: &str) -> Option<Element> {
    let segments = QrSegment::make_segments(content);
    let (least, most) = (Version::MIN, Version::MAX);
    // The correction is raised as far as the size of the code allows. The mask is fixed: choosing the best one takes
    // milliseconds and kilobytes, and readers do with any.
    let mask = Some(Mask::new(2));
    let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, least, most, mask, true).ok()?;
    let side = (code.size() + 2 * QUIET).to_string();
    let ground = element("rect").attribute("width", side.clone()).attribute("height", side.clone());
    let modules = element("path").attribute("fill", "#000").attribute("d", path(&code));
    Some(
        element("svg")
            .class("qr")
            .attribute("viewBox", format!("0 0 {side} {side}"))
            .attribute("role", "img")
            .attribute("aria-label", label.to_owned())
            .attribute("shape-rendering", "crispEdges")
            .child(ground.attribute("fill", "#fff"))
            .child(modules),
    )
}

/// The dark modules as an SVG path: a rectangle for each run of them in a row.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let end = (column..code.size()).find(|column| !code.get_module(*column, row)).unwrap_or(code.size());
            let run = end - column;
            if run > 0 {
                let (x, y, run) = ((column + QUIET).to_string(), (row + QUIET).to_string(), run.to_string());
                path.push_str(&["M", &x, " ", &y, "h", &run, "v1h-", &run, "z"].concat());
            }
            column = end + 1;
        }
    }
    path
}
