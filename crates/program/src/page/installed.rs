//! The page as a program on the reader's own device: what a browser needs to install it, and its sign.

use edition::model::Edition;
use serde_json::json;

use super::file::File;
use super::html;

/// Name of what a browser reads before it installs the page (W3C Web Application Manifest).
pub(super) const MANIFEST: &str = "manifest.webmanifest";

/// Name of the sign.
const SIGN: &str = "icon.svg";

/// Colour of the masthead, and of the paper while the page opens.
const SEAL: &str = "#a3201a";
const PAPER: &str = "#fbf9f3";

/// Characters of the masthead in the sign, which a seal has in two columns.
const CHARACTERS: usize = 4;

/// Most characters below a sign on a home screen.
const SHORT: usize = 12;

/// What the browser reads, and the sign.
pub(super) fn files(edition: &Edition) -> [File; 2] {
    [(MANIFEST.to_owned(), manifest(edition).into_bytes()), (SIGN.to_owned(), sign(&edition.title).into_bytes())]
}

fn manifest(edition: &Edition) -> String {
    let name = if edition.subtitle.is_empty() { &edition.title } else { &edition.subtitle };
    let short: String = name.chars().take(SHORT).collect();
    let icon = |purpose: &str| json!({"src": SIGN, "sizes": "any", "type": "image/svg+xml", "purpose": purpose});
    let manifest = json!({
        "name": edition.title,
        "short_name": short,
        "lang": "zh-Hans",
        "dir": "ltr",
        "start_url": "./#/",
        "scope": "./",
        "display": "standalone",
        "theme_color": SEAL,
        "background_color": PAPER,
        "icons": [icon("any"), icon("maskable")],
    });
    format!("{manifest:#}\n")
}

/// The first characters of the masthead as a seal: white on red, read downwards from the right. They keep within the circle
/// that every mask leaves (W3C Web Application Manifest, section “Icon masks and safe zone”: 40 % around the middle).
fn sign(title: &str) -> String {
    let characters: Vec<String> =
        title.chars().filter(|sign| sign.is_alphanumeric()).take(CHARACTERS).map(String::from).collect();
    let places: &[(u32, u32, u32)] = match characters.len() {
        0 => &[],
        1 => &[(256, 256, 260)],
        2 => &[(256, 176, 156), (256, 336, 156)],
        3 => &[(334, 178, 140), (334, 334, 140), (178, 256, 140)],
        _ => &[(334, 178, 140), (334, 334, 140), (178, 178, 140), (178, 334, 140)],
    };
    let texts = characters.iter().zip(places).map(|(character, (x, y, size))| {
        let character = html::escape(character);
        format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\">{character}</text>")
    });
    let text = texts.collect::<Vec<String>>().concat();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\">\
         <rect width=\"512\" height=\"512\" fill=\"{SEAL}\"/>\
         <g fill=\"#fff\" font-family=\"'Noto Serif CJK SC','Source Han Serif SC','Songti SC',SimSun,serif\" \
         font-weight=\"900\" text-anchor=\"middle\" dominant-baseline=\"central\">{text}</g></svg>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, expect: &[&str]) {
        let sign = sign(title);
        let shown: Vec<&str> = sign
            .split("<text")
            .skip(1)
            .filter_map(|text| text.split_once('>')?.1.split_once('<'))
            .map(|(text, _)| text)
            .collect();
        assert_eq!(shown, expect, "{sign}");
    }

    #[test]
    fn a_sign_holds_the_first_characters_of_the_masthead() {
        check("湖滨新报", &["湖", "滨", "新", "报"]);
        check("《湖滨》周报增刊", &["湖", "滨", "周", "报"]);
        check("报", &["报"]);
        check("<&>", &[]);
        check("", &[]);
    }

    #[test]
    fn a_browser_can_install_it() {
        let edition = Edition { title: "湖滨“新”报".to_owned(), ..Edition::default() };
        let manifest: serde_json::Value = serde_json::from_str(&manifest(&edition)).unwrap();
        for name in ["name", "short_name", "start_url", "display"] {
            assert!(manifest[name].as_str().is_some_and(|text| !text.is_empty()), "{name}");
        }
        let files = files(&edition).map(|(name, _)| name);
        let icons = manifest["icons"].as_array().unwrap();
        assert!(icons.iter().all(|icon| files.iter().any(|name| icon["src"] == name.as_str())));
    }
}
