//! LEB128: whole numbers in as many bytes as they need, seven bits to a byte, the lowest first, the top bit set where
//! more bytes follow. The packed edition, the lists of the search index and compiled modules (WebAssembly core
//! specification, section 5.2.2) use it.

/// Hands the bytes of `number` to `push`, one to ten of them.
#[inline]
pub fn write(number: u64, mut push: impl FnMut(u8)) {
    let mut left = number;
    while left >= 0x80 {
        push(left as u8 | 0x80);
        left >>= 7;
    }
    push(left as u8);
}

/// Number of bytes that [`write`] gives for `number`.
#[inline]
pub(crate) const fn length(number: u64) -> u32 {
    (70 - (number | 1).leading_zeros()) / 7
}

/// Takes the number at the start of `bytes`; none where they end inside it or it has more than 64 bits.
#[inline]
pub(crate) fn read(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        let bits = u64::from(byte & 0x7F);
        number |= bits << shift;
        if *byte < 0x80 {
            // Of the tenth byte one bit has room.
            return (bits << shift >> shift == bits).then_some(number);
        }
    }
    None
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use arbtest::arbitrary::{Result, Unstructured};

    use super::*;

    #[test]
    fn numbers_are_written_as_in_the_specification() {
        let numbers: [(u64, &[u8]); 4] = [(0, &[0]), (127, &[127]), (128, &[0x80, 1]), (624_485, &[0xE5, 0x8E, 0x26])];
        for (number, expect) in numbers {
            let mut bytes = Vec::new();
            write(number, |byte| bytes.push(byte));
            assert_eq!(bytes, expect, "{number}");
        }
    }

    /// The digits of a number in base 128, by division.
    fn naive_write(number: u64) -> Vec<u8> {
        let digit = (number % 128) as u8;
        if number < 128 { vec![digit] } else { [vec![digit + 128], naive_write(number / 128)].concat() }
    }

    /// The sum of the digits up to the first byte below 128, by multiplication, and how many bytes that are.
    fn naive_read(bytes: &[u8]) -> Option<(u64, usize)> {
        let count = bytes.iter().position(|byte| *byte < 128)? + 1;
        let digits = bytes.get(..count).filter(|_| count <= 10)?;
        let sum = digits.iter().rev().fold(0, |sum: u128, digit| sum * 128 + u128::from(digit % 128));
        Some((sum.try_into().ok()?, count))
    }

    /// Numbers of all lengths are as likely.
    fn number(u: &mut Unstructured<'_>) -> Result<u64> {
        Ok(u.arbitrary::<u64>()? >> u.int_in_range(0..=63)?)
    }

    #[test]
    fn writes_what_division_gives() {
        arbtest::arbtest(|u| {
            let number = number(u)?;
            let mut bytes = Vec::new();
            write(number, |byte| bytes.push(byte));
            assert_eq!(bytes, naive_write(number));
            assert_eq!(bytes.len(), length(number) as usize);
            assert_eq!(naive_read(&bytes), Some((number, bytes.len())));
            Ok(())
        });
    }

    #[test]
    fn reads_what_multiplication_gives() {
        arbtest::arbtest(|u| {
            // Of random bytes few go on for long.
            let goes_on = u.int_in_range(0..=11)?;
            let mut bytes: Vec<u8> = u.arbitrary()?;
            bytes.iter_mut().take(goes_on).for_each(|byte| *byte |= 0x80);
            let mut left = bytes.as_slice();
            let found = read(&mut left).map(|number| (number, bytes.len() - left.len()));
            assert_eq!(found, naive_read(&bytes), "{bytes:?}");
            Ok(())
        });
    }

    #[test]
    fn the_largest_number_has_ten_bytes() {
        let largest = [&[0xFF; 9][..], &[1]].concat();
        assert_eq!(read(&mut &largest[..]), Some(u64::MAX));
        for too_large in [[&[0xFF; 9][..], &[2]].concat(), [&[0x80; 10][..], &[0]].concat(), vec![0x80; 9]] {
            assert_eq!(read(&mut &too_large[..]), None, "{too_large:?}");
        }
    }
}
