//! Nodes as HTML, for the static page.

use core::fmt;

use super::Node;

/// As HTML. Texts and values are escaped; void elements have no end tag.
impl fmt::Display for Node {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(content) => escape(content, formatter),
            Self::Element(element) => {
                write!(formatter, "<{}", element.tag)?;
                for (name, value) in &element.attributes {
                    write!(formatter, " {name}=\"")?;
                    escape(value, formatter)?;
                    formatter.write_str("\"")?;
                }
                formatter.write_str(">")?;
                if matches!(element.tag, "br" | "hr" | "img" | "input" | "source" | "wbr") {
                    return Ok(());
                }
                element.children.iter().try_for_each(|child| child.fmt(formatter))?;
                write!(formatter, "</{}>", element.tag)
            }
        }
    }
}

fn escape(content: &str, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    content.chars().try_for_each(|character| match character {
        '&' => formatter.write_str("&amp;"),
        '<' => formatter.write_str("&lt;"),
        '>' => formatter.write_str("&gt;"),
        '"' => formatter.write_str("&quot;"),
        other => fmt::Write::write_char(formatter, other),
    })
}
