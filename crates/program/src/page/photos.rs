//! Pictures as the page has them: WebP in several widths, and JPEG for what does not read that. Nothing of the original is
//! kept but what can be seen: where and when it was taken, and with what, is not in these files.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, anyhow};
use compiler::{Avif, Picture};
use edition::model::Photo;
use edition::photo::WIDEST;
use image::imageops::{self, FilterType};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder};

use super::file::File;
use crate::edition_source::shown;
use crate::threads;

mod avif;

/// Quality of WebP and of JPEG, of 100: where a reader sees no difference.
const QUALITY: u8 = 78;

/// The files of `pictures`, by as many threads as the machine has. They are made once in a run of the program: a page that is
/// written has the same pictures from save to save.
///
/// # Errors
/// A picture whose file is not whole.
pub(crate) fn files(pictures: &[Picture]) -> Result<Vec<File>> {
    static MADE: Mutex<BTreeMap<String, Vec<File>>> = Mutex::new(BTreeMap::new());
    let made = || MADE.lock().unwrap_or_else(PoisonError::into_inner);
    let missing: Vec<&Picture> = pictures.iter().filter(|picture| !made().contains_key(&picture.name)).collect();
    threads::map(&missing, |picture| {
        let files = of_picture(picture).map_err(|_| {
            anyhow!("图片 {} 读不出来，文件可能没有传完；重新复制，或者另存为 JPEG", shown(&picture.path).display())
        })?;
        made().insert(picture.name.clone(), files);
        Ok(())
    })?;
    let made = made();
    Ok(pictures.iter().filter_map(|picture| made.get(&picture.name)).flatten().cloned().collect())
}

/// Ending of the files that every program reads.
const JPEG: &str = ".jpg";

/// Of the files of `pictures` those that every program reads.
///
/// # Errors
/// As [`files`].
pub(crate) fn readable(pictures: &[Picture]) -> Result<Vec<File>> {
    Ok(files(pictures)?.into_iter().filter(|(name, _)| name.strip_suffix(JPEG).is_some()).collect())
}

fn of_picture(picture: &Picture) -> Result<Vec<File>> {
    let original = upright(&picture.bytes)?;
    let width = original.width().min(WIDEST);
    let height = (u64::from(original.height()) * u64::from(width)).div_ceil(u64::from(original.width().max(1))) as u32;
    let widest = resized(&original, width, height);
    let photo = Photo { name: picture.name.clone(), width, height, ..Photo::default() };
    let mut files = vec![(photo.jpeg(), jpeg(&widest)?)];
    for narrower in photo.widths() {
        let height = (u64::from(height) * u64::from(narrower)).div_ceil(u64::from(width)) as u32;
        files.push((photo.file(narrower, ".webp"), webp(&resized(&widest, narrower, height))));
    }
    Ok(files)
}

/// The picture as it is held, what is transparent in it on white.
fn upright(bytes: &[u8]) -> Result<RgbImage> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let (mut image, orientation) = if reader.format() == Some(ImageFormat::Avif) {
        let avif = Avif::read(bytes).map_err(|error| anyhow!(error))?;
        (avif::decode(&avif)?, avif.orientation)
    } else {
        let mut decoder = reader.into_decoder()?;
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        (DynamicImage::from_decoder(decoder)?, orientation)
    };
    image.apply_orientation(orientation);
    if !image.color().has_alpha() {
        return Ok(image.into_rgb8());
    }
    let image = image.into_rgba8();
    let on_white = |x, y| {
        let [red, green, blue, alpha] = image.get_pixel(x, y).0;
        let blend = |value: u8| {
            let (value, alpha) = (u16::from(value), u16::from(alpha));
            ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
        };
        Rgb([red, green, blue].map(blend))
    };
    Ok(RgbImage::from_fn(image.width(), image.height(), on_white))
}

/// `image` in another size. What is many times as large is first made twice as large by averages, which is quick.
fn resized(image: &RgbImage, width: u32, height: u32) -> RgbImage {
    if image.dimensions() == (width, height) {
        return image.clone();
    }
    if image.width() > 3 * width {
        return resized(&imageops::thumbnail(image, 2 * width, 2 * height), width, height);
    }
    imageops::resize(image, width, height, FilterType::Lanczos3)
}

