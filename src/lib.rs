//! copanel checks and prints what an interview panel with service users on it needs.
//!
//! The rooms, from the ground up; each uses only rooms above it in this list, and a test holds that.

// A text, its places, its faults and findings; the kinds of value; the nearest name.
pub mod source;

// Sentences, words, syllables, phrases, plurals, lists, dates in words.
pub mod prose;

// The tree, Markdown into it, editions, colour, passages.
pub mod doc;

// What a vacancy file says.
pub mod vacancy;

// The tree into HTML, PDF, Word, text and Markdown.
pub mod write;

// The organisation’s folder over the built-in one.
pub mod workspace;

// One recruitment: who sits, votes, scores whom, is paid, and when.
pub mod case;

// What is fair to the people on a panel.
pub mod rules;

// What is printed, for whom, and what its templates see.
pub mod documents;

// What the rules found, as text, page, Markdown, CSV and JSON.
pub mod report;

// The command line, and one file for each command: the only hands that read, write and print.
pub mod cli;
pub mod commands;
