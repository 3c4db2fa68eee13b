//! The eighteen stages of a recruitment: what each is called, what people do there, and when it comes.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Deserialize;

use super::built_in;
use crate::source::{Fault, Line, Origin};
use crate::vacancy::{Stage, read};

/// Where the stages are described.
pub const PATH: &str = "toolkit/stages.toml";

/// What is known of each stage.
pub type Stages = BTreeMap<Stage, AboutStage>;

/// The built-in stages.
pub static BUILT_IN: LazyLock<Stages> =
    LazyLock::new(|| parse(built_in::text(PATH).unwrap_or_default()).0);

/// What is known of a stage.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AboutStage {
    /// What papers call it.
    pub title: Line,
    /// What Easy Read calls it.
    pub title_easy: Line,
    /// What findings call it after the word “in”.
    pub after_in: Line,
    /// What people can be asked to do there.
    pub task: Line,
    /// The picture that shows it.
    pub picture: Line,
    /// When it comes.
    pub phase: Phase,
}

/// When in a recruitment a stage comes.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Before anyone can apply.
    Advertising,
    /// From applications to the day of the interviews.
    Choosing,
    /// The interviews themselves.
    Interviews,
    /// Once it is decided.
    Afterwards,
}

/// The stages that a file describes, and what is wrong in it.
pub fn parse(text: &str) -> (Stages, Vec<Fault>) {
    read::read(text, &Origin::File(PATH.into()))
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;
    use crate::workspace::pictures;

    #[test]
    fn every_stage_is_described_and_has_a_picture() {
        let pictures = &*pictures::BUILT_IN;
        for stage in Stage::value_variants() {
            let picture = &BUILT_IN[stage].picture;
            assert!(pictures.named(picture).is_ok(), "{stage:?}: {picture}");
        }
    }
}
