//! Speed of the recogniser: `cargo bench -p edition --bench figures -- FILE` recognises every line of a text file and
//! prints `{"bytes","seconds","figures"}`, the best of some rounds. `cargo xtask bench figures` runs it.

use std::time::Instant;

use edition::figures::recognize;

const ROUNDS: usize = 7;

fn main() {
    // Cargo adds `--bench` to what it was given.
    let Some(path) = std::env::args().skip(1).find(|argument| !argument.starts_with('-')) else {
        eprintln!("usage: cargo bench -p edition --bench figures -- FILE");
        std::process::exit(2);
    };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("error: cannot read {path}: {error}");
            std::process::exit(1);
        }
    };
    let round = || {
        let start = Instant::now();
        let figures: usize = text.lines().map(|line| recognize(line).len()).sum();
        (start.elapsed().as_secs_f64(), figures)
    };
    let rounds: Vec<(f64, usize)> = (0..ROUNDS).map(|_| round()).collect();
    let seconds = rounds.iter().map(|(seconds, _)| *seconds).fold(f64::INFINITY, f64::min);
    println!(r#"{{"bytes":{},"seconds":{seconds},"figures":{}}}"#, text.len(), rounds[0].1);
}
