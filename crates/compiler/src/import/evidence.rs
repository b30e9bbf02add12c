//! Signs of a block that are the same on every path: of banners, of pieces of paragraphs, of captions.

use super::block::{Block, Kind};
use super::sign::{Label, Sign, Strength, flag};
use super::wrap::{self, ParagraphSign};
use super::{byline, phrase};

/// What speaks for a line being a banner; `overlap` is how much of it stands in the text below, `repeated`
/// whether the page has it twice.
pub(super) fn loose(blocks: &[Block], at: usize, overlap: f32, repeated: bool, signs: &mut Vec<Strength>) {
    let text = &blocks[at].text;
    let top = blocks[..at].iter().all(|block| matches!(block.kind, Kind::Furniture(_))) && !text.contains('“');
    let gap = blocks.get(at + 1).is_some_and(|below| below.gap > 0);
    signs.extend([
        (Label::Loose, Sign::SloganWords, phrase::slogan_points(text, overlap)),
        (Label::Loose, Sign::NoSloganWord, flag(!phrase::has_slogan_word(text))),
        (Label::Loose, Sign::Repeated, flag(repeated)),
        (Label::Subhead, Sign::Repeated, flag(repeated)),
        (Label::Loose, Sign::TopOfPage, flag(top)),
        (Label::Loose, Sign::GapBelow, flag(gap)),
    ]);
}

/// What speaks for a line of the length of a heading being a piece of running text.
pub(super) fn piece(block: &Block, below: Option<&Block>, sign: ParagraphSign, signs: &mut Vec<Strength>) {
    let prose = phrase::prose_points(&block.text);
    let slogan = phrase::slogan_points(&block.text, 0.0).max(0.0);
    let below = below.filter(|below| below.kind == Kind::Text);
    let indent = match below {
        Some(below) if sign == ParagraphSign::Indent => {
            match (wrap::is_paragraph_indent(block.indent), wrap::is_paragraph_indent(below.indent)) {
                (true, false) => 4.0,
                (false, false) => 1.0,
                (_, true) => -3.0,
            }
        }
        _ => 0.0,
    };
    signs.extend([
        (Label::Body, Sign::ShortLine, 1.0),
        (Label::Body, Sign::ProseWords, prose),
        (Label::Body, Sign::Indent, indent),
        (Label::Heading, Sign::Indent, flag(indent > 1.0)),
        (Label::Story, Sign::ShortLine, 1.0),
        (Label::Rest, Sign::ShortLine, 1.0),
        (Label::Rest, Sign::ProseWords, prose),
        (Label::Rest, Sign::SloganWords, slogan),
    ]);
}

/// What speaks for a text being that of a picture.
pub(super) fn caption(block: &Block, signs: &mut Vec<Strength>) {
    let form = block.kind == Kind::Caption || byline::picture_suffix(&block.text).is_some();
    signs.extend([Label::Caption, Label::Story].map(|label| (label, Sign::CaptionForm, flag(form))));
}

#[cfg(test)]
mod tests {
    use super::super::blocks;
    use super::*;

    /// The signs of line `at` of a page for one label, by name.
    #[track_caller]
    fn check(page: &str, at: usize, label: Label, expect: &[&str]) {
        let (blocks, sign, _) = blocks::blocks(page);
        let mut signs = Vec::new();
        loose(&blocks, at, 0.0, false, &mut signs);
        piece(&blocks[at], blocks.get(at + 1), sign, &mut signs);
        caption(&blocks[at], &mut signs);
        let there = signs.iter().filter(|(owner, _, strength)| *owner == label && *strength != 0.0);
        assert_eq!(there.map(|(_, sign, _)| sign.name()).collect::<Vec<_>>(), expect, "{page}");
    }

    #[test]
    fn banners_pieces_and_captions_show_their_signs() {
        let page = "讲文明 树新风\n\n\n青溪镇办起夜校\n学员有三百多人\n▲学员在上课。（张三 摄）";
        check(page, 0, Label::Loose, &["标语用语", "版面第一行", "下有空行"]);
        check(page, 1, Label::Loose, &["标语用语", "没有标语用语"]);
        check(page, 2, Label::Body, &["短行"]);
        check("市民说，夜校的课\n办到了家门口，真好。", 0, Label::Body, &["短行", "像行文"]);
        check(page, 3, Label::Caption, &["图片说明的格式"]);
    }
}
