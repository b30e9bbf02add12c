//! Pictures of articles for where they are told of (ogp.me): masthead and headline, drawn with a font of this machine. An
//! article with a photo has that.

mod canvas;
mod lines;
mod poster;

use std::collections::BTreeMap;

use ab_glyph::{Font as _, FontRef, GlyphId};
use anyhow::Result;
use edition::model::{Article, Edition, KeyFigure, Passage};
use fontdb::{Database, FaceInfo, Style, Weight};

use super::parts::Parts;
use crate::threads;
pub(super) use canvas::{HEIGHT, WIDTH};
use poster::Poster;

/// File of a picture, in the folder of its page.
pub(super) const FILE: &str = "preview.png";

/// Families in the order in which the style sheet asks for them: those of headlines, then those of running text.
const FAMILIES: [&str; 13] = [
    "Source Han Serif SC",
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Songti SC",
    "STSong",
    "SimSun",
    "PingFang SC",
    "Source Han Sans SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "HarmonyOS Sans SC",
    "MiSans",
    "Microsoft YaHei",
];

/// Pictures by the folders of their pages; the front page's is empty.
pub(super) type Drawn = BTreeMap<String, Vec<u8>>;

/// The pictures of all articles without a photo, and of the front page: its lead. Where no font has all characters of one,
/// it is left out, and told.
///
/// # Errors
/// Where the encoder fails.
pub(super) fn draw(parts: &Parts) -> Result<Drawn> {
    let without_photo = parts.pages().filter(|page| page.article.photos.is_empty());
    let of_articles = without_photo.map(|page| (page.folder.clone(), of_article(page.edition, page.article)));
    let of_front = parts.edition().articles.first().map(|lead| (String::new(), of_article(parts.edition(), lead)));
    let mut waiting: Vec<(String, Poster)> = of_front.into_iter().chain(of_articles).collect();
    let mut drawn = Drawn::new();
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    let mut faces: Vec<&FaceInfo> = fonts.faces().filter(|face| face.style == Style::Normal).collect();
    faces.sort_by_cached_key(|face| rank(face));
    for face in faces {
        if waiting.is_empty() {
            break;
        }
        let made = fonts.with_face_data(face.id, |data, index| {
            let font = FontRef::try_from_slice_and_index(data, index).ok()?;
            let has_all = |poster: &Poster| poster.text().all(|character| font.glyph_id(character) != GlyphId(0));
            let (now, later): (Vec<_>, Vec<_>) =
                std::mem::take(&mut waiting).into_iter().partition(|(_, poster)| has_all(poster));
            waiting = later;
            Some(threads::map(&now, |(folder, poster)| Ok((folder.clone(), poster.draw(&font)?))))
        });
        drawn.extend(made.flatten().transpose()?.unwrap_or_default());
    }
    if !waiting.is_empty() {
        note!(
            "有 {} 个网页没有预览图：本机没有一种字体印得全它们的标题；装上中文字体（如思源宋体、fonts-noto-cjk）再 build 就有",
            waiting.len()
        );
    }
    Ok(drawn)
}

/// Before which others a face is asked: by its family, then how near it is to bold; the same on every run.
fn rank(face: &FaceInfo) -> (usize, u16, String, u32) {
    let of_family = |wanted: &&str| face.families.iter().any(|(name, _)| name == wanted);
    let family = FAMILIES.iter().position(of_family).unwrap_or(FAMILIES.len());
    (family, face.weight.0.abs_diff(Weight::BOLD.0), face.post_script_name.clone(), face.index)
}

fn of_article(edition: &Edition, article: &Article) -> Poster {
    let line = |line: &Option<Passage>| line.as_ref().map(|line| line.text.clone()).unwrap_or_default();
    Poster {
        masthead: edition.title.clone(),
        ear: edition.issue.masthead().join("　"),
        section: edition.sections.get(usize::from(article.section)).cloned().unwrap_or_default(),
        kicker: line(&article.kicker),
        headline: article.headline.text.clone(),
        breaks: article.headline.breaks.clone(),
        deck: line(&article.deck),
        figures: figures(article),
    }
}

/// What the front page shows large of an article.
fn figures(article: &Article) -> Vec<(String, String)> {
    let shown = |key: &KeyFigure| Some((article.printed(key.figure)?.to_owned(), key.label.clone()));
    article.key_figures.iter().filter_map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn face(family: &str, weight: u16) -> FaceInfo {
        FaceInfo {
            id: fontdb::ID::dummy(),
            source: fontdb::Source::File("a.ttc".into()),
            index: 0,
            families: vec![(family.to_owned(), fontdb::Language::English_UnitedStates)],
            post_script_name: format!("{family}-{weight}"),
            style: Style::Normal,
            weight: Weight(weight),
            stretch: fontdb::Stretch::Normal,
            monospaced: false,
        }
    }

    #[test]
    fn the_headlines_font_is_asked_first_and_in_bold() {
        let mut faces =
            [("DejaVu Sans", 700), ("Noto Sans CJK SC", 700), ("Noto Serif CJK SC", 400), ("Noto Serif CJK SC", 700)]
                .map(|(family, weight)| face(family, weight));
        faces.sort_by_cached_key(rank);
        let names = faces.map(|face| face.post_script_name);
        assert_eq!(
            names,
            ["Noto Serif CJK SC-700", "Noto Serif CJK SC-400", "Noto Sans CJK SC-700", "DejaVu Sans-700"]
        );
    }
}
