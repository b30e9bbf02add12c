//! Units: measure words, physical units, money and lengths of time.

use std::sync::LazyLock;

use super::numeral::glyph;
use super::text::{Text, is_han, is_letter, one_of, starts_with};
use crate::order;

/// A unit of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit<'a> {
    /// Byte after it.
    pub(super) end: usize,
    /// What the figure's unit is called.
    pub(super) name: &'a str,
    /// What it measures.
    pub(super) class: Class,
}

/// What a unit measures, and with it the figure's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// A measure word: 一 in front of it is an article, not a number.
    Count,
    /// A noun that is counted without a measure word: 13省. Not behind a single Chinese digit.
    Noun,
    /// 大 in front of a noun without a measure word: 九大.
    Big,
    /// A physical unit, an age, 倍.
    Real,
    /// Money; the name is the ISO code.
    Money,
    /// A length of time.
    Time(Span),
    /// %, and ‰.
    Percent,
    /// 个百分点.
    Points,
    /// 成 and 折: tenths.
    Tenths,
}

/// Lengths of time, the longest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Span {
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
}

impl Span {
    /// ISO 8601 designators in front of and behind the number.
    pub(super) const fn designators(self) -> (&'static str, &'static str) {
        match self {
            Self::Year => ("P", "Y"),
            Self::Month => ("P", "M"),
            Self::Week => ("P", "W"),
            Self::Day => ("P", "D"),
            Self::Hour => ("PT", "H"),
            Self::Minute => ("PT", "M"),
            Self::Second => ("PT", "S"),
        }
    }
}

/// Measure words, parted by spaces; `=` gives a name other than the printed one. Left out is what is more often something
/// else behind a number: 路 (bus lines), 号, 线, 楼 (places), 通 (四通八达).
const COUNTS: &str = "个 個 名 位 人 人次 户 户次 家 家次 件 件次 份 人份 条 条次 项 项次 次 场 场次 批 批次 期 届 处 处次 座 栋 幢 所 间 \
    套 台 台次 台套 辆 辆次 艘 艘次 架 架次 列 班 班次 趟 趟次 车次 航次 包次 起 宗 桩 笔 单 张 幅 本 册 部 篇 首 封 页 支 枝 只 只次 \
    头 匹 尾 羽 棵 株 颗 粒 片 段 节 根 把 副 对 對 双 雙 组 队 群 伙 帮 排 行 层 级 类 种 款 样 门 道 口 孔 扇 盏 杆 箱 袋 包 瓶 桶 罐 盒 杯 \
    碗 盘 碟 壶 盆 桌 席 床 枚 发 挺 顶 代 辈 圈 轮 遍 回 顿 阵 步 环 票 剂 剂次 针次 针 例 例次 课时 学时 学分 站 篮 筐 捆 束 朵 丛 簇 串 滴 股 \
    缕 贴 帖 幕 集 辑 卷 版 则 句 茬 季 拨 工日 工作日 个工作日=工作日 個工作日=工作日 交易日 个交易日=交易日 个自然日=自然日 自然日 \
    年头 个年头=年头 学期 个学期=学期 周年 员 尊 具 樽 柄 轴 管 撮 团 瓣 截 沓 令 厢 跨 标段 机位 泊位 车位 床位 席位 学位 岗位 车道 响 省 冊 項 條 戶 間 輛 種 類 場 顆 張 隻 夜 \
    方面 部分 章 系列 人天 人日 打 眼 面 品 档 梯次";

/// What is counted behind digits or longer numerals only: behind a single Chinese digit it is part of a word (三国, 四方).
const NOUNS: &str = "市 县 区 乡 镇 村 国 校 院 厂 店 港 馆 园 企 站点 部门 地市 城 岛 旗 州 寨 屯 声 拳 脚 刀 枪 炮 弹 \
    场馆 餐 宿 池 屋 窝 窑 字 词 格 色 味 服 胜 平 负 球 金 银 铜 石 担 方 分 点 转 卡";

