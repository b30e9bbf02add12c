//! The tree that a view is: plain data, which the page compares and patches, and the build writes as HTML.

use core::ops::{Deref, DerefMut};
use std::borrow::Cow;

mod html;

/// An element or a run of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// An element with its attributes and children.
    Element(Element),
    /// Text, never markup.
    Text(Cow<'static, str>),
}

/// An element: one pointer wide, since views pass it from call to call while they build it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(Box<Parts>);

/// The name of an attribute, and its value.
pub type Attribute = (&'static str, Cow<'static, str>);

/// The value of an attribute of some element, by its name.
pub type AttributeOf<'a> = &'a dyn Fn(&str) -> Option<String>;

/// An attribute of the root element, which is not there without a value.
pub type RootAttribute = (&'static str, Option<&'static str>);

/// What an element is made of. Names of elements and attributes are fixed in the program; only values and texts come
/// from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// Tag name in lower case, or an SVG element's name.
    pub tag: &'static str,
    /// Identity among its siblings: an element with the same tag and key is kept when the view changes.
    pub key: Option<String>,
    /// Attributes in the order in which they were set.
    pub attributes: Vec<Attribute>,
    /// Children in order.
    pub children: Vec<Node>,
}

impl Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl DerefMut for Element {
    fn deref_mut(&mut self) -> &mut Parts {
        &mut self.0
    }
}

/// An element without attributes and children.
pub fn element(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, key: None, attributes: Vec::new(), children: Vec::new() }))
}

/// A run of text.
pub fn text(content: impl Into<Cow<'static, str>>) -> Node {
    Node::Text(content.into())
}

/// Thousandths as an SVG length: 676 is `67.6%`.
pub fn percent(thousandths: u16) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

impl Element {
    /// Sets its identity among its siblings.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Sets an attribute.
    #[must_use]
    pub fn attribute(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.push_attribute(name, value.into())
    }

    /// Not generic and not inlined: views call it hundreds of times.
    #[inline(never)]
    fn push_attribute(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.attributes.push((name, value));
        self
    }

    /// Sets an attribute where there is a value.
    #[must_use]
    pub fn attribute_if(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> Self {
        match value {
            Some(value) => self.attribute(name, value),
            None => self,
        }
    }

    /// Sets the class names.
    #[must_use]
    pub fn class(self, names: impl Into<Cow<'static, str>>) -> Self {
        self.attribute("class", names)
    }

    /// Adds a child.
    #[must_use]
    pub fn child(self, child: impl Into<Node>) -> Self {
        self.push_child(child.into())
    }

    #[inline(never)]
    fn push_child(mut self, child: Node) -> Self {
        self.children.push(child);
        self
    }

    /// Adds a child where there is one.
    #[must_use]
    pub fn child_if(self, child: Option<impl Into<Node>>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds children.
    #[must_use]
    pub fn children<N: Into<Node>>(self, children: impl IntoIterator<Item = N>) -> Self {
        let mut children = children.into_iter();
        self.push_children(&mut || children.next().map(Into::into))
    }

    /// A function and no iterator: every type of iterator would bring the whole of its methods along.
    #[inline(never)]
    fn push_children(mut self, next: &mut dyn FnMut() -> Option<Node>) -> Self {
        while let Some(child) = next() {
            self.children.push(child);
        }
        self
    }

    /// Adds a run of text.
    #[must_use]
    pub fn text(self, content: impl Into<Cow<'static, str>>) -> Self {
        self.child(text(content))
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_ref())
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl Node {
    /// All text inside, in order.
    pub fn text_content(&self) -> String {
        match self {
            Self::Text(content) => content.clone().into_owned(),
            Self::Element(element) => element.children.iter().map(Self::text_content).collect(),
        }
    }

    /// Every element inside that `wanted` accepts, in the order of the document.
    pub fn find_all<'a>(&'a self, wanted: &dyn Fn(&Element) -> bool, found: &mut Vec<&'a Element>) {
        if let Self::Element(element) = self {
            if wanted(element) {
                found.push(element);
            }
            for child in &element.children {
                child.find_all(wanted, found);
            }
        }
    }
}
