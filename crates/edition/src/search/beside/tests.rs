use super::*;
use crate::figures::recognize;
use crate::issue::{Issue, IssuePage};
use crate::mechanism::{self, Mechanism};
use crate::model::{Article, Edition, GlossaryEntry, KeyFigure, Note, Passage, Person, Photo, Role};
use crate::search::MIN_ARCHIVE_ARTICLES;
use crate::search::letters::tests::read;
use crate::search::tests::article;

/// An edition with a text in every place, each made by `text`.
fn filled(mut text: impl FnMut() -> String) -> Edition {
    let mut all = Vec::new();
    for number in 0..2 {
        let mut article = article("头条", &["正文。"]);
        let summary = text();
        article.summary = Passage { figures: recognize(&summary), text: summary, ..Passage::default() };
        article.place = Some(text());
        article.reporters = vec!["甲".to_owned()];
        article.roles = vec![Role::Correspondent];
        article.key_figures = vec![KeyFigure { label: text(), ..KeyFigure::default() }];
        article.photos = vec![Photo { caption: text(), credit: text(), alt: text(), ..Photo::default() }];
        article.notes = vec![Note { text: text(), ..Note::default() }, Note { text: text(), ..Note::default() }];
        article.people = vec![Person { name: number.to_string(), office: text() }];
        all.push(article);
    }
    let part = |name: String, detail: String, actor: String| mechanism::Part {
        name,
        detail,
        actors: vec![actor],
        ..mechanism::Part::default()
    };
    let page = |name| IssuePage { name, ..IssuePage::default() };
    let way = Mechanism {
        title: text(),
        silence: text(),
        parts: vec![part(text(), text(), text()), part(text(), text(), text())],
        ..Mechanism::default()
    };
    Edition {
        title: text(),
        subtitle: text(),
        slogans: vec![text(), text()],
        issue: Issue { publisher: text(), pages: vec![page(text())], ..Issue::default() },
        sections: vec![text(), text()],
        glossary: vec![GlossaryEntry { word: text(), meaning: text() }],
        mechanisms: vec![way],
        ..read(all)
    }
}

/// [`filled`] with another text in each place: 标a题, 标b题 …
fn numbered() -> Edition {
    let mut letter = b'a';
    filled(|| {
        letter += 1;
        format!("标{}题", char::from(letter - 1))
    })
}

/// What `query` finds in `edition`: the name of each place, with its text, what was found in brackets.
fn found(edition: &Edition, query: &str) -> Vec<String> {
    let index = Index::new(edition);
    shown(index.beside(edition, &index.query(query)))
}

/// Each place with its text, what was found in brackets.
fn shown(found: Vec<Beside>) -> Vec<String> {
    let show = |Beside { place, text, matches, .. }: Beside| {
        let mut shown = text;
        for (start, end) in matches.into_iter().rev() {
            shown.insert(end as usize, ']');
            shown.insert(start as usize, '[');
        }
        format!("{} {shown}", place.name())
    };
    found.into_iter().map(show).collect()
}

#[test]
fn every_place_is_looked_at_in_order() {
    let all = found(&numbered(), "标");
    let places: Vec<&str> = all.iter().map(|shown| shown.split(' ').next().unwrap()).collect();
    let mut expect = vec!["section"; 2];
    expect.extend(["glossary"; 2]);
    expect.extend(["mechanism"; 8]);
    for _ in 0..2 {
        expect.extend(["summary", "byline", "key-figure", "photo", "photo", "photo", "note", "note", "office"]);
    }
    expect.extend(["masthead"; 6]);
    assert_eq!(places, expect);
}

/// What `query` finds in a note that says this.
#[track_caller]
fn check(note: &str, query: &str, expect: &[&str]) {
    let mut article = article("头条", &["正文。"]);
    article.notes = vec![Note { text: note.to_owned(), ..Note::default() }];
    article.summary = Passage { text: note.to_owned(), figures: recognize(note), ..Passage::default() };
    assert_eq!(found(&read(vec![article]), query), expect, "{query} in {note}");
}

#[test]
fn texts_are_searched_as_articles_are() {
    check("原版印作“元”。", "印作元", &["summary 原版[印作“元]”。", "note 原版[印作“元]”。"]);
    check("原版“元”、万元。", "原版 万元", &["summary [原版]“元”、[万元]。", "note [原版]“元”、[万元]。"]);
    check("原版印作“元”。", "原版 万元", &[]);
    check("原版印作“元”。", "原版 -元", &[]);
    check("原版印作“元”。", "", &[]);
    check("ＬＥＤ屏", "led", &["summary [ＬＥＤ]屏", "note [ＬＥＤ]屏"]);
    check("投入23万元", "230000元", &["summary 投入[23万元]"]);
    check("投入23万元", ">1万元", &["summary 投入[23万元]"]);
    check("增长24%", "4%", &["summary 增长2[4%]", "note 增长2[4%]"]);
}

