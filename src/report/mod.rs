//! Findings and faults for people and for programs.
//!
//! The only code that knows about carets and colour.

pub mod json;
pub mod text;
