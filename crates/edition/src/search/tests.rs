use super::*;
use crate::figures::recognize;
use crate::model::{Alias, Article, Edition, Passage};
use crate::readings::{Syllable, Table};

mod twins;

/// An article with this headline and these paragraphs.
pub(crate) fn article(headline: &str, paragraphs: &[&str]) -> Article {
    let passage = |text: &str| Passage { text: text.to_owned(), figures: recognize(text), ..Passage::default() };
    Article {
        id: "a".to_owned(),
        headline: passage(headline),
        paragraphs: paragraphs.iter().map(|text| passage(text)).collect(),
        ..Article::default()
    }
}

/// An edition of these articles.
pub(crate) fn edition(articles: Vec<Article>) -> Edition {
    Edition {
        sections: vec!["要闻".to_owned(), "综合".to_owned()],
        articles,
        simplified: vec![('創', '创'), ('檢', '检'), ('濱', '滨')],
        ..Edition::default()
    }
}

/// The places of `query` in an article with this one paragraph: each as in the text, with how it was found.
#[track_caller]
fn check(paragraph: &str, query: &str, expect: &[(&str, How)]) {
    let edition = edition(vec![article("", &[paragraph])]);
    let index = Index::new(&edition);
    let results = index.search(&edition, &index.query(query), &SearchOptions::default());
    let found: Vec<(&str, How)> = results
        .hits
        .iter()
        .flat_map(|hit| &hit.matches)
        .map(|place| (&paragraph[place.start as usize..place.end as usize], place.how))
        .collect();
    assert_eq!(found, expect, "{query} in {paragraph}");
}

/// What is printed for the word of an alias is found as well as the word, and each place once.
#[test]
fn a_misprint_is_found_by_the_right_word() {
    let texts = ["湛阳镇检查", "滍阳镇安全，湛阳镇检查", "韩寨村安全", "西渑"];
    let mut edition = edition(texts.map(|text| article("", &[text])).to_vec());
    let alias = |word: &str, printed: &str| Alias { word: word.to_owned(), printed: printed.to_owned() };
    edition.aliases = vec![alias("滍阳", "湛阳"), alias("西滍", "西渑")];
    let index = Index::new(&edition);
    for (typed, expect) in [
        ("滍阳", &["0 湛阳 folded", "1 滍阳 exact", "1 湛阳 folded"][..]),
        ("滍阳镇检查", &["0 湛阳镇检查 folded", "1 湛阳镇检查 folded"]),
        ("滍阳 检查", &["0 湛阳 folded", "0 检查 exact", "1 滍阳 exact", "1 湛阳 folded", "1 检查 exact"]),
        ("滍阳 阳镇", &["0 湛阳镇 exact", "1 滍阳镇 exact", "1 湛阳镇 exact"]),
        ("湛阳", &["0 湛阳 exact", "1 湛阳 exact"]),
        ("西滍", &["3 西渑 folded"]),
        ("安全 -滍阳", &["2 安全 exact"]),
        ("滍", &["1 滍 exact"]),
        ("西滍 安全", &[]),
    ] {
        let results = index.search(&edition, &index.query(typed), &SearchOptions::default());
        let place = |hit: &Hit, place: &Match| {
            let text = &texts[hit.article as usize][place.start as usize..place.end as usize];
            format!("{} {text} {}", hit.article, place.how.name())
        };
        let mut found: Vec<(u32, String)> = Vec::new();
        for hit in &results.hits {
            assert_eq!(hit.places as usize, hit.matches.len(), "{typed}");
            found.extend(hit.matches.iter().map(|found| (hit.article, place(hit, found))));
        }
        found.sort_by_key(|(article, _)| *article);
        assert_eq!(found.into_iter().map(|(_, line)| line).collect::<Vec<_>>(), expect, "{typed}");
    }
    let results = index.search(&edition, &index.query("西滍 独角兽"), &SearchOptions::default());
    assert_eq!(results.unmatched, ["独角兽"]);
}

