//! The frameworks against which a toolkit can be held, and which pages answer each of their areas.
//!
//! Stages and readers are lists in the code, since vacancies and pages name them; the other frameworks stand in TOML.

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use serde::{Deserialize, Serialize};

use crate::source::{did_you_mean, name_of, nearest};
use crate::vacancy::Stage;
use crate::workspace::Workspace;
use crate::workspace::toolkit::{Audience, Page};

/// Where the frameworks stand.
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

/// The stages and the readers, as frameworks.
pub fn built_in(workspace: &Workspace) -> [Framework; 2] {
    let words = &workspace.words().standard;
    [
        listed("stages", "The eighteen stages", |stage: Stage| {
            &workspace.stage(stage).title
        }),
        listed("audience", "The readers", |reader: Audience| {
            words.choice("audience", reader)
        }),
    ]
}

fn listed<'a, T: Copy + Serialize + ValueEnum>(
    id: &str,
    title: &str,
    called: impl Fn(T) -> &'a str,
) -> Framework {
    let area = |value: &T| Area {
        id: name_of(value),
        title: called(*value).to_owned(),
    };
    Framework {
        id: id.to_owned(),
        title: title.to_owned(),
        source: None,
        areas: T::value_variants().iter().map(area).collect(),
    }
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

impl Page {
    /// Everything it answers: its stages, its readers, and the areas it names.
    pub fn answers(&self) -> Vec<String> {
        let about = &self.about;
        let stages = about
            .stages
            .iter()
            .map(|stage| format!("stages.{}", name_of(stage)));
        let readers = about
            .audience
            .iter()
            .map(|reader| format!("audience.{}", name_of(reader)));
        stages
            .chain(readers)
            .chain(about.answers.iter().cloned())
            .collect()
    }
}
