//! What the headings elsewhere on a page say of a line: the names of its columns are alike, and so are its kickers.

use super::block::Kind;
use super::draft::Draft;
use super::fold;
use super::heading;
use super::sign::Label;

/// Fewest other headings of the page that must begin so.
const FEWEST: usize = 2;

/// The first lines of the headings of a page that have several.
#[derive(Default)]
pub(super) struct Elsewhere {
    /// Names of columns, as each heading is read by itself.
    columns: Vec<String>,
    /// All others.
    others: Vec<String>,
}

impl Elsewhere {
    /// The first lines of all articles. Linear.
    pub(super) fn of(drafts: &[Draft]) -> Self {
        let mut found = Self::default();
        for draft in drafts {
            let columns = draft.label.iter().chain(draft.run.first().filter(|first| first.kind == Kind::Label));
            let known = found.columns.len();
            found.columns.extend(columns.map(|column| column.text.clone()));
            if found.columns.len() > known || draft.run.len() < 2 {
                continue;
            }
            let lines: Vec<&str> = draft.run.iter().map(|block| block.text.as_str()).collect();
            let is_column = heading::split(&lines, None).best.column.is_some();
            let among = if is_column { &mut found.columns } else { &mut found.others };
            among.push(lines[0].to_owned());
        }
        found
    }

    /// What lines like this one are in other headings of the page; `None` where they say nothing.
    pub(super) fn label(&self, line: &str) -> Option<Label> {
        let among = |lines: &[String], alike: fn(&str, &str) -> bool| {
            lines.iter().filter(|other| *other != line && alike(line, other)).count() >= FEWEST
        };
        if among(&self.columns, are_columns) {
            return Some(Label::ColumnLine);
        }
        among(&self.others, are_kickers).then_some(Label::Kicker)
    }
}

/// Names of columns are short, and on one page often as long as each other.
fn are_columns(line: &str, other: &str) -> bool {
    const LONGEST: usize = 6;
    let length = line.chars().count();
    length <= LONGEST && length == other.chars().count() && line.chars().all(fold::is_han)
}

/// Kickers that name the places or offices of one subject end in the same word and are about as long.
fn are_kickers(line: &str, other: &str) -> bool {
    const SLACK: usize = 1;
    line.chars().count().abs_diff(other.chars().count()) <= SLACK
        && line.chars().next_back() == other.chars().next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(columns: &[&str], others: &[&str], line: &str, expect: Option<Label>) {
        let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        let found = Elsewhere { columns: owned(columns), others: owned(others) };
        assert_eq!(found.label(line), expect, "{line}");
    }

    #[test]
    fn a_line_is_what_others_like_it_are() {
        check(&["书窗夜话", "小城故事"], &[], "岁月留声", Some(Label::ColumnLine));
        check(&["书窗夜话"], &[], "岁月留声", None);
        check(&["书窗夜话", "岁月留声"], &[], "岁月留声", None);
        check(&["书窗夜话", "小城故事"], &[], "老槐树下听雨", None);
        check(&[], &["青溪镇柳河村", "松山镇井台村"], "白石乡月塘村", Some(Label::Kicker));
        check(&[], &["青溪镇柳河村", "松山镇井台村"], "白石乡月塘边", None);
        check(&[], &[], "", None);
    }
}
