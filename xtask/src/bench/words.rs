//! What the generated articles are made of: the lists of `words/`, one entry a line. A line that begins with `#` is a
//! comment.

use std::sync::LazyLock;

/// The entries of a list in its order.
pub(super) type Words = LazyLock<Vec<&'static str>>;

/// The list in `words/NAME.txt`.
macro_rules! words {
    ($name:literal) => {
        LazyLock::new(|| entries(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/words/", $name, ".txt"))))
    };
}

fn entries(text: &'static str) -> Vec<&'static str> {
    text.lines().filter(|line| !line.starts_with('#')).collect()
}

/// Sections of the paper.
pub(super) static SECTIONS: Words = words!("sections");

/// First characters of place names.
pub(super) static PLACE_STARTS: Words = words!("place-starts");

/// Second characters of place names.
pub(super) static PLACE_ENDS: Words = words!("place-ends");

/// What kind of place it is.
pub(super) static PLACE_KINDS: Words = words!("place-kinds");

/// Family names.
pub(super) static FAMILY_NAMES: Words = words!("family-names");

/// Characters of given names.
pub(super) static GIVEN_NAMES: Words = words!("given-names");

/// Who acts.
pub(super) static BODIES: Words = words!("bodies");

/// When, before the actor.
pub(super) static TIMES: Words = words!("times");

/// How.
pub(super) static MANNERS: Words = words!("manners");

/// What is done.
pub(super) static VERBS: Words = words!("verbs");

/// To whom or what.
pub(super) static OBJECTS: Words = words!("objects");

/// What comes of it.
pub(super) static RESULTS: Words = words!("results");

/// Names in Latin letters.
pub(super) static LATIN: Words = words!("latin");

/// Units of counted things.
pub(super) static UNITS: Words = words!("units");

/// The most common characters, in the order of their frequency.
pub(super) static COMMON: Words = words!("characters-common");

/// Other characters in common use.
pub(super) static RARER: Words = words!("characters-rarer");

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::fs;
    use std::path::Path;

    #[test]
    fn every_list_says_its_order_and_names_each_word_once() {
        for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("words")).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let entries: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
            assert!(text.starts_with("# ") && text.contains("\n# Order: "), "{text}");
            assert!(entries.iter().all(|entry| !entry.is_empty() && entry.trim() == *entry), "{text}");
            assert_eq!(entries.iter().collect::<HashSet<_>>().len(), entries.len(), "{text}");
        }
    }
}
