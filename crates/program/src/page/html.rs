//! Filling the placeholders of the shell.

use anyhow::{Result, bail};

/// `shell` with every `<!-- name -->` of `slots` replaced by its HTML. What is filled in is not looked at again.
///
/// # Errors
/// Where a placeholder is missing or stands twice, or the shell has one that nothing fills.
pub fn fill(shell: &str, slots: &[(&str, &str)]) -> Result<String> {
    let mut filled = String::with_capacity(shell.len() + slots.iter().map(|(_, html)| html.len()).sum::<usize>());
    let mut missing: Vec<&str> = slots.iter().map(|(name, _)| *name).collect();
    let mut rest = shell;
    while let Some((before, name, after)) = next_placeholder(rest) {
        let Some((_, html)) = slots.iter().find(|(slot, _)| *slot == name) else {
            bail!("www/index.html has a placeholder that nothing fills: <!-- {name} -->");
        };
        let Some(at) = missing.iter().position(|slot| *slot == name) else {
            bail!("www/index.html has the placeholder <!-- {name} --> twice");
        };
        missing.remove(at);
        filled.push_str(before);
        filled.push_str(html);
        rest = after;
    }
    if let Some(name) = missing.first() {
        bail!("www/index.html has no placeholder <!-- {name} -->");
    }
    filled.push_str(rest);
    Ok(filled)
}

/// The text before the next comment, what it says, and the text after it.
fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("<!--")?;
    let (name, after) = rest.split_once("-->")?;
    Some((before, name.trim(), after))
}

/// `text` as the text of an element.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLOTS: [(&str, &str); 2] = [("title", "报 <!-- body -->"), ("body", "<p>文</p>")];

    #[track_caller]
    fn check(shell: &str, expect: Result<&str, &str>) {
        let filled = fill(shell, &SLOTS).map_err(|error| error.to_string());
        match (&filled, expect) {
            (Ok(html), Ok(expect)) => assert_eq!(html, expect),
            (Err(message), Err(part)) => assert!(message.contains(part), "{message}"),
            _ => panic!("{filled:?}"),
        }
    }

    #[test]
    fn every_placeholder_is_filled_once_and_only_once() {
        check("<!-- title -->|<!-- body -->.", Ok("报 <!-- body -->|<p>文</p>."));
        check("<!--title--><!--body-->", Ok("报 <!-- body --><p>文</p>"));
        check("<!-- title -->", Err("no placeholder <!-- body -->"));
        check("<!-- title --><!-- title --><!-- body -->", Err("twice"));
        check("<!-- other -->", Err("nothing fills: <!-- other -->"));
        check("", Err("no placeholder"));
    }

    #[test]
    fn text_stays_text() {
        assert_eq!(escape("<b>&\"”</b>"), "&lt;b&gt;&amp;\"”&lt;/b&gt;");
    }
}
