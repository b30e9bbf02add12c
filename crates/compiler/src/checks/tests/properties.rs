//! Sentences with random numbers: what was built to agree agrees, what is off does not, and nothing panics.

use arbtest::arbitrary::{Result, Unstructured};
use arbtest::arbtest;
use edition::checks::Verdict;

use super::super::find;
use super::passage;

/// The verdicts on a sentence with one relation.
#[track_caller]
fn verdict(text: &str) -> Verdict {
    let found = find(&[passage(text)]);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found[0].verdict.clone()
}

#[track_caller]
fn agrees(text: &str) {
    assert_eq!(verdict(text), Verdict::Consistent, "{text}");
}

#[track_caller]
fn differs(text: &str) {
    assert_eq!(verdict(text), Verdict::Inconsistent, "{text}");
}

/// `part` in tenths of a hundredth of `total`, half rounded up: the naive twin.
fn tenths(part: u64, total: u64) -> u64 {
    (part * 2000 + total) / (total * 2)
}

fn decimal(tenths: u64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn number(bytes: &mut Unstructured<'_>, from: u64, to: u64) -> Result<u64> {
    bytes.int_in_range(from..=to)
}

#[test]
fn shares() {
    arbtest(|bytes| {
        let total = number(bytes, 100, 90_000)?;
        let part = number(bytes, 1, total)?;
        let percent = tenths(part, total);
        if percent == 0 {
            return Ok(());
        }
        let off = percent + number(bytes, 1, 300)?;
        agrees(&format!("共检查企业{total}家，其中合格的{part}家，占{}%。", decimal(percent)));
        differs(&format!("共检查企业{total}家，其中合格的{part}家，占{}%。", decimal(off)));
        agrees(&format!("全年受理{total}件，办结{part}件，办结率{}%。", decimal(percent)));
        differs(&format!("全年受理{total}件，办结{part}件，办结率{}%。", decimal(off)));
        Ok(())
    });
}

#[test]
fn sums() {
    arbtest(|bytes| {
        let parts = [number(bytes, 1, 9_999)?, number(bytes, 1, 9_999)?, number(bytes, 1, 9_999)?];
        let total: u64 = parts.iter().sum();
        let off = total + number(bytes, 1, 500)?;
        let [first, second, third] = parts;
        let told = |total: u64| format!("种植小麦{first}亩，玉米{second}亩，大豆{third}亩，合计{total}亩。");
        agrees(&told(total));
        // The last two alone may give the other number.
        if off != second + third {
            differs(&told(off));
        }
        Ok(())
    });
}

#[test]
fn growth_and_decline() {
    arbtest(|bytes| {
        let base = number(bytes, 100, 50_000)?;
        let more = number(bytes, 1, base)?;
        let (new, percent) = (base + more, tenths(more, base));
        if percent == 0 {
            return Ok(());
        }
        let off = decimal(percent + number(bytes, 1, 90)?);
        let percent = decimal(percent);
        agrees(&format!("农户由{base}户增加到{new}户，增长{percent}%。"));
        differs(&format!("农户由{base}户增加到{new}户，增长{off}%。"));
        agrees(&format!("农户由{base}户增加到{new}户，增加{more}户。"));
        agrees(&format!("今年收入{new}万元，比去年增加{more}万元，增长{percent}%。"));
        differs(&format!("今年收入{new}万元，比去年增加{more}万元，增长{off}%。"));
        let percent = decimal(tenths(more, new));
        agrees(&format!("事故由{new}起下降到{base}起，下降{percent}%。"));
        Ok(())
    });
}

#[test]
fn products_averages_and_points() {
    arbtest(|bytes| {
        let (count, each) = (number(bytes, 2, 900)?, number(bytes, 1, 900)?);
        let (total, off) = (count * each, number(bytes, 1, 50)?);
        agrees(&format!("全年办{count}期，每期{each}人，共培训{total}人次。"));
        differs(&format!("全年办{count}期，每期{each}人，共培训{}人次。", total + off));
        agrees(&format!("发放补贴{total}元，惠及{count}户，户均{each}元。"));
        differs(&format!("发放补贴{total}元，惠及{count}户，户均{}元。", each + off));
        let (low, high) = (number(bytes, 1, 500)?, number(bytes, 501, 999)?);
        let (low_text, high_text) = (decimal(low), decimal(high));
        agrees(&format!("满意度由{low_text}%提高到{high_text}%，提高{}个百分点。", decimal(high - low)));
        Ok(())
    });
}

#[test]
fn times_of_day() {
    arbtest(|bytes| {
        let start = number(bytes, 0, 1_000)?;
        let length = number(bytes, 1, 300)?;
        let clock = |minute: u64| format!("{}:{:02}", minute / 60, minute % 60);
        let (from, to) = (clock(start), clock(start + length));
        agrees(&format!("{from}接警，{to}到达，用时{length}分钟。"));
        differs(&format!("{from}接警，{to}到达，用时{}分钟。", length + 1));
        Ok(())
    });
}

#[test]
fn bounds_are_intervals() {
    arbtest(|bytes| {
        let total = number(bytes, 200, 9_000)?;
        let part = number(bytes, 1, total)?;
        let floor = part * 100 / total;
        if !(11..=98).contains(&floor) {
            return Ok(());
        }
        agrees(&format!("共检查企业{total}家，其中合格的{part}家，占比超过{floor}%。"));
        differs(&format!("共检查企业{total}家，其中合格的{part}家，占比超过{}%。", floor + 1));
        agrees(&format!("共检查企业{total}家，其中合格的{part}家，占比不足{}%。", floor + 1));
        Ok(())
    });
}

/// Words that state relations, figures and marks: any mixture of them is a hard text.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "其中", "占", "占比", "的", "率", "完成", "合计", "共", "每", "均", "户均", "由", "从", "增加到", "增长", "下降", "比", "去年", "今年", "同比",
    "分别", "分别占", "相差", "历时", "至", "每个", "各", "平均每", "整改", "预算", "占全部支出的", "为期", "12个", "3.5万元", "0元", "60%", "5个百分点",
    "近300名", "200余人", "2倍", "三成", "一半", "8:30", "9小时", "2018年", "10月1日至7日", "5天", "999999999999999999亿元", "1/3", "户", "，", "、", "。",
    "；", "（", "）", "\n", "：",
];

#[test]
fn any_mixture_is_safe() {
    arbtest(|bytes| {
        let mut text = String::new();
        while !bytes.is_empty() && text.len() < 600 {
            text += bytes.choose::<&str>(PIECES)?;
        }
        let _ = find(&[passage(&text), passage(&text)]);
        Ok(())
    })
    .budget_ms(3000);
}

#[test]
fn any_text_is_safe() {
    arbtest(|bytes| {
        let text: String = bytes.arbitrary()?;
        let _ = find(&[passage(&text)]);
        Ok(())
    });
}
