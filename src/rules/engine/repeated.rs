//! What is in a list more than once.

use std::collections::BTreeSet;

/// What comes again, by what it is told apart by.
pub fn repeated<T, K: Ord>(things: impl IntoIterator<Item = T>, by: impl Fn(&T) -> K) -> Vec<T> {
    let mut seen = BTreeSet::new();
    things.into_iter().filter(|thing| !seen.insert(by(thing))).collect()
}

/// A text without what does not change its meaning.
pub fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}
