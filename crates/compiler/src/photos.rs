//! Pictures of an article: `[[photos]]` in its front matter, and the files that they name. Of a file only its head is read
//! here, what it is and how large, and of a JPEG whether it has its end, which decoders do not ask. Whether the rest of it is
//! whole shows when it is written for the page.

use std::fs;
use std::io::{self, Cursor};
use std::path::{Component, Path, PathBuf};

use edition::model::Photo;
use edition::photo::WIDEST;
use image::metadata::Orientation;
use image::{ImageDecoder as _, ImageFormat, ImageReader};
use sha2::{Digest as _, Sha256};

use crate::diagnostic::Report;
use crate::fields::Fields;
use crate::refusal;
use crate::regular_file::{self, Unread};
use crate::source::Source;
pub use avif::Avif;

mod avif;
mod jpeg;
mod name;

/// Most bytes of a picture's file.
const MOST_BYTES: u64 = 40 << 20;

/// Most pixels of a picture: more than the finest camera's, and few enough for the memory of a small machine.
pub const MOST_PIXELS: u64 = 64_000_000;

/// Goes into the names of files: a picture whose files are made otherwise than before gets another name.
const MAKING: &[u8] = b"1";

/// The file of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The picture's name in the edition ([`Photo::name`]).
    pub name: String,
    /// Where the file is.
    pub path: PathBuf,
    /// What it holds: JPEG, PNG, WebP or AVIF.
    pub bytes: Vec<u8>,
}

/// What is wrong with a picture, and what to do.
type Refusal = (String, &'static str);

/// The photos of an article with their files.
#[derive(Debug, Clone, Default)]
pub(crate) struct Photos {
    pub(crate) shown: Vec<Photo>,
    pub(crate) pictures: Vec<Picture>,
    /// The files that are meant, also those that were refused.
    pub(crate) named: Vec<PathBuf>,
}

/// Reads `[[photos]]`: image, alt, caption, credit.
pub(crate) fn read(source: &Source, fields: &mut Fields<'_>, report: &mut Report) -> Photos {
    let folder = source.path().parent().unwrap_or(Path::new(""));
    let Photos { mut shown, mut pictures, mut named } = Photos::default();
    for mut entry in fields.tables("photos", report) {
        let image = entry.required("image", report);
        let alt = entry.required("alt", report).text;
        let mut optional = |name| entry.optional(name, report).map(|text| text.text).unwrap_or_default();
        let (caption, credit) = (optional("caption"), optional("credit"));
        named.extend(name::meant(folder, &image.text));
        match open(folder, &image.text) {
            _ if image.text.is_empty() => {}
            Ok((picture, (width, height))) => {
                shown.push(Photo { name: picture.name.clone(), alt, caption, credit, width, height });
                pictures.push(picture);
            }
            Err((message, hint)) => {
                let hint = name::instead(folder, &image.text).unwrap_or_else(|| hint.to_owned());
                entry.report(image.at(), message, hint, report);
            }
        }
        entry.finish(report);
    }
    Photos { shown, pictures, named }
}

/// The file called `name` in `folder`, with the pixels of its widest file in the page.
fn open(folder: &Path, name: &str) -> Result<(Picture, (u32, u32)), Refusal> {
    if !Path::new(name).components().all(|part| matches!(part, Component::Normal(_))) {
        let hint = "把图片放进版面文件夹，只写文件名，如 image = \"yeshi.jpg\"";
        return Err((format!("图片“{name}”不在版面文件夹里"), hint));
    }
    let path = folder.join(name);
    let bytes = content(folder, &path).map_err(|(problem, hint)| (format!("图片“{name}”{problem}"), hint))?;
    let size = size(&bytes).map_err(|(problem, hint)| (format!("图片“{name}”{problem}"), hint))?;
    let digest = Sha256::new().chain_update(MAKING).chain_update(&bytes).finalize();
    let name = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    Ok((Picture { name, path, bytes }, size))
}

/// The content of a regular file that no link leads to: a link may lead out of the folder.
fn content(folder: &Path, path: &Path) -> Result<Vec<u8>, Refusal> {
    const HINT: &str = "图片和文章放在同一个文件夹里，文件名照写，大小写也要一样";
    const LARGE: &str = "在看图软件里缩小，或者另存为 JPEG";
    let refused = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => ("没有找到".to_owned(), HINT),
        _ => (format!("读不了：{}", refusal::in_words(&error)), HINT),
    };
    for place in path.ancestors().take_while(|place| *place != folder) {
        if fs::symlink_metadata(place).map_err(refused)?.is_symlink() {
            return Err(("是链接，没有读".to_owned(), "把图片文件本身复制到版面文件夹里"));
        }
    }
    regular_file::read(path, MOST_BYTES).map_err(|unread| match unread {
        Unread::Refused(error) => refused(error),
        Unread::NotRegular => ("不是普通文件，没有读".to_owned(), HINT),
        Unread::TooLarge(_) => (format!("太大：最多 {} MB", MOST_BYTES >> 20), LARGE),
    })
}

/// The pixels of the widest file of a picture in the page: as it is held, and no wider than it is.
fn size(bytes: &[u8]) -> Result<(u32, u32), Refusal> {
    const OTHER: &str = "在看图软件里另存为 JPEG";
    let cut = || ("读不出来，文件可能没有传完".to_owned(), "重新复制这个文件，或者另存为 JPEG");
    let (held, orientation) = match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) => {
            let decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder();
            let mut decoder = decoder.map_err(|_| cut())?;
            if format == ImageFormat::Jpeg && !jpeg::is_whole(bytes) {
                return Err((
                    "不完整，文件没有传完".to_owned(),
                    "重新复制这个文件；图没有缺的，在看图软件里另存为 JPEG",
                ));
            }
            (decoder.dimensions(), decoder.orientation().unwrap_or(Orientation::NoTransforms))
        }
        Ok(ImageFormat::Avif) => {
            let Avif { size, orientation, .. } = Avif::read(bytes).map_err(|_| cut())?;
            (size, orientation)
        }
        _ => return Err(("不是 JPEG、PNG、WebP 或 AVIF 图片".to_owned(), OTHER)),
    };
    let (width, height) = if is_turned(orientation) { (held.1, held.0) } else { held };
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        let problem = format!("太大：{width}×{height} 像素，最多 {} 万像素", MOST_PIXELS / 10_000);
        return Err((problem, "在看图软件里缩小，宽 1600 像素就够"));
    }
    let shown = width.min(WIDEST);
    let shown_height = (u64::from(height) * u64::from(shown)).div_ceil(u64::from(width.max(1)));
    Ok((shown, shown_height as u32))
}

const fn is_turned(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}
