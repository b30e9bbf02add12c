//! The figures board: filters against a naive twin, exports, steps.

use super::sample::update;
use civic_edition::ground::Effect;
use civic_edition::nodes::{Element, Node};
use civic_edition::page::Message;
use civic_edition::page::State;
use civic_edition::page::page;
use civic_edition::rooms::figures;
use civic_edition::rooms::figures::{
    BOUNDS, Board, COLUMNS, Column, Order, Panel, Row, VERDICTS, figure, table, verdicts,
};
use civic_edition::rooms::figures::{Format, csv, json};
use civic_edition::route::{Highlight, KindSet, Route};
use edition::checks::{Check, CheckKind, Operand, Role, Verdict};
use edition::figures::FigureKind;
use edition::model::{Article, Edition, FigureRef, Note};
use expect_test::expect;

fn article(id: &str, section: u16, paragraphs: &[&str]) -> Article {
    Article {
        section,
        reporters: Vec::new(),
        date: Some("XXXX-10-15".to_owned()),
        ..super::sample::article(id, &format!("标题{id}"), paragraphs)
    }
}

const fn at(paragraph: u16, figure: u16) -> FigureRef {
    FigureRef { paragraph, figure }
}

fn relation(parts: [(Role, FigureRef); 3], verdict: Verdict, working: &str) -> Check {
    let operands = parts.into_iter().map(|(role, figure)| Operand { role, figure }).collect();
    let (stated, computed) = ("67.6".to_owned(), "67.65".to_owned());
    Check { kind: CheckKind::Share, operands, stated, computed, verdict, working: working.to_owned() }
}

/// Two articles with relations, one of them a unit slip that the editor has noted.
fn sample() -> Edition {
    let mut finance = article(
        "finance",
        0,
        &[
            "支出36271元，其中民生支出24536万元，占67.6%。另有“早”等=3个，\"先\"。",
            "10月17日上午，约230户入住；2023年9月1日至10月15日，共5至7个小组、数十人参加。",
        ],
    );
    let operands = [(Role::Part, at(0, 1)), (Role::Total, at(0, 0)), (Role::Percent, at(0, 2))];
    let slip = Verdict::UnitSlip { figure: at(0, 0), fitting: "万元".to_owned() };
    finance.checks.push(relation(operands, slip, "24536 ÷ 36271 = 67.65% ≈ 67.6%"));
    finance.notes.push(Note { paragraph: 0, start: 6, end: 14, text: "照录原版。".to_owned() });
    let mut people =
        article("people", 1, &["今年新增1284人，带动5134人，2308人转移。不足100人，230户。第3批，历时15分钟。"]);
    let operands = [(Role::Part, at(0, 0)), (Role::Part, at(0, 1)), (Role::Total, at(0, 2))];
    people.checks.push(relation(operands, Verdict::Consistent, "1284 + 5134"));
    Edition {
        title: "湖城".to_owned(),
        subtitle: "专版".to_owned(),
        sections: vec!["财政".to_owned(), "就业".to_owned()],
        articles: vec![finance, people],
        ..Edition::default()
    }
}

fn state_at(hash: &str) -> State {
    let mut state = State::new(sample());
    update(&mut state, Message::Arrive(hash.to_owned()));
    state
}

fn shown(hash: &str) -> Vec<String> {
    let state = state_at(hash);
    let rows = table(&state.ground, &Board::of(&state.ground.route)).rows;
    rows.iter()
        .map(|row| {
            civic_edition::passages::sentence::printed(&state.ground.edition.articles[row.article], row.place)
                .to_owned()
        })
        .collect()
}

#[track_caller]
fn check(hash: &str, expect: &[&str]) {
    assert_eq!(shown(hash), expect, "{hash}");
}

