//! What of a page of the guide stays on one sheet of paper.

use crate::doc::Block;

/// Where the cards are with which a page ends, such as what to do and an example.
pub fn cards(blocks: &[Block]) -> Option<usize> {
    blocks.iter().rposition(|block| matches!(block, Block::Cards { cut: false, .. }))
}

/// Keeps the end of a page on one sheet, so that none holds only its last lines: the sources and the cards below them,
/// or else all from the last table on.
pub fn end(blocks: &mut Vec<Block>) {
    let sheet = blocks.iter().position(Block::ends_page).unwrap_or(blocks.len());
    let table = |block: &Block| matches!(block, Block::Table { .. });
    let (start, end) = match cards(&blocks[..sheet]) {
        Some(cards) => (cards.saturating_sub(2), cards + 1),
        None => match blocks[..sheet].iter().rposition(table) {
            Some(table) => (heading(blocks, table).unwrap_or(table), sheet),
            None => return,
        },
    };
    together(blocks, start, end);
}

/// Keeps each table with its heading and the words between them.
pub fn tables(blocks: &mut Vec<Block>) {
    let mut at = 0;
    while at < blocks.len() {
        if let (Block::Table { .. }, Some(start)) = (&blocks[at], heading(blocks, at)) {
            together(blocks, start, at + 1);
            at = start;
        }
        at += 1;
    }
}

/// Where the heading is that a block belongs to, if there is nothing but words between them.
fn heading(blocks: &[Block], at: usize) -> Option<usize> {
    let start = blocks[..at].iter().rposition(|block| !matches!(block, Block::Paragraph(_)))?;
    matches!(blocks[start], Block::Heading { .. }).then_some(start)
}

fn together(blocks: &mut Vec<Block>, start: usize, end: usize) {
    let inner: Vec<Block> = blocks.drain(start..end).collect();
    blocks.insert(start, Block::Together(inner));
}
