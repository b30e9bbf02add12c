//! What stands in the document: shows a tree of nodes, changes it by the difference of two trees, and holds it against
//! what others do to it.
//!
//! Three lines of defence, each for what the one before lets through:
//!
//! 1. A [`journal`] keeps what translators, highlighters and extensions change inside the root; they are taken back
//!    before the page changes anything itself. Nothing is compared while nobody interferes, so that a keystroke pays
//!    for an empty list only. Taking back happens with the next message and not at once: a translator would answer
//!    every mend with another translation, for ever.
//! 2. [`difference`] looks at the type and the name of every node before it uses it as the node of a tree's element.
//! 3. Where a change fails all the same, the caller draws the whole tree anew: there is never a second page beside
//!    the first, and the tree that is kept is what stands in the document.

mod create;
mod difference;
mod journal;
mod names;

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::{Document, HtmlElement};

use crate::nodes::Node;
use journal::Journal;

/// The part of the document that is the page's own.
#[derive(Debug)]
pub(super) struct Surface {
    document: Document,
    root: HtmlElement,
    /// What stands in the root; `None` before the first drawing, while something is changed, and after a failure.
    tree: RefCell<Option<Vec<Node>>>,
    journal: Journal,
}

impl Surface {
    /// A surface that has not been drawn yet: what stands in `root` goes with the first drawing.
    pub(super) fn new(document: Document, root: HtmlElement) -> Self {
        Self { document, root, tree: RefCell::default(), journal: Journal::new() }
    }

    /// Whether it is not known what stands in the document, so that everything must be drawn.
    pub(super) fn is_unknown(&self) -> bool {
        self.tree.borrow().is_none()
    }

    /// Changes what stands in the document to `new`, after what others changed has been taken back. O(nodes).
    ///
    /// # Errors
    /// Where a node is not what it must be or the browser refuses a change. The document may then be half changed:
    /// [`Surface::draw`] makes it right.
    pub(super) fn change(&self, new: Vec<Node>) -> Result<(), JsValue> {
        // Taken out and not borrowed: an exception that a foreign script throws through this call must not lock it.
        let Some(old) = self.tree.take() else { return Err("nothing is drawn".into()) };
        let taken_back = self.journal.take_back();
        self.journal.stop();
        let changed = taken_back
            .and_then(|()| difference::patch_children(&self.document, &self.root, &old, &new, create::Space::Html));
        self.journal.start(&self.root);
        changed?;
        // A change can call an event's listener, and that the page, which then draws everything.
        if !self.is_unknown() {
            return Err("changed while it was being changed".into());
        }
        self.tree.replace(Some(new));
        Ok(())
    }

    /// Draws the whole `tree` in place of everything in the root. It is made apart first: where that fails, what stood
    /// there stays.
    pub(super) fn draw(&self, tree: Vec<Node>) -> Result<(), JsValue> {
        self.tree.take();
        let fragment = self.document.create_document_fragment();
        create::append(&self.document, &fragment, &tree, create::Space::Html)?;
        self.journal.stop();
        let drawn = names::replace_children(&self.root, &fragment);
        self.journal.start(&self.root);
        drawn?;
        self.tree.replace(Some(tree));
        Ok(())
    }
}
