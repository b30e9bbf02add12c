//! AVIF as pixels: the AV1 still decoded, and its planes of light and colour as red, green and blue.

use anyhow::{Result, anyhow, bail};
use compiler::Avif;
use image::{DynamicImage, Rgb, RgbImage, Rgba, RgbaImage};
use re_rav1d::dav1d::pixel::{MatrixCoefficients, YUVRange};
use re_rav1d::dav1d::{Decoder, Picture, PixelLayout, PlanarImageComponent, Plane, Settings};

/// Decodes what the file holds, not turned yet.
///
/// # Errors
/// A still that is not whole, or one whose colours are written in a way that photographs do not use.
pub(super) fn decode(avif: &Avif) -> Result<DynamicImage> {
    let color = still(&avif.color)?;
    let image = Colors::of(&color)?.image(color.width(), color.height());
    let Some(alpha) = &avif.alpha else { return Ok(image.into()) };
    let alpha = still(alpha)?;
    if (alpha.width(), alpha.height()) != image.dimensions() {
        bail!("the picture and how opaque it is are not of one size");
    }
    let opaque = Samples::of(&alpha, PlanarImageComponent::Y);
    let pixel = |x, y| {
        let [red, green, blue] = image.get_pixel(x, y).0;
        Rgba([red, green, blue, byte(opaque.light(x, y))])
    };
    Ok(RgbaImage::from_fn(image.width(), image.height(), pixel).into())
}

fn still(data: &[u8]) -> Result<Picture> {
    let mut settings = Settings::new();
    // Pictures are made by several threads already.
    settings.set_n_threads(1);
    settings.set_max_frame_delay(1);
    settings.set_frame_size_limit(compiler::MOST_PIXELS as u32);
    let mut decoder = Decoder::with_settings(&settings)?;
    decoder.send_data(data.to_vec(), None, None, None)?;
    decoder.get_picture().map_err(|error| anyhow!("no picture in the file: {error}"))
}

/// One plane of a picture.
struct Samples {
    plane: Plane,
    /// Bytes of a row.
    stride: usize,
    /// By how many bits it is coarser than the picture, across and down.
    shift: (u32, u32),
    /// Bits of a sample.
    depth: u32,
    range: YUVRange,
}

impl Samples {
    fn of(picture: &Picture, component: PlanarImageComponent) -> Self {
        let shift = match picture.pixel_layout() {
            _ if component == PlanarImageComponent::Y => (0, 0),
            PixelLayout::I420 => (1, 1),
            PixelLayout::I422 => (1, 0),
            PixelLayout::I400 | PixelLayout::I444 => (0, 0),
        };
        let (stride, _) = picture.plane_data_geometry(component);
        let (depth, range) = (picture.bit_depth() as u32, picture.color_range());
        Self { plane: picture.plane(component), stride: stride as usize, shift, depth, range }
    }

    fn at(&self, x: u32, y: u32) -> f32 {
        let (x, row) = ((x >> self.shift.0) as usize, (y >> self.shift.1) as usize * self.stride);
        let sample = |at: usize| u16::from(self.plane.get(at).copied().unwrap_or_default());
        let value = if self.depth > 8 { sample(row + 2 * x) | sample(row + 2 * x + 1) << 8 } else { sample(row + x) };
        f32::from(value)
    }

    /// Light from 0 to 1.
    fn light(&self, x: u32, y: u32) -> f32 {
        let (step, most) = self.scale();
        match self.range {
            YUVRange::Full => self.at(x, y) / most,
            YUVRange::Limited => (self.at(x, y) / step - 16.0) / 219.0,
        }
    }

    /// Colour from -0.5 to 0.5.
    fn color(&self, x: u32, y: u32) -> f32 {
        let (step, most) = self.scale();
        let value = self.at(x, y) - 128.0 * step;
        match self.range {
            YUVRange::Full => value / most,
            YUVRange::Limited => value / (224.0 * step),
        }
    }

    /// How many values one of eight bits has, and the greatest value.
    fn scale(&self) -> (f32, f32) {
        let greatest = (1_u16 << self.depth) - 1;
        (f32::from(1_u16 << (self.depth - 8)), f32::from(greatest))
    }
}

