//! Makes nodes of the document from a tree.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlInputElement};

use super::names;
use crate::nodes::{Attribute, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// The namespace of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Html,
    Svg,
}

impl Space {
    /// The space inside an element of this name that stands in this space.
    pub(super) fn within(self, tag: &str) -> Self {
        if tag == "svg" { Self::Svg } else { self }
    }
}

/// Puts new nodes for `children` at the end of `parent`.
pub(super) fn append(
    document: &Document,
    parent: &web_sys::Node,
    children: &[Node],
    space: Space,
) -> Result<(), JsValue> {
    children.iter().try_for_each(|child| parent.append_child(&create(document, child, space)?).map(drop))
}

/// A new node for `node` with everything inside it.
pub(super) fn create(document: &Document, node: &Node, space: Space) -> Result<web_sys::Node, JsValue> {
    let element = match node {
        Node::Text(content) => return Ok(document.create_text_node(content).into()),
        Node::Element(element) => element,
    };
    let space = space.within(element.tag);
    let created = match space {
        Space::Html => names::create_element(document, element.tag)?,
        Space::Svg => document.create_element_ns(Some(SVG), element.tag)?,
    };
    for attribute in &element.attributes {
        set_attribute(&created, attribute)?;
    }
    append(document, &created, &element.children, space)?;
    Ok(created.into())
}

/// A field's value is what it holds now, not its attribute; it is left alone where it is right already, so that the
/// insertion point stays.
pub(super) fn set_attribute(shown: &web_sys::Element, attribute: &Attribute) -> Result<(), JsValue> {
    let (name, value) = attribute;
    if *name == "value"
        && let Some(field) = shown.dyn_ref::<HtmlInputElement>()
    {
        if field.value() != *value {
            field.set_value(value);
        }
        return Ok(());
    }
    if *name == "src"
        && let Some(id) = value.strip_prefix('#')
    {
        // A page that is one file has its pictures in elements.
        let held = shown.owner_document().and_then(|document| document.get_element_by_id(id));
        let address = held.and_then(|held| held.text_content()).unwrap_or_default();
        return shown.set_attribute(name, &address);
    }
    names::set_attribute(shown, attribute)
}
