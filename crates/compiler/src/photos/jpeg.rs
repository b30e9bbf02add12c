//! JPEG (ITU-T T.81): whether a file has its end. Decoders show what is missing as grey and say nothing.

/// End of image.
const END: u8 = 0xD9;

/// Whether the picture comes to its end marker; what stands behind it does not count. Linear in the file.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == 0xFF) {
        rest = &rest[at + 1..];
        match rest.first() {
            Some(&END) => return true,
            // A byte of data, a restart, the start, and one that only fills.
            Some(0x00 | 0x01 | 0xD0..=0xD8 | 0xFF) => {}
            // A segment, which may hold a small picture with an end of its own, tells its length.
            Some(_) => {
                let Some([high, low]) = rest.get(1..3) else { return false };
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                let Some(behind) = rest.get(1 + length..) else { return false };
                rest = behind;
            }
            None => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_cut_has_no_end() {
        let whole = [
            b"\xFF\xD8".as_slice(),
            b"\xFF\xE1\x00\x06\xFF\xD8\xFF\xD9",
            b"\xFF\xDA\x00\x02data\xFF\x00more\xFF\xD0data",
            b"\xFF\xFF\xD9",
        ]
        .concat();
        assert!(is_whole(&whole));
        assert!(is_whole(&[&whole, b"behind".as_slice()].concat()));
        for length in 0..whole.len() {
            assert!(!is_whole(&whole[..length]), "{length}");
        }
        assert!(!is_whole(&[&whole[..20], &[0; 64]].concat()));
    }
}
