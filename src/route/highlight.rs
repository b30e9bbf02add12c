//! Which kinds of figures are highlighted.

use edition::figures::FigureKind;

/// Which figures are highlighted in the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Highlight {
    /// All of them.
    #[default]
    All,
    /// These kinds only; none at all switches highlighting off.
    Only(KindSet),
}

/// A set of kinds of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct KindSet(u16);

impl Highlight {
    /// Whether figures of this kind are highlighted.
    pub fn shows(&self, kind: FigureKind) -> bool {
        match self {
            Self::All => true,
            Self::Only(kinds) => kinds.contains(kind),
        }
    }
}

impl KindSet {
    /// Every kind.
    pub fn all() -> Self {
        FigureKind::ALL.into_iter().collect()
    }

    /// Whether `kind` is in it.
    pub const fn contains(self, kind: FigureKind) -> bool {
        self.0 & 1 << kind as u16 != 0
    }

    /// The same set with `kind` put in or taken out.
    #[must_use]
    pub const fn toggled(self, kind: FigureKind) -> Self {
        Self(self.0 ^ 1 << kind as u16)
    }

    /// Its kinds, in the order in which kinds are listed.
    pub fn iter(self) -> impl Iterator<Item = FigureKind> {
        FigureKind::ALL.into_iter().filter(move |kind| self.contains(*kind))
    }
}

impl FromIterator<FigureKind> for KindSet {
    fn from_iter<I: IntoIterator<Item = FigureKind>>(kinds: I) -> Self {
        Self(kinds.into_iter().fold(0, |set, kind| set | 1 << kind as u16))
    }
}