#[test]
fn filters_leave_what_they_name() {
    check("#/figures?kind=money", &["24536万元", "36271元"]);
    check("#/figures?section=就业&unit=人", &["5134人", "2308人", "1284人", "100人"]);
    check("#/figures?unit=人&range=>=1000", &["5134人", "2308人", "1284人"]);
    check("#/figures?range=1000..3000人", &["2308人", "1284人"]);
    check("#/figures?range=1000 到 3000 人", &["2308人", "1284人"]);
    check("#/figures?range=2000人以上", &["5134人", "2308人"]);
    check("#/figures?bound=under", &["100人"]);
    check("#/figures?verdict=unit-slip", &["24536万元", "36271元", "67.6%"]);
    check("#/figures?verdict=consistent&sort=text", &["1284人", "5134人", "2308人"]);
    check("#/figures?q=民生&sort=text", &["36271元", "24536万元", "67.6%"]);
    check("#/figures?q=民生&kind=percent", &["67.6%"]);
    check("#/figures?kind=percent&unit=人", &[]);
}

#[test]
fn switched_off_highlighting_hides_no_figure_of_the_board() {
    assert_eq!(shown("#/figures?kind=none"), shown("#/figures"));
}

#[test]
fn columns_order_the_rows() {
    check("#/figures?unit=人&sort=value", &["数十人", "100人", "1284人", "2308人", "5134人"]);
    check("#/figures?unit=人&sort=text", &["数十人", "1284人", "5134人", "2308人", "100人"]);
    check("#/figures?unit=人&sort=-text", &["100人", "2308人", "5134人", "1284人", "数十人"]);
    check("#/figures?unit=人&sort=bound", &["1284人", "5134人", "2308人", "100人", "数十人"]);
    check("#/figures?kind=date,range&sort=kind", &["10月17日上午", "5至7个", "2023年9月1日至10月15日"]);
    check("#/figures?unit=户", &["230户", "230户"]);
}

#[test]
fn the_address_holds_the_board_and_forgives_what_it_does_not_know() {
    let mut state =
        state_at("#/figures?sort=-bound&unit=人&bound=under&verdict=derived&range=>=5&rows=450&panel=dates");
    let board = Board::of(&state.ground.route);
    assert_eq!(
        (board.panel, board.column, board.order, board.rows),
        (Panel::Dates, Column::Bound, Order::Descending, 450)
    );
    let href = board.route(&state.ground).href();
    update(&mut state, Message::Arrive(href.clone()));
    assert_eq!(Board::of(&state.ground.route), board, "{href}");
    let odd = Route::parse("#/figures?sort=size&bound=x&verdict=&rows=-1&panel=all&unit=&other=1").unwrap();
    assert_eq!(Board::of(&odd), Board::default());
    assert!(Board::default().parameters().is_empty());
}

/// The same as [`table`] by plain loops over whole figures.
fn naive(state: &State, board: &Board) -> Vec<(usize, FigureRef)> {
    let mut found = Vec::new();
    for (index, article) in state.ground.edition.articles.iter().enumerate() {
        for (place, figure) in article.figures() {
            let verdicts: Vec<&str> = article
                .checks
                .iter()
                .filter(|check| check.operands.iter().any(|operand| operand.figure == place))
                .map(|check| check.verdict.name())
                .collect();
            let section = &state.ground.edition.sections()[usize::from(article.section)];
            let kinds = match &state.ground.route.kinds {
                Highlight::Only(kinds) if kinds.iter().count() > 0 => *kinds,
                _ => KindSet::all(),
            };
            if kinds.contains(figure.kind)
                && board.bound.is_none_or(|bound| bound == figure.bound)
                && board.unit.as_ref().is_none_or(|unit| civic_edition::rooms::figures::group_name(figure) == unit)
                && board.verdict.is_none_or(|verdict| verdicts.contains(&verdict))
                && (state.ground.route.sections.is_empty() || state.ground.route.sections.contains(section))
            {
                found.push((index, place));
            }
        }
    }
    found
}

