//! Ctrl+C, and the signals of a machine that goes down, while something must not just stop: a site that is half written is
//! taken back or ended, and the browser of a kiosk is closed.

use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

static DEFERRED: AtomicBool = AtomicBool::new(false);
static HAPPENED: AtomicBool = AtomicBool::new(false);

/// How a program ends that was interrupted, as shells have it: 128 and the number of the signal.
const INTERRUPTED: i32 = 130;

/// Does `act`, which asks in between whether it has been [interrupted](happened). Who interrupts a second time does not
/// wait for it.
pub(crate) fn deferred<T>(act: impl FnOnce() -> T) -> T {
    DEFERRED.store(true, SeqCst);
    // A program has one handler; it is there already where several sites are written.
    let _ = ctrlc::set_handler(|| {
        if HAPPENED.swap(true, SeqCst) || !DEFERRED.load(SeqCst) {
            std::process::exit(INTERRUPTED);
        }
    });
    let done = act();
    DEFERRED.store(false, SeqCst);
    done
}

/// Whether the program is to end.
pub(crate) fn happened() -> bool {
    HAPPENED.load(SeqCst)
}
