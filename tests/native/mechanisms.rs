//! Drawings: asked by touch and by keys, told in words, found from the text.
#![cfg_attr(test, expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them when it updates"))]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use civic_edition::embedded::EMBEDDED;
use civic_edition::ground::Effect;
use civic_edition::nodes::{Element, Node};
use civic_edition::page::{self, Message, State, static_page};
use civic_edition::rooms::mechanisms;
use civic_edition::rooms::mechanisms::Message::{Ask, Show, Step, Toggle};
use edition::mechanism::{Key, Mechanism};
use edition::packed::unpack;
use expect_test::{Expect, expect};

use super::sample::update;

const ARROWS: [Key; 4] = [Key::Left, Key::Right, Key::Up, Key::Down];

fn state(hash: &str) -> State {
    let mut state = State::new(unpack(EMBEDDED).expect("the embedded edition"));
    update(&mut state, Message::Arrive(hash.to_owned()));
    state
}

fn shown(state: &State) -> String {
    page::page(state).iter().map(ToString::to_string).collect()
}

fn ways() -> Vec<Mechanism> {
    unpack(EMBEDDED).expect("the embedded edition").mechanisms
}

/// The lists of a drawing as an outline: one line for each part, with the class of the list that holds it.
fn outline(element: &Element, depth: usize, lines: &mut String) {
    for child in &element.children {
        let Node::Element(child) = child else { continue };
        let class = child.get("class").unwrap_or_default();
        match child.tag {
            "ul" | "ol" => {
                let form = class.split(' ').find(|name| name.starts_with("draw-")).unwrap_or(class);
                let _ = writeln!(lines, "{}{} {form}", "  ".repeat(depth), child.tag);
                outline(child, depth + 1, lines);
            }
            "button" | "span" if class.split(' ').any(|name| name == "part") => {
                let words = Node::from(child.clone()).to_string();
                let _ = writeln!(lines, "{}- {}", "  ".repeat(depth), without_tags(&words));
            }
            "li" => outline(child, depth, lines),
            _ => {}
        }
    }
}

fn without_tags(html: &str) -> String {
    let mut words = String::new();
    for piece in html.split('<') {
        let text = piece.split_once('>').map_or(piece, |(_, text)| text);
        if !text.is_empty() && !words.is_empty() {
            words.push(' ');
        }
        words.push_str(text);
    }
    words
}

fn find<'a>(nodes: &'a [Node], tag: &str, class: &str) -> Option<&'a Element> {
    nodes.iter().find_map(|node| {
        let Node::Element(element) = node else { return None };
        let is_it =
            element.tag == tag && element.get("class").is_some_and(|names| names.split(' ').any(|name| name == class));
        if is_it { Some(element) } else { find(&element.children, tag, class) }
    })
}

#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "an expectation is written at the call")]
fn check(id: &str, expected: Expect) {
    let state = state(&format!("#/mechanisms/{id}"));
    let nodes = page::page(&state);
    let mut lines = String::new();
    outline(find(&nodes, "figure", "way").expect("a drawing"), 0, &mut lines);
    expected.assert_eq(&lines);
}

