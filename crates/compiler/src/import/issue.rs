//! Several pages of one issue become one folder: from several dumps, or from one in which form feeds part the pages.

use std::collections::BTreeSet;

use super::item::Item;
use super::masthead::{Masthead, NO_TITLE};
use super::report::{self, Note, Topic};
use super::{colophon, fold, write};
use crate::edition_file;

/// Name of the report in the folder.
pub const REPORT: &str = "import-report.md";

/// What an import gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Names and contents of the files of the folder, the report last.
    pub files: Vec<(String, String)>,
    /// Every decision that could have been another, in the order of the dump.
    pub notes: Vec<Note>,
    /// Articles and photos found.
    pub items: usize,
}

/// What a page of a dump holds.
pub(super) struct Found {
    /// Which dump it is in, from 0.
    pub(super) dump: usize,
    pub(super) source: String,
    pub(super) masthead: Masthead,
    pub(super) slogans: Vec<String>,
    pub(super) furniture: Vec<String>,
    pub(super) items: Vec<Item>,
    pub(super) notes: Vec<Note>,
    /// What became of every character.
    pub(super) summary: String,
}

/// Number and name of a page.
type Name = (String, String);

/// The text of each page: form feeds part them. Every page stands behind as many line ends as the ones before it have, so
/// that its lines have their numbers.
pub(super) fn pages(text: &str) -> Vec<String> {
    let written: Vec<&str> = text.split('\u{C}').collect();
    if written.iter().filter(|page| !page.trim().is_empty()).count() < 2 {
        return vec![text.to_owned()];
    }
    let mut before = String::new();
    let mut pages = Vec::new();
    for page in written {
        if !page.trim().is_empty() {
            pages.push([&before, page].concat());
        }
        before.extend(page.matches('\n'));
    }
    pages
}

/// The text of the page that has line `number`, from 1; the first where none does.
pub(super) fn page_of_line(text: &str, number: u32) -> String {
    let begins = |page: &String| page.bytes().take_while(|byte| *byte == b'\n').count() < number as usize;
    let mut pages = pages(text);
    let last = pages.iter().rposition(begins).unwrap_or_default();
    pages.swap_remove(last)
}

/// The folder of all pages. `dumps` are the names of the dumps, for the report.
pub(super) fn folder(dumps: &[&str], mut found: Vec<Found>) -> Import {
    let names = if found.len() > 1 { names(&found) } else { Vec::new() };
    let mut files = vec![(edition_file::NAME.to_owned(), edition(&mut found, &names))];
    for (number, page) in found.iter_mut().enumerate() {
        let digits = page.items.len().to_string().len().max(2);
        for (place, item) in (1..).zip(&mut page.items) {
            let (front, of_page) = match names.get(number) {
                Some((of_page, _)) => (format!("{:02}-", number + 1), Some(of_page.as_str())),
                None => (String::new(), None),
            };
            if let Some(of_page) = of_page {
                item.id = format!("p{}-{}", of_page.to_ascii_lowercase(), item.id);
            }
            files
                .push((format!("{front}{place:0digits$}-{}.md", item.id), write::article(&page.source, item, of_page)));
        }
    }
    let items = found.iter().map(|page| page.items.len()).sum();
    let report = found.iter().map(|page| {
        report::markdown(dumps.get(page.dump).filter(|_| dumps.len() > 1).copied(), &page.notes, &page.summary)
    });
    files.push((REPORT.to_owned(), report.collect::<Vec<_>>().join("\n")));
    Import { files, notes: found.into_iter().flat_map(|page| page.notes).collect(), items }
}

/// `edition.toml`: the masthead of the first page that has one; those of the others are banners.
fn edition(found: &mut [Found], names: &[Name]) -> String {
    let first = found.iter().position(|page| page.masthead.title != NO_TITLE).unwrap_or_default();
    let Masthead { title, subtitle, .. } = &found[first].masthead;
    let (title, subtitle) = (title.clone(), subtitle.clone());
    let mut known = BTreeSet::from([title.clone(), subtitle.clone(), NO_TITLE.to_owned()]);
    let (mut slogans, mut sections, mut furniture) = (Vec::new(), Vec::new(), Vec::new());
    for page in found.iter_mut() {
        let banners = [page.masthead.title.clone()].into_iter().chain(page.slogans.iter().cloned());
        slogans.extend(banners.filter(|banner| known.insert(banner.clone())));
        for item in &page.items {
            if !sections.contains(&item.section) {
                sections.push(item.section.clone());
            }
        }
        furniture.append(&mut page.furniture);
        if title != NO_TITLE {
            page.notes.retain(|note| note.topic != Topic::NoTitle);
        }
    }
    let mut colophon = colophon::fields(&furniture);
    if let [_] = &*found
        && let Some((number, name)) = printed_among(&furniture, &title)
    {
        colophon.extend([("page", number), ("page_name", name)]);
    }
    write::edition([&title, &subtitle], &slogans, &sections, &colophon, &furniture) + &write::pages(names)
}

/// What every page is called: as it prints, else by its place. No two have one number.
fn names(found: &[Found]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for page in found {
        let (number, name) = printed_among(&page.furniture, &page.masthead.title).unwrap_or_default();
        let is_free = |number: &str| !number.is_empty() && names.iter().all(|(known, _)| known != number);
        let free =
            (names.len() + 1..=2 * names.len() + 1).map(|number| number.to_string()).find(|number| is_free(number));
        let number = if is_free(&number) { number } else { free.unwrap_or_default() };
        names.push((number, name));
    }
    names
}

/// Numerals of pages, in the order of their values.
const NUMERALS: &str = "〇一二三四五六七八九";

