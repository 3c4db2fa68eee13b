//! Pictures: the ideas they show, and the file that shows each.
//!
//! `toolkit/pictures.toml` pairs ideas with copanel’s own drawings and with emoji.

mod drawings;
mod emoji;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

pub use drawings::DRAWINGS;
pub use emoji::EMOJI;

/// Where the ideas stand.
pub const PATH: &str = "toolkit/pictures.toml";
/// The ideas, unless a workspace has its own list.
pub const BUILT_IN: &str = include_str!("../toolkit/pictures.toml");

/// An idea with the picture that shows it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Idea {
    /// The name of one of copanel’s own drawings: `panel.svg`.
    pub drawing: Option<String>,
    /// The code of one of Twemoji’s: `1f4b7`.
    pub emoji: Option<String>,
    /// What is to be seen.
    pub shows: String,
}

/// Every built-in idea.
pub static IDEAS: LazyLock<BTreeMap<String, Idea>> =
    LazyLock::new(|| toml::from_str(BUILT_IN).unwrap_or_default());

/// The drawing for an idea.
pub fn named(name: &str) -> Option<&'static str> {
    let idea = IDEAS.get(name)?;
    match (&idea.drawing, &idea.emoji) {
        (Some(name), None) => found(DRAWINGS, name),
        (None, Some(code)) => found(EMOJI, &format!("U_{}", code.to_uppercase())),
        (Some(_), Some(_)) | (None, None) => None,
    }
}

fn found(list: &'static [(&str, &str)], key: &str) -> Option<&'static str> {
    let pair = list.iter().find(|(known, _)| *known == key);
    pair.map(|(_, svg)| *svg)
}
