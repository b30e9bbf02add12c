//! Figures.

use edition::figures::{Figure, Value};
use edition::model::Article;
use serde::Serialize;

use crate::offset::{Converter, Offset};

/// A figure of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureInfo<'a, O> {
    /// Identifier of its article; left out where the figure stands in its article or in any other text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<&'a str>,
    /// Index of its paragraph; left out where the text has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u16>,
    /// Where it begins.
    pub start: O,
    /// Where it has ended.
    pub end: O,
    /// As printed.
    pub text: &'a str,
    /// Name of its kind.
    pub kind: &'static str,
    /// How much, or when.
    pub value: ValueInfo,
    /// Its unit; null where it has none.
    pub unit: Option<&'a str>,
    /// Name of its bound.
    pub bound: &'static str,
}

/// A figure's value: a string, or an object with the two ends of a range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ValueInfo {
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

impl<'a, O: Offset> FigureInfo<'a, O> {
    /// `figures` of any text. Linear in the text where they are in order.
    pub fn list(text: &'a str, figures: &'a [Figure]) -> impl Iterator<Item = Self> {
        let mut offset = Converter::new(text);
        figures.iter().map(move |figure| Self {
            article: None,
            paragraph: None,
            start: offset.at(figure.start),
            end: offset.at(figure.end),
            text: text.get(figure.start as usize..figure.end as usize).unwrap_or_default(),
            kind: figure.kind.name(),
            value: ValueInfo::from(&figure.value),
            unit: figure.unit.as_deref(),
            bound: figure.bound.name(),
        })
    }

    /// The figures of an article with their paragraphs, in the order of the text.
    pub fn of_article(article: &'a Article) -> impl Iterator<Item = Self> {
        article.paragraphs.iter().zip(0..).flat_map(|(passage, paragraph)| {
            let figures = Self::list(&passage.text, &passage.figures);
            figures.map(move |figure| Self { paragraph: Some(paragraph), ..figure })
        })
    }
}

impl From<&Value> for ValueInfo {
    fn from(value: &Value) -> Self {
        match value {
            Value::Range(min, max) => Self::Range { min: min.to_string(), max: max.to_string() },
            other => Self::One(other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use edition::figures::{Bound, FigureKind};

    use super::*;
    use crate::{Characters, Utf16};

    #[track_caller]
    fn check<O: Offset>(expected: &str) {
        let number = |number: i128| Box::new(Value::Number(number.into()));
        let figures = [Figure {
            start: 4,
            end: 12,
            kind: FigureKind::Range,
            value: Value::Range(number(5), number(7)),
            unit: Some("个".into()),
            bound: Bound::Exact,
        }];
        let list: Vec<FigureInfo<O>> = FigureInfo::list("𠮷5至7个", &figures).collect();
        assert_eq!(serde_json::to_string(&list).unwrap(), expected);
    }

    #[test]
    fn offsets_are_in_the_unit_that_is_asked_for() {
        let rest = r#""text":"5至7个","kind":"range","value":{"min":"5","max":"7"},"unit":"个","bound":"exact"}]"#;
        check::<Characters>(&format!(r#"[{{"start":1,"end":5,{rest}"#));
        check::<Utf16>(&format!(r#"[{{"start":2,"end":6,{rest}"#));
    }
}
