//! What is in a list more than once.

pub use crate::prose::words::repeated;

/// A text without what does not change its meaning.
pub fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}
