//! Dumps of made-up pages with the defects of real ones, and what the import makes of them.

#![allow(clippy::unwrap_used)] // a test

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use compiler::import::{Import, Refused, Topic, import};
use compiler::{Compiled, File, compile_files};
use edition::model::{ArticleKind, Passage};
use expect_test::expect_file;

fn dumps() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    paths.iter().map(|path| (name(path), std::fs::read_to_string(path).unwrap())).collect()
}

fn compile(import: &Import) -> Compiled {
    let file = |(name, content): &(String, String)| File { path: name.into(), bytes: content.clone().into() };
    compile_files(Path::new("."), import.files.iter().map(file).collect()).unwrap()
}

/// Title and slogans, then each item with its heading group, names and date, and the ends of its paragraphs.
fn outline(import: &Import) -> String {
    let edition = compile(import).edition;
    let mut text = format!("{} | {}\n", edition.title, edition.slogans.join(" | "));
    for article in &edition.articles {
        let kind = if article.kind == ArticleKind::Photo { "photo" } else { "news" };
        let or_dash =
            |passage: &Option<Passage>| passage.as_ref().map_or("-".to_owned(), |passage| passage.text.clone());
        let section = &edition.sections[usize::from(article.section)];
        let _ = writeln!(
            text,
            "{kind} [{section}] {} / {} / {} ({}) {}",
            or_dash(&article.kicker),
            article.headline.text,
            or_dash(&article.deck),
            article.reporters.join(" "),
            article.date.as_deref().unwrap_or("-"),
        );
        for person in &article.people {
            let _ = writeln!(text, "  @ {} {}", person.office, person.name);
        }
        for paragraph in &article.paragraphs {
            let head = if paragraph.head_end > 0 { "#" } else { " " };
            let _ = writeln!(text, "  {head} {}", ends(&paragraph.text));
        }
    }
    text
}

fn ends(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() <= 24 {
        return text.to_owned();
    }
    let part = |range: std::ops::Range<usize>| chars[range].iter().collect::<String>();
    format!("{}…{} ({})", part(0..10), part(chars.len() - 10..chars.len()), chars.len())
}

#[test]
fn every_dump_gives_its_edition() {
    for (name, dump) in dumps() {
        let import = import(dump.as_bytes()).unwrap();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/import/{name}.outline"));
        expect_file![path].assert_eq(&outline(&import));
    }
}

/// Nothing is lost: every character of the dump stands in a file of the folder, and no note says otherwise.
#[test]
fn every_character_is_accounted_for() {
    for (name, dump) in dumps() {
        let import = import(dump.as_bytes()).unwrap();
        assert!(import.notes.iter().all(|note| note.topic != Topic::Unaccounted), "{name}");
        let written: String = import.files.iter().map(|(_, content)| content.as_str()).collect();
        let written: String = written.replace("**", "").replace("\\\\", "\\").split_whitespace().collect();
        for line in dump.lines() {
            for piece in line.split_whitespace() {
                for piece in piece.replace("**", "").split(['（', '）', '(', ')', '：']) {
                    assert!(written.contains(piece) || is_split(&written, piece), "{name}: {piece}");
                }
            }
        }
    }
}

/// Whether the piece stands in two places: the end of a byline and the text behind it.
fn is_split(written: &str, piece: &str) -> bool {
    piece.char_indices().any(|(at, _)| written.contains(&piece[..at]) && written.contains(&piece[at..]))
}

