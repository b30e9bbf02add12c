use edition::checks::{Check, Verdict};
use edition::figures::recognize;
use edition::model::Passage;

use super::find;

mod changes;
mod none;
mod products_and_times;
mod properties;
mod shares;
mod speed;
mod sums;

pub(super) fn passage(text: &str) -> Passage {
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

#[track_caller]
fn check_article(paragraphs: &[&str], expected: &str) {
    let paragraphs: Vec<_> = paragraphs.iter().map(|text| passage(text)).collect();
    assert_eq!(told(&paragraphs).trim_end(), expected);
}

#[test]
fn a_unit_that_slipped_is_the_one_that_explains_all() {
    let text = "前9个月，一般公共预算支出为36271元，比上年同期增支1894万元，增长5.5%；其中民生支出24536万元，占全部支出的67.6%。";
    let expected =
        "growth unit-slip: 1894 ÷ (36271 − 1894) = 5.51% ≈ 5.5%\nshare unit-slip: 24536 ÷ 36271 = 67.65% ≈ 67.6%";
    check(text, expected);
    for found in find(&[passage(text)]) {
        let Verdict::UnitSlip { figure, fitting } = found.verdict else { panic!("{found:?}") };
        assert_eq!((figure.figure, fitting.as_str()), (1, "万元"));
    }
}

#[test]
fn a_miss_by_ten_thousand_or_a_hundred_million_is_a_slip() {
    check("项目总投资8600万元，其中中央资金5000元，占58.1%。", "share unit-slip: 5000 ÷ 8600 = 58.14% ≈ 58.1%");
    check("发放补贴12.9元，惠及86户，户均1500元。", "per-unit unit-slip: 12.9元 ÷ 86户 = 1500元");
    check("一期投资5.6亿元，二期投资8万元，合计13.6亿元。", "sum unit-slip: 5.6 + 8 = 13.6亿元");
    check("收入由12元增加到30万元，增长150%。", "growth unit-slip: (30 − 12) ÷ 12 = 150%");
    // A thousand is no unit: the number is wrong, not its unit.
    check("项目总投资8600万元，其中中央资金5万元，占58.1%。", "share inconsistent: 5 ÷ 8600 = 0.06% ≠ 58.1%");
}

#[test]
fn a_total_that_is_only_named_is_derived() {
    check("前9个月收入41374万元，占年初预算的70.5%。", "implied-total derived: 41374 ÷ 70.5% ≈ 58687万元");
    check("前9个月完成税收8.4亿元，完成年度任务的80%。", "implied-total derived: 8.4 ÷ 80% ≈ 10.5亿元");
    // The total of another place, and of nothing that a text prints.
    check("今年产量12万吨，占全国的0.02%。", "");
}

#[test]
fn a_total_may_stand_in_another_paragraph() {
    let share = "share consistent: 60 ÷ 80 = 75%";
    check_article(&["今年财政支出80亿元。", "民生支出60亿元，占财政支出的75%。"], share);
    check_article(&["今年财政支出80亿元。", "民生支出60亿元，占75%。"], "");
    check_article(&["全村收入80亿元。", "民生支出60亿元，占财政支出的75%。"], "");
}
