//! Why a block was read as it was: the signs that won, by how much, and the second choice as text ready to be put in
//! its place.

use std::fmt::Write as _;

use super::block::{Block, Kind};
use super::page::Page;
use super::path::Path;
use super::report::{Note, Topic, shorten};
use super::sign::{Label, Strength};
use super::write::{self, quoted};

/// Choices with a second that falls short by less than this are reported.
const NEARLY: f64 = 1.5;
/// Blocks of a file that can be a page; in a longer one only short lines are looked at twice.
const PAGE: usize = 2000;
/// Signs that are named.
const SIGNS: usize = 4;

/// A note for every choice that was nearly another.
pub(super) fn doubts(page: &Page<'_>, path: &Path) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, block) in page.blocks.iter().enumerate() {
        let is_choice = match block.kind {
            Kind::Short | Kind::Label | Kind::BoxHeading | Kind::Byline(_) => true,
            Kind::Text => page.blocks.len() <= PAGE && path.is_choice(page, at),
            _ => false,
        };
        if !is_choice || at > PAGE {
            continue;
        }
        let Some(other) = path.runner_up(at).filter(|other| other.margin < NEARLY) else { continue };
        let chosen = path.labels[at];
        let quote = format!(
            "{}，作{}（{}），只差 {:.1} 分不作{}",
            shorten(&block.text),
            chosen.name(),
            signs(page, path, at, chosen),
            other.margin,
            other.label.name()
        );
        let instead = instead(page, at, other.label);
        notes.push(Note { instead, ..Note::over(block.lines, Topic::Doubt, &quote) });
    }
    notes
}

/// The weightiest signs with their points.
fn signs(page: &Page<'_>, path: &Path, at: usize, label: Label) -> String {
    let signs = path.signs(page, at, label);
    let one = |(strength, points): &(Strength, f32)| format!("{} {points:+.1}", strength.1.name());
    if signs.is_empty() {
        return "没有别的迹象".to_owned();
    }
    signs.iter().take(SIGNS).map(one).collect::<Vec<_>>().join("、")
}

/// A block as the files of the edition would have it under another label.
fn instead(page: &Page<'_>, at: usize, label: Label) -> String {
    let text = &page.blocks[at].text;
    match label {
        Label::Heading | Label::Column => format!("headline = {}", quoted(text)),
        Label::Subhead => format!("**{text}**"),
        Label::Loose => format!("slogans = [{}]", quoted(text)),
        Label::Byline | Label::Signature | Label::Credit => match &page.blocks[at].kind {
            Kind::Byline(credit) | Kind::PictureCredit(credit) => {
                write::byline(&credit.names, label == Label::Credit).trim_end().to_owned()
            }
            _ => text.clone(),
        },
        Label::Story | Label::Caption => format!("kind = \"photo\"\n\n{text}"),
        Label::Rest => {
            let above = page.blocks[..at].iter().rev().find(|block| block.kind.is_running());
            let seam = above.map_or("", |block| block.text.as_str());
            format!("{}{}", shorten(seam), shorten(text))
        }
        _ => text.clone(),
    }
}

/// The evidence and the path around the line `number` of the dump.
pub(super) fn explain(page: &Page<'_>, path: &Path, number: u32) -> String {
    const AROUND: usize = 3;
    let holds = |block: &Block| block.lines.0 <= number && number <= block.lines.1;
    let Some(at) = page.blocks.iter().position(holds) else {
        return format!("第 {number} 行没有文字。\n");
    };
    let mut text = String::from("各段的读法：\n\n");
    for near in at.saturating_sub(AROUND)..page.blocks.len().min(at + AROUND + 1) {
        let block = &page.blocks[near];
        let mark = if near == at { "→" } else { " " };
        let _ =
            writeln!(text, "{mark} 第 {} 行 [{}] {}", block.lines.0, path.labels[near].name(), shorten(&block.text));
    }
    let _ = writeln!(text, "\n第 {number} 行的迹象和得分：\n");
    for &(label, margin) in path.ranking(at) {
        let signs = path.signs(page, at, label);
        let total: f32 = signs.iter().map(|(_, points)| points).sum();
        let behind = if label == path.labels[at] { "选定".to_owned() } else { format!("全程少 {margin:.1} 分") };
        let _ = writeln!(text, "- {}：此行 {total:+.1}，{behind}", label.name());
        for ((owner, sign, strength), points) in signs {
            let _ = writeln!(text, "  - {points:+.1} {}（{}，程度 {strength:.1}）", sign.name(), owner.name());
        }
    }
    text
}
