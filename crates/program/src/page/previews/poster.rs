//! What stands where on a picture.

use super::canvas::{Canvas, HEIGHT, Ink, Type, WIDTH};
use super::lines::{broken, filled};
use ab_glyph::FontRef;
use anyhow::Result;

/// What a picture shows. Everything but the headline may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Poster {
    pub(super) masthead: String,
    /// Beside the masthead.
    pub(super) ear: String,
    /// Above the headline, in the masthead's colour.
    pub(super) section: String,
    pub(super) kicker: String,
    pub(super) headline: String,
    /// Bytes of the headline before which a line may begin.
    pub(super) breaks: Vec<u32>,
    pub(super) deck: String,
    /// Figures with what they count.
    pub(super) figures: Vec<(String, String)>,
}

/// Paper left and right.
const MARGIN: u32 = 76;

/// Width of the text.
const MEASURE: u32 = WIDTH - 2 * MARGIN;

/// Where the masthead's rule is.
const HEAD: u32 = 136;

/// Where the rule above the figures is.
const FOOT: u32 = 470;

/// Most figures in a row.
const FIGURES: usize = 4;

/// Sizes of a headline.
const HEADLINE: [u16; 12] = [124, 116, 108, 100, 92, 84, 76, 68, 60, 54, 48, 42];

impl Poster {
    /// Everything that is written on it.
    pub(super) fn text(&self) -> impl Iterator<Item = char> {
        let figures = self.figures.iter().flat_map(|(figure, label)| [figure, label]);
        [&self.masthead, &self.ear, &self.section, &self.kicker, &self.headline, &self.deck]
            .into_iter()
            .chain(figures)
            .flat_map(|text| text.chars())
    }

    /// Draws it.
    ///
    /// # Errors
    /// Where the encoder fails.
    pub(super) fn draw(&self, font: &FontRef<'_>) -> Result<Vec<u8>> {
        let mut canvas = Canvas::new();
        self.head(&mut canvas, font);
        let has_figures = !self.figures.is_empty();
        if has_figures {
            self.foot(&mut canvas, font);
        }
        self.heading(&mut canvas, font, HEAD + 14, if has_figures { FOOT } else { HEIGHT - 40 });
        canvas.png()
    }

    fn head(&self, canvas: &mut Canvas, font: &FontRef<'_>) {
        let ear = Type::new(font, 26);
        let ear_width = ear.width(&self.ear);
        let room = MEASURE.saturating_sub(if ear_width > 0 { ear_width + 40 } else { 0 });
        let masthead = fitting(font, &self.masthead, &[54, 48, 42, 36, 32, 28, 24], room);
        canvas.text(&self.masthead, masthead, (MARGIN, HEAD - 34), Ink::Seal);
        canvas.text(&self.ear, ear, (WIDTH - MARGIN - ear_width.min(MEASURE), HEAD - 34), Ink::Soft);
        canvas.rule((MARGIN, HEAD), (MEASURE, 3), Ink::Seal);
        canvas.rule((MARGIN, HEAD + 7), (MEASURE, 3), Ink::Seal);
    }

    fn foot(&self, canvas: &mut Canvas, font: &FontRef<'_>) {
        canvas.rule((MARGIN, FOOT), (MEASURE, 2), Ink::Soft);
        let figures = &self.figures[..self.figures.len().min(FIGURES)];
        let column = (MEASURE + 30) / figures.len().max(1) as u32;
        let widest =
            figures.iter().map(|(figure, _)| figure.as_str()).max_by_key(|figure| Type::new(font, 50).width(figure));
        let size = fitting(font, widest.unwrap_or_default(), &[58, 50, 44, 38, 32, 26], column - 30);
        for (index, (figure, label)) in figures.iter().enumerate() {
            let x = MARGIN + index as u32 * column;
            canvas.text(figure, size, (x, FOOT + 78), Ink::Strong);
            canvas.text(label, fitting(font, label, &[26, 22, 18], column - 30), (x, FOOT + 118), Ink::Soft);
        }
    }

    /// Section, kicker, headline and deck in the middle between two heights.
    fn heading(&self, canvas: &mut Canvas, font: &FontRef<'_>, top: u32, bottom: u32) {
        let above = Type::new(font, 34);
        let over = if self.section.is_empty() && self.kicker.is_empty() { 0 } else { 64 };
        let deck = fitting(font, &self.deck, &[36, 32, 28], MEASURE);
        let under = if self.deck.is_empty() { 0 } else { 60 };
        let room = (bottom - top).saturating_sub(over + under + 40);
        let (em, lines) = self.headline(font, room);
        let leading = leading(em);
        let height = over + leading * lines.len() as u32 + under;
        let mut y = top + (bottom - top).saturating_sub(height) / 2;
        if over > 0 {
            canvas.text(&self.section, above, (MARGIN, y + 40), Ink::Seal);
            let x = MARGIN + if self.section.is_empty() { 0 } else { above.width(&self.section) + 34 };
            let most = (WIDTH - MARGIN).saturating_sub(x);
            let kicker = fitting(font, &self.kicker, &[34, 30, 26], most);
            canvas.text(&self.kicker, kicker, (x, y + 40), Ink::Soft);
            y += over;
        }
        let headline = Type::new(font, em);
        for line in &lines {
            canvas.text(line, headline, (MARGIN, y + u32::from(em) * 103 / 100), Ink::Strong);
            y += leading;
        }
        canvas.text(&self.deck, deck, (MARGIN, y + 42), Ink::Soft);
    }

    /// The headline in the largest size in which it is no higher than `room`.
    fn headline(&self, font: &FontRef<'_>, room: u32) -> (u16, Vec<String>) {
        let in_size = |em: u16| {
            let kind = Type::new(font, em);
            let lines = broken(&self.headline, &self.breaks, MEASURE, |text| kind.width(text))?;
            let fits = lines.len() as u32 * leading(em) <= room;
            fits.then(|| (em, lines.into_iter().map(str::to_owned).collect()))
        };
        let smallest = || {
            let em = 42;
            let count = (room / leading(em)) as usize;
            let kind = Type::new(font, em);
            (em, filled(&self.headline, count.max(1), MEASURE, |text| kind.width(text)))
        };
        HEADLINE.into_iter().find_map(in_size).unwrap_or_else(smallest)
    }
}

/// From one line of a headline to the next.
fn leading(em: u16) -> u32 {
    u32::from(em) * 13 / 10
}

/// The first of `sizes` in which the line is no wider than `most`, else the last.
fn fitting<'a>(font: &'a FontRef<'a>, line: &str, sizes: &[u16], most: u32) -> Type<'a> {
    let mut kinds = sizes.iter().map(|em| Type::new(font, *em));
    let last = Type::new(font, sizes.last().copied().unwrap_or(26));
    kinds.find(|kind| kind.width(line) <= most).unwrap_or(last)
}
