//! Tests that look inside the library, whose modules are private; `tests/README.md` says how they work.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod benchmarks;
mod easy;
#[path = "../files.rs"]
mod files;
mod questions;
mod readability;
mod rules;
mod schemas;
mod tidy;
mod torn;
mod words;
