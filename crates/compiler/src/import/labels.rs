//! Lines that say themselves what they are: names of columns, boxes, captions, notes, items, rows.

use super::block::Kind;
use super::{byline, fold, wrap};

/// Names of columns (栏题) that local papers use, and what such names end with.
const LABELS: [&str; 44] = [
    "民生关注",
    "社会关注",
    "热点关注",
    "本地要闻",
    "要闻",
    "时政要闻",
    "综合新闻",
    "图片新闻",
    "图片报道",
    "图说新闻",
    "简讯",
    "短讯",
    "一句话新闻",
    "新闻速递",
    "新闻快递",
    "基层动态",
    "基层传真",
    "部门动态",
    "县区动态",
    "县区传真",
    "工作动态",
    "党建引领",
    "党建动态",
    "文明创建",
    "文明实践",
    "乡村振兴",
    "平安建设",
    "营商环境",
    "项目建设",
    "经济观察",
    "教育在线",
    "健康生活",
    "法治在线",
    "文化视野",
    "身边好人",
    "凡人善举",
    "记者手记",
    "记者观察",
    "短评",
    "时评",
    "本报评论",
    "副刊",
    "读者来信",
    "新闻评论",
];

pub(super) fn is_label(line: &[char]) -> bool {
    let inner: Vec<char> = line.iter().copied().filter(|c| !" 【】[]《》■●◆◇□·|><-—★:/".contains(*c)).collect();
    let marked = line.first().is_some_and(|c| "【■●◆◇□·|>★".contains(*c)) && inner.len() + 1 < line.len() + 1;
    let known = LABELS.iter().any(|label| inner.iter().copied().eq(label.chars()));
    let formed = (3..=6).contains(&inner.len())
        && marked
        && inner.iter().all(|c| fold::is_han(*c))
        && line.last().is_some_and(|c| "】]◆■●|<".contains(*c));
    known || formed
}

pub(super) fn is_box_heading(line: &[char]) -> bool {
    let inner: String = line.iter().copied().filter(|c| !" 【】[]■●◆◇□·|><-—★:/▲▼※".contains(*c)).collect();
    [
        "相关链接",
        "新闻链接",
        "链接",
        "延伸阅读",
        "名词解释",
        "新闻背景",
        "背景资料",
        "小贴士",
        "温馨提示",
        "新闻助读",
        "知识链接",
        "政策解读",
        "记者手记",
        "相关新闻",
        "专家观点",
        "新闻背后",
        "数据",
        "图解",
        "大事记",
        "亲历者说",
        "评论",
        "点评",
        "编后",
    ]
    .contains(&inner.as_str())
}

/// A caption by the photographer's name behind it.
pub(super) fn is_credited(text: &str) -> bool {
    text.len() < 1200 && byline::picture_suffix(text).is_some()
}

/// Captions say where to look; editors' notes say that they are notes.
pub(super) fn caption_or_note(text: &str) -> Option<Kind> {
    let folded: Vec<char> = text.chars().take(8).map(fold::fold).collect();
    let marks = folded.iter().take_while(|c| "▲△▼▽↑↓←→⬆⬇⬅➡◤◢◀▶⊙ (【".contains(**c)).count();
    let pointed = folded.first().is_some_and(|c| "▲△▼▽↑↓←→⬆⬇⬅➡◤◢◀▶".contains(*c));
    let rest = &folded[marks..];
    let words = [
        "图为",
        "上图",
        "下图",
        "左图",
        "右图",
        "图片说明",
        "图①",
        "图②",
        "图③",
        "图一",
        "图二",
        "图1",
        "图2",
        "题图",
        "组图",
        "资料图",
        "大图",
        "小图",
        "本版图",
        "照片说明",
        "图说",
    ];
    if pointed || fold::longest_prefix(rest, &words).is_some() {
        return Some(Kind::Caption);
    }
    let notes = ["编者按", "编者的话", "开栏语", "开栏的话", "核心提示", "编辑寄语", "按语", "阅读提示", "编者语"];
    fold::longest_prefix(rest, &notes).map(|_| Kind::EditorsNote)
}

/// An item of a list; a numbered line that is short and has no marks is a subheading.
pub(super) fn is_item(text: &str) -> bool {
    const HEADING: usize = 18;
    let plain = !text.contains(['，', '。', '；', '：', ';']) && text.chars().count() <= HEADING;
    wrap::begins_item(text) && !plain
}

/// Cells at single spaces, two in three of them figures.
fn is_row_of_numbers(text: &str) -> bool {
    let figure = |cell: &&str| cell.starts_with(|c: char| fold::fold(c).is_ascii_digit() || "+-－—".contains(c));
    let count = cells(text).count();
    count >= 3 && cells(text).filter(figure).count() * 3 >= count * 2 && !text.contains(['，', '。', '：', '年'])
}

fn cells(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\u{3000}', ' ', '\t']).filter(|cell| !cell.is_empty())
}

/// Whether a line names the columns of the table whose first row follows it.
pub(super) fn is_table_head(head: &str, row: &str) -> bool {
    let count = cells(head).count();
    count >= 3 && count == cells(row).count() && is_row_of_numbers(row) && !fold::ends_sentence(head)
}

/// A row of a table: three or more cells held apart by tabs or several spaces, or pipes.
pub(super) fn is_row(text: &str) -> bool {
    if fold::ends_sentence(text) {
        return false;
    }
    if is_row_of_numbers(text) {
        return true;
    }
    let cells = if text.contains('\t') {
        text.split('\t').filter(|cell| !cell.trim().is_empty()).count()
    } else if text.matches('|').count() >= 2 {
        text.split('|').filter(|cell| !cell.trim().is_empty()).count()
    } else {
        text.split("  ").filter(|cell| !cell.trim().is_empty()).count()
    };
    let digits = fold::has_digits(text);
    cells >= 3 && (digits || cells >= 4 || text.contains(['\t', '|']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_of_a_table_are_named_above_it() {
        assert!(is_table_head("乡镇　天数　同比", "青溪镇　31　-2%"));
        assert!(!is_table_head("春风送岗 就业暖心", "青溪镇　31　-2%"));
        assert!(!is_table_head("乡镇　天数　同比", "近日，青溪镇 社区 学校开展活动"));
    }
}
