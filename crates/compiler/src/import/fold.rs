//! Characters as the rules compare them: half width, simplified. One character stays one character, so that a place in
//! the folded line is a place in the dump. The text itself is never changed.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Traditional and simplified forms of the characters that the rules name: bylines, furniture, sections, surnames.
const PAIRS: &str = "報报訊讯記记員员責责編编輯辑電电話话圖图為为攝摄計计審审發发簽签執执班班總总對对檢检視视覺觉設设製制\
張张陳陈劉刘趙赵吳吴孫孙馬马楊杨黃黄許许鄧邓馮冯蕭萧謝谢鄭郑韓韩羅罗龔龚盧卢錢钱鍾钟嚴严閻阎賈贾鄒邹陸陆葉叶蔣蒋\
龍龙範范顧顾湯汤萬万賴赖龐庞譚谭尹尹魯鲁魏魏溫温車车齊齐畢毕鄔邬寧宁關关區区縣县鎮镇鄉乡衛卫廣广場场學学會会長长書书\
黨党國国財财務务經经濟济貿贸農农業业漁渔環环護护監监管管產产質质藥药體体育育藝艺術术紀纪實实驗验創创業业職职員员協协\
興兴歡欢慶庆節节愛爱國国強强開开闢辟啟启動动傳传統统綜综合合聯联絡络處处長长廳厅擔担說说紹绍訴诉講讲認认參参與与領领導导\
隊队進进來来時时間间點点這这該该個个們们幾几兩两從从當当過过還还後后無无網网頁页號号據据鏈链釋释義义評评論论聞闻報报\
賽赛館馆醫医療疗險险災灾飲饮證证稅税資资質质價价應应急急帶带勞劳動动僱雇徵征賬账貧贫難难題题樣样線线橋桥條条樓楼\
風风氣气電电歷历東东樂乐讀读寫写畫画戲戏劇剧聖圣誕诞靈灵滿满灣湾陽阳陰阴歲岁親亲兒儿婦妇孃娘鄰邻壓压廠厂產产銀银";

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let all: Vec<char> = PAIRS.chars().collect();
    all.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
});

/// The character as the rules compare it.
pub(super) fn fold(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' | '\u{A0}' | '\t' => ' ',
        '〔' | '﹝' => '(',
        '〕' | '﹞' => ')',
        '︰' => ':',
        '\u{3400}'..='\u{9FFF}' => SIMPLIFIED.get(&c).copied().unwrap_or(c),
        _ => c,
    }
}

/// The characters of `text` as the rules compare them.
pub(super) fn folded(text: &str) -> Vec<char> {
    text.chars().map(fold).collect()
}

/// Whether `chars` begin with `word`.
pub(super) fn starts_with(chars: &[char], word: &str) -> bool {
    let mut chars = chars.iter();
    word.chars().all(|c| chars.next() == Some(&c))
}

/// The longest of `words` that `chars` begin with, as its length in characters.
pub(super) fn longest_prefix(chars: &[char], words: &[&str]) -> Option<usize> {
    words.iter().filter(|word| starts_with(chars, word)).map(|word| word.chars().count()).max()
}

/// Whether the text ends with a sentence (GB/T 15834-2011: 句末点号), closing marks and a note in brackets behind it left
/// aside.
pub(super) fn ends_sentence(text: &str) -> bool {
    const LONGEST_NOTE: usize = 40;
    let trimmed = text.trim_end();
    let ends = |text: &str| {
        let inner = text.trim_end_matches(|c: char| c.is_whitespace() || CLOSING.contains(c));
        inner.ends_with(['。', '！', '？', '…', '!', '?', '．', '｡']) || (inner.ends_with('.') && !ends_number(inner))
    };
    let note = trimmed.strip_suffix(['）', ')']).and_then(|inner| inner.rfind(['（', '('])).map(|at| &trimmed[..at]);
    ends(trimmed)
        || note.is_some_and(|before| {
            trimmed[before.len()..].chars().count() <= LONGEST_NOTE && ends(before) && !before.is_empty()
        })
}

fn ends_number(text: &str) -> bool {
    text.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit()) && !text.ends_with("..")
}

/// Marks that open a pair.
pub(super) const OPENING: &str = "“‘（《〈「『【〔［｛(";
/// Marks that close a pair, in the order of those that open it.
pub(super) const CLOSING: &str = "”’）》〉」』】〕］｝)";
/// Marks that cannot begin a line (clreq, 行首禁则), beyond those that close a pair.
pub(super) const NEVER_FIRST: &str = "，。、；：？！,;!?·%％‰℃";

/// Whether the character is an ideograph.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Pairs that `text` opens and does not close, the innermost last; and those that it closes without opening.
pub(super) fn unbalanced(text: &str) -> (Vec<char>, Vec<char>) {
    let (mut open, mut closed) = (Vec::new(), Vec::new());
    for c in text.chars() {
        if OPENING.contains(c) {
            open.push(c);
        } else if let Some(at) = CLOSING.chars().position(|closing| closing == c) {
            let opening = OPENING.chars().nth(at);
            if open.last().copied() == opening {
                open.pop();
            } else if !is_list_mark(text, c) {
                closed.push(c);
            }
        }
    }
    (open, closed)
}

/// `1)` and `a)` number a list; they close nothing.
fn is_list_mark(text: &str, closing: char) -> bool {
    matches!(closing, ')' | '）') && text.chars().position(|c| c == closing).is_some_and(|at| at <= 2)
}
