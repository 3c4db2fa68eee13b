//! The frameworks that a toolkit should answer, such as the 4Pi standards; pages name the areas that they answer.

use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Deserialize;

use super::built_in;
use crate::source::{Fault, Origin, did_you_mean, nearest};
use crate::vacancy::read;
use crate::workspace::toolkit::Page;

/// Where the frameworks are.
pub const PATH: &str = "toolkit/frameworks.toml";

/// What a whole toolkit should answer.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
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
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The second part of its name: `purpose`.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// The built-in frameworks.
pub static BUILT_IN: LazyLock<Vec<Framework>> =
    LazyLock::new(|| parse(built_in::text(PATH).unwrap_or_default()).0);

#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct File {
    framework: Vec<Framework>,
}

/// The frameworks of a file, and what is wrong in it.
pub fn parse(text: &str) -> (Vec<Framework>, Vec<Fault>) {
    let (file, faults) = read::read::<File>(text, &Origin::File(PATH.into()));
    (file.framework, faults)
}

/// Areas that a page answers and that no framework has; `text` is its file.
pub fn unknown(page: &Page, text: &str, frameworks: &[Framework]) -> Vec<Fault> {
    let known: Vec<String> = frameworks.iter().flat_map(Framework::names).collect();
    let answers = page.about.answers.iter();
    let unknown = answers.filter(|answer| !known.contains(answer));
    let fault = |answer: &String| {
        let span = text.find(answer).map(|at| at..at + answer.len());
        let near = did_you_mean(nearest(answer, known.iter().map(String::as_str)));
        let words = format!("no framework has an area `{answer}`{near}");
        Fault::in_file(&page.text.path, span.unwrap_or_default(), &words)
    };
    unknown.map(fault).collect()
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
