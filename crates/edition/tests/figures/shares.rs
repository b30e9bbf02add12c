//! Percentages, fractions, ordinals, numbers alone, formulas.

use crate::check;

#[test]
fn percentages() {
    check(&[
        ("占年初预算的70.5%，同比增长6.3％", "70.5% percent 70.5 % | 6.3％ percent 6.3 %"),
        ("惠及百分之七十以上的行政村", "百分之七十 percent 70 % over"),
        ("提高12个百分点，下降0.3个百分点", "12个百分点 percent 12 pp | 0.3个百分点 percent 0.3 pp"),
        (
            "近九成订单，三成，七成五，超六成",
            "九成 percent 90 % near | 三成 percent 30 % | 七成五 percent 75 % | 六成 percent 60 % over",
        ),
        ("出生率6.77‰，千分之三", "6.77‰ percent 6.77 ‰ | 千分之三 percent 3 ‰"),
        ("80%—90%，30-50%，三到五成", "80%—90% range 80..90 % | 30-50% range 30..50 % | 三到五成 range 30..50 %"),
        ("百分之三十到四十，百分之百", "百分之三十到四十 range 30..40 % | 百分之百 percent 100 %"),
        ("打八折、九五折、7.5折", "八折 percent 80 % | 九五折 percent 95 % | 7.5折 percent 75 %"),
        ("下降约５．２％", "５．２％ percent 5.2 % about"),
    ]);
}

#[test]
fn fractions() {
    check(&[
        ("三分之一的网格员，四分之三以上", "三分之一 fraction 1/3 | 四分之三 fraction 3/4 over"),
        ("约占全国的1/3，减少近一半", "1/3 fraction 1/3 | 一半 fraction 1/2 near"),
    ]);
}

#[test]
fn ordinals() {
    check(&[
        (
            "第12届荔枝节，第一批，第二次，第3名",
            "第12届 ordinal 12 届 | 第一批 ordinal 1 批 | 第二次 ordinal 2 次 | 第3名 ordinal 3 名",
        ),
        ("总量位居全省第三，居全市第一。", "第三 ordinal 3 | 第一 ordinal 1"),
        ("产业园一期投产，二期开工，三期工程", "一期 ordinal 1 期 | 二期 ordinal 2 期 | 三期 ordinal 3 期"),
        (
            "第十四届全国人大第二次会议，十四届全国人大",
            "第十四届 ordinal 14 届 | 第二次 ordinal 2 次 | 十四届 ordinal 14 届",
        ),
        ("第15号台风，第二十四个节气", "第15号 ordinal 15 号 | 第二十四个 ordinal 24 个"),
        ("第一个百年", "第一个 ordinal 1 个"),
    ]);
}

#[test]
fn numbers_alone() {
    check(&[
        ("推行“4+N”网格模式、“1+3+N”体系", "4+N cardinal 4 over | 1+3+N cardinal 4 over"),
        ("倍差由2.81缩小到2.39", "2.81 cardinal 2.81 | 2.39 cardinal 2.39"),
        ("参观人数平均为3万。", "3万 cardinal 30000"),
        ("指数同比上升3.1%至111.6，", "3.1% percent 3.1 % | 111.6 cardinal 111.6"),
        ("一百二十", "一百二十 cardinal 120"),
    ]);
}

#[test]
fn an_article_counts_in_contrast_only() {
    check(&[
        ("一位老师傅做了一件好事，街角有一处书屋", ""),
        (
            "跑腿由3次减为1次，材料由五份减为一份",
            "3次 quantity 3 次 | 1次 quantity 1 次 | 五份 quantity 5 份 | 一份 quantity 1 份",
        ),
        ("站点由一个增加到三个", "一个 quantity 1 个 | 三个 quantity 3 个"),
        ("全村仅一处水源，只有一名医生", "一处 quantity 1 处 | 一名 quantity 1 名"),
    ]);
}
