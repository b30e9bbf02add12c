//! Putting bytes into a compiled module: custom sections, which are no part of its code (WebAssembly core specification,
//! section 5.5.3). So one module serves every edition, and nothing is compiled for a new one.

/// A custom section called `name` that holds `content`; it can stand behind any module. Linear.
pub(super) fn section(name: &str, content: &[u8]) -> Vec<u8> {
    let name_length = leb128(name.len());
    let length = leb128(name_length.len() + name.len() + content.len());
    [&[CUSTOM], &*length, &name_length, name.as_bytes(), content].concat()
}

/// Number of custom sections.
const CUSTOM: u8 = 0;

/// A number as WebAssembly writes it: seven bits a byte, the lowest first, the highest bit where more follow.
fn leb128(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (number & 0x7F) as u8;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_the_specification() {
        for (number, expect) in
            [(0, vec![0]), (127, vec![127]), (128, vec![0x80, 1]), (624_485, vec![0xE5, 0x8E, 0x26])]
        {
            assert_eq!(leb128(number), expect, "{number}");
        }
    }

    #[test]
    fn a_section_says_how_long_it_is_and_its_name() {
        let content = [7; 200];
        let section = section("edition", &content);
        assert_eq!(section[..4], [0, 0xD0, 0x01, 7], "208 bytes, of which a name of 7");
        assert_eq!((&section[4..11], &section[11..]), (&b"edition"[..], &content[..]));
    }
}
