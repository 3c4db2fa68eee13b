//! What a message says: words, and what to type between backticks.

use crate::doc::{Inline, words};

/// The words of a message, with what is between backticks as something to type.
pub fn message_inlines(message: &str) -> Vec<Inline> {
    let parts: Vec<&str> = message.split('`').collect();
    // An odd backtick is part of the text, so it means nothing.
    if parts.len().is_multiple_of(2) {
        return words(message);
    }
    let inline = |(index, part): (usize, &&str)| {
        let part = (*part).to_owned();
        if index % 2 == 0 { Inline::Text(part) } else { Inline::Code(part) }
    };
    let filled = parts.iter().enumerate().filter(|(_, part)| !part.is_empty());
    filled.map(inline).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_between_backticks_is_to_be_typed() {
        let words = |text: &str| Inline::Text(text.to_owned());
        assert_eq!(
            message_inlines("add `a = 1` to it"),
            [words("add "), Inline::Code("a = 1".to_owned()), words(" to it")]
        );
        assert_eq!(message_inlines("one ` alone"), [words("one ` alone")]);
    }
}
