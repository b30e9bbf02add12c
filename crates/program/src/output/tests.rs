use super::*;

fn site(files: &[(&str, &str)]) -> Vec<File> {
    files.iter().map(|(name, content)| ((*name).to_owned(), content.as_bytes().to_vec())).collect()
}

fn scratch(name: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("civic-output-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    folder
}

#[test]
fn a_new_site_takes_the_place_of_the_old_one_and_leaves_other_files() {
    let out = scratch("place");
    write(&out, &site(&[("index.html", "旧"), ("pkg/a_rest_1.wasm", "旧")])).unwrap();
    fs::write(out.join("CNAME"), "paper.example").unwrap();
    fs::write(out.join("../civic-output-victim"), "").unwrap();
    let list = fs::read_to_string(out.join(SUMS)).unwrap() + "0  ../civic-output-victim\n";
    fs::write(out.join(SUMS), list).unwrap();
    fs::create_dir(out.join(BESIDE)).unwrap();
    write(&out, &site(&[("index.html", "新"), ("pkg/a_rest_2.wasm", "新")])).unwrap();
    assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "新");
    for (name, there) in [
        ("pkg/a_rest_1.wasm", false),
        ("pkg/a_rest_2.wasm", true),
        ("CNAME", true),
        (BESIDE, false),
        ("../civic-output-victim", true),
    ] {
        assert_eq!(out.join(name).exists(), there, "{name}");
    }
    let sums = fs::read_to_string(out.join(SUMS)).unwrap();
    assert_eq!(sums.lines().count(), 2);
    assert!(sums.starts_with(&format!("{}  index.html\n", hash("新".as_bytes()))), "{sums}");
    fs::remove_dir_all(&out).unwrap();
}

#[test]
fn a_site_that_cannot_be_written_leaves_the_old_one_whole() {
    let out = scratch("whole");
    write(&out, &site(&[("a.js", "旧"), ("index.html", "旧")])).unwrap();
    // A file cannot be a folder too.
    let error = write(&out, &site(&[("a.js", "新"), ("a.js/inner", "")])).unwrap_err().to_string();
    assert!(error.contains("原来的网页没有动"), "{error}");
    check_old(&out);
    // Where the third place is taken, two files are in theirs already.
    fs::create_dir_all(out.join("z/page.html/inner")).unwrap();
    let files = site(&[("a.js", "新"), ("deep/b.js", "新"), ("z/page.html", "新"), ("index.html", "新")]);
    let error = write(&out, &files).unwrap_err().to_string();
    assert!(error.contains("z/page.html 不能写入") && error.contains("原来的网页没有动"), "{error}");
    assert!(!out.join("deep").exists());
    check_old(&out);
    fs::remove_dir_all(&out).unwrap();
}

#[track_caller]
fn check_old(out: &Path) {
    for name in ["a.js", "index.html"] {
        assert_eq!(fs::read_to_string(out.join(name)).unwrap(), "旧", "{name}");
    }
    assert_eq!(fs::read_to_string(out.join(SUMS)).unwrap().lines().count(), 2);
    assert!(!out.join(BESIDE).exists());
}

#[test]
fn two_programs_do_not_write_one_site_at_once() {
    let out = scratch("twice");
    fs::create_dir_all(&out).unwrap();
    let other = OpenFile::open(&out).unwrap();
    other.lock().unwrap();
    let error = write(&out, &site(&[("index.html", "新")])).unwrap_err().to_string();
    assert!(error.contains("另一个 build 正在写"), "{error}");
    drop(other);
    write(&out, &site(&[("index.html", "新")])).unwrap();
    fs::remove_dir_all(&out).unwrap();
}

#[test]
fn what_is_full_or_closed_is_told_with_what_to_do() {
    let told = |kind: io::ErrorKind| told(Path::new("dist/a"), &io::Error::from(kind)).to_string();
    assert!(told(io::ErrorKind::StorageFull).starts_with("磁盘已满"));
    assert!(told(io::ErrorKind::ReadOnlyFilesystem).contains("--out"));
}
