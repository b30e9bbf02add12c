//! `cargo xtask search`.

use std::path::PathBuf;

use anyhow::Result;
use edition::model::{Article, Edition};
use edition::search::{Answer, Beside, Hit, Index, Likeness, Match, Meant, Nearness, Rescue, SearchOptions};
use transfer::{Characters, RescueInfo, SearchResults, SearchWithOffers, TermInfo};

use crate::edition_source;
use crate::home::Home;
use crate::terminal;

/// Options of `search`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// 读者会输入的文字
    #[arg(allow_hyphen_values = true)]
    query: String,
    /// 版面文件夹
    #[arg(long, value_name = "DIR")]
    edition: Option<PathBuf>,
    /// 以 JSON 列表输出 [{"article","score","how","places","matches"}]；位置按字数
    #[arg(long)]
    json: bool,
    /// 与 --json 一起用：输出一个对象，列表在 "hits" 里，另有总数、版面其他地方 "beside"、联想词 "suggestions" 和找不到时的改查建议 "rescues"
    #[arg(long, requires = "json")]
    offers: bool,
}

/// Prints what the page would show for a query.
pub(crate) fn run(arguments: &Arguments, home: &Home) -> Result<()> {
    let edition = edition_source::compile(&edition_source::or_usual(arguments.edition.as_ref(), home))?.edition;
    let index = Index::new(&edition);
    let answer = index.search_typed(&edition, &arguments.query, &SearchOptions::default());
    let text = if arguments.offers {
        with_offers(&edition, &index, &arguments.query, &answer)?
    } else if arguments.json {
        hits(&edition, &answer)?
    } else {
        listing(&edition, &answer)
    };
    terminal::write(&format!("{text}\n"))?;
    if !arguments.json && answer.results.hits.is_empty() && answer.beside.is_empty() {
        terminal::write(&offers(&index.rescue(&edition, &arguments.query, OFFERED)))?;
    }
    Ok(())
}

fn hits(edition: &Edition, answer: &Answer) -> Result<String> {
    Ok(serde_json::to_string(&SearchResults::<Characters>::new(edition, answer).hits)?)
}

/// Most terms and most queries that are offered.
const OFFERED: usize = 6;

/// What was found, and what the page offers beside it: terms while something is typed, other queries where nothing is
/// found.
fn with_offers(edition: &Edition, index: &Index, query: &str, answer: &Answer) -> Result<String> {
    let suggestions = index.suggest(edition, query, OFFERED).terms;
    let rescues = if answer.results.hits.is_empty() { index.rescue(edition, query, OFFERED) } else { Vec::new() };
    Ok(serde_json::to_string(&SearchWithOffers::<Characters> {
        results: SearchResults::new(edition, answer),
        suggestions: suggestions.into_iter().map(|found| TermInfo::suggested(edition, found)).collect(),
        rescues: rescues.iter().map(RescueInfo::from).collect(),
    })?)
}

/// What else to look for.
fn offers(rescues: &[Rescue]) -> String {
    let offer = |rescue: &Rescue| {
        let why = match rescue.likeness {
            Likeness::Pinyin => "拼音",
            Likeness::NearPinyin => "拼音相近",
            Likeness::Figure => "最接近的数",
            Likeness::Sound => "同音",
            Likeness::Spelling => "差一个字",
        };
        format!(
            "是不是要找  {}（{} → {}：{why}，{} 篇）\n",
            rescue.query, rescue.missing, rescue.instead, rescue.articles
        )
    };
    rescues.iter().map(offer).collect()
}

/// The articles that were found with what was found in them.
fn found<'a>(edition: &'a Edition, answer: &'a Answer) -> impl Iterator<Item = (&'a Article, &'a Hit)> {
    answer.results.hits.iter().filter_map(|hit| Some((edition.articles.get(hit.article as usize)?, hit)))
}

