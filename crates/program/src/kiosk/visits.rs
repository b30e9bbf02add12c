//! What is read on a shared screen, and for how long: counts, never who.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Seconds and openings of each article since the last report, and how many visits there were.
#[derive(Debug, Default)]
pub(super) struct Visits {
    articles: BTreeMap<String, (u32, u64)>,
    begun: u32,
    showing: Option<String>,
    attended: bool,
}

impl Visits {
    /// Notes what the screen has shown for the last `seconds`: the hash of its address, and whether somebody is there.
    pub(super) fn note(&mut self, hash: &str, attended: bool, seconds: u64) {
        self.begun += u32::from(attended && !self.attended);
        self.attended = attended;
        let article = hash.strip_prefix("#/article/").and_then(|rest| rest.split(['?', '/']).next());
        let article = article.filter(|_| attended).map(str::to_owned);
        if let Some(id) = &article {
            let (opened, read) = self.articles.entry(id.clone()).or_default();
            *opened += u32::from(self.showing.as_ref() != Some(id));
            *read += seconds;
        }
        self.showing = article;
    }

    /// The counts since the last report.
    pub(super) fn report(&mut self) -> Value {
        let articles: BTreeMap<_, _> = std::mem::take(&mut self.articles)
            .into_iter()
            .map(|(id, (opened, seconds))| (id, json!({"opened": opened, "seconds": seconds})))
            .collect();
        json!({"kind": "counts", "visits": std::mem::take(&mut self.begun), "articles": articles})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_counted_and_nobody_is_known() {
        let mut visits = Visits::default();
        for (hash, attended) in [
            ("#/?kiosk", false),
            ("#/?kiosk", true),
            ("#/article/finance?kiosk", true),
            ("#/article/finance?f=finance.1.1&kiosk", true),
            ("#/?q=%E7%81%AF&kiosk", true),
            ("#/article/finance?kiosk", true),
            ("#/article/finance?kiosk", false),
            ("#/?kiosk", true),
        ] {
            visits.note(hash, attended, 3);
        }
        let report = visits.report();
        assert_eq!(
            report,
            json!({"kind": "counts", "visits": 2, "articles": {"finance": {"opened": 2, "seconds": 9}}})
        );
        assert_eq!(visits.report()["visits"], 0);
    }
}
