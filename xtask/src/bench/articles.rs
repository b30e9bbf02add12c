//! The articles that are searched.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

/// An article as `cargo xtask pack` takes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Article {
    /// Its number in the list; what the file says is not looked at, so that all contestants speak of the same.
    #[serde(default, deserialize_with = "ignore")]
    pub(super) id: usize,
    pub(super) title: String,
    /// Every line is a paragraph.
    pub(super) body: String,
    pub(super) section: String,
}

fn ignore<'de, D: serde::Deserializer<'de>>(identifier: D) -> Result<usize, D::Error> {
    serde::de::IgnoredAny::deserialize(identifier).map(|_| 0)
}

/// The articles of a file, numbered.
pub(super) fn read(path: &Path) -> Result<Vec<Article>> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut articles: Vec<Article> = serde_json::from_str(&text)
        .with_context(|| format!("{} is not a list [{{\"id\",\"title\",\"body\",\"section\"}}]", path.display()))?;
    ensure!(!articles.is_empty(), "{} has no article", path.display());
    articles.iter_mut().enumerate().for_each(|(number, article)| article.id = number);
    Ok(articles)
}

impl Article {
    /// Its texts, in each of which a query can be found: the title and every paragraph.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.title.as_str()).chain(self.body.lines())
    }

    /// Bytes of its texts.
    pub(super) fn bytes(&self) -> usize {
        self.title.len() + self.body.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_of_any_kind_are_taken() {
        let list =
            r#"[{"id":7,"title":"甲","body":"一\n二","section":"市"},{"id":"x","title":"乙","body":"","section":""}]"#;
        let articles: Vec<Article> = serde_json::from_str(list).unwrap();
        assert_eq!(articles[0].texts().collect::<Vec<_>>(), ["甲", "一", "二"]);
        assert_eq!(articles[0].bytes(), 10);
        assert_eq!(articles[1].title, "乙");
    }
}
