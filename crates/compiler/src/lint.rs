//! What a proofreader would look at. Warnings never keep an edition from being made.

use std::collections::{HashMap, HashSet};

use aho_corasick::AhoCorasick;
use edition::checks::{Check, Verdict};
use edition::model::{Article, Edition, FigureRef};

use crate::diagnostic::{Diagnostic, Location, Report};
use crate::draft::Names;
use crate::positions::{Place, Positions, passages};
use crate::source::Source;

mod byline;
mod masthead;
mod text;
mod unwritten;

use text::Text;

/// Longest headline that passes, in characters.
const HEADLINE: usize = 30;

/// Runs every rule over an edition whose articles stand in the files that `positions` knows; `names` are those that
/// the articles declare.
pub(crate) fn lint(
    edition: &Edition,
    names: &[Names],
    positions: &Positions,
    header: Option<&Source>,
    report: &mut Report,
) {
    let mut linter = Linter { positions, report };
    for (index, (article, names)) in edition.articles.iter().zip(names).enumerate() {
        linter.names(index, article, names);
    }
    for (index, article) in edition.articles.iter().enumerate() {
        linter.headline_length(index, article);
        linter.placeholders(index, article);
        linter.byline(index, article);
        for (place, passage) in passages(article) {
            if positions.locate(index, place, 0).is_some() {
                let text = Text { positions, index, place, passage, notes: &article.notes };
                linter.report.warnings.extend(text.findings());
            }
        }
        linter.checks(index, article);
    }
    linter.offices(edition);
    if let Some(header) = header {
        linter.masthead(edition, header);
        linter.empty_sections(edition, header);
        linter.empty_pages(edition, header);
        linter.aliases(edition, header);
    }
}

struct Linter<'a> {
    positions: &'a Positions,
    report: &'a mut Report,
}

impl Linter<'_> {
    fn warn(&mut self, rule: &'static str, location: Option<Location>, message: String, hint: &str) {
        if let Some(location) = location {
            self.report.push(Diagnostic::warning(rule, location, message).with_hint(hint));
        }
    }

    fn headline_length(&mut self, index: usize, article: &Article) {
        let length = article.headline.text.chars().count();
        if length > HEADLINE {
            let location = self.positions.locate(index, Place::Headline, 0);
            self.warn(
                "headline-length",
                location,
                format!("标题有 {length} 个字"),
                "主题不超过 30 个字；其余放进引题 kicker 或副题 deck",
            );
        }
    }

    fn checks(&mut self, index: usize, article: &Article) {
        for check in article.checks.iter().filter(|check| !is_explained(article, check)) {
            let (doubtful, hint) = match &check.verdict {
                Verdict::Consistent | Verdict::Derived => continue,
                Verdict::Inconsistent => (
                    check.operands.last().map(|operand| operand.figure),
                    "核对这几个数字；照原样刊出时加编者注 [[notes]]".to_owned(),
                ),
                Verdict::UnitSlip { figure, fitting } => {
                    let printed = printed(article, *figure).unwrap_or_default();
                    let hint = format!("“{printed}”的单位若是{fitting}就算得通；照原样刊出时加编者注 [[notes]]");
                    (Some(*figure), hint)
                }
            };
            let location = doubtful.and_then(|doubtful| {
                let start = article.figure(doubtful)?.start as usize;
                self.positions.locate(index, Place::Paragraph(usize::from(doubtful.paragraph)), start)
            });
            self.warn("arithmetic", location, format!("数字对不上：{}", check.working), &hint);
        }
    }

    /// A declared name that the article does not have: a search for it would find nothing.
    fn names(&mut self, index: usize, article: &Article, names: &Names) {
        let people = article.people.iter().map(|person| &person.name);
        let declared = people.chain(&names.organisations).chain(&names.programmes).chain(&names.places);
        let mut seen = HashSet::new();
        let declared: Vec<&String> = declared.filter(|name| seen.insert(*name)).collect();
        let texts = passages(article).map(|(_, passage)| passage.text.as_str());
        let places = first_places(&declared, texts);
        let absent: Vec<&String> =
            places.iter().zip(declared).filter(|(place, _)| place.is_none()).map(|(_, name)| name).collect();
        let Some(source) = self.positions.articles.get(index).map(|article| &article.source) else { return };
        for (at, name) in first_places(&absent, [source.text()].into_iter()).into_iter().zip(absent) {
            let location = Some(source.location(at.unwrap_or_default()));
            self.warn("absent-name", location, format!("文中没有“{name}”"), "照正文里的写法写，否则搜索找不到");
        }
    }

    /// A person who has another office in another place of the edition. An office that is only longer, as where an
    /// article names it in full first, is the same.
    fn offices(&mut self, edition: &Edition) {
        let mut seen: HashMap<&str, &str> = HashMap::new();
        for (index, article) in edition.articles.iter().enumerate() {
            for person in article.people.iter().filter(|person| !person.office.is_empty()) {
                match seen.get(person.name.as_str()) {
                    Some(office) if office.contains(&person.office) || person.office.contains(*office) => {}
                    Some(office) => {
                        let message = format!("{}有两个职务：{office}、{}", person.name, person.office);
                        let location = self.positions.words(index, &person.name);
                        self.warn("two-offices", location, message, "同名不同人，或职务写法不一");
                    }
                    None => drop(seen.insert(&person.name, &person.office)),
                }
            }
        }
    }
}

/// The first byte of each name in the text of `texts` that has it first: one walk through the texts for all names.
fn first_places<'t>(names: &[&String], texts: impl Iterator<Item = &'t str>) -> Vec<Option<usize>> {
    let mut places = vec![None; names.len()];
    // Names are refused only where there are more than the automaton's 32 bits can count.
    if let Ok(automaton) = AhoCorasick::new(names) {
        for found in texts.flat_map(|text| automaton.find_overlapping_iter(text)) {
            places[found.pattern().as_usize()].get_or_insert(found.start());
        }
    }
    places
}

/// A figure as it stands in the text.
fn printed(article: &Article, figure: FigureRef) -> Option<&str> {
    let found = article.figure(figure)?;
    article.paragraphs.get(usize::from(figure.paragraph))?.text.get(found.start as usize..found.end as usize)
}

/// Whether an editor's note stands at one of the figures: the reader is told then, and the editor knows.
fn is_explained(article: &Article, check: &Check) -> bool {
    check.operands.iter().any(|operand| {
        let Some(figure) = article.figure(operand.figure) else { return false };
        let overlaps = |start, end| start < figure.end && figure.start < end;
        article.notes.iter().any(|note| note.paragraph == operand.figure.paragraph && overlaps(note.start, note.end))
    })
}
