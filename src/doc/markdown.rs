//! Markdown into our own tree.
//!
//! 1. comrak parses the text;
//! 2. `blocks` and `inlines` turn its nodes into ours, or say with a line number what cannot be printed;
//! 3. `fields` reads the form directives, and `structure` checks headings and ids, since PDF/UA is strict about them.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "comrak knows more kinds of node than can be printed"
)]

mod containers;
mod easy;
mod fields;
mod figure;
mod limits;
mod structure;

use comrak::nodes::{ListType, Node, NodeValue};
use comrak::{Arena, Options, parse_document};

use crate::doc::{Block, Inline, Picture, Pictures};

pub use easy::sentences;
pub use structure::{bind, check, continues_previous, prefix_field_ids};

/// Something in a Markdown text that cannot be printed in every format.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The line of the Markdown text, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

type Result<T> = std::result::Result<T, Problem>;

/// What is read: a text, and the pictures it may name.
#[derive(Clone, Copy)]
struct Page<'a> {
    text: &'a str,
    pictures: &'a Pictures,
    easy: bool,
}

/// Reads Markdown that may name these pictures; in an Easy Read page each line is printed on a line of its own.
pub fn parse(text: &str, pictures: &Pictures, easy: bool) -> Result<Vec<Block>> {
    limits::text(text)?;
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options());
    limits::tree(root)?;
    if easy {
        easy::keep_lines(root);
    }
    let mut blocks = flow(root, Page { text, pictures, easy })?;
    structure::name_headings(&mut blocks);
    Ok(blocks)
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.description_lists = true;
    options.extension.block_directive = true;
    options
}

/// The blocks of a page, or of a directive that holds blocks as a page does.
fn flow(parent: Node<'_>, page: Page<'_>) -> Result<Vec<Block>> {
    if page.easy { easy::rows(parent, page) } else { blocks(parent, page) }
}

fn blocks(parent: Node<'_>, page: Page<'_>) -> Result<Vec<Block>> {
    parent.children().map(|node| block(node, page)).collect()
}

fn block(node: Node<'_>, page: Page<'_>) -> Result<Block> {
    match &node.data().value {
        NodeValue::Paragraph => paragraph(node, page),
        NodeValue::Heading(heading) => {
            let content = inlines(node)?;
            if crate::doc::plain(&content).trim().is_empty() {
                return wrong(node, "a heading without words");
            }
            Ok(Block::Heading { level: heading.level, id: String::new(), content })
        }
        NodeValue::List(list) => {
            let start = match list.list_type {
                ListType::Bullet => None,
                ListType::Ordered => Some(u32::try_from(list.start).unwrap_or(1)),
            };
            let items = node.children().map(|item| blocks(item, page)).collect::<Result<_>>()?;
            Ok(Block::List { start, items })
        }
        NodeValue::DescriptionList => {
            let pairs =
                node.children().map(|item| definition(item, page)).collect::<Result<_>>()?;
            Ok(Block::Definitions(pairs))
        }
        NodeValue::Table(_) => table(node),
        NodeValue::BlockQuote => Ok(Block::Note(blocks(node, page)?)),
        NodeValue::ThematicBreak => Ok(Block::PageBreak),
        NodeValue::BlockDirective(directive) => directive_block(node, &directive.info, page),
        other => wrong(node, unprintable(other)),
    }
}

/// A directive: one that holds other blocks, or something to fill in.
fn directive_block(node: Node<'_>, info: &str, page: Page<'_>) -> Result<Block> {
    fields::closed(node, info, page.text)?;
    let words: Vec<&str> = info.split_whitespace().collect();
    match containers::container(node, &words, page)? {
        Some(block) => Ok(block),
        None => fields::field(node, info, &words, page),
    }
}

/// A paragraph; one that holds nothing but a picture is that picture.
fn paragraph(node: Node<'_>, page: Page<'_>) -> Result<Block> {
    if let Some(only) = node.first_child().filter(|first| first.next_sibling().is_none())
        && let NodeValue::Image(image) = &only.data().value
    {
        let Some(name) = image.url.strip_prefix("picture:") else {
            return wrong(node, "a picture is named like this: ![what it shows](picture:name)");
        };
        let picture = picture(name, node, page)?;
        let words = crate::doc::plain(&inlines(only)?);
        let description = Some(words).filter(|words| !words.is_empty());
        return Ok(Block::Picture { picture, description });
    }
    Ok(Block::Paragraph(inlines(node)?))
}

