//! Signs as they are read aloud.

/// Signs and their words.
const SIGNS: [(&str, &str); 28] = [
    ("μg/m³", "微克每立方米"),
    ("mg/m³", "毫克每立方米"),
    ("mg/L", "毫克每升"),
    ("km/h", "公里每小时"),
    ("km²", "平方公里"),
    ("m²", "平方米"),
    ("m³", "立方米"),
    ("km", "公里"),
    ("kg", "公斤"),
    ("mm", "毫米"),
    ("cm", "厘米"),
    ("kW", "千瓦"),
    ("℃", "摄氏度"),
    ("°C", "摄氏度"),
    ("㎡", "平方米"),
    ("㎞", "公里"),
    ("㎏", "公斤"),
    ("‰", "千分之"),
    ("＋", "加"),
    ("+", "加"),
    ("×", "乘"),
    ("÷", "除以"),
    ("＝", "等于"),
    ("=", "等于"),
    ("&", "和"),
    ("——", "，"),
    ("……", "，"),
    ("※", ""),
];

/// 元/平方米 is 元每平方米.
fn per(before: &str, rest: &str) -> Option<(usize, String)> {
    let behind = rest.strip_prefix('/')?;
    let is_unit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphabetic() && !letter.is_ascii());
    let joins_units = is_unit(before.chars().next_back()) && is_unit(behind.chars().next());
    joins_units.then(|| (1, "每".to_owned()))
}

/// The bytes that the sign at the start of `rest` takes, and its words.
pub(super) fn words(before: &str, rest: &str) -> Option<(usize, String)> {
    if let Some(found) = per(before, rest) {
        return Some(found);
    }
    let (sign, words) = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign))?;
    let behind = rest[sign.len()..].chars().next();
    // Letters are a unit only behind a number, and not in a word.
    let is_unit = sign.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == 'μ');
    let is_word = behind.is_some_and(|letter| letter.is_ascii_alphabetic());
    if is_unit && (is_word || !before.ends_with(|letter: char| letter.is_ascii_digit())) {
        return None;
    }
    Some((sign.len(), (*words).to_owned()))
}