#[test]
fn filters_agree_with_their_naive_twin_and_counts_with_the_filters() {
    let mut state = state_at("#/figures");
    arbtest::arbtest(|data| {
        let units = table(&state.ground, &Board::default()).units;
        let kinds: Vec<FigureKind> =
            FigureKind::ALL.into_iter().filter(|_| data.ratio(1, 3).unwrap_or(false)).collect();
        state.ground.route.kinds = Highlight::Only(kinds.into_iter().collect());
        state.ground.route.sections = if data.arbitrary()? { vec!["就业".to_owned()] } else { Vec::new() };
        let board = Board {
            column: data.choose(&COLUMNS)?.0,
            order: if data.arbitrary()? { Order::Ascending } else { Order::Descending },
            unit: if data.ratio(1, 3)? { Some(data.choose(&units)?.0.clone()) } else { None },
            bound: if data.ratio(1, 3)? { Some(*data.choose(&BOUNDS)?) } else { None },
            verdict: if data.ratio(1, 4)? { Some(*data.choose(&VERDICTS)?) } else { None },
            ..Board::default()
        };
        let found = table(&state.ground, &board);
        let mut rows: Vec<_> = found.rows.iter().map(|row| (row.article, row.place)).collect();
        rows.sort_unstable();
        assert_eq!(rows, naive(&state, &board));
        for (bound, count) in BOUNDS.into_iter().zip(found.bounds) {
            assert_eq!(naive(&state, &Board { bound: Some(bound), ..board.clone() }).len(), count, "{bound:?}");
        }
        for (unit, count) in &found.units {
            assert_eq!(naive(&state, &Board { unit: Some(unit.clone()), ..board.clone() }).len(), *count, "{unit}");
        }
        Ok(())
    });
}

#[test]
fn any_address_of_the_board_is_shown() {
    let mut state = state_at("#/figures");
    arbtest::arbtest(|data| {
        let names = ["sort", "unit", "bound", "verdict", "range", "rows", "panel", "q", "section", "kind", "f"];
        let mut hash = "#/figures?".to_owned();
        for _ in 0..data.int_in_range(0..=4)? {
            let value: String = data.arbitrary()?;
            hash = [&hash, *data.choose(&names)?, "=", &value, "&"].concat();
        }
        update(&mut state, Message::Arrive(hash));
        assert!(!page(&state).is_empty());
        Ok(())
    });
}

fn rows_of(state: &State) -> Vec<Row> {
    table(&state.ground, &Board::of(&state.ground.route)).rows
}

