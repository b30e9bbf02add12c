//! What goes wrong while a site is written or served: the old site stays whole, and the message says where and what to do.

#![cfg(unix)]
#![allow(clippy::unwrap_used)] // a test

use std::fs::{self, Permissions};
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

mod common;

use common::{Folder, bare, fail, finished, program, run, succeed};

/// A folder with an edition, whose site is built in `site`, and a change since.
fn changed(name: &str) -> Folder {
    let folder = bare(name);
    finished(&folder, "edition");
    succeed(&folder, BUILD);
    let header = folder.0.join("work/edition/edition.toml");
    let text = fs::read_to_string(&header).unwrap();
    fs::write(header, text.replace("title = \"", "title = \"新的")).unwrap();
    folder
}

const BUILD: &[&str] = &["build", "--edition", "edition", "--out", "site"];

/// Whether every file of the site is the one that its list names, and nothing else is there.
#[track_caller]
fn assert_whole(folder: &Folder) -> String {
    let site = folder.0.join("work/site");
    let sums = fs::read_to_string(site.join("SHA256SUMS")).unwrap();
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        assert_eq!(::program::output::hash(&fs::read(site.join(name)).unwrap()), sum, "{name}");
    }
    assert!(!site.join(".civic-edition-new").exists());
    sums
}

#[test]
fn a_folder_that_may_not_be_written_is_named() {
    let folder = changed("closed");
    let before = assert_whole(&folder);
    let site = folder.0.join("work/site");
    fs::set_permissions(&site, Permissions::from_mode(0o555)).unwrap();
    let mut command = program(&folder, BUILD);
    // Nothing is closed to root.
    if Command::new("id").arg("-u").output().unwrap().stdout == b"0\n" {
        command.uid(65534).gid(65534);
    }
    let output = command.output().unwrap();
    fs::set_permissions(&site, Permissions::from_mode(0o755)).unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && told.contains("site 不能写入") && told.contains("--out"), "{told}");
    assert_eq!(assert_whole(&folder), before);
}

/// Runs `script`, in which `$0` is the program, in the folder of the edition.
fn shell(folder: &Folder, script: &str) -> (bool, String) {
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", script]).arg(folder.0.join("bin/civic-edition")).current_dir(folder.0.join("work"));
    let output = shell.output().unwrap();
    (output.status.success(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_file_that_does_not_fit_leaves_the_old_site() {
    let folder = changed("limit");
    let before = assert_whole(&folder);
    // No file may be larger than 4 KB; what is larger is cut there, as on a disk that is full.
    let (done, told) = shell(&folder, "trap '' XFSZ; ulimit -f 8; exec \"$0\" build --edition edition --out site");
    assert!(!done && told.contains("磁盘已满") && told.contains("site 写不进去"), "{told}");
    assert_eq!(assert_whole(&folder), before);
}

#[test]
fn a_full_disk_is_told_and_left_as_it_was() {
    let folder = changed("disk");
    fs::create_dir(folder.0.join("work/disk")).unwrap();
    let mounted = "mount -t tmpfs -o size=64k tmpfs disk";
    // Only where somebody may mount: a machine without that has the test above.
    if !shell(&folder, &format!("unshare -rm /bin/sh -c '{mounted}'")).0 {
        return;
    }
    let build = "\"$0\" build --edition edition --out disk; [ -z \"$(ls -A disk)\" ] && echo nothing is left >&2";
    let (_, told) = shell(&folder, &format!("unshare -rm /bin/sh -c '{mounted} && {build}' \"$0\""));
    assert!(told.contains("磁盘已满，disk 写不进去") && told.contains("nothing is left"), "{told}");
}

#[test]
fn an_interruption_leaves_the_old_site_or_the_new_one() {
    let folder = changed("interrupt");
    let old = assert_whole(&folder);
    let mut interrupted = 0;
    for pause in [0, 10, 40, 80, 120, 160, 200, 300, 400, 600, 800, 1000] {
        let mut child = program(&folder, BUILD).stderr(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
        thread::sleep(Duration::from_millis(pause));
        let _ = Command::new("kill").args(["-INT", &child.id().to_string()]).stderr(Stdio::null()).status();
        if !child.wait().unwrap().success() {
            interrupted += 1;
        }
        let sums = assert_whole(&folder);
        if sums != old {
            break;
        }
    }
    assert!(interrupted > 0, "the first is interrupted before it has begun");
    assert!(run(&folder, BUILD).status.success());
    assert_ne!(assert_whole(&folder), old);
}

#[test]
fn a_second_server_on_one_port_names_a_free_one() {
    let folder = bare("port");
    succeed(&folder, &["new", "edition"]);
    let mut first = program(&folder, &["serve", "--edition", "edition", "--port", "0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(first.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let port = line.split([':', '/']).find(|part| part.parse::<u16>().is_ok()).unwrap().to_owned();
    let told = fail(&folder, &["serve", "--edition", "edition", "--port", &port]);
    first.kill().unwrap();
    first.wait().unwrap();
    assert!(
        told.contains(&format!("端口 {port} 已被占用")) && told.contains("serve --edition edition --port"),
        "{told}"
    );
}
