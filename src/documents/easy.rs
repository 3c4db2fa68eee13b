//! The mark of Easy Read: a draft, until readers have tested it and are named.

use crate::doc::{Block, Doc, Inline};

/// What stands at the foot of every page that no reader has tested.
const DRAFT: &str = "Draft, not tested by readers yet";

/// Says below the first heading who tested a document, or there and at the foot of each page that nobody has.
pub fn mark(doc: &mut Doc, tested: Option<&str>) {
    let said = if let Some(readers) = tested {
        vec![text(&format!(
            "People who use Easy Read tested this: {readers}."
        ))]
    } else {
        let apart = if doc.footer.is_empty() { "" } else { " · " };
        doc.footer.extend([apart, DRAFT]);
        vec![
            text("This is a "),
            Inline::Strong(vec![text("draft")]),
            text("."),
            Inline::Break,
            text("A draft is not finished."),
            Inline::Break,
            text("People who use Easy Read have not tested it yet."),
            Inline::Break,
            text("Please tell us what is hard to understand."),
        ]
    };
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    let below = doc.blocks.iter().position(is_heading);
    let below = below.map_or(0, |heading| heading + 1);
    let note = Block::Note(vec![Block::Paragraph(said)]);
    doc.blocks.insert(below, note);
}

fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}
