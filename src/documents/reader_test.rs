//! What readers test: the parts of an Easy Read paper, from its headings.

use std::collections::BTreeSet;

use crate::doc::{self, Block, Doc};
use crate::documents::view::{PartView, ReaderTestView};
use crate::prose::vocabulary::Words;
use crate::prose::words::hyphenated;

/// The most parts of one sheet: with a page for each it has at most 20 pages.
const PARTS: usize = 15;

/// The sheets that ask about some papers of one kind, all about as long; `file` for a page of the toolkit.
pub fn tests<'a>(
    title: &str,
    papers: impl IntoIterator<Item = &'a Doc>,
    file: Option<&str>,
    words: &Words,
) -> Vec<ReaderTestView> {
    let parts = parts(papers, words);
    let sheets = parts.len().div_ceil(PARTS);
    let longest = parts.len().div_ceil(sheets.max(1)).max(1);
    let chunks = parts.chunks(longest).enumerate();
    chunks
        .map(|(index, some)| ReaderTestView {
            title: title.to_owned(),
            all_parts: parts.len(),
            parts: some.to_vec(),
            sheet: index + 1,
            sheets,
            file: file.map(str::to_owned),
        })
        .collect()
}

/// The parts of some papers of one kind; those with the same heading, or the same words but for numbers, once.
fn parts<'a>(papers: impl IntoIterator<Item = &'a Doc>, words: &Words) -> Vec<PartView> {
    let mut parts: Vec<PartView> = Vec::new();
    let mut said = BTreeSet::new();
    let papers = papers.into_iter();
    for (title, mut text) in papers.flat_map(|paper| of_one(paper, words)) {
        text.retain(|c| !c.is_ascii_digit());
        let is_new = said.insert(text);
        if !is_new || parts.iter().any(|part| part.title == title) {
            continue;
        }
        let slug = Some(hyphenated(&title)).filter(|slug| !slug.is_empty());
        let id = unused(slug.as_deref().unwrap_or("part"), &parts);
        let number = parts.len() + 1;
        parts.push(PartView { number, id, title });
    }
    parts
}

/// The parts of one paper: each heading of level 1 or 2, with the words below it.
fn of_one(paper: &Doc, words: &Words) -> Vec<(String, String)> {
    let mut parts = Vec::new();
    let blocks = paper.blocks.iter().flat_map(|block| {
        if let Block::Banner(head) = block { head.iter().collect() } else { vec![block] }
    });
    for block in blocks {
        if let Block::Heading { level: 1 | 2, content, .. } = block {
            parts.push((doc::plain(content), String::new()));
        } else if let Some((_, text)) = parts.last_mut() {
            doc::text(std::slice::from_ref(block), text);
        }
    }
    // The first heading is the paper’s own, and often names its reader.
    let is_whole = parts.len() == 1;
    if let Some((first, _)) = parts.first_mut() {
        let name = if is_whole { "test.whole" } else { "test.start" };
        words.say(name).clone_into(first);
    }
    parts
}

/// An id that no other part has.
fn unused(wanted: &str, parts: &[PartView]) -> String {
    let taken = |id: &str| parts.iter().any(|part| part.id == id);
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    let mut all = std::iter::once(wanted.to_owned()).chain(numbered);
    all.find(|id| !taken(id)).unwrap_or_default()
}

#[cfg(test)]
#[path = "../../tests/inside/reader_test.rs"]
mod tests;
