//! Changes the document by the difference of two trees.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::Document;

use super::create::{Space, create, set_attribute};
use super::names;
use crate::nodes::{Element, Node};

/// Makes the children of `parent`, which are those of `old`, those of `new`.
///
/// Children are matched by tag and key in order; an element that keeps its key keeps its node, and with it focus and
/// scroll position. O(nodes) where the order stays.
///
/// # Errors
/// Where what stands in the document is not `old`, or the browser refuses a change.
pub(super) fn patch_children(
    document: &Document,
    parent: &web_sys::Node,
    old: &[Node],
    new: &[Node],
    space: Space,
) -> Result<(), JsValue> {
    let mut shown = in_document(parent, old)?;
    let mut first_free = 0;
    for node in new {
        while first_free < shown.len() && shown[first_free].is_none() {
            first_free += 1;
        }
        let found = (first_free..shown.len())
            .find(|at| shown[*at].as_ref().is_some_and(|(_, known)| same_identity(known, node)))
            .and_then(|at| shown[at].take().map(|taken| (at, taken)));
        if let Some((at, (current, known))) = found {
            patch_node(document, &current, known, node, space)?;
            if at != first_free {
                let before = shown[first_free].as_ref().map(|(before, _)| before);
                parent.insert_before(&current, before)?;
            }
        } else {
            let next = shown[first_free.min(shown.len())..].iter().flatten().next();
            let before = next.map(|(before, _)| before);
            parent.insert_before(&create(document, node, space)?, before)?;
        }
    }
    for (gone, _) in shown.into_iter().flatten() {
        parent.remove_child(&gone)?;
    }
    Ok(())
}

/// A node of the document with what it must be; `None` once it has found its place in the new tree.
type InDocument<'a> = Option<(web_sys::Node, &'a Node)>;

/// The children of `parent`, each with its node in `old`: as many, and each of its kind.
fn in_document<'a>(parent: &web_sys::Node, old: &'a [Node]) -> Result<Vec<InDocument<'a>>, JsValue> {
    let mut shown = Vec::with_capacity(old.len());
    let mut child = parent.first_child();
    for node in old {
        let current = child.filter(|current| is_kind_of(current, node)).ok_or(CHANGED)?;
        child = current.next_sibling();
        shown.push(Some((current, node)));
    }
    if child.is_some() { Err(CHANGED.into()) } else { Ok(shown) }
}

/// What the console is told.
const CHANGED: &str = "the document is not as it was drawn";

/// Whether an element stands where the tree has one, and text where it has text.
fn is_kind_of(shown: &web_sys::Node, node: &Node) -> bool {
    let kind = match node {
        Node::Element(_) => web_sys::Node::ELEMENT_NODE,
        Node::Text(_) => web_sys::Node::TEXT_NODE,
    };
    shown.node_type() == kind
}

fn same_identity(left: &Node, right: &Node) -> bool {
    match (left, right) {
        (Node::Text(_), Node::Text(_)) => true,
        (Node::Element(left), Node::Element(right)) => left.tag == right.tag && left.key == right.key,
        _ => false,
    }
}

/// Changes a node from `old` to `new`, which have the same identity.
fn patch_node(document: &Document, shown: &web_sys::Node, old: &Node, new: &Node, space: Space) -> Result<(), JsValue> {
    if old == new {
        return Ok(());
    }
    match (old, new) {
        (Node::Element(old), Node::Element(new)) => {
            let element = shown.dyn_ref::<web_sys::Element>().filter(|element| names::is_called(element, old.tag));
            patch_attributes(element.ok_or(CHANGED)?, old, new)?;
            patch_children(document, shown, &old.children, &new.children, space.within(old.tag))
        }
        (_, Node::Text(content)) => {
            shown.set_node_value(Some(content));
            Ok(())
        }
        (Node::Text(_), Node::Element(_)) => Err(CHANGED.into()),
    }
}

fn patch_attributes(shown: &web_sys::Element, old: &Element, new: &Element) -> Result<(), JsValue> {
    for (name, _) in &old.attributes {
        if new.get(name).is_none() {
            shown.remove_attribute(name)?;
        }
    }
    for attribute in &new.attributes {
        if old.get(attribute.0) != Some(attribute.1.as_ref()) {
            set_attribute(shown, attribute)?;
        }
    }
    Ok(())
}
