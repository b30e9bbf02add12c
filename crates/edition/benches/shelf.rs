//! Many editions as one: `cargo bench -p edition --bench shelf -- FOLDER` opens every `*.bin` of a folder as a part, puts
//! them on one shelf and answers every line of its `keystrokes.txt`. `cargo xtask bench shelf` runs it.
//!
//! It prints `{"editions","articles","packed","opened","seconds","peak","memory","figures","keystrokes","placed"}`:
//! bytes of the files, bytes that the parts take and that everything takes in the end and took at most, seconds from the
//! bytes to the index, the number of figures, and milliseconds of every keystroke, the least of some rounds: the list of
//! results, and the list with every place in those that the page shows first. Memory is what the program has allocated,
//! less what it had at its start.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Instant;

use edition::search::{Index, SearchOptions};
use edition::shelf::{Part, Shelf};
use edition::source::Source as _;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const ROUNDS: usize = 3;

/// Hits whose places the page shows.
const SHOWN: usize = 15;

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

    let start = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let (mut parts, mut packed, mut seconds) = (Vec::<(String, Rc<Part>)>::new(), 0, 0.0);
    for (number, file) in files.iter().enumerate() {
        let bytes = fs::read(file)?;
        packed += bytes.len();
        let clock = Instant::now();
        let part = match parts.first() {
            Some((_, first)) => first.open_beside(bytes)?,
            None => Part::open(bytes)?,
        };
        parts.push((number.to_string(), Rc::new(part)));
        seconds += clock.elapsed().as_secs_f64();
    }
    let opened = MEMORY.current_usage() - start;
    let clock = Instant::now();
    let shelf = Shelf::united(parts.iter().map(|(id, part)| (id.as_str(), part)), "");
    let index = Index::new(&shelf);
    seconds += clock.elapsed().as_secs_f64();

    let search = |typed: &str, with_matches| {
        let options = SearchOptions { with_matches, ..SearchOptions::default() };
        std::hint::black_box(index.search(&shelf, &index.query(typed), &options));
    };
    let listed = fastest(&keystrokes, |typed| search(typed, 0));
    let placed = fastest(&keystrokes, |typed| search(typed, SHOWN));
    let (memory, peak) = (MEMORY.current_usage() - start, MEMORY.peak_usage() - start);
    println!(
        r#"{{"editions":{},"articles":{},"packed":{packed},"opened":{opened},"seconds":{seconds},"memory":{memory},"peak":{peak},"figures":{},"keystrokes":{listed:?},"placed":{placed:?}}}"#,
        parts.len(),
        shelf.count(),
        shelf.figure_count(),
    );
    Ok(())
}

/// Milliseconds of each keystroke, the least of some rounds.
fn fastest(keystrokes: &str, mut answer: impl FnMut(&str)) -> Vec<f64> {
    let mut times = vec![f64::INFINITY; keystrokes.lines().count()];
    for _ in 0..ROUNDS {
        for (typed, least) in keystrokes.lines().zip(&mut times) {
            let clock = Instant::now();
            answer(typed);
            *least = least.min(clock.elapsed().as_secs_f64() * 1000.0);
        }
    }
    times
}
