//! JSON lines: a text in, what was found in it out.

use edition::checks::Verdict;
use edition::figures::recognize;
use edition::model::Passage;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use transfer::{Characters, CheckInfo, FigureInfo};

/// What is read on a line.
#[derive(Deserialize)]
struct Request {
    id: Value,
    text: String,
}

#[derive(Serialize)]
struct FiguresAnswer<'a> {
    id: Value,
    figures: Vec<FigureInfo<'a, Characters>>,
}

#[derive(Serialize)]
struct ChecksAnswer<'a> {
    id: Value,
    checks: Vec<CheckInfo<'a, Characters>>,
}

/// The answer to one line `{"id","text"}`: `{"id","figures":[…]}`, without a line break.
///
/// # Errors
/// Where the line is not such an object.
pub fn figures_line(line: &str) -> serde_json::Result<String> {
    let Request { id, text } = serde_json::from_str(line)?;
    let figures = recognize(&text);
    serde_json::to_string(&FiguresAnswer { id, figures: FigureInfo::list(&text, &figures).collect() })
}

/// The answer to one line `{"id","text"}`: `{"id","checks":[…]}`, without a line break. Values that are only derived
/// are no relations between stated figures and are left out.
///
/// # Errors
/// Where the line is not such an object.
pub fn checks_line(line: &str) -> serde_json::Result<String> {
    let Request { id, text } = serde_json::from_str(line)?;
    let figures = recognize(&text);
    let paragraphs = [Passage { text, figures, ..Passage::default() }];
    let found = crate::checks::find(&paragraphs);
    let stated = found.iter().filter(|check| check.verdict != Verdict::Derived);
    let checks = stated.map(|check| CheckInfo::new(&paragraphs, check)).collect();
    serde_json::to_string(&ChecksAnswer { id, checks })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(answer: fn(&str) -> serde_json::Result<String>, text: &str, expected: &str) {
        let line = serde_json::json!({ "id": 1, "text": text }).to_string();
        assert_eq!(answer(&line).unwrap(), format!(r#"{{"id":1,{expected}}}"#));
    }

    #[test]
    fn a_text_is_answered_by_its_figures() {
        check(figures_line, "", r#""figures":[]"#);
        let figure = r#"{"start":1,"end":3,"text":"8个","kind":"quantity","value":"8","unit":"个","bound":"exact"}"#;
        check(figures_line, "共8个。", &format!(r#""figures":[{figure}]"#));
    }

    #[test]
    fn a_text_is_answered_by_its_relations() {
        let expected = concat!(
            r#""checks":[{"type":"elapsed","roles":{"start":{"paragraph":0,"start":0,"end":4,"text":"8:30"},"#,
            r#""end":{"paragraph":0,"start":5,"end":10,"text":"17:30"},"#,
            r#""elapsed":{"paragraph":0,"start":11,"end":14,"text":"9小时"}},"#,
            r#""stated":"9","computed":"9","consistent":true,"verdict":"consistent","working":"8:30至17:30 = 9小时"}]"#,
        );
        check(checks_line, "8:30至17:30，9小时。", expected);
    }

    #[test]
    fn what_is_derived_is_left_out() {
        check(checks_line, "收入8亿元，占年初预算的80%。", r#""checks":[]"#);
    }

    #[test]
    fn a_line_that_is_no_request_is_an_error() {
        assert!(figures_line("{}").is_err());
        assert!(checks_line("{}").is_err());
    }
}
