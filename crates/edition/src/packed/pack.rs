//! What every packed type can do.

use super::reader::Reader;
use super::writer::Writer;

/// A type that has a packed form.
pub(super) trait Pack: Sized {
    /// Writes it.
    fn write(&self, to: &mut Writer);
    /// Reads it; any value where the bytes are damaged, which [`Reader::is_complete`] tells in the end.
    fn read(from: &mut Reader<'_>) -> Self;
}
