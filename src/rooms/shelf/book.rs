//! An edition of the site: what the manifest says of it, and where it is.

use std::rc::Rc;

use edition::packed::{UnpackError, VERSION, stated_checksum};
use edition::shelf::Part;

use crate::route::EditionChoice;

/// An edition as the manifest lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is known as: letters, digits and hyphens.
    pub id: String,
    /// Its masthead.
    pub title: String,
    /// Number of its articles.
    pub articles: u32,
    /// Its first headlines, each with the identifier of its article.
    pub headlines: Vec<(String, String)>,
    /// Bytes of its file.
    pub bytes: u32,
    /// CRC-32 of what is packed in it.
    pub checksum: u32,
    /// Version of the packed form.
    pub format: u16,
    /// Its file, from the manifest on; none for the edition that the page carries.
    pub file: Option<String>,
}

/// Where an edition is.
#[derive(Debug)]
pub enum Holding {
    /// On the server.
    Away,
    /// Here, checked.
    Here(Rc<Part>),
    /// Nowhere, for this reason.
    Lost(String),
}

/// An edition of the site.
#[derive(Debug)]
pub struct Book {
    /// What the manifest says.
    pub entry: Entry,
    /// Where it is.
    pub holding: Holding,
}

impl Entry {
    /// Whether there is a file of the right form.
    pub(super) fn can_be_fetched(&self) -> bool {
        self.file.is_some() && self.format == VERSION && self.fault().is_none()
    }

    /// Why the manifest's entry cannot be right; none where it can.
    pub fn fault(&self) -> Option<&'static str> {
        let plain =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !plain(&self.id) || self.id == EditionChoice::ALL {
            return Some("编号不合规则");
        }
        // Only files of the same site, below the manifest.
        let inside =
            |file: &String| file.split('/').all(|part| plain(&part.replace(['.', '_'], "-")) && !part.starts_with('.'));
        if self.file.as_ref().is_some_and(|file| !inside(file)) { Some("文件名不合规则") } else { None }
    }
}

impl Book {
    /// The edition in `bytes`, held against the manifest, beside the one that the page carries; else what is wrong with it.
    pub(super) fn examine(&self, bytes: Vec<u8>, carried: Option<&Part>) -> Result<Part, String> {
        let Entry { articles, bytes: length, checksum, .. } = &self.entry;
        if bytes.len() != *length as usize {
            return Err(format!("应有 {length} 字节，收到 {} 字节", bytes.len()));
        }
        let stated = stated_checksum(&bytes);
        let part = match carried {
            Some(carried) => carried.open_beside(bytes),
            None => Part::open(bytes),
        };
        let part = part.map_err(|error: UnpackError| error.to_string())?;
        if stated != Some(*checksum) || part.count() != *articles as usize {
            return Err("内容与目录不符".to_owned());
        }
        Ok(part)
    }
}
