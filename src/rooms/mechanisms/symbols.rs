//! Shapes whose size is a quantity: counted symbols, bars of shares, the widths of a funnel. Lengths are linear; the text
//! beside them says the same.

use edition::figures::{Decimal, Value};

use super::part::Drawn;
use crate::nodes::{Element, element, percent};
use crate::passages::sentence::printed;

/// Most symbols of a quantity: more cannot be told apart.
const MOST_SYMBOLS: u64 = 30;

/// Width of a symbol with its gap.
const PITCH: u64 = 14;

/// Symbols of a row.
const ROW: u64 = 10;

impl Drawn<'_> {
    /// A part's first figure as a number.
    fn number(&self, index: usize) -> Option<Decimal> {
        let figure = self.article.figure(*self.way.part(index)?.figures.first()?)?;
        match &figure.value {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    fn written(&self, index: usize) -> &str {
        self.way.part(index).and_then(|part| part.figures.first()).map_or("", |figure| printed(self.article, *figure))
    }
}

/// A symbol for every one, ten, hundred … of a part's figure, and what one stands for.
pub(super) fn counted(drawn: &Drawn<'_>, index: usize) -> Vec<Element> {
    let Some(count) = drawn.number(index).and_then(Decimal::whole).filter(|count| *count > 0) else {
        return Vec::new();
    };
    let mut each = 1;
    while count / each > MOST_SYMBOLS {
        each *= 10;
    }
    let symbols = count.div_ceil(each).max(1);
    let place = |at: u64| ((at % ROW) * PITCH, (at / ROW) * PITCH);
    let dots = (0..symbols).map(|at| {
        let (x, y) = place(at);
        element("circle")
            .attribute("cx", (x + PITCH / 2).to_string())
            .attribute("cy", (y + PITCH / 2).to_string())
            .attribute("r", "5")
    });
    let width = symbols.min(ROW) * PITCH;
    let height = symbols.div_ceil(ROW) * PITCH;
    let shape =
        svg("dots").attribute("width", width.to_string()).attribute("height", height.to_string()).children(dots);
    let unit = drawn.written(index).trim_start_matches(|character: char| {
        character.is_ascii_digit() || ",.〇零一二两三四五六七八九十百千万亿余多".contains(character)
    });
    let words = if each == 1 { ["一点是1", unit].concat() } else { ["一点是", &scale(each), unit].concat() };
    vec![shape, element("small").class("scale").text(words)]
}

/// A power of ten as it is said: 10, 100, 1000, 1万 …
fn scale(each: u64) -> String {
    match each {
        0..10_000 => each.to_string(),
        10_000..100_000_000 => [&(each / 10_000).to_string(), "万"].concat(),
        _ => [&(each / 100_000_000).to_string(), "亿"].concat(),
    }
}

/// A share as a bar on the whole.
pub(super) fn bar(drawn: &Drawn<'_>, index: usize) -> Vec<Element> {
    let Some(share) = drawn.number(index) else { return Vec::new() };
    let whole = element("rect").class("whole-bar").attribute("width", "100%").attribute("height", "100%");
    let part = element("rect")
        .attribute("width", percent(thousandths(share.approximate(), 100.0)))
        .attribute("height", "100%");
    vec![svg("share-bar").child(whole).child(part)]
}

/// What is left at a step of a funnel, and the ratio to the step before as it is worked out.
pub(super) fn funnel(drawn: &Drawn<'_>, index: usize) -> Vec<Element> {
    let siblings = drawn.way.siblings(index);
    let Some(at) = siblings.iter().position(|sibling| *sibling == index) else { return Vec::new() };
    let size = |index: usize| drawn.number(index).map_or(0.0, Decimal::approximate);
    let most = size(siblings[0]);
    if most <= 0.0 {
        return Vec::new();
    }
    let width = thousandths(size(index), most).max(5);
    let rect = element("rect")
        .attribute("x", percent((1000 - width) / 2))
        .attribute("width", percent(width))
        .attribute("height", "100%");
    let mut shapes = vec![svg("funnel-bar").child(rect)];
    if let Some(before) = at.checked_sub(1).map(|before| siblings[before]).filter(|before| size(*before) > 0.0) {
        let ratio = percent(thousandths(size(index), size(before))).replace(".0%", "%");
        let words = format!("{} ÷ {} ≈ {ratio}（推算）", drawn.written(index), drawn.written(before));
        shapes.push(element("small").class("scale").text(words));
    }
    shapes
}

/// A share of the whole in thousandths, rounded.
#[expect(clippy::cast_sign_loss, reason = "it is between 0 and 1000")]
fn thousandths(part: f64, whole: f64) -> u16 {
    (part / whole * 1000.0 + 0.5).clamp(0.0, 1000.0) as u16
}

fn svg(class: &'static str) -> Element {
    element("svg").class(class).attribute("aria-hidden", "true").attribute("focusable", "false")
}