/// The picture of that name.
fn picture(name: &str, node: Node<'_>, page: Page<'_>) -> Result<Picture> {
    page.pictures.named(name).cloned().or_else(|message| wrong(node, message))
}

fn definition(item: Node<'_>, page: Page<'_>) -> Result<(Vec<Inline>, Vec<Block>)> {
    let (mut term, mut details) = (Vec::new(), Vec::new());
    for child in item.children() {
        match &child.data().value {
            NodeValue::DescriptionTerm => {
                for paragraph in child.children() {
                    term.extend(inlines(paragraph)?);
                }
            }
            _ => details.extend(blocks(child, page)?),
        }
    }
    Ok((term, details))
}

fn table(node: Node<'_>) -> Result<Block> {
    let mut rows = node
        .children()
        .map(|row| row.children().map(|cell| inlines(cell)).collect::<Result<Vec<_>>>())
        .collect::<Result<Vec<_>>>()?
        .into_iter();
    let header = rows.next().unwrap_or_default();
    Ok(Block::Table { header, rows: rows.collect(), columns: None })
}

fn inlines(parent: Node<'_>) -> Result<Vec<Inline>> {
    let mut out: Vec<Inline> = Vec::new();
    for node in parent.children() {
        let next = match &node.data().value {
            NodeValue::Text(text) => Inline::Text(text.to_string()),
            NodeValue::SoftBreak => Inline::Text(" ".to_owned()),
            NodeValue::LineBreak => Inline::Break,
            NodeValue::Strong => Inline::Strong(inlines(node)?),
            NodeValue::Emph => Inline::Emphasis(inlines(node)?),
            NodeValue::Code(code) => Inline::Code(code.literal.clone()),
            NodeValue::Link(link) => {
                let kinds = ["https:", "mailto:", "tel:", "#", "./"];
                if !kinds.iter().any(|kind| link.url.starts_with(kind)) {
                    return wrong(
                        node,
                        format!("a link to `{}`; use https:, mailto:, tel:, # or ./", link.url),
                    );
                }
                Inline::Link { to: link.url.clone(), content: inlines(node)? }
            }
            other => return wrong(node, unprintable(other)),
        };
        match (out.last_mut(), next) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, next) => out.push(next),
        }
    }
    Ok(out)
}

fn line(node: Node<'_>) -> usize {
    node.data().sourcepos.start.line
}

fn problem<T>(line: usize, message: impl Into<String>) -> Result<T> {
    Err(Problem { line, message: message.into() })
}

/// What is wrong with a node.
fn wrong<T>(node: Node<'_>, message: impl Into<String>) -> Result<T> {
    problem(line(node), message)
}

/// What is said of a kind of node that has no place in our tree, as an author would call it.
fn unprintable(value: &NodeValue) -> String {
    let name = match value {
        NodeValue::CodeBlock(_) => "a block of code (is a line indented by four spaces?)",
        NodeValue::HtmlBlock(_) | NodeValue::HtmlInline(_) => "HTML",
        NodeValue::Image(_) => "a picture inside a line of text",
        _ => "this kind of Markdown",
    };
    format!("{name} cannot be printed in every format")
}

/// Writes text so that Markdown takes every character as it is, on one line.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            if c.is_ascii_punctuation() {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

/// Writes a text of paragraphs and lists so that Markdown keeps just these.
pub fn escape_paragraphs(text: &str) -> String {
    let paragraphs = text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty());
    let written = paragraphs.map(|paragraph| {
        let mut out = String::new();
        let mut above = "";
        for line in paragraph.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let mark = mark(line);
            // All numbers are of one list.
            let kind = mark.trim_start_matches(|c: char| c.is_ascii_digit());
            if !out.is_empty() {
                // A list needs a blank line before it, and so does what follows it.
                out.push_str(if kind == above { "\n" } else { "\n\n" });
            }
            out.extend([mark, &escape(&line[mark.len()..])]);
            above = kind;
        }
        out
    });
    written.collect::<Vec<_>>().join("\n\n")
}

/// What makes a line an item of a list: `- ` or `1. `.
fn mark(line: &str) -> &str {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - number.len();
    let is_number = (1..=2).contains(&digits) && number.starts_with(". ");
    let length = if line.starts_with("- ") { 2 } else { digits + 2 };
    if line.starts_with("- ") || is_number { &line[..length] } else { "" }
}

#[cfg(test)]
#[path = "../../tests/inside/markdown.rs"]
mod tests;
