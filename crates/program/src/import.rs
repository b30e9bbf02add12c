//! `cargo xtask import`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use compiler::import::{self, Action, ForeignName, Import, MANIFEST, REPORT, Refused};

use crate::edition_source;

/// Options of `import`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// 报纸版面的纯文本：UTF-8、GB18030、Big5 或 UTF-16；一期有几个版，就按版次写几个
    #[arg(value_name = "DUMP", required = true)]
    dumps: Vec<PathBuf>,
    /// 写到哪个文件夹
    #[arg(long, value_name = "DIR", required_unless_present = "explain")]
    out: Option<PathBuf>,
    /// 什么也不写，只说明某一行为什么这样读
    #[arg(long, value_name = "LINE", conflicts_with = "out")]
    explain: Option<u32>,
    /// 导入到已有的文件夹；改过的文件保留，新的写成 NAME.new
    #[arg(long)]
    force: bool,
}

/// Turns a dump into an edition folder with a report of every decision to look over.
///
/// # Errors
/// Where the dump is no text, holds no article, or the folder exists and `--force` is not given.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let dumps = &arguments.dumps;
    if let Some(line) = arguments.explain {
        let [dump] = &dumps[..] else { bail!("--explain 一次只看一个文件") };
        let text = edition_source::read_file(dump)?;
        say!("{}", import::explain(&text, line).or_else(|refused| refuse(dump, refused))?.trim_end());
        return Ok(());
    }
    let Some(out) = &arguments.out else { bail!("用 --out 写明文件夹") };
    if out.exists() && !out.is_dir() {
        bail!("{} 是文件；请写一个还没有的文件夹", out.display());
    }
    if out.exists() && !arguments.force {
        bail!("{} 已经有了；换一个文件夹，或加 --force（改过的文件会保留）", out.display());
    }
    let texts: Vec<Vec<u8>> = dumps.iter().map(|dump| edition_source::read_file(dump)).collect::<Result<_>>()?;
    let names: Vec<String> = dumps.iter().map(|dump| dump.display().to_string()).collect();
    let pages: Vec<(&str, &[u8])> = names.iter().map(String::as_str).zip(texts.iter().map(Vec::as_slice)).collect();
    let import = import::import_issue(&pages).or_else(|(dump, refused)| refuse(&dumps[dump], refused))?;
    for note in &import.notes {
        note!("{}:{}", names[note.dump], import::terminal_line(note));
    }
    write(out, &import)?;
    summarise(&dumps[0], out, &import)
}

fn refuse<T>(dump: &Path, refused: Refused) -> Result<T> {
    let name = dump.display();
    match refused {
        Refused::Empty => bail!("{name}:1: 文件是空的；请重新导出版面的文字"),
        Refused::Format("HTML") => {
            bail!("{name}:1: 这是保存的网页（HTML）；在浏览器里打开，选中版面文字，粘贴到纯文本文件（.txt）里")
        }
        Refused::Format(format) => bail!("{name}:1: 这是 {format} 文件；请把版面导出为纯文本（.txt）"),
        Refused::Binary(line) => bail!("{name}:{line}: 这不是文字；请把版面导出为纯文本（.txt）"),
    }
}

fn write(out: &Path, import: &Import) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("建不了 {}", out.display()))?;
    let manifest = content(&out.join(MANIFEST)).and_then(|bytes| String::from_utf8(bytes).ok());
    let actions = import::merge(&import.files, manifest.as_deref(), |name| content(&out.join(name)));
    let actions = actions.map_err(|ForeignName(name)| {
        let manifest = out.join(MANIFEST);
        anyhow!("{}：“{name}”不是这个文件夹里的文件；删去这一行再导入", manifest.display())
    })?;
    for action in &actions {
        if let Action::Write { name, .. } | Action::Keep { beside: name, .. } = action {
            check_free(&out.join(name))?;
        }
    }
    let store = |name: &str, content: &str| {
        let path = out.join(name);
        fs::write(&path, content).with_context(|| format!("{} 写不进去", path.display()))
    };
    for action in actions {
        match action {
            Action::Write { name, content } => store(&name, &content)?,
            Action::Keep { name, beside, content } => {
                note!("{}：改过，保留；新的写在 {beside}", out.join(name).display());
                store(&beside, &content)?;
            }
            Action::Remove { name } => {
                let path = out.join(name);
                fs::remove_file(&path).with_context(|| format!("{} 删不掉", path.display()))?;
            }
            Action::KeepStale { name } => {
                note!("{}：原文里没有了，但改过，保留", out.join(name).display());
            }
        }
    }
    Ok(())
}

/// The content of a regular file: a pipe would never end, and a link may lead out of the folder.
fn content(path: &Path) -> Option<Vec<u8>> {
    if fs::symlink_metadata(path).ok()?.is_file() { fs::read(path).ok() } else { None }
}

/// Whether a file can be written at `path` without writing elsewhere.
fn check_free(path: &Path) -> Result<()> {
    if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) {
        bail!("{} 不是普通文件；移走再导入", path.display());
    }
    Ok(())
}

fn summarise(dump: &Path, out: &Path, import: &Import) -> Result<()> {
    let report = out.join(REPORT);
    let defects = import.notes.iter().filter(|note| note.topic.is_defect()).count();
    if import.items == 0 {
        bail!("{}:1: 没有找到文章；找到的写在 {}", dump.display(), report.display());
    }
    edition_source::compile(out)?;
    say!(
        "已写入 {}：{} 篇；{} 处要改、{} 处要看，见 {}",
        out.display(),
        import.items,
        defects,
        import.notes.len() - defects,
        report.display(),
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A new folder for one test, with a dump in it.
    fn scratch(name: &str) -> (PathBuf, Import) {
        let folder = std::env::temp_dir().join(format!("civic-import-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).unwrap();
        (folder, import::import("全市动员\n本报讯（记者张三）全市动员，人人参与。\n".as_bytes()).unwrap())
    }

    #[test]
    fn a_manifest_that_names_other_folders_changes_nothing() {
        let (folder, import) = scratch("foreign");
        let out = folder.join("out");
        fs::create_dir(&out).unwrap();
        fs::write(folder.join("victim"), "").unwrap();
        // The checksum of an empty file: what nobody has edited may be removed.
        let manifest = r#"{"../victim": "0-cbf29ce484222325"}"#;
        fs::write(out.join(MANIFEST), manifest).unwrap();
        let error = write(&out, &import).unwrap_err().to_string();
        assert!(error.contains("“../victim”不是这个文件夹里的文件"), "{error}");
        assert!(folder.join("victim").exists());
        assert_eq!(fs::read_dir(&out).unwrap().count(), 1);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_links_and_pipes() {
        let (folder, import) = scratch("links");
        let (out, victim) = (folder.join("out"), folder.join("victim"));
        let name = &import.files[0].0;
        fs::create_dir(&out).unwrap();
        fs::write(&victim, "mine").unwrap();
        std::os::unix::fs::symlink(&victim, out.join(name)).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(out.join(MANIFEST)).status().unwrap().success());
        let error = write(&out, &import).unwrap_err().to_string();
        assert!(error.contains("不是普通文件"), "{error}");
        assert_eq!(fs::read_to_string(&victim).unwrap(), "mine");
        assert_eq!(fs::read_dir(&out).unwrap().count(), 2);
        fs::remove_dir_all(&folder).unwrap();
    }
}
