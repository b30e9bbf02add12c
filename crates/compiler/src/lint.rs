//! What a proofreader would look at. Warnings never keep an edition from being made.

use std::collections::HashSet;

use edition::checks::Verdict;
use edition::figures::{FigureKind, Value};
use edition::model::{Article, Edition, Passage};

use crate::body::HEAD_MARK;
use crate::diagnostic::{Diagnostic, Location, Report};
use crate::draft::Names;
use crate::positions::{Place, Positions, passages};
use crate::source::Source;
use crate::sourced::{is_chinese, is_ideograph};

/// Longest headline that passes, in characters.
const HEADLINE: usize = 30;

/// From this number on, a figure should say what it counts.
const LARGE: i128 = 100;

/// Marks that have a full-width form in Chinese text, with that form.
const HALF_WIDTH_MARKS: [(char, char); 8] =
    [(',', '，'), (';', '；'), (':', '：'), ('?', '？'), ('!', '！'), ('(', '（'), (')', '）'), ('~', '～')];

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
        for (place, passage) in passages(article) {
            let Some(text) = linter.text(index, place, passage) else { continue };
            linter.report.warnings.extend(text.findings());
        }
        linter.checks(index, article);
    }
    linter.offices(edition);
    if let Some(header) = header {
        linter.empty_sections(edition, header);
    }
}

struct Linter<'a> {
    positions: &'a Positions,
    report: &'a mut Report,
}

impl Linter<'_> {
    fn warn(&mut self, location: Option<Location>, message: String, hint: &str) {
        if let Some(location) = location {
            self.report.push(Diagnostic::warning(location, message).with_hint(hint));
        }
    }

    fn text<'a>(&'a self, article: usize, place: Place, passage: &'a Passage) -> Option<Text<'a>> {
        self.positions.locate(article, place, 0)?;
        Some(Text { positions: self.positions, article, place, passage })
    }

    fn headline_length(&mut self, index: usize, article: &Article) {
        let length = article.headline.text.chars().count();
        if length > HEADLINE {
            let location = self.positions.locate(index, Place::Headline, 0);
            self.warn(location, format!("标题有 {length} 个字"), "主题不超过 30 个字；其余放进引题 kicker 或副题 deck");
        }
    }

    fn checks(&mut self, index: usize, article: &Article) {
        for check in &article.checks {
            let hint = match &check.verdict {
                Verdict::Consistent | Verdict::Derived => continue,
                Verdict::Inconsistent => "核对这几个数字；照原样刊出时加编者注 [[notes]]".to_owned(),
                Verdict::UnitSlip { fitting, .. } => {
                    format!("单位若是{fitting}就算得通；照原样刊出时加编者注 [[notes]]")
                }
            };
            let location = check.operands.last().and_then(|operand| {
                let start = article.figure(operand.figure)?.start as usize;
                self.positions.locate(index, Place::Paragraph(usize::from(operand.figure.paragraph)), start)
            });
            self.warn(location, format!("数字对不上：{}", check.working), &hint);
        }
    }

    /// A declared name that the article does not have: a search for it would find nothing.
    fn names(&mut self, index: usize, article: &Article, names: &Names) {
        let people = article.people.iter().map(|person| &person.name);
        let declared = people.chain(&names.organisations).chain(&names.programmes).chain(&names.places);
        let mut seen = HashSet::new();
        for name in declared.filter(|name| seen.insert(*name)) {
            if passages(article).all(|(_, passage)| !passage.text.contains(name.as_str())) {
                let location = self.positions.words(index, name);
                self.warn(location, format!("文中没有“{name}”"), "照正文里的写法写，否则搜索找不到");
            }
        }
    }

    /// A person who has another office in another place of the edition.
    fn offices(&mut self, edition: &Edition) {
        let mut seen: Vec<(&str, &str)> = Vec::new();
        for (index, article) in edition.articles.iter().enumerate() {
            for person in article.people.iter().filter(|person| !person.office.is_empty()) {
                match seen.iter().find(|(name, _)| *name == person.name) {
                    Some((name, office)) if *office != person.office => {
                        let message = format!("{name}有两个职务：{office}、{}", person.office);
                        let location = self.positions.words(index, &person.name);
                        self.warn(location, message, "同名不同人，或职务写法不一");
                    }
                    Some(_) => {}
                    None => seen.push((&person.name, &person.office)),
                }
            }
        }
    }

    fn empty_sections(&mut self, edition: &Edition, header: &Source) {
        for (index, section) in edition.sections.iter().enumerate() {
            if edition.articles.iter().all(|article| usize::from(article.section) != index) {
                let at = header.text().find(section.as_str()).unwrap_or_default();
                let message = format!("栏目“{section}”没有文章");
                self.warn(Some(header.location(at)), message, "从 sections 里删去，或给文章改用这个栏目");
            }
        }
    }
}

/// A text of an article, for the rules that look at characters. Each rule reports its first finding in a text.
struct Text<'a> {
    positions: &'a Positions,
    article: usize,
    place: Place,
    passage: &'a Passage,
}

impl Text<'_> {
    fn findings(&self) -> impl Iterator<Item = Diagnostic> + use<> {
        let found =
            [self.full_width(), self.half_width_mark(), self.straight_quote(), self.stray_mark(), self.without_unit()];
        found.into_iter().flatten()
    }

    fn warning(&self, at: usize, message: String, hint: &str) -> Option<Diagnostic> {
        let location = self.positions.locate(self.article, self.place, at)?;
        Some(Diagnostic::warning(location, message).with_hint(hint))
    }

    fn full_width(&self) -> Option<Diagnostic> {
        let wide = |character| matches!(character, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
        let (at, _) = self.passage.text.char_indices().find(|(_, character)| wide(*character))?;
        let run: String = self.passage.text[at..].chars().take_while(|character| wide(*character)).collect();
        self.warning(at, format!("全角的“{run}”"), "数字和字母用半角")
    }

    fn half_width_mark(&self) -> Option<Diagnostic> {
        let text = &self.passage.text;
        let mut before = ' ';
        for (at, character) in text.char_indices() {
            let mark = HALF_WIDTH_MARKS.iter().find(|(half, _)| *half == character && is_chinese(before));
            if let Some((half, full)) = mark {
                return self.warning(at, format!("中文里的半角“{half}”"), &format!("改用全角“{full}”"));
            }
            before = character;
        }
        None
    }

    fn straight_quote(&self) -> Option<Diagnostic> {
        let text = &self.passage.text;
        let at = text.find(['"', '\'']).filter(|_| text.contains(is_ideograph))?;
        self.warning(at, "直引号".to_owned(), "改用弯引号“”或‘’")
    }

    fn stray_mark(&self) -> Option<Diagnostic> {
        let text = &self.passage.text;
        let heading = text.starts_with("# ") || text.starts_with("##");
        let at = if heading { Some(0) } else { text.find(HEAD_MARK) }?;
        let hint = "正文只有一种标记：段首的 **小标题**；其余照原样显示";
        self.warning(at, "Markdown 标记会照原样显示".to_owned(), hint)
    }

    fn without_unit(&self) -> Option<Diagnostic> {
        let figure = self.passage.figures.iter().find(|figure| {
            let large = matches!(figure.value, Value::Number(number) if number >= LARGE.into());
            figure.kind == FigureKind::Cardinal && large
        })?;
        let printed = self.passage.text.get(figure.start as usize..figure.end as usize).unwrap_or_default();
        self.warning(figure.start as usize, format!("数字“{printed}”没有单位"), "补上单位或量词")
    }
}
