//! Arithmetic relations as JSON.

use edition::checks::{Check, CheckKind, Operand, Role, Verdict};
use edition::figures::recognize;
use edition::model::{FigureRef, Passage};
use edition::text::char_offset;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A relation between figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckJson<'a> {
    /// Name of the relation.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// By role a [`SpanJson`], or a list of them under `parts` and `factors`.
    pub roles: Map<String, Value>,
    /// The value in the text.
    pub stated: &'a str,
    /// The value that the others give.
    pub computed: &'a str,
    /// Whether they agree; a derived value disagrees with nothing.
    pub consistent: bool,
    /// Name of the verdict.
    pub verdict: &'static str,
    /// The working in one line.
    pub working: &'a str,
    /// The figure whose unit is doubtful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubtful: Option<SpanJson<'a>>,
    /// The unit that would fit it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fitting: Option<&'a str>,
}

/// A figure's place in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SpanJson<'a> {
    /// Index of the paragraph.
    pub paragraph: u16,
    /// First character.
    pub start: usize,
    /// Character after the last.
    pub end: usize,
    /// As printed.
    pub text: &'a str,
}

impl<'a> SpanJson<'a> {
    /// The figure at `place` of `paragraphs`, where there is one.
    pub fn new(paragraphs: &'a [Passage], place: FigureRef) -> Option<Self> {
        let passage = paragraphs.get(usize::from(place.paragraph))?;
        let figure = passage.figures.get(usize::from(place.figure))?;
        let (start, end) = (figure.start as usize, figure.end as usize);
        Some(Self {
            paragraph: place.paragraph,
            start: char_offset(&passage.text, start),
            end: char_offset(&passage.text, end),
            text: passage.text.get(start..end)?,
        })
    }
}

impl<'a> CheckJson<'a> {
    /// A relation between figures of `paragraphs`.
    pub fn new(paragraphs: &'a [Passage], check: &'a Check) -> Self {
        let (doubtful, fitting) = match &check.verdict {
            Verdict::UnitSlip { figure, fitting } => (SpanJson::new(paragraphs, *figure), Some(fitting.as_str())),
            _ => (None, None),
        };
        Self {
            kind: check.kind.name(),
            roles: roles(paragraphs, check),
            stated: &check.stated,
            computed: &check.computed,
            consistent: matches!(check.verdict, Verdict::Consistent | Verdict::Derived),
            verdict: check.verdict.name(),
            working: &check.working,
            doubtful,
            fitting,
        }
    }
}

fn roles(paragraphs: &[Passage], check: &Check) -> Map<String, Value> {
    let mut roles = Map::new();
    for operand in &check.operands {
        let Some(span) = SpanJson::of_operand(paragraphs, check, operand) else { continue };
        let span = span.value();
        match (check.kind, operand.role) {
            (CheckKind::Sum, Role::Part) | (_, Role::Factor) => {
                let list = roles.entry(format!("{}s", operand.role.name())).or_insert_with(|| Value::Array(Vec::new()));
                if let Value::Array(list) = list {
                    list.push(span);
                }
            }
            (_, role) => {
                roles.insert(role.name().to_owned(), span);
            }
        }
    }
    roles
}

/// What stands between the ends of a range: 至 of 8:30至17:30.
const CONNECTORS: [char; 9] = ['至', '到', '-', '—', '–', '~', '～', '－', '─'];

impl<'a> SpanJson<'a> {
    /// The figure of an operand; of a range, the end that plays the operand's part.
    fn of_operand(paragraphs: &'a [Passage], check: &Check, operand: &Operand) -> Option<Self> {
        let whole = Self::new(paragraphs, operand.figure)?;
        let shared = check.operands.iter().filter(|other| other.figure == operand.figure).count() > 1;
        if !shared {
            return Some(whole);
        }
        let words = whole.text.contains(['至', '到']);
        let at =
            whole.text.find(|mark| if words { matches!(mark, '至' | '到') } else { CONNECTORS.contains(&mark) })?;
        let (first, last) = whole.text.split_at(at);
        let last = last.trim_start_matches(CONNECTORS);
        Some(match operand.role {
            Role::Start => Self { end: whole.start + first.chars().count(), text: first, ..whole },
            _ => Self { start: whole.end - last.chars().count(), text: last, ..whole },
        })
    }
}

