//! The files of the built page.

/// A file of the site: its path below the site's root, and its content.
pub type File = (String, Vec<u8>);

/// Name of the page in one file.
pub const SINGLE: &str = "edition.html";

/// Name of the script that shows the page inside others.
pub const EMBED: &str = "embed.js";

/// Name of the module's files.
pub const MODULE: &str = "civic_edition";

/// Name of the style sheet of the first view.
pub const STYLE: &str = "style.css";

/// Name of the script that starts the module.
pub const LOADER: &str = "index.js";

/// Name of the style sheet of what is fetched after the first view.
pub const REST_STYLE: &str = "rest.css";

/// Name of the style sheet of a kiosk, which only a kiosk fetches.
pub const KIOSK_STYLE: &str = "kiosk.css";

/// Name of the script that keeps a kiosk alive.
pub const KIOSK_SCRIPT: &str = "kiosk.js";

/// Name of what the operator of a kiosk decides, which the page reads.
pub const KIOSK_SETTINGS: &str = "kiosk.json";
