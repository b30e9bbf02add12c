//! Figures and what is none, side by side: a sentence, and what a reader should find in it.
#![cfg(not(target_arch = "wasm32"))]

mod figures {
    mod amounts;
    mod dates;
    mod news;
    mod none;
    mod shares;
}

use edition::figures::{Bound, recognize};

/// The figures of each sentence as `span kind value [unit] [bound]`, parted by ` | `; blanks in a span are `_`.
#[track_caller]
fn check(table: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (text, expected) in table {
        let found: Vec<String> = recognize(text)
            .iter()
            .map(|figure| {
                let span = text[figure.start as usize..figure.end as usize].replace([' ', '\n'], "_");
                let mut line = format!("{span} {} {}", figure.kind.name(), figure.value);
                if let Some(unit) = &figure.unit {
                    line = line + " " + unit;
                }
                if figure.bound != Bound::Exact {
                    line = line + " " + figure.bound.name();
                }
                line
            })
            .collect();
        let found = found.join(" | ");
        if found != *expected {
            wrong = format!("{wrong}\n{text}\n  expected: {expected}\n  found:    {found}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
