//! What stands between the two ends of a range.

use super::text::Text;

/// The end of a range's connector at `at`: 至, 到, dashes and tildes, with blanks around them.
pub(super) fn connector(text: Text<'_>, at: usize) -> Option<usize> {
    let end = at;
    let at = text.skip_spaces(at);
    let after = text.after_char(at, "至到-—–－─−~～〜﹣∼")?;
    // 6.40 -14.1%: a price and its change. What stands close to the second number only is its sign.
    if end < at && text.is_char(at, "-−") && text.skip_spaces(after) == after {
        return None;
    }
    let after = text.after_char(after, "—-─－").filter(|_| text.is_char(at, "—-─－")).unwrap_or(after);
    Some(text.skip_spaces(after))
}

/// 和 or 与 between the ends of a range that 之间 closes: where the second end starts.
pub(super) fn between(text: Text<'_>, at: usize) -> Option<usize> {
    text.after_char(at, "和与").map(|after| text.skip_spaces(after))
}
