//! A whole edition, and its sections.

use std::borrow::Cow;

use edition::model::{Alias, Article, Edition, Issue, IssuePage};
use serde::Serialize;

use crate::article_with_figures::ArticleWithFigures;
use crate::entry::{EntryLists, GlossaryInfo};
use crate::mechanism::MechanismInfo;
use crate::offset::Offset;
use crate::term::TermInfo;

/// An edition with all that a reader can see of it. What only helps to set or search it is not here: where headings
/// break, characters that are written or sound alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditionInfo<'a, O> {
    /// The masthead.
    pub title: &'a str,
    /// Smaller line of the masthead; may be empty.
    pub subtitle: &'a str,
    /// Banners of the page.
    pub slogans: &'a [String],
    /// Which issue it is, and who answers for it; none of it where the page prints nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issue: Option<IssueInfo<'a>>,
    /// Names of the sections in order.
    pub sections: &'a [String],
    /// The articles in the order of the page.
    pub articles: Vec<ArticleWithFigures<'a, O>>,
    /// Ways of working that they describe.
    pub mechanisms: Vec<MechanismInfo<'a, O>>,
    /// The vocabulary, most frequent first.
    pub terms: Vec<TermInfo<'a>>,
    /// People, places, days and periods.
    #[serde(flatten)]
    pub entries: EntryLists<O>,
    /// Words that the editor explains.
    pub glossary: Vec<GlossaryInfo<O>>,
    /// Words that the page misprints; not there where it has none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<AliasInfo<'a>>,
}

/// A word that the page misprints: a search for it finds what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AliasInfo<'a> {
    /// The word as it should be.
    pub word: &'a str,
    /// As it is printed.
    pub printed: &'a str,
}

impl<'a> From<&'a Alias> for AliasInfo<'a> {
    fn from(Alias { word, printed }: &'a Alias) -> Self {
        Self { word, printed }
    }
}

/// What a page prints about the issue; what it does not print is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IssueInfo<'a> {
    /// `2023-10-18`, or `XXXX-10-18` where no year is printed.
    pub date: &'a str,
    /// Number of the issue.
    pub number: &'a str,
    /// Its pages in their order.
    pub pages: Vec<PageInfo<'a>>,
    /// Who publishes the paper.
    pub publisher: &'a str,
    /// Who answers for the page.
    pub editor: &'a str,
    /// Number of the paper (刊号).
    pub serial: &'a str,
    /// Number under which the site is filed (备案号).
    pub filing: &'a str,
    /// Number of the licence.
    pub licence: &'a str,
}

impl<'a> From<&'a Issue> for IssueInfo<'a> {
    fn from(issue: &'a Issue) -> Self {
        let Issue { date, number, pages, publisher, editor, serial, filing, licence } = issue;
        let page = |page: &'a IssuePage| PageInfo { number: &page.number, name: &page.name, articles: page.articles };
        Self { date, number, pages: pages.iter().map(page).collect(), publisher, editor, serial, filing, licence }
    }
}

/// A page of the issue. The articles of an edition stand in the order of its pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PageInfo<'a> {
    /// Its number; may be empty.
    pub number: &'a str,
    /// Its name; may be empty.
    pub name: &'a str,
    /// How many articles stand on it.
    pub articles: u16,
}

/// A section with a number of articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SectionInfo<'a> {
    /// Its name.
    pub name: &'a str,
    /// Articles in it: all of them, or those that a query finds.
    pub articles: u32,
}

impl<'a, O: Offset> From<&'a Edition> for EditionInfo<'a, O> {
    fn from(edition: &'a Edition) -> Self {
        Self {
            title: &edition.title,
            subtitle: &edition.subtitle,
            slogans: &edition.slogans,
            issue: (edition.issue != Issue::default()).then(|| IssueInfo::from(&edition.issue)),
            sections: &edition.sections,
            articles: articles(edition),
            mechanisms: MechanismInfo::list(&edition.mechanisms, |index| edition.articles.get(index)).collect(),
            terms: edition.terms.iter().map(|term| TermInfo::new(edition, term)).collect(),
            entries: EntryLists::new(edition),
            glossary: GlossaryInfo::list(edition),
            aliases: edition.aliases.iter().map(AliasInfo::from).collect(),
        }
    }
}

/// The articles, each with its page where there are several.
fn articles<O: Offset>(edition: &Edition) -> Vec<ArticleWithFigures<'_, O>> {
    let issue = &edition.issue;
    let page_of = |at| issue.page_of(at).filter(|_| issue.pages.len() > 1).map(|page| page.number.as_str());
    let article = |(at, article)| ArticleWithFigures { page: page_of(at), ..ArticleWithFigures::new(edition, article) };
    edition.articles.iter().enumerate().map(article).collect()
}

impl<'a> SectionInfo<'a> {
    /// The sections of `edition` with the numbers of `articles` in them.
    pub fn list(edition: &'a Edition, articles: &[Cow<Article>]) -> impl Iterator<Item = Self> {
        let mut counts = vec![0; edition.sections.len()];
        for article in articles {
            if let Some(count) = counts.get_mut(usize::from(article.section)) {
                *count += 1;
            }
        }
        Self::counted(edition, counts)
    }

    /// The sections of `edition` with these numbers.
    pub(crate) fn counted(edition: &'a Edition, counts: impl IntoIterator<Item = u32>) -> impl Iterator<Item = Self> {
        edition.sections.iter().zip(counts).map(|(name, articles)| Self { name, articles })
    }
}