#[test]
fn drawings_are_lists_of_their_own_form() {
    check(
        "week-month-year",
        expect![[r#"
        - 周汇报、月排名、年总评 周在月内，月在年内，年总评计入年度综合考评。
        ul draw-list
          - 时间三环
          ol draw-rings
            - 年总评 计入年度综合考评
            ol ring
              - 月排名
              ol ring
                - 周汇报
          - 谁来推动
          ul draw-list
            - 定期研究 由 区党工委
            - 统筹推进 由 联席会
          - 数据怎样用
          ol draw-steps
            - 志愿服务数据 线上线下结合
            ul draw-list
              - 组织注册
              - 活动开展
              - 时长记录
              - 项目承接
              - 等
            - 分析研判 定期
    "#]],
    );
    check(
        "four-plus-n",
        expect![[r#"
        - “4+N”工作体系 “4”是中心、所、站、点四类阵地，“N”是有示范区特色的实践点。
        ol draw-tree
          - 纵向贯通
          ol draw-steps
            - 区
            ul draw-list
              - 实践中心 1个 位置推断
            - 镇（街道）
            ul draw-list
              - 实践所 4个 位置推断
            - 村（社区）
            ul draw-list
              - 实践站 30个 位置推断
          - 横向连接社会力量 “N”，新时代文明实践点
          ul draw-list
            - 城市书房
            - 文化场馆
            - 公园景区
            - 爱国主义教育基地
            - 等
          - 实践点 16个 未说在哪一级
    "#]],
    );
    check(
        "closed-loop",
        expect![[r#"
        - 闭环工作机制 三步首尾相接，每周回头看一次。
        ul draw-list
          - 三步闭环
          ol draw-loop
            - 问题交办
            - 整改督办
            - 台账销号
          - “回头看” 每周一次
          - 力量和结果
          ul draw-list
            - 创文督导组 2支
            - 督导覆盖的社区 6个
            - 发现并整改的问题 20余个
    "#]],
    );
}

#[test]
fn mixtures_keep_the_form_of_each_part() {
    check(
        "three-many",
        expect![[r#"
        - 三“多” 每行一个“多”：谁来做，做什么，做了多少。
        ul draw-list
          - 三“多”
          ol draw-matrix
            - 多部门联动 形成合力
            ul draw-list
              - 谁
              ul draw-list
                - 区城管执法局
                - 安监局
                - 派出所
                - 食药监
                - 等
              - 做什么
              ul draw-list
                - 文明城市创建专项行动
              - 多少
              ul draw-list
                - 乱停乱放 200余次
                - 乱堆乱放 240余次
                - 乱搭乱建 50余次
                - 户外小广告 300余次
            - 多方面发动 凝聚内动力
            ul draw-list
              - 谁
              ul draw-list
                - 党员干部
                - 村（社区）“三委”
                - 村民小组
                - 党小组
                - 保洁员
                - 等
              - 做什么
              ul draw-list
                - “一部四沿五旁”环境卫生整治
              - 多少 报道没有写
            - 多角度推动 发挥动力
            ul draw-list
              - 谁 报道没有写
              - 做什么
              ul draw-list
                - 线上宣传
                - 线下宣传
              - 多少
              ul draw-list
                - 公众号信息 90余条
                - 宣传页 50余处
                - 宣传标语 200余条
          - 一部四沿五旁
          ul draw-radial
            - 一部
            ul draw-list
              - 未列名
            - 四沿
            ul draw-list
              - 未列名
              - 未列名
              - 未列名
              - 未列名
            - 五旁
            ul draw-list
              - 未列名
              - 未列名
              - 未列名
              - 未列名
              - 未列名
    "#]],
    );
}

#[test]
fn lanes_hold_steps_and_a_ladder() {
    check(
        "bag-chain-ladder",
        expect![[r#"
        - 政策包、培训链、金融梯 三样扶持，各画成它的名字。
        ul draw-lanes
          - 政策包
          ol draw-steps
            - 七大类政策 7大类
            ul draw-list
              - 创业补贴
              - 保险补贴
              - 场地支持
              - 税费减免
              - 未列名
              - 未列名
              - 未列名
            - 政策内容 56条
            - 《示范区返乡创业工作指南》
            - 宣传资料 38万余份
          - 培训链
          ol draw-steps
            - 创业培训 16期
            - 参训 844人次
            - 创业辅导 916人
          - 金融梯
          ol draw-ladder
            - 高校就业创业服务工作站 全市首个
            - 大学生创业担保贷款绿色通道
            - 创业担保贷款进村、进社区
            - 创业贷款 72家 1181万元
            - 创业补贴 69家 34.5万元
    "#]],
    );
}

#[test]
fn quantities_and_gates_are_lists_too() {
    check(
        "guarantees-and-bonds",
        expect![[r#"
        - “三保”和专项债券 上图两条占比以同一笔支出为底；下图是专项债券一级级落到手。
        ul draw-list
          - 占一般公共预算支出
          ul draw-bars
            - 民生支出 67.6%
            - “三保”支出 64.5%
          - 专项债券资金
          ol draw-funnel
            - 新谋划项目的需求 56亿元
            - 进入储备发行库的需求 35亿元
            - 已申请到的资金 19亿元
          - 项目个数
          ol draw-steps
            - 新谋划 38个 136亿元
            - 具备发行条件 21个
          - 用到哪里
          ul draw-list
            - 保障房
            - 产业园区
    "#]],
    );
    check(
        "gates-and-guarantees",
        expect![[r#"
        - 五关、六保、日周月 59所 关口、“保”和日周月各画各的。
        ul draw-list
          - 五关
          ol draw-gates
            - 进货查验关
            - 食材贮存关
            - 加工过程关
            - 清洗消毒关
            - 食品留样关
          - 六保
          ul draw-radial
            - 保环境清洁
            - 保用具卫生
            - 保食材质量
            - 保贮存有序
            - 保留样规范
            - 保隐患查改
          - 日管控、周排查、月调度
          ol draw-rings
            - 月调度
            ol ring
              - 周排查
              ol ring
                - 日管控
          - 9月份以来
          ol draw-steps
            - 排查学校食堂和门店 70余家
            - 整改问题 41处
    "#]],
    );
}

/// Every part, every figure and every quote of every mechanism is reached by keys alone from its title.
#[test]
fn keys_reach_all_that_a_drawing_knows() {
    for way in ways() {
        let mut state = state(&format!("#/mechanisms/{}", way.id));
        let mut reached = BTreeSet::new();
        let mut waiting = vec![0];
        while let Some(part) = waiting.pop() {
            if !reached.insert(part) {
                continue;
            }
            for key in ARROWS {
                let effects = update(&mut state, Step { mechanism: way.id.clone(), part, key });
                let to = state.mechanisms.asked.expect("a part").part;
                assert!(effects.contains(&Effect::Focus(format!("part-{}-{to}", way.id))), "{} {part} {key:?}", way.id);
                assert!(!state.ground.announced.is_empty());
                waiting.push(to);
            }
        }
        assert_eq!(reached.len(), way.parts.len(), "{}", way.id);
        for (index, part) in way.parts.iter().enumerate() {
            state.mechanisms.asked = None;
            update(&mut state, Ask { mechanism: way.id.clone(), part: index });
            let page = page::page(&state);
            let answer = find(&page, "section", "answer").map(|answer| Node::from(answer.clone()).to_string());
            let answer = answer.expect("an answer");
            for figure in &part.figures {
                let address = format!(
                    "data-figure=\"{}.{}.{}\"",
                    state.ground.edition.articles[usize::from(way.article)].id,
                    figure.paragraph + 1,
                    figure.figure + 1
                );
                assert!(answer.contains(&address), "{} {index}: {address}", way.id);
            }
            assert_eq!(part.quote.is_some(), answer.contains("class=\"asked\""), "{} {index}", way.id);
        }
    }
}

/// The lists of the static page have every part with its figures.
#[test]
fn the_static_page_has_every_part() {
    let edition = unpack(EMBEDDED).expect("the embedded edition");
    let page = static_page(edition.clone());
    for way in &edition.mechanisms {
        for part in &way.parts[1..] {
            assert!(page.contains(&format!("<li>{}", part.name)), "{} {}", way.id, part.name);
        }
    }
    assert!(!page.contains("data-part"), "nothing looks alive that is not");
}

#[test]
fn a_part_is_told_with_its_place() {
    for (id, part, expected) in [
        ("week-month-year", 3, "第2环，月排名，共3环"),
        ("closed-loop", 3, "第2步，整改督办，共3步"),
        ("gates-and-guarantees", 2, "第1关，进货查验关，共5关"),
        ("closed-loop", 0, "闭环工作机制，共 3 部分"),
    ] {
        let mut state = state("#/mechanisms");
        update(&mut state, Ask { mechanism: id.to_owned(), part });
        assert_eq!(state.ground.announced, expected);
        update(&mut state, Ask { mechanism: id.to_owned(), part });
        assert!(state.mechanisms.asked.is_none() && state.ground.announced.is_empty(), "asked twice it is quiet");
    }
}

#[test]
fn a_name_in_the_text_opens_its_drawing_and_marks_what_is_asked() {
    let mut state = state("#/article/practice");
    update(&mut state, Message::Resize(1));
    assert!(!shown(&state).contains("data-part="), "a phone shows titles");
    update(&mut state, Show { mechanism: "four-plus-n".to_owned(), part: 0 });
    let page = shown(&state);
    assert!(page.contains("id=\"part-four-plus-n-1\"") && !page.contains("id=\"part-projects-1\""));
    assert!(page.contains("<mark class=\"asked\">"), "{page}");
    update(&mut state, Message::Escape);
    assert!(!shown(&state).contains("<mark class=\"asked\">"));
    update(&mut state, Toggle("four-plus-n".to_owned()));
    assert!(!shown(&state).contains("data-part="));
    update(&mut state, Message::Resize(3));
    assert!(shown(&state).contains("id=\"part-projects-1\""), "a desk shows the drawings");
}

#[test]
fn the_gallery_is_searched_and_an_unknown_mechanism_is_told() {
    let mut state = state("#/mechanisms?q=宣讲");
    let count = |state: &State| shown(state).matches("data-mechanism=").count();
    assert_eq!(state.ground.announced, format!("显示 {} 种做法", count(&state)));
    assert!((1..ways().len()).contains(&count(&state)));
    update(&mut state, Message::Arrive("#/mechanisms?q=没有的字".to_owned()));
    assert!(shown(&state).contains("没有哪种做法提到“没有的字”"));
    update(&mut state, Message::Arrive("#/mechanisms?section=财政".to_owned()));
    assert_eq!(count(&state), 4);
    update(&mut state, Message::Arrive("#/mechanisms/none".to_owned()));
    assert!(state.ground.notice.as_deref().is_some_and(|notice| notice.contains("没有编号为“none”的做法")));
    update(&mut state, mechanisms::Message::Ask { mechanism: "none".to_owned(), part: 0 });
    assert!(state.mechanisms.asked.is_none());
}
