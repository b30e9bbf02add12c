//! A mechanism as nested lists, with the few shapes that lists do not have.

use edition::mechanism::{Form, MORE};

use super::part::Drawn;
use super::symbols;
use crate::nodes::{Element, element};

/// Parts around a middle for which the style sheet has places.
const AROUND: core::ops::RangeInclusive<usize> = 3..=8;

impl Drawn<'_> {
    /// The whole drawing below its title: the mechanism's own figures and all its parts.
    pub(super) fn drawing(&self) -> Option<Element> {
        self.group(0)
    }

    /// The parts inside a part; none where it has none.
    fn group(&self, index: usize) -> Option<Element> {
        let part = self.way.part(index)?;
        let children: Vec<usize> = self.way.children(index).collect();
        if children.is_empty() && part.unnamed == 0 {
            return None;
        }
        let list = element(if part.form.is_ordered() { "ol" } else { "ul" }).class(self.class(index, &children));
        // The style sheet writes it into the middle.
        let hub = (part.form == Form::Radial).then(|| part.name.clone());
        let list = list.attribute_if("data-hub", hub);
        Some(match part.form {
            Form::Rings => list.children(self.ring(&children)),
            _ => list.children(children.iter().map(|child| self.item(*child))).children(self.slots(index)),
        })
    }

    fn class(&self, index: usize, children: &[usize]) -> String {
        let form = self.way.parts[index].form;
        let simple = children.iter().all(|child| self.is_leaf(*child));
        let count = children.len() + self.way.parts[index].counted_unnamed();
        let mut class = ["parts draw-", form.name()].concat();
        if simple {
            class.push_str(" plain");
        }
        let light = children.iter().all(|child| self.way.children(*child).next().is_none());
        if form == Form::Radial && light && AROUND.contains(&count) {
            class.push_str(" around-");
            class.push_str(&count.to_string());
        }
        class
    }

    fn is_leaf(&self, index: usize) -> bool {
        self.way.children(index).next().is_none() && self.way.parts[index].unnamed == 0
    }

    fn item(&self, index: usize) -> Element {
        let shape = match self.way.form_around(index) {
            Form::Symbols => symbols::counted(self, index),
            Form::Bars => symbols::bar(self, index),
            Form::Funnel => symbols::funnel(self, index),
            _ => Vec::new(),
        };
        let leaf = if self.is_leaf(index) { "leaf" } else { "branch" };
        element("li").class(leaf).child(self.part(index)).children(shape).child_if(self.group(index))
    }

    /// Periods inside each other: the longest holds the one before it.
    fn ring(&self, periods: &[usize]) -> Option<Element> {
        let (outer, inner) = periods.split_last()?;
        let held = (!inner.is_empty()).then(|| element("ol").class("ring").children(self.ring(inner)));
        Some(element("li").child(self.part(*outer)).child_if(self.group(*outer)).child_if(held))
    }

    /// Places for the parts that the article does not name.
    fn slots(&self, index: usize) -> Vec<Element> {
        let part = &self.way.parts[index];
        let slot =
            |words: &'static str| element("li").class("leaf slot").child(element("span").class("part").text(words));
        if part.unnamed == MORE {
            return vec![slot("等")];
        }
        (0..part.unnamed.min(12)).map(|_| slot("未列名")).collect()
    }
}
