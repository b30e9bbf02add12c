//! Identifiers of what is exported.

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// A number that is the same whenever it is made of the same words, and in practice no other's (RFC 9562, version 8).
pub(super) fn identifier(words: &[&str]) -> Uuid {
    let digest = Sha256::digest(words.join("\n"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_stable_and_differ() {
        assert_eq!(identifier(&["湖滨", "a"]), identifier(&["湖滨", "a"]));
        assert_ne!(identifier(&["湖滨", "a"]), identifier(&["湖滨", "b"]));
        assert_eq!(identifier(&["湖滨", "a"]).get_version_num(), 8);
    }
}
