//! Everything that editors do, with nothing but the program: an empty folder and an empty environment. What the page does is
//! tested in a browser.

use std::fs;

use ::program::page::template::REST;

mod common;

use common::{EMPTY_MODULE, bare, fail, finished, program, succeed};

#[test]
fn an_edition_becomes_a_site_with_nothing_but_the_program() {
    let folder = bare("site");
    succeed(&folder, &["new", "untouched"]);
    assert!(succeed(&folder, &["check", "untouched"]).contains("文章 2 篇"));
    let told = fail(&folder, &["build", "--edition", "untouched", "--out", "one"]);
    assert!(told.contains("标题还是“第一篇文章的标题”") && told.contains("没有改好，不能发布"), "{told}");
    finished(&folder, "edition");
    assert!(succeed(&folder, &["search", "正文", "--edition", "edition", "--json"]).contains("\"first\""));
    succeed(&folder, &["build", "--edition", "edition", "--out", "one"]);
    succeed(&folder, &["build", "--edition", "edition", "--out", "deep/two"]);

    let work = folder.0.join("work");
    let sums = fs::read_to_string(work.join("one/SHA256SUMS")).unwrap();
    assert_eq!(sums, fs::read_to_string(work.join("deep/two/SHA256SUMS")).unwrap(), "two builds are equal");
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        assert_eq!(::program::output::hash(&fs::read(work.join("one").join(name)).unwrap()), sum, "{name}");
    }
    for name in ["index.html", "edition.html", "pkg/civic_edition_bg.wasm", "headers.txt"] {
        assert!(sums.contains(&format!("  {name}\n")), "{name}");
    }
    let module = fs::read(work.join("one/pkg/civic_edition_bg.wasm")).unwrap();
    assert!(module.starts_with(EMPTY_MODULE) && module.len() > 100, "the edition is in the module");
    let script = fs::read_to_string(work.join("one/pkg/civic_edition.js")).unwrap();
    let rest = script.split('\'').nth(1).unwrap().trim_start_matches("./").to_owned();
    assert!(work.join("one/pkg").join(&rest).exists() && rest != REST, "{rest}");
}

#[test]
fn an_edition_is_built_from_inside_its_folder() {
    let folder = bare("inside");
    finished(&folder, "edition");
    let edition = folder.0.join("work/edition");
    let inside = edition.canonicalize().unwrap();
    for (number, named) in [None, Some("."), inside.to_str()].into_iter().enumerate() {
        let out = format!("../site-{number}");
        let build = ["build", "--out", &out].into_iter().chain(named.map(|_| "--edition")).chain(named);
        for arguments in [["check"].into_iter().chain(named).collect::<Vec<_>>(), build.collect()] {
            let output = program(&folder, &arguments).current_dir(&edition).output().unwrap();
            assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
        assert!(edition.join(&out).join("index.html").exists());
    }
    fs::write(edition.join("01-first.md"), "").unwrap();
    let output = program(&folder, &["check"]).current_dir(&edition).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("01-first.md:1:1: 错误") && told.ends_with("错误：当前文件夹里有 1 处错误\n"), "{told}");
}

#[test]
fn a_site_is_not_poured_into_other_files() {
    let folder = bare("other");
    finished(&folder, "edition");
    for out in ["edition", "edition/dist", "."] {
        let told = fail(&folder, &["build", "--edition", "edition", "--out", out]);
        assert!(told.contains(&format!("网页不能写到 {out}：")) && told.contains("--out"), "{told}");
    }
    assert_eq!(fs::read_dir(folder.0.join("work/edition")).unwrap().count(), 3);
}

#[test]
fn many_editions_become_a_shelf() {
    let folder = bare("shelf");
    let mut arguments = vec!["build", "--out", "site"];
    let names: Vec<String> = (1..=5).map(|number| format!("2023-10-0{number}")).collect();
    for name in &names {
        finished(&folder, name);
        arguments.extend(["--edition", name]);
    }
    succeed(&folder, &arguments);
    let manifest = fs::read_to_string(folder.0.join("work/site/editions.json")).unwrap();
    assert!(names.iter().all(|name| manifest.contains(name)), "{manifest}");
    let page =
        |name: &str| fs::read_to_string(folder.0.join("work/site/article").join(name).join("index.html")).unwrap();
    for name in &names {
        let page = page(&format!("{name}.first"));
        assert!(page.contains(&format!("data-opens=\"first?edition={name}\"")), "{page}");
        assert!(page.contains(&format!("href=\"../../#/?edition={name}\"")), "{page}");
    }
    assert!(page("first").contains("url=../2023-10-01.first/"), "the newest edition that has it");
}

