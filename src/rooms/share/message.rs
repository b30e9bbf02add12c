//! What can happen to sharing.

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The panel is to be opened; closed where it is open.
    Toggle,
    /// The panel is to be closed.
    Close,
    /// The browser has told where the page is.
    Known(Known),
    /// Something is to be copied.
    Copy(Copying),
    /// The device is to share the link its own way.
    HandOver,
}

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copying {
    /// The address.
    Link,
    /// The source in the form of a bibliography.
    Citation,
    /// The words that were selected, with their source.
    Quote,
}

/// What only the browser knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// The page's address without its hash.
    pub address: String,
    /// The day, as `2026-11-26`.
    pub today: String,
    /// The words that the reader has selected in the article, and the paragraph in which they begin, from 1.
    pub selected: Option<(u16, String)>,
    /// Whether the device has a way to share.
    pub way: Way,
}

/// Whether a device has a way of its own to share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Way {
    /// It has none.
    #[default]
    None,
    /// It has one.
    Device,
}

/// The message that an element stands for.
pub(super) fn action(name: &str) -> Option<Message> {
    Some(match name {
        "share" => Message::Toggle,
        "close-share" => Message::Close,
        "share-link" => Message::Copy(Copying::Link),
        "share-citation" => Message::Copy(Copying::Citation),
        "share-quote" => Message::Copy(Copying::Quote),
        "share-device" => Message::HandOver,
        _ => return None,
    })
}

/// The message of a key.
pub(super) fn shortcut(key: &str) -> Option<Message> {
    (key == "s").then_some(Message::Toggle)
}
