//! Form directives: `:::lines notes 4`, words for people, `:::`.
//!
//! The info string holds a fixed word, ids and numbers only; what people read is the body.

use comrak::nodes::{Node, NodeValue};

use crate::doc::markdown::{Result, inlines, line, problem};
use crate::doc::{Block, Inline, Label};
use crate::source::FieldId;

/// Reads one directive.
pub fn field(node: Node<'_>, info: &str, text: &str) -> Result<Block> {
    let start = line(node);
    closed(node, info, text)?;
    let words: Vec<&str> = info.split_whitespace().collect();
    match words[..] {
        ["contents", from, to] => {
            Ok(Block::Contents { from: number(from, 1..=6, start)?, to: number(to, 1..=6, start)? })
        }
        ["entry", id] => Ok(Block::Entry(label(node, id, false)?)),
        ["lines", id, lines] => Ok(Block::Lines {
            label: label(node, id, false)?,
            lines: number(lines, 1..=40, start)?,
        }),
        ["choice", id] => choice(node, id, false),
        ["ticks", id] => choice(node, id, true),
        ["score", id] => {
            let label = label(node, id, true)?;
            let (first, words) = list(node)?;
            let levels = (first..).zip(words).collect();
            Ok(Block::Score { label, levels })
        }
        _ => problem(
            start,
            &format!(
                "`:::{info}` is not a form field; write `entry ID`, `lines ID 4`, `choice ID`, `ticks ID`, `score ID` or `contents 1 2`"
            ),
        ),
    }
}

/// A fence that is never closed would swallow the rest of the page in silence.
fn closed(node: Node<'_>, info: &str, text: &str) -> Result<()> {
    let position = node.data().sourcepos;
    let last = text.lines().nth(position.end.line.saturating_sub(1)).unwrap_or_default();
    if position.end.line == position.start.line
        || !last.trim().chars().all(|c| c == ':')
        || last.trim().is_empty()
    {
        return problem(
            position.start.line,
            &format!("`:::{info}` is never closed; end it with a line `:::`"),
        );
    }
    let nested = node
        .descendants()
        .skip(1)
        .find(|inner| matches!(inner.data().value, NodeValue::BlockDirective(_)));
    match nested {
        Some(inner) => problem(line(inner), "a form field inside another form field"),
        None => Ok(()),
    }
}

fn choice(node: Node<'_>, id: &str, many: bool) -> Result<Block> {
    let label = label(node, id, true)?;
    let (_, options) = list(node)?;
    Ok(Block::Choice { label, options, many })
}

/// The words beside a field: its paragraphs, all but a list that may follow.
fn label(node: Node<'_>, id: &str, list_follows: bool) -> Result<Label> {
    let mut content = Vec::new();
    for child in node.children() {
        let is_list = matches!(child.data().value, NodeValue::List(_));
        let is_paragraph = matches!(child.data().value, NodeValue::Paragraph);
        if is_paragraph {
            if !content.is_empty() {
                content.push(Inline::Break);
            }
            content.extend(inlines(child)?);
        } else if !(is_list && list_follows) {
            return problem(
                line(child),
                "a form field holds words, and a list of answers where it has answers",
            );
        }
    }
    if crate::doc::plain(&content).trim().is_empty() {
        return problem(line(node), &format!("the field `{id}` needs words for its reader"));
    }
    let id: FieldId = match id.parse() {
        Ok(id) => id,
        Err(wrong) => return problem(line(node), &wrong),
    };
    Ok(Label { id, content })
}

/// The answers, with the number of the first.
fn list(node: Node<'_>) -> Result<(u32, Vec<Vec<Inline>>)> {
    let Some(list) = node.children().find(|child| matches!(child.data().value, NodeValue::List(_)))
    else {
        return problem(line(node), "this form field needs a list of answers");
    };
    let first = match &list.data().value {
        NodeValue::List(list) => u32::try_from(list.start).unwrap_or_default(),
        _ => unreachable!("it was chosen because it is a list"),
    };
    let mut out = Vec::new();
    for item in list.children() {
        match item.first_child() {
            Some(words) if words.next_sibling().is_none() => out.push(inlines(words)?),
            _ => return problem(line(item), "each answer is one line of words"),
        }
    }
    Ok((first, out))
}

fn number(text: &str, range: std::ops::RangeInclusive<u8>, line: usize) -> Result<u8> {
    match text.parse() {
        Ok(number) if range.contains(&number) => Ok(number),
        _ => problem(
            line,
            &format!("`{text}` should be a number from {} to {}", range.start(), range.end()),
        ),
    }
}
