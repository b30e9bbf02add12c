//! A row of bits.

/// Bits, of which few are set.
#[derive(Debug, Default)]
pub(super) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    pub(super) fn with_capacity(bits: usize) -> Self {
        Self { words: Vec::with_capacity(bits / 64 + 1) }
    }

    /// Sets a bit.
    pub(super) fn set(&mut self, bit: usize) {
        let word = bit / 64;
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        self.words[word] |= 1 << (bit % 64);
    }

    /// Whether any of the bits from `start` to `end` is set.
    pub(super) fn any(&self, start: usize, end: usize) -> bool {
        let (first, last) = (start / 64, end.saturating_sub(1) / 64);
        start < end
            && (first..=last).any(|at| {
                let from = if at == first { !0 << (start % 64) } else { !0 };
                let to = if at == last { !0 >> (63 - (end - 1) % 64) } else { !0 };
                self.words.get(at).is_some_and(|word| word & from & to != 0)
            })
    }

    /// Gives back what room is left.
    pub(super) fn shrink(&mut self) {
        self.words.shrink_to_fit();
    }
}
