//! Which units figures have.

use crate::figures::Figure;

/// Finds the units of the figures of one text while it is folded.
#[derive(Debug)]
pub(super) struct Locator<'a> {
    /// Those that have not ended.
    figures: &'a [Figure],
    /// First unit of the first of them, where it has begun.
    first: Option<u32>,
    /// Up to this byte nothing happens.
    quiet: usize,
}

impl<'a> Locator<'a> {
    /// Looks for these figures, which are in the order of the text.
    pub(super) fn new(figures: &'a [Figure]) -> Self {
        let mut locator = Self { figures, first: None, quiet: 0 };
        locator.listen();
        locator
    }

    /// Takes the next unit, which has this number and stands for these bytes; hands over figures that end before it, each
    /// with its first unit and the unit after its last.
    #[inline]
    pub(super) fn unit(&mut self, number: u32, start: usize, end: usize, found: &mut impl FnMut(&'a Figure, u32, u32)) {
        if end > self.quiet {
            self.step(number, start, end, found);
        }
    }

    /// Takes the end of the text, before which there were so many units.
    pub(super) fn finish(mut self, number: u32, found: &mut impl FnMut(&'a Figure, u32, u32)) {
        self.step(number, usize::MAX, usize::MAX, found);
    }

    fn step(&mut self, number: u32, start: usize, end: usize, found: &mut impl FnMut(&'a Figure, u32, u32)) {
        while let Some((figure, rest)) = self.figures.split_first() {
            let Some(first) = self.first else {
                if end <= figure.start as usize {
                    break;
                }
                self.first = Some(number);
                continue;
            };
            if start < figure.end as usize {
                break;
            }
            // A figure of nothing but what is dropped has no unit.
            if first < number {
                found(figure, first, number);
            }
            (self.figures, self.first) = (rest, None);
        }
        self.listen();
    }

    fn listen(&mut self) {
        self.quiet = match (self.figures.first(), self.first) {
            (None, _) => usize::MAX,
            (Some(figure), None) => figure.start as usize,
            (Some(figure), Some(_)) => figure.end as usize,
        };
    }
}
