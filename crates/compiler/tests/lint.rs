//! What a proofreader is shown, rule by rule; and where the rules keep silent.

use std::path::Path;

use compiler::{Compiled, File, Report, compile_files};

fn compile(front: &str, body: &str) -> Result<Compiled, Report> {
    let header = "title = \"湖滨\"\nsections = [\"要闻\"]\n";
    let article = format!("+++\nid = \"a\"\nsection = \"要闻\"\nheadline = \"全市动员\"\n{front}+++\n{body}\n");
    let files = [("edition.toml", header.to_owned()), ("01.md", article)];
    let file = |(name, text): (&str, String)| File { path: name.into(), bytes: text.into_bytes() };
    compile_files(Path::new("."), files.map(file).into())
}

/// `rule line:column message` of every warning.
fn findings(front: &str, body: &str) -> Vec<String> {
    let warnings = compile(front, body).expect("no errors").warnings;
    let line = |warning: &compiler::Diagnostic| {
        let at = &warning.location;
        format!("{} {}:{} {}", warning.rule.unwrap_or_default(), at.line, at.column, warning.message)
    };
    warnings.iter().map(line).collect()
}

/// The front matter above a body has five lines, so a body starts on line 6.
#[track_caller]
fn check(body: &str, expect: &[&str]) {
    assert_eq!(findings("", body), expect, "{body}");
}

