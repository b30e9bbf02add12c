//! What a folder may hold beside articles, and how much of it.

#![allow(clippy::unwrap_used)] // a test

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use compiler::compile_folder;

const ARTICLE: &str = "+++\nid = \"a\"\nsection = \"要闻\"\nheadline = \"甲\"\n+++\n正文\n";

/// A folder with an edition of one article, removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("civic-folder-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir(&path).unwrap();
        fs::write(path.join("edition.toml"), "title = \"湖滨\"\nsections = [\"要闻\"]\n").unwrap();
        fs::write(path.join("01.md"), ARTICLE).unwrap();
        Self(path)
    }

    /// The errors without the folder's name, one on a line.
    fn errors(&self) -> String {
        let report = compile_folder(&self.0).map_or_else(|report| report.to_string(), |_| String::new());
        report.replace(&format!("{}/", self.0.display()), "").lines().filter(|line| !line.starts_with("  ")).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_file_has_a_limit() {
    let folder = Folder::new("large");
    fs::File::create(folder.0.join("02.md")).unwrap().set_len(1 << 40).unwrap();
    assert_eq!(folder.errors(), "02.md:1:1: 错误：文件太大：1099511627776 字节，最多 1048576 字节");
}

#[test]
fn a_folder_is_no_article() {
    let folder = Folder::new("nested");
    fs::create_dir(folder.0.join("02.md")).unwrap();
    assert_eq!(folder.errors(), "02.md:1:1: 错误：不是普通文件，没有读");
}

#[cfg(unix)]
#[test]
fn a_pipe_does_not_hang_and_a_device_does_not_fill_memory() {
    use std::os::unix::fs::symlink;

    let folder = Folder::new("pipe");
    let pipe = folder.0.join("02.md");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(folder.errors(), "02.md:1:1: 错误：不是普通文件，没有读");
    fs::remove_file(&pipe).unwrap();
    symlink("/dev/zero", &pipe).unwrap();
    assert_eq!(folder.errors(), "02.md:1:1: 错误：不是普通文件，没有读");
    fs::remove_file(&pipe).unwrap();
    let header = folder.0.join("edition.toml");
    fs::remove_file(&header).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&header).status().unwrap().success());
    assert_eq!(folder.errors(), "edition.toml:1:1: 错误：不是普通文件，没有读");
}

#[cfg(unix)]
#[test]
fn a_link_to_an_article_is_read() {
    let folder = Folder::new("link");
    fs::write(folder.0.join("_draft"), ARTICLE.replace("\"a\"", "\"b\"")).unwrap();
    std::os::unix::fs::symlink(Path::new("_draft"), folder.0.join("02.md")).unwrap();
    assert_eq!(compile_folder(&folder.0).unwrap().edition.articles.len(), 2);
}

#[test]
fn what_belongs_to_a_file_that_cannot_be_read_is_not_to_be_deleted() {
    let folder = Folder::new("unread");
    fs::write(folder.0.join("edition.toml"), "title = \"湖滨\"\nsections = [\"要闻\", \"综合\"]\n").unwrap();
    fs::create_dir(folder.0.join("02.md")).unwrap();
    fs::write(folder.0.join("a.png"), png(9, 9)).unwrap();
    assert_eq!(compile_folder(&folder.0).unwrap_err().warnings, []);
    fs::remove_file(folder.0.join("01.md")).unwrap();
    assert_eq!(folder.errors(), "02.md:1:1: 错误：不是普通文件，没有读");
}

#[test]
fn a_folder_has_a_limit() {
    let folder = Folder::new("many");
    for number in 0..257 {
        fs::File::create(folder.0.join(format!("n{number}.md"))).unwrap().set_len(1 << 20).unwrap();
    }
    let error = folder.errors();
    assert!(error.ends_with(":1:1: 错误：文件太多：最多 65536 个，共 256 MB"), "{error}");
}

/// A PNG that says it has so many pixels: signature and header chunk with its checksum (PNG 1.2, section 11.2.2), no pixels.
fn png(width: u32, height: u32) -> Vec<u8> {
    let content = [&b"IHDR"[..], &width.to_be_bytes(), &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let sum = content.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 })
    });
    let end = b"\0\0\0\0IDAT\x35\xAF\x06\x1E";
    [b"\x89PNG\r\n\x1A\n\0\0\0\x0D", content.as_slice(), &(!sum).to_be_bytes(), end].concat()
}

/// What is said of a photo with these lines, in a folder that has been made ready.
#[track_caller]
fn check_photo(lines: &str, ready: impl Fn(&Path), expect: &str) {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let folder = Folder::new(&format!("photo-{}", COUNT.fetch_add(1, Ordering::Relaxed)));
    let article = ARTICLE.replace("\n+++\n正文", &format!("\n[[photos]]\n{lines}\n+++\n正文"));
    fs::write(folder.0.join("01.md"), article).unwrap();
    ready(&folder.0);
    assert_eq!(folder.errors(), expect);
}

