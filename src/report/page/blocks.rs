//! The few kinds of block that a report is made of.

use crate::case::Case;
use crate::doc::{Block, Inline, words};
use crate::prose::words::capital;
use crate::report::message_inlines;
use crate::source::{Origin, Place};

/// A line of a list: what comes first in bold, what is wrong, what to do, where.
pub fn item(
    first: Option<&str>,
    message: &str,
    help: Option<&str>,
    place: Option<&str>,
) -> Vec<Block> {
    let mut line = Vec::new();
    let message = match first {
        Some(first) => {
            line.push(Inline::Strong(words(&format!("{first}:"))));
            line.push(Inline::Text(" ".to_owned()));
            message.to_owned()
        }
        None => capital(message),
    };
    line.extend(message_inlines(&message));
    if let Some(place) = place {
        line.push(Inline::Text(format!(" ({place}).")));
    } else if !message.ends_with('?') {
        line.push(Inline::Text(".".to_owned()));
    }
    if let Some(help) = help {
        line.push(Inline::Text(" ".to_owned()));
        line.extend(what_to_do(help));
    }
    vec![Block::Paragraph(joined(line))]
}

/// A help as a sentence with its full stop, unless it ends with a question.
pub fn what_to_do(help: &str) -> Vec<Inline> {
    let stop = if help.ends_with(['?', '.']) { "" } else { "." };
    let mut line = vec![Inline::Strong(words("What to do:")), Inline::Text(" ".to_owned())];
    line.extend(message_inlines(&format!("{help}{stop}")));
    line
}

/// Where something is, for those who have the file.
pub fn place(case: &Case<'_>, place: &Place) -> String {
    let line = case.source(&place.origin).line(place.span.start);
    match &place.origin {
        Origin::Vacancy => format!("line {line}"),
        Origin::People => format!("people.toml, line {line}"),
        Origin::Organisation => format!("copanel.toml, line {line}"),
        Origin::File(path) => format!("{path}, line {line}"),
    }
}

/// A list with bullets.
pub fn list(items: Vec<Vec<Block>>) -> Block {
    Block::List { start: None, items }
}

/// Runs of plain text put together, as a reader of Markdown would have them.
fn joined(line: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for inline in line {
        match (out.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(words)) => before.push_str(&words),
            (_, inline) => out.push(inline),
        }
    }
    out
}
