//! The security policy of the page, in one place: as headers for a server, as `<meta>` inside the files.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256};

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
    let frames = "frame-ancestors 'none'";
    let policy = if file == super::single_file::NAME { frames.to_owned() } else { format!("{}; {frames}", hosted()) };
    vec![
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("Cache-Control", "no-cache".to_owned()),
    ]
}

/// The headers of the whole site as text, in the form that several static hosts read: a path, then its headers.
pub(crate) fn headers_text() -> String {
    let sections = [("/*", "index.html"), ("/edition.html", super::single_file::NAME)].map(|(path, file)| {
        let lines: Vec<String> = headers(file).iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
        format!("{path}\n{}", lines.concat())
    });
    format!("# Headers that the web server must send with the files of this folder.\n{}", sections.concat())
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
    fn only_a_header_can_forbid_frames() {
        assert!(!hosted().contains("frame-ancestors"));
        for file in ["index.html", "edition.html"] {
            let headers = headers(file);
            assert!(headers.iter().any(|(_, value)| value.contains("frame-ancestors 'none'")), "{headers:?}");
        }
    }

    #[test]
    fn the_header_leaves_the_policy_of_the_single_file_alone() {
        let headers = headers("edition.html");
        assert!(headers.iter().all(|(_, value)| !value.contains("script-src")), "{headers:?}");
    }
}