/// Physical units and what behaves like them.
const REALS: &str = "公里 千米 米 分米 厘米 毫米 微米 纳米 海里 英里 英裏 英尺 呎 英寸 英吋 里 华里 丈 尺 寸 公分 公尺 光年 延米 延长米 \
    平方公里 平方千米 平方米 平方厘米 平方英里 平方英尺 平米 平方 平方公尺 立方米 立方 立方厘米 立方公里 公顷 亩 顷 英亩 \
    吨 公吨 千克 公斤 克 毫克 微克 纳克 斤 市斤 两 兩 磅 盎司 吨公里 人公里 标准箱 标箱 总吨 载重吨 吨位 克拉 吨级 \
    升 公升 毫升 微升 加仑 加侖 瓦 千瓦 兆瓦 吉瓦 千瓦时 千瓦小时 瓦时 兆瓦时 度 度电=度 伏 千伏 伏安 千伏安 兆伏安 安培 毫安 毫安时 \
    赫兹 千赫 兆赫 摄氏度 攝氏度 摄氏 攝氏° 华氏度 華氏度 华氏° 華氏° 帕 百帕 千帕 兆帕 牛米 焦耳 千焦 卡路里 千卡 大卡 分贝 摩尔 马力 像素 \
    字节 千字节 兆字节 兆 比特 倍 番 岁 周岁=岁 周歲=岁 歲=岁 岁龄=岁 世纪 个世纪=世纪 昼夜 个昼夜=昼夜 季度 个季度=季度 \
    贝克勒尔 西弗 毫西弗 勒克斯 流明 ℃ °C=℃ °F ° ㎡ ㎥ ㎞ ㎏ ㎜ ㎝";

/// The same in letters, where no other letter follows.
const LETTERS: &str = "km kM KM m cm CM mm nm kg KG Kg g mg μg µg t L l ml mL ML kW KW kw MW GW kWh KWh kwh MWh GWh kV kv KV V kVA MVA W Hz \
    kHz MHz GHz GB TB MB KB PB Mbps Gbps Mb/s Kbps dB Pa kPa hPa MPa feet foot inches inch miles mile km² m² m³ hm² F";

/// ISO codes with the words that name them.
const MONEY: &str = "CNY:元人民币 元 圆 塊 块钱 塊錢 块 人民币 元钱 块人民币;USD:美元 美金 美圆 美刀;EUR:欧元;JPY:日元 日圆 元日币 元日元 日币;\
    GBP:英镑;HKD:港元 港币 港幣 元港币 港圆;MOP:澳门元 澳门币;TWD:新台币 台币 元新台币 新臺幣 元台币;KRW:韩元 韩圆;AUD:澳元 澳大利亚元;\
    CAD:加元 加拿大元 加币;NZD:新西兰元 纽元;SGD:新加坡元 新元 新币;CHF:瑞士法郎 瑞郎;RUB:卢布;THB:泰铢;INR:卢比 印度卢比;\
    IDR:印尼盾 印尼卢比;VND:越南盾;MYR:林吉特 马币 令吉;PHP:菲律宾比索 菲律宾披索;BRL:雷亚尔;ZAR:兰特;NGN:奈拉;AED:迪拉姆;SAR:里亚尔;\
    TRY:里拉;SEK:瑞典克朗;NOK:挪威克朗;DKK:丹麦克朗;KZT:坚戈;MNT:图格里克;PKR:巴基斯坦卢比;EGP:埃及镑;MXN:墨西哥比索;ARS:阿根廷比索";

/// Lengths of time. 日 and 月 are dates unless the text says otherwise; see the calendar.
const TIMES: &str = "年;个月 個月 月;周 个星期 星期 個星期 个礼拜 礼拜;天 日;小时 小時 个小时 個小時 个钟头 個鐘頭 钟头;分钟 分鐘;秒钟 秒鐘 秒";

/// What must not follow a unit: with it another word starts (90年代, 成为).
const FOLLOWERS: &str = "年:代级 元:旦月宵首素 成:为立功员果绩本都效型长交就熟 天:津然空 周:边末围密 度:过假 两:会国地岸侧边端 点:击燃评赞 \
    分:之别布析钟 折:叠 日:本报 大:学会人妈小使气关 类:型 项:目 面:积 本:科 级:别 步:行 季:度 期:间 部:门分 月:球饼 秒:杀 间:接 兆:头 员:工 \
    方:案法向式 里:程 石:油化 卡:车 地:区方 区:域间 市:场 国:家际 平:均方民台等 胜:利 井:冈 字:节 星:级期 金:额 银:行 刀:具 担:任保 师:生 城:市 街:道 连:续冠胜败任 单:元 升:级 环:路 人:民大 副:总主部省市县书局";

/// What a unit is looked up by: a word, the name of the unit, its class.
struct Entry {
    word: &'static str,
    name: Option<&'static str>,
    class: Class,
    followers: &'static str,
}

