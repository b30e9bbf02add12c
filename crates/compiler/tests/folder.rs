//! Folders that make an edition, and what is said of those that do not.
#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them when it updates")]

use std::path::Path;
use std::time::{Duration, Instant};

use compiler::{Compiled, File, Place, Report, compile_files, compile_folder};
use edition::mechanism::Form;
use edition::model::{ArticleKind, Link, Weight};
use expect_test::{Expect, expect};

const HEADER: &str = "title = \"湖滨新貌\"\nsections = [\"要闻\", \"财政\"]\n";

const GOOD: &str = "+++\nid = \"first\"\nsection = \"要闻\"\nheadline = \"全市动员\"\n+++\n\n全市动员，人人参与。\n";

fn compile(files: &[(&str, &str)]) -> Result<Compiled, Report> {
    let bytes: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    compile_bytes(&bytes)
}

fn compile_bytes(files: &[(&str, &[u8])]) -> Result<Compiled, Report> {
    let files = files.iter().map(|(name, bytes)| File { path: Path::new("e").join(name), bytes: bytes.to_vec() });
    compile_files(Path::new("e"), files.collect())
}

#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "an expectation is written at the call")]
fn check_errors(files: &[(&str, &str)], expected: Expect) {
    let report = compile(files).expect_err("a mistake");
    expected.assert_eq(&report.to_string());
}

#[track_caller]
fn check_article(front: &str, body: &str, expected: Expect) {
    let article = format!("+++\n{front}\n+++\n{body}");
    check_errors(&[("edition.toml", HEADER), ("01.md", &article)], expected);
}

#[test]
fn a_folder_is_read() {
    let article = "\u{FEFF}+++\r\nid = \"a-1\"\r\nsection = \"财政\"\r\nkind = \"photo\"\r\nkicker = \"引题\"\r\n\
        headline = \"主题\"\r\ndeck = \"副题\"\r\nreporters = [\"张　三\", \"Li Si\"]\r\ndate = \"10-17\"\r\nplace = \"湖滨路\"\r\n\
        summary = \"\"\"一句\r\n摘要\"\"\"\r\norganisations = [\"财政局\"]\r\n[[key_figures]]\r\nfigure = \"48.6公里\"\r\nlabel = \"长\"\r\n\
        [[people]]\r\nname = \"王 五\"\r\noffice = \"局长\"\r\n\
        [[notes]]\r\nquote = \"红色\"\r\ntext = \"原文如此\"\r\n\
        [[mechanisms]]\r\nname = \"三级网格\"\r\nform = \"hierarchy\"\r\nquote = \"分三级\"\r\nparts = [\"一级：书记\", \"二级\"]\r\n\
        +++\r\n\r\n　　**强化\r\n宣传。** 全市动员\r\n48.6\r\n公里。\r\n\r\n网格分三级，红色为警。\r\n";
    let compiled =
        compile(&[("edition.toml", HEADER), ("02.md", GOOD), ("01.md", article), ("README.md", "x")]).unwrap();
    let edition = &compiled.edition;
    assert_eq!(edition.title, "湖滨新貌");
    let [first, second] = &edition.articles[..] else { panic!("two articles") };
    assert_eq!((first.kind, first.weight, first.section), (ArticleKind::Photo, Weight::Lead, 1));
    assert_eq!((second.id.as_str(), second.weight, second.section), ("first", Weight::Minor, 0));
    assert_eq!(first.reporters, ["张三", "Li Si"]);
    assert_eq!(first.date.as_deref(), Some("XXXX-10-17"));
    assert_eq!(first.summary.text, "一句摘要");
    assert_eq!((first.people[0].name.as_str(), first.people[0].office.as_str()), ("王五", "局长"));
    assert_eq!(first.paragraphs[0].text, "强化宣传。全市动员48.6公里。");
    assert_eq!(first.paragraphs[0].head_end, 15);
    let place = |place, offset| compiled.positions.locate(0, place, offset).unwrap().to_string();
    let figure = first.figure(first.key_figures[0].figure).unwrap();
    assert_eq!(figure.unit.as_deref(), Some("公里"));
    assert_eq!(place(Place::Paragraph(0), figure.start as usize), "e/01.md:32:1");
    let note = &first.notes[0];
    assert_eq!(&first.paragraphs[1].text[note.start as usize..note.end as usize], "红色");
    let mechanism = &edition.mechanisms[0];
    assert_eq!((mechanism.parts[0].form, mechanism.article, mechanism.quote().paragraph), (Form::Tree, 0, 1));
    assert_eq!((mechanism.id.as_str(), mechanism.parts[1].detail.as_str()), ("a-1-1", "书记"));
    assert_eq!(place(Place::Headline, 3), "e/01.md:6:14");
}

