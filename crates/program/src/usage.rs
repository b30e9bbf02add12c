//! The command line as editors meet it: clap's help and what it says of a slip, in Chinese.

use std::process;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, Error, FromArgMatches};

/// What the program was called with. Where that is a slip, it is told and the program ends with status 2; where it asks
/// for help, the program ends with status 0 after it.
pub fn arguments<Arguments: CommandFactory + FromArgMatches>() -> Arguments {
    let parsed = command::<Arguments>().try_get_matches();
    parsed.and_then(|matches| Arguments::from_arg_matches(&matches)).unwrap_or_else(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            error.exit()
        }
        _ => {
            note!("{}", slip(&error));
            process::exit(2)
        }
    })
}

fn command<Arguments: CommandFactory>() -> Command {
    let mut command = explained(Arguments::command());
    // Names the subcommands in full, for their usage, and adds the flags for help and version.
    command.build();
    in_chinese(command)
}

/// A command and its subcommands with all that is to be known of an argument in its help.
fn explained(command: Command) -> Command {
    let argument = |argument: Arg| {
        if !argument.get_action().takes_values() {
            return argument;
        }
        let help = argument.get_help().map(StyledStr::to_string).unwrap_or_default() + &values(&argument);
        argument.help(help).hide_default_value(true).hide_possible_values(true)
    };
    command.mut_args(argument).mut_subcommands(explained)
}

/// A command that is built, and its subcommands, with the help's own words in Chinese.
fn in_chinese(command: Command) -> Command {
    let usage = command.clone().subcommand_value_name("命令").render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").replace("[OPTIONS]", "[选项]");
    let mut template = "{about-with-newline}\n用法：{usage}\n".to_owned();
    if command.has_subcommands() {
        template += "\n命令：\n{subcommands}\n";
    }
    if command.get_positionals().next().is_some() {
        template += "\n内容：\n{positionals}\n";
    }
    let flag = |argument: Arg| match argument.get_action() {
        ArgAction::Help | ArgAction::HelpShort | ArgAction::HelpLong => argument.help("显示这份帮助"),
        ArgAction::Version => argument.help("显示版本"),
        _ => argument,
    };
    command
        .help_template(template + "\n选项：\n{options}")
        .override_usage(usage)
        .mut_args(flag)
        .mut_subcommands(in_chinese)
}

fn values(argument: &Arg) -> String {
    let default = argument.get_default_values().iter().map(|value| format!("（不写就是 {}）", value.to_string_lossy()));
    let possible = argument.get_possible_values().into_iter().filter(|value| !value.is_hide_set()).map(|value| {
        let meaning = value.get_help().map(|help| format!("：{help}")).unwrap_or_default();
        format!("\n{}{meaning}", value.get_name())
    });
    default.chain(possible).collect()
}