#[test]
fn an_alias_of_what_is_not_printed() {
    let header = "title = \"湖滨\"\nsections = [\"要闻\"]\n[[aliases]]\nword = \"滍阳\"\nprinted = \"湛阳\"\n";
    let warnings = |body: &str| {
        let article = format!("+++\nid = \"a\"\nsection = \"要闻\"\nheadline = \"甲\"\n+++\n{body}\n");
        let files = [("edition.toml", header.to_owned()), ("01.md", article)];
        let file = |(name, text): (&str, String)| File { path: name.into(), bytes: text.into_bytes() };
        let compiled = compile_files(Path::new("."), files.map(file).into()).unwrap();
        assert_eq!(compiled.edition.aliases[0].word, "滍阳");
        compiled.warnings.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(warnings("湛阳镇。").len(), 0);
    let expect = ["edition.toml:5:12: 提醒：文中没有“湛阳”\n  提示：printed 照报上印的写"];
    assert_eq!(warnings("滍阳镇。"), expect);
}

#[test]
fn shares_that_do_not_compute() {
    check("全区财政支出200万元，其中民生支出50万元，占25%。", &[]);
    check("全区财政支出200万元，其中民生支出50万元，占35%。", &["arithmetic 6:25 数字对不上：50 ÷ 200 = 25% ≠ 35%"]);
}

#[test]
fn a_note_at_a_figure_explains_what_does_not_compute() {
    let body = "全区财政支出200万元，其中民生支出50万元，占35%。";
    let note = |quote: &str| format!("[[notes]]\nquote = \"{quote}\"\ntext = \"原版如此，照录。\"\n");
    assert_eq!(findings(&note("占35%"), body).len(), 0);
    assert_eq!(findings(&note("民生支出50万元"), body).len(), 0);
    assert_eq!(findings(&note("财政"), body).len(), 1);
}

#[test]
fn numbers_without_a_unit() {
    check("全区常住人口10560，", &["missing-unit 6:7 数字“10560”没有单位"]);
    check("三个街道共计1200。", &["missing-unit 6:7 数字“1200”没有单位"]);
    check("全区常住人口10560人。", &[]);
    check("常住人口10560名学生。", &[]);
    check("就业人数达912.6万，", &[]);
    check("视频点击量突破1000。", &[]);
    check("满分100，他得了100。", &[]);
    check("请拨打12345，会有人接听。", &[]);
    check("全长12，宽3。", &[]);
}

#[test]
fn widths_of_digits_letters_and_marks() {
    check("全市２３个街道。", &["full-width 6:3 全角的“２３”"]);
    check("占67．6%。", &["full-width 6:4 全角的“．”"]);
    check("装了ＬＥＤ灯。", &["full-width 6:3 全角的“ＬＥＤ”"]);
    check("全市动员,人人参与。", &["half-width-mark 6:5 中文里的半角“,”"]);
    check("共5000,全部完成。", &["half-width-mark 6:6 中文里的半角“,”"]);
    check("世贸组织(WTO)", &["half-width-mark 6:5 中文里的半角“(”"]);
    check("比分3:1，价格1,234.5元，8:30开门。", &[]);
    check("Hello, world!", &[]);
}

#[test]
fn lines_that_become_one_paragraph() {
    check("第一段有5人。\n第二段有6人。\n第三段。", &["joined-lines 7:1 这 3 行会合成一段"]);
    check("第一段有5人。\n\n第二段有6人。", &[]);
    check("全市动员，\n人人参与。", &[]);
    check("- 第一项。\n第二行。\n- 第二项。", &["joined-lines 7:1 这 2 行会合成一段"]);
    check("> 第一段。\n> 第二段。", &["joined-lines 7:3 这 2 行会合成一段"]);
}

#[test]
fn straight_quotes() {
    check("他说:\"好\"。", &["half-width-mark 6:3 中文里的半角“:”", "straight-quote 6:4 直引号"]);
    check("“文明 'A' 区”", &["straight-quote 6:5 直引号"]);
    check("去McDonald's吃饭，看55\"电视。", &[]);
}

#[test]
fn marks_twice_and_alone() {
    check("全市动员，，人人参与。。", &["doubled-mark 6:5 标点“，，”连在一起"]);
    check("全市动员，。", &["doubled-mark 6:5 标点“，。”连在一起"]);
    check("他说……好。——完", &[]);
    check("（共有三个街道。", &["unpaired-mark 6:1 “（”没有配上“）”"]);
    check("读《论语》、孟子》。", &["unpaired-mark 6:9 “》”没有配上“《”"]);
    check("1）动员；二）宣传；（三）检查。", &[]);
    check("“长引文的第一段。\n\n“第二段。”", &[]);
}

#[test]
fn people_and_names() {
    let person = |name: &str, office: &str| format!("[[people]]\nname = \"{name}\"\noffice = \"{office}\"\n");
    let two = |first, second| format!("{}{}", person("王五", first), person("王五", second));
    let body = "王五说，全市动员。";
    assert_eq!(findings(&two("局长", "书记"), body), ["two-offices 6:9 王五有两个职务：局长、书记"]);
    assert_eq!(findings(&two("区财政局局长", "局长"), body), [] as [&str; 0]);
    assert_eq!(findings(&person("王五", "局长"), "全市动员。"), ["absent-name 6:9 文中没有“王五”"]);
}

#[test]
fn what_a_note_quotes_is_as_it_was_printed() {
    let note = "[[notes]]\nquote = \"２３个\"\ntext = \"原版如此。\"\n";
    assert_eq!(findings(note, "全市２３个街道。"), [] as [&str; 0]);
}

#[test]
fn findings_for_tools() {
    let json = |front, body| {
        let text = compiler::json::findings_json(&compile(front, body)).unwrap();
        serde_json::from_str::<serde_json::Value>(&text).unwrap()
    };
    let found = json("", "全市动员,占35%。");
    assert_eq!(found["ok"], true);
    assert_eq!(
        found["warnings"],
        serde_json::json!([{"file": "01.md", "line": 6, "column": 5, "rule": "half-width-mark",
            "message": "中文里的半角“,”", "hint": "改用全角“，”"}])
    );
    assert_eq!(found["articles"], serde_json::json!([{"id": "a", "headline": "全市动员", "figures": 1, "checks": []}]));
    let broken = json("weight = \"x\"\n", "全市动员。");
    assert_eq!(
        (&broken["ok"], &broken["errors"][0]["line"], &broken["errors"][0]["rule"]),
        (&serde_json::json!(false), &serde_json::json!(5), &serde_json::Value::Null)
    );
}