#[test]
fn finds_every_occurrence() {
    use How::{Exact, Folded};
    check("湖滨路与湖滨路", "湖", &[("湖", Exact), ("湖", Exact)]);
    check("湖滨路街道：检查", "湖滨路街道检查", &[("湖滨路街道：检查", Folded)]);
    check("湖滨路\n街道，检查", "路街", &[("路\n街", Folded)]);
    check("“五关六保”三级书记", "六保三级", &[("六保”三级", Folded)]);
    check("创建全国文明城市", "創建", &[("创建", Folded)]);
    check("创建創建", "創建", &[("创建", Folded), ("創建", Exact)]);
    check("ＬＥＤ屏和led灯", "LED", &[("ＬＥＤ", Folded), ("led", Folded)]);
    check("二〇二三年", "二零二三", &[("二〇二三", Folded)]);
    check("湖滨路上检查", "检查\u{3000}湖滨", &[("湖滨", Exact), ("检查", Exact)]);
    check("湖滨路上检查", "湖滨 滨路", &[("湖滨路", Exact)]);
    check("湖滨路上检查", "湖滨 监督", &[]);
    check("湖滨路", "，", &[]);
    check("湖滨路", "", &[]);
    check("aaaa", "aa", &[("aa", Exact), ("aa", Exact)]);
}

#[test]
fn numbers_are_whole() {
    use How::{Exact, InsideNumber};
    check("增长24%", "4%", &[("4%", InsideNumber)]);
    check("增长3.4%", "4%", &[("4%", InsideNumber)]);
    check("增长24%，下降4%", "4%", &[("4%", Exact)]);
    check("2013年", "13年", &[("13年", InsideNumber)]);
    check("12、13日", "13日", &[("13日", Exact)]);
    check("2013年", "20", &[("20", InsideNumber)]);
    check("3.14", "3", &[("3", InsideNumber)]);
}

#[test]
fn a_number_is_found_in_every_writing() {
    use How::{Exact, InsideNumber, Value};
    check("前9个月，全区增收", "九个月", &[("9个月", Value)]);
    check("前9个月，全区增收", "前九个月", &[("前9个月", Value)]);
    check("前九个月，全区增收", "9个月", &[("九个月", Value)]);
    check("前19个月", "九个月", &[]);
    check("前十九个月", "9个月", &[]);
    check("前19个月", "9个月", &[("9个月", InsideNumber)]);
    check("9大行动", "九大行动", &[("9大行动", Value)]);
    check("九大行动", "9大行动", &[("九大行动", Value)]);
    check("九大行动", "“9大行动”", &[]);
    check("历时两个月", "2个月", &[("两个月", Value)]);
    check("9%、九成、9月", "9", &[("9", Exact), ("9", Exact)]);
    for text in ["历时九个月", "占百分之九", "第九批", "九大行动", "九月开学"] {
        let edition = edition(vec![article("", &[text])]);
        let index = Index::new(&edition);
        let results = index.search(&edition, &index.query("9"), &SearchOptions::default());
        assert_eq!(results.hits.iter().map(|hit| hit.how).collect::<Vec<_>>(), [Value], "{text}");
    }
}

#[test]
fn finds_numbers_by_value() {
    use How::{Exact, Folded, InsideNumber, Value};
    for text in ["投入23万元", "投入230000元", "投入２３万元", "投入二十三万元", "投入230,000元"]
    {
        for typed in ["23万", "230000", "２３万", "二十三万", "23万元", "二十三万元"] {
            let edition = edition(vec![article("", &[text])]);
            let index = Index::new(&edition);
            let results = index.search(&edition, &index.query(typed), &SearchOptions::default());
            assert_eq!(results.places, 1, "{typed} in {text}");
            assert!(results.hits[0].how <= Value, "{typed} in {text}");
        }
    }
    check("投入二十三万元，23万元", "23万元", &[("二十三万元", Value), ("23万元", Exact)]);
    check("投入二十三万元", "十三万", &[("十三万", InsideNumber)]);
    check("投入二十三万元", "\"23万元\"", &[]);
    check("下降百分之四", "4%", &[("百分之四", Value)]);
    check("下降４％", "4%", &[("４％", Folded)]);
    check("十月十一日，10月11日", "10月11日", &[("十月十一日", Value), ("10月11日", Exact)]);
    check("2023年10月11日", "10月11日", &[("10月11日", Exact)]);
    check("走访1000人", "1000名", &[("1000人", Value)]);
    check("走访1000户", "1000名", &[]);
}

