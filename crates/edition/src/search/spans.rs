//! Places in the texts of an archive, by article.

use crate::search::values::written::Written;

/// A place among the units of an article.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Stretch {
    /// First unit.
    pub(crate) start: u32,
    /// Unit after the last.
    pub(crate) end: u32,
    /// Where it is a figure, how that is written.
    pub(crate) written: Written,
}

/// Places by article.
#[derive(Debug, Default)]
pub(crate) struct Spans {
    /// For every article where it starts in `spans`, and the end. Nothing where there is no place at all.
    starts: Vec<u32>,
    spans: Vec<Stretch>,
}

impl Spans {
    /// Sorts places, each with its article, in an archive of so many articles. Those of an article keep their order. Linear.
    pub(crate) fn new(found: &[(u32, Stretch)], articles: usize) -> Self {
        if found.is_empty() {
            return Self::default();
        }
        let mut starts = vec![0; articles + 1];
        for (article, _) in found {
            starts[*article as usize] += 1;
        }
        let mut count = 0;
        for start in &mut starts {
            count += *start;
            *start = count;
        }
        let mut spans = vec![Stretch::default(); found.len()];
        for (article, span) in found.iter().rev() {
            let start = &mut starts[*article as usize];
            *start -= 1;
            spans[*start as usize] = *span;
        }
        Self { starts, spans }
    }

    /// The articles that have one, in order.
    pub(crate) fn articles(&self) -> impl Iterator<Item = usize> {
        let starts = self.starts.windows(2).enumerate();
        starts.filter(|(_, starts)| starts[0] < starts[1]).map(|(article, _)| article)
    }

    /// The places in an article.
    pub(crate) fn of(&self, article: usize) -> &[Stretch] {
        match (self.starts.get(article), self.starts.get(article + 1)) {
            (Some(start), Some(end)) => &self.spans[*start as usize..*end as usize],
            _ => &[],
        }
    }
}
