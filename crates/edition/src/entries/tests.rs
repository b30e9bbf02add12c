use super::*;
use crate::figures::recognize;
use crate::model::{Article, Edition, GlossaryEntry, Passage, Person, Term};
use crate::when::When;

/// An edition of articles that are each a date (may be empty), people as `name/office` with spaces between, and text with a
/// line for each paragraph; the terms are `place:` and `organisation:` names.
fn edition(articles: &[(&str, &str, &str)], terms: &[(TermKind, &str)]) -> Edition {
    let article = |(number, (date, people, text)): (usize, &(&str, &str, &str))| Article {
        id: format!("a{number}"),
        date: (!date.is_empty()).then(|| (*date).to_owned()),
        people: people
            .split_whitespace()
            .filter_map(|person| person.split_once('/'))
            .map(|(name, office)| Person { name: name.to_owned(), office: office.to_owned() })
            .collect(),
        paragraphs: text
            .lines()
            .map(|line| Passage { text: line.to_owned(), figures: recognize(line), ..Passage::default() })
            .collect(),
        ..Article::default()
    };
    let terms = terms.iter().map(|(kind, text)| Term { text: (*text).to_owned(), kind: *kind, ..Term::default() });
    Edition {
        articles: articles.iter().enumerate().map(article).collect(),
        terms: terms.collect(),
        ..Edition::default()
    }
}

/// The entries of all articles.
fn all(edition: &Edition) -> Entries {
    let articles = 0..edition.articles.len();
    gather(edition, articles.clone(), articles)
}

/// `0.1 他说‹张三›好。` for every sentence.
fn sentences(edition: &Edition, sentences: &[Sentence]) -> String {
    let line = |sentence: &Sentence| {
        let text = &edition.articles[sentence.article as usize].paragraphs[usize::from(sentence.paragraph)].text;
        let mut marked = text[..sentence.range.end as usize].to_owned();
        for place in sentence.places.iter().rev() {
            marked.insert(place.end as usize, '›');
            marked.insert(place.start as usize, '‹');
        }
        format!("{}.{} {}", sentence.article, sentence.paragraph, &marked[sentence.range.start as usize..])
    };
    sentences.iter().map(line).collect::<Vec<_>>().join(" ")
}

fn named(edition: &Edition, entries: &[Named]) -> Vec<String> {
    let line = |entry: &Named| {
        let offices =
            if entry.offices.is_empty() { String::new() } else { format!("（{}）", entry.offices.join("、")) };
        format!("{}{offices}: {}", entry.name, sentences(edition, &entry.sentences))
    };
    entries.iter().map(line).collect()
}

#[test]
fn a_person_of_several_articles_is_one_entry() {
    let edition = edition(
        &[
            ("", "李四/书记", "书记李四说。李四笑，李四走。\n张三来了。"),
            ("", "张三/局长 李四/街道书记", "李四到。"),
            ("", "王五/", "谁也没来。"),
        ],
        &[],
    );
    let expect = [
        "李四（街道书记）: 0.0 书记‹李四›说。 0.0 ‹李四›笑，‹李四›走。 1.0 ‹李四›到。",
        "张三（局长）: 0.1 ‹张三›来了。",
        "王五: ",
    ];
    assert_eq!(named(&edition, &all(&edition).people), expect);
    let second = gather(&edition, 0..3, 1..2);
    assert_eq!(named(&edition, &second.people)[0], "李四（街道书记）: 1.0 ‹李四›到。");
}

#[test]
fn places_and_organisations_stand_by_articles_and_never_inside_each_other() {
    use TermKind::{Organisation, Person, Place, Programme, Word};
    let edition = edition(
        &[
            ("", "", "示范区的财政局。示范区财政局说，示范区好。"),
            ("", "", "甲街道乙社区办了示范区读书月。"),
            ("", "", "甲街道。甲街道。"),
        ],
        &[
            (Place, "示范区"),
            (Organisation, "示范区财政局"),
            (Organisation, "财政局"),
            (Programme, "示范区读书月"),
            (Place, "甲街道乙社区"),
            (Place, "甲街道"),
            (Place, "乙社区"),
            (Place, "没有的地方"),
            (Person, "乙社"),
            (Word, "街道"),
        ],
    );
    let expect = [
        "甲街道: 1.0 ‹甲街道›乙社区办了示范区读书月。 2.0 ‹甲街道›。 2.0 ‹甲街道›。",
        "示范区: 0.0 ‹示范区›的财政局。 0.0 示范区财政局说，‹示范区›好。",
        "财政局: 0.0 示范区的‹财政局›。",
        "示范区财政局: 0.0 ‹示范区财政局›说，示范区好。",
        "乙社区: 1.0 甲街道‹乙社区›办了示范区读书月。",
    ];
    let entries = all(&edition);
    assert_eq!(named(&edition, &entries.places), expect);
    assert_eq!(entries.places[0].articles(), 2);
}