fn jpeg(image: &RgbImage) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, QUALITY);
    encoder.set_progressive(true);
    let (width, height) = (u16::try_from(image.width())?, u16::try_from(image.height())?);
    encoder.encode(image.as_raw(), width, height, ColorType::Rgb)?;
    Ok(bytes)
}

fn webp(image: &RgbImage) -> Vec<u8> {
    webp::Encoder::from_rgb(image.as_raw(), image.width(), image.height()).encode(f32::from(QUALITY)).to_vec()
}

#[cfg(test)]
mod tests {
    use image::{GenericImageView as _, Rgba, RgbaImage};

    use super::*;

    /// A picture whose left half is red and whose right half is blue.
    fn two_halves(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) })
    }

    fn picture(bytes: Vec<u8>) -> Picture {
        Picture { name: "0a1b".to_owned(), path: "e/a.jpg".into(), bytes }
    }

    fn opened(bytes: &[u8]) -> DynamicImage {
        image::load_from_memory(bytes).unwrap()
    }

    #[track_caller]
    fn check(width: u32, height: u32, expect: &[(&str, u32, u32)]) {
        let files = of_picture(&picture(jpeg(&two_halves(width, height)).unwrap())).unwrap();
        let found: Vec<_> = files
            .iter()
            .map(|(name, bytes)| {
                let image = opened(bytes);
                let (left, right) = (image.get_pixel(1, 1), image.get_pixel(image.width() - 2, 1));
                assert!(left[0] > 150 && left[2] < 60 && right[2] > 150 && right[0] < 60, "{name}");
                (name.as_str(), image.width(), image.height())
            })
            .collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn a_picture_is_written_in_several_widths_and_never_wider_than_it_is() {
        check(
            3000,
            2001,
            &[
                ("photos/0a1b-1600.jpg", 1600, 1068),
                ("photos/0a1b-480.webp", 480, 321),
                ("photos/0a1b-960.webp", 960, 641),
                ("photos/0a1b-1600.webp", 1600, 1068),
            ],
        );
        check(300, 200, &[("photos/0a1b-300.jpg", 300, 200), ("photos/0a1b-300.webp", 300, 200)]);
    }

    #[test]
    fn what_is_transparent_stands_on_white() {
        let mut bytes = Vec::new();
        let clear = RgbaImage::from_pixel(8, 8, Rgba([0, 0, 0, 0]));
        clear.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        assert_eq!(upright(&bytes).unwrap().get_pixel(4, 4), &Rgb([255, 255, 255]));
    }

    /// A JPEG that says in its metadata (Exif 2.32, tag 0x0112) that it is to be turned to the right, and where it was taken.
    fn turned() -> Vec<u8> {
        let bytes = jpeg(&two_halves(64, 32)).unwrap();
        let tiff = b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0 GPS 33.1N 113.2E";
        let length = (2 + 6 + tiff.len()) as u16;
        [&bytes[..2], &[0xFF, 0xE1], &length.to_be_bytes(), b"Exif\0\0", tiff, &bytes[2..]].concat()
    }

    #[test]
    fn a_picture_is_held_upright_and_tells_nothing_of_where_it_was_taken() {
        let image = upright(&turned()).unwrap();
        assert_eq!(image.dimensions(), (32, 64));
        assert!(image.get_pixel(16, 2)[0] > 150 && image.get_pixel(16, 61)[2] > 150, "the left is at the top");
        for (name, bytes) in of_picture(&picture(turned())).unwrap() {
            let has = |text: &[u8]| bytes.windows(text.len()).any(|window| window == text);
            assert!(!has(b"Exif") && !has(b"GPS"), "{name}");
        }
    }

    #[test]
    fn avif_is_held_upright_too() {
        let image = upright(include_bytes!("../../tests/pictures/turned.avif")).unwrap();
        assert_eq!(image.dimensions(), (32, 48));
        assert!(image.get_pixel(16, 4)[0] > 150 && image.get_pixel(16, 43)[2] > 150, "the left is at the top");
    }

    #[test]
    fn a_file_that_was_cut_is_named() {
        let mut bytes = Vec::new();
        two_halves(64, 64).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        bytes.truncate(bytes.len() / 2);
        let cut = Picture { name: "cut".to_owned(), ..picture(bytes) };
        let told = files(&[cut]).unwrap_err().to_string();
        assert!(told.contains("图片 e/a.jpg 读不出来"), "{told}");
    }
}
