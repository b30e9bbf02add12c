//! Personal names in bylines: by surname, joined again where the layout padded them with a space.

/// The surnames that cover all but one in a thousand people, simplified.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于余蒋蔡杜叶程苏魏吕丁\
任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文\
牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳\
欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬\
师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区\
郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿\
鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由";
/// Surnames of two characters.
const COMPOUND: [&str; 16] = [
    "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "东方", "夏侯", "端木", "长孙",
    "宇文", "南宫",
];

/// Whether a name can begin with the character.
pub(super) fn is_surname(c: char) -> bool {
    SURNAMES.contains(c)
}

/// Whether the characters are one Chinese name: a surname and one or two more, or a compound surname with them; names of
/// other peoples have a middle dot.
pub(super) fn is_name(chars: &[char]) -> bool {
    let Some(first) = chars.first() else { return false };
    if chars.contains(&'·') {
        return chars.len() >= 4 && chars.len() <= 16 && chars.iter().all(|c| *c == '·' || super::fold::is_han(*c));
    }
    if !chars.iter().all(|c| super::fold::is_han(*c)) {
        return false;
    }
    let compound = is_compound(chars);
    match chars.len() {
        2 | 3 => is_surname(*first),
        4 => compound || (is_surname(*first) && is_surname(chars[1])),
        _ => false,
    }
}

fn is_compound(chars: &[char]) -> bool {
    chars.len() >= 3 && COMPOUND.iter().any(|surname| super::fold::starts_with(chars, surname))
}

/// What else says that a list is one of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Nothing: every name must have a known surname.
    Surnames,
    /// A word such as 记者, held apart from the names: pen names and rare surnames are names too.
    Role,
}

/// Words of two or three characters that stand beside 记者 or 作者 and are no names.
const NO_NAMES: [&str; 26] = [
    "单位", "电话", "手记", "调查", "观察", "评论", "走访", "无关", "综合", "整理", "获悉", "了解", "日前", "近日",
    "报道", "专电", "说明", "原创", "大赛", "作品", "培训", "现场", "探访", "来源", "网络", "资料",
];

/// Two or three characters that can be a name under a word such as 记者.
fn is_pen_name(chars: &[char]) -> bool {
    let text: String = chars.iter().collect();
    (2..=3).contains(&chars.len())
        && chars.iter().all(|c| super::fold::is_han(*c))
        && !NO_NAMES.contains(&text.as_str())
        && !text.starts_with(['系', '是', '为', '从', '在', '的'])
}

/// The names in a list that has nothing else: parts at spaces and commas, padded names joined (张 三), names that stand
/// without a space between them taken apart by their surnames. Each name is given as the places of its characters.
/// `None` where something is left that is no name.
pub(super) fn parse_list(chars: &[char], sign: Sign) -> Option<Vec<Vec<usize>>> {
    let is_name = |chars: &[char]| is_name(chars) || (sign == Sign::Role && is_pen_name(chars));
    let is_separator = |index: usize| matches!(chars[index], ' ' | '、' | ',' | '/' | ';' | '|' | '，');
    let places: Vec<usize> = (0..chars.len()).collect();
    let parts: Vec<&[usize]> = places.split(|index| is_separator(*index)).filter(|part| !part.is_empty()).collect();
    let text = |part: &[usize]| part.iter().map(|index| chars[*index]).collect::<Vec<char>>();
    let mut names = Vec::new();
    let mut index = 0;
    while index < parts.len() {
        let part = parts[index];
        if (part.len() == 1 || COMPOUND.iter().any(|surname| text(part).iter().copied().eq(surname.chars())))
            && let Some(next) = parts.get(index + 1)
            && is_name(&text(&[part, next].concat()))
        {
            names.push([part, next].concat());
            index += 2;
            continue;
        }
        if is_name(&text(part)) {
            names.push(part.to_vec());
        } else {
            names.extend(take_apart(part, &text(part))?);
        }
        index += 1;
    }
    (!names.is_empty()).then_some(names)
}

/// Names written without a space between them, three characters before two.
fn take_apart(places: &[usize], chars: &[char]) -> Option<Vec<Vec<usize>>> {
    if is_name(chars) {
        return Some(vec![places.to_vec()]);
    }
    if chars.len() < 4 || chars.len() > 24 {
        return None;
    }
    [3, 2, 4].into_iter().filter(|length| *length < chars.len() && is_name(&chars[..*length])).find_map(|length| {
        let mut names = vec![places[..length].to_vec()];
        names.extend(take_apart(&places[length..], &chars[length..])?);
        Some(names)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        check_with(text, Sign::Surnames, expect);
    }

    #[track_caller]
    fn check_with(text: &str, sign: Sign, expect: &[&str]) {
        let chars: Vec<char> = text.chars().map(super::super::fold::fold).collect();
        let names = parse_list(&chars, sign).unwrap_or_default();
        let names: Vec<String> = names.iter().map(|name| name.iter().map(|index| chars[*index]).collect()).collect();
        assert_eq!(names, expect, "{text}");
    }

    #[test]
    fn names_are_parted_and_padded_ones_joined() {
        check("张亚丹", &["张亚丹"]);
        check("张 三", &["张三"]);
        check("张　三 李 四、王小五", &["张三", "李四", "王小五"]);
        check("李明王小红", &["李明", "王小红"]);
        check("欧阳修 司马 光", &["欧阳修", "司马光"]);
        check("張三", &["张三"]);
        check("买买提·艾力", &["买买提·艾力"]);
        check("获悉", &[]);
        check("从区财政局", &[]);
        check("水清", &[]);
        check_with("水清 厉 行、张三", Sign::Role, &["水清", "厉行", "张三"]);
        check_with("系教师", Sign::Role, &[]);
        check_with("调查", Sign::Role, &[]);
    }
}