/// The hits to read: headline, then every place with some text around it, the match in brackets.
fn listing(edition: &Edition, answer: &Answer) -> String {
    let mut lines: Vec<String> = answer.meant.iter().map(meaning).collect();
    lines.push(format!("{} 篇文章，{} 处", answer.results.articles, answer.results.places));
    for (article, hit) in found(edition, answer) {
        lines.push(format!("\n{}  {}（{}，{} 分）", article.id, article.headline.text, hit.how.name(), hit.score));
        lines.extend(hit.matches.iter().map(|place| format!("  {}", in_article(article, *place))));
    }
    if !answer.beside.is_empty() {
        lines.push(format!("\n版面其他地方：{} 处", answer.beside.len()));
        lines.extend(answer.beside.iter().map(|beside| format!("  {}", beside_line(beside))));
    }
    lines.join("\n")
}

/// What letters were read as.
fn meaning(meant: &Meant) -> String {
    let how = match meant.nearness {
        Nearness::Same => "按拼音",
        Nearness::Alike => "按相近的读音",
    };
    let words: Vec<String> = meant.words.iter().map(|(typed, word)| format!("“{word}”（{typed}）")).collect();
    format!("{how} {}", words.join("、"))
}

/// Characters shown on either side of a match.
const AROUND: usize = 16;

fn in_article(article: &Article, place: Match) -> String {
    excerpt(place.field.text(article).unwrap_or_default(), (place.start, place.end))
}

/// The first place in a text beside the articles' own, with the name of where it stands.
fn beside_line(beside: &Beside) -> String {
    let place = beside.matches.first().copied().unwrap_or_default();
    format!("{}  {}", beside.place.name(), excerpt(&beside.text, place))
}

fn excerpt(text: &str, (start, end): (u32, u32)) -> String {
    let (start, end) = (start as usize, end as usize);
    let (before, found, after) = (
        text.get(..start).unwrap_or_default(),
        text.get(start..end).unwrap_or_default(),
        text.get(end..).unwrap_or_default(),
    );
    let skipped = before.chars().count().saturating_sub(AROUND);
    let before: String = before.chars().skip(skipped).collect();
    let after: String = after.chars().take(AROUND).collect();
    format!("{before}[{found}]{after}")
}

#[cfg(test)]
mod tests {
    use edition::model::{Passage, Term, TermKind};

    use super::*;

    fn article() -> Article {
        let passage = |text: &str| Passage { text: text.to_owned(), ..Passage::default() };
        Article {
            id: "a".to_owned(),
            headline: passage("湖滨志愿者"),
            reporters: vec!["王志愿".to_owned()],
            paragraphs: vec![passage("志愿者上门。")],
            ..Article::default()
        }
    }

    fn edition() -> Edition {
        Edition { articles: vec![article()], sections: vec!["文明".to_owned()], ..Edition::default() }
    }

    #[track_caller]
    fn find(query: &str) -> (Edition, Answer) {
        let edition = edition();
        let index = Index::new(&edition);
        let answer = index.search_typed(&edition, query, &SearchOptions::default());
        (edition, answer)
    }

