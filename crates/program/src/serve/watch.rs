//! Watching folders for changes.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

/// How long the folders must be quiet before a change counts as complete: editors write in several steps.
const QUIET: Duration = Duration::from_millis(15);

/// Changes in the watched folders, as long as it lives.
pub(super) struct Changes {
    _watcher: RecommendedWatcher,
    events: Receiver<PathBuf>,
}

/// Begins to watch `folders` with everything in them.
pub(super) fn start(folders: &[PathBuf]) -> Result<Changes> {
    let (sender, events) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if let Some(path) = event.ok().and_then(|event| changed(&event)) {
            // Nobody listens any more when the program ends.
            let _ = sender.send(path);
        }
    })?;
    for folder in folders {
        watcher
            .watch(folder, RecursiveMode::Recursive)
            .with_context(|| format!("{} 不能监视；保存以后网页不会更新", folder.display()))?;
    }
    Ok(Changes { _watcher: watcher, events })
}

impl Changes {
    /// Waits for a change and until it is complete; the first path that changed. `None` where no more can come.
    pub(super) fn next(&self) -> Option<PathBuf> {
        let first = self.events.recv().ok()?;
        loop {
            match self.events.recv_timeout(QUIET) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => return Some(first),
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }
}

/// The path whose content `event` changes. Reading a file changes nothing; hidden files and those that end in `~` are
/// an editor's own.
fn changed(event: &Event) -> Option<PathBuf> {
    if matches!(event.kind, EventKind::Access(_)) {
        return None;
    }
    event
        .paths
        .iter()
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            !name.starts_with('.') && !name.ends_with('~')
        })
        .cloned()
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, CreateKind, ModifyKind};

    use super::*;

    #[track_caller]
    fn check(kind: EventKind, path: &str, expect: Option<&str>) {
        assert_eq!(changed(&Event::new(kind).add_path(path.into())), expect.map(PathBuf::from));
    }

    #[test]
    fn only_a_change_of_a_file_of_the_project_counts() {
        check(EventKind::Modify(ModifyKind::Any), "corpus/a.md", Some("corpus/a.md"));
        check(EventKind::Create(CreateKind::Any), "src/lib.rs", Some("src/lib.rs"));
        check(EventKind::Access(AccessKind::Any), "corpus/a.md", None);
        check(EventKind::Modify(ModifyKind::Any), "corpus/.a.md.swp", None);
        check(EventKind::Modify(ModifyKind::Any), "corpus/a.md~", None);
    }
}
