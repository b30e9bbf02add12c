//! Rules that look at the characters of one text. Each reports its first finding only: the next run shows the next one,
//! and a text in another style is one remark instead of a hundred.

use edition::figures::{FigureKind, Value};
use edition::model::{Note, Passage};

use crate::body::HEAD_MARK;
use crate::diagnostic::Diagnostic;
use crate::positions::{Place, Positions};
use crate::sourced::{is_chinese, is_ideograph};
use crate::words::{Words, words};

/// From this number on, a figure should say what it counts.
const LARGE: i128 = 100;

/// Words for what is measured, so that a number alone says too little.
static MEASURED: Words = words!("lint/measured");

/// Marks that have a full-width form in Chinese text, with that form.
const HALF_WIDTH_MARKS: [(char, char); 8] =
    [(',', '，'), (';', '；'), (':', '：'), ('?', '？'), ('!', '！'), ('(', '（'), (')', '）'), ('~', '～')];

/// Those of them that are wrong before Chinese too, whatever stands before them.
const SENTENCE_MARKS: [char; 4] = [',', ';', '?', '!'];

/// Marks of which no two stand side by side.
const SINGLE_MARKS: [char; 5] = ['，', '。', '、', '；', '：'];

/// Marks that come in pairs within a paragraph. Quotation marks are not among them: a long quotation opens anew in every
/// paragraph and closes in the last.
const PAIRS: [(char, char); 2] = [('（', '）'), ('《', '》')];

/// A text of an article.
pub(super) struct Text<'a> {
    pub(super) positions: &'a Positions,
    /// The article's index.
    pub(super) index: usize,
    pub(super) place: Place,
    pub(super) passage: &'a Passage,
    /// The article's notes: what a note explains is no longer doubtful.
    pub(super) notes: &'a [Note],
}

