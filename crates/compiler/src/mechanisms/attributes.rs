//! What a line of the outline says of its part behind a `|`: a word and what it is about.

/// What can be said of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attribute {
    /// 图: how its own parts hang together.
    Form,
    /// 数字: a figure of the body.
    Figure,
    /// 原文: words of the body that say it.
    Quote,
    /// 由: who does it.
    Actor,
    /// 共: how many parts it has, the unnamed ones among them.
    Total,
    /// 等: it has more parts, and the article does not say how many.
    More,
    /// 连: another part that it leads to.
    Link,
    /// 见: the mechanism that explains it.
    ExplainedBy,
    /// 推断: the editor infers it.
    Inferred,
}

impl Attribute {
    /// Whether it is about nothing.
    const fn stands_alone(self) -> bool {
        matches!(self, Self::Inferred | Self::More)
    }
}

/// The words for them, and how each is written.
const WORDS: [(&str, Attribute, &str); 9] = [
    ("图", Attribute::Form, "| 图 步骤"),
    ("数字", Attribute::Figure, "| 数字 200余人"),
    ("原文", Attribute::Quote, "| 原文 正文里的原话"),
    ("由", Attribute::Actor, "| 由 谁"),
    ("共", Attribute::Total, "| 共 9"),
    ("等", Attribute::More, "| 等"),
    ("连", Attribute::Link, "| 连 另一项的名称"),
    ("见", Attribute::ExplainedBy, "| 见 另一做法的 id"),
    ("推断", Attribute::Inferred, "| 推断"),
];

/// The attribute that `text` says, with its value; else advice for the editor.
pub(super) fn parse(text: &str) -> Result<(Attribute, &str), String> {
    let known = WORDS.iter().find_map(|(word, attribute, example)| {
        let value = text.strip_prefix(word)?.trim_start_matches(['：', ':']).trim();
        Some((*attribute, value, example))
    });
    match known {
        Some((attribute, value, _)) if attribute.stands_alone() == value.is_empty() => Ok((attribute, value)),
        Some((.., example)) => Err(format!("写作：{example}")),
        None => Err(format!("可以写：{}", WORDS.map(|(_, _, example)| example).join("  "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_a_word_and_what_it_is_about() {
        for (text, expected) in [
            ("数字 1个", Some((Attribute::Figure, "1个"))),
            ("图：步骤", Some((Attribute::Form, "步骤"))),
            ("推断", Some((Attribute::Inferred, ""))),
            ("推断 吗", None),
            ("由", None),
            ("figure 3", None),
        ] {
            assert_eq!(parse(text).ok(), expected, "{text}");
        }
    }
}
