//! What the headings elsewhere on a page say of a line: the names of its columns are alike, and so are its kickers.

use std::collections::BTreeMap;

use super::block::Kind;
use super::draft::Draft;
use super::fold;
use super::heading;
use super::sign::Sign;

/// Fewest other headings of the page that must begin so.
const FEWEST: usize = 2;

/// The first lines of the headings of a page that have several.
#[derive(Default)]
pub(super) struct Elsewhere {
    /// Names of columns, as each heading is read by itself.
    columns: Lines,
    /// All others.
    others: Lines,
}

/// Lines by how often each stands, and how many there are of each form.
#[derive(Default)]
struct Lines {
    same: BTreeMap<String, usize>,
    alike: BTreeMap<Form, usize>,
}

/// The last character of a line and its length.
type Form = (Option<char>, usize);

fn form(line: &str) -> Form {
    (line.chars().next_back(), line.chars().count())
}

impl Lines {
    fn push(&mut self, line: &str) {
        *self.same.entry(line.to_owned()).or_default() += 1;
        *self.alike.entry(form(line)).or_default() += 1;
    }

    /// Whether enough lines other than this one have the form that `fits`.
    fn has(&self, line: &str, fits: impl Fn(&Form) -> bool) -> bool {
        let alike: usize = self.alike.iter().filter(|(form, _)| fits(form)).map(|(_, count)| count).sum();
        alike >= FEWEST + self.same.get(line).copied().unwrap_or_default()
    }
}

impl Elsewhere {
    /// The first lines of all articles. Linear.
    pub(super) fn of(drafts: &[Draft]) -> Self {
        let mut found = Self::default();
        for draft in drafts {
            let first = draft.run.first();
            let named: Vec<_> = draft.label.iter().chain(first.filter(|first| first.kind == Kind::Label)).collect();
            for column in &named {
                found.columns.push(&column.text);
            }
            if named.is_empty() && draft.run.len() > 1 {
                let lines: Vec<&str> = draft.run.iter().map(|block| block.text.as_str()).collect();
                let is_column = heading::split(&lines, &[]).best.column.is_some();
                let among = if is_column { &mut found.columns } else { &mut found.others };
                among.push(lines[0]);
            }
        }
        found
    }

    /// What the other headings of the page say of this line; `None` where they say nothing. In the forms of their lines,
    /// of which there are few.
    pub(super) fn sign(&self, line: &str) -> Option<Sign> {
        // Names of columns are short, and on one page often as long as each other.
        const LONGEST: usize = 6;
        // Kickers that name the places or offices of one subject end in the same word and are about as long.
        const SLACK: usize = 1;
        let (last, length) = form(line);
        let is_name = length <= LONGEST && line.chars().all(fold::is_han);
        if is_name && self.columns.has(line, |form| form.1 == length) {
            return Some(Sign::ColumnsAlike);
        }
        let is_kicker = |form: &Form| form.0 == last && form.1.abs_diff(length) <= SLACK;
        self.others.has(line, is_kicker).then_some(Sign::KickersAlike)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(columns: &[&str], others: &[&str], line: &str, expect: Option<Sign>) {
        let mut found = Elsewhere::default();
        for line in columns {
            found.columns.push(line);
        }
        for line in others {
            found.others.push(line);
        }
        assert_eq!(found.sign(line), expect, "{line}");
    }

    #[test]
    fn a_line_is_what_others_like_it_are() {
        check(&["书窗夜话", "小城故事"], &[], "岁月留声", Some(Sign::ColumnsAlike));
        check(&["书窗夜话"], &[], "岁月留声", None);
        check(&["书窗夜话", "岁月留声"], &[], "岁月留声", None);
        check(&["书窗夜话", "小城故事"], &[], "老槐树下听雨", None);
        check(&[], &["青溪镇柳河村", "松山镇井台村"], "白石乡月塘村", Some(Sign::KickersAlike));
        check(&[], &["青溪镇柳河村", "松山镇井台村"], "白石乡月塘边", None);
        check(&[], &[], "", None);
    }
}
