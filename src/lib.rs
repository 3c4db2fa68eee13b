//! copanel checks and prints what an interview panel with service users on it needs.
//!
//! The rooms, from the ground up; each uses only rooms above it in this list, and a test checks that.

// A text, its places, its faults and findings; the kinds of value; the nearest name.
mod source;

// Sentences, words, syllables, phrases, plurals, lists, dates in words.
mod prose;

// The tree, Markdown into it, editions, colour, passages.
mod doc;

// What a vacancy file says.
mod vacancy;

// The tree into HTML, PDF, Word, text and Markdown.
mod write;

// The organisation’s folder over the built-in one.
mod workspace;

// One recruitment: who sits, votes, scores and is paid, and when.
mod case;

// What is fair to the people on a panel.
mod rules;

// What is printed, who it is for, and what its templates see.
mod documents;

// Forms that come back.
mod feedback;
mod returned;

// The scores that came back, and what came of them.
mod scores;

// What the rules found, as text, page, Markdown, CSV and JSON.
mod report;

// The command line, and one file for each command: the only hands that read, write and print.
mod cli;
mod commands;

// The one way in.
pub use cli::Cli;
pub use commands::{CommandOutput, Exit, Progress, Terminal, run};
pub use report::wrap;
pub use source::watch::overrun;

// Tests that look inside; those that go through the program are in `tests/it`.
#[cfg(test)]
#[path = "../tests/inside/main.rs"]
mod inside;
