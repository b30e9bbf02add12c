//! What is asked of a search.

use edition::model::Edition;
use serde::Deserialize;

/// Options of a search.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchRequest {
    /// Names of sections; none at all: every section.
    #[serde(default)]
    pub sections: Vec<String>,
    /// Most hits to return; all of them unless said.
    #[serde(default)]
    pub limit: Option<u32>,
    /// Of how many hits, from the best, to return the places; of all unless said.
    #[serde(default)]
    pub places: Option<u32>,
}

impl SearchRequest {
    /// Indices of the sections that were asked for.
    ///
    /// # Errors
    /// The first name that is none of `edition`.
    pub fn section_numbers(&self, edition: &Edition) -> Result<Vec<u16>, &str> {
        let number =
            |name| edition.sections.iter().zip(0..).find_map(|(known, number)| (known == name).then_some(number));
        self.sections.iter().map(|name| number(name).ok_or(name.as_str())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_known_by_their_names() {
        let edition = Edition { sections: vec!["要闻".to_owned(), "财政".to_owned()], ..Edition::default() };
        let numbers = |json: &str| {
            let request: SearchRequest = serde_json::from_str(json).unwrap();
            request.section_numbers(&edition).map_err(str::to_owned)
        };
        assert_eq!(numbers("{}"), Ok(vec![]));
        assert_eq!(numbers(r#"{"sections":["财政","要闻"]}"#), Ok(vec![1, 0]));
        assert_eq!(numbers(r#"{"sections":["财政","体育"]}"#), Err("体育".to_owned()));
        assert!(serde_json::from_str::<SearchRequest>(r#"{"section":[]}"#).is_err());
    }
}
