//! Numbers of as many bytes as they need: seven bits to a byte, the lowest first, the top bit where more follow.

/// Hands over the bytes of a number.
pub(crate) fn write(number: u32, mut push: impl FnMut(u8)) {
    let mut left = number;
    while left >= 0x80 {
        push(left as u8 | 0x80);
        left >>= 7;
    }
    push(left as u8);
}

/// How many bytes a number takes.
pub(crate) const fn length(number: u32) -> u32 {
    (38 - (number | 1).leading_zeros()) / 7
}

/// Takes the number at the start of `bytes`, where there is one.
pub(crate) fn read(bytes: &mut &[u8]) -> Option<u32> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7F).checked_shl(shift)?;
        if *byte < 0x80 {
            return Some(number);
        }
        shift += 7;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        arbtest::arbtest(|u| {
            let number = u.arbitrary::<u32>()? >> u.int_in_range(0..=31)?;
            let mut bytes = Vec::new();
            write(number, |byte| bytes.push(byte));
            assert_eq!(bytes.len(), length(number) as usize);
            let mut left = bytes.as_slice();
            assert_eq!((read(&mut left), left.len()), (Some(number), 0));
            Ok(())
        });
    }
}
