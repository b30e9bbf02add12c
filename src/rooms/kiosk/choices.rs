//! What a visitor decides of the screen.

/// Size of an article's text: five steps from 28 to 48 px.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextStep(u8);

/// Where the keys are on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Controls {
    /// At its lower edge, within reach of children and wheelchair users (EN 301 549, clause 8.3).
    #[default]
    Low,
    /// At its upper edge.
    High,
}

/// What is open above the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Panel {
    /// Nothing.
    #[default]
    None,
    /// The sizes of the text, and the place of the keys.
    Text,
    /// The code for a visitor's own phone.
    TakeAlong,
}

impl Controls {
    /// Their place, as the style sheet knows it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::High => "high",
        }
    }
}

impl Default for TextStep {
    fn default() -> Self {
        Self(1)
    }
}

impl TextStep {
    /// Names of the steps.
    pub const NAMES: [&str; 5] = ["小", "中", "大", "特大", "最大"];

    /// The step of this number, counted from 0.
    pub const fn new(number: u8) -> Option<Self> {
        if (number as usize) < Self::NAMES.len() { Some(Self(number)) } else { None }
    }

    /// Its number, as the style sheet knows it.
    pub fn number(self) -> &'static str {
        ["0", "1", "2", "3", "4"][usize::from(self.0)]
    }
}