#[test]
fn a_link_that_cuts_a_figure_takes_the_whole_of_it() {
    let body = "全长48.6[公里的路](https://a.example/1)，见[《通知》](https://a.example/2)。";
    let article = GOOD.replace("全市动员，人人参与。", body);
    let header = format!("{HEADER}links = \"allowed\"\n");
    let compiled = compile(&[("edition.toml", &header), ("01.md", &article)]).unwrap();
    let article = &compiled.edition.articles[0];
    let words = |link: &Link| &article.paragraphs[0].text[link.start as usize..link.end as usize];
    assert_eq!(article.links.iter().map(words).collect::<Vec<_>>(), ["48.6公里的路", "《通知》"]);
    assert_eq!(article.links[1].address, "https://a.example/2");
}

#[test]
fn every_mistake_is_reported() {
    check_errors(
        &[
            ("edition.toml", "titel = \"湖滨\"\nsections = []\nslogans = \"一句\"\n"),
            (
                "01.md",
                "+++\nid = \"甲 1\"\nsection = \"要闻\"\nheadline = 5\nweight = \"majer\"\ndate = \"02-30\"\n+++\n\n",
            ),
            ("02.md", "没有开头"),
            ("03.md", "+++\nid = \"x\"\n\n正文"),
        ],
        expect![[r#"
            e/01.md:2:7: 错误：id 里不能有“甲”
              提示：id 只用英文字母、数字和连字符，如 volunteers
            e/01.md:4:12: 错误：headline 应是文字，这里是数字
              提示：写作：headline = "5"
            e/01.md:5:11: 错误：weight 的值“majer”不认识
              提示：是不是 major？
            e/01.md:6:9: 错误：日期“02-30”不对
              提示：写作 10-17 或 2023-10-17；报上没有印年份就不写年份
            e/01.md:9:1: 错误：没有正文
              提示：在第二行 +++ 之后写正文，段与段之间空一行；图片新闻写图片说明
            e/02.md:1:1: 错误：文件开头没有 +++
              提示：第一行写 +++，接着写 id、section、headline 等项，再写一行 +++，然后是正文
            e/03.md:1:4: 错误：开头的 +++ 没有收尾
              提示：第一行写 +++，接着写 id、section、headline 等项，再写一行 +++，然后是正文
            e/edition.toml:1:1: 错误：不认识的项 titel
              提示：是不是 title？
            e/edition.toml:1:1: 错误：缺少 title
              提示：写作：title = "文字"
            e/edition.toml:2:12: 错误：sections 是空的
              提示：写作：sections = ["要闻", "民生"]
            e/edition.toml:3:11: 错误：slogans 应是列表，这里是文字
              提示：写作：slogans = ["甲", "乙"]"#]],
    );
}

#[test]
fn an_empty_folder() {
    check_errors(
        &[],
        expect![[r#"
        e:1:1: 错误：没有文章
          提示：每篇文章一个 .md 文件，如 01-volunteers.md
        e/edition.toml:1:1: 错误：缺少 edition.toml
          提示：新建这个文件，写 title = "版面名" 和 sections = ["栏目"]"#]],
    );
    check_errors(
        &[("notes.txt", "x"), ("_draft.md", "x")],
        expect![[r#"
        e:1:1: 错误：没有文章
          提示：每篇文章一个 .md 文件，如 01-volunteers.md
        e/edition.toml:1:1: 错误：缺少 edition.toml
          提示：新建这个文件，写 title = "版面名" 和 sections = ["栏目"]"#]],
    );
}

#[test]
fn identifiers_sections_and_leads() {
    check_errors(
        &[
            ("edition.toml", "title = \"湖滨\"\nsections = [\"文明创建\", \"财政\", \"财政\"]\n"),
            ("01.md", "+++\nid = \"a\"\nweight = \"lead\"\nsection = \"文明创件\"\nheadline = \"甲\"\n+++\n正文"),
            ("02.md", "+++\nid = \"a\"\nweight = \"lead\"\nsection = \"体育\"\nheadline = \"乙\"\n+++\n正文"),
        ],
        expect![[r#"
            e/01.md:4:12: 错误：没有栏目“文明创件”
              提示：是不是“文明创建”？
            e/02.md:2:7: 错误：id “a”重复
              提示：第一次在 e/01.md:2:7；每篇文章的 id 各不相同
            e/02.md:3:11: 错误：头条只能有一篇
              提示：第一篇头条在 e/01.md:3:11；这里改用 major
            e/02.md:4:12: 错误：没有栏目“体育”
              提示：edition.toml 里的栏目有：文明创建、财政、财政
            e/edition.toml:2:28: 错误：栏目“财政”写了两次
              提示：sections 里每个栏目只写一次"#]],
    );
}

const PAGES: &str =
    "title = \"湖滨\"\nsections = [\"要闻\"]\n[[pages]]\nnumber = \"1\"\n[[pages]]\nnumber = \"2\"\nname = \"综合\"\n";

fn on_page(id: &str, fields: &str) -> String {
    format!("+++\nid = \"{id}\"\nsection = \"要闻\"\nheadline = \"甲\"\n{fields}\n+++\n正文。")
}

#[test]
fn articles_stand_in_the_order_of_their_pages_each_with_its_lead() {
    let [first, second, third] =
        [("a", "2"), ("b", "1"), ("c", "2")].map(|(id, page)| on_page(id, &format!("page = \"{page}\"")));
    let files = [("edition.toml", PAGES), ("01.md", &first), ("02.md", &second), ("03.md", &third)];
    let edition = compile(&files).unwrap().edition;
    let articles: Vec<_> = edition.articles.iter().map(|article| (article.id.as_str(), article.weight)).collect();
    assert_eq!(articles, [("b", Weight::Lead), ("a", Weight::Lead), ("c", Weight::Minor)]);
    let pages: Vec<_> = edition.issue.pages.iter().map(|page| (page.in_words(), page.articles)).collect();
    assert_eq!(pages, [("第1版".to_owned(), 1), ("第2版 综合".to_owned(), 2)]);
}

#[test]
fn pages_that_are_not_there() {
    check_errors(
        &[
            ("edition.toml", &format!("page = \"3\"\n{PAGES}[[pages]]\nnumber = \"2\"\n[[pages]]\nnumber = \"四\"\n")),
            ("01.md", &on_page("a", "page = \"5\"")),
            ("02.md", &on_page("b", "")),
        ],
        expect![[r#"
            e/01.md:5:9: 错误：没有第5版
              提示：edition.toml 里的版次有：1、2、2、四
            e/02.md:1:1: 错误：缺少 page
              提示：写作：page = "文字"
            e/edition.toml:1:9: 错误：版次写了两处
              提示：几个版用 [[pages]] 写，删去 page 和 page_name
            e/edition.toml:10:11: 错误：第2版写了两次
              提示：每一版只写一个 [[pages]]
            e/edition.toml:12:11: 错误：版次“四”不对
              提示：number 只写版次，如 number = "3" 或 "A3"；版名写在 name"#]],
    );
    check_errors(
        &[("edition.toml", HEADER), ("01.md", &on_page("a", "page = \"5\""))],
        expect![[r#"
        e/01.md:5:9: 错误：没有第5版
          提示：一期有几个版时，先在 edition.toml 里给每一版写一个 [[pages]]"#]],
    );
}

#[test]
fn an_article_that_cannot_be_read_is_no_reason_to_delete_what_belongs_to_it() {
    let header = format!("{HEADER}[[glossary]]\nword = \"三保\"\nmeaning = \"三项保障。\"\n");
    let broken =
        GOOD.replace("first", "second").replace("要闻", "财政").replace("headline = ", "headline ") + "\n三保。";
    let files = [("edition.toml", header.as_str()), ("01.md", GOOD), ("02.md", &broken)];
    let report = compile(&files).unwrap_err();
    assert_eq!((report.errors.len(), report.warnings), (1, vec![]), "{:?}", report.errors);
}

#[test]
fn fields_below_a_table() {
    check_errors(
        &[
            ("edition.toml", &format!("{HEADER}[[aliases]]\nword = \"甲\"\nprinted = \"乙\"\npublisher = \"报社\"\n")),
            (
                "01.md",
                &GOOD.replace(
                    "\n+++\n\n",
                    "\n[[people]]\nname = \"王五\"\noffice = \"局长\"\nreporters = [\"甲\"]\nage = \"4\"\n+++\n\n",
                ),
            ),
        ],
        expect![[r#"
            e/01.md:8:1: 错误：不认识的项 reporters
              提示：reporters 写到 [[…]] 下面去了；移到第一个 [[…]] 的上面
            e/01.md:9:1: 错误：不认识的项 age
              提示：可用的项：name、office
            e/edition.toml:6:1: 错误：不认识的项 publisher
              提示：publisher 写到 [[…]] 下面去了；移到第一个 [[…]] 的上面"#]],
    );
}

#[test]
fn toml_syntax() {
    check_article(
        "id = first\nid2 = hello\nid3 = 10-17\nid4 = “甲”\nid5 = 2023-13-40\nid6 = [甲, 乙]\nid7 = true1\n中文 = \"甲\"\nid8 = \"甲”\nid9 = \"a\\b\\c\"\nid10：\"甲\"\nsection = \"要闻\nheadline\nkicker =\nid = \"b\"\nplaces = [\"甲\" \"乙\"",
        "",
        expect![[r#"
            e/01.md:2:6: 错误：TOML 语法错误：这个值不是文字
              提示：文字和日期都写在引号里：名称 = "文字"
            e/01.md:3:7: 错误：TOML 语法错误：文字要写在引号里
              提示：写作：名称 = "文字"，用半角引号
            e/01.md:4:7: 错误：TOML 语法错误：这个值不是文字
              提示：文字和日期都写在引号里：名称 = "文字"
            e/01.md:5:7: 错误：TOML 语法错误：这里是中文引号
              提示：文字两头用半角引号：名称 = "文字"；文字里面可以有中文引号
            e/01.md:6:7: 错误：TOML 语法错误：这个值不是文字
              提示：文字和日期都写在引号里：名称 = "文字"
            e/01.md:7:8: 错误：TOML 语法错误：文字要写在引号里
              提示：写作：名称 = "文字"，用半角引号
            e/01.md:7:11: 错误：TOML 语法错误：文字要写在引号里
              提示：写作：名称 = "文字"，用半角引号
            e/01.md:8:7: 错误：TOML 语法错误：这个值不是文字
              提示：文字和日期都写在引号里：名称 = "文字"
            e/01.md:9:1: 错误：TOML 语法错误：名称里有不能用的字符
              提示：名称只用英文字母、数字、下划线和连字符
            e/01.md:10:9: 错误：TOML 语法错误：半角引号开头，却用中文引号收尾
              提示：文字两头用半角引号：名称 = "文字"
            e/01.md:11:12: 错误：TOML 语法错误：反斜杠后面的字符不能这样写
              提示：反斜杠写作 \\
            e/01.md:12:5: 错误：TOML 语法错误：这里该是半角等号
              提示：写作：id10 = "文字"
            e/01.md:14:9: 错误：TOML 语法错误：名称后面缺少等号和值
              提示：写作：名称 = "文字"
            e/01.md:17:15: 错误：TOML 语法错误：两个值之间缺少逗号
              提示：用半角逗号：["甲", "乙"]
            e/01.md:17:18: 错误：TOML 语法错误：方括号没有收尾
              提示：写作：名称 = ["甲", "乙"]
            e/01.md:19:1: 错误：没有正文
              提示：在第二行 +++ 之后写正文，段与段之间空一行；图片新闻写图片说明"#]],
    );
}

#[test]
fn types_and_unknown_fields() {
    check_article(
        "id = \"a\"\nsection = \"要闻\"\nheadlines = \"甲\"\nheadline = \"\"\nreporters = \"张三\"\nplaces = [\"甲\", 3, \"\"]\n\
         date = 2023-10-17\nkind = \"picture\"\ncolour = true\npeople = [\"王五\"]\n[notes]\nquote = \"甲\"",
        "正文",
        expect![[r#"
            e/01.md:4:1: 错误：不认识的项 headlines
              提示：是不是 headline？
            e/01.md:5:12: 错误：headline 是空的
              提示：写作：headline = "文字"
            e/01.md:6:13: 错误：reporters 应是列表，这里是文字
              提示：写作：reporters = ["甲", "乙"]
            e/01.md:7:16: 错误：places 应是文字，这里是数字
              提示：写作：places = ["甲", "乙"]
            e/01.md:7:19: 错误：places 是空的
              提示：写作：places = ["甲", "乙"]
            e/01.md:8:8: 错误：date 应是文字，这里是日期时间
              提示：写作：date = "10-17" 或 date = "2023-10-17"
            e/01.md:9:9: 错误：kind 的值“picture”不认识
              提示：只能是 news、photo
            e/01.md:10:1: 错误：不认识的项 colour
              提示：可用的项：id、kind、weight、key_figures、notes、mechanisms、organisations、programmes、places、photos、reporters、commentators、photographers、correspondents、section、kicker、deck、summary、headline、date、place、people、page
            e/01.md:11:11: 错误：people 应是表，这里是文字
              提示：写作：[[people]]，下一行 name = "姓名"
            e/01.md:12:1: 错误：notes 要写成 [[notes]]，每项一个
              提示：写作：[[notes]]，下一行 quote = "正文原话"，再下一行 text = "编者注""#]],
    );
}

#[test]
fn quotes_that_are_not_in_the_text() {
    check_article(
        "id = \"a\"\nsection = \"要闻\"\nheadline = \"甲\"\n\
         [[notes]]\nquote = \"绿色表示正常,红色\"\ntext = \"注\"\n[[notes]]\ntext = \"注\"\n\
         [[key_figures]]\nfigure = \"九千人\"\nlabel = \"人\"\n[[key_figures]]\nfigure = \"正常\"\nlabel = \"x\"\n[[key_figures]]\nfigure = \"5000\"\nlabel = \"x\"\n\
         [[mechanisms]]\nname = \"三级网格\"\nform = \"tree\"\nquote = \"分五级\"\nparts = []\nsteps = 3\n\
         [[mechanisms]]\nname = \"四步\"\nquote = \"分三级\"",
        "网格分三级。\n\n灭火器5000余个，绿色表示正常，红色表示失效。",
        expect![[r#"
            e/01.md:6:10: 错误：正文里没有“绿色表示正常,红色”
              提示：第 2 段有“绿色表示正常”；须与正文逐字相同，标点也算
            e/01.md:8:1: 错误：缺少 quote
              提示：写作：quote = "正文里的原话"
            e/01.md:11:11: 错误：正文里没有“九千人”
              提示：须与正文逐字相同，且在同一段里
            e/01.md:14:11: 错误：“正常”没有识别为数字
              提示：只写数字和它的单位，如 200余人
            e/01.md:17:11: 错误：“5000”没有识别为数字
              提示：此处识别出的数字是“5000余个”，请照写
            e/01.md:22:10: 错误：正文里没有“分五级”
              提示：须与正文逐字相同，且在同一段里
            e/01.md:23:9: 错误：parts 是空的
              提示：写作：parts = '''，下面每行一项：- 名称：说明 | 数字 200余人；最后一行 '''
            e/01.md:24:1: 错误：不认识的项 steps
              提示：可用的项：id、name、form、quote、title、caption、silence、figures、actors、parts
            e/01.md:25:1: 错误：缺少 parts
              提示：写作：parts = '''，下面每行一项：- 名称：说明 | 数字 200余人；最后一行 '''"#]],
    );
}

#[test]
fn figures_of_a_summary_stand_in_the_body() {
    check_article(
        "id = \"a\"\nsection = \"要闻\"\nheadline = \"甲\"\nsummary = \"两次排查，发现问题60余处、8个，整改9处。\"",
        "排查2次，发现问题60处，8个已整改。",
        expect![[r#"
            e/01.md:5:21: 错误：摘要里的“60余处”正文里没有
              提示：summary 里的数字都要正文里有，照正文写
            e/01.md:5:31: 错误：摘要里的“9处”正文里没有
              提示：summary 里的数字都要正文里有，照正文写"#]],
    );
}

#[test]
fn a_key_figure_once_more_is_the_next_one() {
    let front = "id = \"a\"\nsection = \"要闻\"\nheadline = \"甲\"\n";
    let key = "[[key_figures]]\nfigure = \"700余份\"\nlabel = \"份\"\n".repeat(3);
    let article = format!("+++\n{front}{key}+++\n张贴700余份。\n\n签订700余份。");
    let compiled = compile(&[("edition.toml", HEADER), ("01.md", &article)]).unwrap();
    let places = compiled.edition.articles[0].key_figures.iter().map(|key| key.figure.paragraph);
    assert_eq!(places.collect::<Vec<_>>(), [0, 1, 0]);
}

#[test]
fn words_that_are_explained_stand_in_the_text_and_once() {
    let entry = |word: &str, meaning: &str| format!("[[glossary]]\nword = \"{word}\"\nmeaning = \"{meaning}\"\n");
    let header = [HEADER, &entry("全市动员", "动员全市"), &entry("人人", "每个人")].concat();
    let compiled = compile(&[("edition.toml", &header), ("01.md", GOOD)]).unwrap();
    let found: Vec<_> = compiled.edition.glossary.iter().map(|entry| (&*entry.word, &*entry.meaning)).collect();
    assert_eq!(found, [("全市动员", "动员全市"), ("人人", "每个人")]);
    let wrong = [&entry("人人", "甲"), &entry("人人", "乙"), &entry("没有", "丙"), "[[glossary]]\nmeanings = \"丁\"\n"];
    let long = entry("参与", &"长".repeat(81));
    let header = [HEADER, &wrong.map(String::from).concat(), &long].concat();
    check_errors(
        &[("edition.toml", &header), ("01.md", GOOD)],
        expect![[r#"
        e/edition.toml:7:9: 错误：词语“人人”写了两次
          提示：glossary 里每个词语只解释一次
        e/edition.toml:10:9: 错误：各篇正文里都没有“没有”
          提示：照正文里的写法写；不用的整段删去
        e/edition.toml:12:1: 错误：缺少 meaning
          提示：写作：meaning = "一句话的解释"
        e/edition.toml:12:1: 错误：缺少 word
          提示：写作：word = "三保"（正文里的原样）
        e/edition.toml:13:1: 错误：不认识的项 meanings
          提示：是不是 meaning？
        e/edition.toml:16:12: 错误：解释有 81 个字
          提示：一句话说清，不超过 80 个字"#]],
    );
}

#[test]
fn a_head_without_its_end() {
    check_article(
        "id = \"a\"\nsection = \"要闻\"\nheadline = \"甲\"",
        "第一段\n\n**强化宣传。全市动员",
        expect![[r#"
            e/01.md:8:1: 错误：段首小标题的 ** 没有收尾
              提示：写作：**强化宣传发动。**后面接着写正文"#]],
    );
}

#[test]
fn invisible_characters_are_errors_with_their_place() {
    let header = "title = \"湖\u{200D}滨\"\nslogans = [\"\\u202E创建\"]\nsections = [\"要闻\"]\n";
    let article = "\u{FEFF}+++\r\nid = \"a\"\r\nsection = \"要闻\"\r\nheadline = \"全\u{2060}市\"\r\n+++\r\n\r\n\
        共\u{202E}100\u{202C}万元。\u{85}\t好\r\n\r\n第二段\u{FEFF}。\r又一行\u{1B}[31m。";
    check_errors(
        &[("edition.toml", header), ("01.md", article)],
        expect![[r#"
        e/01.md:4:14: 错误：这里有看不见的字符 U+2060（零宽空格）
          提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来
        e/01.md:7:2: 错误：这里有看不见的字符 U+202E（书写方向控制符，会颠倒文字的次序）
          提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来
        e/01.md:7:6: 错误：这里有看不见的字符 U+202C（书写方向控制符，会颠倒文字的次序）
          提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来
        e/01.md:7:10: 错误：这里有看不见的字符 U+0085（控制字符）
          提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来
        e/01.md:9:4: 错误：这里有看不见的字符 U+FEFF（零宽空格）
          提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来
        e/01.md:9:6: 错误：这里有看不见的字符 U+000D（控制字符）
          提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来
        e/01.md:9:10: 错误：这里有看不见的字符 U+001B（控制字符）
          提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来
        e/edition.toml:1:11: 错误：这里有看不见的字符 U+200D（零宽连字符）
          提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来
        e/edition.toml:2:12: 错误：这里写有看不见的字符 U+202E（书写方向控制符，会颠倒文字的次序）
          提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来"#]],
    );
}

#[test]
fn messages_show_the_codes_of_what_they_quote() {
    let header = "title = \"湖滨\"\nsections = [\"要闻\"]\n";
    let article = "+++\nid = \"a\"\nsection = \"要\\u001B[2J\"\nheadline = \"甲\"\n\"\\u001b[31m\" = \"x\"\n+++\n正文";
    check_errors(
        &[("edition.toml", header), ("01\u{1b}\n.md", article)],
        expect![[r#"
            e/01\u001B\n.md:3:11: 错误：这里写有看不见的字符 U+001B（控制字符）
              提示：删去这个字符；它常随网页、PDF 或 Word 的文字一起粘贴进来
            e/01\u001B\n.md:3:12: 错误：没有栏目“要\u001B[2J”
              提示：edition.toml 里的栏目有：要闻
            e/01\u001B\n.md:5:1: 错误：不认识的项 \u001B[31m
              提示：可用的项：id、kind、weight、key_figures、notes、mechanisms、organisations、programmes、places、photos、reporters、commentators、photographers、correspondents、section、kicker、deck、summary、headline、date、place、people、page"#]],
    );
}

#[test]
fn bytes_that_are_not_utf8() {
    let report = compile_bytes(&[
        ("edition.toml", HEADER.as_bytes()),
        ("01.md", b"+++\nid = \"a\"\nheadline = \"\xCE\xC4\xC3\xF7\"\n+++\n"),
    ])
    .unwrap_err();
    expect![[r#"
        e/01.md:3:13: 错误：这里的字节 0xCE 不是 UTF-8 文字
          提示：把文件另存为 UTF-8 编码（原文件可能是 GBK 或 GB18030）"#]]
    .assert_eq(&report.to_string());
}

#[test]
fn a_folder_that_is_not_there() {
    let report = compile_folder(Path::new("no/such/folder")).unwrap_err();
    assert!(report.to_string().starts_with("no/such/folder:1:1: 错误：无法读取："), "{report}");
}

#[test]
fn warnings_do_not_stop_the_build() {
    let header = "title = \"湖滨\"\nsections = [\"要闻\", \"财政\"]\n";
    let article = "+++\nid = \"a\"\nsection = \"要闻\"\n\
        headline = \"一个标题写了三十多个字还没有写完因为作者舍不得删去任何一个字眼\"\n\
        [[people]]\nname = \"王五\"\noffice = \"局长\"\n[[people]]\nname = \"王五\"\noffice = \"书记\"\n+++\n\
        全市２３个街道（共有10560）,\"全部\"达标。全区常住人口10560。\n\n## 小标题";
    let compiled = compile(&[("edition.toml", header), ("01.md", article)]).unwrap();
    let warnings: Vec<String> = compiled.warnings.iter().map(ToString::to_string).collect();
    expect![[r#"
        e/01.md:4:13: 提醒：标题有 31 个字
          提示：主题不超过 30 个字；其余放进引题 kicker 或副题 deck
        e/01.md:6:9: 提醒：文中没有“王五”
          提示：照正文里的写法写，否则搜索找不到
        e/01.md:6:9: 提醒：王五有两个职务：局长、书记
          提示：同名不同人，或职务写法不一
        e/01.md:12:3: 提醒：全角的“２３”
          提示：数字和字母用半角
        e/01.md:12:17: 提醒：中文里的半角“,”
          提示：改用全角“，”
        e/01.md:12:18: 提醒：直引号
          提示：改用弯引号“”或‘’
        e/01.md:12:31: 提醒：数字“10560”没有单位
          提示：补上单位或量词
        e/edition.toml:2:20: 提醒：栏目“财政”没有文章
          提示：从 sections 里删去，或给文章改用这个栏目"#]]
    .assert_eq(&warnings.join("\n"));
}

/// Least time of three tries with so many equal key figures, each of which is another place of the body.
fn time_of_equal_key_figures(count: usize) -> Duration {
    let front = "id = \"a\"\nsection = \"要闻\"\nheadline = \"账目\"\n".to_owned()
        + &"[[key_figures]]\nfigure = \"200元\"\nlabel = \"支出\"\n".repeat(count);
    let article = format!("+++\n{front}+++\n{}", "支出200元。".repeat(count));
    let tries = (0..3).map(|_| {
        let start = Instant::now();
        let compiled = compile(&[("edition.toml", HEADER), ("01.md", &article)]).expect("an edition");
        let key_figures = &compiled.edition.articles[0].key_figures;
        assert_eq!((key_figures.len(), key_figures[count - 1].figure.figure as usize), (count, count - 1));
        start.elapsed()
    });
    tries.min().unwrap_or_default()
}

#[test]
fn equal_key_figures_take_time_in_proportion() {
    time_of_equal_key_figures(1);
    let (few, many) = (time_of_equal_key_figures(2_000), time_of_equal_key_figures(8_000));
    let ratio = many.as_secs_f64() / few.as_secs_f64();
    println!("{few:?}, {many:?}, {ratio:.1} times");
    // The square would be sixteen times as much.
    assert!(ratio < 8.0, "{ratio:.1} times");
}

#[test]
fn any_bytes_are_an_edition_or_a_report() {
    const PIECES: [&str; 16] = [
        "+++\n",
        "\n\n",
        "\r\n",
        "**",
        "id = \"a\"\n",
        "section = \"要闻\"\n",
        "headline = \"甲\"\n",
        "[[notes]]\n",
        "quote = \"甲\"\n",
        "[[mechanisms]]\n",
        "parts = [\"：\"]\n",
        "\"\"\"",
        "\u{FEFF}",
        "𠀀２３万",
        "=",
        "form = \"list\"\n",
    ];
    arbtest::arbtest(|source| {
        let mut bytes = Vec::new();
        for _ in 0..source.int_in_range(0..=40)? {
            if source.ratio(9, 10)? {
                bytes.extend(source.choose(&PIECES)?.bytes());
            } else {
                bytes.push(source.arbitrary()?);
            }
        }
        let name = *source.choose(&["edition.toml", "01.md"])?;
        let other = if name == "01.md" { ("edition.toml", HEADER) } else { ("01.md", GOOD) };
        match compile_bytes(&[(name, &bytes), (other.0, other.1.as_bytes())]) {
            Ok(compiled) => assert_eq!(compiled.edition.articles.len(), 1),
            Err(report) => assert!(!report.errors.is_empty()),
        }
        Ok(())
    });
}
