//! Three sentences that every report for people begins with: where this stands, what comes next, by when.

use chrono::NaiveDate;

use super::steps::{Step, When, is_past, late, steps};
use crate::case::Case;
use crate::case::obligations;
use crate::prose::words::{capital, count, counted};
use crate::rules::Checked;
use crate::source::{Finding, Level};

/// Where a vacancy stands, what comes next, and by when.
pub fn standing(case: &Case<'_>, checked: &Checked, today: NaiveDate) -> [String; 3] {
    if let Some(state) = obligations::ended(case).and_then(|_| obligations::state(case, 0)) {
        return [
            format!("This recruitment is {state}."),
            "Next: nothing; no rule is checked any more.".to_owned(),
            "It has no day.".to_owned(),
        ];
    }
    let steps = steps(&checked.findings, today, |finding| is_past(case, finding, today));
    let first = steps.first().filter(|step| step.when != When::Known);
    let next = match (case.interview_day(), first) {
        (None, _) if case.outcome().is_none() => [
            "set the day of the interviews; add `date = YYYY-MM-DD` under [interviews]".to_owned(),
            "Do it first: all other days are counted from it".to_owned(),
        ],
        (_, Some(step)) => [what(step), by_when(case, step.first, today)],
        (day, None) => nothing(case, day, today),
    };
    let [next, by] = checked.unprintable.as_ref().map_or(next, |why| {
        let first = "Do it first: no one gets papers until then";
        [format!("put right what stops papers being printed: {why}"), first.to_owned()]
    });
    [
        format!("{}.", where_it_stands(case, checked, today)),
        format!("Next: {next}."),
        format!("{by}."),
    ]
}

/// The day of the interviews, and how much is late, wrong and still to do.
fn where_it_stands(case: &Case<'_>, checked: &Checked, today: NaiveDate) -> String {
    let first = case.interview_day();
    let days = case.vacancy.days().into_iter().map(|day| case.words().day(day));
    let days = case.words().list(days);
    let is_over = case.interviews_are_over(Some(today));
    let left = first.map(|day| (day - today).num_days());
    let when = match days.zip(left) {
        None => "No day is set for the interviews yet".to_owned(),
        Some((days, ..0)) if !is_over => format!("The interviews are going on: {days}"),
        Some((day, 0..)) if case.no_one_is_left() => {
            format!("No candidate is left for the interviews on {day}")
        }
        Some((day, 0)) => format!("The interviews are today, {day}"),
        Some((day, left @ 1..)) => {
            format!("The interviews are on {day}, in {}", count(left, "day"))
        }
        Some((day, left)) => format!("The interviews were on {day}, {} ago", count(-left, "day")),
    };
    let all = checked.findings.iter().filter(|finding| finding.is_wrong());
    let (late, wrong): (Vec<&Finding>, Vec<&Finding>) =
        all.partition(|finding| finding.due.is_some());
    let to_do = checked.findings.iter().filter(|finding| finding.to_do).count();
    let counts = [
        counted(late.len(), "thing is late", "things are late"),
        counted(wrong.len(), "thing is wrong or missing", "things are wrong or missing"),
        counted(to_do, "thing is still to do", "things are still to do"),
    ];
    let broken = if checked.broken.is_empty() { "nothing was found" } else { "a check failed" };
    let broken = if checked.unprintable.is_some() { "no papers can be printed" } else { broken };
    let found =
        case.words().list(counts.into_iter().flatten()).unwrap_or_else(|| broken.to_owned());
    match obligations::state(case, case_owes(case)) {
        Some(state) => format!("{when}; {found}; this recruitment is {state}"),
        None => format!("{when}; {found}"),
    }
}

fn case_owes(case: &Case<'_>) -> usize {
    obligations::obligations(case).len()
}

/// A step in one sentence: what is missing, for how many, and what to do.
fn what(step: &Step<'_>) -> String {
    let message = step.first.message.split("; ").next().unwrap_or_default();
    let like = match step.like.len() {
        0 => String::new(),
        more => format!(" (and {more} more like it)"),
    };
    match &step.first.help {
        Some(help) => {
            let help = help.trim_end_matches('.').replacen("; then", ", then", 1);
            format!("{message}{like}; {help}")
        }
        None => format!("{message}{like}"),
    }
}

fn by_when(case: &Case<'_>, finding: &Finding, today: NaiveDate) -> String {
    let Some(due) = finding.due else {
        return match (finding.to_do, finding.level) {
            (true, _) => "It has no day yet".to_owned(),
            (false, Level::Error) if case.interviews_are_over(Some(today)) => {
                "Do it now".to_owned()
            }
            (false, Level::Error) => "Do it now, before anything goes ahead".to_owned(),
            (false, Level::Warning | Level::Note) => {
                "It has no day of its own: now is best".to_owned()
            }
        };
    };
    let day = case.words().day(due);
    match late(finding, today) {
        Some(late) if finding.to_do => format!("It is due {late}"),
        Some(late) => format!("It was due by {day} and is {late}"),
        None => format!("It is due by {day}, in {}", count((due - today).num_days(), "day")),
    }
}

/// What comes next where nothing is asked for.
fn nothing(case: &Case<'_>, day: Option<NaiveDate>, today: NaiveDate) -> [String; 2] {
    if case.outcome().is_some() {
        let owed = case_owes(case) > 0;
        let next = if owed { "see `copanel check --owed`" } else { "nothing" };
        let is_held = case.vacancy.keep.as_ref().is_some_and(|keep| keep.hold.is_some());
        let by = case.destroy_by().map(|day| {
            if is_held {
                "`hold` under [keep] says that nothing may be destroyed for now".to_owned()
            } else {
                format!("forms are destroyed by {}", case.words().day(day))
            }
        });
        return [next.to_owned(), capital(&by.unwrap_or("it has no day".to_owned()))];
    }
    match day.filter(|day| *day >= today) {
        Some(day) => [
            "nothing that copanel can see; check again when the file changes".to_owned(),
            format!("The next day is that of the interviews, {}", case.words().day(day)),
        ],
        None => [
            "write down what came of it: add [outcome] with `decided = YYYY-MM-DD`".to_owned(),
            "Do it once the panel has decided".to_owned(),
        ],
    }
}
