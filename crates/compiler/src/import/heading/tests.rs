use std::fmt::Write as _;

use super::super::kinds;
use super::*;
use crate::words::{Words, words};

/// Heading groups with their parts: `K`, `H` or `D` before each line.
const GROUPS: &str = include_str!("../../../tests/headings.txt");

/// A heading group with the ways in which it may be split, every way, and what speaks for each.
struct Example {
    lines: Vec<String>,
    right: Vec<Way>,
    ways: Vec<(Way, Vec<Strength>)>,
}

impl Example {
    fn new(lines: Vec<String>, right: Vec<Way>) -> Self {
        let texts: Vec<&str> = lines.iter().map(String::as_str).collect();
        let pairs = pairs(&texts);
        let ways =
            ways(texts.len()).filter(|way| way.column == 0).map(|way| (way, evidence(&pairs, &texts, way))).collect();
        Self { lines, right, ways }
    }

    fn of_block(block: &str) -> Self {
        let lines: Vec<(&str, &str)> = block.lines().filter_map(|line| line.split_once(' ')).collect();
        let count = |parts: &[&str]| lines.iter().filter(|(part, _)| parts.contains(part)).count();
        let way = Way { column: 0, kicker: count(&["K"]), headline: count(&["K", "H"]) };
        Self::new(lines.iter().map(|(_, text)| (*text).to_owned()).collect(), vec![way])
    }

    /// The lines of a page that are this heading, whose parts have ` / ` between them: of two parts either may be the headline.
    fn of_page(page: &str, heading: &str) -> Option<Self> {
        let closed = |text: &str| text.split_whitespace().collect::<String>();
        let parts: Vec<String> = heading.split(" / ").map(closed).collect();
        let lines: Vec<&str> = page.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let all = parts.concat();
        let runs = (0..lines.len()).flat_map(|from| (from + 2..=lines.len().min(from + 6)).map(move |to| from..to));
        let run = runs.into_iter().find(|run| closed(&lines[run.clone()].concat()) == all)?;
        let lines = &lines[run];
        let ends = |count: usize| {
            let part = parts[..count].concat();
            (1..=lines.len()).find(|end| closed(&lines[..*end].concat()) == part)
        };
        let right = match parts.len() {
            1 => vec![(0, lines.len())],
            2 => vec![(ends(1)?, lines.len()), (0, ends(1)?)],
            _ => vec![(ends(1)?, ends(2)?)],
        };
        let right = right.into_iter().map(|(kicker, headline)| Way { column: 0, kicker, headline }).collect();
        Some(Self::new(lines.iter().map(|line| (*line).to_owned()).collect(), right))
    }

    fn best(&self, table: &[f32]) -> Way {
        let best = self.ways.iter().max_by(|a, b| points(table, &a.1).total_cmp(&points(table, &b.1)));
        best.map_or(Way { column: 0, kicker: 0, headline: 1 }, |best| best.0)
    }

    fn told(&self, best: Way) -> String {
        format!("{} wanted {:?}, is {best:?}", self.lines.join(" | "), self.right)
    }
}

fn groups() -> Vec<Example> {
    GROUPS.split("\n\n").skip(1).map(Example::of_block).collect()
}

/// The group as kicker / headline / deck, the lines of each joined.
#[track_caller]
fn check(lines: &[&str], expect: &str) {
    let group = split(lines, &[]).best;
    let text = |part: &[usize]| part.iter().map(|at| lines[*at]).collect::<String>();
    assert_eq!([&group.kicker, &group.headline, &group.deck].map(|part| text(part)).join(" / "), expect);
}

#[test]
fn heading_groups_are_taken_apart() {
    check(&["全力抢收抢种", "青溪县夏粮颗粒归仓"], "全力抢收抢种 / 青溪县夏粮颗粒归仓 / ");
    check(&["深耕细作谋振兴", "小枣树结出致富果", "——青溪镇小记"], " / 深耕细作谋振兴小枣树结出致富果 / ——青溪镇小记");
    check(&["一碗热汤面 温暖夜归人", "记者探访桥头驿站"], " / 一碗热汤面 温暖夜归人 / 记者探访桥头驿站");
    check(&["青溪街道打造", "“一刻钟”便民圈"], " / 青溪街道打造“一刻钟”便民圈 / ");
    check(&["全程护航", "青溪区“企业管家”", "跑出服务加速度"], "全程护航 / 青溪区“企业管家”跑出服务加速度 / ");
    check(&["冬日蔬菜大棚", "鼓起农民腰包"], " / 冬日蔬菜大棚鼓起农民腰包 / ");
    check(
        &["青溪县整治马路市场", "增设摊位260个", "引导商贩900人"],
        " / 青溪县整治马路市场 / 增设摊位260个引导商贩900人",
    );
    check(&["城关镇", "建成三座口袋公园", "亮起太阳能灯"], " / 城关镇建成三座口袋公园亮起太阳能灯 / ");
    check(
        &["全县防汛工作视频调度会", "要求紧盯薄弱环节", "守住安全底线"],
        " / 全县防汛工作视频调度会 / 要求紧盯薄弱环节守住安全底线",
    );
    check(&["从“等靠要”到“比", "学超”"], " / 从“等靠要”到“比学超” / ");
}

