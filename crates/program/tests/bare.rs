//! The program as an editor has it: one file in an empty folder, with nothing in its environment. The page that it carries
//! here has a module without code; what the real one does is tested in a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use program::page::archive;
use program::page::template::{Kind, Module, REST, Template, Whole};

/// A folder of one test; it is removed with what is in it.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const EMPTY_MODULE: &[u8] = b"\0asm\x01\0\0\0";

fn template() -> Template {
    let script = format!("import('./{REST}')");
    let module = Module { script, types: String::new(), wasm: EMPTY_MODULE.into(), rest: Some(EMPTY_MODULE.into()) };
    let shell =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/index.html")).expect("the shell");
    let [style, rest_style, kiosk_style, kiosk_script, loader, embed] =
        ["a{}", "b{}", "c{}", "keep()", "start()", "embed()"].map(String::from);
    let whole = Some(Whole { script: "whole()".to_owned(), wasm: EMPTY_MODULE.into() });
    Template { shell, style, rest_style, kiosk_style, kiosk_script, loader, embed, module, whole }
}

/// An empty folder with the program in a folder beside it.
fn bare(name: &str) -> Folder {
    let folder = std::env::temp_dir().join(format!("civic-bare-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("bin")).expect("a folder");
    fs::create_dir_all(folder.join("work")).expect("a folder");
    let built = env!("CARGO_BIN_EXE_civic-edition");
    let entries: Vec<_> = Kind::ALL.iter().flat_map(|kind| template().entries(*kind)).collect();
    // The built file gives its permissions.
    let program = folder.join("bin/civic-edition");
    fs::copy(built, &program).expect("a copy");
    fs::write(&program, archive::append(&fs::read(built).expect("the program"), &entries))
        .expect("the program with its page");
    Folder(folder)
}

/// Runs the program without any environment.
fn run(folder: &Folder, arguments: &[&str]) -> Output {
    let mut program = Command::new(folder.0.join("bin/civic-edition"));
    program.args(arguments).env_clear().current_dir(folder.0.join("work")).output().expect("it starts")
}

#[track_caller]
fn succeed(folder: &Folder, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("a text")
}

#[track_caller]
fn fail(folder: &Folder, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(!output.status.success(), "{arguments:?}");
    String::from_utf8(output.stderr).expect("a text")
}

#[test]
fn an_edition_becomes_a_site_with_nothing_but_the_program() {
    let folder = bare("site");
    succeed(&folder, &["new", "edition"]);
    assert!(succeed(&folder, &["check", "edition"]).contains("文章 2 篇"));
    assert!(succeed(&folder, &["search", "正文", "--edition", "edition", "--json"]).contains("\"first\""));
    succeed(&folder, &["build", "--edition", "edition", "--out", "one"]);
    succeed(&folder, &["build", "--edition", "edition", "--out", "deep/two"]);

    let work = folder.0.join("work");
    let sums = fs::read_to_string(work.join("one/SHA256SUMS")).unwrap();
    assert_eq!(sums, fs::read_to_string(work.join("deep/two/SHA256SUMS")).unwrap(), "two builds are equal");
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        assert_eq!(program::output::hash(&fs::read(work.join("one").join(name)).unwrap()), sum, "{name}");
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
fn many_editions_become_a_shelf() {
    let folder = bare("shelf");
    let mut arguments = vec!["build", "--out", "site"];
    let names: Vec<String> = (1..=5).map(|number| format!("2023-10-0{number}")).collect();
    for name in &names {
        succeed(&folder, &["new", name]);
        arguments.extend(["--edition", name]);
    }
    succeed(&folder, &arguments);
    let manifest = fs::read_to_string(folder.0.join("work/site/editions.json")).unwrap();
    assert!(names.iter().all(|name| manifest.contains(name)), "{manifest}");
}

#[test]
fn what_cannot_be_done_is_told_in_words() {
    let folder = bare("words");
    succeed(&folder, &["new", "edition"]);
    fs::write(folder.0.join("work/file"), "").unwrap();
    assert!(fail(&folder, &["build", "--edition", "edition", "--out", "file"]).contains("原来的网页没有动"));
    assert!(!fail(&folder, &["build", "--edition", "nowhere"]).is_empty());

    let program = folder.0.join("bin/civic-edition");
    let whole = fs::read(&program).unwrap();
    fs::write(&program, &whole[..whole.len() - 1]).unwrap();
    let told = fail(&folder, &["build", "--edition", "edition", "--out", "site"]);
    assert!(told.contains("程序文件不完整") && told.contains("重新下载"), "{told}");
    assert!(!folder.0.join("work/site").exists());
    succeed(&folder, &["check", "edition"]);
}
