//! The frameworks against which a toolkit can be held, and which pages answer each of their areas.
//!
//! Stages and readers are lists in the code, since vacancies and pages name them; the other frameworks stand in TOML.

use std::sync::LazyLock;

use clap::ValueEnum;
use serde::Deserialize;

use super::built_in;
use crate::source::{Fault, Origin, did_you_mean, nearest};
use crate::vacancy::read;
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

/// The built-in frameworks.
pub static BUILT_IN: LazyLock<Vec<Framework>> =
    LazyLock::new(|| parse(built_in::text(PATH).unwrap_or_default()).0);

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    framework: Vec<Framework>,
}

/// The frameworks of a file, and what is wrong in it.
pub fn parse(text: &str) -> (Vec<Framework>, Vec<Fault>) {
    let (file, faults) = read::read::<File>(text, Origin::File(PATH.into()));
    (file.framework, faults)
}

/// The stages and the readers, as frameworks.
pub fn lists() -> [Framework; 2] {
    [
        listed("stages", "The eighteen stages", crate::vacancy::stage),
        listed("audience", "The readers", Audience::title),
    ]
}

fn listed<T: ValueEnum>(id: &str, title: &str, called: fn(T) -> &'static str) -> Framework {
    let area = |value: &T| Area {
        id: name(value),
        title: called(value.clone()).to_owned(),
    };
    Framework {
        id: id.to_owned(),
        title: title.to_owned(),
        source: None,
        areas: T::value_variants().iter().map(area).collect(),
    }
}

/// How a value is written in front matter.
fn name(value: &impl ValueEnum) -> String {
    let possible = value.to_possible_value();
    possible.map_or_else(String::new, |possible| possible.get_name().to_owned())
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

impl Page {
    /// Everything it answers: its stages, its readers, and the areas it names.
    pub fn answers(&self) -> Vec<String> {
        let about = &self.about;
        let stages = about
            .stages
            .iter()
            .map(|stage| format!("stages.{}", name(stage)));
        let readers = about
            .audience
            .iter()
            .map(|reader| format!("audience.{}", name(reader)));
        stages
            .chain(readers)
            .chain(about.answers.iter().cloned())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vacancy::Stage;

    #[test]
    fn stages_are_called_as_in_a_vacancy() {
        for stage in Stage::value_variants() {
            let read: Stage = serde_json::from_value(name(stage).into()).unwrap();
            assert_eq!(read, *stage);
        }
    }
}
