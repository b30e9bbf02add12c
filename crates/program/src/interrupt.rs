//! Ctrl+C, and the signals of a machine that goes down, while a site is written: what is half done is taken back, and what
//! is all but done is ended.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

static WRITING: AtomicBool = AtomicBool::new(false);
static HAPPENED: AtomicBool = AtomicBool::new(false);

/// How a program ends that was interrupted, as shells have it: 128 and the number of the signal.
const INTERRUPTED: i32 = 130;

/// Writes by `act`, which asks in between whether it has been [interrupted](happened). Who interrupts a second time does not
/// wait for it.
pub(crate) fn while_writing<T>(act: impl FnOnce() -> T) -> T {
    WRITING.store(true, SeqCst);
    // A program has one handler; it is there already where several sites are written.
    let _ = ctrlc::set_handler(|| {
        if HAPPENED.swap(true, SeqCst) || !WRITING.load(SeqCst) {
            std::process::exit(INTERRUPTED);
        }
    });
    let done = act();
    WRITING.store(false, SeqCst);
    done
}

/// Whether the program is to end.
pub(crate) fn happened() -> bool {
    HAPPENED.load(SeqCst)
}
