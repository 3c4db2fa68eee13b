//! The language of papers, as readers aloud and spelling checkers ask for it.

use std::fmt;

use serde::Deserialize;

use super::values::start;

/// A language as BCP 47 writes it: `en-GB`, `cy`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Language(String);

impl Language {
    /// The language alone: `en`.
    pub fn name(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The country, where it is named: `GB`.
    pub fn region(&self) -> Option<&str> {
        self.0.split('-').skip(1).find(|part| is_region(part))
    }
}

impl Default for Language {
    fn default() -> Self {
        Language("en-GB".to_owned())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Language {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if is_language(&text) {
            return Ok(Language(text));
        }
        Err(format!(
            "`{}` is not the code of a language\ntype `en-GB` for British English, `cy` for Welsh, `gd` for Gaelic",
            start(&text, 40)
        ))
    }
}

/// Whether a text is a language, then perhaps a script, a country and variants.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-').peekable();
    let language = parts.next_if(|part| letters(part) && (2..=3).contains(&part.len()));
    parts.next_if(|part| letters(part) && part.len() == 4);
    parts.next_if(|part| is_region(part));
    let is_variant = |part: &str| {
        (5..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    language.is_some() && parts.all(is_variant)
}

/// Two letters, or the three digits of a part of the world.
fn is_region(part: &str) -> bool {
    match part.len() {
        2 => letters(part),
        3 => part.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    }
}

fn letters(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_how_it_is_written() {
        for good in ["en-GB", "cy", "gd", "zh-Hans-CN", "es-419", "sl-rozaj", "bfi"] {
            assert!(is_language(good), "{good}");
        }
        for bad in ["", "Welsh", "en_GB", "e", "en-", "en-GB-x", "cy GB", "12"] {
            assert!(!is_language(bad), "{bad}");
        }
    }

    #[test]
    fn its_parts_are_found() {
        let language = |text: &str| Language(text.to_owned());
        assert_eq!(language("zh-Hans-CN").region(), Some("CN"));
        assert_eq!((language("cy").name(), language("cy").region()), ("cy", None));
    }
}
