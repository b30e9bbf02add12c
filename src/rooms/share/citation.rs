//! Where an article comes from, in the form of a bibliography.

use edition::model::Article;

use super::message::Known;
use crate::ground::Ground;
use crate::words::joined;

/// The source of an article as GB/T 7714—2015 writes newspapers: 作者. 题名\[N\]. 报名, 日期(版次). Of a page that others can reach
/// it is \[N/OL\], with the day on which it was looked at and the address. What the edition does not know is left out, and no
/// year is invented.
pub(super) fn citation(ground: &Ground, article: &Article, known: &Known, href: &str) -> String {
    let edition = &ground.edition;
    let names = [edition.title(), edition.subtitle()].into_iter().filter(|name| !name.is_empty());
    let newspaper = names.collect::<Vec<_>>().join(" ");
    let authors = match &article.reporters[..] {
        [] => String::new(),
        authors if authors.len() > 3 => format!("{}, 等. ", joined(&authors[..3], ", ")),
        authors => format!("{}. ", joined(authors, ", ")),
    };
    let issue = edition.issue();
    let date =
        [issue.date.as_str(), article.date.as_deref().unwrap_or_default()].into_iter().find(|date| !date.is_empty());
    let date = date.map(|date| format!(", {}", date.trim_start_matches("XXXX-"))).unwrap_or_default();
    let page = edition.article_index(&article.id).and_then(|index| issue.page_of(index));
    let page = page.filter(|page| !page.number.is_empty()).map(|page| format!("({})", page.number)).unwrap_or_default();
    let printed = [&*newspaper, &date, &page].concat();
    let title = &article.headline.text;
    match public(known) {
        None => format!("{authors}{title}[N]. {printed}."),
        Some(address) => format!("{authors}{title}[N/OL]. {printed}[{}]. {address}{href}.", known.today),
    }
}

/// The page's address, where others can reach it: not a file, nor this computer alone.
pub(super) fn public(known: &Known) -> Option<&str> {
    let address = known.address.as_str();
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let is_here = ["localhost", "127.", "[::1]", "0.0.0.0"].iter().any(|own| host.starts_with(own));
    (!is_here).then_some(address)
}
