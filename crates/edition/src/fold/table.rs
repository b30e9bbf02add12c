//! What each character folds to.

use super::units::END;

/// Characters that are dropped: controls, spaces, punctuation, brackets, quotation marks, dashes, combining marks,
/// bullets and variation selectors. Signs that say something (`% ‰ + = # & @ $ ¥ ℃`) stay.
const DROPPED: [(u16, u16); 51] = [
    (0x00, 0x22),
    (0x27, 0x2A),
    (0x2C, 0x2F),
    (0x3A, 0x3C),
    (0x3E, 0x3F),
    (0x5B, 0x60),
    (0x7B, 0xA1),
    (0xA6, 0xA6),
    (0xA8, 0xA8),
    (0xAB, 0xAB),
    (0xAD, 0xAD),
    (0xAF, 0xAF),
    (0xB4, 0xB4),
    (0xB7, 0xB8),
    (0xBB, 0xBB),
    (0xBF, 0xBF),
    (0x02C6, 0x02DF),
    (0x0300, 0x036F),
    (0x2000, 0x202F),
    (0x2032, 0x206F),
    (0x2212, 0x2212),
    (0x2215, 0x2215),
    (0x2219, 0x2219),
    (0x2223, 0x2223),
    (0x2236, 0x2236),
    (0x223C, 0x223C),
    (0x22C5, 0x22C5),
    (0x22EF, 0x22EF),
    (0x2500, 0x25FF),
    (0x2605, 0x2606),
    (0x2E00, 0x2E7F),
    (0x3000, 0x3004),
    (0x3008, 0x3020),
    (0x3030, 0x3030),
    (0x303B, 0x303F),
    (0x3099, 0x309C),
    (0x30A0, 0x30A0),
    (0x30FB, 0x30FB),
    (0xD800, 0xDFFF),
    (0xFE00, 0xFE1F),
    (0xFE20, 0xFE2F),
    (0xFE30, 0xFE4F),
    (0xFE50, 0xFE58),
    (0xFE59, 0xFE5E),
    (0xFE63, 0xFE63),
    (0xFE68, 0xFE68),
    (0xFEFF, 0xFEFF),
    (0xFF5F, 0xFF65),
    (0xFFE3, 0xFFE4),
    (0xFFE8, 0xFFE8),
    (0xFFF0, 0xFFFC),
];

/// Capital letters of Latin, Greek and Cyrillic: first, last, step from one capital to the next, distance to the small
/// letter.
const CAPITALS: [(u16, u16, usize, u16); 11] = [
    (0x41, 0x5A, 1, 0x20),
    (0xC0, 0xD6, 1, 0x20),
    (0xD8, 0xDE, 1, 0x20),
    (0x0100, 0x0136, 2, 1),
    (0x0139, 0x0147, 2, 1),
    (0x014A, 0x0176, 2, 1),
    (0x0179, 0x017D, 2, 1),
    (0x01CD, 0x01DB, 2, 1),
    (0x0391, 0x03A9, 1, 0x20),
    (0x0400, 0x040F, 1, 0x50),
    (0x0410, 0x042F, 1, 0x20),
];

/// The folded unit of every character of the Basic Multilingual Plane; [`END`] where it is dropped.
pub(super) fn of(simplified: &[(char, char)]) -> Box<[u16]> {
    let mut table: Box<[u16]> = (0..=u16::MAX).collect();
    for (first, last) in DROPPED {
        table[usize::from(first)..=usize::from(last)].fill(END);
    }
    for (first, last, step, distance) in CAPITALS {
        for capital in (first..=last).step_by(step) {
            table[usize::from(capital)] = capital + distance;
        }
    }
    for wide in 0xFF01..=0xFF5E {
        table[wide] = table[wide - 0xFEE0];
    }
    for (wide, narrow) in [('￠', '¢'), ('￡', '£'), ('￥', '¥'), ('〇', '零')] {
        table[wide as usize] = narrow as u16;
    }
    for (traditional, simplified) in simplified {
        if let (Ok(from), Ok(to)) = (u16::try_from(*traditional), u16::try_from(*simplified)) {
            table[usize::from(from)] = table[usize::from(to)];
        }
    }
    table
}
