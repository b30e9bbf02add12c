//! What stands in a body beside paragraphs: headings, lists, quotations, tables.

/// What a passage of a body is set as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Shape {
    /// A paragraph.
    #[default]
    Text,
    /// A heading between paragraphs (小标题).
    Subhead,
    /// A paragraph that is quoted at length.
    Quote,
    /// An item of a list whose order does not matter.
    Bullet,
    /// An item of a list that is numbered from 1.
    Numbered,
    /// The first cell of a table, which its row of headings begins.
    TableStart,
    /// Another cell of the headings.
    HeadCell,
    /// The first cell of another row.
    RowStart,
    /// Another cell.
    Cell,
}

impl Shape {
    /// Every shape, in the order of its number in packed editions.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Subhead,
        Self::Quote,
        Self::Bullet,
        Self::Numbered,
        Self::TableStart,
        Self::HeadCell,
        Self::RowStart,
        Self::Cell,
    ];

    /// Its name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Subhead => "subhead",
            Self::Quote => "quote",
            Self::Bullet => "bullet",
            Self::Numbered => "numbered",
            Self::TableStart => "table-start",
            Self::HeadCell => "head-cell",
            Self::RowStart => "row-start",
            Self::Cell => "cell",
        }
    }

    /// Whether a passage of this shape goes on with what one of the shape `before` began: a list, a quotation, a table.
    pub const fn continues(self, before: Self) -> bool {
        match self {
            Self::Text | Self::Subhead | Self::TableStart => false,
            Self::Quote => matches!(before, Self::Quote),
            Self::Bullet => matches!(before, Self::Bullet),
            Self::Numbered => matches!(before, Self::Numbered),
            Self::HeadCell => matches!(before, Self::TableStart | Self::HeadCell),
            Self::RowStart | Self::Cell => {
                matches!(before, Self::TableStart | Self::HeadCell | Self::RowStart | Self::Cell)
            }
        }
    }
}
