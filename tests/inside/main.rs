//! Tests that look inside the library, whose modules are private; `tests/README.md` says how they work.

mod benchmarks;
mod easy;
#[path = "../files.rs"]
mod files;
mod questions;
mod rules;
mod schemas;
mod sheets;
mod tidy;
mod torn;
mod trees;
mod words;
