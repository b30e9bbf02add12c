//! Compiles the edition into the module. The folder is `corpus`, or the one that `CIVIC_EDITION` names.

#[cfg(feature = "embed")]
use std::{env, error::Error, fs, path::Path};

#[cfg(feature = "embed")]
const FOLDER_VARIABLE: &str = "CIVIC_EDITION";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "embed")]
    if let Err(error) = embed() {
        // Cargo prints each of these lines and fails the build. They are enough, so the script itself ends well:
        // otherwise Cargo would print all of its output once more.
        for line in error.to_string().lines() {
            println!("cargo::error={line}");
        }
    }
}

#[cfg(feature = "embed")]
fn embed() -> Result<(), Box<dyn Error>> {
    let folder = env::var(FOLDER_VARIABLE).unwrap_or_else(|_| "corpus".to_owned());
    println!("cargo::rerun-if-env-changed={FOLDER_VARIABLE}");
    // Cargo looks at every file of a folder that is named here.
    println!("cargo::rerun-if-changed={folder}");
    let compiled = compiler::compile_folder(Path::new(&folder))?;
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("edition.bin"), edition::packed::pack(&compiled.edition))?;
    Ok(())
}
