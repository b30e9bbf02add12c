//! What a block of a page can be (labels) and what speaks for or against it (signs), by the names that the table of
//! weights and the report use.

/// Defines an enum whose variants have a name in the table of weights.
macro_rules! named {
    ($(#[$doc:meta])* $visibility:vis $type:ident { $($(#[$about:meta])* $variant:ident = $name:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $visibility enum $type { $($(#[$about])* $variant),* }

        impl $type {
            /// All of them, in the order of their declaration.
            pub(in crate::import) const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its name in the table of weights and in the report.
            pub(in crate::import) const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}
pub(super) use named;

named! {
    /// What a block is in the make-up of its page.
    pub(super) Label {
        /// A line of the heading of what follows.
        Heading = "标题",
        /// A heading inside an article.
        Subhead = "小标题",
        /// The beginning of a paragraph.
        Body = "正文",
        /// A paragraph that a column or page break cut, taken up again.
        Rest = "接上段",
        /// A line that is kept as it is: of a list, a table, a poem, a signature below a notice.
        Item = "逐行",
        /// Authors before a body.
        Byline = "署名",
        /// Authors behind a body.
        Signature = "文末署名",
        /// Words of the editor before an article.
        Note = "编者按",
        /// The name of a column.
        Column = "栏题",
        /// The text of a picture that has a heading of its own.
        Story = "图片报道",
        /// The text of a picture.
        Caption = "图片说明",
        /// A photographer.
        Credit = "摄影者",
        /// A banner, or a heading without a body beside it.
        Loose = "通栏标语",
        /// What a page prints beside its articles.
        Furniture = "版面附件",
        /// A line above the heading that names the column in which the article stands.
        ColumnLine = "栏目行",
        /// The line above a headline.
        Kicker = "引题",
        /// The headline proper.
        Headline = "主题",
        /// The line below a headline.
        Deck = "副题",
    }
}

named! {
    /// What speaks for or against a label; the comments of the table say why.
    pub(super) Sign {
        Plain = "本身",
        SloganWords = "标语用语",
        NoSloganWord = "没有标语用语",
        Repeated = "同一行重复出现",
        TopOfPage = "版面第一行",
        GapBelow = "下有空行",
        AboveSubject = "下一行有主体",
        NoBodyAbove = "紧接标题",
        InsideParagraph = "夹在未完的段落里",
        ShortLine = "短行",
        ProseWords = "像行文",
        Indent = "缩进",
        LinesBetween = "中间有别的短行",
        Joint = "前后文衔接",
        OpenBefore = "上段未完",
        FlowsOn = "没有另起一段",
        NoIndent = "没有段首缩进",
        NoHeading = "前面没有标题",
        NoTextBelow = "后面没有正文",
        TableBelow = "下面是表格",
        AfterNotice = "在启事之后",
        AfterTable = "在表格之后",
        Remark = "括号里的附注",
        OpeningBelow = "后面另有电头",
        SignedBefore = "前文已有署名",
        Nameless = "只有职衔没有姓名",
        Salutation = "书信称呼",
        OwnKind = "自成一体的标题",
        UpToFour = "四字以内",
        UpToSix = "六字以内",
        UpToNine = "七至九字",
        UpToTwelve = "十至十二字",
        UpToSixteen = "十三至十六字",
        Longer = "十七字以上",
        SeveralLines = "两行以上",
        GapAbove = "上空多于下空",
        GapsPart = "空行隔开各篇，此处有",
        PageHasBylines = "各篇有署名而此处没有",
        AfterSignature = "在文末署名之后",
        AfterVerse = "在诗行之后",
        AfterBreak = "在换页或栏题之后",
        Numbered = "有序号",
        Boxed = "带方头括号",
        Quotation = "整行是引语",
        AnotherQuestion = "前有回答，又是一问",
        DateBelow = "下文以日期开头",
        NewsBelow = "下文以新闻用语开头",
        SignedTwice = "前后都有署名",
        NoSiblings = "文中没有别的短行",
        SpeaksOfBelow = "只说下文",
        Coherence = "下文与上文相合",
        ShowsScene = "写画面",
        CaptionForm = "图片说明的格式",
        InsideText = "在正文之中",
        HeadingKept = "标题留给下文",
        AnotherParagraph = "图片说明的又一段",
        CaptionBeside = "旁有图片说明",
        NoCredit = "没有摄影者",
        NoCaption = "没有图片说明",
        Verse = "诗行",
        OfficeName = "只有单位名",
        LeadsOn = "引出下一行",
        SpeakerBelow = "下一行冒号前有主体",
        Occasion = "会议或时节",
        ParallelAim = "并列短语",
        Attends = "写出席讲话",
        Reportage = "写采访方式",
        Marked = "行首有记号",
        ColumnName = "像栏目名",
        AimAbove = "上一行以目标或主题开头",
        AddsBelow = "下一行以补充的话开头",
        DigitsBelow = "下一行才有数字",
        PauseAbove = "上一行有停顿",
        PauseBelow = "下一行有停顿",
        NounAbove = "上一行没有动词",
        NounBelow = "下一行没有动词",
        VerbAbove = "上一行以动词开头",
        VerbBelow = "下一行以动词开头",
        ClauseAbove = "上一行有主有谓",
        WantsObject = "上一行等着宾语",
        DocumentTitle = "发文单位和文题",
        NeverLast = "上一行的末字不能收尾",
        Balanced = "两行差不多长",
        LongerBelow = "下一行长得多",
        ShorterBelow = "下一行短得多",
        ShortTogether = "两行合起来也短",
        QuotesBelow = "下一行以引号开头",
        Dash = "以破折号开头",
        Figures = "只有数字",
        MiddleDot = "行中有间隔号",
        ColumnsAlike = "别处同长的行是栏目",
        KickersAlike = "别处同样的行是引题",
        LetterEnd = "落款",
    }
}

impl Sign {
    /// How long a line of so many characters is.
    pub(super) const fn of_length(characters: usize) -> Self {
        match characters {
            0..=6 => Self::UpToSix,
            7..=9 => Self::UpToNine,
            10..=12 => Self::UpToTwelve,
            13..=16 => Self::UpToSixteen,
            _ => Self::Longer,
        }
    }
}

/// A sign with how strongly it is there; 1 for signs that are there or not.
pub(super) type Strength = (Label, Sign, f32);

/// The strength of a sign that is there or not.
pub(super) fn flag(is: bool) -> f32 {
    f32::from(u8::from(is))
}