#[test]
fn line_ends_and_encodings_make_no_difference() {
    let edition = |bytes: &[u8]| {
        let mut files = import(bytes).unwrap().files;
        files.pop();
        files
    };
    for (name, dump) in dumps() {
        let expected = edition(dump.as_bytes());
        let check = |what: &str, bytes: &[u8]| assert_eq!(edition(bytes), expected, "{name} as {what}");
        check("Windows", dump.replace('\n', "\r\n").as_bytes());
        check("Macintosh", dump.replace('\n', "\r").as_bytes());
        check("UTF-8 with mark", format!("\u{FEFF}{dump}").as_bytes());
        let (gb18030, ..) = encoding_rs::GB18030.encode(&dump);
        check("GB18030", &gb18030);
        let units = |mark: bool| mark.then_some(0xFEFF).into_iter().chain(dump.encode_utf16());
        for mark in [true, false] {
            check("UTF-16LE", &units(mark).flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
            check("UTF-16BE", &units(mark).flat_map(u16::to_be_bytes).collect::<Vec<u8>>());
        }
    }
}

#[test]
fn a_second_import_is_the_same() {
    for (_, dump) in dumps() {
        assert_eq!(import(dump.as_bytes()), import(dump.as_bytes()));
    }
}

#[track_caller]
fn check_refused(bytes: &[u8], expect: Refused) {
    assert_eq!(import(bytes).err(), Some(expect));
}

#[test]
fn what_is_no_text_is_refused() {
    check_refused(b"", Refused::Empty);
    check_refused("\u{FEFF} \r\n\u{3000}\n".as_bytes(), Refused::Empty);
    check_refused(b"%PDF-1.7\n\x00\x01", Refused::Format("PDF"));
    check_refused(b"PK\x03\x04\x14\x00", Refused::Format("ZIP (docx, xlsx, pptx)"));
    check_refused("<!DOCTYPE html>\n<html><body>新闻</body></html>".as_bytes(), Refused::Format("HTML"));
    check_refused(b"text\nmore\x00\x01\x02\x03", Refused::Binary(2));
}

/// The topics of the notes that an editor must act on, with their lines.
fn defects(import: &Import) -> Vec<(u32, Topic)> {
    import.notes.iter().filter(|note| note.topic.is_defect()).map(|note| (note.lines.0, note.topic)).collect()
}

#[test]
fn lines_in_another_encoding_are_read_and_named() {
    let (_, dump) = dumps().swap_remove(0);
    let gb18030 = |line: &str| encoding_rs::GB18030.encode(line).0.into_owned();
    let line = |(index, line): (usize, &str)| if index == 5 { gb18030(line) } else { line.as_bytes().to_vec() };
    let mixed = dump.split('\n').enumerate().map(line).collect::<Vec<_>>().join(&b'\n');
    let found = import(&mixed).unwrap();
    assert_eq!(defects(&found), [(6, Topic::MixedEncoding)]);
    assert_eq!(outline(&found), outline(&import(dump.as_bytes()).unwrap()));

    let broken = [dump.as_bytes(), b"\xFF\xFE\x80\n"].concat();
    let last = dump.lines().count() as u32 + 1;
    assert!(defects(&import(&broken).unwrap()).contains(&(last, Topic::Undecodable)));
}

#[test]
fn what_is_invisible_is_taken_out_and_counted() {
    for (name, dump) in dumps() {
        let expected = import(dump.as_bytes()).unwrap();
        let mut marks =
            ["\u{202E}", "\u{200B}", "\u{1B}", "\u{9B}", "\u{61C}", "\u{200D}", "\u{FEFF}"].into_iter().cycle();
        let sown: String = dump.chars().enumerate().fold(String::new(), |mut sown, (at, character)| {
            sown.extend((at % 50 == 7).then(|| marks.next().unwrap()));
            sown.push(character);
            sown
        });
        let removed = sown.chars().count() - dump.chars().count();
        let found = import(sown.as_bytes()).unwrap();
        assert_eq!(outline(&found), outline(&expected), "{name}");
        let (_, report) = found.files.last().unwrap();
        assert!(report.ends_with(&format!("- 看不见的字符，已删去：{removed}\n")), "{report}");
    }
}

#[test]
fn headings_without_bodies_are_kept_in_the_report() {
    let dump = "区政府召开防汛会议\n青溪街道办起老年食堂\n实验小学举行运动会\n";
    let found = import(dump.as_bytes()).unwrap();
    assert_eq!(found.items, 0);
    assert_eq!(defects(&found), [(2, Topic::NoBody), (3, Topic::NoBody)]);
}

#[test]
fn a_book_without_headings_is_one_article() {
    let book = "　　山里的雨下了一夜，天亮的时候，溪水涨到了桥面。老人坐在门槛上，看着雾一点一点散开。\n".repeat(2000);
    let found = import(book.as_bytes()).unwrap();
    assert_eq!(found.items, 1);
    assert!(defects(&found).contains(&(1, Topic::NoArticle)));
    assert_eq!(compile(&found).edition.articles[0].paragraphs.len(), 2000);
}

/// The text of all articles.
fn body(found: &Import) -> String {
    let edition = compile(found).edition;
    edition.articles.iter().flat_map(|article| &article.paragraphs).map(|paragraph| paragraph.text.as_str()).collect()
}

#[track_caller]
fn check_parted(dump: &str, parts: usize) {
    let found = import(dump.as_bytes()).unwrap();
    assert_eq!(found.items, parts);
    assert_eq!(defects(&found).iter().filter(|(_, topic)| *topic == Topic::Parted).count(), parts - 1);
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    assert!(bare(&body(&found)) == bare(dump), "the text is another");
    assert_eq!(compile(&found).edition.articles[1].headline.text, "（缺标题，续2）");
}

#[test]
fn a_novel_is_kept_in_parts() {
    let sentence = "山里的雨下了一夜，天亮的时候，溪水涨到了桥面。";
    check_parted(&format!("　　{}\n", sentence.repeat(20)).repeat(440), 3);
    check_parted(&sentence.repeat(8_800), 3);
    check_parted(&"山里的雨下了一夜".repeat(20_000), 2);
}
