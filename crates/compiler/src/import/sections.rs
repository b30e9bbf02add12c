//! Which section an article belongs to, by the words of its headline and first paragraphs.

/// Sections with the words that speak for them, in the order of preference where two are even.
const SECTIONS: [(&str, &[&str]); 20] = [
    ("安全生产", &["安全生产", "消防", "灭火", "隐患", "应急救援", "防汛", "燃气安全", "安全防线", "防灾", "安委会"]),
    ("食品安全", &["食品安全", "市场监管", "食堂", "明厨亮灶", "餐饮", "食材", "舌尖"]),
    ("文明实践", &["文明实践", "新时代文明实践", "志愿服务", "志愿者", "宣讲"]),
    ("文明创建", &["文明城市", "创文", "文明创建", "文明社会", "创建全国", "乱停乱放", "小广告", "红马甲", "移风易俗"]),
    ("财政", &["财政", "预算", "税收", "收入组织", "专项债", "以政领财"]),
    ("就业创业", &["就业", "创业", "返乡", "招聘", "用工", "人才", "技能培训"]),
    (
        "乡村振兴",
        &[
            "乡村振兴",
            "小麦",
            "秋收",
            "农业",
            "农村",
            "农民",
            "种植",
            "养殖",
            "合作社",
            "粮食",
            "农田",
            "村集体",
            "脱贫",
            "大棚",
            "丰收",
            "村民",
            "亩",
            "农机",
            "果园",
            "收割",
            "稻",
        ],
    ),
    (
        "生态环境",
        &["生态", "环保", "污染", "河长", "湿地", "绿化", "造林", "水质", "垃圾分类", "空气质量", "候鸟", "碳"],
    ),
    ("教育", &["学校", "学生", "教师", "教育", "课堂", "校园", "双减", "开学", "幼儿园", "高考", "助学"]),
    ("卫生健康", &["医院", "医疗", "健康", "医生", "义诊", "疫苗", "卫生院", "患者", "医保", "献血"]),
    (
        "文化",
        &[
            "文化",
            "演出",
            "戏曲",
            "图书",
            "书屋",
            "非遗",
            "博物馆",
            "文艺",
            "读书",
            "诗",
            "展览",
            "书画",
            "游客",
            "旅游",
            "景区",
            "文旅",
        ],
    ),
    ("体育", &["运动会", "比赛", "体育", "马拉松", "健身", "球队", "冠军", "足球", "篮球"]),
    ("法治", &["法院", "检察", "公安", "民警", "法治", "普法", "调解", "诈骗", "禁毒", "派出所", "案件"]),
    ("交通", &["公交", "交通", "道路", "公路", "停车", "通车", "大桥", "高铁", "站点"]),
    ("党建", &["党建", "党员", "支部", "主题教育", "党课", "清廉", "纪委", "党组织"]),
    (
        "经济",
        &["项目", "企业", "产业", "投资", "招商", "营商", "经济", "消费", "工业", "生产线", "园区", "开发区", "外贸"],
    ),
    ("科技", &["科技", "创新", "研发", "专利", "数字化", "智能", "芯片"]),
    ("城市建设", &["改造", "老旧小区", "加装电梯", "管网", "施工", "城市更新", "公园", "绿道", "供热", "供水"]),
    ("民生", &["社区", "居民", "老人", "养老", "救助", "便民", "服务", "物业", "菜市场", "群众", "残疾", "慈善"]),
    ("时政", &["会议", "调研", "书记", "市长", "区长", "县长", "人大", "政协", "常委", "座谈"]),
];
/// Where no word speaks for any.
const OTHER: &str = "综合";
/// Section of pictures.
pub(super) const PICTURES: &str = "图片新闻";
/// How much a word counts in the headline group, in the first paragraph, later.
const WEIGHTS: [usize; 3] = [6, 2, 1];

/// The section of an article, from the texts of its headline group, its first paragraph and the rest.
pub(super) fn section(heading: &str, first: &str, rest: &str) -> &'static str {
    let points = |words: &[&str]| -> usize {
        let count = |text: &str, word: &str| text.matches(word).take(4).count();
        let weigh = |word: &&str| {
            [heading, first, rest]
                .into_iter()
                .zip(WEIGHTS)
                .map(|(text, weight)| count(text, word) * weight)
                .sum::<usize>()
        };
        words.iter().map(weigh).sum()
    };
    let best = SECTIONS.iter().map(|(name, words)| (points(words), *name)).rev().max_by_key(|(points, _)| *points);
    best.filter(|(points, _)| *points > 1).map_or(OTHER, |(_, name)| name)
}
