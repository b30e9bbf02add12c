//! `kiosk.toml`: what the operator of a shared screen decides.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use serde::Deserialize;
use serde_json::json;

use super::hours::Hours;

/// The settings, each with what holds where the file does not say it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Settings {
    /// Folder of the built page.
    pub(super) page: PathBuf,
    /// Port on 127.0.0.1; 0 takes any free one.
    pub(super) port: u16,
    /// Seconds without a touch before the page asks.
    pub(super) quiet: u32,
    /// The same in an article.
    pub(super) quiet_reading: u32,
    /// Seconds for each thing that is shown while nobody is there.
    pub(super) turn: u32,
    /// Where the page is to be found on a visitor's own phone; empty where it is not.
    pub(super) address: String,
    /// Name of the voice that reads aloud; empty lets the page choose.
    pub(super) voice: String,
    /// The browser.
    pub(super) chromium: PathBuf,
    /// More switches for it.
    pub(super) switches: Vec<String>,
    /// Megabytes of the page's memory at which the browser is started anew.
    pub(super) memory: u64,
    /// When the place is open; always where it is not said.
    pub(super) hours: Hours,
    /// Commands that switch the screen, as program and arguments.
    pub(super) screen: Screen,
    /// Where the log is kept, and how much of it.
    pub(super) log: Log,
}

/// Commands that switch the screen; none where they are empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Screen {
    pub(super) on: Vec<String>,
    pub(super) off: Vec<String>,
}

/// Where the log is kept, and how much of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Log {
    /// Folder.
    pub(super) folder: PathBuf,
    /// Bytes of one file.
    pub(super) bytes: u64,
    /// Files that are kept, the one that is written included.
    pub(super) files: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            page: PathBuf::from("dist"),
            port: 0,
            quiet: 90,
            quiet_reading: 300,
            turn: 10,
            address: String::new(),
            voice: String::new(),
            chromium: PathBuf::from("/usr/bin/chromium"),
            switches: Vec::new(),
            memory: 700,
            hours: Hours::default(),
            screen: Screen::default(),
            log: Log::default(),
        }
    }
}

impl Default for Log {
    fn default() -> Self {
        Self { folder: PathBuf::from("kiosk-log"), bytes: 1_000_000, files: 5 }
    }
}

impl Settings {
    /// Reads the file; paths in it are seen from its folder.
    ///
    /// # Errors
    /// A mistake in the file, with its place; a time that is too short to read by.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| format!("读不到 {}", path.display()))?;
        let mut settings = Self::parse(&text).with_context(|| path.display().to_string())?;
        let folder = path.parent().unwrap_or(Path::new("."));
        settings.page = folder.join(&settings.page);
        settings.log.folder = folder.join(&settings.log.folder);
        Ok(settings)
    }

    fn parse(text: &str) -> Result<Self> {
        if let Some(mistake) = compiler::toml_mistakes(Path::new(""), text).first() {
            let (line, column) = (mistake.location.line, mistake.location.column);
            let hint = mistake.hint.as_deref().unwrap_or_default();
            bail!("第 {line} 行第 {column} 个字：{}。{hint}", mistake.message);
        }
        let settings: Self = toml::from_str(text).map_err(|error| anyhow!(told(text, &error)))?;
        for (name, seconds, least) in
            [("quiet", settings.quiet, 20), ("quiet_reading", settings.quiet_reading, 20), ("turn", settings.turn, 8)]
        {
            if !(least..=86_400).contains(&seconds) {
                bail!("{name} = {seconds}：要在 {least} 到 86400 秒之间");
            }
        }
        let address = &settings.address;
        if !address.is_empty() && (!address.starts_with("http") || address.contains('#')) {
            bail!("address = \"{address}\"：要用 http:// 或 https:// 开头，不能有 #");
        }
        settings.hours.check()?;
        Ok(settings)
    }

    /// What the page reads of it.
    pub(super) fn for_page(&self) -> String {
        json!({
            "quiet": self.quiet,
            "quietReading": self.quiet_reading,
            "turn": self.turn,
            "address": self.address,
            "voice": self.voice,
            "open": self.hours.open,
            "close": self.hours.close,
        })
        .to_string()
    }
}

/// What is wrong with a field, and where.
fn told(text: &str, error: &toml::de::Error) -> String {
    let start = error.span().map_or(0, |span| text.floor_char_boundary(span.start));
    let line = text[..start].matches('\n').count() + 1;
    let quoted = |words: &str| words.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let message = match error.message().split_once(", expected ") {
        Some((found, known)) if found.starts_with("unknown field") => {
            format!("不认识的项 {}；可用的项：{}", quoted(found).concat(), quoted(known).join("、"))
        }
        Some((found, _)) if found.starts_with("invalid type") || found.starts_with("invalid value") => {
            let written = text[start..].lines().next().unwrap_or_default();
            format!("这里的值 {written} 不对；数字不加引号，文字加半角引号，多项写在方括号里")
        }
        _ => "这里的值不对".to_owned(),
    };
    format!("第 {line} 行：{message}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Result<&str, &str>) {
        match (Settings::parse(text).map(|settings| settings.for_page()), expect) {
            (Ok(page), Ok(part)) => assert!(page.contains(part), "{page}"),
            (Err(error), Err(part)) => assert!(format!("{error:#}").contains(part), "{error:#}"),
            (outcome, _) => panic!("{outcome:?}"),
        }
    }

    #[test]
    fn what_is_not_said_is_as_usual_and_mistakes_are_named() {
        check("", Ok("\"quiet\":90"));
        check("quiet = 60\naddress = \"https://paper.example/\"", Ok("https://paper.example/"));
        check("quiet = 5", Err("quiet = 5：要在 20"));
        check("turn = 3", Err("turn = 3"));
        check("quiett = 5", Err("第 1 行：不认识的项 quiett；可用的项：page、port、"));
        check("page = “网页”", Err("第 1 行第 8 个字：TOML 语法错误：这里是中文引号"));
        check("turn = 9\nport = \"八千\"", Err("第 2 行：这里的值 \"八千\" 不对"));
        check("port = 99999", Err("这里的值 99999 不对"));
        check("address = \"mailto:x\"", Err("http://"));
        check("[hours]\nopen = \"8:00\"\nclose = \"25:00\"", Err("25:00"));
    }

    #[test]
    fn the_example_is_right() {
        let example = include_str!("../../../../docs/kiosk/kiosk.toml");
        assert_eq!(Settings::parse(example).unwrap().quiet, 90);
    }
}
