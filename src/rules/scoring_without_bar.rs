#![doc = include_str!("scoring_without_bar.md")]

use super::prelude::*;
use crate::source::Span;
use crate::vacancy::Appointable;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(entry) = &case.vacancy.scoring else {
        return;
    };
    let bar = entry.appointable.as_ref();
    let bar =
        bar.filter(|bar| bar.never.is_some() || bar.at_most.is_some() || bar.percent.is_some());
    let Some(bar) = bar else {
        if case.vacancy.criteria.iter().any(|one| case.is_met_or_not(one)) {
            return;
        }
        let message = "nothing says what score someone needs to be appointed";
        out.missing(entry.span(), message, case.due_with_papers()).help(
            "agree it with the panel; then add, for example, \
             `appointable = { never = 0, at-most = { level = 1, times = 2 }, percent = 60 }`",
        );
        return;
    };
    // Papers would ask for scores that no one gives.
    let has_scores = |panel: &Spanned<Panel>| {
        case.questions_of(panel).any(|question| case.is_scored(question))
            || case.exercises_of(panel).next().is_some()
    };
    if !case.vacancy.questions.is_empty() && !case.scoring_panels().any(has_scores) {
        let message = "`appointable` asks for scores, but all that is asked is met or not met, without scores";
        out.flag(entry.span(), message).help(
            "delete `appointable`; or ask about something desirable, which is scored; or delete `essential`",
        );
        return;
    }
    for (span, message) in none_at_all(case, bar) {
        let span = span.unwrap_or(entry.span());
        out.flag(span, message)
            .help("agree with the panel what someone needs, and change `appointable`");
    }
}

/// What a bar says that everyone reaches, or no one, or that it says twice in two ways.
fn none_at_all(case: &Case<'_>, bar: &Appointable) -> Vec<(Option<Span>, String)> {
    let (lowest, highest) = (case.vacancy.lowest_level(), case.vacancy.scale_levels() - 1);
    let is = |level: u32, other: usize| usize::try_from(level) == Ok(other);
    let mut found = Vec::new();
    if let Some(never) = &bar.never {
        let (level, span) = (**never, Some(never.span()));
        if is(level, highest) {
            found.push((span, format!("no one may be given a {level}, the highest score")));
        } else if !is(level, lowest) {
            found.push((
                span,
                format!("a {level} rules someone out, but the lower {lowest} does not"),
            ));
        }
    }
    if let Some(most) = &bar.at_most {
        let (level, times, span) = (*most.level, most.times, Some(most.level.span()));
        let scores = scores(case);
        if bar.never.as_deref().is_some_and(|never| level <= *never) {
            found.push((
                span,
                format!("a {level} may never be given, and may be given {times} times"),
            ));
        } else if is(level, highest) {
            found.push((
                span,
                format!(
                    "no one may be given a {level}, the highest score, more than {times} times"
                ),
            ));
        } else if times == 0 {
            found.push((
                span,
                format!("a {level} may be given 0 times, which is what `never` is for"),
            ));
        } else if scores > 0 && usize::try_from(times).is_ok_and(|times| times >= scores) {
            found.push((
                span,
                format!(
                    "a {level} may be given {times} times, but there are {scores} scores in all"
                ),
            ));
        }
    }
    if bar.percent == Some(100) {
        let message = "someone needs 100% of all points: the highest score for every answer";
        found.push((None, message.to_owned()));
    }
    found
}

/// How many scores a candidate is given on the panels together.
fn scores(case: &Case<'_>) -> usize {
    let of = |panel| case.voters(panel).count() * case.questions_of(panel).count();
    case.panels().map(of).sum()
}
