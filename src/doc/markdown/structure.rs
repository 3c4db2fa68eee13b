//! Headings and ids: given, shifted when parts are bound together, and checked.

use std::collections::{BTreeMap, BTreeSet};

use crate::doc::{Block, each, each_mut, plain};

/// Gives each heading an id made of its words, unique in the list.
pub fn name_headings(blocks: &mut [Block]) {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    each_mut(blocks, &mut |block| {
        if let Block::Heading { id, content, .. } = block {
            let words = slug(&plain(content));
            let count = seen.entry(words.clone()).and_modify(|count| *count += 1).or_insert(1);
            *id = if *count == 1 { words } else { format!("{words}-{count}") };
        }
    });
}

/// Letters and digits of any language, hyphens between; never empty, never starting with a digit.
fn slug(words: &str) -> String {
    let mut out = String::from("h");
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        out.push('-');
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

/// Whether a part belongs to the one before it: its first heading is of level 2.
pub fn continues_previous(part: &[Block]) -> bool {
    let first = part.iter().find(|block| !block.ends_page());
    matches!(first, Some(Block::Heading { level: 2, .. }))
}

/// Binds the parts of a document: the first stands as it is, each other goes on below it, one level down.
pub fn bind(parts: Vec<Vec<Block>>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for (index, mut part) in parts.into_iter().filter(|part| !part.is_empty()).enumerate() {
        if index > 0 && !continues_previous(&part) {
            each_mut(&mut part, &mut |block| {
                if let Block::Heading { level, .. } = block {
                    *level = (*level + 1).min(6);
                }
            });
        }
        out.extend(part);
    }
    name_headings(&mut out);
    out
}

/// Puts the page’s name before the id of each field, so that pages bound together keep their fields apart.
pub fn prefix_field_ids(blocks: &mut [Block], page: &str) {
    each_mut(blocks, &mut |block| {
        if let Some(label) = block.label_mut() {
            label.id = label.id.on_page(page);
        }
    });
}

/// What PDF/UA and forms will not have: a first heading that is not level 1, a skipped level, a field’s id used twice.
pub fn check(blocks: &[Block]) -> Result<(), String> {
    let mut before = 0;
    let mut ids = BTreeSet::new();
    let mut wrong = None;
    each(blocks, &mut |block| {
        if let Block::Heading { level, content, .. } = block {
            if *level > before + 1 {
                let words = plain(content);
                wrong.get_or_insert(if before == 0 {
                    format!("the first heading, “{words}”, must be of level 1 (`#`)")
                } else {
                    format!("the heading “{words}” skips a level: {level} comes after {before}")
                });
            }
            before = *level;
        }
        if let Some(label) = block.label()
            && !ids.insert(&label.id)
        {
            wrong.get_or_insert(format!("the field id `{}` is used twice", label.id));
        }
    });
    match wrong {
        Some(wrong) => Err(wrong),
        None if before == 0 => Err("there is no heading".to_owned()),
        None => Ok(()),
    }
}
