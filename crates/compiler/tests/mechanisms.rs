//! Mechanisms in front matter: what an editor writes, and what is said of mistakes.
#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them when it updates")]

use std::path::Path;

use compiler::{Compiled, File, Report, compile_files};
use edition::mechanism::{Form, Origin};
use expect_test::{Expect, expect};

const HEADER: &str = "title = \"湖滨新貌\"\nsections = [\"要闻\"]\n";

const BODY: &str =
    "全镇建成“3+N”网格：中心1个、站4个，分三级。\n\n网格员200余人，查出60处，整改50处。财政安排56亿元，到位35亿元。";

fn compile(mechanisms: &[&str]) -> Result<Compiled, Report> {
    let articles = mechanisms.iter().enumerate().map(|(index, mechanism)| {
        let front = format!("id = \"a{index}\"\nsection = \"要闻\"\nheadline = \"甲\"");
        (format!("{index}.md"), format!("+++\n{front}\n{mechanism}\n+++\n{BODY}\n"))
    });
    let files = articles.chain([("edition.toml".to_owned(), HEADER.to_owned())]);
    let files = files.map(|(name, text)| File { path: name.into(), bytes: text.into_bytes() });
    compile_files(Path::new(""), files.collect())
}

fn mechanism(more: &str, parts: &str) -> String {
    format!("[[mechanisms]]\nname = \"网格\"\nquote = \"网格\"\n{more}parts = '''\n{parts}'''")
}

/// What is said of these parts, warnings included.
#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "an expectation is written at the call")]
fn check(more: &str, parts: &str, expected: Expect) {
    let said = match compile(&[&mechanism(more, parts)]) {
        Ok(compiled) => compiled.warnings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
        Err(report) => report.to_string(),
    };
    expected.assert_eq(&said);
}

#[test]
fn an_outline_is_read() {
    let parts = "- 分三级：镇村组 | 图 层级 | 共 3\n  - 中心｜数字 1个 ｜ 由 镇、村\n  - 站 | 数字 站4个 | 连 整改\n- 整改 | 数字 50处 | 推断 | 见 way\n";
    let other = "[[mechanisms]]\nid = \"way\"\nname = \"乙\"\nform = \"steps\"\nquote = \"网格\"\nparts = [\"中心\", \"站：两处\"]";
    let compiled =
        compile(&[other, &mechanism("form = \"步骤\"\ncaption = \"说明\"\nfigures = [\"200余人\"]\n", parts)]);
    let edition = compiled.map_err(|report| report.to_string()).unwrap().edition;
    let [first, second] = &edition.mechanisms[..] else { panic!("two mechanisms") };
    assert_eq!((first.id.as_str(), second.id.as_str(), second.article), ("way", "a1-1", 1));
    let [root, levels, centre, station, mending] = &second.parts[..] else { panic!("five parts") };
    assert_eq!((root.form, root.detail.as_str(), root.figures.len()), (Form::Steps, "说明", 1));
    assert_eq!((levels.form, levels.depth, levels.detail.as_str(), levels.unnamed), (Form::Tree, 1, "镇村组", 1));
    assert_eq!((centre.depth, centre.figures.len(), &centre.actors[..]), (2, 1, &["镇、村".to_owned()][..]));
    assert_eq!((station.links.as_slice(), station.figures[0].figure), (&[4][..], 2));
    assert_eq!((mending.origin, mending.explained_by.as_str(), mending.depth), (Origin::Inferred, "way", 1));
}

