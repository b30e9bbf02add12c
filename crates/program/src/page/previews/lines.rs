//! Breaking a heading into lines where the page breaks it.

/// The fewest lines of `text`, each at most `most` wide, that begin only at `breaks` or behind a space; of these the lines
/// that break fewest phrases, and of these the ones of most equal width. None where a part is wider. Quadratic in the breaks.
pub(super) fn broken<'a>(
    text: &'a str,
    breaks: &[u32],
    most: u32,
    width: impl Fn(&str) -> u32,
) -> Option<Vec<&'a str>> {
    let behind_spaces = text.match_indices(' ').map(|(at, space)| at + space.len());
    let mut places: Vec<usize> =
        breaks.iter().map(|at| *at as usize).chain(behind_spaces).chain([0, text.len()]).collect();
    places.retain(|at| text.is_char_boundary(*at));
    places.sort_unstable();
    places.dedup();
    // For the text up to each place: lines, broken phrases, the widest line, where the last line begins.
    let mut best: Vec<Option<(usize, usize, u32, usize)>> = vec![Some((0, 0, 0, 0))];
    for (index, end) in places.iter().enumerate().skip(1) {
        let to_here = |begin: usize| {
            let (lines, phrases, widest, _) = best[begin]?;
            let line = width(text[places[begin]..*end].trim());
            let inside = usize::from(!text[..*end].ends_with([' ', '：']) && *end < text.len());
            (line <= most).then_some((lines + 1, phrases + inside, widest.max(line), begin))
        };
        best.push((0..index).filter_map(to_here).min());
    }
    let mut lines = Vec::new();
    let mut index = places.len() - 1;
    while index > 0 {
        let (.., begin) = best[index]?;
        lines.push(text[places[begin]..places[index]].trim());
        index = begin;
    }
    lines.reverse();
    Some(lines)
}

/// The first `count` lines of `text` that are filled as far as they go, whatever stands where they end; what is left out is
/// told by dots.
pub(super) fn filled(text: &str, count: usize, most: u32, width: impl Fn(&str) -> u32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for character in text.chars() {
        let Some(line) = lines.last_mut() else { break };
        line.push(character);
        if width(line) > most {
            line.pop();
            if lines.len() == count {
                let line = &mut lines[count - 1];
                line.pop();
                line.push('…');
                break;
            }
            lines.push(character.to_string());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Width in characters.
    fn width(text: &str) -> u32 {
        text.chars().count() as u32
    }

    #[track_caller]
    fn check(marked: &str, most: u32, expect: Option<&str>) {
        let text = marked.replace('|', "");
        let breaks: Vec<u32> =
            marked.match_indices('|').enumerate().map(|(index, (at, _))| (at - index) as u32).collect();
        let found = broken(&text, &breaks, most, width).map(|lines| lines.join("/"));
        assert_eq!(found.as_deref(), expect, "{marked}");
    }

    #[test]
    fn a_heading_breaks_where_it_may_and_evenly() {
        check("创全国|文明城市 建美丽|宜居|家园", 20, Some("创全国文明城市 建美丽宜居家园"));
        check("创全国|文明城市 建美丽|宜居|家园", 8, Some("创全国文明城市/建美丽宜居家园"));
        check("创全国|文明城市 建美丽|宜居|家园", 5, Some("创全国/文明城市/建美丽/宜居家园"));
        check("区财政局|为|经济社会|发展|保驾|护航", 10, Some("区财政局为经济社会/发展保驾护航"));
        check("湖滨路街道：|检查|食品安全", 10, Some("湖滨路街道：/检查食品安全"));
        check("文明城市", 3, None);
        check("", 3, Some(""));
    }

    #[test]
    fn what_has_no_place_to_break_is_filled_and_cut() {
        assert_eq!(filled("一二三四五六", 2, 4, width), ["一二三四", "五六"]);
        assert_eq!(filled("一二三四五六", 1, 4, width), ["一二三…"]);
        assert_eq!(filled("一二三四五六", 1, 6, width), ["一二三四五六"]);
    }
}
