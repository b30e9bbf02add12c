use std::path::Path;

use super::*;

/// The blocks of a body, one a line, each with its shape, and what the report tells.
fn read(body: &str) -> (String, String) {
    let source = Source::decode(Path::new("a.md"), body.as_bytes()).unwrap();
    let mut report = Report::default();
    let blocks = blocks(&source, 0, Links::Typed, &mut report);
    for block in blocks.iter().filter(|block| !block.text.text.is_empty()) {
        let first = block.text.text.chars().next().unwrap();
        assert!(body[block.text.at()..].starts_with(first), "{block:?}");
    }
    let line = |block: &Block| format!("{} {}\n", block.shape.name(), block.text.text);
    let told = |warning: &Diagnostic| format!("{} {}\n", warning.location.line, warning.message);
    (blocks.iter().map(line).collect(), report.warnings.iter().map(told).collect())
}

#[track_caller]
fn check(body: &str, expect: &str) {
    assert_eq!(read(body), (expect.to_owned(), String::new()), "{body}");
}

#[track_caller]
fn check_warned(body: &str, expect: &str, told: &str) {
    assert_eq!(read(body), (expect.to_owned(), told.to_owned()), "{body}");
}

#[test]
fn paragraphs_are_as_they_were_written() {
    check("甲\n乙\n\n　　丙", "text 甲乙\ntext 丙\n");
    check("    四个空格\n\n    又一段", "text 四个空格\ntext 又一段\n");
    check("**强化宣传。**全市*动员*5*3", "text **强化宣传。**全市*动员*5*3\n");
    check(
        "<b>甲</b>\n\n#话题#\n\n　　- 甲",
        "text <b>甲</b>\ntext #话题#\ntext 　　- 甲\n".replace("　　", "").as_str(),
    );
    check("2023. 年\n\n1.5万元", "text 2023. 年\ntext 1.5万元\n");
    check("甲\n\n[乙]: 见下文\n\n丙", "text 甲\ntext [乙]: 见下文\ntext 丙\n");
}

#[test]
fn what_markdown_knows_is_told_apart() {
    check("## 小标题 ##\n甲", "subhead 小标题\ntext 甲\n");
    check("甲：\n- 一\n- 二\n  续\n\n乙", "text 甲：\nbullet 一\nbullet 二续\ntext 乙\n");
    check("1. 一\n2. 二*x*\n", "numbered 一\nnumbered 二*x*\n");
    check("1.\n\n甲\n\n##\n\n>\n\n-", "text 1.\ntext 甲\ntext ##\ntext >\ntext -\n");
    check("> 甲\n> 乙\n>\n> 丙\n\n丁", "quote 甲乙\nquote 丙\ntext 丁\n");
    check(
        "| 甲 | 乙 |\n|---|---|\n| 1人 | |\n| 3\\|4 | 5% |\n",
        "table-start 甲\nhead-cell 乙\nrow-start 1人\ncell \nrow-start 3|4\ncell 5%\n",
    );
    check("甲 | 乙\n-|-\n1 | 2 | 3\n", "table-start 甲\nhead-cell 乙\nrow-start 1\ncell 2\ncell 3\n");
}

#[test]
fn what_is_not_set_is_told_with_its_place() {
    check_warned("甲\n\n---\n乙", "text 甲\ntext 乙\n", "3 分隔线不会印出来\n");
    check_warned("甲\n---\n", "text 甲\n", "2 分隔线不会印出来\n");
    check_warned("- 一\n  - 二\n- 三", "bullet 一\nbullet 二\nbullet 三\n", "2 列表里的列表会排成同一层\n");
    check_warned("> - 一\n", "quote - 一\n", "1 引用里只有段落\n");
}

#[test]
fn no_character_is_lost() {
    const PIECES: [&str; 24] = [
        "甲",
        "乙",
        "|",
        "甲|乙\n-|-\n",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "> ",
        "## ",
        "|",
        "|---|---|\n",
        "    ",
        "*",
        "**",
        "`",
        "```",
        "[丙]: ",
        "[丁](戊)",
        "<b>",
        "\\",
        "---",
        "　",
        "2023. ",
    ];
    arbtest::arbtest(|u| {
        let mut body = String::new();
        for _ in 0..u.int_in_range(0..=30)? {
            body.push_str(u.choose(&PIECES)?);
        }
        let kept = |text: &str| text.chars().filter(|one| "甲乙丙丁戊b".contains(*one)).collect::<String>();
        let (blocks, _) = read(&body);
        let texts: String = blocks.lines().filter_map(|line| line.split_once(' ')).map(|(_, text)| text).collect();
        assert_eq!(kept(&texts), kept(&body), "{body:?} {blocks}");
        Ok(())
    });
}
