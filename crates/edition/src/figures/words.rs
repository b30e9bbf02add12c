//! What holds a numeral and is no figure.

use std::sync::LazyLock;

use super::numeral::{Glyph, glyph};
use super::text::{Text, is_han, one_of, starts_with};
use super::units::{Class, unit_at};
use crate::order;

/// Words that start with a numeral and would read as a figure, by their first character. A numeral in front of a noun
/// without a measure word (三农, 四通八达, 百花齐放) is no figure anyway and needs no entry.
const PHRASES: &str = "一年一度 一年四季 一年到头 一年年 一天天 一天到晚 一时 一度 一个中国 一点 一点一滴 一成不变 一分为二 一元化 一元复始 一日游 一日之 一日三餐 \
    一里 一丈 一石 一克 一番 一角 一平方 一夜 一代 一旦 一月一 一周一 \
    二次元 二次供水 二次创业 二次污染 二次开发 二次转运 二次利用 二次分配 二次加压 二次装修 二级 二等 二手 二人转 二维 二元 二本 二类 二代 二道 \
    二度 二连 二重 二十四节 二十四史 二十四孝 二十四小时营 二人台 二孩 二胎 \
    三位一体 三门峡 三台县 三级跳 三番五次 三番两次 三天两头 三更半夜 三点一线 三部曲 三件套 三角 三轮 三胎 三孩 三只羊 三句半 三包 三伏 \
    三星 三十六计 三十六行 三十而立 三百六十行 三百六十度 三步并 三条红线 三头六臂 三言两语 三元里 三把火 \
    三排 三维 三层次 三员 三会一课 三重一大 三严三实 三道四 三尺讲台 三品一标 三部门 \
    四位一体 四季 四处 四周 四面 四套班子 四时 四项基本 四个意识 四个自信 四个全面 四层次 四好 四有 四级巡视 四口之家 四大皆空 \
    五位一体 五级 五星 五台山 五行 五代 五度 五四 五项原则 五门 五孔 五环 五里云雾 五里雾 五菱 \
    六级 六盘 六部 六门 六年级 六根 六神 六尺巷 六里桥 六一 七台河 七级 七里河 七年级 七一 七项 七彩 八级 八项规定 八卦 八面 八路 八股 八方 八里 八一 八年级 八口 \
    九级 九台 九年义务 九年一贯 九层之 九章 九年级 九一八 九级浪 九孔 \
    十分 十里 十足 十字 十全 十年树 十三五 十四五 十五五 十二五 十一五 十天半 十级 十方 十月革命 十八般 十二生肖 十一假 十一黄金 十一长假 十一国庆 \
    十一期间 十八大 十九大 十七大 十六大 十五大 十四大 十三大 十二大 十年浩劫 十大元帅 十室九空 十户联 十里八 十一届三中 \
    两会 两手 两面 两样 两极 两码 两口子 两点 两级分化 两分 两张皮 两条腿 两栖 两位数 两头 两度 两步路 两重 两次三番 两个维护 两个确立 两下子 两旁 \
    百分点 百年大计 百年未有 百里挑 千分表 半数 360度 万元户 一两句话";

/// The phrases in order.
static SORTED: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut phrases: Vec<_> = PHRASES.split_ascii_whitespace().collect();
    order::sort_by_key(&mut phrases, |phrase| *phrase);
    phrases
});

/// The end of a phrase that starts at `at` and is no figure.
pub(super) fn phrase_at(text: Text<'_>, at: usize) -> Option<usize> {
    let rest = text.from(at);
    let first = text.char_at(at)?;
    let from = SORTED.partition_point(|phrase| phrase.chars().next() < Some(first));
    let known = SORTED[from..]
        .iter()
        .take_while(|phrase| phrase.starts_with(first))
        .filter(|phrase| starts_with(rest, phrase))
        .max_by_key(|phrase| phrase.len());
    // 一点五, 十分钟.
    let number = |phrase: &&&str| match **phrase {
        "一点" => text.char_at(at + phrase.len()).and_then(glyph).is_some(),
        "一番" => text.is_char_before(at, "翻"),
        "十分" => text.is_char(at + phrase.len(), "钟鐘"),
        _ => false,
    };
    known
        .filter(|phrase| !number(phrase))
        .map(|phrase| at + phrase.len())
        .or_else(|| grade(text, at))
        .or_else(|| paired(text, at))
}

/// What a Chinese digit with 级 in front of it grades: 四级应急响应 is no count.
const GRADED: &str = "应急 响应 救灾 预警 预防 防控 防汛 保护 重点 巡视 主任 调研 甲等 乙等 医院 公立 综合 公路 教授 警 军士 英雄 文物 建造 心理 运动员 \
    教育 标准化 防护 风险 高级 检察 法官 律师 及以上";

/// The end of a grade: 国家二级保护动物, 三级甲等医院.
fn grade(text: Text<'_>, at: usize) -> Option<usize> {
    let digit = text.char_at(at).filter(|digit| matches!(glyph(*digit), Some(Glyph::Digit(_))))?;
    let end = text.after(at + digit.len_utf8(), "级")?;
    (text.after_any(end, GRADED).is_some() || text.start_of_any(at, "国家 省 评为").is_some()).then_some(end)
}

/// A word of the pattern digit, noun, digit, noun (五关六保, 一户一策): its end.
fn paired(text: Text<'_>, at: usize) -> Option<usize> {
    let mut characters = text.from(at).char_indices();
    let mut next = || characters.next();
    let ((_, first), (second_at, second), (_, third), (fourth_at, fourth)) = (next()?, next()?, next()?, next()?);
    let single = |character| matches!(glyph(character), Some(Glyph::Digit(_) | Glyph::Unit(1)));
    let noun =
        |character| is_han(character) && glyph(character).is_none() && !one_of(character, "分点點至到又余多来几毛角");
    if !(single(first) && noun(second) && single(third) && noun(fourth)) {
        return None;
    }
    let counted = |offset| {
        unit_at(text, at + offset)
            .is_some_and(|unit| matches!(unit.class, Class::Count | Class::Noun | Class::Time(_) | Class::Real))
    };
    let both_one = first == '一' && third == '一';
    let figures = counted(fourth_at) && counted(second_at) && !both_one;
    (!figures).then_some(at + fourth_at + fourth.len_utf8())
}

/// Whether a Chinese numeral at `at` belongs to the word in front of it: 周三, 星期五, 初一, 双十一.
pub(super) fn tied_to_front(text: Text<'_>, at: usize) -> bool {
    text.is_char_before(at, "周期拜初双高月统唯之其老任划")
        && text.start_of_any(at, "周 星期 礼拜 初 双 高 正月 腊月 统 唯 之 其 老 任 划").is_some()
}

/// Words in front of a number that make it an identifier.
const LABELS: &str = "编号 电话 热线 专线 号码 手机 邮编 代码 代号 账号 尾号 学号 警号 车牌 航班 型号 版本 拨打 致电 微信 传真 信箱 邮箱 密码 \
    座机 短信 编码 证号 单号 车次 批号 文号 案号";

/// Whether a number without a unit follows a label such as 编号为.
pub(super) fn labelled(text: Text<'_>, at: usize) -> bool {
    let mut front = at;
    for _ in 0..2 {
        if text.is_char_before(front, "为是：: “\"、，和或至") {
            front -= text.char_before(front).map_or(0, char::len_utf8);
        }
    }
    text.start_of_any(front, LABELS).is_some()
}
