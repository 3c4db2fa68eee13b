//! The mark of Easy Read: a draft until readers have tested it; then they are named.

use anyhow::Result;
use serde::Serialize;

use crate::doc::{Block, Doc, Pictures};
use crate::documents::render;
use crate::workspace::Workspace;

/// What is said there: who tested it, or that no one has.
const TESTED: &str = "parts/tested.easy.md";

/// What that template sees.
#[derive(Serialize)]
struct TestedView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    tested: Option<&'a str>,
}

/// Says at the end of what its reader keeps, before any sheets to hand in, who tested it; one that nobody has tested is marked as a draft at its head.
pub fn mark(
    doc: &mut Doc,
    tested: Option<&str>,
    workspace: &Workspace,
    pictures: &Pictures,
) -> Result<()> {
    if tested.is_none() {
        doc.mark = Some(workspace.words().easy.say("foot.draft").to_owned());
    }
    let note =
        render::blocks(workspace, TESTED, &render::context(&TestedView { tested })?, pictures)?;
    let is_end = |block: &Block| matches!(block, Block::SheetBreak { .. } | Block::Credit(_));
    let end = doc.blocks.iter().position(is_end).unwrap_or(doc.blocks.len());
    doc.blocks.splice(end..end, note);
    Ok(())
}
