//! Names of a byline: each is to stand by itself.

use edition::model::Article;

use super::Linter;
use crate::sourced::is_ideograph;
use crate::template::is_placeholder;

/// Marks between names.
const BETWEEN: [char; 6] = ['、', '，', '；', ',', ';', '/'];

/// What people are called in front of their names, or behind them.
const ROLES: [&str; 6] = ["记者", "通讯员", "评论员", "摄影", "特约", "实习生"];

impl Linter<'_> {
    /// What looks like several names in one, or like a name with what somebody did.
    pub(super) fn byline(&mut self, index: usize, article: &Article) {
        for name in article.reporters.iter().filter(|name| is_several(name) && !is_placeholder(name)) {
            let location = self.positions.words(index, name);
            let message = format!("“{name}”不像一个人的姓名");
            let hint = "一人一项：reporters = [\"甲\", \"乙\"]；通讯员写在 correspondents，摄影写在 photographers";
            self.warn("several-names", location, message, hint);
        }
    }
}

/// A group that signs together, as 本报记者 does, and a foreign name with blanks, are one.
fn is_several(name: &str) -> bool {
    let parts: Vec<&str> = name.split_whitespace().collect();
    let is_word = |part: &&str| ROLES.contains(part);
    let is_titled = ["记者", "通讯员"].iter().any(|role| name.strip_prefix(role).is_some_and(is_full));
    is_titled
        || name.contains(BETWEEN)
        || parts.len() > 1 && (parts.iter().any(is_word) || parts.iter().all(|part| is_full(part)))
}

fn is_full(name: &str) -> bool {
    name.chars().count() > 1 && name.chars().all(is_ideograph)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_names_in_one_are_told() {
        for (name, expect) in [
            ("李四、王五", true),
            ("李四,王五", true),
            ("李四 通讯员 王五", true),
            ("记者 李四", true),
            ("李四 王五", true),
            ("记者李四", true),
            ("李四", false),
            ("摄影家协会", false),
            ("张 三", false),
            ("Li Si", false),
            ("欧阳修", false),
            ("买买提·艾力", false),
            ("本报记者", false),
        ] {
            assert_eq!(is_several(name), expect, "{name}");
        }
    }
}
