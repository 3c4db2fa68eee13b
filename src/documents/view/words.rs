//! Dates, times, money and choices, in words that everybody reads the same way.

use crate::vacancy::{
    Assessed, Capacity, Combine, ConflictAction, Level, PaymentAnswer, PaymentKind, Power, Stage,
    Tie,
};

pub use crate::prose::words::*;
pub use crate::vacancy::stage;

/// What a panel’s view is worth, as a sentence.
pub fn power(power: Power) -> &'static str {
    match power {
        Power::Decides => "This panel decides who is offered the job.",
        Power::ScoresCount => "This panel’s scores count beside those of the other panel.",
        Power::Advises => "This panel gives advice. Other people make the decision.",
    }
}

/// How scores become one result, as a sentence.
pub fn combine(combine: Combine) -> &'static str {
    match combine {
        Combine::EqualMembers => "Each panel member’s scores count the same.",
        Combine::TwoPanelsMean => {
            "Each panel’s average score is worked out. The averages of the panels count the same."
        }
        Combine::Weighted => {
            "The panels’ scores count by shares that were fixed before the interviews."
        }
        Combine::Advisory => "One panel’s scores are advice to the panel that decides.",
    }
}

/// What happens when the panel cannot agree, as a sentence.
pub fn tie(tie: Tie) -> &'static str {
    match tie {
        Tie::ChairDecides => "If the panel cannot agree, the chair decides and writes down why.",
        Tie::SecondInterview => "If the panel cannot agree, the candidates are seen a second time.",
        Tie::DoNotAppoint => {
            "If the panel cannot agree, nobody is appointed and the job is advertised again."
        }
    }
}

/// Where a criterion is looked for.
pub fn assessed(assessed: Assessed) -> &'static str {
    match assessed {
        Assessed::Application => "application",
        Assessed::Interview => "interview",
        Assessed::Exercise => "exercise",
        Assessed::References => "references",
    }
}

/// What is done about a link to a candidate.
pub fn conflict(action: ConflictAction, code: &str) -> Option<String> {
    match action {
        ConflictAction::NoneNeeded => None,
        ConflictAction::DoesNotScore => Some(format!("does not score {code}")),
        ConflictAction::LeavesTheRoom => Some(format!("leaves the room for {code}")),
        ConflictAction::StandsDown => Some("has left the panel".to_owned()),
    }
}

/// A kind of payment, for templates to ask about.
pub fn payment_kind(kind: PaymentKind) -> &'static str {
    match kind {
        PaymentKind::Paid => "paid",
        PaymentKind::ExpensesOnly => "expenses-only",
        PaymentKind::InWorkingTime => "in-working-time",
    }
}

/// What somebody said to an offer, as a sentence to them; nothing while there is no answer.
pub fn payment_answer(answer: PaymentAnswer) -> Option<&'static str> {
    match answer {
        PaymentAnswer::NotYet => None,
        PaymentAnswer::Accepted => Some("You said yes to this."),
        PaymentAnswer::Less => Some("You asked for less than this."),
        PaymentAnswer::Declined => Some("You said no, thank you. You can change your mind."),
        PaymentAnswer::ToCharity => Some("You asked for it to go to a charity."),
    }
}

/// The picture that shows a stage, and the stage in words of Easy Read.
pub fn stage_easy(stage: Stage) -> (&'static str, &'static str) {
    match stage {
        Stage::Need => ("think", "Do we need this job?"),
        Stage::JobDescription => ("job", "What the person does in the job"),
        Stage::PersonSpec => ("list", "What the person must be good at"),
        Stage::Advert => ("tell", "The advert for the job"),
        Stage::CandidatePack => ("letter", "Papers for people who want the job"),
        Stage::OpenDayTour => ("tour", "Showing people round"),
        Stage::Shortlisting => ("shortlist", "Choosing who comes to an interview"),
        Stage::Questions => ("write", "Writing the questions"),
        Stage::Exercise => ("role-play", "A task for the candidates"),
        Stage::StakeholderPanel => ("panel", "A panel of your own"),
        Stage::FormalPanel => ("interview", "The panel for the interviews"),
        Stage::Chair => ("chair", "Leading the panel"),
        Stage::ScoringDecision => ("decide", "Scores, and who gets the job"),
        Stage::CandidateFeedback => ("feedback", "Telling candidates how they did"),
        Stage::PanelFeedback => ("phone", "Hearing what happened"),
        Stage::Induction => ("training", "Teaching the new worker"),
        Stage::ProbationReview => ("calendar", "How the new worker does after some months"),
        Stage::Evaluation => ("idea", "Looking at what went well"),
    }
}

/// How much people’s view is worth, in words.
pub fn level(level: Level) -> &'static str {
    match level {
        Level::Told => "told about it",
        Level::Asked => "asked for a view",
        Level::Advises => "gives advice that is weighed",
        Level::ScoresCount => "scores, and the scores count",
        Level::Equal => "an equal say",
        Level::Leads => "leads",
    }
}

/// What candidates are told about a member who has not said how to be introduced.
pub fn introduced(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::Observer => "observer",
        Capacity::ServiceUser
        | Capacity::Carer
        | Capacity::Parent
        | Capacity::YoungPerson
        | Capacity::Peer
        | Capacity::Manager
        | Capacity::Clinician
        | Capacity::Independent
        | Capacity::OtherStaff => "panel member",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stage_has_a_picture_that_there_is() {
        let pictures = &*crate::workspace::pictures::BUILT_IN;
        let stages = [
            Stage::Need,
            Stage::JobDescription,
            Stage::PersonSpec,
            Stage::Advert,
            Stage::CandidatePack,
            Stage::OpenDayTour,
            Stage::Shortlisting,
            Stage::Questions,
            Stage::Exercise,
            Stage::StakeholderPanel,
            Stage::FormalPanel,
            Stage::Chair,
            Stage::ScoringDecision,
            Stage::CandidateFeedback,
            Stage::PanelFeedback,
            Stage::Induction,
            Stage::ProbationReview,
            Stage::Evaluation,
        ];
        for stage in stages {
            let (idea, words) = stage_easy(stage);
            assert!(pictures.named(idea).is_ok(), "{idea}: {words}");
        }
    }
}
