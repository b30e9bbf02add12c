//! `cargo xtask test`.

use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::build;
use crate::{process, tools, workspace};
use program::page::Wish;
use program::page::template::Effort;
use program::serve::server::{INNER, Live, Server, Site};
use program::terminal;

mod counts;
pub(crate) mod needs;

use counts::{Counts, Tally};

/// Options of `test`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {}

/// A step: its name and what it does; the tests it ran, where it runs tests.
type Step = (&'static str, fn() -> Result<Counts>);

/// Everything that continuous integration runs. A later step runs even where an earlier one failed.
const STEPS: [Step; 9] = [
    ("tools", needs::ensure),
    ("format", format),
    ("clippy, host", lint_host),
    ("clippy, browser", lint_browser),
    ("tests, host", test_host),
    ("tests, browser", test_browser),
    ("page", build_page),
    ("package", build_package),
    ("tests, page", test_page),
];

/// How a step ended.
struct Outcome {
    name: &'static str,
    result: Result<Counts>,
    time: Duration,
}

/// Runs every step and sums up.
///
/// # Errors
/// Where a step or a test failed.
pub(crate) fn run(_: &Arguments) -> Result<()> {
    let outcomes: Vec<Outcome> = STEPS.iter().map(|(name, step)| run_step(name, *step)).collect();
    say!("\n{:<18}{:>8}{:>10}{:>10}", "step", "time", "passed", "failed");
    for Outcome { name, result, time } in &outcomes {
        let seconds = format!("{:.1} s", time.as_secs_f32());
        match result {
            Ok(counts) if *counts == Counts::default() => say!("{name:<18}{seconds:>8}"),
            Ok(counts) => say!("{name:<18}{seconds:>8}{:>10}{:>10}", counts.passed, counts.failed),
            Err(error) => say!("{name:<18}{seconds:>8}  {error:#}"),
        }
    }
    let total = total(outcomes.iter().map(|outcome| outcome.result.as_ref().ok().copied()));
    say!("{} passed, {} failed", total.passed, total.failed);
    ensure!(total.failed == 0, "{} failed", total.failed);
    Ok(())
}

fn run_step(name: &'static str, step: fn() -> Result<Counts>) -> Outcome {
    say!("\n=== {name}");
    let start = Instant::now();
    let result = step();
    if let Err(error) = &result {
        note!("error: {error:#}");
    }
    let time = start.elapsed();
    say!("=== {name}: {:.1} s", time.as_secs_f32());
    Outcome { name, result, time }
}

/// The tests of all steps; a step that could not do its work (none) counts as one that failed.
fn total(steps: impl Iterator<Item = Option<Counts>>) -> Counts {
    steps.map(|counts| counts.unwrap_or(Counts { passed: 0, failed: 1 })).fold(Counts::default(), Counts::plus)
}

/// A step without tests.
fn without_tests(command: &mut Command) -> Result<Counts> {
    process::run(command.current_dir(workspace::root()))?;
    Ok(Counts::default())
}

/// Runs `command`, prints its output as it comes and counts the tests that it reports there.
fn with_tests(command: &mut Command) -> Result<Counts> {
    counted(command, terminal::coloured_line)
}

/// Runs `command`, hands each line of its output to `show` as it comes and counts the tests that it reports there.
fn counted(command: &mut Command, mut show: impl FnMut(&str)) -> Result<Counts> {
    let program = process::name(command);
    let mut child = command
        .current_dir(workspace::root())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {program}"))?;
    let mut tally = Tally::default();
    for line in child.stdout.take().into_iter().flat_map(|stdout| BufReader::new(stdout).split(b'\n')) {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        show(&line);
        tally.read(&terminal::without_colours(&line));
    }
    let status = child.wait()?;
    let counts = tally.counts();
    if !status.success() && counts.failed == 0 {
        bail!("{program} failed ({status}) after {} passed tests", counts.passed);
    }
    ensure!(counts.passed + counts.failed > 0, "{program} ran no test");
    Ok(counts)
}

fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = process::cargo();
    cargo.args(arguments);
    cargo
}

