//! The frameworks that a toolkit should answer, such as the 4Pi standards; pages name the areas that they answer.

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::source::{did_you_mean, nearest};
use crate::workspace::Workspace;
use crate::workspace::toolkit::Page;

/// Where the frameworks are.
pub const PATH: &str = "toolkit/frameworks.toml";

/// What a whole toolkit should answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// The first part of its areas’ names: `4pi`.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Where it can be read.
    #[expect(dead_code, reason = "the file says it to whoever reads the file")]
    pub source: Option<String>,
    /// What it consists of.
    pub areas: Vec<Area>,
}

/// A part of a framework.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The second part of its name: `purpose`.
    pub id: String,
    /// What it is called.
    pub title: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    framework: Vec<Framework>,
}

/// The frameworks of `frameworks.toml`.
pub fn load(workspace: &Workspace) -> Result<Vec<Framework>> {
    let text = workspace.text(PATH);
    let file: File = toml::from_str(text).with_context(|| format!("in `{PATH}`"))?;
    Ok(file.framework)
}

/// Refuses a page that answers an area that no framework has.
pub fn check(page: &Page, frameworks: &[Framework]) -> Result<()> {
    let known: Vec<String> = frameworks.iter().flat_map(Framework::names).collect();
    for answer in &page.about.answers {
        if !known.contains(answer) {
            let near = nearest(answer, known.iter().map(String::as_str));
            bail!(
                "`{}` answers `{answer}`, which is in no framework{}",
                page.text.path,
                did_you_mean(near)
            );
        }
    }
    Ok(())
}

impl Framework {
    /// The whole names of its areas: `4pi.purpose`.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.areas.iter().map(|area| self.name(area))
    }

    /// The whole name of one of its areas.
    pub fn name(&self, area: &Area) -> String {
        format!("{}.{}", self.id, area.id)
    }
}
