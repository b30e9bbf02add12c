use edition::checks::Check;
use edition::figures::recognize;
use edition::model::Passage;

use super::find;

fn passage(text: &str) -> Passage {
    Passage { text: text.to_owned(), figures: recognize(text), ..Passage::default() }
}

/// Kind, verdict and working of every relation, one on a line.
fn told(paragraphs: &[Passage]) -> String {
    let line = |check: &Check| format!("{} {}: {}\n", check.kind.name(), check.verdict.name(), check.working);
    find(paragraphs).iter().map(line).collect()
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(told(&[passage(text)]).trim_end(), expected, "{text}");
}

#[test]
fn a_unit_that_slipped_is_found_by_all_that_it_breaks() {
    check(
        "前9个月，一般公共预算支出为36271元，比上年同期增支1894万元，增长5.5%；其中民生支出24536万元，占全部支出的67.6%。",
        "growth unit-slip: 1894 ÷ (36271 − 1894) = 5.51% ≈ 5.5%\nshare unit-slip: 24536 ÷ 36271 = 67.65% ≈ 67.6%",
    );
}
