//! Form directives: `:::lines notes 4`, words for people, `:::`.
//!
//! The info string holds a fixed word, ids and numbers only; what people read is the body.

use comrak::nodes::{Node, NodeValue};

use super::containers::{leading_picture, list_items, words};
use crate::doc::markdown::{Page, Result, inlines, line, problem, wrong};
use crate::doc::{Block, Inline, Label, Level};
use crate::source::FieldId;

/// Reads one directive.
pub fn field(node: Node<'_>, info: &str, words: &[&str], page: Page<'_>) -> Result<Block> {
    let start = line(node);
    if let Some(inner) = node.descendants().skip(1).find(|inner| is_directive(inner)) {
        return wrong(inner, "a form field inside another form field");
    }
    match *words {
        ["contents", from, to] => {
            Ok(Block::Contents { from: number(from, 1..=6, start)?, to: number(to, 1..=6, start)? })
        }
        ["entry", id] => Ok(Block::Entry(label(node, id, false)?)),
        ["lines", id, lines] | ["lines", id, lines, "fill"] => Ok(Block::Lines {
            label: label(node, id, true)?,
            lines: number(lines, 1..=40, start)?,
            fill: words.len() == 4,
            columns: list_items(node).map(super::containers::words).collect::<Result<_>>()?,
        }),
        ["choice", id] => choice(node, id, false),
        ["ticks", id] => choice(node, id, true),
        ["score", id] => score(node, id, 1, page),
        ["score", id, counts] => score(node, id, number(counts, 1..=100, start)?, page),
        _ => problem(
            start,
            format!(
                "`:::{info}` is not a form field; write `entry ID`, `lines ID 4`, `choice ID`, `ticks ID`, `score ID` or `contents 1 2`; \
                 what holds other blocks is `together`, `banner`, `cards`, `cut-out`, `people`, `moment 10.30 45 interview`, `figure map 4 0 you5`, `sign`, `sheet` or `sheet hand-in`"
            ),
        ),
    }
}

/// A fence that is never closed would swallow the rest of the page in silence.
pub fn closed(node: Node<'_>, info: &str, text: &str) -> Result<()> {
    let position = node.data().sourcepos;
    let last = text.lines().nth(position.end.line.saturating_sub(1)).unwrap_or_default();
    if position.end.line == position.start.line
        || !last.trim().chars().all(|c| c == ':')
        || last.trim().is_empty()
    {
        return problem(
            position.start.line,
            format!("`:::{info}` is never closed; end it with a line `:::`"),
        );
    }
    Ok(())
}

fn is_directive(node: Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::BlockDirective(_))
}

/// A scale, with how many times it counts in the sum: a numbered list of levels, each with a picture or an anchor if it has one, then “not asked” as a bullet.
fn score(node: Node<'_>, id: &str, counts: u8, page: Page<'_>) -> Result<Block> {
    let label = label(node, id, true)?;
    let is_list = |child: &Node<'_>| matches!(child.data().value, NodeValue::List(_));
    let mut lists = node.children().filter(is_list);
    let Some(scale) = lists.next() else {
        return wrong(node, "this form field needs a list of answers");
    };
    let mut levels = Vec::new();
    for (number, item) in (first_number(scale)..).zip(scale.children()) {
        let Some(paragraph) = item.first_child() else {
            return wrong(item, "each level needs words");
        };
        let picture = leading_picture(paragraph, page)?;
        let words = inlines(paragraph)?;
        let mut anchor = Vec::new();
        for more in item.children().skip(1) {
            anchor.extend(inlines(more)?);
        }
        levels.push(Level { number, words, picture, anchor });
    }
    let not_asked =
        lists.next().and_then(comrak::arena_tree::Node::first_child).map(words).transpose()?;
    Ok(Block::Score { label, levels, not_asked, counts })
}

fn first_number(list: Node<'_>) -> u32 {
    match &list.data().value {
        NodeValue::List(list) => u32::try_from(list.start).unwrap_or_default(),
        _ => unreachable!("it was chosen because it is a list"),
    }
}

fn choice(node: Node<'_>, id: &str, many: bool) -> Result<Block> {
    let label = label(node, id, true)?;
    let options = answers(node)?;
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
            return wrong(
                child,
                "a form field holds words, and a list of answers where it has answers",
            );
        }
    }
    if crate::doc::plain(&content).trim().is_empty() {
        return wrong(node, format!("the field `{id}` needs words for its reader"));
    }
    let id: FieldId = id.parse().or_else(|fault: String| wrong(node, fault))?;
    Ok(Label { id, content })
}

/// The answers, each one line of words.
fn answers(node: Node<'_>) -> Result<Vec<Vec<Inline>>> {
    let options: Vec<_> = list_items(node).map(words).collect::<Result<_>>()?;
    if options.is_empty() {
        return wrong(node, "this form field needs a list of answers");
    }
    Ok(options)
}

fn number(text: &str, range: std::ops::RangeInclusive<u8>, line: usize) -> Result<u8> {
    match text.parse() {
        Ok(number) if range.contains(&number) => Ok(number),
        _ => problem(
            line,
            format!("`{text}` should be a number from {} to {}", range.start(), range.end()),
        ),
    }
}
