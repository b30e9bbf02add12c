use super::*;

/// The terms of `typed`, excluded ones behind a minus, magnitudes with their bounds.
#[track_caller]
fn check(typed: &str, expect: &[&str]) {
    let query = Query::parse(typed, &Folding::new(&[('創', '创')]), Some(&Numbers::ALL));
    let shown: Vec<String> = query
        .terms()
        .iter()
        .map(|term| term.text().to_owned())
        .chain(query.excluded().iter().map(|term| format!("-{}", term.text())))
        .collect();
    assert_eq!(shown, expect, "{typed}");
}

#[test]
fn splits_into_terms() {
    check("湖滨路 检查\u{3000}街道\n", &["湖滨路", "检查", "街道"]);
    check("“湖滨路 检查” \"街道 社区\"网格", &["湖滨路 检查", "街道 社区", "网格"]);
    check("湖滨 -检查 －“街道 社区”", &["湖滨", "-检查", "-街道 社区"]);
    check("创建 創建 创建", &["创建", "創建"]);
    check("\"湖滨 路", &["湖滨", "路"]);
    check("《湖滨》。 10月，", &["湖滨", "10月"]);
    check("\"\" 湖", &["湖"]);
    check("-湖滨", &["湖滨"]);
    check("- -- \" > -\" ， …", &[]);
    check("湖-滨 -", &["湖-滨"]);
    check("", &[]);
}

#[test]
fn looks_at_so_many_terms() {
    let words: Vec<String> = (0..1000).map(|number| format!("词{number}")).collect();
    let typed = words.join(" ");
    assert_eq!(Query::parse(&typed, &Folding::new(&[]), Some(&Numbers::ALL)).terms().len(), MOST_TERMS);
}

#[test]
fn takes_anything() {
    const PIECES: [&str; 22] = [
        "\"", "“", "”", "-", "－", ">", ">=", "≥", "<", "..", "100", "％", "%", "人", "湖滨", " ", "\u{3000}", "10月",
        "11日", ".", "\u{FFFD}", "𠮷",
    ];
    let folding = Folding::new(&[]);
    arbtest::arbtest(|u| {
        let length = u.int_in_range(0..=20)?;
        let pieces: Result<String, _> = (0..length).map(|_| u.choose(&PIECES).copied()).collect();
        let query = Query::parse(&pieces?, &folding, Some(&Numbers::ALL));
        assert!(!query.is_empty() || query.excluded().is_empty());
        Ok(())
    });
}

#[test]
fn every_word_of_an_alias_is_replaced() {
    assert_eq!(replaced("滍阳镇、滍阳", "滍阳", "湛阳").as_deref(), Some("湛阳镇、湛阳"));
    assert_eq!(replaced("湛阳", "滍阳", "湛阳"), None);
    assert_eq!(replaced("湛阳", "", "滍阳"), None);
}
