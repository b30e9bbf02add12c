//! What others have changed inside the page's root, in order, so that it can be taken back.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList};

/// Records that are kept. Who changes more than this between two messages is not followed any further: the page is
/// drawn anew then.
const MOST_RECORDS: usize = 10_000;

/// Observes the root. The browser's records hold every change with what was there before, so that undoing them from
/// the last to the first gives back exactly the nodes that stood there, with their focus where they were not moved.
#[derive(Debug)]
pub(super) struct Journal {
    /// None where the browser gives none: then only the checks of the patches are left.
    observer: Option<MutationObserver>,
    log: Rc<Log>,
    #[expect(dead_code, reason = "it is held: the observer calls it")]
    callback: Closure<dyn FnMut(Array, MutationObserver)>,
}

/// What was changed since the page changed something itself.
#[derive(Debug, Default)]
struct Log {
    records: RefCell<Vec<MutationRecord>>,
    /// Whether there were too many.
    is_full: Cell<bool>,
}

impl Journal {
    pub(super) fn new() -> Self {
        let log = Rc::new(Log::default());
        let callback = {
            let log = log.clone();
            Closure::new(move |records: Array, observer: MutationObserver| log.add(&records, &observer))
        };
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok();
        Self { observer, log, callback }
    }

    /// Follows what happens in `root` from now on.
    pub(super) fn start(&self, root: &Node) {
        self.log.records.take();
        self.log.is_full.set(false);
        if let Some(observer) = &self.observer {
            // Without it the page works too.
            let _ = observer.observe_with_options(root, &everything());
        }
    }

    /// Lets the page itself change something. It is not enough to forget the records of that: making them takes the
    /// browser as long as the changes. What was being followed outside the root has been put back, or is drawn anew.
    pub(super) fn stop(&self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }

    /// Takes back what others changed, the last change first. O(changes).
    ///
    /// # Errors
    /// Where that cannot be done: the nodes are not where the changes left them, or there were too many changes.
    pub(super) fn take_back(&self) -> Result<(), JsValue> {
        if let Some(observer) = &self.observer {
            self.log.add(&observer.take_records(), observer);
        }
        if self.log.is_full.get() {
            return Err("too many foreign changes".into());
        }
        self.log.records.take().iter().rev().try_for_each(undo)
    }
}

impl Drop for Journal {
    /// The root is changed once more when the page is taken off it: nobody must be called for that.
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

impl Log {
    fn add(&self, records: &Array, observer: &MutationObserver) {
        let mut kept = self.records.borrow_mut();
        for record in records.iter().map(JsCast::unchecked_into::<MutationRecord>) {
            // What is taken out and changed elsewhere may come back: it is followed there too.
            for removed in list(&record.removed_nodes()) {
                let _ = observer.observe_with_options(&removed, &everything());
            }
            if !is_left_alone(&record) {
                kept.push(record);
            }
        }
        if kept.len() > MOST_RECORDS {
            kept.clear();
            observer.disconnect();
            self.is_full.set(true);
        }
    }
}

/// Children, texts and attributes of a node and everything in it, each with what was there before.
fn everything() -> MutationObserverInit {
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    options.set_attribute_old_value(true);
    options.set_character_data_old_value(true);
    options
}

/// Whether a change says nothing about the edition: a look (the page has no inline styles), what the reader has opened,
/// and the marks with which extensions find their way.
fn is_left_alone(record: &MutationRecord) -> bool {
    record.attribute_name().is_some_and(|name| {
        matches!(name.as_str(), "style" | "open") || name.starts_with("data-") && record.old_value().is_none()
    })
}

/// Takes one change back; all changes after it have been taken back.
fn undo(record: &MutationRecord) -> Result<(), JsValue> {
    let Some(target) = record.target() else { return Ok(()) };
    match (record.attribute_name(), record.old_value()) {
        (Some(name), Some(value)) => target.unchecked_ref::<Element>().set_attribute(&name, &value),
        (Some(name), None) => target.unchecked_ref::<Element>().remove_attribute(&name),
        (None, Some(text)) => {
            target.set_node_value(Some(&text));
            Ok(())
        }
        (None, None) => {
            for added in list(&record.added_nodes()) {
                target.remove_child(&added)?;
            }
            let next = record.next_sibling();
            list(&record.removed_nodes())
                .try_for_each(|removed| target.insert_before(&removed, next.as_ref()).map(drop))
        }
    }
}

fn list(nodes: &NodeList) -> impl Iterator<Item = Node> {
    (0..nodes.length()).filter_map(|at| nodes.get(at))
}
