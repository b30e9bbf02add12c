//! The URL's hash as a route, and a route as the hash.

use edition::figures::FigureKind;

use super::percent::{decode, encode};
use super::{Device, EditionChoice, FigureAddress, Highlight, QUERY_LIMIT, Route, RouteProblem, TextSize, View};
use crate::words::joined;

/// The word that asks for a kiosk, however it is typed.
fn is_kiosk(word: &str) -> bool {
    word.eq_ignore_ascii_case("kiosk")
}

impl Route {
    /// The place that a hash names; the leading `#` may be there or not.
    pub fn parse(hash: &str) -> Result<Self, RouteProblem> {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, parameters) = hash.split_once('?').unwrap_or((hash, ""));
        let mut route = Self::default();
        let mut known = true;
        let segments: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(decode).collect();
        route.view = match segments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            [] => View::Front,
            ["article", id] => View::Article(id.to_owned()),
            ["figures"] => View::Figures,
            ["mechanisms"] => View::Mechanisms,
            ["mechanisms", id] => View::Mechanism(id.to_owned()),
            ["people"] => View::People,
            ["places"] => View::Places,
            ["days"] => View::Days,
            ["shelf"] => View::Shelf,
            ["kiosk"] => {
                route.device = Device::Kiosk;
                View::Front
            }
            _ => {
                known = false;
                View::Front
            }
        };
        for parameter in parameters.split('&').filter(|parameter| !parameter.is_empty()) {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            route.set(&decode(name), value);
        }
        if known { Ok(route) } else { Err(RouteProblem::UnknownView) }
    }

    fn set(&mut self, name: &str, value: &str) {
        match name {
            "q" => self.query = decode(value).chars().take(QUERY_LIMIT).collect(),
            "section" => self.sections = value.split(',').map(decode).filter(|name| !name.is_empty()).collect(),
            "kind" => {
                self.kinds = Highlight::Only(value.split(',').filter_map(FigureKind::from_name).collect());
            }
            "p" => self.paragraph = value.parse().ok().filter(|number| *number > 0),
            "f" => self.figure = FigureAddress::parse(&decode(value)),
            "edition" => self.edition = EditionChoice::parse(&decode(value)),
            "size" if value == "large" => self.size = TextSize::Large,
            name if is_kiosk(name) => self.device = Device::Kiosk,
            "" => {}
            _ => self.extra.push((name.to_owned(), decode(value))),
        }
    }

    /// The device that a hash asks for, whether or not it names a place.
    pub fn device(hash: &str) -> Device {
        let (path, parameters) = hash.split_once('?').unwrap_or((hash, ""));
        let mut names = parameters.split('&').map(|parameter| parameter.split('=').next().unwrap_or_default());
        let asked = path.split('/').any(is_kiosk) || names.any(is_kiosk);
        if asked { Device::Kiosk } else { Device::Personal }
    }

    /// The hash of this place, with its `#`.
    pub fn href(&self) -> String {
        let mut href = match &self.view {
            View::Front => "#/".to_owned(),
            View::Article(id) => ["#/article/", &encode(id)].concat(),
            View::Figures => "#/figures".to_owned(),
            View::Mechanisms => "#/mechanisms".to_owned(),
            View::Mechanism(id) => ["#/mechanisms/", &encode(id)].concat(),
            View::People => "#/people".to_owned(),
            View::Places => "#/places".to_owned(),
            View::Days => "#/days".to_owned(),
            View::Shelf => "#/shelf".to_owned(),
        };
        let mut separator = '?';
        for (name, value) in self.parameters() {
            href.push(separator);
            href.push_str(&name);
            if !value.is_empty() {
                href.push('=');
                href.push_str(&value);
            }
            separator = '&';
        }
        href
    }

    fn parameters(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        let mut add = |name: &str, value: String| found.push((name.to_owned(), value));
        if !self.query.is_empty() {
            add("q", encode(&self.query));
        }
        if !self.sections.is_empty() {
            add("section", joined(&self.sections.iter().map(|name| encode(name)).collect::<Vec<_>>(), ","));
        }
        if let Highlight::Only(kinds) = &self.kinds {
            let names: Vec<_> = kinds.iter().map(FigureKind::name).collect();
            add("kind", if names.is_empty() { "none".to_owned() } else { names.join(",") });
        }
        if let Some(paragraph) = self.paragraph {
            add("p", paragraph.to_string());
        }
        if let Some(figure) = &self.figure {
            add("f", encode(&figure.to_string()));
        }
        for (name, value) in &self.extra {
            add(&encode(name), encode(value));
        }
        if let Some(edition) = self.edition.name() {
            add("edition", encode(edition));
        }
        if self.size == TextSize::Large {
            add("size", "large".to_owned());
        }
        if self.device == Device::Kiosk {
            add("kiosk", String::new());
        }
        found
    }
}
