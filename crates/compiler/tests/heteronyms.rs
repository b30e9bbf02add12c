//! How characters with several readings are read, each in a word that tells which: a table.

use std::fs;

use edition::fold::Folding;

const TABLE: &str = include_str!("heteronyms.txt");

#[test]
fn each_word_is_read_as_people_read_it() {
    let rows: Vec<(&str, &str)> = TABLE.lines().filter_map(|line| line.split_once('\t')).collect();
    assert!(rows.len() >= 100, "{} words", rows.len());
    let folder = std::env::temp_dir().join(format!("heteronyms-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("edition.toml"), "title = \"多音字\"\nsections = [\"词语\"]\n").unwrap();
    let body: Vec<String> = rows.iter().map(|(word, _)| format!("这里写着{word}。\n")).collect();
    let text = format!("+++\nid = \"words\"\nsection = \"词语\"\nheadline = \"多音字\"\n+++\n\n{}", body.join("\n"));
    fs::write(folder.join("words.md"), text).unwrap();
    let compiled = compiler::compile_folder(&folder);
    fs::remove_dir_all(&folder).unwrap();
    let edition = compiled.unwrap().edition;
    let folding = Folding::new(&edition.simplified);
    let mut wrong = Vec::new();
    for ((word, expect), paragraph) in rows.iter().zip(&edition.articles[0].paragraphs) {
        let syllables = edition.readings.of(&paragraph.text, &folding);
        let start = "这里写着".len();
        let inside = syllables.iter().filter(|(at, _)| (start..start + word.len()).contains(at));
        let read: Vec<String> = inside.map(|(_, syllable)| syllable.marked()).collect();
        if !expect.split('|').any(|expect| expect == read.join(" ")) {
            wrong.push(format!("{word}: {} instead of {expect}", read.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}
