//! Any bytes are imported without panic, and nothing of them is lost. The short run is part of the tests; the long one is
//! started with `IMPORT_FUZZ_SECONDS=600 cargo test --release -p compiler --test import_fuzz -- --ignored`; with
//! `IMPORT_FUZZ_SEED=0x…` it replays what it reported.

use std::path::Path;
use std::time::Duration;

use arbtest::{arbitrary, arbtest};
use compiler::import::{Import, Topic, import};
use compiler::{File, compile_files};

/// Pieces of which pages are made: what the rules know, whole and cut.
const PIECES: [&str; 75] = [
    "本报讯（记者陈小雨）10月9日，",
    "本报讯",
    "（通讯员",
    "李 四）",
    "据新华社北京10月8日电",
    "本报记者 张 三 摄",
    "摄影：",
    "（张三 摄）",
    "□本报记者 ",
    "（张三）",
    "。",
    "，",
    "“",
    "”",
    "（",
    "）",
    "《",
    "》",
    "！",
    "？",
    "……",
    "——",
    "：",
    "；",
    "、",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{0C}",
    "　　",
    " ",
    "\t",
    "第3版",
    "A03 民生",
    "2024年3月8日 星期五",
    "责任编辑：张三",
    "新闻热线：0123-456",
    "松河日报",
    "【民生关注】",
    "相关链接",
    "编者按：",
    "▲图为",
    "（下转第三版）",
    "一、",
    "1.",
    "**",
    "***",
    "---",
    "- ",
    "> ",
    "#",
    "+++",
    "\\",
    "新时代 新征程 新伟业",
    "青溪街道：小广场成了大舞台",
    "全区小麦收割进入尾声",
    "占全年的",
    "１２３４",
    "4800万元",
    "记者",
    "他说",
    "區財政局",
    "報訊",
    "\u{0}",
    "\u{FEFF}",
    "\u{FFFD}",
    "\u{1B}[31m",
    "\u{85}",
    "\u{200D}",
    "\u{202E}",
    "\u{2028}",
    "\u{61C}",
    "组别\t户数\t总分",
];

fn page(u: &mut arbitrary::Unstructured<'_>) -> arbitrary::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let count = u.int_in_range(0..=80)?;
    for _ in 0..count {
        match u.int_in_range(0..=19)? {
            0 => bytes.extend(u.bytes(3.min(u.len()))?),
            1 => bytes.extend(encoding_rs::GB18030.encode(u.choose(&PIECES)?).0.iter()),
            2 => {
                let c = u.int_in_range(0x4E00..=0x9FA5_u32)?;
                bytes.extend(char::from_u32(c).unwrap_or('一').to_string().repeat(u.int_in_range(1..=40)?).bytes());
            }
            3..=9 => {
                let length = u.int_in_range(1..=30)?;
                for _ in 0..length {
                    let c = *u.choose(&[
                        '区', '里', '开', '展', '工', '作', '群', '众', '满', '意', '的', '了', '，', '水', '稻',
                    ])?;
                    bytes.extend(c.to_string().bytes());
                }
            }
            _ => bytes.extend(u.choose(&PIECES)?.bytes()),
        }
    }
    Ok(bytes)
}

fn holds(import: &Import, page: &[u8]) {
    let lost: Vec<_> = import.notes.iter().filter(|note| note.topic == Topic::Unaccounted).collect();
    assert!(lost.is_empty(), "{lost:?} of {:?}", String::from_utf8_lossy(page));
}

fn compiles(import: &Import) {
    if import.items == 0 {
        return;
    }
    let file = |(name, content): &(String, String)| File { path: name.into(), bytes: content.clone().into() };
    let files = import.files.iter().map(file).collect();
    if let Err(report) = compile_files(Path::new("."), files) {
        panic!("{:?}\n{:?}", report.errors, import.files);
    }
}

fn run(budget: Duration, compile_one_in: usize) {
    let mut count = 0;
    let seed = std::env::var("IMPORT_FUZZ_SEED").ok();
    let seed = seed.and_then(|seed| u64::from_str_radix(seed.trim_start_matches("0x"), 16).ok());
    let test = arbtest(|u| {
        let bytes = page(u)?;
        count += 1;
        if let Ok(found) = import(&bytes) {
            holds(&found, &bytes);
            if count % compile_one_in == 0 || seed.is_some() {
                compiles(&found);
            }
        }
        Ok(())
    });
    match seed {
        Some(seed) => drop(test.seed(seed)),
        None => drop(test.budget(budget)),
    }
    println!("{count} pages");
}

#[test]
fn any_page_is_imported() {
    run(Duration::from_secs(2), 400);
}

#[test]
#[ignore = "runs for IMPORT_FUZZ_SECONDS"]
fn any_page_is_imported_for_long() {
    let seconds = std::env::var("IMPORT_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(600);
    run(Duration::from_secs(seconds), 40);
}
