//! What an import has to tell, in Chinese for editors and in English for the terminal.

/// Kinds of decisions and defects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The dump is not UTF-8.
    Encoding,
    /// One line is in another encoding than the rest.
    MixedEncoding,
    /// Bytes that are no text in any encoding.
    Undecodable,
    /// Control characters, marks of the direction of writing and characters without width were removed.
    Control,
    /// A line at the top became the title of the edition.
    Title,
    /// The dump has no masthead.
    NoTitle,
    /// A line that interrupts the text or belongs to no article became a slogan.
    Slogan,
    /// A short line inside an article became a subheading.
    Subhead,
    /// A short line began an article that has no byline.
    HeadingWithoutByline,
    /// Two lines of a heading were one.
    HeadingJoined,
    /// A heading of two or three lines was taken apart.
    Group,
    /// More lines than a kicker, a headline and a deck.
    LongHeading,
    /// A heading was given to a body elsewhere.
    Strayed,
    /// A body without heading.
    NoHeadline,
    /// A heading without body.
    NoBody,
    /// Two pieces of a paragraph were joined across a break.
    Rejoined,
    /// A short line was read as a piece of a paragraph.
    Fragment,
    /// A paragraph ends in the middle of a sentence.
    OpenEnd,
    /// A paragraph was taken up again after another article.
    Resumed,
    /// Text was taken as a caption because a photographer's name follows.
    Caption,
    /// A photographer's name without caption.
    CreditOnly,
    /// A photo without a heading of its own.
    PhotoHeadline,
    /// A section label was used for the article after it.
    Label,
    /// The section was chosen by content.
    Section,
    /// A byline could not be taken apart.
    Byline,
    /// Page furniture was dropped.
    Furniture,
    /// Run-in heads were marked.
    RunIn,
    /// Lines of a list, table or poem were kept apart.
    Items,
    /// The place of the event was guessed.
    Place,
    /// Nothing in the file looks like a newspaper page.
    NoArticle,
    /// What goes beyond the length of an article became a further part.
    Parted,
    /// Characters of the dump are not accounted for: a fault of the program.
    Unaccounted,
}