#[test]
fn what_is_only_inside_a_number_comes_last() {
    let mut article = article("头条", &["正文。"]);
    article.notes = ["增长24%", "下降4%"].map(|text| Note { text: text.to_owned(), ..Note::default() }).to_vec();
    let edition = read(vec![article]);
    assert_eq!(found(&edition, "4%"), ["note 下降[4%]", "note 增长2[4%]"]);
}

#[test]
fn a_misprint_is_found_here_too() {
    let mut edition = read(Vec::new());
    edition.slogans = vec!["湛阳镇欢迎您".to_owned(), "滍阳镇".to_owned()];
    edition.aliases = vec![crate::model::Alias { word: "滍阳".to_owned(), printed: "湛阳".to_owned() }];
    assert_eq!(found(&edition, "滍阳"), ["masthead [湛阳]镇欢迎您", "masthead [滍阳]镇"]);
}

#[test]
fn the_same_office_is_told_once() {
    let mut edition = read(vec![article("", &[]), article("", &[])]);
    for article in &mut edition.articles {
        article.people = vec![Person { name: "甲".to_owned(), office: "局长".to_owned() }];
    }
    assert_eq!(found(&edition, "局长"), ["office [局长]"]);
}

#[test]
fn of_an_archive_the_head_is_searched() {
    let mut edition = numbered();
    let one: Article = edition.articles[0].clone();
    edition.articles.resize(MIN_ARCHIVE_ARTICLES, one);
    let places = found(&edition, "标");
    assert!(places.iter().all(|place| !place.starts_with("note")) && places.len() == 18, "{places:?}");
}

#[test]
fn letters_find_these_texts_too() {
    let mut edition = read(vec![article("", &[])]);
    edition.sections = vec!["银行".to_owned(), "绿色 银行".to_owned(), "西宁行长".to_owned()];
    let check = |typed: &str, expect: &[&str]| {
        assert_eq!(shown(Index::new(&edition).beside_by_letters(&edition, typed)), expect, "{typed}");
    };
    check("yinhang", &["section [银行]", "section 绿色 [银行]"]);
    check("yh", &["section [银行]", "section 绿色 [银行]"]);
    check("lvse", &["section [绿色] 银行"]);
    check("xining", &["section [西宁]行长"]);
    check("hangzhang", &[]);
    check("银行", &[]);
    check("y", &[]);
    check("", &[]);
}

/// Every text of `edition` that can be seen beside those of its articles.
fn all_texts(edition: &Edition) -> Vec<&str> {
    let mut all: Vec<&str> = vec![&edition.title, &edition.subtitle, &edition.issue.pages[0].name];
    all.extend(edition.slogans.iter().chain(&edition.sections).map(String::as_str));
    for entry in &edition.glossary {
        all.extend([&*entry.word, &*entry.meaning]);
    }
    for way in &edition.mechanisms {
        all.extend([&*way.title, &*way.silence]);
        for part in &way.parts {
            all.extend([&*part.name, &*part.detail, &*part.actors[0]]);
        }
    }
    for article in &edition.articles {
        all.extend([&*article.summary.text, article.place.as_deref().unwrap(), &*article.key_figures[0].label]);
        all.extend([&*article.photos[0].caption, &*article.photos[0].credit, &*article.photos[0].alt]);
        all.extend([&*article.notes[0].text, &*article.notes[1].text, &*article.people[0].office]);
    }
    all
}

#[test]
fn finds_what_a_walk_through_all_texts_finds() {
    const LETTERS: [char; 8] = ['湖', '滨', '濱', 'A', 'Ａ', '，', ' ', '路'];
    arbtest::arbtest(|u| {
        let mut letters = |most| -> arbtest::arbitrary::Result<String> {
            let length = u.int_in_range(0..=most)?;
            (0..length).map(|_| u.choose(&LETTERS).copied()).collect()
        };
        let texts: Vec<String> = (0..60).map(|_| letters(6)).collect::<Result<_, _>>()?;
        let typed = letters(4)?;
        let mut next = texts.into_iter().cycle();
        let mut edition = filled(|| next.next().unwrap());
        edition.issue.publisher = String::new();
        let plain = |text: &str| text.replace('濱', "滨").replace(['Ａ', 'A'], "a").replace(['，', ' '], "");
        let wanted: Vec<String> = typed.split(' ').map(plain).filter(|word| !word.is_empty()).collect();
        let holds = |text: &&str| !wanted.is_empty() && wanted.iter().all(|word| plain(text).contains(word));
        let mut expect: Vec<&str> = all_texts(&edition).into_iter().filter(holds).collect();
        let index = Index::new(&edition);
        let found = index.beside(&edition, &index.query(&typed));
        let mut texts: Vec<&str> = found.iter().map(|beside| beside.text.as_str()).collect();
        expect.sort_unstable();
        texts.sort_unstable();
        assert_eq!(texts, expect, "{typed:?}");
        for Beside { text, matches, .. } in &found {
            assert!(matches.is_sorted() && !matches.is_empty());
            for (start, end) in matches {
                let part = plain(&text[*start as usize..*end as usize]);
                assert!(wanted.iter().any(|word| part.contains(word)), "{part} of {text} for {typed}");
            }
        }
        Ok(())
    });
}
