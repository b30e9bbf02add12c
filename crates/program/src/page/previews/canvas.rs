//! A picture of few colours: text and rules on paper.

use ab_glyph::{Font as _, FontRef, PxScale, ScaleFont as _, point};
use anyhow::Result;
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};

/// Width of the picture in pixels; with its height what ogp.me's readers show whole (1.91 to 1).
pub(in crate::page) const WIDTH: u32 = 1200;

/// Height of the picture in pixels.
pub(in crate::page) const HEIGHT: u32 = 630;

/// The page's colours by day (`www/style.css`): paper, and the inks in their order.
const COLOURS: [[u8; 3]; 4] = [[0xFB, 0xF9, 0xF3], [0x1C, 0x1A, 0x17], [0x5A, 0x55, 0x4C], [0xA3, 0x20, 0x1A]];

/// Steps from paper to an ink, for the edges of letters: with three inks sixteen colours, two pixels a byte.
const STEPS: u8 = 5;

/// What is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// For what is read first.
    Strong,
    /// For what stands beside it.
    Soft,
    /// The red of the masthead.
    Seal,
}

impl Ink {
    /// The place of this step towards the ink in the palette.
    const fn place(self, step: u8) -> u8 {
        self as u8 * STEPS + step
    }
}

/// A font in a size.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type<'a> {
    font: &'a FontRef<'a>,
    scale: PxScale,
}

impl<'a> Type<'a> {
    /// `font` with ems of so many pixels.
    pub(super) fn new(font: &'a FontRef<'a>, em: u16) -> Self {
        let scale = f32::from(em) * font.height_unscaled() / font.units_per_em().unwrap_or(1000.0);
        Self { font, scale: PxScale::from(scale) }
    }

    /// Width of a line in whole pixels.
    pub(super) fn width(&self, text: &str) -> u32 {
        let font = self.font.as_scaled(self.scale);
        let width: f32 = text.chars().map(|character| font.h_advance(font.glyph_id(character))).sum();
        (width.ceil() as i32).unsigned_abs()
    }
}

/// How hard the file is made small, of 9: more takes three times as long for a twentieth less.
const LEVEL: u8 = 3;

/// The picture: for each pixel its colour's place in the palette.
#[derive(Debug)]
pub(super) struct Canvas(Vec<u8>);

impl Canvas {
    /// Empty paper.
    pub(super) fn new() -> Self {
        Self(vec![0; (WIDTH * HEIGHT) as usize])
    }

    fn set(&mut self, x: u32, y: u32, colour: u8) {
        if let Some(pixel) = self.0.get_mut((y * WIDTH + x) as usize).filter(|pixel| x < WIDTH && **pixel < colour) {
            *pixel = colour;
        }
    }

    /// A rule with its upper left corner at this place: a soft one is as light as it can be.
    pub(super) fn rule(&mut self, (x, y): (u32, u32), (width, height): (u32, u32), ink: Ink) {
        let colour = ink.place(if ink == Ink::Soft { 1 } else { STEPS });
        for y in y..y + height {
            (x..x + width).for_each(|x| self.set(x, y, colour));
        }
    }

    /// A line of text that begins at this place of its base line. What does not fit on the paper is cut off.
    pub(super) fn text(&mut self, text: &str, kind: Type<'_>, (x, y): (u32, u32), ink: Ink) {
        let font = kind.font.as_scaled(kind.scale);
        let mut at = 0.0;
        for character in text.chars() {
            let glyph = font.glyph_id(character);
            let advance = font.h_advance(glyph);
            if let Some(outline) = font.outline_glyph(glyph.with_scale_and_position(kind.scale, point(at, 0.0))) {
                let corner = outline.px_bounds().min;
                outline.draw(|right, down, cover| {
                    let step = u8::try_from((cover * f32::from(STEPS)).round() as i32).unwrap_or_default().min(STEPS);
                    let place = |at: u32, corner: f32, pixel: u32| {
                        u32::try_from(i64::from(at) + corner as i64 + i64::from(pixel))
                    };
                    if let (Ok(x), Ok(y), 1..) = (place(x, corner.x, right), place(y, corner.y, down), step) {
                        self.set(x, y, ink.place(step));
                    }
                });
            }
            at += advance;
        }
    }

    /// The picture as a file.
    pub(super) fn png(&self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, WIDTH, HEIGHT);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Four);
        encoder.set_deflate_compression(DeflateCompression::Level(LEVEL));
        encoder.set_filter(Filter::NoFilter);
        encoder.set_palette(palette());
        let mut writer = encoder.write_header()?;
        let pairs: Vec<u8> =
            self.0.chunks(2).map(|pair| pair.iter().fold(0, |byte, pixel| byte << 4 | pixel)).collect();
        writer.write_image_data(&pairs)?;
        writer.finish()?;
        Ok(bytes)
    }
}

/// Paper, then for each ink the steps from paper to it.
fn palette() -> Vec<u8> {
    let [paper, inks @ ..] = COLOURS;
    let mixed = |ink: [u8; 3], step: u16| {
        [0, 1, 2].map(|part| {
            let (paper, ink, steps) = (u16::from(paper[part]), u16::from(ink[part]), u16::from(STEPS));
            ((paper * (steps - step) + ink * step + steps / 2) / steps) as u8
        })
    };
    let steps = inks.into_iter().flat_map(|ink| (1..=u16::from(STEPS)).map(move |step| mixed(ink, step)));
    [paper].into_iter().chain(steps).flatten().collect()
}