/// The number of a page, and its name, which is not the paper's, where a line of its furniture tells them. Several numbers
/// are those of an index.
fn printed_among(furniture: &[String], paper: &str) -> Option<Name> {
    let mut told = furniture.iter().filter_map(|line| printed(line));
    let (number, name) = told.next()?;
    let is_alone = told.all(|(other, _)| other == number);
    is_alone.then(|| (number, if name == paper { String::new() } else { name }))
}

/// Number and name in a line such as 第三版 综合, A03版：要闻, 综合 2版.
fn printed(line: &str) -> Option<Name> {
    let line = fold::simplified(line);
    line.match_indices('版').find_map(|(at, mark)| page(&line[..at], &line[at + mark.len()..]))
}

/// The page that a line names with what stands before and behind 版.
fn page(before: &str, behind: &str) -> Option<Name> {
    let digit = |sign: char| sign.is_ascii_alphanumeric() || NUMERALS.contains(sign);
    let start = before.char_indices().rev().take_while(|(_, sign)| digit(*sign)).last()?.0;
    let (above, numeral) = before.split_at(start);
    let number = number(numeral).filter(|_| is_of_this_page(above, numeral))?;
    let mut name = words(behind).next().filter(|word| is_name(word));
    let told = |word: &&str| *word != "第" && !is_day(word);
    name = name.or_else(|| words(above).rev().find(told).filter(|word| is_name(word)));
    Some((number, name.unwrap_or_default().to_owned()))
}

/// Whether a numeral before 版 is this page's: 今日四版 counts pages, 下转第二版 sends to another, and a headline before 2版 is
/// one of an index.
fn is_of_this_page(above: &str, numeral: &str) -> bool {
    let above = above.trim_end_matches(|sign: char| !sign.is_alphanumeric());
    let (above, is_ordinal) = match above.strip_suffix('第') {
        Some(above) => (above.trim_end(), true),
        None => (above, numeral.starts_with(|sign: char| sign == '0' || sign.is_ascii_alphabetic())),
    };
    let of_others = ["今日", "本期", "共", "转", "接", "见"].iter().any(|word| above.ends_with(word));
    let mut beside = words(above).filter(|word| !is_day(word));
    !of_others && (is_ordinal || beside.next().is_none_or(is_name) && beside.next().is_none())
}

/// The number of a page as editions have it: 3 of 三 and 03, A2 of A02.
fn number(numeral: &str) -> Option<String> {
    let value = |sign: char| NUMERALS.chars().position(|numeral| numeral == sign).map(|value| value.to_string());
    let number: String = numeral.chars().map(|sign| value(sign).unwrap_or_else(|| sign.to_string())).collect();
    let digits = number.trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
    let letter = &number[..number.len() - digits.len()];
    let short = [letter, digits.trim_start_matches('0')].concat();
    (!digits.is_empty() && short.len() <= 4).then_some(short)
}

/// Whether a word of such a line tells the day: 2023年10月18日, 星期三.
fn is_day(word: &str) -> bool {
    word.starts_with("星期") || word.starts_with(|sign: char| sign.is_ascii_digit())
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a page may be called so: 综合, 民生新闻.
fn is_name(word: &str) -> bool {
    (2..=6).contains(&word.chars().count()) && word.chars().all(|sign| !sign.is_ascii() && sign.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expect: Option<(&str, &str)>) {
        assert_eq!(printed(line), expect.map(|(number, name)| (number.to_owned(), name.to_owned())), "{line}");
    }

    #[test]
    fn a_page_says_its_number_and_its_name() {
        check("第三版 综合", Some(("3", "综合")));
        check("03版：要闻", Some(("3", "要闻")));
        check("A02版 民生", Some(("A2", "民生")));
        check("综合 2版", Some(("2", "综合")));
        check("2023年10月18日 星期三 第4版", Some(("4", "")));
        check("2023年10月18日 今日四版", None);
        check("今日八版 第2版 综合", Some(("2", "综合")));
        check("责任编辑 张三", None);
        check("出版", None);
        check("光影·8版", Some(("8", "光影")));
        check("综合　2022年5月25日　03版", Some(("3", "综合")));
        check("湖滨日报　2022年5月25日　星期三　2版", Some(("2", "湖滨日报")));
        check("（上接第一版）", None);
        check("（下转第2版）", None);
        check("（相关报道见第二版）", None);
        check("老茶厂飘出新茶香 >>>2版", None);
        check("村口来了“流动药箱”　2版", None);
        check("朔坪文艺　2024年10月20日　6～7版", Some(("7", "朔坪文艺")));
    }

    #[test]
    fn a_page_alone_is_named_in_the_edition() {
        let dump = "湖滨日报\n2023年10月18日 星期三 第4版 民生\n\n街道修好了路灯\n本报讯（记者 张三）昨日，街道修好了路灯二十盏。\n";
        let edition = &crate::import::import(dump.as_bytes()).unwrap().files[0].1;
        assert!(edition.contains("page = \"4\"\npage_name = \"民生\"\n"), "{edition}");
    }

    #[test]
    fn form_feeds_part_pages_and_lines_keep_their_numbers() {
        assert_eq!(pages("甲\n乙\n\u{C}"), ["甲\n乙\n\u{C}"]);
        let text = "甲\n乙\n\u{C}丙\n\u{C}\n\u{C}丁";
        assert_eq!(pages(text), ["甲\n乙\n", "\n\n丙\n", "\n\n\n\n丁"]);
        let page = |number| page_of_line(text, number);
        assert_eq!([page(1), page(3), page(9)], ["甲\n乙\n", "\n\n丙\n", "\n\n\n\n丁"]);
    }
}