fn format() -> Result<Counts> {
    without_tests(&mut cargo(&["fmt", "--all", "--check"]))
}

fn lint_host() -> Result<Counts> {
    without_tests(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

/// The app and, below it, every crate of this repository that runs in the browser.
fn lint_browser() -> Result<Counts> {
    let mut clippy = cargo(&["clippy", "--target", tools::WASM_TARGET, "--package", "civic-edition"]);
    without_tests(clippy.args(["--lib", "--tests", "--", "-D", "warnings"]))
}

fn test_host() -> Result<Counts> {
    with_tests(&mut cargo(&["test", "--workspace", "--no-fail-fast"]))
}

fn test_browser() -> Result<Counts> {
    let mut tests = Command::new("wasm-pack");
    tests.args(["test", "--headless", "--chrome"]).env("PATH", needs::search_path());
    // A busy machine takes longer than the 20 seconds that are usual.
    with_tests(tests.env("WASM_BINDGEN_TEST_TIMEOUT", "180"))
}

/// Where the page under test is built.
fn built_page() -> PathBuf {
    workspace::root().join("target/tested-page")
}

fn build_page() -> Result<Counts> {
    // What an earlier run left must not be tested where this one fails.
    if built_page().exists() {
        std::fs::remove_dir_all(built_page())?;
    }
    build::bundled(&built_page())?;
    build_shelf()?;
    Ok(Counts::default())
}

/// Where the npm package under test is built, with the examples.
fn built_package() -> PathBuf {
    workspace::root().join("target/tested-package")
}

/// The package as its users make it, but without optimisation.
fn build_package() -> Result<Counts> {
    let folder = built_package();
    let mut pack = Command::new("wasm-pack");
    pack.args(["build", "--target", "web", "--dev", "--out-dir"]).arg(folder.join("pkg"));
    process::run(pack.current_dir(workspace::root()).env("PATH", needs::search_path()))?;
    for inner in ["", "examples"] {
        let inner = Path::new("www").join(inner);
        copy_files(&workspace::root().join(&inner), &folder.join(&inner))?;
    }
    // The page that the example puts into another.
    copy_files(&built_page(), &folder.join(INNER))?;
    copy_files(&built_page().join("pkg"), &folder.join(INNER).join("pkg"))?;
    Ok(Counts::default())
}

/// Copies the files of a folder, without the folders in it.
fn copy_files(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    for entry in std::fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// Serves a site on any free port.
fn serve(site: Site) -> Result<Server> {
    Server::start(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?, site)
}

/// Where the page of several editions under test is built.
fn built_shelf() -> PathBuf {
    workspace::root().join("target/tested-shelf")
}

/// Builds a page of the bundled edition and two small ones, quickly: it is the same program but for its size.
fn build_shelf() -> Result<()> {
    let others = ["2023-10-10", "2023-10-24"].map(|folder| workspace::root().join("tests/shelf").join(folder));
    let folders = [&[workspace::corpus()], others.as_slice()].concat();
    program::build::write(&folders, Wish { effort: Effort::Quick, base: None }, &built_shelf(), &build::home())
        .map(drop)
}

/// The end-to-end suite, on the page as it was built: from a server and from disk.
fn test_page() -> Result<Counts> {
    tools::ensure_node_packages()?;
    let page = serve(Site::load(&built_page(), Live::No)?)?;
    let package = serve(Site::load(&built_package(), Live::No)?.hosted())?;
    let shelf = serve(Site::load(&built_shelf(), Live::No)?)?;
    let mut files: Vec<PathBuf> = std::fs::read_dir(tools::node_folder())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]).args(files);
    node.env("EDITION_URL", format!("http://{}/", page.address())).env("EDITION_FOLDER", built_page());
    node.env("EDITION_PACKAGE_URL", format!("http://{}/", package.address()));
    node.env("SHELF_URL", format!("http://{}/", shelf.address()));
    if let Some(browser) = needs::browser() {
        node.env("CHROMIUM", browser);
    }
    with_tests(&mut node)
}

#[cfg(test)]
mod tests;