#[track_caller]
fn check_moments(articles: &[(&str, &str, &str)], expect: &[&str]) {
    let edition = edition(articles, &[]);
    let line = |moment: &Moment| {
        let When { year, first, last } = moment.when;
        let year = year.map(|year| format!("{year} ")).unwrap_or_default();
        let until = moment.until.map(|until| format!(" to {until}")).unwrap_or_default();
        let (extent, words) = (moment.extent, moment.words.join("、"));
        format!("{year}{extent:?} {first}-{last}{until} {words}: {}", sentences(&edition, &moment.sentences))
    };
    assert_eq!(all(&edition).moments.iter().map(line).collect::<Vec<_>>(), expect);
}

#[test]
fn days_and_periods_stand_in_the_order_of_the_calendar() {
    check_moments(
        &[
            ("XXXX-10-18", "", "10月18日到。今年前9个月收入高。9月份以来忙。"),
            ("XXXX-10-11", "", "今年来，好。今年来了人。"),
        ],
        &[
            "Period 0-278 前9个月: 0.0 今年‹前9个月›收入高。",
            "Since 0-0 to 289 今年来: 1.0 ‹今年来›，好。",
            "Since 248-248 to 296 9月份以来: 0.0 ‹9月份以来›忙。",
            "Day 289-289 : 1.0 今年来，好。",
            "Day 296-296 10月18日: 0.0 ‹10月18日›到。",
        ],
    );
    check_moments(
        &[("", "", "2023年3月以来，10月1日起，好。10月1日起草。\n10月2日，10月2日上午。上半年。")],
        &[
            "Period 0-185 上半年: 0.1 ‹上半年›。",
            "Day 279-279 10月1日: 0.0 ‹10月1日›起草。",
            "Since 279-279 10月1日起: 0.0 2023年3月以来，‹10月1日起›，好。",
            "Day 280-280 10月2日、10月2日上午: 0.1 ‹10月2日›，‹10月2日上午›。",
            "2023 Since 62-62 2023年3月以来: 0.0 ‹2023年3月以来›，10月1日起，好。",
        ],
    );
    check_moments(&[("2023-10-18", "", "10月18日到。")], &["Day 296-296 10月18日: 0.0 ‹10月18日›到。"]);
    check_moments(&[("XXXX-10", "", "好。"), ("XXXX-10-01", "", "")], &[]);
}

#[test]
fn the_first_use_of_a_word_in_an_article_is_explained() {
    let edition = edition(&[("", "", "没有。\n三保，大三保，三保。\n二委。")], &[]);
    let entry = |word: &str| GlossaryEntry { word: word.to_owned(), meaning: String::new() };
    let glossary = ["三保", "大三保", "二委", "别的"].map(entry);
    let uses = first_uses(&glossary, &edition.articles[0]);
    let found: Vec<_> = uses.iter().map(|found| (found.entry, found.paragraph, found.range.clone())).collect();
    assert_eq!(found, [(0, 1, 0..6), (1, 1, 9..18), (2, 2, 0..6)]);
    assert_eq!(first_uses(&[], &edition.articles[0]), []);
}

/// Every name that is found stands where it is said to, in a sentence that is one, and none is missed that no other covers.
#[test]
fn what_is_gathered_stands_in_the_text() {
    arbtest::arbtest(|source| {
        let mut text = |most: usize| -> arbtest::arbitrary::Result<String> {
            let parts = ["甲", "乙", "甲乙", "。", "，", "10月1日", "今年以来", "9月以来", "\n"];
            (0..source.int_in_range(0..=most)?).map(|_| source.choose(&parts).copied()).collect()
        };
        let edition = edition(
            &[("XXXX-10-01", "甲/长", &text(12)?), ("", "", &text(12)?)],
            &[(TermKind::Place, "乙"), (TermKind::Organisation, "甲乙")],
        );
        let entries = all(&edition);
        let mut counts = [0; 3];
        let names = entries.people.iter().chain(&entries.places);
        for (name, sentence) in names.flat_map(|entry| entry.sentences.iter().map(|found| (&entry.name, found))) {
            let text = &edition.articles[sentence.article as usize].paragraphs[usize::from(sentence.paragraph)].text;
            let range = sentence.range.start as usize..sentence.range.end as usize;
            assert!(crate::sentence::sentences(text).any(|known| known == range));
            for place in &sentence.places {
                assert_eq!(&text[place.start as usize..place.end as usize], name);
                counts[["甲", "乙", "甲乙"].iter().position(|known| known == name).unwrap()] += 1;
            }
        }
        let texts = || edition.articles.iter().flat_map(|article| &article.paragraphs).map(|paragraph| &paragraph.text);
        let count = |word: &str| texts().map(|text| text.matches(word).count()).sum::<usize>();
        assert_eq!(counts, [count("甲") - count("甲乙"), count("乙") - count("甲乙"), count("甲乙")]);
        assert!(entries.moments.is_sorted_by_key(|moment| (moment.when.year, moment.when.first, moment.extent)));
        Ok(())
    });
}
