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
        /// A paragraph of an earlier article, taken up again behind another.
        Resumed = "接前文",
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
        /// The line above a headline.
        Kicker = "引题",
        /// The headline proper.
        Headline = "主题",
        /// The line below a headline.
        Deck = "副题",
    }
}

named! {
    /// What speaks for or against a label.
    pub(super) Sign {
        /// Always there: what the label costs.
        Plain = "本身",
        /// Points for words of which banners are made.
        SloganWords = "标语用语",
        /// No such word.
        NoSloganWord = "没有标语用语",
        /// The same line stands on the page again.
        Repeated = "同一行重复出现",
        /// First of the lines above the first body.
        TopOfPage = "版面第一行",
        /// A blank line below it, where other lines have none.
        GapBelow = "下有空行",
        /// More than three short lines together.
        LongRun = "连着四行以上",
        /// Alone above a line that names who acts.
        AboveSubject = "下一行有主体",
        /// Inside a paragraph that goes on below it.
        InsideParagraph = "夹在未完的段落里",
        /// A line of the length of a heading.
        ShortLine = "短行",
        /// Points for commas, particles, dates, open marks.
        ProseWords = "像行文",
        /// Points for an indent like that of paragraphs, or against it.
        Indent = "缩进",
        /// Only banners stand between it and its other half.
        BannerBetween = "中间只有标语",
        /// Other short lines stand between it and its other half.
        LinesBetween = "中间有别的短行",
        /// Points for two pieces being one text.
        Joint = "前后文衔接",
        /// The paragraph before ends no sentence.
        OpenBefore = "上段未完",
        /// The paragraph before ends a sentence.
        ClosedBefore = "上段已完",
        /// The paragraph before ends, but nothing here begins another.
        FlowsOn = "没有另起一段",
        /// No indent in a page whose paragraphs have one.
        NoIndent = "没有段首缩进",
        /// A mark at its start that begins no line.
        StartsWithMark = "以不能起行的标点开头",
        /// The line before is one that is kept as it is.
        ItemBefore = "上一行逐行排",
        /// Nothing before it that could be its heading.
        NoHeading = "前面没有标题",
        /// No text follows.
        NoTextBelow = "后面没有正文",
        /// An opening with its own byline follows.
        OpeningBelow = "后面另有电头",
        /// The article has an author already.
        SignedBefore = "前文已有署名",
        /// Begins like a letter.
        Salutation = "书信称呼",
        /// Its lines name a kind of article: notice, briefs, comment.
        OwnKind = "自成一体的标题",
        /// Up to six characters.
        UpToSix = "六字以内",
        /// Seven to nine.
        UpToNine = "七至九字",
        /// Ten to twelve.
        UpToTwelve = "十至十二字",
        /// Thirteen to sixteen.
        UpToSixteen = "十三至十六字",
        /// More.
        Longer = "十七字以上",
        /// Two or more lines together.
        SeveralLines = "两行以上",
        /// More blank lines above than below.
        GapAbove = "上空多于下空",
        /// Blank lines below and none above.
        OnlyGapBelow = "只有下空",
        /// Articles of this page have bylines, and none stands here.
        PageHasBylines = "各篇有署名而此处没有",
        /// No article of this page has a byline.
        PageHasNoBylines = "各篇都没有署名",
        /// Names behind the text before it.
        AfterSignature = "在文末署名之后",
        /// Verse before it.
        AfterVerse = "在诗行之后",
        /// A page break or a column's name before it.
        AfterBreak = "在换页或栏题之后",
        /// Phrases held apart by spaces.
        Spaced = "分句有空格",
        /// A colon behind who acts.
        SubjectColon = "主体加冒号",
        /// Names who acts.
        Subject = "有主体",
        /// A number or bullet at its start.
        Numbered = "有序号",
        /// In heavy brackets.
        Boxed = "带方头括号",
        /// The text below begins with a date.
        DateBelow = "下文以日期开头",
        /// The text below begins as news does.
        NewsBelow = "下文以新闻用语开头",
        /// The text below begins as later paragraphs do.
        LaterBelow = "下文像后续段落",
        /// Names stand both before and behind the text around it.
        SignedTwice = "前后都有署名",
        /// No other short line in this article.
        NoSiblings = "文中没有别的短行",
        /// Its words stand below and not above.
        SpeaksOfBelow = "只说下文",
        /// How much of the text below stands above.
        Coherence = "下文与上文相合",
        /// One other short line is built alike.
        OneAlike = "有一行写法相同",
        /// Two or more.
        SeveralAlike = "多行写法相同",
        /// Shows a scene and nobody speaks.
        ShowsScene = "写画面",
        /// Says by its first words or mark that it is a caption.
        CaptionForm = "图片说明的格式",
        /// Stands in the text of an article.
        InsideText = "在正文之中",
        /// The heading above it is left to the text below.
        HeadingKept = "标题留给下文",
        /// Longer than captions are.
        LongCaption = "比图片说明长",
        /// Another paragraph of the same caption.
        AnotherParagraph = "图片说明的又一段",
        /// A photographer beside it.
        CaptionBeside = "旁有图片说明",
        /// No photographer beside it.
        NoCredit = "没有摄影者",
        /// No caption beside it.
        NoCaption = "没有图片说明",
        /// A title and short lines without figures.
        Verse = "诗行",
        /// Only the name of an office.
        OfficeName = "只有单位名",
        /// Leads to the next line.
        LeadsOn = "引出下一行",
        /// The next line says before a colon who acts.
        SpeakerBelow = "下一行冒号前有主体",
        /// This line does.
        SpeakerAbove = "上一行冒号前有主体",
        /// A meeting, a day, a season.
        Occasion = "会议或时节",
        /// Parallel phrases above a line that names who acts.
        ParallelAim = "并列短语，下一行有主体",
        /// Who attended and spoke.
        Attends = "写出席讲话",
        /// Says what kind of report follows.
        Reportage = "写采访方式",
        /// Adds figures or ways to a line that is whole.
        Adds = "补充数字或做法",
        /// Begins with a dash.
        Dash = "以破折号开头",
        /// Figures and nobody who acts.
        Figures = "只有数字",
        /// A name or date below a notice or letter.
        LetterEnd = "落款",
    }
}

/// A sign with how strongly it is there; 1 for signs that are there or not.
pub(super) type Strength = (Label, Sign, f32);

/// The strength of a sign that is there or not.
pub(super) fn flag(is: bool) -> f32 {
    f32::from(u8::from(is))
}
