//! `kiosk`: serves the built page to this machine, keeps Chromium on it, and starts it anew when it dies, hangs or grows.

use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

mod browser;
mod devtools;
mod hours;
mod log;
mod settings;
mod site;
mod visits;

use crate::interrupt;
use crate::terminal::in_words;
use browser::Browser;
use log::Log;
use settings::Settings;
use site::Served;
use visits::Visits;

/// Time between looks at the page.
const BEAT: Duration = Duration::from_secs(3);

/// Looks in a row that may fail before the browser is started anew: a hanging page is back within 15 seconds.
const MISSES: u32 = 2;

/// Looks at a page that is not well before the browser is started anew: it recovers by itself in most cases.
const UNWELL: u32 = 40;

/// Looks between reports of counts and health to the log: a quarter of an hour.
const REPORT: u32 = 300;

/// Looks between looks at the folder of the page and at the clock on the wall.
const CHORES: u32 = 10;

/// The longest pause before a browser that dies at once is started again.
const LONGEST_PAUSE: u64 = 60;

/// What is asked of the page.
const QUESTION: &str = "({ health: document.documentElement.dataset.health ?? null, hash: location.hash, \
    ready: document.documentElement.dataset.ready ?? null, away: !!document.querySelector('[data-attract]') })";

/// Options of `kiosk`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// 触摸屏的设置
    #[arg(long, value_name = "FILE", default_value = "kiosk.toml")]
    settings: PathBuf,
}

/// Runs until it is ended.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let settings = Settings::read(&arguments.settings)?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, settings.port))
        .with_context(|| format!("端口 {} 用不了", settings.port))?;
    let served = Served::start(listener, &settings)?;
    let address = format!("http://{}/#/?kiosk", served.address());
    say!("{} 的网页在 {address}", settings.page.display());
    let mut keeper =
        Keeper { log: Log::new(settings.log.clone()), visits: Visits::default(), open: None, served, settings };
    interrupt::deferred(|| keeper.watch(&address));
    Ok(())
}

/// What outlives a browser.
struct Keeper {
    settings: Settings,
    served: Served,
    log: Log,
    visits: Visits,
    /// Whether the place was open when it was last looked.
    open: Option<bool>,
}

impl Keeper {
    /// Starts one browser after the other until the program is to end.
    fn watch(&mut self, address: &str) {
        let mut pause = 1;
        loop {
            let began = Instant::now();
            let why = self.watch_one(address).map_or_else(|error| in_words(&error), |()| String::new());
            if interrupt::happened() {
                return;
            }
            note!("重新打开浏览器：{why}");
            self.write(json!({"kind": "restart", "why": why, "after": began.elapsed().as_secs()}));
            // A browser that dies at once is given time; one that ran well is back at once.
            pause = if began.elapsed() > Duration::from_mins(1) { 1 } else { (pause * 2).min(LONGEST_PAUSE) };
            for _ in 0..if pause <= 2 { 0 } else { pause } {
                if interrupt::happened() {
                    return;
                }
                sleep(Duration::from_secs(1));
            }
        }
    }

    /// Starts a browser and looks at its page until there is a reason to start another, which is the error.
    fn watch_one(&mut self, address: &str) -> Result<()> {
        let mut browser = Browser::start(&self.settings, address)?;
        let (mut misses, mut unwell, mut beat) = (0, 0, Value::Null);
        for look in 0u32.. {
            // After a look in vain the next one follows at once.
            if misses == 0 {
                sleep(BEAT);
            }
            if interrupt::happened() {
                return Ok(());
            }
            let state = match browser.ask(QUESTION) {
                Ok(state) => state,
                Err(error) if misses + 1 >= MISSES => return Err(error),
                Err(_) => {
                    misses += 1;
                    continue;
                }
            };
            misses = 0;
            let health: Value =
                state["health"].as_str().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
            let well = state["ready"] == "true" && (health.is_null() || health["beat"] != beat || look < 3);
            unwell = if well { 0 } else { unwell + 1 };
            if unwell >= UNWELL {
                bail!("网页有 {} 秒不正常", u64::from(UNWELL) * BEAT.as_secs());
            }
            if look.is_multiple_of(2) {
                beat = health["beat"].clone();
            }
            let bytes =
                health["memory"]["heap"].as_u64().unwrap_or(0) + health["memory"]["module"].as_u64().unwrap_or(0);
            if bytes > self.settings.memory * 1_000_000 {
                bail!("网页占了 {} MB 内存", bytes / 1_000_000);
            }
            self.visits.note(state["hash"].as_str().unwrap_or_default(), state["away"] == false, BEAT.as_secs());
            if look % REPORT == REPORT - 1 {
                let counts = self.visits.report();
                self.write(counts);
                self.write(json!({"kind": "health", "health": health}));
            }
            if look.is_multiple_of(CHORES) {
                self.do_chores();
            }
        }
        Ok(())
    }

    /// Takes a new edition, and switches the screen with the opening hours.
    fn do_chores(&mut self) {
        match self.served.take_new() {
            Ok(true) => self.write(json!({"kind": "edition", "taken": true})),
            Ok(false) => {}
            Err(error) => self.write(json!({"kind": "edition", "taken": false, "why": in_words(&error)})),
        }
        let open = self.settings.hours.is_open(now().rsplit(' ').next().unwrap_or_default());
        if self.open.replace(open) != Some(open) {
            let command = if open { &self.settings.screen.on } else { &self.settings.screen.off };
            if let Some((program, arguments)) = command.split_first() {
                let outcome = Command::new(program).args(arguments).stdin(Stdio::null()).status();
                let done = outcome.is_ok_and(|status| status.success());
                self.write(json!({"kind": "screen", "open": open, "done": done}));
            }
        }
    }

    fn write(&mut self, line: Value) {
        self.log.write(&now(), line);
    }
}

/// The clock on the wall, `2023-10-18 09:30`; empty where it cannot be read.
fn now() -> String {
    let output = Command::new("date").arg("+%F %R").stdin(Stdio::null()).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// The units that an operator copies, as `systemd` reads them. What they start is not on this machine: a command that
    /// is stands in for it.
    #[test]
    fn the_units_are_right() {
        let docs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/kiosk");
        let folder = std::env::temp_dir().join(format!("kiosk-units-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let mut units = Vec::new();
        for name in ["civic-kiosk.service", "civic-kiosk-restart.service", "civic-kiosk-restart.timer"] {
            let unit = fs::read_to_string(docs.join(name)).unwrap();
            let unit = unit.replace("/usr/bin/cage", "/usr/bin/env").replace("User=kiosk\nGroup=kiosk\n", "");
            units.push(folder.join(name));
            fs::write(folder.join(name), unit).unwrap();
        }
        let verified = Command::new("systemd-analyze").arg("verify").args(&units).output();
        fs::remove_dir_all(&folder).unwrap();
        // Where there is no systemd nothing can be verified.
        if let Ok(output) = verified {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
    }

    #[test]
    fn the_policy_is_json() {
        let policy: Value = serde_json::from_str(include_str!("../../../docs/kiosk/policy.json")).unwrap();
        assert_eq!(policy["URLBlocklist"], json!(["*"]));
    }
}
