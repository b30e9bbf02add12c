//! Bytes as text inside a page: 13 bits in two signs, out of the 91 that a script element holds as they are. Base64 takes 8 %
//! more, and what has still fewer signs needs characters that editors and mail do not leave alone. `www/unpack.js` reads it.

/// The first sign; the others follow it in ASCII, without `<`, which could begin a tag.
const FIRST: u8 = b'#';

/// How many signs there are.
const SIGNS: u32 = 91;

/// Bits in two signs: 91 times 91 is a little more than 2 to the power of 13.
const PAIR: u32 = 13;

/// Bits that one sign has room for, where no more are left at the end.
const SINGLE: u32 = 6;

/// `bytes` as text.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 5 / 4);
    let (mut held, mut count) = (0, 0);
    for byte in bytes {
        held |= u32::from(*byte) << count;
        count += 8;
        if count >= PAIR {
            let pair = held & ((1 << PAIR) - 1);
            text.extend([sign(pair / SIGNS), sign(pair % SIGNS)]);
            held >>= PAIR;
            count -= PAIR;
        }
    }
    if count > SINGLE {
        text.extend([sign(held / SIGNS), sign(held % SIGNS)]);
    } else if count > 0 {
        text.push(sign(held));
    }
    text
}

/// The sign with this number.
fn sign(number: u32) -> char {
    let sign = FIRST + number as u8;
    char::from(if sign < b'<' { sign } else { sign + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `www/unpack.js` does.
    fn decoded(text: &str) -> Vec<u8> {
        let number = |sign: &u8| u32::from(sign - FIRST) - u32::from(*sign > b'<');
        let (mut bytes, mut held, mut count) = (Vec::new(), 0, 0);
        for pair in text.as_bytes().chunks(2) {
            let (bits, size) = match pair {
                [one, two] => (number(one) * SIGNS + number(two), PAIR),
                last => (last.iter().map(number).sum(), SINGLE),
            };
            held |= bits << count;
            count += size;
            while count >= 8 {
                bytes.push(held as u8);
                held >>= 8;
                count -= 8;
            }
        }
        bytes
    }

    #[test]
    fn every_number_of_bytes_comes_back() {
        for length in 0..200 {
            for seed in [0u32, 0xFF, 0x9E37_79B9] {
                let bytes: Vec<u8> = (0..length).map(|at: u32| (at.wrapping_mul(seed) >> 13 ^ seed) as u8).collect();
                assert_eq!(decoded(&encode(&bytes)), bytes);
            }
        }
    }

    #[test]
    fn the_signs_can_stand_in_a_script() {
        let signs: Vec<char> = (0..SIGNS).map(sign).collect();
        assert_eq!((signs[0], signs[90]), ('#', '~'));
        assert!(!signs.contains(&'<') && signs.iter().all(char::is_ascii_graphic));
    }
}
