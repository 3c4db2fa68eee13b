#![doc = include_str!("ideas_without_picture.md")]

use super::prelude::*;
use crate::doc::{self, Block};

pub fn check(paper: &DocumentText<'_>, out: &mut Reporter<'_>) {
    if !paper.edition.easy {
        return;
    }
    let above = [None].into_iter().chain(paper.blocks.iter().map(Some));
    let bare: Vec<&Block> = above
        .zip(paper.blocks)
        .filter(|(above, block)| {
            let has_picture = matches!(above, Some(Block::Picture { .. }));
            !has_picture && matches!(block, Block::Paragraph(_) | Block::List { .. })
        })
        .map(|(_, block)| block)
        .collect();
    let Some(first) = bare.first() else { return };
    let mut words = String::new();
    doc::text(std::slice::from_ref(*first), &mut words);
    let words = words.lines().next().unwrap_or_default();
    let ideas = match bare.len() {
        1 => "1 idea has".to_owned(),
        many => format!("{many} ideas have"),
    };
    let message = format!("{ideas} no picture in “{}”; the first is “{words}”", paper.name);
    out.words(paper, words, message)
        .help("put `![](idea)` on the line above it; `toolkit/pictures.toml` lists the ideas");
}
