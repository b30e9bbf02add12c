//! What folding drops, so that texts can be printed again: punctuation, most of all.
//!
//! Characters that are dropped together are a run. A character is a byte: its number in a table in the lower seven bits,
//! and whether another one of its run follows in the highest. A character for which the table has no room is
//! [`OTHER`] and three bytes.

/// Stands for a character that is written out.
const OTHER: u8 = 127;

/// Whether another character of the run follows.
const MORE: u8 = 128;

/// Runs of dropped characters, in order.
#[derive(Debug, Default)]
pub(super) struct Dropped {
    bytes: Vec<u8>,
    table: Vec<char>,
}

impl Dropped {
    /// Adds a run of at least one character.
    pub(super) fn push(&mut self, run: &str) {
        let mut characters = run.chars().peekable();
        while let Some(character) = characters.next() {
            let more = if characters.peek().is_some() { MORE } else { 0 };
            let known = self.table.iter().position(|known| *known == character);
            let number = known.unwrap_or_else(|| {
                if self.table.len() < usize::from(OTHER) {
                    self.table.push(character);
                    self.table.len() - 1
                } else {
                    usize::from(OTHER)
                }
            });
            self.bytes.push(number as u8 | more);
            if number == usize::from(OTHER) {
                let [first, second, third, _] = u32::from(character).to_le_bytes();
                self.bytes.extend([first, second, third]);
            }
        }
    }

    /// Where the next run will start.
    pub(super) fn end(&self) -> usize {
        self.bytes.len()
    }

    /// Gives back what room is left.
    pub(super) fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
    }

    /// Adds the run that starts at `at`, which it moves behind it, to `text`.
    pub(super) fn print(&self, at: &mut usize, text: &mut String) {
        loop {
            let Some(byte) = self.bytes.get(*at) else { return };
            *at += 1;
            let number = byte & !MORE;
            if number == OTHER {
                let code = self.bytes.get(*at..*at + 3).unwrap_or_default();
                text.extend(char::from_u32(code.iter().rev().fold(0, |code, byte| code << 8 | u32::from(*byte))));
                *at += 3;
            } else {
                text.extend(self.table.get(usize::from(number)));
            }
            if byte & MORE == 0 {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_come_back() {
        arbtest::arbtest(|u| {
            let mut dropped = Dropped::default();
            let mut runs: Vec<String> = Vec::new();
            for _ in 0..u.int_in_range(0..=300)? {
                let mut run = u.choose(&["，", "。”", "\u{E0101}", "……"])?.to_string();
                if u.ratio(1, 2)? {
                    run.push(char::from_u32(u.int_in_range(0x2000..=0x22FF)?).unwrap());
                }
                dropped.push(&run);
                runs.push(run);
            }
            let mut at = 0;
            for run in runs {
                let mut text = String::new();
                dropped.print(&mut at, &mut text);
                assert_eq!(text, run);
            }
            assert_eq!(at, dropped.end());
            Ok(())
        });
    }
}
