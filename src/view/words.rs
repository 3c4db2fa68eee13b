//! Dates, times, money and choices, in words that everybody reads the same way.

use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::vacancy::{
    Assessed, Capacity, Combine, ConflictAction, Day, Level, Line, PaymentAnswer, PaymentKind,
    Power, Stage, Tie,
};

/// “Thursday 3 December 2026”.
pub fn long_day(day: NaiveDate) -> String {
    day.format("%A %-d %B %Y").to_string()
}

/// “3 December 2026”.
pub fn day(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// “9:30am”, “2pm”, “midday”.
pub fn time(time: NaiveTime) -> String {
    let (is_afternoon, hour) = time.hour12();
    match (time.hour(), time.minute()) {
        (12, 0) => "midday".to_owned(),
        (_, 0) => format!("{hour}{}", if is_afternoon { "pm" } else { "am" }),
        (_, minute) => format!(
            "{hour}:{minute:02}{}",
            if is_afternoon { "pm" } else { "am" }
        ),
    }
}

/// “a”, “a and b”, “a, b and c”; nothing for nothing.
pub fn listed<S: AsRef<str>>(items: &[S]) -> Option<String> {
    match items {
        [] => None,
        [one] => Some(one.as_ref().to_owned()),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            Some(format!("{} and {}", first.join(", "), last.as_ref()))
        }
    }
}

/// A sentence with a capital at its start.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Who tested something, and when: “Joyce and Kevin, on 3 November 2026”.
pub fn tested(readers: &[Line], on: Day) -> Option<String> {
    let named: Vec<&str> = readers
        .iter()
        .filter(|reader| !reader.is_blank())
        .map(|reader| reader.0.as_str())
        .collect();
    Some(format!("{}, on {}", listed(&named)?, day(on.0)))
}

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

/// A stage in words.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Need => "Asking whether the post is needed, and what it should be",
        Stage::JobDescription => "Job description",
        Stage::PersonSpec => "Person specification",
        Stage::Advert => "Advert",
        Stage::CandidatePack => "Information for candidates",
        Stage::OpenDayTour => "Showing candidates round",
        Stage::Shortlisting => "Shortlisting",
        Stage::Questions => "Writing the questions",
        Stage::Exercise => "Exercise or role play",
        Stage::StakeholderPanel => "A panel of their own",
        Stage::FormalPanel => "Interview panel",
        Stage::Chair => "Chairing",
        Stage::ScoringDecision => "Scoring and deciding",
        Stage::CandidateFeedback => "Feedback to candidates",
        Stage::PanelFeedback => "Feedback to panel members",
        Stage::Induction => "Induction",
        Stage::ProbationReview => "Review of probation",
        Stage::Evaluation => "Looking back",
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
    fn times_are_said_as_people_say_them() {
        let at = |h, m| time(NaiveTime::from_hms_opt(h, m, 0).unwrap());
        assert_eq!(
            [at(9, 30), at(14, 0), at(12, 0), at(12, 15), at(0, 5)],
            ["9:30am", "2pm", "midday", "12:15pm", "12:05am"]
        );
    }

    #[test]
    fn each_stage_has_a_picture_that_there_is() {
        let pictures = crate::pictures::built_in();
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

    #[test]
    fn lists_end_with_and() {
        assert_eq!(listed(&["a", "b", "c"]).as_deref(), Some("a, b and c"));
        assert_eq!(listed::<&str>(&[]), None);
    }
}
