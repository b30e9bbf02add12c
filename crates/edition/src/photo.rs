//! Pictures of articles: what is said of them. Their bytes lie beside the page, in several widths.

/// A picture of an article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Photo {
    /// Name of its files, without width and ending. In a page that is one file `#` and the identifier of an element that has
    /// the picture as an address of data; empty where the picture was left out there.
    pub name: String,
    /// What can be seen on it, for those who do not see it.
    pub alt: String,
    /// What it shows; may be empty.
    pub caption: String,
    /// Who took it, as printed; may be empty.
    pub credit: String,
    /// Pixels of its widest file.
    pub width: u32,
    /// Pixels of the same.
    pub height: u32,
}

/// Widths in pixels of the files of a picture that is wider: a phone's, and a column's on a fine screen.
const NARROWER: [u32; 2] = [480, 960];

/// Most pixels in the width of a file.
pub const WIDEST: u32 = 1600;

impl Photo {
    /// Widths of its files in pixels, the narrowest first; none is wider than the picture.
    pub fn widths(&self) -> impl Iterator<Item = u32> {
        let wider = self.width;
        NARROWER.into_iter().filter(move |width| *width < wider).chain([wider])
    }

    /// The file of this width below the page's folder.
    pub fn file(&self, width: u32, ending: &str) -> String {
        ["photos/", &self.name, "-", &width.to_string(), ending].concat()
    }

    /// The file that every program reads.
    pub fn jpeg(&self) -> String {
        self.file(self.width, ".jpg")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_is_wider_than_the_picture() {
        for (width, expect) in
            [(300, &[300][..]), (480, &[480]), (700, &[480, 700]), (960, &[480, 960]), (1600, &[480, 960, 1600])]
        {
            let photo = Photo { name: "a1".into(), width, ..Photo::default() };
            assert_eq!(photo.widths().collect::<Vec<_>>(), expect);
            assert_eq!(photo.jpeg(), format!("photos/a1-{width}.jpg"));
        }
    }
}
