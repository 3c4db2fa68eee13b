//! The limits of readability, and the words that rules cannot know, as data.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::doc::edition::Edition;
use crate::prose::Syllables;
use crate::source::{Day, Fault, Origin};
use crate::vacancy::read;
use crate::workspace::built_in;

/// Where the limits are.
pub const PATH: &str = "toolkit/readability.toml";

/// All that a text is held against.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ReadabilityConfig {
    /// The limits of every edition but Easy Read.
    pub standard: Limits,
    /// The limits of Easy Read.
    pub easy_read: Limits,
    /// Words shortened in small letters, and what to write instead.
    pub shortened: Shortened,
    /// How many syllables words have.
    pub syllables: Syllables,
}

/// The limits of an edition.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Limits {
    /// The most words of a sentence.
    pub sentence_words: usize,
    /// The most sentences of a paragraph.
    pub paragraph_sentences: usize,
    /// The highest SMOG grade.
    pub smog: f64,
    /// The most pages of a document; no limit where there is none.
    pub pages: Option<usize>,
    /// Whether two words may be drawn together: “don’t”.
    pub contractions: bool,
    /// Whether it is enough that the glossary explains an abbreviation.
    pub glossary: bool,
    /// The day on which the source was read.
    #[expect(dead_code, reason = "the file says it to whoever reads the file")]
    pub as_of: Day,
    /// Where the numbers come from.
    #[expect(dead_code, reason = "the file says it to whoever reads the file")]
    pub source: String,
}

/// Shortened words.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Shortened {
    /// Each word, and what to write instead.
    pub words: BTreeMap<String, String>,
    /// Words in capitals that are not short for anything.
    #[serde(default)]
    pub no_abbreviations: Vec<String>,
    /// The day on which the source was read.
    #[expect(dead_code, reason = "the file says it to whoever reads the file")]
    pub as_of: Day,
    /// Where they come from.
    #[expect(dead_code, reason = "the file says it to whoever reads the file")]
    pub source: String,
}

/// The built-in limits and words.
pub static BUILT_IN: LazyLock<ReadabilityConfig> =
    LazyLock::new(|| parse(built_in::text(PATH).unwrap_or_default()).0);

/// The limits and words of a file, and what is wrong in it.
pub fn parse(text: &str) -> (ReadabilityConfig, Vec<Fault>) {
    read::read(text, &Origin::File(PATH.into()))
}

impl ReadabilityConfig {
    /// The limits of an edition.
    pub fn limits(&self, edition: &Edition) -> &Limits {
        if edition.easy { &self.easy_read } else { &self.standard }
    }
}