impl Text<'_> {
    /// What every rule finds.
    pub(super) fn findings(&self) -> impl Iterator<Item = Diagnostic> + use<> {
        let found = [
            self.full_width(),
            self.half_width_mark(),
            self.straight_quote(),
            self.doubled_mark(),
            self.unpaired_mark(),
            self.stray_markup(),
            self.without_unit(),
        ];
        found.into_iter().flatten()
    }

    fn warning(&self, rule: &'static str, at: usize, message: String, hint: &str) -> Option<Diagnostic> {
        let explained = |note: &Note| {
            self.place == Place::Paragraph(usize::from(note.paragraph))
                && (note.start as usize..note.end as usize).contains(&at)
        };
        if self.notes.iter().any(explained) {
            return None;
        }
        let location = self.positions.locate(self.index, self.place, at)?;
        Some(Diagnostic::warning(rule, location, message).with_hint(hint))
    }

    fn full_width(&self) -> Option<Diagnostic> {
        let wide = |character| matches!(character, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '．');
        let (at, _) = self.passage.text.char_indices().find(|(_, character)| wide(*character))?;
        let run: String = self.passage.text[at..].chars().take_while(|character| wide(*character)).collect();
        self.warning("full-width", at, format!("全角的“{run}”"), "数字和字母用半角")
    }

    fn half_width_mark(&self) -> Option<Diagnostic> {
        let mut before = ' ';
        let mut rest = self.passage.text.char_indices().peekable();
        while let Some((at, character)) = rest.next() {
            let after = rest.peek().map_or(' ', |(_, next)| *next);
            let in_chinese =
                is_chinese(before) || (SENTENCE_MARKS.contains(&character) && before != ' ' && is_chinese(after));
            let mark = HALF_WIDTH_MARKS.iter().find(|(half, _)| *half == character && in_chinese);
            if let Some((half, full)) = mark {
                let message = format!("中文里的半角“{half}”");
                return self.warning("half-width-mark", at, message, &format!("改用全角“{full}”"));
            }
            before = character;
        }
        None
    }

    /// Not the apostrophe of a foreign word, nor the sign of inches.
    fn straight_quote(&self) -> Option<Diagnostic> {
        let text = &self.passage.text;
        let is_quote = |at: usize, quote: &str| {
            let before = text[..at].chars().next_back().unwrap_or(' ');
            if quote == "\"" { !before.is_ascii_digit() } else { !before.is_ascii_alphanumeric() }
        };
        let mut quotes = text.match_indices(['"', '\'']);
        let (at, _) = quotes.find(|(at, quote)| text.contains(is_ideograph) && is_quote(*at, quote))?;
        self.warning("straight-quote", at, "直引号".to_owned(), "改用弯引号“”或‘’")
    }

    fn doubled_mark(&self) -> Option<Diagnostic> {
        let mut before = ' ';
        for (at, character) in self.passage.text.char_indices() {
            if SINGLE_MARKS.contains(&before) && SINGLE_MARKS.contains(&character) {
                let message = format!("标点“{before}{character}”连在一起");
                return self.warning("doubled-mark", at - before.len_utf8(), message, "删去一个；省略号写作“……”");
            }
            before = character;
        }
        None
    }

    /// A closing mark alone is none after a number that counts items, as in 1）.
    fn unpaired_mark(&self) -> Option<Diagnostic> {
        PAIRS.iter().find_map(|(open, close)| {
            let mut opened: Option<usize> = None;
            for (at, character) in self.passage.text.char_indices() {
                if character == *open {
                    if let Some(first) = opened {
                        return self.unpaired(first, *open, *close);
                    }
                    opened = Some(at);
                } else if character == *close && opened.take().is_none() && !self.counts_items(at) {
                    return self.unpaired(at, *close, *open);
                }
            }
            self.unpaired(opened?, *open, *close)
        })
    }

    fn unpaired(&self, at: usize, mark: char, other: char) -> Option<Diagnostic> {
        self.warning("unpaired-mark", at, format!("“{mark}”没有配上“{other}”"), "补上另一半，或删去这一半")
    }

    fn counts_items(&self, at: usize) -> bool {
        let counter = |character: char| character.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(character);
        self.passage.text[..at].chars().next_back().is_some_and(counter)
    }

    fn stray_markup(&self) -> Option<Diagnostic> {
        let text = &self.passage.text;
        let heading = text.starts_with("# ") || text.starts_with("##");
        let at = if heading { Some(0) } else { text.find(HEAD_MARK) }?;
        let hint = "粗体只有段首的 **小标题**；其余照原样显示";
        self.warning("stray-markup", at, "Markdown 标记会照原样显示".to_owned(), hint)
    }

    /// A large number at the end of a clause about something measured. Elsewhere a number may well stand alone: scores,
    /// clicks and indices have no unit, and a word after the number may count, known or not. 人口达39万 is usual, too.
    fn without_unit(&self) -> Option<Diagnostic> {
        let text = &self.passage.text;
        let figure = self.passage.figures.iter().find(|figure| {
            let large = matches!(figure.value, Value::Number(number) if number >= LARGE.into());
            let rounded = text[..figure.end as usize].ends_with(['万', '亿']);
            let ends = text[figure.end as usize..].starts_with(['，', '。', '；', '！', '？', '）']);
            figure.kind == FigureKind::Cardinal
                && large
                && !rounded
                && ends
                && is_measured(&text[..figure.start as usize])
        })?;
        let printed = text.get(figure.start as usize..figure.end as usize).unwrap_or_default();
        self.warning("missing-unit", figure.start as usize, format!("数字“{printed}”没有单位"), "补上单位或量词")
    }
}

/// Whether the clause at the end of `text` is about something measured.
fn is_measured(text: &str) -> bool {
    let clause = text.rsplit(['，', '。', '；', '！', '？', '：']).next().unwrap_or_default();
    MEASURED.iter().any(|word| clause.contains(word))
}
