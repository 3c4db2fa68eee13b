//! Easy Read: a new line for each sentence, and rows of a picture with its words.
//!
//! A row starts with a picture alone on its line, `![](idea)`, directly above its paragraph.
//! The paragraphs and lists that follow belong to it, until anything else.

use comrak::nodes::{Node, NodeValue};

use crate::doc::markdown::{Page, Result, block, inlines, picture, wrong};
use crate::doc::{Block, Inline};
use crate::prose::sentence::ends;

/// Ends each line where the text does.
pub fn keep_lines(root: Node<'_>) {
    for node in root.descendants() {
        let mut data = node.data_mut();
        if matches!(data.value, NodeValue::SoftBreak) {
            data.value = NodeValue::LineBreak;
        }
    }
}

/// Blocks, where a picture above a paragraph begins a row that holds what follows.
pub fn rows(parent: Node<'_>, page: Page<'_>) -> Result<Vec<Block>> {
    let mut blocks: Vec<Block> = Vec::new();
    for node in parent.children() {
        let next = match row(node, page)? {
            Some(row) => row,
            None => block(node, page)?,
        };
        match (blocks.last_mut(), next) {
            (
                Some(Block::Row { content, .. }),
                next @ (Block::Paragraph(_) | Block::List { .. }),
            ) => {
                content.push(next);
            }
            (_, next) => blocks.push(next),
        }
    }
    Ok(blocks)
}

/// A paragraph that starts with a picture on a line of its own.
fn row(node: Node<'_>, page: Page<'_>) -> Result<Option<Block>> {
    if !matches!(node.data().value, NodeValue::Paragraph) {
        return Ok(None);
    }
    let Some(first) = node.first_child() else {
        return Ok(None);
    };
    let name = match &first.data().value {
        NodeValue::Image(image) if !image.url.starts_with("picture:") => image.url.clone(),
        _ => return Ok(None),
    };
    if first.first_child().is_some() {
        return wrong(node, "a picture beside words only decorates: write `![](idea)`");
    }
    let picture = picture(&name, node, page)?;
    first.detach();
    let mut words = inlines(node)?;
    if !matches!(words.first(), Some(Inline::Break)) || words.len() < 2 {
        return wrong(node, "a picture stands alone on its line, directly above its words");
    }
    words.remove(0);
    Ok(Some(Block::Row { picture, content: vec![Block::Paragraph(words)] }))
}

/// Starts each sentence on a new line, wherever there is running text.
pub fn sentences(blocks: &mut [Block]) {
    for block in blocks {
        if let Block::Paragraph(content) = block {
            split(content);
        }
        if let Block::Table { rows, .. } = block {
            rows.iter_mut().flatten().for_each(split);
        }
        for blocks in block.inner_mut() {
            sentences(blocks);
        }
    }
}

/// Puts a line break after each sentence but the last.
fn split(content: &mut Vec<Inline>) {
    let mut out = Vec::with_capacity(content.len());
    for inline in content.drain(..) {
        match inline {
            Inline::Text(text) => {
                let mut start = 0;
                for end in ends(&text) {
                    out.push(Inline::Text(text[start..end].to_owned()));
                    out.push(Inline::Break);
                    start = end + 1;
                }
                out.push(Inline::Text(text[start..].to_owned()));
            }
            Inline::Strong(_)
            | Inline::Emphasis(_)
            | Inline::Code(_)
            | Inline::Link { .. }
            | Inline::Break => out.push(inline),
        }
    }
    *content = out;
}

#[cfg(test)]
#[path = "../../../tests/inside/easy_marks.rs"]
mod tests;
