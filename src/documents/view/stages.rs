//! The eighteen stages, with what this vacancy plans for each.

use clap::ValueEnum;
use serde::Serialize;

use crate::case::Case;
use crate::documents::view::taking_part::{InvolvementView, at};
use crate::documents::view::words;
use crate::vacancy::Stage;

/// One stage of a recruitment.
#[derive(Clone, Debug, Serialize)]
pub struct StageView {
    /// Its place, from 1 to 18.
    pub number: usize,
    /// Its key in a vacancy file; part of the ids of form fields.
    pub key: String,
    /// What it is called.
    pub name: &'static str,
    /// What people can be asked to do there.
    pub task: &'static str,
    /// What this vacancy plans; empty where it plans nothing.
    pub planned: Vec<InvolvementView>,
}

/// All eighteen, in order.
pub fn stages(case: &Case<'_>) -> Vec<StageView> {
    let view = |(index, stage): (usize, &Stage)| StageView {
        number: index + 1,
        key: stage
            .to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default(),
        name: words::stage(*stage),
        task: task(*stage),
        planned: at(case, *stage),
    };
    Stage::value_variants()
        .iter()
        .enumerate()
        .map(view)
        .collect()
}

/// What people can be asked to do at a stage (domain table 2A).
fn task(stage: Stage) -> &'static str {
    match stage {
        Stage::Need => "Ask whether the post is needed, and whether it could be a peer post.",
        Stage::JobDescription => "Say what matters in the job, and which words are hard.",
        Stage::PersonSpec => "Name the qualities to look for, and which of them are essential.",
        Stage::Advert => "Word the advert, appear in it, and say where it should be seen.",
        Stage::CandidatePack => "Write a page to candidates about the service.",
        Stage::OpenDayTour => "Host candidates, and show them round.",
        Stage::Shortlisting => "Score applications with the people who will interview.",
        Stage::Questions => "Write questions, and what good and weak answers sound like.",
        Stage::Exercise => "Plan or play a scene, a task or a presentation.",
        Stage::StakeholderPanel => "Meet candidates on a panel of their own.",
        Stage::FormalPanel => "Ask, listen, score and decide as a full member.",
        Stage::Chair => "Chair, after training and after watching others chair.",
        Stage::ScoringDecision => "Score alone, then talk and decide together.",
        Stage::CandidateFeedback => "Agree what each candidate is told.",
        Stage::PanelFeedback => "Hear what came of it, and how their view counted.",
        Stage::Induction => "Meet or train the new colleague.",
        Stage::ProbationReview => "Give a view when probation is reviewed.",
        Stage::Evaluation => "Say how it was, and what to change.",
    }
}
