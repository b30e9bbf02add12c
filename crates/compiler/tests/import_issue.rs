//! Several dumps, or one that form feeds part, become one edition with pages.

use std::path::Path;

use compiler::import::{Import, MANIFEST, REPORT, import, import_issue};
use compiler::{File, compile_files};

const FRONT: &str = "湖滨日报\n2023年10月18日 星期三 第1版 要闻\n全市动员清洁街道\n本报讯（记者 张三）昨日，全市动员清洁街道，三千余名志愿者走上街头。\n\
    活动从早上八点开始，到中午十二点结束。\n";
const SECOND: &str = "湖滨日报\n第2版 综合\n学校食堂晒出菜单\n本报讯（记者 李四）本周起，全区十二所学校的食堂每天晒出菜单和价格。\n\
    家长可以报名到食堂陪餐。\n";

#[track_caller]
fn check(import: &Import) {
    let files = import.files.iter().filter(|(name, _)| name != REPORT && name != MANIFEST);
    let files = files.map(|(name, text)| File { path: Path::new("e").join(name), bytes: text.clone().into_bytes() });
    let edition = compile_files(Path::new("e"), files.collect()).expect("an edition").edition;
    let pages: Vec<_> = edition.issue.pages.iter().map(|page| (page.in_words(), page.articles)).collect();
    assert_eq!(pages, [("第1版 要闻".to_owned(), 1), ("第2版 综合".to_owned(), 1)]);
    let articles: Vec<_> = edition.articles.iter().map(|article| article.headline.text.as_str()).collect();
    assert_eq!(articles, ["全市动员清洁街道", "学校食堂晒出菜单"]);
    assert_eq!((edition.title.as_str(), import.items), ("湖滨日报", 2));
}

#[test]
fn two_dumps_are_two_pages() {
    let imported = import_issue(&[("a.txt", FRONT.as_bytes()), ("b.txt", SECOND.as_bytes())]).expect("text");
    check(&imported);
    let report = &imported.files.last().expect("a report").1;
    assert!(report.contains("# 导入报告：a.txt") && report.contains("# 导入报告：b.txt"), "{report}");
}

#[test]
fn form_feeds_part_pages() {
    let whole = import([FRONT, SECOND].join("\u{C}").as_bytes()).expect("text");
    check(&whole);
    let second = whole.notes.iter().filter(|note| note.lines.0 > FRONT.lines().count() as u32);
    assert!(second.count() < whole.notes.len() || whole.notes.is_empty(), "lines count through all pages");
}

#[test]
fn the_dump_that_is_no_text_is_named() {
    let refused = import_issue(&[("a.txt", FRONT.as_bytes()), ("b.pdf", b"%PDF-1.7\n")]).expect_err("no text");
    assert_eq!(refused.0, 1);
}
