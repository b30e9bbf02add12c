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
pub fn hosted() -> String {
    format!("{COMMON}; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; manifest-src 'self'")
}

/// The policy of the page in one file: exactly these inline scripts, exactly this inline style, no request at all.
pub fn single_file(scripts: &[&str], style: &str) -> String {
    let scripts: Vec<String> = scripts.iter().map(|script| hash_source(script)).collect();
    format!(
        "{COMMON}; script-src {} 'wasm-unsafe-eval'; style-src {}; connect-src 'none'",
        scripts.join(" "),
        hash_source(style)
    )
}

/// The policy as an element; it takes effect from where it stands, so it stands first.
pub fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// The headers for a file of the site. The page in one file carries its own policy, which this must not narrow: of the
/// policy it gets only what an element cannot say.
pub fn headers(file: &str) -> Vec<(&'static str, String)> {
    let policy = if file == SINGLE { FRAMES.to_owned() } else { format!("{}; {FRAMES}", hosted()) };
    // Other sites may load the element that shows the page; whether it may show it there, the policy above says.
    let origin = if file == EMBED { "cross-origin" } else { "same-origin" };
    let mut headers = EVERYWHERE.map(|(name, value)| (name, value.to_owned())).to_vec();
    headers.push((POLICY, policy));
    headers.push(("Cross-Origin-Resource-Policy", origin.to_owned()));
    headers
}

const POLICY: &str = "Content-Security-Policy";

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

/// The headers of every file of the site: what only a header can say. The page's own element says the rest of its policy.
pub fn site_headers() -> Vec<(&'static str, String)> {
    EVERYWHERE.into_iter().chain([(POLICY, FRAMES)]).map(|(name, value)| (name, value.to_owned())).collect()
}

/// The headers of the whole site as text, in the form that several static hosts read: a path, then its headers. They are
/// the same for every file, because a path with a file's name fits only where the site lies at the root of its host, and
/// hosts join what two paths say. The page's own element says the rest of its policy wherever it lies.
pub fn headers_text() -> String {
    let line = |(name, value): (&str, String)| format!("  {name}: {value}\n");
    let headers: String = site_headers().into_iter().map(line).collect();
    format!(
        "# Headers that the web server must send with the files of this folder. Where the folder lies below others on a\n\
         # host, its path can stand in front: /2023-10-18/*. To let another site show the page, write its origin behind\n\
         # 'self': frame-ancestors 'self' https://town.example\n\
         /*\n{headers}"
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

    /// The headers that a static host sends for a path, as it reads `headers.txt`: of every path there that fits.
    fn sent(path: &str) -> Vec<String> {
        let text = headers_text();
        let mut fits = false;
        let mut sent = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.strip_prefix("  ") {
                Some(header) if fits => sent.push(header.to_owned()),
                Some(_) => {}
                None => fits = line.strip_suffix('*').map_or(line == path, |start| path.starts_with(start)),
            }
        }
        sent
    }

    #[test]
    fn a_host_sends_each_header_once_wherever_the_site_lies() {
        for path in ["/", "/index.html", "/edition.html", "/embed.js", "/2023/10-18/", "/2023/10-18/index.html"] {
            let sent = sent(path);
            assert_eq!(sent.iter().filter(|header| header.contains("frame-ancestors 'self'")).count(), 1, "{path}");
            let mut names: Vec<_> = sent.iter().filter_map(|header| header.split(':').next()).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), sent.len(), "{path}: {sent:?}");
            assert_eq!(sent.len(), EVERYWHERE.len() + 1, "{path}");
        }
    }

    #[test]
    fn no_header_narrows_what_the_single_file_allows_itself() {
        assert!(sent("/edition.html").iter().all(|header| !header.contains("-src ")));
    }

    #[test]
    fn the_header_leaves_the_policy_of_the_single_file_alone() {
        let headers = headers("edition.html");
        assert!(headers.iter().all(|(_, value)| !value.contains("script-src")), "{headers:?}");
    }
}