impl Topic {
    /// What was done and what else could be meant, in Chinese for editors and in English for the terminal.
    #[allow(clippy::too_many_lines)] // a table
    pub const fn words(self) -> [&'static str; 4] {
        match self {
            Self::Encoding => [
                "编码不是 UTF-8，已按此编码转换",
                "乱码时请另存为 UTF-8 再导入",
                "decoded as this encoding",
                "save as UTF-8 if characters are wrong",
            ],
            Self::MixedEncoding => [
                "这一行与全文编码不同，已单独转换",
                "请核对这一行的文字",
                "line in another encoding, decoded on its own",
                "compare the line with the page",
            ],
            Self::Undecodable => [
                "有字节无法识别，已用 � 代替",
                "请对照原版补字",
                "bytes that are no text, replaced by U+FFFD",
                "fill in from the page",
            ],
            Self::Control => {
                ["已删去看不见的字符", "一般无需处理", "invisible characters removed", "usually nothing to do"]
            }
            Self::Title => [
                "作为本期版名（title）",
                "也可能是第一篇的引题",
                "became the edition's title",
                "may be a kicker of the first article",
            ],
            Self::NoTitle => [
                "没有找到版名，title 暂用占位文字",
                "请填写版名",
                "no masthead found, placeholder title",
                "fill in the title",
            ],
            Self::Slogan => [
                "不属于任何一篇，收为通栏标语（slogans）",
                "也可能是散落的标题或小标题",
                "kept as a slogan of the page",
                "may be a strayed heading or a subheading",
            ],
            Self::Subhead => [
                "作为文中小标题",
                "也可能是另一篇的标题",
                "kept as a subheading",
                "may be the heading of another article",
            ],
            Self::HeadingWithoutByline => [
                "作为新一篇的标题（正文没有署名）",
                "也可能是上一篇的小标题",
                "began an article that has no byline",
                "may be a subheading of the article before",
            ],
            Self::HeadingJoined => [
                "两行标题合为一行",
                "也可能是引题和主题",
                "two lines joined into one heading",
                "may be kicker and headline",
            ],
            Self::Group => [
                "几行标题分为引题、主题、副题",
                "也可能分法不同，或本是一个标题分成几行",
                "lines of a heading taken apart as kicker, headline and deck",
                "may be other parts, or one heading in several lines",
            ],
            Self::LongHeading => [
                "标题多于三行，中间各行合为主题",
                "请核对引题、主题、副题",
                "heading of more than three lines, the middle ones joined",
                "check kicker, headline and deck",
            ],
            Self::Strayed => [
                "散落的标题，已还给内容相符的正文",
                "请核对标题与正文是否一篇",
                "strayed heading given to the body that it fits",
                "check that heading and body belong together",
            ],
            Self::NoHeadline => [
                "正文没有标题，暂用占位文字",
                "请补标题，或并入上一篇",
                "body without heading, placeholder headline",
                "write a headline or merge with the article before",
            ],
            Self::NoBody => [
                "有标题而没有正文，只记在这里",
                "请补正文或删去",
                "heading without body, kept in this report only",
                "add the body or drop it",
            ],
            Self::Rejoined => [
                "被分栏或换页断开，已接成一段",
                "也可能本来就是两段",
                "cut by a column or page break, joined",
                "may be two paragraphs",
            ],
            Self::Fragment => [
                "这一短行是段落的一截，已与下文相接",
                "也可能是标题",
                "short line read as a piece of a paragraph",
                "may be a heading",
            ],
            Self::OpenEnd => [
                "段落没有句末标点，后文没有找到",
                "请对照原版补全",
                "paragraph ends in mid-sentence, no continuation found",
                "compare with the page",
            ],
            Self::Resumed => [
                "跨过另一篇，接回前面没有说完的段落",
                "也可能属于相邻的一篇",
                "joined to a paragraph left open before another article",
                "may belong to the article next to it",
            ],
            Self::Caption => [
                "后面有摄影者署名，作为图片说明",
                "也可能是正文的一段",
                "taken as a caption because a photographer's name follows",
                "may be a paragraph of the article",
            ],
            Self::CreditOnly => [
                "有摄影者署名而没有图片说明",
                "请核对图片属于哪一篇",
                "photographer's name without caption",
                "check which article the picture belongs to",
            ],
            Self::PhotoHeadline => [
                "图片没有标题，暂用说明的第一句",
                "请拟图题",
                "photo without heading, headline taken from the caption",
                "write a headline",
            ],
            Self::Label => [
                "作为栏题，定为下一篇的栏目",
                "也可能是标题的一行",
                "section label of the next article",
                "may be a line of the heading",
            ],
            Self::Section => ["按内容拟定栏目", "请核对", "section proposed by content", "check"],
            Self::Byline => [
                "署名未能拆分，原样保留在正文",
                "请核对记者姓名",
                "byline not understood, left in the text",
                "check the reporters",
            ],
            Self::Furniture => [
                "版面附件，不进正文",
                "如属正文请补回",
                "page furniture left out of the text",
                "put it back if it belongs to an article",
            ],
            Self::RunIn => [
                "各段首句作为段首小标题（**…**）",
                "也可能是普通句子",
                "first sentences marked as run-in heads",
                "may be plain sentences",
            ],
            Self::Items => [
                "逐行保留（列表、表格或诗行）",
                "也可能应接成一段",
                "lines of a list, table or poem kept apart",
                "may be one paragraph",
            ],
            Self::Place => ["按首段推定地点", "请核对", "place taken from the first paragraph", "check"],
            Self::NoArticle => [
                "没有找到标题或署名，全文保留为正文",
                "请确认这是一块报纸版面的文字",
                "no heading or byline found, all text kept as the body of an article",
                "check that this is the text of a newspaper page",
            ],
            Self::Parted => [
                "接上一篇：太长，一篇放不下，分出这一部分",
                "请另拟标题，或从章节处重新分开",
                "continues the article before, which is too long for one",
                "write a headline, or part it at its chapters",
            ],
            Self::Unaccounted => [
                "程序未能安置这些文字",
                "请手工补入，并报告这个缺陷",
                "characters that the program lost",
                "add them by hand and report the fault",
            ],
        }
    }

    /// Whether the editor must act; the rest is for looking over.
    pub const fn is_defect(self) -> bool {
        matches!(
            self,
            Self::Undecodable
                | Self::NoTitle
                | Self::NoHeadline
                | Self::NoBody
                | Self::OpenEnd
                | Self::Byline
                | Self::NoArticle
                | Self::Parted
                | Self::Unaccounted
                | Self::MixedEncoding
        )
    }
}
