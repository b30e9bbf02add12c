use arbtest::arbtest;
use civic_edition::nodes::Node;
use civic_edition::page::State;
use civic_edition::rooms::front::{Ending, Source, excerpt, front, lay_out};
use edition::model::{Article, ArticleKind, Edition, Issue, IssuePage, Photo, Weight};

use super::sample::article;

const SENTENCE: &str = "街道组织机关干部和社区工作人员入户走访，解决问题20余个；";

/// An article with `sentences` sentences of 28 characters.
fn long(number: usize, sentences: usize) -> Article {
    let text = SENTENCE.repeat(sentences.max(1));
    article(&format!("a{number}"), "街道入户走访解难题", &[&text])
}

/// Any edition of 1 to 30 articles on any number of columns shows each of them once, the first as the lead.
#[test]
fn every_article_stands_once() {
    arbtest(|source| {
        let count = source.int_in_range(1..=30)?;
        let mut articles = Vec::new();
        for number in 0..count {
            let mut article = long(number, source.int_in_range(1..=40)?);
            article.weight = *source.choose(&[Weight::Minor, Weight::Medium, Weight::Major])?;
            article.kind = *source.choose(&[ArticleKind::News, ArticleKind::Photo])?;
            articles.push(article);
        }
        let shown: Vec<usize> = (0..count).collect();
        let layout = lay_out(&articles, &shown, source.int_in_range(0..=7)?);
        let mut placed: Vec<usize> = layout.stacks.iter().flatten().map(|slot| slot.article).collect();
        placed.extend(layout.lead.map(|slot| slot.article));
        placed.sort_unstable();
        assert_eq!(placed, shown);
        assert_eq!(layout.lead.map(|slot| slot.article), Some(0));
        assert!(layout.lead_span <= layout.columns);
        let (below, side) = layout.stacks.split_at(usize::from(layout.lead_span));
        let empty = |stack: &Vec<_>| stack.is_empty();
        assert!(!side.iter().any(empty), "no column is empty: {layout:?}");
        assert!(below.iter().all(empty) || !below.iter().any(empty), "the lead has no hole below it: {layout:?}");
        Ok(())
    });
}

/// Pictures and plates on the front of one article in the lead and one below it.
#[track_caller]
fn check_pictures(kind: ArticleKind, photos: usize, pictures: usize, plates: usize) {
    let articles = (0..2).map(|number| Article { kind, photos: vec![Photo::default(); photos], ..long(number, 9) });
    let state = State::new(Edition { articles: articles.collect(), ..Edition::default() });
    let shown = Node::from(front(&state.ground));
    let count = |class: &str| {
        let mut found = Vec::new();
        shown.find_all(&|element| element.get("class") == Some(class), &mut found);
        found.len()
    };
    assert_eq!((count("photo"), count("plate")), (pictures, plates), "{kind:?} with {photos} photos");
}

#[test]
fn the_first_picture_of_an_article_stands_on_the_front() {
    check_pictures(ArticleKind::News, 0, 0, 0);
    check_pictures(ArticleKind::News, 1, 2, 0);
    check_pictures(ArticleKind::News, 3, 2, 0);
    check_pictures(ArticleKind::Photo, 0, 0, 2);
    check_pictures(ArticleKind::Photo, 2, 2, 0);
}

#[test]
fn no_article_lays_out_nothing() {
    let layout = lay_out(&Vec::new(), &[], 3);
    assert_eq!(layout.lead, None);
    assert!(layout.stacks.is_empty());
}

/// With texts that are long enough, the lines given to the columns differ by what the articles need beside the text.
#[test]
fn short_columns_grow() {
    let articles: Vec<Article> = (0..6).map(|number| long(number, 60)).collect();
    let layout = lay_out(&articles, &[0, 1, 2, 3, 4, 5], 3);
    let least = layout.stacks.iter().flatten().map(|slot| slot.lines).min();
    let most = layout.stacks.iter().flatten().map(|slot| slot.lines).max();
    assert!(least >= Some(4) && most > least, "{layout:?}");
}

