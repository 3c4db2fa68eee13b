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

/// A text in pieces, each with its address where it is an e-mail address or a British telephone number.
pub fn contacts(text: &str) -> Vec<(&str, Option<String>)> {
    let mut pieces = Vec::new();
    let (mut from, mut before) = (0, None);
    for (at, c) in text.char_indices() {
        let begins = at >= from && !before.is_some_and(char::is_alphanumeric);
        before = Some(c);
        let rest = &text[at..];
        let found = if begins { telephone(rest).or_else(|| email(rest)) } else { None };
        if let Some((words, address)) = found {
            pieces.extend(Some((&text[from..at], None)).filter(|(words, _)| !words.is_empty()));
            pieces.push((words, Some(address)));
            from = at + words.len();
        }
    }
    pieces.extend(Some((&text[from..], None)).filter(|(words, _)| !words.is_empty()));
    pieces
}

/// The telephone number with which a text begins: 10 or 11 digits from 0.
fn telephone(text: &str) -> Option<(&str, String)> {
    let inside = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '(' | ')');
    let end = text.find(|c| !inside(c)).unwrap_or(text.len());
    let number = text[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let whole = !text[number.len()..].starts_with(char::is_alphanumeric);
    let is_number = text.starts_with('0') && matches!(digits.len(), 10 | 11) && whole;
    is_number.then(|| (number, format!("tel:{digits}")))
}

/// The e-mail address with which a text begins.
fn email(text: &str) -> Option<(&str, String)> {
    let inside = |c: char| c.is_alphanumeric() || ".-_+@".contains(c);
    let end = text.find(|c| !inside(c)).unwrap_or(text.len());
    let address = text[..end].trim_end_matches(['.', '-']);
    let (name, host) = address.split_once('@')?;
    let is_address = !name.is_empty() && host.contains('.') && !host.contains('@');
    is_address.then(|| (address, format!("mailto:{address}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_are_found_where_they_are_whole() {
        let found = |text| {
            let pieces = contacts(text);
            assert_eq!(pieces.iter().map(|(words, _)| *words).collect::<String>(), text);
            pieces.into_iter().filter_map(|(_, address)| address).collect::<Vec<_>>()
        };
        assert_eq!(
            found(
                "Ring (020) 7946 0417 or 07700\u{a0}900\u{a0}386, or write to joy.a@larkhill.example."
            ),
            ["tel:07700900386", "mailto:joy.a@larkhill.example"]
        );
        assert_eq!(
            found("Telephone 020 7946 0417. Email: x-y@a-b.example"),
            ["tel:02079460417", "mailto:x-y@a-b.example"]
        );
        for text in [
            "8 December 2026",
            "07700 9003",
            "A01632960123",
            "01632960123a",
            "a@b",
            "@x.y",
            "0 1 2 3 4",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
