//! Serving a page to the browser of this machine.

pub mod server;
pub mod watch;