#[test]
fn finds_figures_by_magnitude() {
    use How::Value;
    let text = "走访1200人、800人，近1000人，1000余人，覆盖70%，服务300次、2万户";
    check(text, ">1000人", &[("1200人", Value), ("1000余人", Value)]);
    check(text, "＞１０００人", &[("1200人", Value), ("1000余人", Value)]);
    check(text, "> 1000人", &[("1200人", Value), ("1000余人", Value)]);
    check(text, ">=1000名", &[("1200人", Value), ("1000余人", Value)]);
    check(text, "<1000人", &[("800人", Value), ("1000人", Value)]);
    check(text, "≤800人", &[("800人", Value)]);
    check(text, "≥70%", &[("70%", Value)]);
    check(text, "≥ 70％", &[("70%", Value)]);
    check(text, ">70%", &[]);
    check(text, "100..500次", &[("300次", Value)]);
    check(text, "500..100次", &[("300次", Value)]);
    check(text, "..500次", &[("300次", Value)]);
    check(text, ">1万", &[("2万户", Value)]);
    check(text, "走访 >1万户", &[("走访", How::Exact), ("2万户", Value)]);
    check(text, "走访 -<900人", &[]);
    check(text, "走访 -<700人", &[("走访", How::Exact)]);
    check("报名500—800人", ">700人", &[("500—800人", Value)]);
    check("湖滨", ">湖滨", &[("湖滨", How::Exact)]);
    check("湖滨路", "湖滨..路", &[("湖滨路", How::Folded)]);
}

#[test]
fn no_match_crosses_texts() {
    let edition = edition(vec![article("湖滨", &["路街", "道"])]);
    let index = Index::new(&edition);
    for typed in ["滨路", "街道"] {
        let results = index.search(&edition, &index.query(typed), &SearchOptions::default());
        assert_eq!(results.articles, 0, "{typed}");
        assert_eq!(results.unmatched, [typed]);
    }
}

/// What is offered instead of `typed` in an edition with the terms of the suggestion tests.
#[track_caller]
fn check_rescue(typed: &str, expect: &[(&str, Likeness)]) {
    let mut edition = edition(vec![article("湖滨路街道检查", &["西安、重庆的社区会计王晓平看LED屏。"])]);
    edition.terms = suggest::tests::terms();
    let listed = [("bing", "兵宾病"), ("qing", "情青"), ("chong", "冲"), ("dao", "到")];
    let usual = listed.into_iter().flat_map(|(plain, characters)| {
        characters.chars().filter_map(|character| Some((character as u16, Syllable::new(plain, 0)?)))
    });
    edition.readings = Table::new(usual.collect(), Vec::new()).into();
    let rescues = Index::new(&edition).rescue(&edition, typed, 3);
    let offered: Vec<(&str, Likeness)> =
        rescues.iter().map(|rescue| (rescue.query.as_str(), rescue.likeness)).collect();
    assert_eq!(offered, expect, "{typed}");
}

#[test]
fn offers_what_could_be_meant() {
    use Likeness::{Pinyin, Sound, Spelling};
    check_rescue("湖宾路", &[("湖滨路", Sound)]);
    check_rescue("湖病路街道", &[("湖滨路街道", Sound)]);
    check_rescue("湖兵路街道检查", &[("湖滨路街道检查", Sound)]);
    check_rescue("社区 湖宾路", &[("社区 湖滨路", Sound)]);
    check_rescue("冲青", &[("重庆", Sound)]);
    check_rescue("滨湖路", &[("湖滨路", Spelling)]);
    check_rescue("湖天路", &[("湖滨路", Spelling)]);
    check_rescue("王小平", &[("王晓平", Spelling)]);
    check_rescue("街到", &[("街道", Sound)]);
    check_rescue("西安种庆", &[]);
    check_rescue("hubinlu", &[("湖滨路", Pinyin), ("湖滨路街道", Pinyin)]);
    check_rescue("社区", &[]);
    check_rescue("企鹅", &[]);
    check_rescue("", &[]);
}