#[test]
fn below_the_name_of_a_column_no_line_is_another() {
    let lines = ["渡口", "一条船和三代摆渡人的四十年"];
    assert_eq!(split(&lines, &[]).best.column, Some(0));
    let Group { column, kicker, headline, deck } = split_in_column(&lines, &[]).best;
    assert_eq!((column, kicker.len() + headline.len() + deck.len()), (None, 2));
}

#[track_caller]
fn check_column(first: &str, second: &str) {
    assert_eq!(split(&[first, second], &[]).best.column, Some(0), "{first} / {second}");
}

#[test]
fn a_name_in_two_parts_is_that_of_a_column() {
    check_column("走基层·看变化", "半山村的“第一盏灯”");
    check_column("年终盘点·民生篇", "十件实事 件件有回音");
}

#[test]
fn an_office_and_what_it_makes_known_are_one_title() {
    check(&["麦川县人民政府", "关于禁止露天焚烧秸秆的通告"], " / 麦川县人民政府关于禁止露天焚烧秸秆的通告 / ");
}

#[track_caller]
fn check_pair(first: &str, second: &str, expect: Label) {
    let best = split(&[first, second], &[]).best;
    let is = if best.kicker.is_empty() { Label::Headline } else { Label::Kicker };
    assert_eq!(is, expect, "{first} / {second}: {best:?}");
}

#[test]
fn names_and_occasions_are_kickers() {
    check_pair("县第一中学", "百年弦歌不辍 今朝再谱华章", Label::Kicker);
    check_pair("县教体局", "校园办起“一米菜园”", Label::Kicker);
    check_pair("石桥乡", "新茶开采 满山飘香", Label::Kicker);
    check_pair("书法进校园", "孩童挥毫泼墨 国粹后继有人", Label::Kicker);
    check_pair("爱心企业", "为山区学校送去暖冬礼物", Label::Kicker);
    check_pair("全区双拥工作会议召开", "军民鱼水情 同心谱新篇", Label::Kicker);
    check_pair("区委常委会召开会议强调", "以实干作风抓好各项工作", Label::Kicker);
}

#[test]
fn decks_give_figures_and_names() {
    check_pair("全县防汛工作视频调度会", "要求紧盯薄弱环节", Label::Headline);
    check_pair("青溪县开通首条旅游专线", "全程38公里 票价5元", Label::Headline);
    check_pair("城南镇开展“敲门”行动", "登记出租房屋9200间", Label::Headline);
    check_pair("家门口有了“充电宝”", "青溪县新建充电桩880个", Label::Headline);
    check_pair("全县民政工作会议召开", "石文远出席并讲话", Label::Headline);
    check_pair("青溪县启动夜间护河", "26名河长带队 重点查处偷排", Label::Headline);
    check_pair("我市首条智能公交线开通", "扫脸就能乘车 到站时间可查", Label::Headline);
    check_pair("县供销社：田头开起“农资超市”", "今春供应化肥2600吨", Label::Headline);
}

#[test]
fn aims_in_parallel_phrases_are_kickers() {
    check_pair("稳岗位 拓渠道 优服务", "青溪县城镇新增就业4800人", Label::Kicker);
    check_pair("紧盯“五关” 做到“六保”", "区市场监管分局织牢校园食品安全网", Label::Kicker);
    check_pair("减税降费添动力", "青溪县税务局送政策上门", Label::Kicker);
    check_pair("投资3.2亿元", "青溪抽水蓄能电站开工", Label::Kicker);
    check_pair("从荒滩到花海", "青溪镇：景美了，人来了", Label::Kicker);
}

/// Percent of the groups that may be taken apart otherwise: of many, two editors would not say the same.
const MOST_WRONG: usize = 25;

#[test]
fn most_groups_are_taken_apart_as_they_were_meant() {
    let table: Vec<f32> = Label::ALL
        .iter()
        .flat_map(|label| Sign::ALL.iter().map(|sign| weights::points((*label, *sign, 1.0))))
        .collect();
    let groups = groups();
    let wrong: Vec<&Example> = groups.iter().filter(|group| !group.right.contains(&group.best(&table))).collect();
    for group in &wrong {
        println!("{}", group.told(group.best(&table)));
    }
    println!("{} of {} wrong", wrong.len(), groups.len());
    assert!(wrong.len() * 100 <= groups.len() * MOST_WRONG, "{} of {}", wrong.len(), groups.len());
}

fn place((label, sign, _): Strength) -> usize {
    label as usize * Sign::ALL.len() + sign as usize
}