#[test]
fn excerpts_end_with_a_clause_and_outside_figures() {
    for lines in 1..40 {
        let article = long(0, 10);
        for part in excerpt(&article, lines) {
            let Source::Paragraph(number) = part.source else { panic!("there is no summary") };
            let passage = &article.paragraphs[number];
            let shown = &passage.text[part.range.start as usize..part.range.end as usize];
            assert!(shown.ends_with(['，', '；', '。']), "{shown}");
            assert!(
                passage.figures.iter().all(|figure| figure.end <= part.range.end || figure.start >= part.range.end)
            );
            if part.ending == Ending::Cut {
                assert!(!shown.ends_with('。'));
            }
        }
    }
}

/// An article with a summary is never cut inside a sentence, and never shows less than the summary.
#[test]
fn a_summary_keeps_sentences_whole() {
    let mut article = article(
        "a",
        "街道入户走访解难题",
        &["街道入户走访。", &["解决问题20余个，", &SENTENCE.repeat(3), "好。"].concat()],
    );
    article.summary = super::sample::passage("街道入户走访，解决问题20余个。");
    for lines in 1..40 {
        let shown = excerpt(&article, lines);
        assert!(shown.iter().all(|part| part.ending == Ending::Sentence), "{lines}: {shown:?}");
        assert!(shown.iter().map(|part| part.range.end).sum::<u32>() >= article.summary.text.len() as u32, "{shown:?}");
    }
}

#[test]
fn a_summary_stands_where_it_fills_the_lines() {
    let mut article = long(0, 30);
    article.summary = super::sample::passage("街道入户走访，解决问题20余个。");
    assert_eq!(excerpt(&article, 2)[0].source, Source::Summary);
    assert_eq!(excerpt(&article, 9)[0].source, Source::Paragraph(0));
}

/// An issue of several pages is shown page after page, each article once, with a way to each page that has any.
#[test]
fn every_article_stands_on_its_page() {
    arbtest(|source| {
        let counts: Vec<u16> =
            (0..source.int_in_range(2..=4)?).map(|_| source.int_in_range(0..=4)).collect::<Result<_, _>>()?;
        let count = counts.iter().map(|count| usize::from(*count)).sum::<usize>();
        let articles = (0..count).map(|number| long(number, 2)).collect();
        let pages = counts.iter().zip(1..).map(|(articles, number)| IssuePage {
            number: format!("{number}"),
            name: String::new(),
            articles: *articles,
        });
        let issue = Issue { pages: pages.collect(), ..Issue::default() };
        let edition = Edition { sections: vec!["要闻".into()], articles, issue, ..Edition::default() };
        let shown = Node::from(front(&State::new(edition).ground)).to_string();
        let mut rest = shown.as_str();
        let mut number = 0;
        for (page, articles) in counts.iter().enumerate().filter(|(_, articles)| **articles > 0) {
            assert!(shown.contains(&format!("data-note=\"page-{page}\"")), "{shown}");
            rest = rest.split_once(&format!(" id=\"page-{page}\"")).expect("the page stands behind the one before").1;
            let end = rest.find("<section").unwrap_or(rest.len());
            for _ in 0..*articles {
                assert_eq!(rest[..end].matches(&format!("data-article=\"a{number}\"")).count(), 1, "{shown}");
                number += 1;
            }
        }
        assert_eq!(number, count);
        Ok(())
    });
}

/// Where one article has all the room, it says more than on a column.
#[test]
fn one_article_fills_a_wide_page() {
    for (columns, expect) in [(1, 4), (3, 12), (5, 20)] {
        let layout = lay_out(&vec![long(0, 40)], &[0], columns);
        assert_eq!(layout.lead.map(|slot| slot.lines), Some(expect), "{columns}");
    }
}
