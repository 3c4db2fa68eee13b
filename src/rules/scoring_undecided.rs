#![doc = include_str!("scoring_undecided.md")]

use super::Reporter;
use crate::case::{Case, Deadline, here};
use crate::source::{Level, Line, Span, Spanned, Text};
use crate::vacancy::{Combine, Power, Scoring};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let papers = case.due_with_papers().map(|deadline| deadline.due);
    let deadline = Deadline::new(papers, case.before_interviews(1));
    let Some(entry) = &case.vacancy.scoring else {
        if !case.vacancy.panels.is_empty() {
            say(
                out,
                case.top().span,
                "nothing says how candidates are scored",
                deadline,
            )
            .help("add [scoring] with `scale`, `combine`, `tie` and `decided`");
        }
        return;
    };
    let scoring = entry.get_ref();
    if scoring.scale.is_empty() || scoring.scale.iter().any(Line::is_blank) {
        say(
            out,
            entry.span(),
            "the levels of the scale have no words",
            deadline,
        )
        .help("add `scale = [\"No evidence\", \"A little\", \"Enough\", \"Good\", \"Very good\"]`");
    }
    combined(case, entry, deadline, out);
    match &scoring.decided {
        None => {
            say(
                out,
                entry.span(),
                "nothing says when the way of scoring was decided",
                deadline,
            )
            .help("decide it with the panel; then add `decided = 2026-11-10` under [scoring]");
        }
        Some(day)
            if case
                .days_before_interviews(day)
                .is_some_and(|days| days < 0) =>
        {
            out.flag(
                here(day.span()),
                "the way of scoring is decided only after the interviews",
            )
            .help("decide it before anybody is seen, so that nobody can be helped or harmed by it");
        }
        Some(_) => {}
    }
}

fn combined(
    case: &Case<'_>,
    entry: &Spanned<Scoring>,
    due: Option<Deadline>,
    out: &mut Reporter<'_>,
) {
    let (scoring, panels) = (entry.get_ref(), case.vacancy.panels.len());
    let advises = case
        .panels()
        .any(|panel| panel.power == Some(Power::Advises));
    match scoring.combine {
        None if panels > 1 => {
            let message =
                format!("nothing says how the scores of {panels} panels become one result");
            say(out, entry.span(), &message, due)
                .help("add `combine = \"two-panels-mean\"`, `\"weighted\"`, `\"advisory\"` or `\"equal-members\"`");
        }
        None => {
            say(
                out,
                entry.span(),
                "nothing says how scores become one result",
                due,
            )
            .help("add `combine = \"equal-members\"`, or another way, under [scoring]");
        }
        Some(Combine::EqualMembers | Combine::TwoPanelsMean) if panels > 1 && advises => {
            let message = "every score is to count the same, and yet one panel only advises";
            say(out, entry.span(), message, due).help(
                "say `combine = \"advisory\"`, or give that panel `power = \"scores-count\"`",
            );
        }
        Some(Combine::Weighted) if scoring.weights.is_empty() => {
            say(
                out,
                entry.span(),
                "panels are to be weighted, and no weights are given",
                due,
            )
            .help("add `weights = { main = 2, stakeholder = 1 }` and `weights-reason`");
        }
        Some(
            Combine::EqualMembers | Combine::TwoPanelsMean | Combine::Weighted | Combine::Advisory,
        ) => {}
    }
    let unexplained = scoring.weights_reason.as_ref().is_none_or(Text::is_blank);
    if let Some(first) = scoring.weights.keys().next()
        && unexplained
    {
        say(
            out,
            first.span(),
            "panels do not count the same, and no reason is given",
            due,
        )
        .help("add `weights-reason`, in words the whole panel can read");
    }
}

fn say<'a>(
    out: &'a mut Reporter<'_>,
    span: Span,
    message: &str,
    deadline: Option<Deadline>,
) -> &'a mut crate::source::Finding {
    let finding = out.missing(here(span), message, deadline);
    if deadline.is_none() {
        finding.level(Level::Warning);
    }
    finding
}