fn points(table: &[f32], signs: &[Strength]) -> f32 {
    signs.iter().map(|sign| table[place(*sign)] * sign.2).sum()
}

/// What is known of signs that few groups have, so that no number of them could tell.
const KNOWN: [(Label, Sign, f32); 13] = [
    (Label::Kicker, Sign::OfficeName, 4.0),
    (Label::Kicker, Sign::LeadsOn, 4.0),
    (Label::Kicker, Sign::SpeakerBelow, 1.5),
    (Label::Kicker, Sign::ParallelAim, 2.0),
    (Label::Kicker, Sign::Dash, -6.0),
    (Label::Headline, Sign::Dash, -6.0),
    (Label::Headline, Sign::Joint, 1.5),
    (Label::Headline, Sign::WantsObject, 1.5),
    (Label::Headline, Sign::NeverLast, 2.0),
    (Label::Deck, Sign::Attends, 3.0),
    (Label::Deck, Sign::Reportage, 3.0),
    (Label::Deck, Sign::Dash, 6.0),
    (Label::Deck, Sign::Figures, 2.0),
];

/// The weights that make the right ways of the examples most likely. Every way has a likelihood proportional to e to the power
/// of its points; the slope of the logarithm is what speaks for the right way less what can be expected. Every weight is drawn
/// to what is known, or to nothing, so that few are left.
fn fitted(examples: &[&Example]) -> Vec<f32> {
    const ROUNDS: usize = 3000;
    const SPEED: f32 = 0.5;
    const PULL: f32 = 0.004;
    let mut known = vec![0.0; Label::ALL.len() * Sign::ALL.len()];
    for sign in KNOWN {
        known[place(sign)] = sign.2;
    }
    let mut table = known.clone();
    for _ in 0..ROUNDS {
        let mut slope = vec![0.0; table.len()];
        for Example { right, ways, .. } in examples {
            let likely: Vec<f32> = ways.iter().map(|(_, signs)| points(&table, signs).exp()).collect();
            let sum: f32 = likely.iter().sum();
            let is_right = |way: &Way| f32::from(u8::from(right.contains(way)));
            let sum_right: f32 = ways.iter().zip(&likely).map(|((way, _), likely)| is_right(way) * likely).sum();
            for ((way, signs), likely) in ways.iter().zip(likely) {
                let share = is_right(way) * likely / sum_right - likely / sum;
                for sign in signs {
                    slope[place(*sign)] += share * sign.2;
                }
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "a few hundred examples")]
        let count = examples.len() as f32;
        for ((weight, slope), known) in table.iter_mut().zip(slope).zip(&known) {
            let off = *weight + SPEED * slope / count - known;
            *weight = known + off.signum() * (off.abs() - SPEED * PULL).max(0.0);
        }
    }
    table
}

/// Prints the weights of kicker, headline and deck that fit the groups best, for `words/import/weights.txt`, where each line
/// gets its comment; and how many groups are right by weights that were fitted without them, a quarter after the other:
/// `cargo test --release -p compiler --lib fit_headings -- --ignored --nocapture`.
#[test]
#[ignore = "a tool for whoever changes the weights"]
fn fit_headings() {
    static LINES: Words = words!("import/weights");
    const PARTS: usize = 4;
    let pages = kinds::pages();
    let of_pages =
        pages.iter().flat_map(|page| page.headings().filter_map(|heading| Example::of_page(&page.text, heading)));
    let examples: Vec<Example> = groups().into_iter().chain(of_pages).collect();
    let right = |table: &[f32], examples: &[&Example]| {
        let (right, wrong): (Vec<&Example>, Vec<&Example>) =
            examples.iter().partition(|example| example.right.contains(&example.best(table)));
        for example in &wrong {
            println!("{}", example.told(example.best(table)));
        }
        right.len()
    };
    let part = |part: usize, is: bool| -> Vec<&Example> {
        examples.iter().enumerate().filter(|(at, _)| (at % PARTS == part) == is).map(|(_, example)| example).collect()
    };
    let others: usize = (0..PARTS).map(|at| right(&fitted(&part(at, false)), &part(at, true))).sum();
    let all: Vec<&Example> = examples.iter().collect();
    let table = fitted(&all);
    println!("by all:");
    let own = right(&table, &all);
    let mut text = String::new();
    for label in [Label::Kicker, Label::Headline, Label::Deck] {
        for sign in Sign::ALL {
            let weight = (table[place((label, *sign, 1.0))] * 4.0).round() / 4.0;
            let known =
                LINES.iter().filter_map(|line| weights::entry(line)).find(|entry| (entry.0, entry.1) == (label, *sign));
            if weight.abs() > 0.0 || known.is_some() {
                let known = known.map_or(0.0, |known| known.2);
                let _ = writeln!(text, "{}\t{}\t{weight}\tnow {known}", label.name(), sign.name());
            }
        }
    }
    println!("{text}right by the weights of the others {others}, by all {own} of {}", examples.len());
}
