//! An edition in which every part of the model comes, for the tests of its packed form.

use edition::checks::{Check, CheckKind, Operand, Role, Verdict};
use edition::figures::{Bound, Figure, FigureKind, Value, recognize};
use edition::mechanism::{Form, Origin, Part, Quote};
use edition::model::{
    Alias, Article, ArticleKind, Edition, FigureRef, GlossaryEntry, Issue, IssuePage, KeyFigure, Link, Mechanism, Note,
    Passage, Person, Photo, Readings, Shape, Term, TermKind, Weight,
};
use edition::readings::{Surroundings, Syllable, Table};

/// A passage with its figures.
fn passage(text: &str) -> Passage {
    Passage { text: text.to_owned(), figures: recognize(text), ..Passage::default() }
}

/// A heading with a break behind its first character, a run-in head and a figure of every kind of value.
fn heading(text: &str) -> Passage {
    let ends = [Value::Number(5.into()), Value::Fraction { numerator: 1, denominator: 3 }].map(Box::new);
    let [low, high] = ends;
    let unit = Some("人".to_owned());
    let range =
        Figure { start: 0, end: 3, kind: FigureKind::Range, value: Value::Range(low, high), unit, ..Figure::default() };
    let day = Value::Iso("XXXX-10-17".to_owned());
    let date = Figure { start: 3, end: 6, kind: FigureKind::Date, value: day, bound: Bound::Over, ..Figure::default() };
    Passage { text: text.to_owned(), shape: Shape::Quote, head_end: 3, figures: vec![range, date], breaks: vec![3, 6] }
}

fn link(paragraph: u16, start: u32, end: u32) -> Link {
    Link { paragraph, start, end, address: "https://paper.example/rules?id=1".to_owned() }
}

fn operand(role: Role, paragraph: u16, figure: u16) -> Operand {
    Operand { role, figure: FigureRef { paragraph, figure } }
}

fn checks() -> Vec<Check> {
    let share = Check {
        kind: CheckKind::Share,
        operands: vec![operand(Role::Part, 0, 0), operand(Role::Total, 0, 1), operand(Role::Percent, 1, 0)],
        stated: "67.6".into(),
        computed: "67.65".into(),
        verdict: Verdict::Consistent,
        working: "24536 ÷ 36271 = 67.65% ≈ 67.6%".into(),
    };
    let place = FigureRef { paragraph: 1, figure: 1 };
    let slip = Verdict::UnitSlip { figure: place, fitting: "万元".into() };
    let derived = Check { kind: CheckKind::ImpliedTotal, verdict: Verdict::Derived, ..share.clone() };
    vec![Check { verdict: slip, ..share.clone() }, Check { verdict: Verdict::Inconsistent, ..share }, derived]
}

fn article(id: &str, section: u16) -> Article {
    let place = FigureRef { paragraph: 1, figure: 1 };
    Article {
        id: id.into(),
        kind: ArticleKind::Photo,
        weight: Weight::Lead,
        section,
        kicker: Some(heading("引题，１")),
        headline: heading("主題：湖濱"),
        deck: Some(passage("新增3处")),
        reporters: vec!["张三".into(), "李四".into()],
        roles: vec![edition::model::Role::Correspondent],
        date: Some("XXXX-10-17".into()),
        place: Some("湖滨路".into()),
        people: vec![Person { name: "王五".into(), office: "局长".into() }],
        summary: heading("摘要文"),
        paragraphs: vec![
            passage("投入24536万元，占全部36271万元，10月17日至20日走访1000余人。"),
            passage("𠀀占67.6%，增长三分之一，达五百余户。"),
            passage("“湖滨路街道”人人参与。"),
        ],
        key_figures: vec![KeyFigure { figure: place, label: "增长".into() }],
        notes: vec![
            Note { paragraph: 1, start: 4, end: 7, text: "原文如此".into() },
            Note { paragraph: 2, start: 0, end: 3, text: "引号".into() },
        ],
        links: vec![link(1, 4, 7), link(1, 7, 10), link(2, 3, 6)],
        checks: checks(),
        photos: vec![Photo {
            name: "0a1b".into(),
            alt: "路灯".into(),
            caption: "湖滨路".into(),
            credit: "张三 摄".into(),
            width: 1600,
            height: 900,
        }],
    }
}

fn term(text: &str, pinyin: &str, kind: TermKind) -> Term {
    Term { text: text.into(), pinyin: pinyin.split(' ').map(str::to_owned).collect(), count: 300, kind }
}

fn readings() -> Readings {
    let syllable = |marked| Syllable::from_marked(marked).expect("a syllable");
    let usual = [('湖', "hú"), ('行', "xíng"), ('户', "hù")];
    let usual = usual.map(|(character, marked)| (character as u16, syllable(marked)));
    let bank = Surroundings {
        character: '行' as u16,
        syllable: syllable("háng"),
        before: vec!['银' as u16],
        after: Vec::new(),
    };
    Table::new(usual.into(), vec![bank]).into()
}

fn mechanism(id: &str, article: u16, form: Form) -> Mechanism {
    let quote = Some(Quote { paragraph: 2, start: 3, end: 9 });
    let root = Part { form, name: "三级网格".into(), quote, ..Part::default() };
    let first = Part {
        depth: 1,
        form: Form::Ladder,
        name: "一级".into(),
        detail: "书记".into(),
        figures: vec![FigureRef { paragraph: 1, figure: 1 }],
        actors: vec!["镇党委".into(), "村委会".into()],
        unnamed: 3,
        origin: Origin::Inferred,
        links: vec![2],
        explained_by: "three-levels".into(),
        ..Part::default()
    };
    let second = Part { depth: 2, name: "二级".into(), ..Part::default() };
    Mechanism {
        id: id.into(),
        article,
        title: "网格怎样分级".into(),
        silence: "没有说谁负责".into(),
        parts: vec![root, first, second],
    }
}

/// The edition.
pub(crate) fn edition() -> Edition {
    let Article { paragraphs, .. } = article("", 0);
    let described = Article { id: "grid".into(), paragraphs, ..Article::default() };
    Edition {
        title: "湖滨新貌".into(),
        subtitle: "专版".into(),
        slogans: vec!["人人参与".into()],
        issue: Issue {
            date: "2023-10-18".into(),
            number: "总第12期".into(),
            pages: vec![
                IssuePage { number: "3".into(), name: "综合".into(), articles: 2 },
                IssuePage { number: "4".into(), name: "财经".into(), articles: 1 },
            ],
            publisher: "湖滨报社".into(),
            editor: "张三".into(),
            serial: "CN 00-0000".into(),
            filing: "备1号".into(),
            licence: "证1号".into(),
        },
        sections: vec!["要闻".into(), "财政".into()],
        articles: vec![article("volunteers", 1), described, Article { id: "brief".into(), ..Article::default() }],
        mechanisms: vec![mechanism("five-steps", 0, Form::Loop), mechanism("three-levels", 1, Form::Tree)],
        terms: vec![
            term("重庆", "chong qing", TermKind::Place),
            term("湖滨路", "hu bin lu", TermKind::Place),
            term("LED屏", "l e d ping", TermKind::Word),
            term("王五", "wang wu", TermKind::Person),
        ],
        simplified: vec![('濱', '滨'), ('題', '题')],
        readings: readings(),
        aliases: vec![Alias { word: "湖浜".into(), printed: "湖滨".into() }],
        glossary: vec![GlossaryEntry { word: "湖滨".into(), meaning: "湖边".into() }],
    }
}
