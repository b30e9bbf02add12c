//! Compiles the edition into the module. The folder is `corpus`, or the one that `CIVIC_EDITION` names.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

use edition::mechanism::Mechanism;

const FOLDER_VARIABLE: &str = "CIVIC_EDITION";

fn main() {
    if env::var_os("CARGO_FEATURE_EMBED").is_none() {
        println!("cargo::rerun-if-changed=build.rs");
        return;
    }
    if let Err(error) = embed() {
        // Cargo prints each of these lines and fails the build. They are enough, so the script itself ends well:
        // otherwise Cargo would print all of its output once more.
        for line in error.to_string().lines() {
            println!("cargo::error={line}");
        }
    }
}

fn embed() -> Result<(), Box<dyn Error>> {
    let folder = env::var(FOLDER_VARIABLE).unwrap_or_else(|_| "corpus".to_owned());
    println!("cargo::rerun-if-env-changed={FOLDER_VARIABLE}");
    // Cargo looks at every file of a folder that is named here.
    println!("cargo::rerun-if-changed={folder}");
    let compiled = compiler::compile_folder(Path::new(&folder))?;
    let mut edition = compiled.edition;
    // In a page that is cut in two, terms, readings and the glossary come with what looks for them.
    let apart = env::var_os("CARGO_FEATURE_SPLIT").is_some() && env::var_os("CARGO_FEATURE_SHELF").is_none();
    let words = if apart {
        let terms = std::mem::take(&mut edition.terms);
        let (readings, glossary) = (std::mem::take(&mut edition.readings), std::mem::take(&mut edition.glossary));
        edition::packed::pack(&edition::model::Edition { terms, readings, glossary, ..Default::default() })
    } else {
        Vec::new()
    };
    // Mechanisms come with what draws them; their names stay, for the text.
    let mechanisms = if apart {
        let names = edition.mechanisms.iter().map(Mechanism::without_parts).collect();
        edition::packed::pack_mechanisms(&std::mem::replace(&mut edition.mechanisms, names))
    } else {
        Vec::new()
    };
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("edition.bin"), edition::packed::pack(&edition))?;
    fs::write(Path::new(&folder).join("mechanisms.bin"), mechanisms)?;
    fs::write(Path::new(&folder).join("words.bin"), words)?;
    Ok(())
}
