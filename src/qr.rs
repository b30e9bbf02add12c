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
    let modules = element("path").attribute("stroke", "#000").attribute("d", path(&code));
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

/// The dark modules as an SVG path that is stroked: a line along each row, lifted over what is light. Made in one piece: a
/// path that grew would leave twice its size behind in the module's memory, which is never given back.
fn path(code: &QrCode) -> String {
    let size = code.size();
    let mut path = String::with_capacity(usize::try_from(size * size * 2).unwrap_or_default());
    for row in 0..size {
        let dark = |column: &i32| code.get_module(*column, row);
        // Where the line has come to; none before the first dark module.
        let mut at: Option<i32> = None;
        let mut column = 0;
        while let Some(start) = (column..size).find(dark) {
            let end = (start..size).find(|column| !dark(column)).unwrap_or(size);
            match at {
                None => path.extend(["M", &(start + QUIET).to_string(), " ", &(row + QUIET).to_string(), ".5"]),
                Some(at) => path.extend(["m", &(start - at).to_string(), " 0"]),
            }
            path.extend(["h", &(end - start).to_string()]);
            (at, column) = (Some(end), end);
        }
    }
    path
}