    #[track_caller]
    fn check_hits(query: &str, matches: &str) {
        let (edition, answer) = find(query);
        let json = hits(&edition, &answer).unwrap();
        let (before, after) = json.split_once(r#","matches":"#).unwrap();
        assert!(before.starts_with(r#"[{"article":"a","score":"#), "{json}");
        assert_eq!(after, format!("{matches}}}]"));
    }

    #[test]
    fn hits_have_the_agreed_form() {
        check_hits("上门", r#"[{"field":"paragraph","paragraph":0,"start":3,"end":5,"how":"exact"}]"#);
        check_hits(
            "志愿",
            concat!(
                r#"[{"field":"headline","paragraph":null,"start":2,"end":4,"how":"exact"},"#,
                r#"{"field":"reporter","paragraph":null,"reporter":0,"start":1,"end":3,"how":"exact"},"#,
                r#"{"field":"paragraph","paragraph":0,"start":0,"end":2,"how":"exact"}]"#,
            ),
        );
        let (edition, answer) = find("没有");
        assert_eq!(hits(&edition, &answer).unwrap(), "[]");
    }

    #[test]
    fn the_listing_shows_matches_in_their_text() {
        let (edition, answer) = find("上门");
        assert!(listing(&edition, &answer).starts_with("1 篇文章，1 处\n\na  湖滨志愿者"));
        assert!(listing(&edition, &answer).ends_with("\n  志愿者[上门]。"));
        let (edition, answer) = find("没有");
        assert_eq!(listing(&edition, &answer), "0 篇文章，0 处");
    }

    #[test]
    fn the_listing_says_what_letters_were_read_as() {
        let meant = |nearness| Meant {
            query: "湖滨".to_owned(),
            words: vec![("hubin".to_owned(), "湖滨".to_owned())],
            nearness,
        };
        let told = |nearness| {
            let (edition, mut answer) = find("湖滨");
            answer.meant = Some(meant(nearness));
            listing(&edition, &answer).lines().next().map(str::to_owned)
        };
        assert_eq!(told(Nearness::Same).as_deref(), Some("按拼音 “湖滨”（hubin）"));
        assert_eq!(told(Nearness::Alike).as_deref(), Some("按相近的读音 “湖滨”（hubin）"));
    }

    /// [`edition`] with a term, and with it as a headline.
    fn with_term() -> Edition {
        let term = Term {
            text: "湖滨路".to_owned(),
            pinyin: ["hu", "bin", "lu"].map(String::from).into(),
            count: 1,
            kind: TermKind::Place,
        };
        let mut edition = Edition { terms: vec![term], ..edition() };
        edition.articles[0].headline.text = "湖滨路".to_owned();
        edition
    }

    #[test]
    fn what_is_nowhere_gets_offers() {
        let edition = with_term();
        let offered = |query: &str| offers(&Index::new(&edition).rescue(&edition, query, OFFERED));
        assert_eq!(offered("hbl"), "是不是要找  湖滨路（hbl → 湖滨路：拼音，1 篇）\n");
        assert_eq!(offered("湖南路"), "是不是要找  湖滨路（湖南路 → 湖滨路：差一个字，1 篇）\n");
        assert_eq!(offered("口"), "");
    }

    #[track_caller]
    fn check_offers(query: &str, expected: &str) {
        let edition = with_term();
        let index = Index::new(&edition);
        let answer = index.search_typed(&edition, query, &SearchOptions::default());
        let json = with_offers(&edition, &index, query, &answer).unwrap();
        assert!(json.starts_with(r#"{"hits":["#), "{json}");
        assert_eq!(json[json.find(r#""suggestions""#).unwrap()..], format!("{expected}}}"));
    }

    #[test]
    fn what_stands_beside_the_articles_is_told() {
        let (edition, answer) = find("文明");
        assert_eq!(listing(&edition, &answer), "0 篇文章，0 处\n\n版面其他地方：1 处\n  section  [文明]");
        let json = with_offers(&edition, &Index::new(&edition), "文明", &answer).unwrap();
        let expect = concat!(
            r#""beside":[{"place":"section","article":null,"name":"文明","text":"文明","how":"exact","#,
            r#""matches":[{"start":0,"end":2}]}],"#,
        );
        assert!(json.contains(expect), "{json}");
    }

    #[test]
    fn offers_have_the_agreed_form() {
        let term = r#"{"text":"湖滨路","pinyin":"hu bin lu","count":1,"kind":"place"}"#;
        let rescue = |missing: &str, why: &str| {
            format!(r#"{{"query":"湖滨路","missing":"{missing}","instead":"湖滨路","why":"{why}","articles":1}}"#)
        };
        let rescued = rescue("hbl", "pinyin");
        check_offers("hbl", &format!(r#""suggestions":[{term}],"rescues":[{rescued}]"#));
        let rescued = rescue("湖南路", "spelling");
        check_offers("湖南路", &format!(r#""suggestions":[],"rescues":[{rescued}]"#));
        check_offers("湖滨", &format!(r#""suggestions":[{term}],"rescues":[]"#));
        check_offers("口", r#""suggestions":[],"rescues":[]"#);
    }
}
