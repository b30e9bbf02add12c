//! Kinds of page furniture.

/// What a piece of furniture tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::import) enum Furniture {
    /// Name of the newspaper.
    Newspaper,
    /// Date of the issue, weekday, lunar date.
    IssueDate,
    /// Number and name of the page.
    Page,
    /// 责任编辑, 版式, 校对 and their names.
    Staff,
    /// Hotline, address, website.
    Contact,
    /// Serial number, price, publisher.
    Imprint,
    /// 下转第三版, 上接第一版.
    Jump,
    /// The weather in a line.
    Weather,
    /// 导读 and its lines.
    Index,
}