#[test]
fn what_cannot_be_done_is_told_in_words() {
    let folder = bare("words");
    finished(&folder, "edition");
    fs::write(folder.0.join("work/file"), "").unwrap();
    let told = fail(&folder, &["build", "--edition", "edition", "--out", "file"]);
    assert!(told.contains("file 不能写入") && told.contains("原来的网页没有动"), "{told}");
    assert!(fail(&folder, &["build", "--edition", "nowhere"]).contains("没有版面文件夹 nowhere"));

    let file = folder.0.join("bin/civic-edition");
    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..whole.len() - 1]).unwrap();
    let told = fail(&folder, &["build", "--edition", "edition", "--out", "site"]);
    assert!(told.contains("程序文件不完整") && told.contains("重新下载"), "{told}");
    assert!(!folder.0.join("work/site").exists());
    succeed(&folder, &["check", "edition"]);
}

#[test]
fn a_photo_is_in_every_form() {
    let folder = bare("photo");
    finished(&folder, "edition");
    let edition = folder.0.join("work/edition");
    let halves = |x, _| image::Rgb(if x < 600 { [200, 0, 0] } else { [0, 0, 200] });
    image::RgbImage::from_fn(1200, 800, halves).save(edition.join("yeshi.png")).expect("a picture");
    let article = edition.join("01-first.md");
    let text = fs::read_to_string(&article).unwrap();
    let photo =
        "\n[[photos]]\nimage = \"yeshi.png\"\nalt = \"夜市\"\ncaption = \"开街\"\ncredit = \"陈小雨 摄\"\n+++\n";
    fs::write(&article, text.replacen("\n+++\n", photo, 1)).unwrap();

    succeed(&folder, &["build", "--edition", "edition", "--out", "site", "--base", "https://paper.example/"]);
    let site = folder.0.join("work/site");
    let mut names: Vec<String> = fs::read_dir(site.join("photos"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let ends: Vec<&str> = names.iter().map(|name| name.split_once('-').unwrap().1).collect();
    assert_eq!(ends, ["1200.jpg", "1200.webp", "480.webp", "960.webp"]);
    let page = fs::read_to_string(site.join("article/first/index.html")).unwrap();
    let jpeg = format!("photos/{}", names[0]);
    assert!(page.contains(&format!("src=\"../../{jpeg}\"")), "{page}");
    assert!(page.contains(&format!("property=\"og:image\" content=\"https://paper.example/{jpeg}\"")), "{page}");
    let single = fs::read_to_string(site.join("edition.html")).unwrap();
    assert!(single.contains("id=\"photo-1\">data:image/webp;base64,") && !single.contains(&jpeg));

    assert!(succeed(&folder, &["show", "edition", "--json"]).contains("陈小雨 摄"));
    succeed(&folder, &["export", "edition", "--format", "ninjs", "--out", "ninjs"]);
    assert!(fs::read_to_string(folder.0.join("work/ninjs/first.json")).unwrap().contains(&jpeg));
    assert!(folder.0.join("work/ninjs").join(&jpeg).exists());
    succeed(&folder, &["export", "edition", "--format", "epub", "--out", "book.epub"]);
    let mut book = zip::ZipArchive::new(fs::File::open(folder.0.join("work/book.epub")).unwrap()).unwrap();
    assert!(book.by_name(&format!("OEBPS/{jpeg}")).is_ok());
    let chapter = std::io::read_to_string(book.by_name("OEBPS/article-first.xhtml").unwrap()).unwrap();
    assert!(chapter.contains(&format!("<img src=\"{jpeg}\" alt=\"夜市\"")), "{chapter}");
}

#[test]
fn an_article_without_a_photo_has_a_picture_of_its_own_where_it_is_told_of() {
    let folder = bare("preview");
    finished(&folder, "edition");
    succeed(&folder, &["build", "--edition", "edition", "--out", "site", "--base", "https://paper.example/"]);
    let site = folder.0.join("work/site");
    for page in ["", "article/first/"] {
        let html = fs::read_to_string(site.join(page).join("index.html")).unwrap();
        let address = format!("property=\"og:image\" content=\"https://paper.example/{page}preview.png\"");
        assert!(html.contains(&address), "{html}");
        let picture = image::open(site.join(page).join("preview.png")).unwrap().into_rgb8();
        assert_eq!(picture.dimensions(), (1200, 630));
        let has = |wanted: [u8; 3]| picture.pixels().any(|pixel| pixel.0 == wanted);
        assert!(has([0xFB, 0xF9, 0xF3]) && has([0x1C, 0x1A, 0x17]) && has([0xA3, 0x20, 0x1A]), "paper and inks");
    }
    succeed(&folder, &["build", "--edition", "edition", "--out", "nowhere"]);
    assert!(!folder.0.join("work/nowhere/preview.png").exists(), "only a whole address can be told");
}
