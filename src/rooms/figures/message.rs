//! What can happen to the figures.

use crate::nodes::AttributeOf;
use edition::figures::FigureKind;

use super::choices::{CopyOutcome, Copying, Format, Side};
use crate::ground::Direction;
use crate::route::FigureAddress;

/// Something that the reader or the browser did to the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Figures of this kind are to be highlighted or not.
    ToggleKind(FigureKind),
    /// All highlighting of figures is to be switched on or off.
    ToggleAll,
    /// A figure is to be explained; `opener` is the element that takes the focus back.
    Explain {
        /// Where it stands.
        address: FigureAddress,
        /// Id of the element that was tapped.
        opener: String,
    },
    /// The explanation is to be closed.
    Close,
    /// The figure before or after the explained one is to be explained.
    Step(Direction),
    /// The explanation is to stand on this side, where it does not cover the figure.
    MoveInspector(Side),
    /// Something of the explained figure is to be copied.
    Copy(Copying),
    /// Copying has ended.
    Copied(CopyOutcome),
    /// The text of the board's field for a magnitude changed.
    Magnitude(String),
    /// The board's table is to be given away as a file.
    Export(Format),
}

/// The message that an element stands for, where it is there from the start.
pub(super) fn at_once(name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    Some(match name {
        "kind" => Message::ToggleKind(FigureKind::from_name(&attribute("data-figure-kind")?)?),
        "all-kinds" => Message::ToggleAll,
        "explain" => {
            let address = attribute("data-figure").or_else(|| attribute("data-address"))?;
            let opener = attribute("id").unwrap_or_default();
            Message::Explain { address: FigureAddress::parse(&address)?, opener }
        }
        _ => return None,
    })
}
