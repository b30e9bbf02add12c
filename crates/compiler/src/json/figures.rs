//! Figures as JSON.

use edition::figures::{Figure, Value, recognize};
use serde::{Deserialize, Serialize};

/// A figure of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureJson<'a> {
    /// First character.
    pub start: usize,
    /// Character after the last.
    pub end: usize,
    /// As printed.
    pub text: &'a str,
    /// Name of its kind.
    pub kind: &'static str,
    /// How much, or when.
    pub value: ValueJson,
    /// Its unit; null where it has none.
    pub unit: Option<&'a str>,
    /// Name of its bound.
    pub bound: &'static str,
}

/// A figure's value: a string, or an object with the two ends of a range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ValueJson {
    /// A number, a fraction `1/3`, or a date, time or duration in partial ISO 8601.
    One(String),
    /// From `min` to `max`.
    Range {
        /// Lower or earlier end.
        min: String,
        /// Upper or later end.
        max: String,
    },
}

/// What `figures --jsonl` reads on a line.
#[derive(Deserialize)]
struct Request {
    id: serde_json::Value,
    text: String,
}

/// What it writes on a line.
#[derive(Serialize)]
struct Answer<'a> {
    id: serde_json::Value,
    figures: Vec<FigureJson<'a>>,
}

impl<'a> FigureJson<'a> {
    /// `figures` of `text`, which must be in order: one walk through the text.
    pub fn list(text: &'a str, figures: &'a [Figure]) -> Vec<Self> {
        let (mut byte, mut character) = (0, 0);
        let mut characters_to = |end: u32| {
            let end = end as usize;
            character += text.get(byte..end).map_or(0, |passed| passed.chars().count());
            byte = end;
            character
        };
        figures
            .iter()
            .map(|figure| Self {
                start: characters_to(figure.start),
                end: characters_to(figure.end),
                text: text.get(figure.start as usize..figure.end as usize).unwrap_or_default(),
                kind: figure.kind.name(),
                value: ValueJson::from(&figure.value),
                unit: figure.unit.as_deref(),
                bound: figure.bound.name(),
            })
            .collect()
    }
}

impl From<&Value> for ValueJson {
    fn from(value: &Value) -> Self {
        match value {
            Value::Range(min, max) => Self::Range { min: min.to_string(), max: max.to_string() },
            other => Self::One(other.to_string()),
        }
    }
}

/// The answer to one line `{"id","text"}`: `{"id","figures":[…]}`, without a line break.
///
/// # Errors
/// Where the line is not such an object.
pub fn figures_line(line: &str) -> serde_json::Result<String> {
    let request: Request = serde_json::from_str(line)?;
    let figures = recognize(&request.text);
    serde_json::to_string(&Answer { id: request.id, figures: FigureJson::list(&request.text, &figures) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use edition::figures::{Bound, Decimal, FigureKind};

    #[test]
    fn offsets_are_characters() {
        let text = "共5至7个";
        let figure = Figure {
            start: 3,
            end: 11,
            kind: FigureKind::Range,
            value: Value::Range(
                Box::new(Value::Number(Decimal::from(5i128))),
                Box::new(Value::Number(Decimal::from(7i128))),
            ),
            unit: Some("个".into()),
            bound: Bound::Exact,
        };
        let json = serde_json::to_string(&FigureJson::list(text, &[figure])).unwrap();
        let expected = r#"[{"start":1,"end":5,"text":"5至7个","kind":"range","value":{"min":"5","max":"7"},"unit":"个","bound":"exact"}]"#;
        assert_eq!(json, expected);
    }

    #[test]
    fn a_line_that_is_no_request_is_an_error() {
        assert!(figures_line("{}").is_err());
        assert!(figures_line(r#"{"id":1,"text":""}"#).is_ok_and(|line| line == r#"{"id":1,"figures":[]}"#));
    }
}
