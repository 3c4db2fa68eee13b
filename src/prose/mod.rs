//! Words and sentences: how they are split, counted, put together and searched.

pub mod pieces;
pub mod sentence;
mod syllables;
pub mod vocabulary;
pub mod wording;
pub mod words;

pub use syllables::Syllables;
