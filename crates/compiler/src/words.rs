//! Lists of words that are data: the files of `words/`, one entry a line. A line that begins with `#` is a comment.

use std::sync::LazyLock;

/// The entries of a file in its order, read when they are first asked for.
pub(crate) type Words = LazyLock<Vec<&'static str>>;

/// The list in `words/NAME.txt`.
macro_rules! words {
    ($name:literal) => {
        std::sync::LazyLock::new(|| {
            crate::words::entries(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/words/", $name, ".txt")))
        })
    };
}
pub(crate) use words;

/// The lines of a list that are no comments.
pub(crate) fn entries(text: &'static str) -> Vec<&'static str> {
    text.lines().filter(|line| !line.starts_with('#')).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    fn files(folder: &Path) -> Vec<PathBuf> {
        let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
    }

    #[test]
    fn every_list_is_in_order_and_names_each_word_once() {
        let files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("words"));
        assert!(files.len() > 50, "{}", files.len());
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            let name = file.display();
            assert!(text.starts_with("# "), "{name} does not say what it lists");
            let entries: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
            assert!(entries.iter().all(|entry| !entry.is_empty() && entry.trim() == *entry), "{name}");
            assert!(entries.is_sorted() || text.contains("\n# Order: "), "{name} has no order");
            assert_eq!(entries.iter().collect::<HashSet<_>>().len(), entries.len(), "{name} has a word twice");
        }
    }
}
