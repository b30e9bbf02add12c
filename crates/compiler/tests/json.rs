//! The JSON of a compiled edition, and editions from JSON.
#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them when it updates")]

use std::path::Path;

use compiler::json::edition_json;
use compiler::{File, compile_files, compile_json};
use edition::model::Weight;
use expect_test::{Expect, expect};

#[test]
fn an_edition_as_json() {
    let files = [
        ("edition.toml", "title = \"湖滨新貌\"\nsubtitle = \"特刊\"\nslogans = [\"人人参与\"]\nsections = [\"要闻\"]"),
        (
            "01.md",
            "+++\nid = \"a\"\nsection = \"要闻\"\nkicker = \"引题\"\nheadline = \"会计工作\"\nreporters = [\"单田芳\"]\n\
             date = \"10-17\"\nplace = \"湖滨\"\nsummary = \"摘要\"\n[[people]]\nname = \"单田芳\"\noffice = \"会计\"\n\
             [[key_figures]]\nfigure = \"50万元\"\nlabel = \"民生支出\"\n\
             [[notes]]\nquote = \"200元\"\ntext = \"应为“万元”。\"\n\
             [[mechanisms]]\nname = \"“三级”网格\"\nform = \"list\"\nquote = \"网格分三级\"\n\
             parts = [\"一级：书记\"]\n+++\n**会计。**“三级”网格，网格分三级。\n\n\
             支出200元，其中民生支出50万元，占25%。",
        ),
    ]
    .map(|(name, text)| File { path: name.into(), bytes: text.into() });
    let compiled = compile_files(Path::new(""), files.to_vec()).unwrap();
    let text = edition_json(&compiled.edition).unwrap() + "\n";
    expect![[r#"
        {
          "title": "湖滨新貌",
          "subtitle": "特刊",
          "slogans": [
            "人人参与"
          ],
          "sections": [
            "要闻"
          ],
          "articles": [
            {
              "id": "a",
              "kind": "news",
              "weight": "lead",
              "section": "要闻",
              "kicker": "引题",
              "headline": "会计工作",
              "deck": null,
              "reporters": [
                "单田芳"
              ],
              "date": "XXXX-10-17",
              "place": "湖滨",
              "people": [
                {
                  "name": "单田芳",
                  "office": "会计"
                }
              ],
              "summary": "摘要",
              "paragraphs": [
                "会计。“三级”网格，网格分三级。",
                "支出200元，其中民生支出50万元，占25%。"
              ],
              "notes": [
                {
                  "paragraph": 1,
                  "start": 2,
                  "end": 6,
                  "text": "应为“万元”。"
                }
              ],
              "heads": [
                {
                  "paragraph": 0,
                  "start": 0,
                  "end": 3,
                  "text": "会计。"
                }
              ],
              "key_figures": [
                {
                  "label": "民生支出",
                  "paragraph": 1,
                  "start": 13,
                  "end": 17,
                  "text": "50万元"
                }
              ],
              "figures": [
                {
                  "paragraph": 0,
                  "start": 13,
                  "end": 15,
                  "text": "三级",
                  "kind": "quantity",
                  "value": "3",
                  "unit": "级",
                  "bound": "exact"
                },
                {
                  "paragraph": 1,
                  "start": 2,
                  "end": 6,
                  "text": "200元",
                  "kind": "money",
                  "value": "200",
                  "unit": "CNY",
                  "bound": "exact"
                },
                {
                  "paragraph": 1,
                  "start": 13,
                  "end": 17,
                  "text": "50万元",
                  "kind": "money",
                  "value": "500000",
                  "unit": "CNY",
                  "bound": "exact"
                },
                {
                  "paragraph": 1,
                  "start": 19,
                  "end": 22,
                  "text": "25%",
                  "kind": "percent",
                  "value": "25",
                  "unit": "%",
                  "bound": "exact"
                }
              ],
              "checks": [
                {
                  "type": "share",
                  "roles": {
                    "part": {
                      "paragraph": 1,
                      "start": 13,
                      "end": 17,
                      "text": "50万元"
                    },
                    "total": {
                      "paragraph": 1,
                      "start": 2,
                      "end": 6,
                      "text": "200元"
                    },
                    "percent": {
                      "paragraph": 1,
                      "start": 19,
                      "end": 22,
                      "text": "25%"
                    }
                  },
                  "stated": "25",
                  "computed": "25",
                  "consistent": false,
                  "verdict": "unit-slip",
                  "working": "50 ÷ 200 = 25%",
                  "doubtful": {
                    "paragraph": 1,
                    "start": 2,
                    "end": 6,
                    "text": "200元"
                  },
                  "fitting": "万元"
                }
              ]
            }
          ],
          "mechanisms": [
            {
              "name": "“三级”网格",
              "form": "list",
              "article": "a",
              "paragraph": 0,
              "parts": [
                {
                  "name": "一级",
                  "detail": "书记"
                }
              ]
            }
          ],
          "terms": [
            {
              "text": "支出",
              "pinyin": "zhi chu",
              "count": 2,
              "kind": "word"
            },
            {
              "text": "网格",
              "pinyin": "wang ge",
              "count": 2,
              "kind": "word"
            },
            {
              "text": "单田芳",
              "pinyin": "shan tian fang",
              "count": 1,
              "kind": "person"
            },
            {
              "text": "“三级”网格",
              "pinyin": "san ji wang ge",
              "count": 1,
              "kind": "programme"
            },
            {
              "text": "会计工作",
              "pinyin": "kuai ji gong zuo",
              "count": 1,
              "kind": "word"
            },
            {
              "text": "引题",
              "pinyin": "yin ti",
              "count": 1,
              "kind": "word"
            }
          ]
        }
    "#]]
    .assert_eq(&text);
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
        list.json:1:1: error: 不是文章列表：EOF while parsing a value at line 1 column 0
          hint: 应是 [{"id": 1, "title": "标题", "body": "段落\n段落", "section": "栏目"}]"#]],
    );
    check_list("[]", expect!["list.json:1:1: error: 列表里没有文章"]);
    check_list(
        "[{\"id\": 1,\n\"title\": \"甲\"}]",
        expect![[r#"
        list.json:2:15: error: 不是文章列表：missing field `body` at line 2 column 15
          hint: 应是 [{"id": 1, "title": "标题", "body": "段落\n段落", "section": "栏目"}]"#]],
    );
    check_list(
        r#"[{"id": 1, "title": "甲", "body": "乙", "section": "丙"}, {"id": "1", "title": "", "body": " \n", "section": ""},
            {"id": "a b", "title": "甲", "body": "乙", "section": "丙"}]"#,
        expect![[r#"
            list.json:1:1: error: 第 2 篇的 id “1”重复
            list.json:1:1: error: 第 2 篇没有标题或正文
            list.json:1:1: error: 第 3 篇的 id “a b”不是英文字母、数字和连字符"#]],
    );
}
