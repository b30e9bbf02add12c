//! Strips of a front page: who publishes the paper, its licence, the weather, the index.

use super::kind::Furniture;
use super::words::{CONTACT, WEAK_CONTACT};
use crate::import::fold::{self, longest_prefix};
use crate::words::{Words, words};

/// A form of strips.
type Rule = (fn(&str) -> bool, Furniture);

/// Longest strip, in characters.
const LONGEST: usize = 90;

/// What the whole line is, where it is a strip.
pub(super) fn strip(line: &[char]) -> Option<Furniture> {
    let text: String = line.iter().collect();
    if line.len() > LONGEST || text.contains('。') {
        return None;
    }
    let rules: [Rule; 5] = [
        (is_page_credit, Furniture::Staff),
        (is_publisher, Furniture::Imprint),
        (is_licence, Furniture::Imprint),
        (is_weather, Furniture::Weather),
        (is_index, Furniture::Index),
    ];
    rules.into_iter().find(|(rule, _)| rule(&text)).map(|(_, kind)| kind)
}

/// 中共云川县委宣传部主管 云川县融媒体中心主办, 主办：青山区新闻中心: every part names an office and what it does.
fn is_publisher(text: &str) -> bool {
    static DOES: Words = words!("import/publishers");
    let does = |part: &str| {
        let begins = DOES.iter().any(|word| part.strip_prefix(*word).is_some_and(|rest| rest.starts_with(':')));
        begins || DOES.iter().any(|word| part.ends_with(word) && part.len() > word.len())
    };
    let tells =
        |part: &str| CONTACT.iter().chain(WEAK_CONTACT.iter()).chain(&["编辑:"]).any(|word| part.starts_with(word));
    let mut parts = text.split(' ').filter(|part| !part.is_empty());
    !text.contains('，')
        && parts.clone().next().is_some_and(does)
        && parts.all(|part| does(part) || !part.contains(':') || tells(part))
}

/// 本栏目由区气象局供稿: who made a page or a column of it.
fn is_page_credit(text: &str) -> bool {
    const LONGEST: usize = 18;
    static DOES: Words = words!("import/page-credits");
    static OWN: Words = words!("import/own-pages");
    let page = OWN.iter().any(|word| text.starts_with(word));
    page && text.chars().count() <= LONGEST && DOES.iter().any(|word| text.ends_with(word))
}

/// 内部资料性出版物准印证号：川L08-012.
fn is_licence(text: &str) -> bool {
    static LICENCES: Words = words!("import/licences");
    LICENCES.iter().any(|word| text.contains(word)) && !text.contains('，')
}

/// 今日天气：晴转多云 21℃～32℃ 南风2到3级: the sky, the wind and degrees, and nobody who says so.
fn is_weather(text: &str) -> bool {
    static SKY: Words = words!("import/sky");
    if text.contains('“') {
        return false;
    }
    let degrees = text.contains('℃') || text.contains("°C");
    let named = text.chars().take(12).collect::<String>().contains("天气");
    let sky = SKY.iter().filter(|word| text.contains(*word)).count();
    let speaks = text.contains("记者") || text.ends_with('！');
    !speaks && ((degrees && sky >= 1 && (named || sky >= 2)) || (named && sky >= 3 && text.contains([':', ' '])))
}

/// 导读, and lines that end with the page to turn to: 小麦机收过半>>>2版.
fn is_index(text: &str) -> bool {
    static HEADS: Words = words!("import/index-heads");
    static POINTERS: Words = words!("import/index-pointers");
    let bare: String = text.chars().filter(|c| fold::is_han(*c)).collect();
    if HEADS.contains(&bare.as_str()) {
        return true;
    }
    let long = bare.chars().count() > 4;
    if long && begins_with_page(text) {
        return true;
    }
    let code = text.rsplit_once(' ').is_some_and(|(_, page)| {
        let digits = page.strip_prefix(['A', 'B', 'C', 'D']).unwrap_or_default();
        digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    if code && long {
        return true;
    }
    let Some(head) = text.trim_end_matches(')').strip_suffix('版') else { return false };
    let number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十ABCD0".contains(c);
    let before = head.trim_end_matches(number);
    let pointed = before.trim_end_matches(['第', ' ']);
    let apart = before.trim_end_matches('第').ends_with(' ');
    let marked =
        longest_prefix(&text.chars().collect::<Vec<_>>(), &["■", "▶", "》", "●", "◆", "▲", "□", ">"]).is_some();
    before.len() < head.len()
        && !text.contains('，')
        && (marked || apart || POINTERS.iter().any(|word| pointed.ends_with(word)))
        && pointed.chars().count() > 4
}

/// 02版 老桥修好了, A03 老桥修好了: the page before what stands there.
fn begins_with_page(text: &str) -> bool {
    let text = text.trim_start_matches(['第', '■', '▶', '●', '◆', '□', '>', '·', ' ']);
    let rest = text.trim_start_matches(['A', 'B', 'C', 'D']);
    let number = rest.chars().take_while(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(*c)).count();
    let behind: Vec<char> = rest.chars().skip(number).take(2).collect();
    let apart = |at: usize| behind.get(at).is_some_and(|c| " :|/".contains(*c));
    let page = behind.first() == Some(&'版') && apart(1);
    (1..=2).contains(&number) && !text.contains('，') && (page || (rest.len() < text.len() && number == 2 && apart(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Option<Furniture>) {
        assert_eq!(strip(&fold::folded(text)), expect, "{text}");
    }

    #[test]
    fn strips_are_told_from_news() {
        use Furniture::{Imprint, Index, Weather};
        check("中共石坝县委宣传部主管　石坝县融媒体中心主办", Some(Imprint));
        check("主办：石坝区委宣传部", Some(Imprint));
        check("县文化馆举办书法展", None);
        check("本次活动由区总工会主办", Some(Imprint));
        check("内部资料性出版物准印证号：石L01-002　总第9期", Some(Imprint));
        check("今日天气：多云　18℃～25℃　东风3级", Some(Weather));
        check("石坝市区天气：晴　北风2级　明日：多云", Some(Weather));
        check("气温骤降10℃ 农技员下田支招", None);
        check("导读", Some(Index));
        check("■ 小麦机收过半>>>2版", Some(Index));
        check("高考考点已备好　详见第三版", Some(Index));
        check("石坝古桥今日通车　B02", Some(Index));
        check("“小店”长成大市场 >> 3版", Some(Index));
        check("本栏目由石坝县气象局供稿", Some(Furniture::Staff));
        check("02版　小麦机收过半", Some(Index));
        check("A03　石坝古桥今日通车", Some(Index));
        check("石坝古桥今日通车　3版", Some(Index));
        check("编印：石坝县新闻中心　地址：中山路8号　电话：0123-4567890", Some(Imprint));
        check("晚报推出高考特刊8版", None);
        check("3 个社区通了公交", None);
    }
}
