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
mod tests {
    use super::*;
    use crate::doc::markdown::parse;
    use crate::doc::plain;
    use crate::workspace::pictures::BUILT_IN;

    fn words(block: &Block) -> String {
        let mut out = String::new();
        crate::doc::text(std::slice::from_ref(block), &mut out);
        out
    }

    #[test]
    fn a_row_holds_what_follows_its_picture() {
        let text = "# A\n\n![](panel)\nOne.\nTwo.\n\n- Three\n\n## B\n\nFour.";
        let blocks = parse(text, &BUILT_IN, true).unwrap();
        let Block::Row { content, .. } = &blocks[1] else {
            panic!("{blocks:?}");
        };
        let Block::Paragraph(first) = &content[0] else {
            panic!("{content:?}");
        };
        assert!(matches!(first[1], Inline::Break), "{first:?}");
        assert_eq!(words(&blocks[1]), "One. Two.\nThree\n");
        assert_eq!(blocks.len(), 4);
    }

    #[test]
    fn a_picture_without_words_or_a_drawing_is_told_with_its_line() {
        let told = |text| parse(text, &BUILT_IN, true).unwrap_err();
        let unknown = told("# A\n\n![](unheard-of)\nOne.");
        assert_eq!(unknown.line, 3);
        assert!(unknown.message.contains("`unheard-of`"), "{unknown:?}");
        for text in ["![](panel)", "![](panel) One.", "![words](panel)\nOne."] {
            assert_eq!(told(text).line, 1);
        }
    }

    #[test]
    fn each_sentence_is_a_line() {
        let mut content = vec![Inline::Text(
            "Come at 2.30 p.m. on Monday. “Do you see?” Ask Dr. Bakare. 1. One. Go".to_owned(),
        )];
        split(&mut content);
        let lines: Vec<String> =
            content.split(|inline| *inline == Inline::Break).map(plain).collect();
        assert_eq!(
            lines,
            ["Come at 2.30 p.m. on Monday.", "“Do you see?”", "Ask Dr. Bakare. 1. One.", "Go"]
        );
    }
}
