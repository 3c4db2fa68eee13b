//! Drawings made from facts: `:::figure map 4 0 you5`, then how to read it, then a list of the facts.
//!
//! Of a map there is a word for each stage: `0` where nobody takes part, `1` to `6` for how much people’s say counts,
//! `some` where that is not known, and `you` instead, or before the number, where the reader is one of them.
//! Of a picture of a place there is its name.
//! Of a sum there is a word for each panel, `4x1`: how many people score, and how many parts of the result are theirs.
//! Of dots there is the number of levels, then a word for each member: their score, `-` for a line to put a dot on,
//! `not-asked`, `conflict`, `absent` or `later`.
//! Of a grid there is the number of levels, the numbers of the columns, `1,2,3`, and such words row by row; `none` is a
//! place where nothing is asked. Its facts can be a table.
//! Of a bar there are the sizes of its three parts, then of the largest bar beside it.

use comrak::nodes::Node;

use super::{Page, Result, blocks, picture, wrong};
use crate::doc::{Block, Dot, Drawing, Figure, Place, Share};

/// Reads a figure: all before the first list says how to read it, and the rest is its facts.
pub fn figure(node: Node<'_>, kind: &str, numbers: &[&str], page: Page<'_>) -> Result<Block> {
    let drawing = match (kind, numbers) {
        ("map", [_, ..]) => {
            Drawing::Map(numbers.iter().map(|word| place(word, node)).collect::<Result<_>>()?)
        }
        ("bar", [a, b, c, of]) => Drawing::Bar {
            parts: [size(a, node)?, size(b, node)?, size(c, node)?],
            of: size(of, node)?,
        },
        ("sum", [_, ..]) => {
            Drawing::Sum(numbers.iter().map(|word| share(word, node)).collect::<Result<_>>()?)
        }
        ("dots", [levels, rows @ ..]) => Drawing::Dots {
            levels: level(levels, node)?,
            rows: rows.iter().map(|word| dot(word, node)).collect::<Result<_>>()?,
        },
        ("grid", [levels, columns, cells @ ..]) => {
            let columns = columns.split(',').map(|column| level(column, node));
            let cells = cells.iter().map(|word| match *word {
                "none" => Ok(None),
                word => dot(word, node).map(Some),
            });
            Drawing::Grid {
                levels: level(levels, node)?,
                columns: columns.collect::<Result<_>>()?,
                cells: cells.collect::<Result<_>>()?,
            }
        }
        ("own", [name]) => Drawing::Own(picture(name, node, page)?),
        _ => {
            return wrong(
                node,
                "a figure is a `map` with a word for each stage, a `bar` with four numbers, a `sum` with a word for each panel, `dots` with a word for each member, a `grid` with a word for each member and question, or `own` with the name of a picture",
            );
        }
    };
    let mut caption = blocks(node, page)?;
    if caption.is_empty() {
        return wrong(node, "a figure needs words for those who cannot see it");
    }
    let is_fact = |block: &Block| {
        matches!(drawing, Drawing::Own(_))
            || matches!(block, Block::List { .. } | Block::Table { .. })
    };
    let facts = caption.split_off(caption.iter().position(is_fact).unwrap_or(caption.len()));
    Ok(Block::Figure(Figure { drawing, picture: None, caption, facts }))
}

fn place(word: &str, node: Node<'_>) -> Result<Place> {
    let you = word.strip_prefix("you");
    Ok(match you.unwrap_or(word) {
        "0" if you.is_none() => Place::Nobody,
        "" | "some" => Place::People { level: None, you: you.is_some() },
        level => match level.parse() {
            Ok(number @ 1..=6) => Place::People { level: Some(number), you: you.is_some() },
            _ => {
                return wrong(
                    node,
                    format!(
                        "`{word}` should be a number from 0 to 6, `some`, `you` or such as `you5`"
                    ),
                );
            }
        },
    })
}

fn share(word: &str, node: Node<'_>) -> Result<Share> {
    match word.split_once('x') {
        Some((people, counts)) => {
            Ok(Share { people: size(people, node)?, counts: size(counts, node)? })
        }
        None => wrong(node, format!("`{word}` should be such as `4x1`")),
    }
}

fn dot(word: &str, node: Node<'_>) -> Result<Dot> {
    Ok(match word {
        "-" => Dot::Open,
        "not-asked" => Dot::NotAsked,
        "conflict" => Dot::Conflict,
        "absent" => Dot::Absent,
        "later" => Dot::Later,
        score => Dot::Score(level(score, node)?),
    })
}

fn level(text: &str, node: Node<'_>) -> Result<u8> {
    text.parse().or_else(|_| wrong(node, format!("`{text}` should be a level of a scale")))
}

fn size(text: &str, node: Node<'_>) -> Result<u16> {
    text.parse().or_else(|_| wrong(node, format!("`{text}` should be a number")))
}
