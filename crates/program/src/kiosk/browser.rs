//! Chromium as a kiosk needs it: without bars, bubbles, updates, gestures of its own and anything that stays on the disk.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::devtools::Page;
use super::settings::Settings;

/// How long the browser may take to open the page.
const START: Duration = Duration::from_secs(10);

/// How long the page may take for an answer: a slow machine draws a page in less.
const ANSWER: Duration = Duration::from_millis(2500);

/// What is the same on every kiosk.
const SWITCHES: [&str; 24] = [
    "--kiosk",
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--disable-infobars",
    "--disable-session-crashed-bubble",
    "--hide-crash-restore-bubble",
    "--disable-component-update",
    "--check-for-update-interval=31536000",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-breakpad",
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    "--touch-events=enabled",
    "--disable-features=Translate,TouchpadOverscrollHistoryNavigation,OverscrollHistoryNavigation,MediaRouter",
    "--disable-dev-shm-usage",
    "--disk-cache-size=1",
    "--media-cache-size=1",
    "--password-store=basic",
    "--autoplay-policy=no-user-gesture-required",
    "--lang=zh-CN",
    "--enable-precise-memory-info",
    "--remote-debugging-port=0",
];

/// A browser with the page.
pub(super) struct Browser {
    child: Child,
    profile: PathBuf,
    page: Page,
}

impl Browser {
    /// Starts it and waits until the page can be asked.
    ///
    /// # Errors
    /// Where the browser does not start, ends at once or does not open the page in time. Nothing of it is left running.
    pub(super) fn start(settings: &Settings, address: &str) -> Result<Self> {
        let profile = std::env::temp_dir().join(format!("civic-kiosk-{}", std::process::id()));
        let _ = fs::remove_dir_all(&profile);
        fs::create_dir_all(&profile).with_context(|| format!("建不了 {}", profile.display()))?;
        let mut command = Command::new(&settings.chromium);
        command.args(SWITCHES).arg(format!("--user-data-dir={}", profile.display())).args(&settings.switches);
        command.arg(format!("--app={address}")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().with_context(|| format!("打不开 {}", settings.chromium.display()))?;
        let end = Instant::now() + START;
        while Instant::now() < end {
            if let Some(status) = child.try_wait()? {
                bail!("浏览器一打开就退出了（{status}）");
            }
            let port = fs::read_to_string(profile.join("DevToolsActivePort")).ok();
            let port = port.and_then(|text| text.lines().next()?.parse().ok());
            if let Some(page) = port.and_then(|port| Page::connect(port, ANSWER).ok()) {
                return Ok(Self { child, profile, page });
            }
            sleep(Duration::from_millis(100));
        }
        let _ = child.kill();
        let _ = child.wait();
        bail!("浏览器没有打开网页")
    }

    /// The value of an expression in the page.
    ///
    /// # Errors
    /// Where the browser has ended, or the page hangs or has crashed.
    pub(super) fn ask(&mut self, expression: &str) -> Result<Value> {
        if let Some(status) = self.child.try_wait()? {
            bail!("浏览器退出了（{status}）");
        }
        self.page.evaluate(expression, ANSWER)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
