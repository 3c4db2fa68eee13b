//! The eighteen stages, with what this vacancy plans for each.

use std::fmt;

use clap::ValueEnum;
use serde::Serialize;

use crate::case::Case;
use crate::case::counts::Counts;
use crate::documents::view::taking_part::{InvolvementView, at};
use crate::source::Id;
use crate::vacancy::{Involvement, Level, Stage};

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

/// How much people’s say counts at a stage, lowest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// No one takes part.
    NoOne,
    /// Someone does; for how much it counts is not written down.
    Someone,
    /// It counts for so much.
    Level(Level),
}

impl Reached {
    /// The most that some ways to take part in a stage, each with its level, come to.
    fn of(ways: impl Iterator<Item = Option<Level>>) -> Reached {
        let way = |level: Option<Level>| level.map_or(Reached::Someone, Reached::Level);
        ways.map(way).max().unwrap_or(Reached::NoOne)
    }
}

/// As `:::figure map` takes it.
impl fmt::Display for Reached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reached::NoOne => f.write_str("0"),
            Reached::Someone => f.write_str("some"),
            Reached::Level(level) => write!(f, "{}", *level as u8 + 1),
        }
    }
}

/// All eighteen in order.
pub fn reached(case: &Case<'_>) -> Vec<Reached> {
    let all = case.ways_to_take_part();
    let at = |stage: &Stage| {
        Reached::of(all.iter().filter(|one| one.stage == *stage).map(|one| one.level))
    };
    Stage::value_variants().iter().map(at).collect()
}

/// The same of a recruitment of which only numbers are left.
pub fn reached_once(counts: &Counts) -> Vec<Reached> {
    let at = |stage: &Stage| {
        let here = counts.stages.iter().filter(|(own, ..)| own == stage);
        Reached::of(here.map(|(_, level, _)| *level))
    };
    Stage::value_variants().iter().map(at).collect()
}

/// All eighteen as `:::figure map` takes them; those at which some people take part are theirs.
pub fn map(case: &Case<'_>, these: &[&Id]) -> Vec<String> {
    let all = case.ways_to_take_part();
    let place = |(stage, reached): (&Stage, Reached)| {
        let is_theirs = |one: &&Involvement| one.who.iter().any(|id| these.contains(&id.get_ref()));
        let theirs = all.iter().filter(|one| one.stage == *stage).filter(is_theirs);
        match Reached::of(theirs.map(|one| one.level)) {
            Reached::NoOne => reached.to_string(),
            Reached::Someone => "you".to_owned(),
            level @ Reached::Level(_) => format!("you{level}"),
        }
    };
    Stage::value_variants().iter().zip(reached(case)).map(place).collect()
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