/// What is wrong with the command line, and what to do.
fn slip(error: &Error) -> String {
    let told = |kind| error.get(kind).map(text).unwrap_or_default();
    let (name, value) = (told(ContextKind::InvalidArg), told(ContextKind::InvalidValue));
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => format!("没有“{}”这个命令", told(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand => "没有写命令".to_owned(),
        ErrorKind::UnknownArgument => format!("这个命令不认识“{name}”"),
        ErrorKind::MissingRequiredArgument => format!("缺少 {name}"),
        ErrorKind::ArgumentConflict if name == told(ContextKind::PriorArg) => format!("{name} 只能写一次"),
        ErrorKind::ArgumentConflict => format!("{name} 和 {} 不能一起用", told(ContextKind::PriorArg)),
        ErrorKind::InvalidValue if value.is_empty() => format!("{name} 后面缺少值"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => format!("{name} 不能是“{value}”"),
        ErrorKind::InvalidUtf8 => "命令里有不是 UTF-8 的字".to_owned(),
        _ => format!("{name} 的写法不对"),
    };
    let suggested = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let suggested = suggested.into_iter().map(told).find(|words| !words.is_empty());
    let advice = match (suggested, told(ContextKind::ValidValue)) {
        (Some(words), _) => format!("是不是 {words}？"),
        (None, valid) if !valid.is_empty() => format!("可以写：{valid}"),
        _ => "加上 --help 看用法".to_owned(),
    };
    format!("错误：{message}\n  提示：{advice}")
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(words) => words.join("、"),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use clap::{Parser, ValueEnum};
    use expect_test::expect;

    use super::*;

    /// 测试用的程序
    #[derive(Parser)]
    #[command(name = "paper", disable_help_subcommand = true)]
    enum Arguments {
        /// 写出网页
        Build {
            /// 写到哪里
            #[arg(long, default_value = "dist")]
            out: String,
            /// 写成什么
            #[arg(long)]
            format: Option<Format>,
            /// 用哪个端口
            #[arg(long, conflicts_with = "out")]
            port: Option<u16>,
            /// 不问
            #[arg(long)]
            force: bool,
            /// 版面文件夹
            edition: String,
        },
    }

    #[derive(Clone, ValueEnum)]
    enum Format {
        /// 纯文本
        Text,
        Json,
    }

    fn error(line: &str) -> Error {
        command::<Arguments>().try_get_matches_from(line.split(' ')).expect_err(line)
    }

    #[track_caller]
    fn check(line: &str, expect: &str) {
        assert_eq!(slip(&error(line)), expect);
    }

    #[test]
    fn a_slip_is_told_with_what_to_do() {
        check("paper buld", "错误：没有“buld”这个命令\n  提示：是不是 build？");
        check("paper build e --oot x", "错误：这个命令不认识“--oot”\n  提示：是不是 --out？");
        check("paper build e f", "错误：这个命令不认识“f”\n  提示：加上 --help 看用法");
        check("paper build", "错误：缺少 <EDITION>\n  提示：加上 --help 看用法");
        check("paper build e --out", "错误：--out <OUT> 后面缺少值\n  提示：加上 --help 看用法");
        check("paper build e --format xml", "错误：--format <FORMAT> 不能是“xml”\n  提示：可以写：text、json");
        check("paper build e --format jsn", "错误：--format <FORMAT> 不能是“jsn”\n  提示：是不是 json？");
        check("paper build e --port x", "错误：--port <PORT> 不能是“x”\n  提示：加上 --help 看用法");
        check("paper build e --port 1 --port 2", "错误：--port <PORT> 只能写一次\n  提示：加上 --help 看用法");
        check(
            "paper build e --port 1 --out d",
            "错误：--port <PORT> 和 --out <OUT> 不能一起用\n  提示：加上 --help 看用法",
        );
    }

    #[test]
    fn help_is_in_chinese() {
        expect![[r"
            测试用的程序

            用法：paper <命令>

            命令：
              build  写出网页

            选项：
              -h, --help  显示这份帮助
        "]]
        .assert_eq(&error("paper --help").to_string());
        expect![[r"
            写出网页

            用法：paper build [选项] <EDITION>

            内容：
              <EDITION>  版面文件夹

            选项：
                  --out <OUT>        写到哪里（不写就是 dist）
                  --format <FORMAT>  写成什么
                                     text：纯文本
                                     json
                  --port <PORT>      用哪个端口
                  --force            不问
              -h, --help             显示这份帮助
        "]]
        .assert_eq(&error("paper build --help").to_string());
    }

    #[derive(Parser)]
    #[command(disable_help_subcommand = true)]
    struct Editors {
        #[command(subcommand)]
        _command: crate::Command,
    }

    #[test]
    fn every_command_of_editors_explains_itself_in_chinese() {
        for command in command::<Editors>().get_subcommands_mut() {
            let help = command.render_help().to_string();
            for english in ["Usage", "Options", "Arguments", "default", "possible", "Print"] {
                assert!(!help.contains(english), "{help}");
            }
        }
    }
}
