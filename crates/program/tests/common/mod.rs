//! The program as an editor has it: one file in a folder, with nothing in its environment. The page that it carries here has a
//! module without code.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use ::program::page::archive;
use ::program::page::template::{Kind, Module, REST, Template, Whole};

/// A folder of one test; it is removed with what is in it.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) const EMPTY_MODULE: &[u8] = b"\0asm\x01\0\0\0";

fn template() -> Template {
    let script = format!("import('./{REST}')");
    let module = Module { script, types: String::new(), wasm: EMPTY_MODULE.into(), rest: Some(EMPTY_MODULE.into()) };
    let shell =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/index.html")).expect("the shell");
    let [style, rest_style, kiosk_style, kiosk_script, loader, embed] =
        ["a{}", "b{}", "c{}", "keep()", "start()", "embed()"].map(String::from);
    let whole = Some(Whole { script: "whole()".to_owned(), wasm: EMPTY_MODULE.into() });
    let plain =
        Template { shell, style, rest_style, kiosk_style, kiosk_script, loader, embed, module, whole, small: None };
    plain.compressed().expect("small parts")
}

/// An empty folder `work` with the program in a folder beside it.
pub(crate) fn bare(name: &str) -> Folder {
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

/// The program without any environment.
pub(crate) fn program(folder: &Folder, arguments: &[&str]) -> Command {
    let mut program = Command::new(folder.0.join("bin/civic-edition"));
    program.args(arguments).env_clear().current_dir(folder.0.join("work"));
    program
}

/// Runs it.
pub(crate) fn run(folder: &Folder, arguments: &[&str]) -> Output {
    program(folder, arguments).output().expect("it starts")
}

#[track_caller]
pub(crate) fn succeed(folder: &Folder, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("a text")
}

#[track_caller]
pub(crate) fn fail(folder: &Folder, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(!output.status.success(), "{arguments:?}");
    String::from_utf8(output.stderr).expect("a text")
}

/// What an editor writes in the place of the template's words.
const WRITTEN: [(&str, &str); 12] = [
    ("\"版名\"", "\"湖滨日报\""),
    ("\"专版名称\"", "\"城市专版\""),
    ("\"引题\"", "\"人人参与\""),
    ("第一篇文章的标题", "全市动员"),
    ("\"副题\"", "\"河岸换新颜\""),
    ("[\"记者姓名\"]", "[\"张三\"]"),
    ("正文从这里开始", "正文写在这里"),
    ("两颗星之间的话会排成", "两颗星之间的话排成了"),
    ("要分节，", "分节时"),
    ("图片的标题", "夜市开街"),
    ("[\"摄影者姓名\"]", "[\"李四\"]"),
    ("图片说明写在这里", "夜市里亮着灯"),
];

/// An edition that an editor has finished: a new one with words of its own.
pub(crate) fn finished(folder: &Folder, name: &str) {
    succeed(folder, &["new", name]);
    for entry in fs::read_dir(folder.0.join("work").join(name)).expect("the edition") {
        let file = entry.expect("a file").path();
        let text = fs::read_to_string(&file).expect("a text");
        let text = WRITTEN.iter().fold(text, |text, (before, after)| text.replace(before, after));
        fs::write(&file, text).expect("a file");
    }
}
