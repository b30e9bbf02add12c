//! The address at which a page is published.

use anyhow::{Result, bail};

/// An address of a page, to which the names of its files can be added.
///
/// # Errors
/// Where it is no address of the web, or has a part that no file can stand behind.
pub(crate) fn checked(base: &str) -> Result<&str> {
    let is_address = ["https://", "http://"].iter().any(|scheme| base.len() > scheme.len() && base.starts_with(scheme));
    if !is_address || base.contains(|character: char| character.is_whitespace() || "#?\"<>&".contains(character)) {
        bail!("--base {base}：请写网页的网址，如 https://example.org/2023-10-18/");
    }
    Ok(base)
}

/// The same with a slash at its end.
pub(crate) fn folder(base: &str) -> String {
    format!("{}/", base.trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_an_address() {
        assert!(checked("https://example.org/2023-10-18/").is_ok());
        for wrong in
            ["example.org", "https://", "https://example.org/#/x", "https://a b", "https://a/?b", "https://a/\"b"]
        {
            assert!(checked(wrong).is_err(), "{wrong}");
        }
        assert_eq!(folder("https://a/b"), "https://a/b/");
    }
}
