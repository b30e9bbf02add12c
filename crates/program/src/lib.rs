//! What editors do with an edition: the commands, one file each, and what they stand on. [`Command`] lists them; a program
//! that offers them says in a [`Home`] how it is called and which edition it means where none is named.

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

#[macro_use]
pub mod terminal;

mod base;
pub mod build;
mod check;
pub mod edition_source;
mod export;
pub mod home;
mod import;
mod interrupt;
mod jsonl;
mod kiosk;
mod new;
pub mod output;
mod pack;
pub mod page;
mod search;
pub mod serve;
mod show;
mod threads;
pub mod usage;

pub use home::Home;

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// 在本机 127.0.0.1 打开网页，保存后自动更新
    Serve(serve::Arguments),
    /// 生成可以放到任何网站上的网页，和一个双击就能打开的 edition.html
    Build(build::Arguments),
    /// 检查一期版面：错误和提醒，带文件、行、列和改法
    Check(check::Arguments),
    /// 显示读到的内容
    Show(show::Arguments),
    /// 导出：ninjs、JSON、数字表 CSV、纯文本、EPUB
    Export(export::Arguments),
    /// 搜索，结果和网页上一样
    Search(search::Arguments),
    /// 认出文字里的数字：读入 JSON 行 {"id","text"}，写出 {"id","figures"}
    Figures(jsonl::Arguments),
    /// 把报纸版面的纯文本变成版面文件夹
    Import(import::Arguments),
    /// 新建一个带说明的版面文件夹
    New(new::Arguments),
    /// 核对文字里的算术关系：读入 JSON 行 {"id","text"}，写出 {"id","checks"}
    Checks(jsonl::Arguments),
    /// 打包成一个版面数据文件
    Pack(pack::Arguments),
    /// 在公共触摸屏上打开生成好的网页：看住 Chromium，出故障就重新打开
    Kiosk(kiosk::Arguments),
}

/// Does what `command` asks for.
pub fn run(command: &Command, home: &Home) -> Result<()> {
    match command {
        Command::Serve(arguments) => serve::run(arguments, home),
        Command::Build(arguments) => build::run(arguments, home).map(drop),
        Command::Check(arguments) => check::run(arguments, home),
        Command::Show(arguments) => show::run(arguments, home),
        Command::Export(arguments) => export::run(arguments, home),
        Command::Search(arguments) => search::run(arguments, home),
        Command::Figures(arguments) => jsonl::run(arguments, compiler::json::figures_line),
        Command::Import(arguments) => import::run(arguments),
        Command::New(arguments) => new::run(arguments, home),
        Command::Checks(arguments) => jsonl::run(arguments, compiler::json::checks_line),
        Command::Pack(arguments) => pack::run(arguments),
        Command::Kiosk(arguments) => kiosk::run(arguments),
    }
}

/// How a program ends whose command came to `outcome`; an error is told on standard error.
pub fn exit_code(outcome: Result<()>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // The reader of the output has enough, as in `… | head`.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            note!("错误：{}", terminal::in_words(&error));
            ExitCode::FAILURE
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}
