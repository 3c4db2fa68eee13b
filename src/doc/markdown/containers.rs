//! Directives that hold other blocks: `:::together`, `:::cards`, `:::moment 10.30 45 interview`, `:::sign`.
//!
//! One that holds another has more colons: `::::together` around `:::score …`.

use comrak::nodes::{Node, NodeValue};

use super::{Page, Result, definition, figure, flow, inlines, picture, wrong};
use crate::doc::{Block, Card, Face, Inline, Moment, Picture, Portrait};
use crate::source::choice;

/// Reads a directive that holds others; `None` where it is a form field.
pub fn container(node: Node<'_>, info: &[&str], page: Page<'_>) -> Result<Option<Block>> {
    Ok(Some(match *info {
        ["together"] => Block::Together(flow(node, page)?),
        ["banner"] => Block::Banner(flow(node, page)?),
        ["cards"] => cards(node, page, false)?,
        ["cut-out"] => cards(node, page, true)?,
        ["people"] => {
            let people = list_items(node).map(|item| portrait(item, page));
            Block::People(people.collect::<Result<_>>()?)
        }
        ["moment", starts, minutes, kind] => {
            let mut content = flow(node, page)?;
            if content.is_empty() {
                return wrong(node, "a moment needs its time in words, then what happens");
            }
            let Block::Paragraph(time) = content.remove(0) else {
                return wrong(node, "a moment begins with its time in words");
            };
            let Ok(minutes) = minutes.parse() else {
                return wrong(node, format!("`{minutes}` should be a number of minutes"));
            };
            let Some(kind) = choice(kind) else {
                let kinds = "`meet`, `interview`, `score`, `rest` or `decide`";
                return wrong(node, format!("`{kind}` should be {kinds}"));
            };
            Block::Moment(Moment {
                starts: clock_time(starts, node)?,
                minutes,
                kind,
                time,
                content,
            })
        }
        ["sign"] => {
            let paragraphs =
                node.children().filter(|child| matches!(child.data().value, NodeValue::Paragraph));
            let mut closing = Vec::new();
            for paragraph in paragraphs {
                closing.extend(inlines(paragraph)?);
            }
            let names = list_items(node).map(|item| words(item));
            Block::Signatures { closing, names: names.collect::<Result<_>>()? }
        }
        ["figure", kind, ref numbers @ ..] => figure::figure(node, kind, numbers, page)?,
        ["sheet"] => Block::SheetBreak { hand_in: false },
        ["sheet", "hand-in"] => Block::SheetBreak { hand_in: true },
        _ => return Ok(None),
    }))
}

/// Cards are terms with what they mean; a picture may come before the words of a term.
fn cards(node: Node<'_>, page: Page<'_>, cut: bool) -> Result<Block> {
    let mut cards = Vec::new();
    for list in node.children() {
        if !matches!(list.data().value, NodeValue::DescriptionList) {
            return wrong(list, "cards are terms, each with what it means after `: `");
        }
        for item in list.children() {
            let term = item.first_child().and_then(comrak::arena_tree::Node::first_child);
            let picture = match term {
                Some(paragraph) => leading_picture(paragraph, page)?,
                None => None,
            };
            let (label, content) = definition(item, page)?;
            cards.push(Card { picture, label, content });
        }
    }
    Ok(Block::Cards { cards, cut })
}

/// A person: their picture as `![](picture:person)` or their initials as `![](initials:JM)`, then their name.
fn portrait(item: Node<'_>, page: Page<'_>) -> Result<Portrait> {
    let paragraph = item.first_child();
    let initials = paragraph
        .and_then(leading_image)
        .and_then(|url| Some(url.strip_prefix("initials:")?.to_owned()));
    let face = if let (Some(paragraph), Some(initials)) = (paragraph, initials) {
        take_first(paragraph);
        Some(Face::Initials(initials))
    } else {
        let picture = paragraph.map(|paragraph| leading_picture(paragraph, page)).transpose()?;
        picture.flatten().map(Face::Picture)
    };
    let Some(face) = face else {
        return wrong(item, "each person begins with a picture: `- ![](picture:person) Joyce`");
    };
    Ok(Portrait { face, content: words(item)? })
}

/// Takes the picture away with which a paragraph begins, if it does.
pub fn leading_picture(paragraph: Node<'_>, page: Page<'_>) -> Result<Option<Picture>> {
    let Some(url) = leading_image(paragraph) else {
        return Ok(None);
    };
    let picture = picture(url.trim_start_matches("picture:"), paragraph, page)?;
    take_first(paragraph);
    Ok(Some(picture))
}

/// The address of the image with which a paragraph begins, if it does.
fn leading_image(paragraph: Node<'_>) -> Option<String> {
    let first = paragraph.first_child()?;
    match &first.data().value {
        NodeValue::Image(image) => Some(image.url.clone()),
        _ => None,
    }
}

/// Takes away what a paragraph begins with, and the space after it.
fn take_first(paragraph: Node<'_>) {
    let Some(first) = paragraph.first_child() else {
        return;
    };
    if let Some(next) = first.next_sibling() {
        let is_break = matches!(next.data().value, NodeValue::SoftBreak | NodeValue::LineBreak);
        if is_break {
            next.detach();
        } else if let NodeValue::Text(text) = &mut next.data_mut().value {
            *text = text.trim_start().to_owned().into();
        }
    }
    first.detach();
}

/// The items of the lists in a directive.
pub fn list_items(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    node.children()
        .filter(|child| matches!(child.data().value, NodeValue::List(_)))
        .flat_map(comrak::arena_tree::Node::children)
}

/// The words of an item that holds no more than one paragraph.
pub fn words(item: Node<'_>) -> Result<Vec<Inline>> {
    match item.first_child() {
        Some(words) if words.next_sibling().is_none() => inlines(words),
        _ => wrong(item, "this is one line of words"),
    }
}

fn clock_time(text: &str, node: Node<'_>) -> Result<Option<(u8, u8)>> {
    if text == "-" {
        return Ok(None);
    }
    let parts = text.split_once('.');
    let time = parts.and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
    match time.filter(|(hour, minute)| *hour < 24 && *minute < 60) {
        Some(time) => Ok(Some(time)),
        None => wrong(node, format!("`{text}` should be a time such as 10.30, or `-`")),
    }
}
