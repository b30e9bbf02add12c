//! Makes nodes of the document from a tree.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlInputElement};

use crate::nodes::Node;

const SVG: &str = "http://www.w3.org/2000/svg";

/// The namespace of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Html,
    Svg,
}

impl Space {
    /// The space of an element's children.
    pub(super) fn of(parent: &web_sys::Node) -> Self {
        let element = parent.dyn_ref::<web_sys::Element>();
        if element.and_then(web_sys::Element::namespace_uri).as_deref() == Some(SVG) { Self::Svg } else { Self::Html }
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
    let space = if element.tag == "svg" { Space::Svg } else { space };
    let created = match space {
        Space::Html => document.create_element(element.tag)?,
        Space::Svg => document.create_element_ns(Some(SVG), element.tag)?,
    };
    for (name, value) in &element.attributes {
        set_attribute(&created, name, value)?;
    }
    append(document, &created, &element.children, space)?;
    Ok(created.into())
}

/// A field's value is what it holds now, not its attribute; it is left alone where it is right already, so that the
/// insertion point stays.
pub(super) fn set_attribute(shown: &web_sys::Element, name: &str, value: &str) -> Result<(), JsValue> {
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
