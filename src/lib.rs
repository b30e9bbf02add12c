//! The interactive edition in the browser.
