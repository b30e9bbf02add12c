//! What comes of opening many packed editions that are wrong somewhere: nothing panics, takes long or fills the memory.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Most bytes that opening a small file and using it may take, with what else runs meanwhile.
const MOST_MEMORY: usize = 64 << 20;

/// What came of many changes.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    tried: usize,
    accepted: usize,
    panics: Vec<String>,
    /// Longest time that opening and using it took.
    slowest: Duration,
    /// Most bytes that this took.
    most: usize,
}

impl Outcome {
    /// Does `open`, which says whether it accepted the edition called `name`.
    pub(crate) fn note(&mut self, name: impl Fn() -> String, open: impl FnOnce() -> bool) {
        MEMORY.reset_peak_usage();
        let (before, start) = (MEMORY.current_usage(), Instant::now());
        let opened = catch_unwind(AssertUnwindSafe(open));
        self.slowest = self.slowest.max(start.elapsed());
        self.most = self.most.max(MEMORY.peak_usage().saturating_sub(before));
        self.tried += 1;
        match opened {
            Ok(accepted) => self.accepted += usize::from(accepted),
            Err(_) => self.panics.push(name()),
        }
    }

    /// Panics where something did, took longer than `slowest` or more memory than it may.
    #[track_caller]
    pub(crate) fn check(&self, slowest: Duration) {
        println!("{self:?}");
        assert_eq!(self.panics, [""; 0]);
        assert!(self.most < MOST_MEMORY, "{} bytes", self.most);
        assert!(self.slowest < slowest, "{:?}", self.slowest);
        assert!(self.accepted > 0 && self.accepted < self.tried);
    }
}
