//! The whole screen: the view between the masthead and the bar, or what is shown to nobody in particular.

use super::article::with_ways;
use super::attract::attract;
use super::bar::{bar, screenfuls};
use super::figures::figures;
use super::find::{beginnings, find, offered, words};
use super::front::{front, is_front, masthead, section};
use super::inside::keep_inside;
use super::panels::panel;
use super::places::{Place, place};
use super::question::question;
use super::state::{Presence, Scene};
use super::ways::ways;
use crate::nodes::{Element, Node, element};
use crate::route::View;

/// The whole page. Linear in what it shows.
pub(super) fn screen(scene: &Scene) -> Vec<Node> {
    let mut nodes: Vec<Node> = if scene.state.presence == Presence::Away {
        vec![attract(scene).into(), scene.status.clone().into()]
    } else {
        let main = element("main").key("main").class("k-main").attribute("id", "main").attribute("tabindex", "-1");
        let before = [masthead(scene.ground), scene.status.clone()].into_iter().chain(scene.notices.iter().cloned());
        let behind = [panel(scene), Some(bar(scene)), question(scene.state)];
        before
            .chain([main.child_if(search(scene)).child(content(scene)), screenfuls()])
            .chain(scene.overlays.iter().cloned())
            .chain(behind.into_iter().flatten())
            .map(Node::from)
            .collect()
    };
    keep_inside(&mut nodes);
    nodes
}

/// The field that opens the keyboard: where something is looked for, and on the front.
fn search(scene: &Scene) -> Option<Element> {
    let ground = scene.ground;
    let wanted = is_front(ground) || place(&ground.route) == Some(Place::Find) || ground.found.is_searching();
    (ground.route.view == View::Front && wanted).then(|| scene.search.clone().key("search"))
}

/// The view of another room, or one of the kiosk's own.
fn content(scene: &Scene) -> Element {
    let Scene { ground, state, .. } = scene;
    if let Some(content) = scene.content.clone() {
        return match ground.route.view {
            View::Front if ground.found.is_nowhere() => {
                element("div").key("kiosk-nowhere").child(content).child(beginnings(ground))
            }
            _ if ground.article().is_some() => with_ways(ground, state, content),
            _ => content,
        };
    }
    match (&ground.route.view, place(&ground.route)) {
        (View::Figures, _) => figures(ground),
        (View::Mechanisms, _) => ways(ground),
        (_, Some(Place::Find)) => find(ground),
        (_, Some(Place::Words(kind))) => words(ground, kind),
        _ if ground.found.is_searching() => offered(ground, scene.offered.unwrap_or_default()),
        _ if !ground.route.sections.is_empty() => section(ground),
        _ => front(ground, scene.editions.clone()),
    }
}
