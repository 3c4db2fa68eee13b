//! What a link’s address is to somebody who has only the words.

use crate::doc::{Inline, plain};

/// The address without what only a computer needs of it; `None` unless it is of a kind that leads out of the document.
pub fn address(to: &str) -> Option<&str> {
    let schemes = ["https://", "mailto:", "tel:"];
    let short = schemes.iter().find_map(|scheme| to.strip_prefix(scheme))?;
    Some(short.trim_end_matches('/')).filter(|address| !address.is_empty())
}

/// The address to print after a link’s words; `None` where the words are the address.
pub fn beside<'a>(to: &'a str, words: &[Inline]) -> Option<&'a str> {
    let bare = |text: &str| text.replace([' ', '\u{a0}'], "").to_lowercase();
    let words = plain(words);
    address(to).filter(|short| bare(short) != bare(address(&words).unwrap_or(&words)))
}
