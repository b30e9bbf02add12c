//! Putting bytes into a compiled module: custom sections, which are no part of its code (WebAssembly core specification,
//! section 5.5.3). So one module serves every edition, and nothing is compiled for a new one.

use edition::leb128;

/// A custom section called `name` that holds `content`; it can stand behind any module. Linear.
pub(super) fn section(name: &str, content: &[u8]) -> Vec<u8> {
    let named = [&*number(name.len()), name.as_bytes(), content].concat();
    [&[CUSTOM], &*number(named.len()), &named].concat()
}

/// Number of custom sections.
const CUSTOM: u8 = 0;

fn number(number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    leb128::write(number as u64, |byte| bytes.push(byte));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_says_how_long_it_is_and_its_name() {
        let content = [7; 200];
        let section = section("edition", &content);
        assert_eq!(section[..4], [0, 0xD0, 0x01, 7], "208 bytes, of which a name of 7");
        assert_eq!((&section[4..11], &section[11..]), (&b"edition"[..], &content[..]));
    }
}
