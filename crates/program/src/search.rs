//! `cargo xtask search`.

use std::path::PathBuf;

use anyhow::Result;
use edition::model::{Article, Edition};
use edition::search::{Answer, Beside, Hit, How, Index, Likeness, Match, Meant, Nearness, Rescue, SearchOptions};
use transfer::{Characters, OffersInfo, SearchResults, SearchWithOffers};

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
    /// 与 --json 一起用：输出一个对象，列表在 "hits" 里，另有总数、版面其他地方 "beside"、联想词 "suggestions"、找不到时的改查建议 "rescues" 和少查一个词的 "fewer"
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
    Ok(serde_json::to_string(&SearchWithOffers::<Characters> {
        results: SearchResults::new(edition, answer),
        offers: OffersInfo::new(edition, index, query, answer, OFFERED),
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
        lines.push(format!("\n{}  {}（{}）", article.id, article.headline.text, how(hit)));
        lines.extend(hit.matches.iter().map(|place| format!("  {}", in_article(article, *place))));
    }
    if !answer.beside.is_empty() {
        lines.push(format!("\n版面其他地方：{} 处", answer.beside.len()));
        lines.extend(answer.beside.iter().map(|beside| format!("  {}", beside_line(beside))));
    }
    lines.join("\n")
}

/// How a hit's words stand to what was typed.
const fn how(hit: &Hit) -> &'static str {
    match hit.how {
        How::Exact => "原文",
        How::Folded => "写法不同",
        How::Value => "数值相等",
        How::InsideNumber => "数字的一部分",
    }
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
    format!("{}  {}", beside.place.in_words(), excerpt(&beside.text, place))
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
mod tests;
