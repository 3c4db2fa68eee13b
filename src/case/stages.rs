//! The stages of a recruitment: when they come, and what findings call them.

use super::Case;
use crate::vacancy::{Involvement, Stage};

/// When in a recruitment a stage comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// When a stage comes.
pub fn phase(stage: Stage) -> Phase {
    match stage {
        Stage::Need
        | Stage::JobDescription
        | Stage::PersonSpec
        | Stage::Advert
        | Stage::CandidatePack => Phase::Advertising,
        Stage::OpenDayTour | Stage::Shortlisting | Stage::Questions | Stage::Exercise => {
            Phase::Choosing
        }
        Stage::StakeholderPanel | Stage::FormalPanel | Stage::Chair | Stage::ScoringDecision => {
            Phase::Interviews
        }
        Stage::CandidateFeedback
        | Stage::PanelFeedback
        | Stage::Induction
        | Stage::ProbationReview
        | Stage::Evaluation => Phase::Afterwards,
    }
}

impl Case<'_> {
    /// Whether anyone but staff of the panels takes part in a stage.
    pub fn is_shared(&self, involvement: &Involvement) -> bool {
        let who = &involvement.who;
        who.is_empty() || !who.iter().all(|id| self.is_staff(id))
    }

    /// Whether people with lived experience take part in something besides the interviews.
    pub fn is_wider(&self, involvement: &Involvement) -> bool {
        phase(*involvement.stage) != Phase::Interviews && self.is_shared(involvement)
    }
}

/// A stage, as it reads after “in”.
pub fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Need => "asking whether the post is needed",
        Stage::JobDescription => "writing the job description",
        Stage::PersonSpec => "writing the person specification",
        Stage::Advert => "writing the advert",
        Stage::CandidatePack => "writing for candidates",
        Stage::OpenDayTour => "the open day or tour",
        Stage::Shortlisting => "shortlisting",
        Stage::Questions => "writing the questions",
        Stage::Exercise => "the exercise",
        Stage::StakeholderPanel => "the stakeholder panel",
        Stage::FormalPanel => "the formal panel",
        Stage::Chair => "chairing",
        Stage::ScoringDecision => "scoring and deciding",
        Stage::CandidateFeedback => "feedback to candidates",
        Stage::PanelFeedback => "feedback to the panel",
        Stage::Induction => "the induction",
        Stage::ProbationReview => "the review of probation",
        Stage::Evaluation => "the evaluation",
    }
}
