//! A small log that never fills the disk: lines of JSON in files of a fixed size, the oldest thrown away. Where it cannot be
//! written the kiosk goes on without.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::PathBuf;

use serde_json::Value;

use super::settings;

/// The log.
#[derive(Debug)]
pub(super) struct Log {
    settings: settings::Log,
    /// Lines that could not be written.
    lost: u64,
}

impl Log {
    pub(super) const fn new(settings: settings::Log) -> Self {
        Self { settings, lost: 0 }
    }

    /// Adds a line with the present time. What is wrong with the disk is told on standard error, once.
    pub(super) fn write(&mut self, now: &str, mut line: Value) {
        line["time"] = now.into();
        if self.lost > 0 {
            line["lost"] = self.lost.into();
        }
        match self.append(&line.to_string()) {
            Ok(()) => self.lost = 0,
            Err(error) => {
                if self.lost == 0 {
                    note!("日志写不进去：{}", compiler::refusal::in_words(&error));
                }
                self.lost += 1;
            }
        }
    }

    fn append(&self, line: &str) -> std::io::Result<()> {
        fs::create_dir_all(&self.settings.folder)?;
        let newest = self.file(0);
        if fs::metadata(&newest).is_ok_and(|file| file.len() + line.len() as u64 > self.settings.bytes) {
            let last = self.settings.files.saturating_sub(1);
            for age in (0..last).rev() {
                let _ = fs::rename(self.file(age), self.file(age + 1));
            }
            if last == 0 {
                fs::remove_file(&newest)?;
            }
        }
        let mut file: File = OpenOptions::new().append(true).create(true).open(&newest)?;
        file.write_all(format!("{line}\n").as_bytes())
    }

    fn file(&self, age: usize) -> PathBuf {
        let name = if age == 0 { "kiosk.jsonl".to_owned() } else { format!("kiosk.{age}.jsonl") };
        self.settings.folder.join(name)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("kiosk-log-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    #[test]
    fn it_never_grows_beyond_its_files() {
        let folder = folder("size");
        let mut log = Log::new(settings::Log { folder: folder.clone(), bytes: 300, files: 3 });
        for number in 0..100 {
            log.write("2023-10-18 09:00", json!({"number": number}));
        }
        let sizes: Vec<u64> =
            fs::read_dir(&folder).unwrap().map(|file| file.unwrap().metadata().unwrap().len()).collect();
        assert_eq!(sizes.len(), 3);
        assert!(sizes.iter().all(|size| *size <= 300), "{sizes:?}");
        assert!(fs::read_to_string(log.file(0)).unwrap().contains("\"number\":99"), "the newest is there");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_disk_that_takes_nothing_is_survived_and_told_afterwards() {
        let folder = folder("full");
        fs::write(&folder, "a file where the folder should be").unwrap();
        let mut log = Log::new(settings::Log { folder: folder.clone(), bytes: 300, files: 3 });
        log.write("", json!({}));
        log.write("", json!({}));
        fs::remove_file(&folder).unwrap();
        log.write("", json!({"number": 1}));
        assert!(fs::read_to_string(log.file(0)).unwrap().contains("\"lost\":2"));
        fs::remove_dir_all(folder).unwrap();
    }
}
