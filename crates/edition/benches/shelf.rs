//! Many editions as one: `cargo bench -p edition --bench shelf -- FOLDER` opens every `*.bin` of a folder as a part, puts
//! them on one shelf and answers every line of its `keystrokes.txt`. `cargo xtask bench shelf` runs it.
//!
//! It prints `{"editions","articles","packed","opened","seconds","peak","memory","figures","keystrokes"}`: bytes of the
//! files, bytes that the parts take and that everything takes in the end and took at most, seconds from the bytes to the
//! index, the number of figures, and milliseconds of every keystroke, the least of some rounds. Memory is what the
//! operating system has given (`/proc/self/status`, Linux only), less what the program had at its start.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Instant;

use edition::search::{Index, SearchOptions};
use edition::shelf::{Part, Shelf};
use edition::source::Source as _;

const ROUNDS: usize = 3;

/// Hits whose places the page shows.
const SHOWN: usize = 30;

fn main() {
    // Cargo adds `--bench` to what it was given.
    let Some(folder) = std::env::args().skip(1).find(|argument| !argument.starts_with('-')) else {
        eprintln!("usage: cargo bench -p edition --bench shelf -- FOLDER");
        std::process::exit(2);
    };
    if let Err(error) = measure(Path::new(&folder)) {
        eprintln!("error: {folder}: {error}");
        std::process::exit(1);
    }
}

fn measure(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let keystrokes = fs::read_to_string(folder.join("keystrokes.txt"))?;
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "bin"));
    files.sort();

    let start = memory("VmRSS")?;
    let (mut parts, mut packed, mut seconds) = (Vec::new(), 0, 0.0);
    for (number, file) in files.iter().enumerate() {
        let bytes = fs::read(file)?;
        packed += bytes.len();
        let clock = Instant::now();
        parts.push((number.to_string(), Rc::new(Part::open(bytes)?)));
        seconds += clock.elapsed().as_secs_f64();
    }
    let opened = memory("VmRSS")?.saturating_sub(start);
    let clock = Instant::now();
    let shelf = Shelf::united(parts.iter().map(|(id, part)| (id.as_str(), part)), "");
    let index = Index::new(&shelf);
    seconds += clock.elapsed().as_secs_f64();

    let mut times = vec![f64::INFINITY; keystrokes.lines().count()];
    for _ in 0..ROUNDS {
        for (typed, least) in keystrokes.lines().zip(&mut times) {
            let clock = Instant::now();
            let options = SearchOptions { with_matches: SHOWN, ..SearchOptions::default() };
            std::hint::black_box(index.search(&shelf, &index.query(typed), &options));
            *least = least.min(clock.elapsed().as_secs_f64() * 1000.0);
        }
    }
    let (memory, peak) = (memory("VmRSS")?.saturating_sub(start), memory("VmHWM")?.saturating_sub(start));
    println!(
        r#"{{"editions":{},"articles":{},"packed":{packed},"opened":{opened},"seconds":{seconds},"memory":{memory},"peak":{peak},"figures":{},"keystrokes":{times:?}}}"#,
        parts.len(),
        shelf.count(),
        shelf.figure_count(),
    );
    Ok(())
}

/// Bytes that `/proc/self/status` tells under this name.
fn memory(name: &str) -> Result<usize, Box<dyn std::error::Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)).ok_or("no such line in /proc/self/status")?;
    let kilobytes: String = line.chars().filter(char::is_ascii_digit).collect();
    Ok(kilobytes.parse::<usize>()? * 1024)
}
