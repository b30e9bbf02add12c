//! Which traditional characters stand for which simplified ones.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use edition::model::Edition;
use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

use crate::vocabulary::searchable;

/// Blocks of characters that have simplified forms.
const BLOCKS: [std::ops::RangeInclusive<char>; 2] = ['\u{3400}'..='\u{4DBF}', '\u{4E00}'..='\u{9FFF}'];

/// Pairs of a traditional character and the one simplified character that stands for it, ordered by the traditional
/// one: those of which either stands in the edition's text. The pairs come from OpenCC's table of characters.
pub(crate) fn pairs(edition: &Edition) -> Vec<(char, char)> {
    let used: BTreeSet<char> = searchable(edition).flat_map(str::chars).collect();
    let is_used = |(traditional, simplified): &&(char, char)| used.contains(traditional) || used.contains(simplified);
    ALL.iter().filter(is_used).copied().collect()
}

/// Every pair, worked out once in a run of the program.
pub(crate) static ALL: LazyLock<Vec<(char, char)>> = LazyLock::new(all);

/// Every pair. The table has 薴 → 苧 and 苧 → 苎: of such a chain only the last step is kept, so that one look-up is
/// enough.
fn all() -> Vec<(char, char)> {
    // The table is part of the crate; without it nothing would be folded, which is no reason to stop a build.
    let Ok(table) = OpenCC::from_config(BuiltinConfig::T2s) else { return Vec::new() };
    let characters = BLOCKS.into_iter().flatten();
    let mut pairs: Vec<(char, char)> = characters
        .filter_map(|traditional| {
            let converted = table.convert(traditional.encode_utf8(&mut [0; 4]));
            let mut converted = converted.chars();
            let simplified = converted.next().filter(|simplified| *simplified != traditional)?;
            converted.next().is_none().then_some((traditional, simplified))
        })
        .collect();
    let traditional: BTreeSet<char> = pairs.iter().map(|(traditional, _)| *traditional).collect();
    pairs.retain(|(_, simplified)| !traditional.contains(simplified));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use edition::model::Passage;

    #[test]
    fn the_table_maps_one_character_to_one() {
        let all = all();
        for (traditional, simplified) in [
            ('創', '创'),
            ('裏', '里'),
            ('裡', '里'),
            ('後', '后'),
            ('髮', '发'),
            ('發', '发'),
            ('臺', '台'),
            ('國', '国'),
        ] {
            assert!(all.contains(&(traditional, simplified)), "{traditional}");
        }
        for same in ['后', '里', '台', '发', '的', '一'] {
            assert!(all.iter().all(|(traditional, _)| *traditional != same), "{same}");
        }
        assert!(all.is_sorted_by_key(|(traditional, _)| *traditional));
        let chained = all.iter().filter(|(_, simplified)| all.iter().any(|(other, _)| other == simplified));
        assert_eq!(chained.collect::<Vec<_>>(), Vec::<&(char, char)>::new());
    }

    #[test]
    fn only_what_the_text_needs() {
        let mut edition = Edition::default();
        assert_eq!(pairs(&edition), []);
        let mut article = crate::list::article("a".into(), 0, "创建", "國土");
        article.deck = Some(Passage { text: "里".into(), ..Passage::default() });
        edition.articles.push(article);
        let found = pairs(&edition);
        assert_eq!(found, [('創', '创'), ('國', '国'), ('裏', '里'), ('裡', '里')]);
    }
}
