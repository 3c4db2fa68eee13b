//! What a link’s address is to somebody who has only the words.

use crate::doc::{Inline, plain};

/// The address without what only a computer needs of it; `None` unless it is of a kind that leads out of the document.
pub fn address(to: &str) -> Option<&str> {
    let schemes = ["https://", "mailto:", "tel:"];
    let short = schemes.iter().find_map(|scheme| to.strip_prefix(scheme))?;
    Some(short.trim_end_matches('/')).filter(|address| !address.is_empty())
}

/// The longest address with marks that only a computer reads, such as that of a video call, which people can type.
const TYPED: usize = 60;

/// The address to print after a link’s words; `None` where the words are the address, or no one could type it.
pub fn beside<'a>(to: &'a str, words: &[Inline]) -> Option<&'a str> {
    unsaid(to, words).filter(|short| !short.contains('?') || short.len() <= TYPED)
}

/// The address that a link’s words do not say.
pub fn unsaid<'a>(to: &'a str, words: &[Inline]) -> Option<&'a str> {
    let bare = |text: &str| text.replace([' ', '\u{a0}'], "").to_lowercase();
    let words = plain(words);
    address(to).filter(|short| bare(short) != bare(address(&words).unwrap_or(&words)))
}

/// Where an e-mail address or a telephone number leads, which is one of the [`pieces`](crate::prose::pieces::pieces) of a text.
pub fn contact(piece: &str) -> Option<String> {
    if piece.contains('@') {
        return Some(format!("mailto:{piece}"));
    }
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '\u{a0}');
    let number = piece.replace([' ', '\u{a0}'], "");
    (piece.chars().all(is_number) && number.len() > 8).then(|| format!("tel:{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_can_be_called_and_written_to() {
        assert_eq!(contact("020 7946\u{a0}0417").as_deref(), Some("tel:02079460417"));
        assert_eq!(contact("+44 7700 900386").as_deref(), Some("tel:+447700900386"));
        assert_eq!(contact("joy@a-b.example").as_deref(), Some("mailto:joy@a-b.example"));
        for piece in ["8 December 2026", "10:30 am", "WB3 4QT", "8 12 2026"] {
            assert_eq!(contact(piece), None);
        }
    }
}
