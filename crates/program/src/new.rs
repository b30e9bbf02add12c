//! `cargo xtask new`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use compiler::TEMPLATE;

use crate::home::Home;

/// Options of `new`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// 要新建的文件夹
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Makes a commented edition folder to start from.
///
/// # Errors
/// Where the folder exists already.
pub(crate) fn run(arguments: &Arguments, home: &Home) -> Result<()> {
    let folder = &arguments.folder;
    if folder.exists() {
        bail!("{} 已经有了；请写一个还没有的文件夹", folder.display());
    }
    fs::create_dir_all(folder).with_context(|| format!("建不了 {}", folder.display()))?;
    for (name, content) in TEMPLATE {
        let path = folder.join(name);
        fs::write(&path, content).with_context(|| format!("{} 写不进去", path.display()))?;
    }
    let shown = folder.display();
    say!("已新建 {shown}：edition.toml 和两篇文章；{} serve --edition {shown} 边改边看", home.program);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::TEMPLATE;

    #[test]
    fn all_that_is_doubtful_of_the_folder_is_what_nobody_has_written_yet() {
        let files = TEMPLATE.map(|(name, content)| compiler::File { path: name.into(), bytes: content.into() });
        let compiled = compiler::compile_files(Path::new("."), files.into()).unwrap();
        let told: Vec<String> =
            compiled.warnings.iter().map(|warning| format!("{:?} {warning}", warning.rule)).collect();
        assert!(told.iter().all(|warning| warning.starts_with("Some(\"placeholder\")")), "{told:?}");
        for words in ["版名", "专版名称", "引题", "第一篇文章的标题", "副题", "记者姓名", "图片的标题", "摄影者姓名"]
        {
            assert!(told.iter().any(|warning| warning.contains(&format!("还是“{words}”"))), "{words}: {told:?}");
        }
        assert_eq!(told.iter().filter(|warning| warning.contains("正文还是")).count(), 2, "{told:?}");
    }
}
