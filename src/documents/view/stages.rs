//! The eighteen stages, with what this vacancy plans for each.

use clap::ValueEnum;
use serde::Serialize;

use crate::case::Case;
use crate::case::counts::Counts;
use crate::documents::view::taking_part::{InvolvementView, at};
use crate::source::Id;
use crate::vacancy::{Involvement, Stage};

/// One stage of a recruitment.
#[derive(Clone, Debug, Serialize)]
pub struct StageView {
    /// Its place, from 1 to 18.
    pub number: usize,
    /// Its key in a vacancy file; part of the ids of form fields.
    pub key: Stage,
    /// What it is called.
    pub name: String,
    /// What people can be asked to do there.
    pub task: String,
    /// What this vacancy plans; empty where it plans nothing.
    pub planned: Vec<InvolvementView>,
}

/// All eighteen in order as `:::figure map` takes them: how much people’s say counts, and where these people take part.
pub fn map(case: &Case<'_>, these: Option<&[&Id]>) -> Vec<String> {
    let all = case.ways_to_take_part();
    let place = |stage: &Stage| {
        let here: Vec<&Involvement> = all.iter().filter(|one| *one.stage == *stage).collect();
        let is_theirs = |one: &&&Involvement| {
            these.is_some_and(|ids| one.who.iter().any(|id| ids.contains(&id.get_ref())))
        };
        let theirs: Vec<&Involvement> = here.iter().filter(is_theirs).copied().collect();
        let (shown, you) = if theirs.is_empty() { (here, "") } else { (theirs, "you") };
        let level = shown.iter().filter_map(|one| one.level).max();
        match level {
            Some(level) => format!("{you}{}", level as u8 + 1),
            None if !you.is_empty() => you.to_owned(),
            None if shown.is_empty() => "0".to_owned(),
            None => "some".to_owned(),
        }
    };
    Stage::value_variants().iter().map(place).collect()
}

/// The same of a recruitment of which only numbers are left.
pub fn map_of(counts: &Counts) -> Vec<String> {
    let place = |stage: &Stage| {
        let here = || counts.stages.iter().filter(|(own, ..)| own == stage);
        match (here().next(), here().filter_map(|(_, level, _)| *level).max()) {
            (None, _) => "0".to_owned(),
            (Some(_), None) => "some".to_owned(),
            (Some(_), Some(level)) => (level as u8 + 1).to_string(),
        }
    };
    Stage::value_variants().iter().map(place).collect()
}

/// All eighteen, in order.
pub fn stages(case: &Case<'_>) -> Vec<StageView> {
    let view = |stage: &Stage| {
        let about = case.workspace.stage(*stage);
        StageView {
            number: stage.number(),
            key: *stage,
            name: about.title.0.clone(),
            task: about.task.0.clone(),
            planned: at(case, *stage),
        }
    };
    Stage::value_variants().iter().map(view).collect()
}
