#![doc = include_str!("scoring_undecided.md")]

use super::prelude::*;
use crate::vacancy::{Combine, DecideBy, Power, Scoring};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let papers = case.due_with_papers().map(|deadline| deadline.due);
    let deadline = Deadline::new(papers, case.before_interviews(1));
    let Some(scoring) = &case.vacancy.scoring else {
        if !case.vacancy.panels.is_empty() {
            let message = "nothing says how candidates are scored";
            out.unsettled(case.place_of_panels(), message, deadline)
                .help("add [scoring] with `scale`, `combine`, `tie` and `decided`");
        }
        return;
    };
    if scoring.scale.is_empty()
        || scoring.scale[case.vacancy.lowest_level()..].iter().any(|level| is_wordless(level))
    {
        let message = "the levels of the scale have no words";
        out.unsettled(scoring.span(), message, deadline).help(
            "add `scale = [\"No evidence\", \"A little\", \"Enough\", \"Good\", \"Very good\"]`",
        );
    }
    combined(case, scoring, deadline, out);
    match &scoring.decided {
        None => {
            let message = "nothing says when the scoring method was decided";
            out.unsettled(scoring.span(), message, deadline)
                .help("decide it with the panel; then add `decided = YYYY-MM-DD` under [scoring]");
        }
        Some(day) if case.is_after_interviews(day) => {
            out.flag(day.span(), "the scoring method is decided only after the interviews").help(
                "decide it before you see anyone, so that it cannot help or harm any of them",
            );
        }
        Some(_) => {}
    }
}

/// Whether a level says nothing: a number that stands for itself is no word.
fn is_wordless(level: &str) -> bool {
    !level.chars().any(char::is_alphabetic)
}

fn combined(
    case: &Case<'_>,
    scoring: &Spanned<Scoring>,
    due: Option<Deadline>,
    out: &mut Reporter<'_>,
) {
    let panels = case.scoring_panels().count();
    let advises = case.panels().find(|panel| panel.power == Some(Power::Advises));
    match scoring.combine {
        None if panels > 1 => {
            let message =
                format!("nothing says how the scores of {panels} panels become one result");
            out.unsettled(scoring.span(), message, due)
                .help("add `combine = \"two-panels-mean\"`, `\"weighted\"`, `\"advisory\"` or `\"equal-members\"`");
        }
        None if matches!(scoring.decide_by, Some(DecideBy::Majority | DecideBy::Agreement)) => {}
        None => {
            let message = "nothing says how scores become one result";
            out.unsettled(scoring.span(), message, due)
                .help("add `combine = \"equal-members\"`, or another way, under [scoring]");
        }
        Some(Combine::TwoPanelsMean | Combine::Weighted | Combine::Advisory) if panels == 1 => {
            let message = "scores of several panels are put together, but there is one panel";
            out.unsettled(scoring.span(), message, due).help("use `combine = \"equal-members\"`");
        }
        Some(Combine::EqualMembers | Combine::TwoPanelsMean) if panels > 1 => {
            if let Some(panel) = advises {
                let message = "every score counts the same, but one panel only advises";
                out.unsettled(scoring.span(), message, due).about(&panel.id).help(
                    "use `combine = \"advisory\"`, or give that panel `power = \"scores-count\"`",
                );
            }
        }
        Some(Combine::Advisory) if advises.is_none() => {
            let message = "one panel’s scores are advice, but no panel only advises";
            out.unsettled(scoring.span(), message, due).help(
                "give that panel `power = \"advises\"`, or choose another way under `combine`",
            );
        }
        Some(Combine::Weighted) if scoring.weights.is_empty() => {
            let message = "panels are weighted, but no weights are given";
            out.unsettled(scoring.span(), message, due)
                .help("add `weights = { main = 2, stakeholder = 1 }` and `weights-reason`");
        }
        Some(
            Combine::EqualMembers | Combine::TwoPanelsMean | Combine::Weighted | Combine::Advisory,
        ) => {}
    }
    weights(case, scoring, due, out);
    let unexplained = scoring.weights_reason.as_ref().is_none_or(Text::is_blank);
    if let Some(first) = scoring.weights.keys().next()
        && unexplained
    {
        let message = "panels do not count the same, but no reason is given";
        out.unsettled(first.span(), message, due)
            .help("add `weights-reason`, in words the whole panel can read");
    }
}

/// Weights of which some say nothing, or what another line does not say.
fn weights(
    case: &Case<'_>,
    scoring: &Spanned<Scoring>,
    due: Option<Deadline>,
    out: &mut Reporter<'_>,
) {
    let Some(first) = scoring.weights.keys().next() else {
        return;
    };
    if scoring.combine != Some(Combine::Weighted) {
        let message = "panels have weights, but `combine` is not `weighted`, so they do not count";
        out.unsettled(first.span(), message, due)
            .help("use `combine = \"weighted\"`, or delete `weights`");
        return;
    }
    for panel in case.panels() {
        let weight = scoring.weights.keys().find(|id| ***id == *panel.id);
        let (span, message) = match (weight, panel.power == Some(Power::Advises)) {
            (None, false) => {
                (first.span(), format!("nothing says how much {} counts", panel_name(panel)))
            }
            (Some(weight), true) => {
                (weight.span(), format!("{} only advises, but has a weight", panel_name(panel)))
            }
            (None, true) | (Some(_), false) => continue,
        };
        out.unsettled(span, message, due).about(&panel.id).help(
            "name each panel whose scores count under `weights`, and no other; or change `power` of the panel",
        );
    }
}
