//! The common characters of Chinese, which an input method offers first.

use encoding_rs::GBK;

/// The 3755 characters of level 1 of GB/T 2312: rows 16 to 55, of which the last has only 89.
pub(crate) fn common() -> impl Iterator<Item = char> {
    const ROWS: std::ops::RangeInclusive<u8> = 0xB0..=0xD7;
    const CELLS: std::ops::RangeInclusive<u8> = 0xA1..=0xFE;
    const BEHIND: [u8; 2] = [0xD7, 0xFA];
    let codes = ROWS.flat_map(|row| CELLS.map(move |cell| [row, cell])).take_while(|code| *code < BEHIND);
    codes.filter_map(|code| GBK.decode_without_bom_handling_and_without_replacement(&code)?.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn level_1_is_complete() {
        let common: Vec<char> = common().collect();
        assert_eq!((common.len(), common[0], common[3754]), (3755, '啊', '座'));
    }
}
