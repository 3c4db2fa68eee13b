//! The eighteen stages, with what this vacancy plans for each.

use clap::ValueEnum;
use serde::Serialize;

use crate::case::Case;
use crate::documents::view::taking_part::{InvolvementView, at};
use crate::vacancy::Stage;

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

/// All eighteen, in order.
pub fn stages(case: &Case<'_>) -> Vec<StageView> {
    let view = |(number, stage): (usize, &Stage)| {
        let about = case.workspace.stage(*stage);
        StageView {
            number,
            key: *stage,
            name: about.title.0.clone(),
            task: about.task.0.clone(),
            planned: at(case, *stage),
        }
    };
    (1..).zip(Stage::value_variants()).map(view).collect()
}