#[test]
fn a_photo_is_read_with_its_size() {
    let folder = Folder::new("photos");
    let article = ARTICLE.replace(
        "\n+++\n正文",
        "\n[[photos]]\nimage = \"photos/a.png\"\nalt = \"灯\"\ncaption = \"夜\"\ncredit = \"张三 摄\"\n\
         [[photos]]\nimage = \"b.png\"\nalt = \"桥\"\n+++\n正文",
    );
    fs::write(folder.0.join("01.md"), article).unwrap();
    fs::create_dir(folder.0.join("photos")).unwrap();
    fs::write(folder.0.join("photos/a.png"), png(4000, 3000)).unwrap();
    fs::write(folder.0.join("b.png"), png(300, 200)).unwrap();
    fs::write(folder.0.join("c.png"), png(300, 200)).unwrap();
    let compiled = compile_folder(&folder.0).unwrap();
    let photos = &compiled.edition.articles[0].photos;
    let sizes: Vec<_> = photos.iter().map(|photo| (photo.alt.as_str(), photo.width, photo.height)).collect();
    assert_eq!(sizes, [("灯", 1600, 1200), ("桥", 300, 200)]);
    assert_eq!((photos[0].caption.as_str(), photos[0].credit.as_str()), ("夜", "张三 摄"));
    let names: Vec<&str> = compiled.pictures.iter().map(|picture| picture.name.as_str()).collect();
    assert!(photos.iter().all(|photo| names.contains(&photo.name.as_str())), "{names:?}");
    let ignored: Vec<_> = compiled.warnings.iter().filter(|warning| warning.rule == Some("ignored-file")).collect();
    assert_eq!(ignored.len(), 1, "{ignored:?}");
    assert!(ignored[0].location.file.ends_with("c.png"));
}

#[test]
fn a_photo_of_an_article_that_cannot_be_read_is_not_to_be_moved_away() {
    let folder = Folder::new("photo-of-a-broken-article");
    fs::write(folder.0.join("01.md"), ARTICLE).unwrap();
    fs::write(folder.0.join("02.md"), ARTICLE.replace("headline = ", "headline ")).unwrap();
    fs::write(folder.0.join("a.png"), png(300, 200)).unwrap();
    let report = compile_folder(&folder.0).unwrap_err();
    assert_eq!(report.warnings, []);
}

/// What is said in all of a photo of this name in a folder with a file of another: the hint of the only error.
#[track_caller]
fn check_hint(name: &str, file: &str, content: &[u8], expect: &str) {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let folder = Folder::new(&format!("hint-{}", COUNT.fetch_add(1, Ordering::Relaxed)));
    let photo = format!("\n[[photos]]\nimage = '{name}'\nalt = \"灯\"\n+++\n正文");
    fs::write(folder.0.join("01.md"), ARTICLE.replace("\n+++\n正文", &photo)).unwrap();
    fs::create_dir_all(folder.0.join(file).parent().unwrap()).unwrap();
    fs::write(folder.0.join(file), content).unwrap();
    let report = compile_folder(&folder.0).unwrap_err();
    assert_eq!((report.errors.len(), report.warnings), (1, vec![]), "{name}");
    assert_eq!(report.errors[0].hint.as_deref(), Some(expect), "{name}");
}

#[test]
fn nothing_else_is_said_of_a_picture_that_is_refused() {
    check_hint("a.heic", "a.heic", b"ftypheic", "在看图软件里另存为 JPEG");
    check_hint("A.PNG", "a.png", &png(9, 9), "文件夹里有 a.png；大小写也要一样：image = \"a.png\"");
    check_hint(r"img\a.png", "img/a.png", &png(9, 9), "文件夹和文件名之间写 /：image = \"img/a.png\"");
    check_hint(r"img\A.png", "Img/a.png", &png(9, 9), "文件夹和文件名之间写 /：image = \"Img/a.png\"");
    let outside = "把图片放进版面文件夹，只写文件名，如 image = \"yeshi.jpg\"";
    check_hint("./a.png", "a.png", &png(9, 9), outside);
}

#[test]
fn a_bad_picture_is_refused_with_its_place() {
    let put = |content: Vec<u8>| move |folder: &Path| fs::write(folder.join("a.png"), &content).unwrap();
    let image = "image = \"a.png\"\nalt = \"灯\"";
    let at = |what: &str| format!("01.md:6:10: 错误：图片“a.png”{what}");
    check_photo("image = \"a.png\"", put(png(9, 9)), "01.md:5:1: 错误：缺少 alt");
    check_photo(image, |_| {}, &at("没有找到"));
    check_photo(image, put(b"GIF89a".to_vec()), &at("不是 JPEG、PNG、WebP 或 AVIF 图片"));
    check_photo(image, put(Vec::new()), &at("不是 JPEG、PNG、WebP 或 AVIF 图片"));
    check_photo(image, put(png(20_000, 10_000)), &at("太大：20000×10000 像素，最多 6400 万像素"));
    check_photo(image, |folder| fs::create_dir(folder.join("a.png")).unwrap(), &at("不是普通文件，没有读"));
    let endless = |folder: &Path| fs::File::create(folder.join("a.png")).unwrap().set_len(1 << 26).unwrap();
    check_photo(image, endless, &at("太大：最多 40 MB"));
    for outside in ["../a.png", "/etc/a.png", "x/../../a.png", "./a.png"] {
        let lines = format!("image = \"{outside}\"\nalt = \"灯\"");
        check_photo(&lines, |_| {}, &format!("01.md:6:10: 错误：图片“{outside}”不在版面文件夹里"));
    }
}

#[cfg(unix)]
#[test]
fn a_picture_behind_a_link_is_refused() {
    use std::os::unix::fs::symlink;

    let expect = |name: &str| format!("01.md:6:10: 错误：图片“{name}”是链接，没有读");
    let link = |folder: &Path| symlink("/etc/hostname", folder.join("a.png")).unwrap();
    check_photo("image = \"a.png\"\nalt = \"灯\"", link, &expect("a.png"));
    let folder_link = |folder: &Path| symlink("/etc", folder.join("x")).unwrap();
    check_photo("image = \"x/hostname\"\nalt = \"灯\"", folder_link, &expect("x/hostname"));
}
