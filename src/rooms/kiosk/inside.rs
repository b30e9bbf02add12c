//! Nothing on a kiosk's screen leads out of it, whatever other rooms offer to a reader at home.

use crate::nodes::{Element, Node};

/// Beginnings of the names of actions that leave something on the machine, or lead out of the page.
const OUTSIDE: [&str; 6] = ["copy", "export", "print", "share", "download", "save"];

/// Elements that open what does not belong to the page.
const FOREIGN: [&str; 5] = ["iframe", "form", "object", "video", "audio"];

/// Takes out of `nodes` what would lead out of the page; words of a text stay, without their link. Linear in them.
pub(super) fn keep_inside(nodes: &mut Vec<Node>) {
    nodes.retain_mut(|node| match node {
        Node::Text(_) => true,
        Node::Element(element) => {
            if element.get("rel") == Some("external") {
                element.tag = "span";
                element.attributes.clear();
            }
            let stays = stays(element);
            if stays {
                keep_inside(&mut element.children);
            }
            stays
        }
    });
}

fn stays(element: &Element) -> bool {
    let leads_on = element.get("href").is_none_or(|href| href.starts_with("#/"));
    let action = element.get("data-action").unwrap_or_default();
    let has = |name| element.get(name).is_some();
    let typed = element.tag == "input" && element.get("type") == Some("file");
    leads_on
        && !has("target")
        && !has("download")
        && !typed
        && !FOREIGN.contains(&element.tag)
        && !OUTSIDE.iter().any(|outside| action.starts_with(outside))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nodes::element;

    #[track_caller]
    fn check(made: Element, expect: bool) {
        let mut nodes = vec![Node::from(element("div").child(made))];
        keep_inside(&mut nodes);
        let Node::Element(outer) = &nodes[0] else { panic!("an element") };
        assert_eq!(!outer.children.is_empty(), expect);
    }

    #[test]
    fn what_leads_out_is_not_shown() {
        let link = |href: &'static str| element("a").attribute("href", href);
        let button = |action: &'static str| element("button").attribute("data-action", action);
        check(link("#/article/lane?kiosk"), true);
        check(link("https://paper.example/"), false);
        check(link("mailto:a@b.example"), false);
        check(link("#/").attribute("target", "_blank"), false);
        check(link("#/").attribute("download", "x"), false);
        check(button("stay"), true);
        check(button("copy-link"), false);
        check(button("export-csv"), false);
        check(button("print"), false);
        check(element("input").attribute("type", "file"), false);
        check(element("input").attribute("type", "search"), true);
        check(element("iframe"), false);
    }

    #[test]
    fn words_of_a_text_stay_without_their_link() {
        let link = element("a").attribute("href", "https://paper.example/").attribute("rel", "external");
        let mut nodes = vec![Node::from(link.text("通知"))];
        keep_inside(&mut nodes);
        assert_eq!(nodes, [Node::from(element("span").text("通知"))]);
    }
}
