//! The JSON of a compiled edition, and editions from JSON.
#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them when it updates")]

use std::path::Path;

use compiler::json::edition_json;
use compiler::{File, compile_files, compile_json};
use edition::model::Weight;
use expect_test::{Expect, expect, expect_file};

#[test]
fn an_edition_as_json() {
    let files = [
        ("edition.toml", "title = \"湖滨新貌\"\nsubtitle = \"特刊\"\nslogans = [\"人人参与\"]\nsections = [\"要闻\"]\n\
             [[glossary]]\nword = \"民生支出\"\nmeaning = \"用在民生上的钱\"\n"),
        (
            "01.md",
            "+++\nid = \"a\"\nsection = \"要闻\"\nkicker = \"引题\"\nheadline = \"会计工作\"\nreporters = [\"单田芳\"]\n\
             date = \"10-17\"\nplace = \"湖滨\"\nsummary = \"摘要\"\n[[people]]\nname = \"单田芳\"\noffice = \"会计\"\n\
             [[key_figures]]\nfigure = \"50万元\"\nlabel = \"民生支出\"\n\
             [[notes]]\nquote = \"200元\"\ntext = \"应为“万元”。\"\n\
             [[mechanisms]]\nname = \"“三级”网格\"\nform = \"list\"\nquote = \"网格分三级\"\n\
             parts = [\"一级：书记\"]\n+++\n**会计。**“三级”网格，网格分三级。10月17日，单田芳到湖滨。今年以来忙。\n\n\
             支出200元，其中民生支出50万元，占25%。",
        ),
    ]
    .map(|(name, text)| File { path: name.into(), bytes: text.into() });
    let compiled = compile_files(Path::new(""), files.to_vec()).unwrap();
    let text = edition_json(&compiled.edition).unwrap() + "\n";
    expect_file!["json/edition.json"].assert_eq(&text);
}

#[test]
fn an_edition_of_several_pages_with_a_misprint_as_json() {
    let pages = "[[pages]]\nnumber = \"1\"\n[[pages]]\nnumber = \"A2\"\n";
    let aliases = "[[aliases]]\nword = \"滍阳\"\nprinted = \"湛阳\"\n";
    let header = format!("title = \"湖滨\"\nsections = [\"要闻\"]\n{pages}{aliases}");
    let article = |id: &str, page: &str| {
        format!("+++\nid = \"{id}\"\nsection = \"要闻\"\nheadline = \"甲\"\npage = \"{page}\"\n+++\n湛阳。\n")
    };
    let files = [("edition.toml", header), ("01.md", article("a", "A2")), ("02.md", article("b", "1"))];
    let files = files.map(|(name, text)| File { path: name.into(), bytes: text.into() });
    let compiled = compile_files(Path::new(""), files.into()).unwrap();
    let json: serde_json::Value = serde_json::from_str(&edition_json(&compiled.edition).unwrap()).unwrap();
    assert_eq!(json["aliases"], serde_json::json!([{"word": "滍阳", "printed": "湛阳"}]));
    let pages = [0, 1].map(|index| (&json["articles"][index]["id"], &json["articles"][index]["page"]));
    assert_eq!(pages, [(&"b".into(), &"1".into()), (&"a".into(), &"A2".into())]);
}

#[test]
fn an_edition_from_a_list() {
    let list = r#"[
        {"id": 0, "title": "创业", "body": "第一段\n\n 第二段 ", "section": "经济"},
        {"id": "b-2", "title": "会计", "body": "一段", "section": "社会"},
        {"id": "c", "title": "银行", "body": "一段", "section": "经济"}
    ]"#;
    let edition = compile_json(Path::new("list.json"), list).unwrap().edition;
    assert_eq!(edition.sections, ["经济", "社会"]);
    let ids: Vec<_> = edition.articles.iter().map(|article| (article.id.as_str(), article.section)).collect();
    assert_eq!(ids, [("0", 0), ("b-2", 1), ("c", 0)]);
    let paragraphs: Vec<_> = edition.articles[0].paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(paragraphs, ["第一段", "第二段"]);
    assert_eq!(edition.articles[0].weight, Weight::Lead);
}

#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "an expectation is written at the call")]
fn check_list(list: &str, expected: Expect) {
    let report = compile_json(Path::new("list.json"), list).expect_err("a mistake");
    expected.assert_eq(&report.to_string());
}

#[test]
fn lists_that_are_no_edition() {
    check_list(
        "",
        expect![[r#"
        list.json:1:1: 错误：不是文章列表：EOF while parsing a value at line 1 column 0
          提示：应是 [{"id": 1, "title": "标题", "body": "段落\n段落", "section": "栏目"}]"#]],
    );
    check_list("[]", expect!["list.json:1:1: 错误：列表里没有文章"]);
    check_list(
        "[{\"id\": 1,\n\"title\": \"甲\"}]",
        expect![[r#"
        list.json:2:15: 错误：不是文章列表：missing field `body` at line 2 column 15
          提示：应是 [{"id": 1, "title": "标题", "body": "段落\n段落", "section": "栏目"}]"#]],
    );
    check_list(
        r#"[{"id": 1, "title": "甲", "body": "乙", "section": "丙"}, {"id": "1", "title": "", "body": " \n", "section": ""},
            {"id": "a b", "title": "甲", "body": "乙", "section": "丙"}]"#,
        expect![[r#"
            list.json:1:1: 错误：第 2 篇的 id “1”重复
            list.json:1:1: 错误：第 2 篇没有标题或正文
            list.json:1:1: 错误：第 3 篇的 id “a b”不是英文字母、数字和连字符"#]],
    );
    check_list(
        r#"[{"id": 1, "title": "甲\u0001", "body": "乙", "section": "丙"},
            {"id": 2, "title": "甲", "body": "乙\r\n\t丙\u00AD\u200B", "section": "\uDB40\uDC41"}]"#,
        expect![[r#"
            list.json:1:1: 错误：第 1 篇的标题里有看不见的字符 U+0001（控制字符）
              提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来
            list.json:1:1: 错误：第 2 篇的正文里有看不见的字符 U+00AD（软连字符）
              提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来
            list.json:1:1: 错误：第 2 篇的栏目里有看不见的字符 U+E0041（标签字符）
              提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来"#]],
    );
}
