//! AVIF (AV1 Image File Format 1.1): where its pixels are, how many, and how it is held. They are decoded where pictures are
//! made for the page.

use image::metadata::Orientation;

/// An AVIF picture that is not decoded.
#[derive(Debug)]
pub struct Avif {
    /// What it shows, as an AV1 still.
    pub color: Vec<u8>,
    /// How opaque it is, likewise, where it is not everywhere.
    pub alpha: Option<Vec<u8>>,
    /// Pixels of the still, across and down.
    pub size: (u32, u32),
    /// How the still is turned to be shown.
    pub orientation: Orientation,
}

impl Avif {
    /// The picture of a file; what is wrong with it where there is none. Linear in the file.
    ///
    /// # Errors
    /// A file that is cut, one that is put together of tiles, and one that is mirrored, which no camera writes.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let data = avif_parse::read_avif(&mut &*bytes).map_err(|error| error.to_string())?;
        let head = data.primary_item_metadata().map_err(|error| error.to_string())?;
        if property(bytes, *b"imir").is_some() {
            return Err("mirrored".to_owned());
        }
        // Quarters of a turn against the clock (HEIF, ISO/IEC 23008-12, 6.5.10).
        let orientation = match property(bytes, *b"irot").and_then(|turns| turns.first()).map_or(0, |turns| turns & 3) {
            0 => Orientation::NoTransforms,
            1 => Orientation::Rotate270,
            2 => Orientation::Rotate180,
            _ => Orientation::Rotate90,
        };
        Ok(Self {
            color: data.primary_item.to_vec(),
            alpha: data.alpha_item.map(|alpha| alpha.to_vec()),
            size: (head.max_frame_width.get(), head.max_frame_height.get()),
            orientation,
        })
    }
}

/// The first property of the file's items that has this name.
fn property(bytes: &[u8], name: [u8; 4]) -> Option<&[u8]> {
    // `meta` begins with its version and flags.
    let meta = content(bytes, *b"meta")?.get(4..)?;
    content(content(content(meta, *b"iprp")?, *b"ipco")?, name)
}

/// The content of the first box of this name (ISO/IEC 14496-12, 4.2).
fn content(mut bytes: &[u8], name: [u8; 4]) -> Option<&[u8]> {
    loop {
        let (short, rest) = bytes.split_first_chunk::<4>()?;
        let (kind, rest) = rest.split_first_chunk::<4>()?;
        let (head, length) = match u32::from_be_bytes(*short) {
            // To the end of the file.
            0 => (8, bytes.len()),
            // The length follows in eight bytes.
            1 => (16, usize::try_from(u64::from_be_bytes(*rest.first_chunk()?)).ok()?),
            length => (8, length as usize),
        };
        let content = bytes.get(head..length)?;
        if *kind == name {
            return Some(content);
        }
        bytes = &bytes[length..];
    }
}
