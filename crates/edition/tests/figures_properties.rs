//! What holds for every text: the recogniser never panics, and its figures are in order, apart and on characters.
#![cfg(not(target_arch = "wasm32"))]

use arbtest::arbtest;
use edition::figures::{Value, parse_number, recognize};

/// Characters and words of figures: any mixture of them is a hard text.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "0", "1", "7", "12", "300", "2023", "１", "２３", ",", "，", ".", "．", "·", "-", "—", "~", "+", "N", "/", ":", "：", "%", "‰", "零", "〇",
    "一", "二", "两", "三", "五", "八", "九", "十", "百", "千", "万", "亿", "兆", "壹", "伍", "拾", "廿", "半", "数", "几", "余", "多", "来",
    "点", "分", "之", "又", "成", "折", "第", "前", "上", "下", "近", "约", "超", "不足", "以上", "以内", "左右", "年", "月", "日", "号", "时",
    "季度", "世纪", "年代", "上午", "晚", "个", "大", "类", "人", "次", "户", "小时", "天", "公里", "亩", "元", "角", "美元", "百分", "个百分点",
    "到", "至", "负", "零下", "度", "℃", "俩", "一半", "“", "”", "《", "》", "〔", "〕", " ", "\n", "\u{3000}", "G", "A", "km", "的", "，", "。",
];

#[track_caller]
fn check(text: &str) {
    let mut end = 0;
    for figure in recognize(text) {
        let (start, after) = (figure.start as usize, figure.end as usize);
        assert!(end <= start && start < after, "{text:?}: {figure:?}");
        assert!(text.get(start..after).is_some(), "{text:?}: {figure:?}");
        if let Value::Range(min, max) = &figure.value {
            assert!(!matches!(**min, Value::Range(..)) && !matches!(**max, Value::Range(..)), "{text:?}");
        }
        if let Value::Fraction { denominator, .. } = figure.value {
            assert_ne!(denominator, 0, "{text:?}");
        }
        end = after;
    }
}

#[test]
fn any_text_is_safe() {
    arbtest(|bytes| {
        let text: String = bytes.arbitrary()?;
        check(&text);
        let _ = parse_number(&text);
        Ok(())
    });
}

#[test]
fn any_mixture_of_numerals_and_units_is_safe() {
    arbtest(|bytes| {
        let mut text = String::new();
        while !bytes.is_empty() && text.len() < 400 {
            text += bytes.choose::<&str>(PIECES)?;
        }
        check(&text);
        let _ = parse_number(&text);
        Ok(())
    })
    .budget_ms(2000);
}

#[test]
fn very_long_numerals_are_safe() {
    for piece in [
        "9",
        "九",
        "十",
        "万",
        "亿",
        "万亿",
        "1,000",
        "1.",
        "零",
        "点五",
        "三分之",
        "5-",
        "“",
        "第",
        "零下",
        "-",
        "1+",
        "１，２３４",
        "1 000 ",
        "半",
        "1年",
        "1小时",
        "年",
    ] {
        check(&piece.repeat(2_000));
    }
}
