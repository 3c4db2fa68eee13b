//! What no drawing needs: an SVG that would take minutes or gigabytes to draw is refused before it is read.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

/// The most attributes of one element.
const ATTRIBUTES: usize = 500;
/// The most elements, those that are drawn again by `use` counted again.
const ELEMENTS: usize = 50_000;
/// How deep elements may be in one another.
const DEPTH: usize = 100;
/// The most that a filter may be asked for: steps, dots or rounds.
const FILTER: f64 = 300.0;
/// Where a filter says how much work it is.
const EFFORT: [&str; 4] = ["numOctaves", "stdDeviation", "radius", "order"];

/// What in a text is too much to be read at all.
pub fn text(text: &str) -> Result<(), String> {
    let elements = text.split('<').skip(1);
    let attributes = elements.clone().map(|element| element.matches('=').count());
    if attributes.max().unwrap_or_default() > ATTRIBUTES {
        return Err(format!("has an element with more than {ATTRIBUTES} attributes; {ADVICE}"));
    }
    if elements.clone().count() > ELEMENTS * 2 {
        return Err(too_many());
    }
    let mut depth = 0_usize;
    for element in elements.filter(|element| !element.starts_with(['!', '?'])) {
        let is_whole = element.rsplit_once('>').is_some_and(|(tag, _)| tag.ends_with('/'));
        depth = if element.starts_with('/') { depth.saturating_sub(1) } else { depth + 1 };
        depth -= usize::from(is_whole && depth > 0);
        if depth > DEPTH {
            return Err(too_deep());
        }
    }
    Ok(())
}

/// What in a drawing would take too long to draw.
pub fn document(document: &Document<'_>) -> Result<(), String> {
    let all = || document.descendants().filter(Node::is_element);
    let ids: BTreeMap<&str, Node<'_, '_>> =
        all().filter_map(|node| Some((node.attribute("id")?, node))).collect();
    let mut left = ELEMENTS;
    // It goes down no further than `DEPTH`, whatever the file says.
    draw(document.root_element(), &ids, &mut left, 0)?;
    let is_effort = |node: &Node<'_, '_>| {
        let asked = EFFORT.iter().filter_map(|name| node.attribute(*name));
        let mut numbers = asked.flat_map(|asked| asked.split([' ', ',']));
        numbers.any(|number| number.parse::<f64>().is_ok_and(|number| number > FILTER))
    };
    match all().find(is_effort) {
        Some(node) => {
            let line = document.text_pos_at(node.range().start).row;
            Err(format!("has a filter without end in line {line}; {ADVICE}"))
        }
        None => Ok(()),
    }
}

/// Counts what is drawn, as often as it is.
fn draw(
    node: Node<'_, '_>,
    ids: &BTreeMap<&str, Node<'_, '_>>,
    left: &mut usize,
    depth: usize,
) -> Result<(), String> {
    if depth > DEPTH {
        return Err(too_deep());
    }
    *left = left.checked_sub(1).ok_or_else(too_many)?;
    let href = node.attributes().find(|attribute| attribute.name() == "href");
    let again = href.filter(|_| node.tag_name().name() == "use");
    let again = again.and_then(|href| ids.get(href.value().strip_prefix('#')?));
    let mut inner = node.children().filter(Node::is_element).chain(again.copied());
    inner.try_for_each(|node| draw(node, ids, left, depth + 1))
}

fn too_deep() -> String {
    format!("has more than {DEPTH} elements inside one another; {ADVICE}")
}

fn too_many() -> String {
    format!("has more than {ELEMENTS} elements; {ADVICE}")
}

/// What to do about it.
const ADVICE: &str = "save it as PNG";
