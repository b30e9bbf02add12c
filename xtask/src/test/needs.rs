//! What the tests need on this machine, installed where that is allowed, otherwise named one by one.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::counts::Counts;
use crate::{process, tools, workspace};

/// Names under which the browser is installed.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// A thing that the tests need.
struct Need {
    name: &'static str,
    is_there: fn() -> bool,
    /// Debian's package of it.
    package: &'static str,
}

const SYSTEM: [Need; 4] = [
    Need { name: "Chromium", is_there: || browser().is_some(), package: "chromium" },
    Need { name: "ChromeDriver", is_there: || find("chromedriver").is_some(), package: "chromium-driver" },
    Need { name: "a font with Chinese characters", is_there: has_chinese_font, package: "fonts-noto-cjk" },
    Need { name: "npm", is_there: || find("npm").is_some(), package: "npm" },
];

/// Installs what is missing.
///
/// # Errors
/// One message for every thing that is still missing, with the command that installs it.
pub(super) fn ensure() -> Result<Counts> {
    let mut missing = Vec::new();
    missing.extend(ensure_system_packages());
    let steps: [fn() -> Result<()>; 5] = [
        tools::ensure_wasm_target,
        ensure_components,
        ensure_bindgen_runner,
        ensure_wasm_pack,
        tools::ensure_node_packages,
    ];
    missing.extend(steps.iter().filter_map(|step| step().err()).map(|error| format!("{error:#}")));
    if missing.is_empty() { Ok(Counts::default()) } else { bail!("{}", missing.join("\n       ")) }
}

/// The browser's program.
pub(crate) fn browser() -> Option<PathBuf> {
    env::var_os("CHROMIUM").map(PathBuf::from).or_else(|| BROWSERS.into_iter().find_map(find))
}

/// Where programs are looked for: also where `cargo install` puts them, which need not be on the user's path.
pub(super) fn search_path() -> OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&path).chain(tools::cargo_home().map(|home| home.join("bin")));
    env::join_paths(folders).unwrap_or(path)
}

fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&search_path()).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Without one, headless Chromium draws boxes, and widths of text lie. Where fontconfig cannot say, Debian's file can.
fn has_chinese_font() -> bool {
    process::output(Command::new("fc-list").arg(":lang=zh-cn")).is_some_and(|fonts| !fonts.is_empty())
        || Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists()
}

/// Installs the system's packages where this user may; messages for what is then missing.
fn ensure_system_packages() -> Vec<String> {
    let missing = || SYSTEM.iter().filter(|need| !(need.is_there)()).collect::<Vec<_>>();
    let packages: Vec<&str> = missing().iter().map(|need| need.package).collect();
    if !packages.is_empty() && may_install_packages() {
        note!("installing {}", packages.join(", "));
        let apt = || {
            let mut apt = Command::new("apt-get");
            apt.env("DEBIAN_FRONTEND", "noninteractive");
            apt
        };
        // Where this fails, the list below says what is missing.
        let _ = process::run(apt().args(["--quiet", "update"]));
        let _ = process::run(apt().args(["--quiet", "install", "--yes", "--no-install-recommends"]).args(&packages));
    }
    missing()
        .iter()
        .map(|need| format!("{} is missing; install it with `sudo apt-get install {}`", need.name, need.package))
        .collect()
}

fn may_install_packages() -> bool {
    let is_root = process::output(Command::new("id").arg("-u")).is_some_and(|user| user == "0");
    is_root && find("apt-get").is_some()
}

fn ensure_components() -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if process::output(process::cargo().args([subcommand, "--version"])).is_none() {
            note!("installing {component}");
            if process::run(Command::new("rustup").args(["component", "add", component])).is_err() {
                bail!("{component} is missing; install it with `rustup component add {component}`");
            }
        }
    }
    Ok(())
}

/// The runner of the browser tests must have exactly the version of wasm-bindgen.
fn ensure_bindgen_runner() -> Result<()> {
    let version = workspace::wasm_bindgen_version()?;
    let installed =
        find("wasm-bindgen-test-runner").and_then(|runner| process::output(Command::new(runner).arg("--version")));
    if installed.is_some_and(|text| text.split_whitespace().any(|word| word == version)) {
        return Ok(());
    }
    // Not `--locked`: the lock file of this release names a version that was withdrawn.
    install(&["wasm-bindgen-cli", "--version", &version])
}

fn ensure_wasm_pack() -> Result<()> {
    if find("wasm-pack").is_some() { Ok(()) } else { install(&["wasm-pack", "--locked"]) }
}

fn install(arguments: &[&str]) -> Result<()> {
    note!("installing {} (takes some minutes)", arguments[0]);
    if process::run(process::cargo().arg("install").args(arguments)).is_err() {
        bail!("{} is missing; install it with `cargo install {}`", arguments[0], arguments.join(" "));
    }
    Ok(())
}
