//! Who holds whom: the outline of a mechanism as a tree. All of it is linear in the number of parts.

use core::ops::Range;

use super::{Form, Mechanism, Part};

impl Mechanism {
    /// The part of this index.
    pub fn part(&self, index: usize) -> Option<&Part> {
        self.parts.get(index)
    }

    /// The part and all that it holds.
    pub fn within(&self, index: usize) -> Range<usize> {
        let Some(part) = self.parts.get(index) else { return index..index };
        let behind = self.parts[index + 1..].iter().position(|other| other.depth <= part.depth);
        index..behind.map_or(self.parts.len(), |behind| index + 1 + behind)
    }

    /// The parts that a part holds directly, in their order.
    pub fn children(&self, index: usize) -> impl Iterator<Item = usize> + Clone + '_ {
        let depth = self.parts.get(index).map_or(0, |part| part.depth + 1);
        let range = self.within(index);
        range.filter(move |child| *child != index && self.parts[*child].depth == depth)
    }

    /// The part that holds a part; none for the mechanism itself.
    pub fn parent(&self, index: usize) -> Option<usize> {
        let depth = self.parts.get(index)?.depth.checked_sub(1)?;
        self.parts[..index].iter().rposition(|part| part.depth == depth)
    }

    /// The form of what holds a part; that of a list for the mechanism itself.
    pub fn form_around(&self, index: usize) -> Form {
        self.parent(index).map_or(Form::default(), |parent| self.parts[parent].form)
    }

    /// The parts beside a part, itself among them.
    pub fn siblings(&self, index: usize) -> Vec<usize> {
        self.parent(index).map_or_else(|| vec![index], |parent| self.children(parent).collect())
    }

    /// Which of its siblings a part is, counted from 1, and how many there are with those that are not named.
    pub fn place(&self, index: usize) -> (usize, usize) {
        let siblings = self.siblings(index);
        let number = siblings.iter().position(|sibling| *sibling == index).map_or(0, |before| before + 1);
        let unnamed = self.parent(index).map_or(0, |parent| self.parts[parent].counted_unnamed());
        (number, siblings.len() + unnamed)
    }

    /// The cells of a matrix in the rows of which `index` is a cell, that stand under the same head.
    pub fn column(&self, index: usize) -> Vec<usize> {
        let row = self.parent(index).filter(|row| self.form_around(*row) == Form::Matrix);
        let Some(row) = row else { return Vec::new() };
        let place = self.children(row).position(|cell| cell == index);
        let cells = self.siblings(row).into_iter().filter_map(|row| self.children(row).nth(place?));
        cells.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{any, outline};
    use super::*;

    #[test]
    fn an_outline_is_a_tree() {
        let way = outline(Form::Tree, &[(1, "区"), (2, "镇"), (3, "村"), (1, "社会")]);
        assert_eq!(way.within(1), 1..4);
        assert_eq!(way.children(0).collect::<Vec<_>>(), [1, 4]);
        assert_eq!((way.parent(3), way.parent(4), way.parent(0)), (Some(2), Some(0), None));
        assert_eq!(way.place(4), (2, 2));
        assert_eq!(way.siblings(0), [0]);
    }

    #[test]
    fn a_column_holds_the_cells_under_one_head() {
        let way = outline(Form::Matrix, &[(1, "甲"), (2, "谁"), (2, "数"), (1, "乙"), (2, "谁"), (2, "数")]);
        assert_eq!(way.column(3), [3, 6]);
        assert_eq!(way.column(1), [0; 0]);
    }

    #[test]
    fn every_part_is_a_child_of_its_parent() {
        arbtest::arbtest(|u| {
            let way = any(u)?;
            for index in 1..way.parts.len() {
                let parent = way.parent(index).unwrap();
                assert!(way.children(parent).any(|child| child == index), "{way:?}");
                assert!(way.within(parent).contains(&index));
            }
            let held: usize = (0..way.parts.len()).map(|index| way.children(index).count()).sum();
            assert_eq!(held, way.parts.len() - 1);
            Ok(())
        });
    }
}