/// What `checks --jsonl` reads on a line.
#[derive(Deserialize)]
struct Request {
    id: Value,
    text: String,
}

/// What it writes on a line.
#[derive(Serialize)]
struct Answer<'a> {
    id: Value,
    checks: Vec<CheckJson<'a>>,
}

/// The answer to one line `{"id","text"}`: `{"id","checks":[…]}`, without a line break. Values that are only derived
/// are no relations between stated figures and are left out.
///
/// # Errors
/// Where the line is not such an object.
pub fn checks_line(line: &str) -> serde_json::Result<String> {
    let request: Request = serde_json::from_str(line)?;
    let figures = recognize(&request.text);
    let paragraphs = [Passage { text: request.text, figures, ..Passage::default() }];
    let found = crate::checks::find(&paragraphs);
    let stated = found.iter().filter(|check| check.verdict != Verdict::Derived);
    let checks = stated.map(|check| CheckJson::new(&paragraphs, check)).collect();
    serde_json::to_string(&Answer { id: request.id, checks })
}

impl SpanJson<'_> {
    fn value(self) -> Value {
        serde_json::json!({ "paragraph": self.paragraph, "start": self.start, "end": self.end, "text": self.text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use edition::figures::{Bound, Figure, FigureKind};

    fn figure(start: u32, end: u32) -> Figure {
        let value = edition::figures::Value::Number(8.into());
        Figure { start, end, kind: FigureKind::Quantity, value, unit: Some("个".into()), bound: Bound::Exact }
    }

    #[test]
    fn parts_of_a_sum_are_a_list() {
        let passage = Passage {
            text: "甲3个，乙5个，合计8个".to_owned(),
            figures: vec![figure(3, 7), figure(13, 17), figure(26, 30)],
            ..Passage::default()
        };
        let operand = |role, figure| Operand { role, figure: FigureRef { paragraph: 0, figure } };
        let check = Check {
            kind: CheckKind::Sum,
            operands: vec![operand(Role::Part, 0), operand(Role::Part, 1), operand(Role::Total, 2)],
            stated: "8".into(),
            computed: "8".into(),
            verdict: Verdict::Consistent,
            working: "3 + 5 = 8".into(),
        };
        let json = serde_json::to_string(&CheckJson::new(&[passage], &check)).unwrap();
        let expected = concat!(
            r#"{"type":"sum","roles":{"parts":[{"end":3,"paragraph":0,"start":1,"text":"3个"},"#,
            r#"{"end":7,"paragraph":0,"start":5,"text":"5个"}],"#,
            r#""total":{"end":12,"paragraph":0,"start":10,"text":"8个"}},"#,
            r#""stated":"8","computed":"8","consistent":true,"verdict":"consistent","working":"3 + 5 = 8"}"#,
        );
        assert_eq!(json, expected);
    }

    #[track_caller]
    fn check_line(text: &str, expected: &str) {
        let line = serde_json::json!({ "id": 1, "text": text }).to_string();
        assert_eq!(checks_line(&line).unwrap(), format!(r#"{{"id":1,"checks":[{expected}]}}"#));
    }

    #[test]
    fn the_ends_of_a_period_are_two_roles() {
        let expected = concat!(
            r#"{"type":"elapsed","roles":{"elapsed":{"end":14,"paragraph":0,"start":11,"text":"9小时"},"#,
            r#""end":{"end":10,"paragraph":0,"start":5,"text":"17:30"},"start":{"end":4,"paragraph":0,"start":0,"text":"8:30"}},"#,
            r#""stated":"9","computed":"9","consistent":true,"verdict":"consistent","working":"8:30至17:30 = 9小时"}"#,
        );
        check_line("8:30至17:30，9小时。", expected);
    }

    #[test]
    fn what_is_derived_is_left_out() {
        check_line("收入8亿元，占年初预算的80%。", "");
        assert!(checks_line("{}").is_err());
    }
}
