//! What the furniture of a page says of the issue: its date and number, who publishes and edits it.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::fold::fold;

/// The fields of `edition.toml` for these lines of furniture, with their values: only what has one form. Linear.
pub(super) fn fields(lines: &[String]) -> Vec<(&'static str, String)> {
    let forms: [(&'static str, &Form); 5] =
        [("date", &DATE), ("issue", &NUMBER), ("publisher", &PUBLISHER), ("editor", &EDITOR), ("serial", &SERIAL)];
    let lines: Vec<String> = lines.iter().map(|line| line.chars().map(fold).collect()).collect();
    let find = |form: &Form| lines.iter().find_map(|line| form.0.captures(line).map(|found| (form.1)(&found)));
    forms.into_iter().filter_map(|(name, form)| Some((name, find(form)?))).collect()
}

/// A pattern of a line whose marks and digits are half as wide as ideographs, and the value of the field.
struct Form(Regex, fn(&Captures<'_>) -> String);

fn form(pattern: &str, value: fn(&Captures<'_>) -> String) -> Form {
    #[expect(clippy::expect_used, reason = "each pattern is read by a test")]
    Form(Regex::new(pattern).expect("a pattern"), value)
}

fn first(found: &Captures<'_>) -> String {
    found[1].split(' ').collect()
}

static DATE: LazyLock<Form> = LazyLock::new(|| {
    form(r"(?:^|[^0-9])([12][0-9]{3})[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})(?:日|[^0-9]|$)", |found| {
        format!("{}-{:0>2}-{:0>2}", &found[1], &found[2], &found[3])
    })
});
static NUMBER: LazyLock<Form> = LazyLock::new(|| form(r"((?:总 ?)?第 ?[0-9]{1,6} ?期)", first));
static PUBLISHER: LazyLock<Form> = LazyLock::new(|| form(r"(?:^| )([^ ,。:]{2,30}?) ?(?:主管|、)*主办(?: |$)", first));
static EDITOR: LazyLock<Form> = LazyLock::new(|| {
    form(r"(?:^|[ |])(?:本版|责任|执行)?(?:编辑|责编)[:/ |]+(\p{Han} \p{Han}|\p{Han}{2,4})(?:[ |]|$)", first)
});
static SERIAL: LazyLock<Form> =
    LazyLock::new(|| form(r"(CN ?[0-9]{2}-[0-9]{4}(?:/[A-Z0-9]+)?)", |found| found[1].to_owned()));

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expect: &str) {
        let fields: Vec<String> =
            fields(&[line.to_owned()]).into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(fields.join(" "), expect, "{line}");
    }

    #[test]
    fn a_page_says_when_and_by_whom_it_was_made() {
        check("2023年10月20日　星期五　第1234期　今日四版", "date=2023-10-20 issue=第1234期");
        check("2024.9.3　总第８７期", "date=2024-09-03 issue=总第87期");
        check("中共石坝县委主管　石坝县融媒体中心主办", "publisher=石坝县融媒体中心");
        check("国内统一连续出版物号：CN 41-0012", "serial=CN 41-0012");
        check("责任编辑：陈小雨　版式：李 四", "editor=陈小雨");
        check("责编：李 四", "editor=李四");
        check("美术编辑：李 四", "");
        check("农历九月初六　今日四版", "");
        check("新闻热线：0123-20231020", "");
    }
}
