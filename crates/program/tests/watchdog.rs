//! A kiosk whose browser is killed, hangs, or loses its page: it is back within seconds, and the log says why.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};

use program::output;

/// Within so many seconds a quiet machine is back; a busy one gets twice the time.
const BACK: Duration = Duration::from_secs(2 * 15);

/// A page that is well, as a watchdog sees it.
const PAGE: &str = "const { dataset } = document.documentElement; let beat = 0;\n\
    setInterval(() => { beat += 1; dataset.ready = \"true\"; dataset.health = JSON.stringify({ beat, memory: {} }); }, 200);\n";

/// The kiosk; it ends with the test.
struct Kiosk {
    child: Child,
    folder: PathBuf,
}

impl Drop for Kiosk {
    fn drop(&mut self) {
        // The browser first: nobody starts another after that.
        let _ = self.child.kill();
        let _ = self.child.wait();
        for process in self.browser() {
            signal("-KILL", process);
        }
        let _ = fs::remove_dir_all(self.profile());
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Kiosk {
    fn start() -> Self {
        let folder = env::temp_dir().join(format!("civic-watchdog-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let file = |name: &str, content: &str| (name.to_owned(), content.as_bytes().to_vec());
        let page = "<!doctype html><html lang=\"zh\"><title>报</title><script src=\"index.js\"></script></html>";
        output::write(&folder.join("page"), &[file("index.html", page), file("index.js", PAGE)]).expect("a page");
        let settings = format!(
            "page = \"page\"\nchromium = \"{}\"\nswitches = [\"--headless=new\", \"--no-sandbox\", \"--disable-gpu\"]\n\
             [log]\nfolder = \"log\"\n",
            browser().display()
        );
        fs::write(folder.join("kiosk.toml"), settings).expect("settings");
        let mut program = Command::new(env!("CARGO_BIN_EXE_civic-edition"));
        program.args(["kiosk", "--settings"]).arg(folder.join("kiosk.toml"));
        let child = program.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the kiosk");
        Self { child, folder }
    }

    fn profile(&self) -> PathBuf {
        env::temp_dir().join(format!("civic-kiosk-{}", self.child.id()))
    }

    /// The processes of the browser, but for those that it has started itself.
    fn browser(&self) -> Vec<u32> {
        let profile = self.profile().display().to_string();
        let processes =
            fs::read_dir("/proc").expect("processes").filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let is_ours = |process: &u32| {
            let called = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
            let called = String::from_utf8_lossy(&called);
            called.contains(&profile) && !called.contains("--type=") && !called.contains("crashpad")
        };
        processes.filter_map(|process| process.parse().ok()).filter(is_ours).collect()
    }

    /// The port at which the browser tells of its page; none while it has none.
    fn port(&self) -> Option<u16> {
        let port = fs::read_to_string(self.profile().join("DevToolsActivePort")).ok()?.lines().next()?.parse().ok()?;
        has_page(port).filter(|has| *has).map(|_| port)
    }

    /// Waits for a page at another port than `before`; how long that took.
    #[track_caller]
    fn wait(&self, before: Option<u16>) -> (u16, Duration) {
        let began = Instant::now();
        while began.elapsed() < BACK {
            if let Some(port) = self.port().filter(|port| Some(*port) != before) {
                return (port, began.elapsed());
            }
            sleep(Duration::from_millis(100));
        }
        panic!("the page is not back after {BACK:?}");
    }
}

/// Whether the browser at this port has a page; none where it does not answer.
fn has_page(port: u16) -> Option<bool> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_millis(500))).ok()?;
    write!(stream, "GET /json/list HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = [0; 8192];
    let read = stream.read(&mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer[..read]).contains("200 OK"))
}

fn signal(kind: &str, process: u32) {
    let _ = Command::new("sh").arg("-c").arg(format!("kill {kind} {process}")).status();
}

fn browser() -> PathBuf {
    let named = env::var_os("CHROMIUM").map(PathBuf::from);
    let usual = ["chromium", "chromium-browser", "google-chrome"].map(|name| Path::new("/usr/bin").join(name));
    named.or_else(|| usual.into_iter().find(|path| path.is_file())).expect("Chromium")
}

#[test]
fn a_browser_that_dies_or_hangs_is_replaced() {
    let kiosk = Kiosk::start();
    let (mut port, _) = kiosk.wait(None);
    for kind in ["-KILL", "-STOP"] {
        // It is looked at a few times first.
        sleep(Duration::from_secs(4));
        signal(kind, kiosk.browser()[0]);
        let (new, time) = kiosk.wait(Some(port));
        println!("{kind}: back after {time:?}");
        port = new;
    }
    signal("-TERM", kiosk.child.id());
    let began = Instant::now();
    while !kiosk.browser().is_empty() {
        assert!(began.elapsed() < BACK, "the browser ends with the kiosk");
        sleep(Duration::from_millis(100));
    }
    let log = fs::read_to_string(kiosk.folder.join("log/kiosk.jsonl")).expect("a log");
    assert!(log.contains("浏览器退出了") && log.contains("网页没有应答"), "{log}");
}
