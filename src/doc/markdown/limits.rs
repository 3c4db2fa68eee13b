//! What no page needs, found before it can take the program’s time or memory; and headings that no format can print.

use comrak::arena_tree::NodeEdge;
use comrak::nodes::{Node, NodeValue};

use super::{Result, line, problem, wrong};

/// How many things may be inside one another: lists, quotations, directives and emphasis.
const DEPTH: usize = 40;
/// How many square brackets may be open in one paragraph, list or table.
const BRACKETS: usize = 2_000;

/// Refuses a text that takes too long to understand.
pub fn text(text: &str) -> Result<()> {
    let (mut brackets, mut all) = (0, 0);
    for (index, line) in text.lines().enumerate() {
        let quoted = line.split(' ').take_while(|part| part.trim_matches('>').is_empty());
        let marks: usize = quoted.map(str::len).sum();
        all = if line.trim().is_empty() { 0 } else { all + 1 };
        brackets = if all == 0 { 0 } else { brackets + open(line) };
        if marks > DEPTH {
            return too_deep(index + 1);
        }
        if brackets > BRACKETS {
            let message = format!("more than {BRACKETS} `[` without a line left blank between");
            return problem(index + 1, &message);
        }
    }
    Ok(())
}

/// The brackets of a line that may begin a link; one after `\` is a sign like any other.
fn open(line: &str) -> usize {
    line.matches('[').count() - line.matches("\\[").count()
}

/// Refuses a tree that is too deep, and headings that skip a level or are inside something.
pub fn tree(root: Node<'_>) -> Result<()> {
    let (mut depth, mut inside, mut before) = (0, 0_usize, None);
    for edge in root.traverse() {
        let (NodeEdge::Start(node) | NodeEdge::End(node)) = edge;
        let is_start = matches!(edge, NodeEdge::Start(_));
        depth = if is_start { depth + 1 } else { depth - 1 };
        if depth > DEPTH * 2 {
            return too_deep(line(node));
        }
        match &node.data().value {
            NodeValue::BlockQuote | NodeValue::List(_) | NodeValue::DescriptionList => {
                inside = if is_start { inside + 1 } else { inside - 1 };
            }
            NodeValue::Heading(_) if is_start && inside > 0 => {
                return wrong(node, "a heading in a quotation or a list; put it before");
            }
            NodeValue::Heading(heading) if is_start => {
                let deepest = before.map_or(3, |before| before + 1);
                if heading.level > deepest {
                    let right = "#".repeat(deepest.into());
                    let message = format!("a heading that skips a level; type `{right}`");
                    return wrong(node, message);
                }
                before = Some(heading.level);
            }
            _ => {}
        }
    }
    Ok(())
}

fn too_deep<T>(line: usize) -> Result<T> {
    problem(line, format!("more than {DEPTH} things inside one another"))
}