/// The planes of a picture, and how colours are written in them.
struct Colors {
    light: Samples,
    /// None where the picture has no colours.
    hues: Option<[Samples; 2]>,
    /// What red and blue have of the light (ITU-T H.273, table 4); none where the planes are green, blue and red.
    shares: Option<(f32, f32)>,
}

impl Colors {
    fn of(picture: &Picture) -> Result<Self> {
        let shares = match picture.matrix_coefficients() {
            MatrixCoefficients::Identity => None,
            MatrixCoefficients::BT709 => Some((0.2126, 0.0722)),
            MatrixCoefficients::BT2020NonConstantLuminance => Some((0.2627, 0.0593)),
            MatrixCoefficients::BT470BG | MatrixCoefficients::ST170M | MatrixCoefficients::Unspecified => {
                Some((0.299, 0.114))
            }
            other => bail!("colours are written as {other:?}"),
        };
        let has_colors = picture.pixel_layout() != PixelLayout::I400;
        let hues = || [PlanarImageComponent::U, PlanarImageComponent::V].map(|plane| Samples::of(picture, plane));
        Ok(Self { light: Samples::of(picture, PlanarImageComponent::Y), hues: has_colors.then(hues), shares })
    }

    fn image(&self, width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            let light = self.light.light(x, y);
            Rgb(match (&self.hues, self.shares) {
                (None, _) => [light; 3],
                (Some([blue, red]), None) => [red.light(x, y), light, blue.light(x, y)],
                (Some(hues), Some((red, blue))) => {
                    let [blueness, redness] = [0, 1].map(|plane: usize| hues[plane].color(x, y));
                    let (r, b) = (light + 2.0 * (1.0 - red) * redness, light + 2.0 * (1.0 - blue) * blueness);
                    [r, (light - red * r - blue * b) / (1.0 - red - blue), b]
                }
            }
            .map(byte))
        })
    }
}

/// A part of one as a byte.
fn byte(part: f32) -> u8 {
    #[expect(clippy::cast_sign_loss, reason = "it is cut to what a byte holds")]
    let byte = (part * 255.0).round().clamp(0.0, 255.0) as u8;
    byte
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The picture of a file that was made of a few pixels by another program.
    fn decoded(bytes: &[u8]) -> RgbaImage {
        decode(&Avif::read(bytes).unwrap()).unwrap().into_rgba8()
    }

    #[track_caller]
    fn check(image: &RgbaImage, (x, y): (u32, u32), expect: [u8; 4]) {
        let found = image.get_pixel(x, y).0;
        assert!(found.iter().zip(expect).all(|(one, other)| one.abs_diff(other) <= 6), "{found:?} {expect:?}");
    }

    #[test]
    fn colours_are_those_of_the_picture() {
        for bytes in [
            &include_bytes!("../../../tests/pictures/halves.avif")[..],
            include_bytes!("../../../tests/pictures/halves444.avif"),
        ] {
            let image = decoded(bytes);
            assert_eq!(image.dimensions(), (48, 32));
            check(&image, (4, 16), [200, 0, 0, 255]);
            check(&image, (44, 16), [0, 0, 200, 255]);
        }
        check(&decoded(include_bytes!("../../../tests/pictures/grey.avif")), (20, 15), [128, 128, 128, 255]);
        check(&decoded(include_bytes!("../../../tests/pictures/clear.avif")), (8, 8), [0, 0, 0, 0]);
    }

    #[test]
    fn a_file_that_was_cut_or_changed_is_no_picture_or_another_one() {
        let whole = include_bytes!("../../../tests/pictures/halves.avif");
        let read = |bytes: &[u8]| Avif::read(bytes).map_err(|error| anyhow!(error)).and_then(|avif| decode(&avif));
        assert!(read(&whole[..whole.len() / 2]).is_err());
        arbtest::arbtest(|u| {
            let mut bytes = whole.to_vec();
            for _ in 0..u.int_in_range(1..=4)? {
                let at = u.int_in_range(0..=bytes.len() - 1)?;
                bytes[at] = u.arbitrary()?;
            }
            let _ = read(&bytes);
            Ok(())
        });
    }
}
