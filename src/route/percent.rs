//! Percent-encoding, as the values in the hash need it.

/// ASCII characters that a value may not hold unescaped, beside blanks and controls.
const RESERVED: &[u8] = br##""#%&+,<=>?`\^{|}"##;

/// `text` with the bytes of reserved and of all other than ASCII characters as `%XX`.
pub(super) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_graphic() && !RESERVED.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
            }
        }
    }
    encoded
}

/// What `text` stands for, with `+` as a blank; where that is no UTF-8 it stands for itself, and so does a `%` without two
/// digits.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let digit = |at: usize| char::from(*behind.get(at)?).to_digit(16);
        let (byte, length) = match (first, digit(0).zip(digit(1))) {
            (b'%', Some((high, low))) => ((high << 4 | low) as u8, 2),
            (b'+', _) => (b' ', 0),
            _ => (*first, 0),
        };
        bytes.push(byte);
        rest = &behind[length..];
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, encoded: &str) {
        assert_eq!(encode(text), encoded);
        assert_eq!(decode(encoded), text);
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        check("lane.1.1", "lane.1.1");
        check("居民 1%", "%E5%B1%85%E6%B0%91%201%25");
        check("a+b=c&d,e", "a%2Bb%3Dc%26d%2Ce");
        check("\u{7f}\t'()/", "%7F%09'()/");
        check("", "");
        let ascii: String = (0..128).map(char::from).collect();
        check(&ascii, &encode(&ascii));
    }

    #[test]
    fn what_is_not_encoded_well_is_read_all_the_same() {
        for (text, expect) in [("a+b", "a b"), ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%e5", "%e5"), ("%2b", "+")] {
            assert_eq!(decode(text), expect, "{text}");
        }
    }
}
