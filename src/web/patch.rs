//! Shows a tree of nodes, and changes what is shown by the difference of two trees.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlInputElement};

use crate::nodes::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Makes the children of `parent`, which are those of `old`, those of `new`.
///
/// Children are matched by tag and key in order; an element that keeps its key keeps its node, and with it focus and
/// scroll position. O(nodes) where the order stays.
pub(super) fn patch_children(
    document: &Document,
    parent: &web_sys::Node,
    old: &[Node],
    new: &[Node],
) -> Result<(), JsValue> {
    let mut shown: Vec<Option<(web_sys::Node, &Node)>> = Vec::with_capacity(old.len());
    let mut child = parent.first_child();
    for node in old {
        let Some(current) = child else { break };
        child = current.next_sibling();
        shown.push(Some((current, node)));
    }
    let mut first_free = 0;
    for node in new {
        while first_free < shown.len() && shown[first_free].is_none() {
            first_free += 1;
        }
        let found = (first_free..shown.len())
            .find(|at| shown[*at].as_ref().is_some_and(|(_, known)| same_identity(known, node)))
            .and_then(|at| shown[at].take().map(|taken| (at, taken)));
        if let Some((at, (current, known))) = found {
            patch_node(document, &current, known, node)?;
            if at != first_free {
                let before = shown[first_free].as_ref().map(|(before, _)| before);
                parent.insert_before(&current, before)?;
            }
        } else {
            let next = shown[first_free.min(shown.len())..].iter().flatten().next();
            let before = next.map(|(before, _)| before.clone()).or_else(|| child.clone());
            parent.insert_before(&create(document, node, Space::of(parent))?, before.as_ref())?;
        }
    }
    for (gone, _) in shown.into_iter().flatten() {
        parent.remove_child(&gone)?;
    }
    Ok(())
}

fn same_identity(left: &Node, right: &Node) -> bool {
    match (left, right) {
        (Node::Text(_), Node::Text(_)) => true,
        (Node::Element(left), Node::Element(right)) => left.tag == right.tag && left.key == right.key,
        _ => false,
    }
}

fn patch_node(document: &Document, shown: &web_sys::Node, old: &Node, new: &Node) -> Result<(), JsValue> {
    if old == new {
        return Ok(());
    }
    match (old, new) {
        (Node::Element(old), Node::Element(new)) => {
            if let Some(element) = shown.dyn_ref::<web_sys::Element>() {
                patch_attributes(element, old, new)?;
            }
            patch_children(document, shown, &old.children, &new.children)
        }
        (_, Node::Text(content)) => {
            shown.set_node_value(Some(content));
            Ok(())
        }
        (Node::Text(_), Node::Element(_)) => Ok(()),
    }
}

fn patch_attributes(shown: &web_sys::Element, old: &Element, new: &Element) -> Result<(), JsValue> {
    for (name, _) in &old.attributes {
        if new.get(name).is_none() {
            shown.remove_attribute(name)?;
        }
    }
    for (name, value) in &new.attributes {
        if old.get(name) != Some(value) {
            set_attribute(shown, name, value)?;
        }
    }
    Ok(())
}

/// A field's value is what it holds now, not its attribute; it is left alone where it is right already, so that the
/// insertion point stays.
fn set_attribute(shown: &web_sys::Element, name: &str, value: &str) -> Result<(), JsValue> {
    if name == "value"
        && let Some(field) = shown.dyn_ref::<HtmlInputElement>()
    {
        if field.value() != value {
            field.set_value(value);
        }
        return Ok(());
    }
    shown.set_attribute(name, value)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Space {
    Html,
    Svg,
}

impl Space {
    /// The space of an element's children.
    fn of(parent: &web_sys::Node) -> Self {
        let element = parent.dyn_ref::<web_sys::Element>();
        if element.and_then(web_sys::Element::namespace_uri).as_deref() == Some(SVG) { Self::Svg } else { Self::Html }
    }
}

fn create(document: &Document, node: &Node, space: Space) -> Result<web_sys::Node, JsValue> {
    let element = match node {
        Node::Text(content) => return Ok(document.create_text_node(content).into()),
        Node::Element(element) => element,
    };
    let space = if element.tag == "svg" { Space::Svg } else { space };
    let created = match space {
        Space::Html => document.create_element(element.tag)?,
        Space::Svg => document.create_element_ns(Some(SVG), element.tag)?,
    };
    for (name, value) in &element.attributes {
        set_attribute(&created, name, value)?;
    }
    for child in &element.children {
        created.append_child(&create(document, child, space)?)?;
    }
    Ok(created.into())
}
