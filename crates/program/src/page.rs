//! What the files of the page are made of.

pub mod file;
pub mod html;
pub mod policy;
