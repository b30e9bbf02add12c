//! Words by which page furniture is known.

use crate::words::{Words, words};

pub(super) static STAFF: Words = words!("import/staff");

pub(super) static CONTACT: Words = words!("import/contact");

/// Words that stand in advertisements and notices too: page furniture only beside another of its forms.
pub(super) static WEAK_CONTACT: Words = words!("import/contact-weak");

pub(super) static IMPRINT: Words = words!("import/imprint");

pub(in crate::import) static PAPERS: Words = words!("import/papers");

/// Papers of offices and schools: a number of the issue stands behind the name.
pub(super) static SMALL_PAPERS: Words = words!("import/papers-small");

/// Names of pages that stand beside a page number.
pub(super) static PAGES: Words = words!("import/pages");

/// Words in the names of papers in Latin capitals.
pub(super) static LATIN_PAPERS: Words = words!("import/papers-latin");
