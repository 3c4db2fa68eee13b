//! The runs of text in a document, each with its sentences.

use crate::doc::{Block, Inline, unformatted};
use crate::prose::sentence;

/// A run of text that stands for itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Whether it is a paragraph, and not a heading, an item, a cell or what a field is called.
    pub is_paragraph: bool,
    /// Its sentences; at least one.
    pub sentences: Vec<Sentence>,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence, with its marks.
    pub text: String,
}

impl Sentence {
    /// Its words, without marks around them.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        sentence::words(&self.text)
    }
}

/// The runs of text of some blocks, in reading order. What a picture shows is not among them, since it is not printed.
pub fn passages(blocks: &[Block]) -> Vec<Passage> {
    let mut out = Vec::new();
    collect(blocks, true, &mut out);
    out
}

/// Adds the runs of text of some blocks; in a list, none of them is a paragraph.
fn collect(blocks: &[Block], outside_lists: bool, out: &mut Vec<Passage>) {
    for block in blocks {
        if let Block::Definitions(pairs) = block {
            for (term, meaning) in pairs {
                passage(false, term, out);
                collect(meaning, false, out);
            }
            continue;
        }
        let is_paragraph = outside_lists && matches!(block, Block::Paragraph(_));
        block.own_words().into_iter().for_each(|words| passage(is_paragraph, words, out));
        let outside_lists = outside_lists && !matches!(block, Block::List { .. });
        block.inner().into_iter().for_each(|inner| collect(inner, outside_lists, out));
    }
}

/// Adds one run of text, unless it has no words. A line of its own ends a sentence.
fn passage(is_paragraph: bool, content: &[Inline], out: &mut Vec<Passage>) {
    let text = unformatted(content, '\n').replace('\u{a0}', " ");
    let sentences: Vec<Sentence> = text
        .lines()
        .flat_map(sentence::sentences)
        .map(|text| Sentence { text: text.to_owned() })
        .collect();
    if !sentences.is_empty() {
        out.push(Passage { is_paragraph, sentences });
    }
}
