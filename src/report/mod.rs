//! Findings and faults for people and for programs.
//!
//! The only code that knows about carets and colour.

mod broken;
pub mod json;
pub mod text;

pub use broken::broken;
