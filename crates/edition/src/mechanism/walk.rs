//! From part to part with the arrow keys, as the parts lie in the drawing (the model of Data Navigator: a graph with keys
//! of its own for each kind of edge).

use super::{Form, Mechanism};

/// The keys that move along a structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
    /// To the mechanism itself.
    Home,
    /// To the last part of all.
    End,
}

/// What a key means to a part, given how its siblings lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Next,
    Previous,
    Into,
    Out,
}

impl Form {
    /// Whether the parts lie beside each other; else they lie below each other.
    const fn is_row(self) -> bool {
        matches!(self, Self::Steps | Self::Loop | Self::Gates | Self::Radial)
    }

    fn step(self, key: Key) -> Option<Step> {
        let (along, against, into, out) = if self.is_row() {
            (Key::Right, Key::Left, Key::Down, Key::Up)
        } else if matches!(self, Self::Rings | Self::Ladder) {
            // The first ring is the innermost and the first rung the lowest.
            (Key::Up, Key::Down, Key::Right, Key::Left)
        } else {
            (Key::Down, Key::Up, Key::Right, Key::Left)
        };
        let steps = [(along, Step::Next), (against, Step::Previous), (into, Step::Into), (out, Step::Out)];
        steps.into_iter().find(|(known, _)| *known == key).map(|(_, step)| step)
    }
}

impl Mechanism {
    /// The part to which `key` leads from a part; itself where the structure ends there.
    ///
    /// Siblings lie in a row or in a column, as their form is drawn: two keys go along them, one goes into a part and one
    /// out of it. At an end the key goes on as it would for what holds the part. From the mechanism itself every arrow leads
    /// inside.
    pub fn step(&self, index: usize, key: Key) -> usize {
        match key {
            Key::Home => return 0,
            Key::End => return self.parts.len().saturating_sub(1),
            _ => {}
        }
        if index == 0 {
            return self.children(0).next().unwrap_or(0);
        }
        self.lead(index, key).unwrap_or(index)
    }

    fn lead(&self, index: usize, key: Key) -> Option<usize> {
        let parent = self.parent(index)?;
        let siblings = self.siblings(index);
        let at = siblings.iter().position(|sibling| *sibling == index)?;
        let goes_in = key == Key::Down && self.children(index).next().is_some();
        if let Some(cell) = self.across(index, key).filter(|_| !goes_in) {
            return Some(cell);
        }
        let form = self.drawn_form(parent);
        match form.step(key)? {
            Step::Next if at + 1 < siblings.len() => Some(siblings[at + 1]),
            Step::Next if form == Form::Loop => Some(siblings[0]),
            Step::Next => self.beyond(parent, key),
            Step::Previous if at > 0 => Some(siblings[at - 1]),
            Step::Previous if form == Form::Loop => siblings.last().copied(),
            Step::Previous | Step::Out => Some(parent),
            Step::Into => self.children(index).next().or_else(|| self.beyond(parent, key)),
        }
    }

    /// Where a key leads that has come to the end inside a part: on beside the part, if the key goes that way there.
    fn beyond(&self, index: usize, key: Key) -> Option<usize> {
        let parent = self.parent(index)?;
        if let Some(cell) = self.across(index, key) {
            return Some(cell);
        }
        let siblings = self.siblings(index);
        let at = siblings.iter().position(|sibling| *sibling == index)?;
        match self.drawn_form(parent).step(key)? {
            Step::Next => siblings.get(at + 1).copied().or_else(|| self.beyond(parent, key)),
            Step::Previous | Step::Into | Step::Out => None,
        }
    }

    /// How the parts of a part lie: the cells of a matrix stand in rows.
    fn drawn_form(&self, index: usize) -> Form {
        if self.form_around(index) == Form::Matrix { Form::Steps } else { self.parts[index].form }
    }

    /// From a cell of a matrix to the one below or above it.
    fn across(&self, index: usize, key: Key) -> Option<usize> {
        let column = self.column(index);
        let at = column.iter().position(|cell| *cell == index)?;
        match key {
            Key::Down => column.get(at + 1).copied(),
            Key::Up => column.get(at.checked_sub(1)?).copied(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{any, outline};
    use super::*;

    const ARROWS: [Key; 4] = [Key::Left, Key::Right, Key::Up, Key::Down];

    #[track_caller]
    fn check(way: &Mechanism, keys: &[Key], expect: &[usize]) {
        let mut at = 0;
        let walked: Vec<usize> = keys
            .iter()
            .map(|key| {
                at = way.step(at, *key);
                at
            })
            .collect();
        assert_eq!(walked, expect);
    }

    #[test]
    fn keys_go_as_the_parts_lie() {
        use Key::{Down, End, Home, Left, Right, Up};
        let steps = outline(Form::Steps, &[(1, "甲"), (2, "子"), (2, "丑"), (1, "乙")]);
        check(&steps, &[Right, Right, Left, Down, Down, Right, Up], &[1, 4, 1, 2, 3, 4, 0]);
        let circle = outline(Form::Loop, &[(1, "交办"), (1, "督办"), (1, "销号")]);
        check(&circle, &[Right, Right, Right, Right, Left, Up], &[1, 2, 3, 1, 3, 0]);
        let rings = outline(Form::Rings, &[(1, "周"), (1, "月"), (1, "年")]);
        check(&rings, &[Up, Up, Up, Up, Down, Home, End], &[1, 2, 3, 3, 2, 0, 3]);
        let tree = outline(Form::Tree, &[(1, "区"), (2, "所"), (1, "社会")]);
        check(&tree, &[Down, Right, Left, Down, Left], &[1, 2, 1, 3, 0]);
        let matrix =
            outline(Form::Matrix, &[(1, "行"), (2, "谁"), (3, "局"), (2, "数"), (1, "列"), (2, "谁"), (2, "数")]);
        check(&matrix, &[Down, Right, Down, Down, Up, Right, Down, Left], &[1, 2, 3, 6, 2, 4, 7, 6]);
    }

    #[test]
    fn keys_reach_every_part_and_lead_back() {
        arbtest::arbtest(|u| {
            let way = any(u)?;
            let mut reached = vec![false; way.parts.len()];
            let mut waiting = vec![0];
            while let Some(at) = waiting.pop() {
                if !std::mem::replace(&mut reached[at], true) {
                    waiting.extend(ARROWS.map(|key| way.step(at, key)));
                }
            }
            assert!(reached.iter().all(|reached| *reached), "{way:?}");
            Ok(())
        });
    }
}