#[test]
fn mistakes_are_reported_with_their_place() {
    check(
        "",
        "- 甲\n- 分三级\n",
        expect![[r#"
        0.md:9:3: 提醒：正文里没有“甲”
          提示：加“| 原文 正文里的原话”；是编辑概括的，加“| 推断”"#]],
    );
    check(
        "",
        "甲\n  - 中心\n- \n- ：乙\n",
        expect![[r#"
        0.md:9:1: 错误：“甲”前面没有 -
          提示：每行一项，行首用空格缩进，再写“- 名称”
        0.md:11:2: 错误：这一项没有名称
          提示：写作：- 名称：说明 | 数字 200余人
        0.md:12:3: 错误：这一项没有名称
          提示：写作：- 名称：说明 | 数字 200余人"#]],
    );
    check(
        "",
        "- 中心 | 数目 3\n- 站 | 图 圆\n- 网格员 | 推断 吗\n- 财政 | 由\n",
        expect![[r#"
            0.md:9:8: 错误：不认识“数目 3”
              提示：可以写：| 图 步骤  | 数字 200余人  | 原文 正文里的原话  | 由 谁  | 共 9  | 等  | 连 另一项的名称  | 见 另一做法的 id  | 推断
            0.md:10:9: 错误：图的样式“圆”不认识
              提示：只能是 并列、层级、套环、闭环、步骤、漏斗、表格、阶梯、计数、分路、环绕、占比、关口
            0.md:11:9: 错误：不认识“推断 吗”
              提示：写作：| 推断
            0.md:12:8: 错误：不认识“由”
              提示：写作：| 由 谁"#]],
    );
    check(
        "",
        "- 中心 | 数字 2个\n- 站 | 数字 1个、站4个\n- 网格员 | 原文 网格员三百\n",
        expect![[r#"
        0.md:9:11: 错误：正文里没有“2个”
          提示：须与正文逐字相同，且在同一段里
        0.md:10:10: 错误：“1个、站4个”里不是恰好一个数字
          提示：照正文写一个数字和它的单位，可带前后几个字，如“实践所4个”
        0.md:11:12: 错误：正文里没有“网格员三百”
          提示：第 2 段有“网格员”；须与正文逐字相同，标点也算"#]],
    );
    check(
        "",
        "- 中心 | 原文 分三级。\\n\\n网格员\n",
        expect![[r#"
        0.md:9:11: 错误：正文里没有“分三级。\n\n网格员”
          提示：第 1 段有“分三级。”；须与正文逐字相同，标点也算"#]],
    );
    check(
        "",
        "- 中心 | 共 1\n  - 站\n  - 网格员\n- 财政 | 共 许多\n",
        expect![[r#"
        0.md:9:10: 错误：共 1 项，却列了 2 项
          提示：核对数目，或删去多余的项
        0.md:12:10: 错误：“许多”不是个数
          提示：写数目，如“| 共 9”，或正文里的数字，如“| 共 7大类”"#]],
    );
}

#[test]
fn names_and_references_that_lead_nowhere() {
    check(
        "",
        "- 中心\n- 中心\n",
        expect![[r#"
        0.md:10:3: 错误：“网格”下面有两项都叫“中心”
          提示：同一层的各项名称不能相同"#]],
    );
    check(
        "",
        "- 中心 | 连 站\n- 财政 | 连 财政\n",
        expect![[r#"
        0.md:9:10: 错误：没有叫“站”的项
          提示：“| 连 名称”写同一做法里另一项的名称
        0.md:10:10: 错误：“财政”连到了自己
          提示：“| 连 名称”写同一做法里另一项的名称"#]],
    );
    check(
        "",
        "- 中心 | 见 nothing\n",
        expect![[r#"
        0.md:9:10: 错误：没有 id 是“nothing”的做法
          提示：已有的做法：a0-1"#]],
    );
    check(
        "id = \"way\"\n",
        "- 中心 | 见 way\n",
        expect![[r#"
        0.md:10:10: 错误：“way”绕回了自己
          提示：一个做法不能包含自己，也不能经别的做法包含自己"#]],
    );
    check(
        "id = \"网\"\n",
        "- 中心\n",
        expect![[r#"
        0.md:8:7: 错误：id 里不能有“网”
          提示：id 只用英文字母、数字和连字符，如 volunteers"#]],
    );
}

#[test]
fn parts_that_do_not_fit_their_form() {
    check(
        "form = \"漏斗\"\n",
        "- 中心\n- 站\n",
        expect![[r#"
        0.md:10:3: 错误：“中心”没有可以画的数
          提示：漏斗、占比、计数的每一项都要“| 数字 …”，而且是一个确定的数"#]],
    );
    check(
        "form = \"漏斗\"\n",
        "- 财政安排 | 数字 35亿元\n- 到位 | 数字 56亿元\n",
        expect![[r#"
        0.md:11:3: 错误：“到位”的数和前一项比不了
          提示：漏斗和占比的各项单位相同，漏斗的数一项比一项小"#]],
    );
    check(
        "form = \"占比\"\n",
        "- 查出 | 数字 60处\n- 到位 | 数字 56亿元\n",
        expect![[r#"
        0.md:11:3: 错误：“到位”的数和前一项比不了
          提示：漏斗和占比的各项单位相同，漏斗的数一项比一项小"#]],
    );
    check(
        "form = \"闭环\"\n",
        "- 中心\n",
        expect![[r#"
        0.md:6:9: 错误：“网格”画成闭环，下面却只有 1 项
          提示：补上各项，或换一种图"#]],
    );
    check(
        "form = \"表格\"\n",
        "- 中心\n  - 站\n- 网格员\n  - 查出\n",
        expect![[r#"
        0.md:12:3: 错误：“网格员”这一行的格子和第一行不同
          提示：表格各行下面写同样的几项，名称和次序都相同"#]],
    );
    check(
        "form = \"圆\"\n",
        "- 中心\n",
        expect![[r#"
        0.md:8:9: 错误：图的样式“圆”不认识
          提示：只能是 并列、层级、套环、闭环、步骤、漏斗、表格、阶梯、计数、分路、环绕、占比、关口"#]],
    );
    check(
        "",
        "",
        expect![[r#"
        0.md:8:9: 错误：parts 是空的
          提示：写作：parts = '''，下面每行一项：- 名称：说明 | 数字 200余人；最后一行 '''"#]],
    );
}

#[test]
fn too_many_and_too_deep() {
    let lines = |count: usize, line: fn(usize) -> String| (0..count).map(line).collect::<Vec<_>>().concat();
    let many = lines(500, |number| format!("- 第{number}项 | 推断\n"));
    check(
        "",
        &many,
        expect![[r#"
        0.md:208:3: 错误：做法有 500 项，最多 199 项
          提示：分成几个做法，每个一张图"#]],
    );
    let deep = lines(12, |depth| format!("{}- 第{depth}层 | 推断\n", " ".repeat(depth)));
    check(
        "",
        &deep,
        expect![[r#"
        0.md:17:9: 错误：缩进太深：最多 8 层
          提示：把深处的部分另写成一个做法，用“| 见 id”指过去
        0.md:18:10: 错误：缩进太深：最多 8 层
          提示：把深处的部分另写成一个做法，用“| 见 id”指过去
        0.md:19:11: 错误：缩进太深：最多 8 层
          提示：把深处的部分另写成一个做法，用“| 见 id”指过去
        0.md:20:12: 错误：缩进太深：最多 8 层
          提示：把深处的部分另写成一个做法，用“| 见 id”指过去"#]],
    );
}

#[test]
fn mechanisms_that_lead_to_each_other() {
    let way = |id: &str, to: &str| {
        format!("[[mechanisms]]\nid = \"{id}\"\nname = \"网格\"\nquote = \"网格\"\nparts = ['中心 | 见 {to}']")
    };
    let report = compile(&[&way("x", "y"), &way("y", "x"), &way("x", "y")]).unwrap_err();
    expect![[r#"
        0.md:9:18: 错误：“x”绕回了自己
          提示：一个做法不能包含自己，也不能经别的做法包含自己
        1.md:9:18: 错误：“y”绕回了自己
          提示：一个做法不能包含自己，也不能经别的做法包含自己
        2.md:6:7: 错误：做法的 id “x”重复
          提示：第一次在 0.md:6:7；每个做法的 id 各不相同
        2.md:9:18: 错误：“x”绕回了自己
          提示：一个做法不能包含自己，也不能经别的做法包含自己"#]]
    .assert_eq(&report.to_string());
}