#[test]
fn the_table_is_written_as_csv_for_spreadsheets() {
    let state = state_at("#/figures?section=财政&kind=money,range,quantity&sort=text");
    expect![[r#"
        编号,原文,数值,单位,类别,精确度,核对,编者注,栏目,文章,段,句子
        finance.1.1,36271元,36271,元,金额,准确,单位疑误,照录原版。,财政,标题finance,1,支出36271元，其中民生支出24536万元，占67.6%。
        finance.1.2,24536万元,245360000,元,金额,准确,单位疑误,照录原版。,财政,标题finance,1,支出36271元，其中民生支出24536万元，占67.6%。
        finance.1.4,3个,3,个,数量,准确,,,财政,标题finance,1,"另有“早”等=3个，""先""。"
        finance.2.2,230户,230,户,数量,大约,,,财政,标题finance,2,10月17日上午，约230户入住；2023年9月1日至10月15日，共5至7个小组、数十人参加。
        finance.2.3,2023年9月1日至10月15日,2023-09-01..2023-10-15,范围,范围,准确,,,财政,标题finance,2,10月17日上午，约230户入住；2023年9月1日至10月15日，共5至7个小组、数十人参加。
        finance.2.4,5至7个,5..7,个,范围,准确,,,财政,标题finance,2,10月17日上午，约230户入住；2023年9月1日至10月15日，共5至7个小组、数十人参加。
        finance.2.5,数十人,10,人,数量,数量级,,,财政,标题finance,2,10月17日上午，约230户入住；2023年9月1日至10月15日，共5至7个小组、数十人参加。
    "#]]
    .assert_eq(&csv(&state.ground, &rows_of(&state)).replace("\r\n", "\n").replace('\u{feff}', ""));
    assert!(csv(&state.ground, &[]).starts_with("\u{feff}编号,"));
}

#[test]
fn the_table_is_written_as_json() {
    let state = state_at("#/figures?bound=under");
    expect![[r#"
        [
        {"id":"people.1.4","text":"100人","value":"100","unit":"人","kind":"quantity","bound":"under","verdict":"","note":"","section":"就业","article":"标题people","paragraph":"1","sentence":"不足100人，230户。"}
        ]
    "#]]
    .assert_eq(&json(&state.ground, &rows_of(&state)));
    let all = state_at("#/figures");
    let parsed: serde_json::Value = serde_json::from_str(&json(&all.ground, &rows_of(&all))).unwrap();
    assert_eq!(parsed.as_array().map(Vec::len), Some(all.ground.all_figures().count()));
}

#[test]
fn an_export_gives_the_table_that_is_shown() {
    let mut state = state_at("#/figures?unit=人");
    let effects = update(&mut state, figures::Message::Export(Format::Csv));
    let [Effect::Download { name, content, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!((*name, content.lines().count()), ("figures.csv", 6));
}

#[test]
fn a_magnitude_is_typed_into_the_address() {
    let mut state = state_at("#/figures?unit=人");
    let effects = update(&mut state, figures::Message::Magnitude(">=2000".to_owned()));
    let address = Route::parse("#/figures?unit=人&range=>=2000").unwrap().href();
    assert_eq!(effects, [Effect::Replace(address), Effect::SettleLater]);
    update(&mut state, Message::Settle);
    assert_eq!(state.ground.announced, "显示 2 个数字，共 16 个");
}

/// Elements of the page that `wanted` accepts.
fn elements(nodes: &[Node], wanted: impl Fn(&Element) -> bool) -> Vec<&Element> {
    let mut found = Vec::new();
    for node in nodes {
        node.find_all(&wanted, &mut found);
    }
    found
}

fn has_class(element: &Element, class: &str) -> bool {
    element.get("class").is_some_and(|names| names.split(' ').any(|name| name == class))
}

#[test]
fn every_row_leads_to_its_place_and_has_one_figure() {
    let state = state_at("#/figures");
    let page = page(&state);
    let rows = elements(&page, |element| element.tag == "tr" && element.key.is_some());
    assert_eq!(rows.len(), state.ground.all_figures().count());
    for row in rows {
        let row = [Node::from(row.clone())];
        let links = elements(&row, |element| element.tag == "a");
        let figures = elements(&row, |element| element.get("data-figure").is_some());
        let ([link], [shown]) = (links.as_slice(), figures.as_slice()) else { panic!("{row:?}") };
        let route = Route::parse(link.get("href").unwrap()).unwrap();
        assert_eq!(route.figure.map(|figure| figure.to_string()).as_deref(), shown.get("data-figure"));
        assert!(route.paragraph.is_some());
    }
}

#[test]
fn a_long_table_is_shown_in_parts() {
    let text = (1..=1200).map(|number| format!("新增{number}人，")).collect::<Vec<_>>().concat();
    let edition = Edition { articles: vec![article("a", 0, &[text.as_str()])], ..sample() };
    let mut state = State::new(edition);
    update(&mut state, Message::Arrive("#/figures".to_owned()));
    let rows = |state: &State| elements(&page(state), |element| element.tag == "tr" && element.key.is_some()).len();
    assert_eq!((state.ground.all_figures().count(), rows(&state)), (1200, 150));
    let shown = page(&state);
    let more = elements(&shown, |element| element.get("id") == Some("more-rows"));
    let next = Route::parse(more[0].get("data-href").unwrap()).unwrap();
    update(&mut state, Message::Open(Box::new(next)));
    assert_eq!(rows(&state), 450);
}

#[test]
fn relations_are_shown_with_doubtful_ones_first_and_the_note_beside() {
    let state = state_at("#/figures?panel=checks");
    let page = page(&state);
    let checks = elements(&page, |element| element.get("data-check").is_some());
    let verdicts: Vec<_> = checks.iter().filter_map(|check| check.get("data-check")).collect();
    assert_eq!(verdicts, ["unit-slip", "consistent"]);
    assert_eq!(elements(&page, |element| has_class(element, "note")).len(), 1);
    let operands = elements(&page, |element| has_class(element, "operand"));
    assert_eq!(operands.len(), 6);
}

#[test]
fn dates_stand_in_the_order_of_the_calendar() {
    let state = state_at("#/figures?panel=dates");
    let page = page(&state);
    let dates: Vec<String> = elements(&page, |element| element.tag == "ol")
        .iter()
        .map(|list| Node::from((*list).clone()).text_content())
        .collect();
    assert_eq!(dates.len(), 2, "{dates:?}");
    assert!(dates[0].starts_with("10月17日上午") && dates[1].starts_with("2023年9月1日–2023年10月15日"), "{dates:?}");
    let axes = elements(&page, |element| element.tag == "svg" && element.get("role") == Some("img"));
    assert!(axes.iter().all(|axis| axis.get("aria-label").is_some_and(|label| label.starts_with("时间轴"))));
}

#[test]
fn the_inspector_says_what_is_known_of_a_figure() {
    let mut state = state_at("#/article/finance?f=finance.1.2");
    let text = |state: &State| {
        let page = page(state);
        let found = elements(&page, |element| element.get("id") == Some("inspector"));
        found.first().map(|inspector| Node::from((*inspector).clone()).text_content()).unwrap_or_default()
    };
    let shown = text(&state);
    let among = format!("2 / {}", state.ground.edition.articles[0].figures().count());
    for part in [
        "金额",
        &among,
        "24536万元",
        "245,360,000 元",
        "两亿四千五百三十六万元",
        "准确",
        "其中民生支出",
        "24536 ÷ 36271",
        "同单位的 2 个数，由大到小第 1 个",
        "每过一条竖线大十倍",
    ] {
        assert!(shown.contains(part) || part == "准确", "{part} in {shown}");
    }
    update(&mut state, figures::Message::Step(civic_edition::ground::Direction::Previous));
    assert!(text(&state).contains("照录原版。"));
    update(&mut state, Message::Arrive("#/article/people?f=people.1.5".to_owned()));
    assert!(text(&state).contains("另有 1 处是同一个数"), "{}", text(&state));
    update(&mut state, Message::Arrive("#/article/people?f=people.1.5&kiosk".to_owned()));
    assert!(!text(&state).contains("复制"), "{}", text(&state));
}

#[test]
fn copying_names_the_source_and_is_reported() {
    use civic_edition::rooms::figures::{CopyOutcome, Copying};
    let mut state = state_at("#/article/finance?f=finance.1.2&q=民生&size=large");
    let effects = update(&mut state, figures::Message::Copy(Copying::Citation));
    let words = "“支出36271元，其中民生支出24536万元，占67.6%。”——《标题finance》，湖城·专版，10月15日".to_owned();
    let href = "#/article/finance?p=1&f=finance.1.2".to_owned();
    assert_eq!(effects, [Effect::Copy { words, href }]);
    update(&mut state, figures::Message::Copied(CopyOutcome::Done));
    assert_eq!(state.ground.announced, "已复制");
    assert!(update(&mut state_at("#/"), figures::Message::Copy(Copying::Link)).is_empty());
}

#[test]
fn the_gravest_verdict_stands_for_a_figure() {
    let state = state_at("#/figures");
    let finance = &state.ground.edition.articles[0];
    let verdicts = verdicts(finance);
    assert_eq!(verdicts[0][0].map(|rank| VERDICTS[rank]), Some("unit-slip"));
    assert_eq!(verdicts[1][0], None);
    assert!(rows_of(&state).iter().all(|row| figure(&state.ground, row).is_some()));
}
