//! The mark of Easy Read: a draft, until readers have tested it and are named.

use anyhow::Result;
use serde::Serialize;
use tera::Tera;

use crate::doc::{Block, Doc, Pictures};
use crate::documents::render;
use crate::prose::vocabulary::Words;

/// What is below the first heading: who tested it, or that nobody has.
const TESTED: &str = "parts/tested.easy.md";

/// What that template sees.
#[derive(Serialize)]
struct TestedView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    tested: Option<&'a str>,
}

/// Says below the first heading who tested a document, or there and at the foot of each page that nobody has.
pub fn mark(
    doc: &mut Doc,
    tested: Option<&str>,
    words: &Words,
    tera: &Tera,
    pictures: &Pictures,
) -> Result<()> {
    if tested.is_none() {
        let apart = if doc.footer.is_empty() { "" } else { " · " };
        doc.footer.extend([apart, words.say("foot.draft")]);
    }
    let note = render::render(tera, TESTED, &TestedView { tested })?;
    let note = render::blocks(&note, TESTED, pictures)?;
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    let heading = doc.blocks.iter().position(is_heading);
    let below = heading.map_or(0, |heading| heading + 1);
    doc.blocks.splice(below..below, note);
    Ok(())
}
