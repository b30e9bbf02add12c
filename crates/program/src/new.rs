//! `cargo xtask new`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::home::Home;

/// Options of `new`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// 要新建的文件夹
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

const EDITION: &str = r#"# 一期版面。边改边看用 serve --edition 本文件夹，检查用 check 本文件夹。

# 版名，照报上印的写。
title = "版名"
# 版名下面的小字：专版名称或主办单位。没有就删去这一行。
subtitle = "专版名称"
# 报头和报脚上印的：出版日期、期号、版次、版名、主办单位、责任编辑、刊号、备案号、许可证号。报上没有印的不要写。
# date = "2023-10-18"
# issue = "总第1234期"
# page = "3"
# page_name = "综合"
# publisher = "主办单位"
# editor = "责任编辑姓名"
# serial = "CN 00-0000"
# filing = "备案号"
# licence = "许可证号"
# 几期合成一个网站时，网址里这一期的名字；不写就用文件夹的名字。
# id = "2023-10-17"
# 不属于哪一篇文章的通栏标语，一条一项；没有就写 []。
slogans = []
# 栏目，按导航里的先后。每篇文章的 section 要用这里的名称。
sections = ["要闻", "图片新闻"]

# 正文里的链接 [文字](https://……) 要不要排成链接：写了这一行就排，不写就照打的样子印出来。触摸屏上一律没有链接。
# links = "allowed"
# 报上印错的词：按 word 查，找到印作 printed 的地方。
# [[aliases]]
# word = "滍阳"
# printed = "湛阳"
# 一期有几个版时不写 page 和 page_name，给每一版写一段，各篇再用 page = "1" 写明在哪一版。
# [[pages]]
# number = "1"
# name = "要闻"
# 词语解释：正文里有、读者未必懂的词，一词一段，解释用一句话。点到这个词就显示。
# [[glossary]]
# word = "三保"
# meaning = "保基本民生、保工资、保运转。"
"#;

const ARTICLE: &str = r#"+++
# 网址里的名字：英文字母、数字、连字符，一期之内不重复。
id = "first"
section = "要闻"
# 分量：lead 头条、major 次头条、medium 一般、minor 简讯。可不写。
weight = "lead"
# 引题、副题没有就删去。
kicker = "引题"
headline = "第一篇文章的标题"
deck = "副题"
reporters = ["记者姓名"]
# 通讯员、摄影、评论员另写：
# correspondents = ["通讯员姓名"]
# photographers = ["摄影者姓名"]
# commentators = ["评论员姓名"]
# 照报上印的写：10-17，或带年份 2023-10-17。没有就删去。
# date = "10-17"
# 版面上用的一两句话；其中的数字正文里都要有。
# summary = "资料已发放700余份。"
# place = "地点"

# 人物和职务，一人一段。
# [[people]]
# name = "姓名"
# office = "职务"

# 文中的单位、活动、地名：搜索时会提示，并配好拼音。
# organisations = ["区财政局"]
# programmes = ["三步提升行动"]
# places = ["湖滨路"]

# 在版面上放大显示的数字，照正文里的写法。
# [[key_figures]]
# figure = "700余份"
# label = "发放资料"

# 编者注：正文照原样，疑问写在这里，显示在原话旁边。
# [[notes]]
# quote = "67.6%"
# text = "原版如此。"

# 照片：和文章放在同一个文件夹里，JPEG、PNG、WebP 或 AVIF；可以写几段。alt 必须写。
# [[photos]]
# image = "yeshi.jpg"
# alt = "照片上看得到什么，读给看不见的人听"
# caption = "图片说明"
# credit = "姓名 摄"

# 做法：画成图，每行一项，缩进就是里面的项。form 可为 层级、步骤、闭环、套环、漏斗、表格、阶梯、计数、分路、环绕、占比、
# 关口、并列；quote 是正文里的原话。
# [[mechanisms]]
# id = "grid"
# name = "三级网格"
# form = "层级"
# quote = "正文里介绍它的一句话"
# parts = '''
# - 一级网格长：镇党委书记 | 数字 1名
#   - 二级网格长：村支部书记 | 数字 12名
# '''
+++

正文从这里开始。段与段之间空一行，段首不用空格。

**段首小标题。**两颗星之间的话会排成段首小标题。数字照常写，如发放资料700余份、占67.6%，网页会认出来。

要分节，另起一行写“## 小标题”；要列表，每项一行，行首写“- ”或“1. ”；引用的话行首写“> ”；表格每行写成“| 乡镇 | 金额 |”，第二行写“|---|---|”。
"#;

const PHOTO: &str = r#"+++
id = "photo"
section = "图片新闻"
kind = "photo"
headline = "图片的标题"
# 摄影者。
reporters = ["摄影者姓名"]
+++

图片说明写在这里。
"#;

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
    for (name, content) in files() {
        let path = folder.join(name);
        fs::write(&path, content).with_context(|| format!("{} 写不进去", path.display()))?;
    }
    let shown = folder.display();
    say!("已新建 {shown}：edition.toml 和两篇文章；{} serve --edition {shown} 边改边看", home.program);
    Ok(())
}

fn files() -> [(&'static str, &'static str); 3] {
    [("edition.toml", EDITION), ("01-first.md", ARTICLE), ("02-photo.md", PHOTO)]
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::files;

    #[test]
    fn the_folder_compiles_without_errors_and_warnings() {
        let files = files().map(|(name, content)| compiler::File { path: name.into(), bytes: content.into() });
        let compiled = compiler::compile_files(Path::new("."), files.into()).unwrap();
        assert_eq!(compiled.warnings, []);
    }
}
