//! Source text as tokens, as far as paths in it are asked for.

/// The words and marks of a source text; comments, strings and characters left out.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let literal = ["r\"", "r#\"", "\""].into_iter().find(|open| rest.starts_with(open));
        let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(open) = literal {
            string_length(rest, open)
        } else if first == '\'' {
            character_length(rest)
        } else {
            let length = if word > 0 { word } else { 2 * usize::from(rest.starts_with("::")) }.max(first.len_utf8());
            tokens.extend((!first.is_whitespace()).then(|| rest[..length].to_owned()));
            length
        };
        rest = &rest[length..];
    }
    tokens
}

/// Length of the string at the start of `rest`, which begins with `open`.
fn string_length(rest: &str, open: &str) -> usize {
    let inner = &rest[open.len()..];
    let close = if open == "r#\"" { "\"#" } else { "\"" };
    let is_escaped =
        |at: usize| open == "\"" && inner[..at].len().wrapping_sub(inner[..at].trim_end_matches('\\').len()) % 2 == 1;
    let end = inner.match_indices(close).map(|(at, _)| at).find(|at| !is_escaped(*at));
    end.map_or(rest.len(), |at| open.len() + at + close.len())
}

/// Length of the character at the start of `rest`; of the mark alone where it begins a lifetime.
fn character_length(rest: &str) -> usize {
    let mut inner = rest.char_indices().skip(1);
    match inner.next() {
        Some((_, '\\')) => rest[3..].find('\'').map_or(rest.len(), |at| at + 4),
        Some(_) => inner.next().filter(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 1),
        None => rest.len(),
    }
}

/// The tokens without the items that only tests have, and without the places in `pub(in …)`.
pub(super) fn without_tests(tokens: &[String]) -> Vec<String> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let begins =
            |start: &[&str]| tokens[at..].iter().map(String::as_str).take(start.len()).eq(start.iter().copied());
        if begins(&["#", "[", "cfg", "(", "test", ")"]) || begins(&["#", "[", "cfg", "(", "all", "(", "test", ","]) {
            let mut depth = 0;
            while at < tokens.len() {
                depth += i32::from(tokens[at] == "{") - i32::from(tokens[at] == "}");
                at += 1;
                if depth == 0 && matches!(tokens[at - 1].as_str(), ";" | "}") {
                    break;
                }
            }
        } else if tokens[at] == "pub" && tokens.get(at + 1).is_some_and(|next| next == "(") {
            kept.push(tokens[at].clone());
            at += tokens[at..].iter().position(|token| token == ")").map_or(1, |close| close + 1);
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}
