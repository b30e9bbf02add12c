//! The security policy of the page, in one place: as headers for a server, as `<meta>` inside the files.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256};

use super::file::{EMBED, SINGLE};

/// What every form of the page has in common: nothing is allowed but what is named, no form, no other base address,
/// and no string may become markup or script.
const COMMON: &str = "default-src 'none'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; \
                      base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The policy of the hosted page: script, style and module come from its own origin.
pub(crate) fn hosted() -> String {
    format!("{COMMON}; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'")
}

/// The policy of the page in one file: exactly these inline scripts, exactly this inline style, no request at all.
pub(crate) fn single_file(scripts: &[&str], style: &str) -> String {
    let scripts: Vec<String> = scripts.iter().map(|script| hash_source(script)).collect();
    format!(
        "{COMMON}; script-src {} 'wasm-unsafe-eval'; style-src {}; connect-src 'none'",
        scripts.join(" "),
        hash_source(style)
    )
}

/// The policy as an element; it takes effect from where it stands, so it stands first.
pub(crate) fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// The headers for a file of the site. The page in one file carries its own policy, which this must not narrow: of the
/// policy it gets only what an element cannot say.
pub(crate) fn headers(file: &str) -> Vec<(&'static str, String)> {
    let policy = if file == SINGLE { FRAMES.to_owned() } else { format!("{}; {FRAMES}", hosted()) };
    // Other sites may load the element that shows the page; whether it may show it there, the policy above says.
    let origin = if file == EMBED { "cross-origin" } else { "same-origin" };
    let mut headers = EVERYWHERE.map(|(name, value)| (name, value.to_owned())).to_vec();
    headers.push(("Content-Security-Policy", policy));
    headers.push(("Cross-Origin-Resource-Policy", origin.to_owned()));
    headers
}

/// The page may be shown in frames of its own site, as the element `<civic-edition>` does. It has no forms and no
/// accounts that a frame around it could abuse; still, other sites must be named here by whoever runs the server.
const FRAMES: &str = "frame-ancestors 'self'";

/// Headers that are the same for every file.
const EVERYWHERE: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cache-Control", "no-cache"),
];

/// The headers of the whole site as text, in the form that several static hosts read: a path, then its headers. Such a
/// host sends the headers of every path that fits, so that no header may stand at two of them.
pub(crate) fn headers_text() -> String {
    let line = |(name, value): &(&str, String)| format!("  {name}: {value}\n");
    let everywhere: String = EVERYWHERE.iter().map(|(name, value)| line(&(name, (*value).to_owned()))).collect();
    let own = |file: &str| headers(file).iter().skip(EVERYWHERE.len()).map(line).collect::<String>();
    let paths = ["index.html", SINGLE, EMBED];
    let sections = paths.map(|file| format!("/{file}\n{}", own(file))).concat();
    format!(
        "# Headers that the web server must send with the files of this folder. To let another site show the page, write\n\
         # its origin behind 'self': frame-ancestors 'self' https://town.example\n\
         /*\n{everywhere}/\n{}{sections}",
        own("index.html")
    )
}

/// `'sha256-…'` of the text of an inline script or style, as in CSP 3, section 2.3.1.
fn hash_source(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_browser() {
        // The example of CSP 3, section 8.3.
        assert_eq!(hash_source("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn every_policy_forbids_strings_as_code() {
        for policy in [hosted(), single_file(&["a", "b"], "c")] {
            assert!(policy.starts_with("default-src 'none'"), "{policy}");
            assert!(policy.contains("require-trusted-types-for 'script'"), "{policy}");
            assert!(!policy.contains("'unsafe-inline'") && !policy.contains("'unsafe-eval'"), "{policy}");
            assert!(!policy.contains('"'), "{policy}");
        }
        assert_eq!(single_file(&["a", "b"], "c").matches("'sha256-").count(), 3);
    }

    #[test]
    fn only_a_header_can_keep_the_page_out_of_frames() {
        assert!(!hosted().contains("frame-ancestors"));
        for file in ["index.html", "edition.html"] {
            let headers = headers(file);
            assert!(headers.iter().any(|(_, value)| value.contains("frame-ancestors 'self'")), "{headers:?}");
        }
    }

    #[test]
    fn no_file_gets_a_header_from_two_paths() {
        let text = headers_text();
        let everywhere = text.split("\n/\n").next().unwrap();
        for (name, _) in headers("index.html").iter().skip(EVERYWHERE.len()) {
            assert!(!everywhere.contains(name), "{name}");
        }
        assert_eq!(text.matches("nosniff").count(), 1);
        assert_eq!(text.matches("Content-Security-Policy").count(), 4);
    }

    #[test]
    fn the_header_leaves_the_policy_of_the_single_file_alone() {
        let headers = headers("edition.html");
        assert!(headers.iter().all(|(_, value)| !value.contains("script-src")), "{headers:?}");
    }
}
