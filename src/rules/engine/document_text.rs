//! A document as a reader gets it, with the places its words come from: what the rules about wording look at.
//!
//! Words from the vacancy, from `people.toml` or from `copanel.toml` are found there;
//! all others come from the templates of the document, from the line that has most of them.

use std::collections::BTreeSet;

use crate::doc::Block;
use crate::doc::edition::Edition;
use crate::doc::passages::{Passage, Sentence, passages};
use crate::prose::sentence;
use crate::prose::wording::Wording;
use crate::source::{Origin, Place, Source, Span};
use crate::workspace::Workspace;
use crate::workspace::readability::{Abbreviation, Limits, Measure, measure, unexplained};

/// A document, ready to be read by the rules about wording.
pub struct DocumentText<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The edition it is printed in.
    pub edition: &'a Edition,
    /// The limits of that edition.
    pub limits: &'a Limits,
    /// What it says.
    pub blocks: &'a [Block],
    /// Its runs of text.
    pub passages: Vec<Passage>,
    /// How hard it is to read.
    pub measure: Measure,
    /// The abbreviations that it does not explain.
    pub unexplained: Vec<Abbreviation>,
    /// Phrases to think twice about.
    pub wording: &'a Wording,
    texts: &'a [Text<'a>],
    private: &'a [&'a str],
}

/// A file that words can come from.
#[derive(Clone)]
pub struct Text<'a> {
    /// Which file.
    pub origin: Origin,
    /// What it says.
    pub source: &'a Source,
}

impl<'a> DocumentText<'a> {
    /// A document, held against what an organisation asks for, with the files its words can come from and the texts
    /// that only its reader may see.
    pub fn new(
        (name, blocks, edition): (&'a str, &'a [Block], &'a Edition),
        workspace: &'a Workspace,
        texts: &'a [Text<'a>],
        private: &'a [&'a str],
    ) -> Self {
        let config = &*workspace.readability;
        let limits = config.limits(edition);
        let passages = passages(blocks);
        let called = workspace.settings.organisation.name.as_ref().map_or("", |name| &name.0);
        DocumentText {
            name,
            edition,
            limits,
            blocks,
            measure: measure(&passages, &config.syllables),
            unexplained: unexplained(&passages, limits, config, (called, &workspace.terms)),
            passages,
            wording: &workspace.wording,
            texts,
            private,
        }
    }

    /// Its sentences, in the order of reading.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.passages.iter().flat_map(|passage| &passage.sentences)
    }

    /// Whether only its reader may see some words: they are from a private text, or hold one and are not from a template.
    pub fn is_private(&self, words: &str) -> bool {
        let from = |text: &&str| span(text, words).is_some();
        let holds = |text: &&str| span(words, text).is_some();
        let public = || self.texts.iter().any(|text| span(&text.source.text, words).is_some());
        self.private.iter().any(from) || self.private.iter().any(holds) && !public()
    }

    /// Where some words of it come from.
    pub fn place(&self, words: &str) -> Place {
        let whole =
            self.texts.iter().find_map(|text| Some((text, span(&text.source.text, words)?)));
        let likeliest = || {
            let templates = self.texts.iter().filter(|text| matches!(text.origin, Origin::File(_)));
            let lines = templates.flat_map(|text| {
                like(&text.source.text, words).map(move |(shared, span)| (shared, text, span))
            });
            // Of two lines that are alike the first counts.
            let best = lines.reduce(|best, next| if next.0 > best.0 { next } else { best });
            best.map(|(_, text, span)| (text, span))
        };
        let found = whole.or_else(likeliest);
        found.map_or(Place { origin: Origin::Vacancy, span: 0..0 }, |(text, span)| Place {
            origin: text.origin.clone(),
            span,
        })
    }
}

/// Where a text has some words one after another, on any number of lines.
fn span(text: &str, words: &str) -> Option<Span> {
    let words: Vec<&str> = words.split_whitespace().collect();
    let first = words.first()?;
    text.match_indices(first).find_map(|(at, _)| {
        let mut rest = &text[at..];
        for word in &words {
            rest = rest.trim_start().strip_prefix(word)?;
        }
        Some(at..text.len() - rest.len())
    })
}

/// The lines of a text that have words of a sentence, each with how many they share.
fn like<'a>(text: &'a str, sentence: &'a str) -> impl Iterator<Item = (usize, Span)> + use<'a> {
    let wanted: BTreeSet<&str> = sentence::words(sentence).collect();
    text.split_inclusive('\n')
        .scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line))
        })
        .filter_map(move |(start, line)| {
            let there: BTreeSet<&str> = sentence::words(line).collect();
            let shared = wanted.intersection(&there).count();
            let before = line.len() - line.trim_start().len();
            (shared > 0).then(|| (shared, start + before..start + line.trim_end().len()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_across_lines() {
        assert_eq!(span("a = \"\"\"Come\nto us.\"\"\"", "Come to us."), Some(7..18));
        assert_eq!(span("Come in. Come to us.", "Come to us."), Some(9..20));
        assert_eq!(span("Come in.", "Come to us."), None);
    }

    #[test]
    fn the_line_with_most_of_the_words_is_the_likeliest() {
        let text = "# Who helps\n\n  Ask {{ contact.name }} for help with this.\n";
        let best = like(text, "Ask Claire for help with this.").max_by_key(|(shared, _)| *shared);
        let (_, span) = best.unwrap();
        assert_eq!(&text[span], "Ask {{ contact.name }} for help with this.");
    }
}