/// The tables above, ordered by word.
static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let mut table = Vec::new();
    let mut add = |words: &'static str, fixed: Option<&'static str>, class: Class| {
        table.extend(words.split_ascii_whitespace().map(|word| {
            let (word, name) = word.split_once('=').map_or((word, fixed), |(word, name)| (word, Some(name)));
            let followers =
                FOLLOWERS.split_ascii_whitespace().find_map(|entry| entry.strip_prefix(word)?.strip_prefix(':'));
            Entry { word, name, class, followers: followers.unwrap_or_default() }
        }));
    };
    add(COUNTS, None, Class::Count);
    add(NOUNS, None, Class::Noun);
    add(REALS, None, Class::Real);
    add("大", None, Class::Big);
    add("成 折", Some("%"), Class::Tenths);
    add("% ％ ﹪", Some("%"), Class::Percent);
    add("‰", Some("‰"), Class::Percent);
    add("个百分点 個百分點 百分点 百分點", Some("pp"), Class::Points);
    for (iso, words) in MONEY.split(';').filter_map(|entry| entry.split_once(':')) {
        add(words, Some(iso), Class::Money);
    }
    let spans = [Span::Year, Span::Month, Span::Week, Span::Day, Span::Hour, Span::Minute, Span::Second];
    for (span, words) in spans.into_iter().zip(TIMES.split(';')) {
        add(words, None, Class::Time(span));
    }
    order::sort_by_key(&mut table, |entry| entry.word);
    table
});

/// The longest unit that starts at `at`.
pub(super) fn unit_at(text: Text<'_>, at: usize) -> Option<Unit<'_>> {
    if let Some(unit) = text.after(at, "大").and_then(|after| word_at(text, after))
        && matches!(unit.name, "类" | "项" | "种" | "件" | "方面" | "部分" | "系列" | "条" | "步")
    {
        return Some(unit);
    }
    let unit = word_at(text, at).or_else(|| letters_at(text, at))?;
    if unit.class == Class::Money && text.is_char(at, "块塊") && is_piece(text, unit) {
        return Some(Unit { name: "块", class: Class::Count, ..unit });
    }
    Some(per_unit(text, at, unit))
}

/// 块 is a piece in front of a noun (300块展板), and colloquial for 元 elsewhere.
fn is_piece(text: Text<'_>, unit: Unit<'_>) -> bool {
    let next = text.char_at(unit.end);
    let piece = unit.end - '块'.len_utf8();
    text.is_char(piece, "块塊")
        && next.is_some_and(|next| is_han(next) && glyph(next).is_none() && !one_of(next, "钱多左以到至上的"))
}

/// The longest word of the table that starts at `at` and is not part of a longer other word.
fn word_at(text: Text<'_>, at: usize) -> Option<Unit<'_>> {
    let first = text.char_at(at)?;
    let rest = text.from(at);
    let from = TABLE.partition_point(|entry| entry.word.chars().next() < Some(first));
    let best = TABLE[from..]
        .iter()
        .take_while(|entry| entry.word.starts_with(first))
        .filter(|entry| starts_with(rest, entry.word) && !text.is_char(at + entry.word.len(), entry.followers))
        .max_by_key(|entry| entry.word.len())?;
    let end = at + best.word.len();
    Some(Unit { end, name: best.name.unwrap_or(&rest[..best.word.len()]), class: best.class })
}

/// A unit in letters: not 5G, 4A or 3D.
fn letters_at(text: Text<'_>, at: usize) -> Option<Unit<'_>> {
    if !text.char_at(at).is_some_and(|first| is_letter(first) || first == 'µ' || first == 'μ') {
        return None;
    }
    let rest = text.from(at);
    let alone = |end: usize| !text.char_at(end).is_some_and(|next| is_letter(next) || next.is_ascii_digit());
    let word = LETTERS
        .split_ascii_whitespace()
        .filter(|word| rest.starts_with(word) && alone(at + word.len()))
        .max_by_key(|word| word.len())?;
    Some(Unit { end: at + word.len(), name: word, class: Class::Real })
}

/// 立方米/秒: a physical unit or a measure word goes on behind a slash.
fn per_unit<'a>(text: Text<'a>, at: usize, unit: Unit<'a>) -> Unit<'a> {
    if !matches!(unit.class, Class::Real | Class::Count) {
        return unit;
    }
    let below = text.after_char(unit.end, "/／").and_then(|after| {
        text.after_any(after, "秒 小时 分钟 天 日 年 月 h s").or_else(|| word_at(text, after).map(|unit| unit.end))
    });
    below.map_or(unit, |end| Unit { end, name: text.0.get(at..end).unwrap_or(unit.name), ..unit })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_listed_twice() {
        for pair in TABLE.windows(2) {
            assert_ne!(pair[0].word, pair[1].word);
        }
    }
}
