//! Blocks: what is left when hard line ends are undone, each with what it can be by its own form.

use super::byline::{self, Credit, Opening, Work};
use super::fold::{self, folded};
use super::furniture::{self, Furniture};
use super::lines::Line;
use super::prose::Prose;
use super::wrap::{self, ParagraphSign};

/// What a block is by its own form; neighbours decide the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text that begins with 本报讯 or the like: the start of an article.
    Opening(Opening),
    /// Names of authors on a line of their own.
    Byline(Credit),
    /// Names of photographers on a line of their own.
    PictureCredit(Credit),
    /// 栏题: the name of a column or section on a line of its own.
    Label,
    /// A caption by its first words or mark.
    Caption,
    /// 编者按 and other words of the editor before an article.
    EditorsNote,
    /// 相关链接 and other headings of boxes inside an article.
    BoxHeading,
    /// An item of a list, a row of a table, a line of a poem: never joined to the next.
    Item,
    /// Running text.
    Text,
    /// A short line that ends no sentence: a heading, a banner, a subheading or a piece of text.
    Short,
    /// Page furniture.
    Furniture(Vec<Furniture>),
}

/// One or more lines of the dump that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) kind: Kind,
    pub(super) prose: Prose,
    /// The text of `prose`.
    pub(super) text: String,
    /// Line of the dump where it starts and where it ends.
    pub(super) lines: (u32, u32),
    /// Blank lines before it beyond the usual.
    pub(super) gap: usize,
    /// Indent of its first line in half-width columns.
    pub(super) indent: usize,
}

/// The blocks of the dump in its order, and the sign by which its paragraphs begin. Linear.
pub(super) fn blocks(source: &str, lines: &[Line]) -> (Vec<Block>, ParagraphSign) {
    let kinds: Vec<Option<Kind>> = lines.iter().map(|line| fixed_kind(&source[line.start..line.end], line)).collect();
    let fixed: Vec<bool> = kinds.iter().map(|kind| kind.as_ref().is_some_and(|kind| *kind != Kind::Caption)).collect();
    let begins: Vec<bool> = kinds.iter().map(Option::is_some).collect();
    let sign = wrap::paragraph_sign(source, lines);
    let continued = wrap::continued(source, lines, &begins, sign);
    let mut blocks: Vec<Block> = Vec::new();
    let mut joined = false;
    for (index, line) in lines.iter().enumerate() {
        let piece = line.start..line.end;
        if joined && let Some(block) = blocks.last_mut() {
            block.prose.push(source, piece);
            block.lines.1 = line.number;
        } else {
            let kind = kinds[index].clone().unwrap_or(Kind::Text);
            blocks.push(Block {
                kind,
                prose: Prose::new(source, piece),
                text: String::new(),
                lines: (line.number, line.number),
                gap: line.gap,
                indent: line.indent,
            });
        }
        let opens_text = matches!(kinds[index], Some(Kind::Opening(_) | Kind::EditorsNote | Kind::Item));
        joined = continued[index] && (!fixed[index] || opens_text);
    }
    for block in &mut blocks {
        block.text = block.prose.text(source);
        if block.kind == Kind::Text {
            block.kind = open_kind(&block.text);
        }
    }
    (blocks, sign)
}

/// The kind of a line that its own words settle.
fn fixed_kind(text: &str, line: &Line) -> Option<Kind> {
    if line.width > 240 {
        return byline::opening(text).map(Kind::Opening).or_else(|| caption_or_note(text));
    }
    let chars = folded(text);
    if let Some(kinds) = furniture::furniture(&chars) {
        return Some(Kind::Furniture(kinds));
    }
    if let Some(found) = byline::credit(text).filter(|_| !fold::ends_sentence(text)) {
        return Some(if found.work == Work::Picture { Kind::PictureCredit(found) } else { Kind::Byline(found) });
    }
    if let Some(found) = byline::opening(text) {
        return Some(Kind::Opening(found));
    }
    if is_label(&chars) {
        return Some(Kind::Label);
    }
    if is_box_heading(&chars) {
        return Some(Kind::BoxHeading);
    }
    caption_or_note(text).or_else(|| (wrap::begins_item(text) || is_row(text)).then_some(Kind::Item))
}

/// What a block without a fixed kind looks like.
fn open_kind(text: &str) -> Kind {
    let length = text.chars().count();
    let inner_stop = text.trim_end_matches(['。', '！', '？', '”', '!', '?']).contains(['。', '；', ';']);
    let cut = text.starts_with(|c: char| fold::NEVER_FIRST.contains(c) || fold::CLOSING.contains(c))
        || text.ends_with(['，', '、', '；', ',', '：', ':']);
    let limit = if text.contains([' ', '\u{3000}']) { 60 } else { 42 };
    let statement = text.ends_with('。') || (fold::ends_sentence(text) && (length > 26 || text.contains(['“', '，'])));
    if length > limit || inner_stop || cut || statement { Kind::Text } else { Kind::Short }
}

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

fn is_label(line: &[char]) -> bool {
    let inner: Vec<char> = line.iter().copied().filter(|c| !" 【】[]《》■●◆◇□·|><-—★:/".contains(*c)).collect();
    let marked = line.first().is_some_and(|c| "【■●◆◇□·|>★".contains(*c)) && inner.len() + 1 < line.len() + 1;
    let known = LABELS.iter().any(|label| inner.iter().copied().eq(label.chars()));
    let formed = (3..=6).contains(&inner.len())
        && marked
        && inner.iter().all(|c| fold::is_han(*c))
        && line.last().is_some_and(|c| "】]◆■●|<".contains(*c));
    known || formed
}

fn is_box_heading(line: &[char]) -> bool {
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

/// Captions say where to look; editors' notes say that they are notes.
fn caption_or_note(text: &str) -> Option<Kind> {
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
    let credited = || text.len() < 1200 && byline::picture_suffix(text).is_some();
    if pointed || fold::longest_prefix(rest, &words).is_some() || credited() {
        return Some(Kind::Caption);
    }
    let notes = ["编者按", "编者的话", "开栏语", "开栏的话", "核心提示", "编辑寄语", "按语", "阅读提示", "编者语"];
    fold::longest_prefix(rest, &notes).map(|_| Kind::EditorsNote)
}

/// A row of a table: three or more cells held apart by tabs or several spaces, or pipes.
fn is_row(text: &str) -> bool {
    if fold::ends_sentence(text) {
        return false;
    }
    let cells = if text.contains('\t') {
        text.split('\t').filter(|cell| !cell.trim().is_empty()).count()
    } else if text.matches('|').count() >= 2 {
        text.split('|').filter(|cell| !cell.trim().is_empty()).count()
    } else {
        text.split("  ").filter(|cell| !cell.trim().is_empty()).count()
    };
    let digits = text.chars().any(|c| fold::fold(c).is_ascii_digit());
    cells >= 3 && (digits || cells >= 4 || text.contains(['\t', '|']))
}

/// Whether the line can only be running text or a heading, and which paragraph it would begin.
pub(super) fn begins_paragraph(block: &Block, sign: ParagraphSign) -> bool {
    sign != ParagraphSign::Indent || wrap::is_paragraph_indent(block.indent) || matches!(block.kind, Kind::Opening(_))
}
