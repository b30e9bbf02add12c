//! Articles that are not in a list, between those that are: no byte for none, one for up to 12 and two for up to 1036.
//! These bytes have nothing in their upper four bits, where the head of an article has its number of places.

/// Gaps that take one byte.
const SHORT: u32 = 12;

/// Articles that two bytes can tell.
const LONG: u32 = SHORT + 4 * 256;

/// Whether `byte` begins a gap.
pub(super) const fn is_gap(byte: u8) -> bool {
    byte < 0x10
}

/// The articles of the gap that begins with `byte`, and goes on with `next` where it needs another one.
pub(super) fn read(byte: u8, next: impl FnOnce() -> Option<u8>) -> Option<u32> {
    let first = u32::from(byte);
    Some(if first < SHORT { first + 1 } else { SHORT + 1 + ((first - SHORT) << 8 | u32::from(next()?)) })
}

/// Writes a gap of so many articles.
pub(super) fn write(articles: u32, mut push: impl FnMut(u8)) {
    let mut left = articles;
    while left > SHORT {
        let part = left.min(LONG);
        let above = part - SHORT - 1;
        push((SHORT + (above >> 8)) as u8);
        push(above as u8);
        left -= part;
    }
    if left > 0 {
        push(left as u8 - 1);
    }
}

/// Bytes that it takes.
pub(super) fn length(articles: u32) -> u32 {
    let mut length = 0;
    write(articles, |_| length += 1);
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_come_back() {
        arbtest::arbtest(|u| {
            let articles = u.int_in_range(0..=5_000)?;
            let mut bytes = Vec::new();
            write(articles, |byte| bytes.push(byte));
            assert_eq!(length(articles) as usize, bytes.len());
            let mut bytes = bytes.into_iter();
            let mut found = 0;
            while let Some(byte) = bytes.next() {
                assert!(is_gap(byte));
                found += read(byte, || bytes.next()).unwrap();
            }
            assert_eq!(found, articles);
            Ok(())
        });
    }
}
