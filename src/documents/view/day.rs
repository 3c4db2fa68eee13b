//! A panel’s day, step by step.

use chrono::NaiveDate;
use serde::Serialize;

use crate::case::timetable::{self, Activity, Slot, Step, time_after};
use crate::case::{Case, PanelDay, minutes_of, panel_days, panel_name};
use crate::documents::view::exercises;
use crate::documents::view::question::QuestionView;
use crate::documents::view::taking_part::BLANK_SHEETS;
use crate::prose::vocabulary::Values;
use crate::source::Id;
use crate::vacancy::{Member, Panel, Power};

/// A day on which a panel sees candidates.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct DayView {
    /// Which day it is; absent while it is not set.
    #[serde(skip)]
    pub day: Option<NaiveDate>,
    /// “Thursday 3 December 2026”, likewise.
    pub name: Option<String>,
    /// The day, step by step.
    pub steps: Vec<StepView>,
}

/// One step of the day.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// “9:30am”; absent where the start is not known.
    pub time: Option<String>,
    /// What happens.
    pub what: String,
    /// That the reader goes out meanwhile, and until when, in sentences.
    pub out: Option<String>,
    /// When it begins, as `:::moment` takes it: “9.30”, or “-” where that is not known.
    pub starts: String,
    /// How many minutes it takes; 0 where that is not known.
    pub minutes: i64,
    /// What kind of step it is, as `:::moment` takes it.
    pub kind: &'static str,
}

/// One part of an interview.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct PartOfInterviewView {
    /// The minute in which it begins, from 0.
    pub from: i64,
    /// The minute in which it ends.
    pub to: i64,
    /// How many minutes it takes; 0 where that is not known.
    pub minutes: i64,
    /// What is asked or done; absent at the welcome, which comes first, and when the candidate asks, which comes last.
    pub question: Option<QuestionView>,
}

/// The parts of one interview of a panel: what the candidate does, and what they are asked.
pub fn interview(panel: &Panel, questions: &[&QuestionView]) -> Vec<PartOfInterviewView> {
    let minutes: Vec<Option<u32>> = questions.iter().map(|question| question.minutes).collect();
    let parts = timetable::interview(panel.length, &minutes).into_iter().enumerate();
    parts
        .map(|(index, part)| PartOfInterviewView {
            from: part.start,
            to: part.end,
            minutes: part.end - part.start,
            question: index.checked_sub(1).and_then(|index| questions.get(index).copied()).cloned(),
        })
        .collect()
}

/// The days of a panel, step by step: for people of these ids, those on which one of them is there.
pub fn days(case: &Case<'_>, panel: &Panel, ids: Option<&[&Id]>) -> Vec<DayView> {
    let mut panel_days = if case.vacancy.candidates.is_empty() {
        let blank = |candidate| Slot { candidate, at: None, is_seen: true };
        let slots: Vec<Slot> = (0..BLANK_SHEETS).map(blank).collect();
        panel_days(&case.vacancy, panel, &slots)
    } else {
        case.panel_days(panel)
    };
    if let Some(ids) = ids {
        let seats = case.members().filter(|seat| seat.panel == panel.id);
        let seats = seats.filter(|seat| ids.contains(&seat.id.get_ref()) && !case.is_away(seat));
        let seats: Vec<&Member> = seats.collect();
        let is_there =
            |day| seats.is_empty() || seats.iter().any(|seat| case.is_there_on(seat, day));
        panel_days.retain(|sitting| is_there(sitting.day));
    }
    let view = |sitting: &PanelDay| DayView {
        day: sitting.day,
        name: sitting.day.map(|day| case.words().weekday(day)),
        steps: steps(case, panel, sitting, ids),
    };
    panel_days.iter().map(view).collect()
}

/// Whether a panel tells another what it found, and does not decide.
fn passes_on(case: &Case<'_>, panel: &Panel) -> bool {
    let decides = |other: &Panel| other.power == Some(Power::Decides);
    match panel.power {
        Some(Power::Advises) => true,
        Some(Power::ScoresCount) => case.panels().any(decides),
        Some(Power::Decides) | None => false,
    }
}

/// That a panel decides, so many minutes after its start, or once it has heard those that end later.
fn decide(case: &Case<'_>, panel: &Panel, sitting: &PanelDay, minutes: i64) -> String {
    let words = case.words();
    let start = panel.start.filter(|_| panel.power == Some(Power::Decides));
    let awaited = start.map(|start| {
        let (panels, end) = case.awaited(panel, sitting.day, minutes_of(start) + minutes);
        (words.list(panels.into_iter().map(panel_name)), end)
    });
    match awaited {
        Some((Some(panels), end)) => words.fill(
            "day.decide-after",
            &[("panels", &panels), ("until", &words.time(timetable::time(end)))],
        ),
        Some((None, _)) | None => words.choice("day", "decide").to_owned(),
    }
}

/// The steps of one day; without times where the start or the length is not known.
fn steps(case: &Case<'_>, panel: &Panel, sitting: &PanelDay, ids: Option<&[&Id]>) -> Vec<StepView> {
    let (words, ways) = (case.words(), case.vacancy.ways(panel));
    let start = panel.start.filter(|_| panel.length.is_some());
    let said = |name: &str| words.choice("day", name).to_owned();
    let of = |name: &str, candidate: usize| match case.vacancy.candidates.get(candidate) {
        Some(candidate) => words.fill(name, &[("code", &*candidate.code)]),
        None => said("candidate-unknown"),
    };
    let view = |step: Step| {
        let (what, kind) = match step.activity {
            Activity::Arrive if ways.room => (said("arrive"), "meet"),
            Activity::Arrive => (said("join"), "meet"),
            Activity::Prepare if ways.room => (said("prepare"), "meet"),
            Activity::Prepare => (said("prepare-online"), "meet"),
            Activity::Candidate(candidate) => (of("day.candidate", candidate), "interview"),
            Activity::Free(candidate) => (of("day.free", candidate), "rest"),
            Activity::Rest => (said("rest"), "rest"),
            Activity::Exercise(index) => {
                let exercise = case.exercises_of(panel).nth(index);
                let called = exercise.map(|exercise| exercises::title(case, exercise));
                let values: Values<'_> = &[("exercise", &called.unwrap_or_default())];
                (words.fill("day.exercise", values), "meet")
            }
            Activity::ScoreThenRest if panel.is_group() => (said("note-and-rest"), "score"),
            Activity::ScoreThenLunch if panel.is_group() => (said("note-and-lunch"), "rest"),
            Activity::Score if panel.is_group() => (said("note"), "score"),
            Activity::Decide if panel.is_group() => (said("pass-on-views"), "decide"),
            Activity::ScoreThenRest => (said("score-and-rest"), "score"),
            Activity::ScoreThenLunch => (said("score-and-lunch"), "rest"),
            Activity::Lunch => (said("lunch"), "rest"),
            Activity::Score => (said("score"), "score"),
            Activity::Decide if passes_on(case, panel) => (said("pass-on"), "decide"),
            Activity::Decide => (decide(case, panel, sitting, step.minutes.start), "decide"),
            Activity::LookBack => (said("feedback"), "meet"),
        };
        let starts = start.filter(|_| step.activity != Activity::LookBack);
        let starts = starts.map(|start| time_after(start.0, step.minutes.start));
        let until = start.map(|start| words.time(time_after(start.0, step.minutes.end)));
        StepView {
            out: goes_out(case, ids, step.activity).then(|| {
                let leave = if ways.room { said("leave") } else { said("leave-call") };
                let back = until.map(|until| words.fill("day.come-back", &[("until", &until)]));
                [Some(leave), back].into_iter().flatten().collect::<Vec<_>>().join(" ")
            }),
            time: starts.map(|starts| words.time(starts)),
            what,
            starts: starts.map_or_else(|| "-".to_owned(), |time| time.format("%H.%M").to_string()),
            minutes: step.minutes.end - step.minutes.start,
            kind,
        }
    };
    case.day(panel, sitting).into_iter().map(view).collect()
}

/// Whether the reader, or someone they support, goes out in a step of the day.
fn goes_out(case: &Case<'_>, ids: Option<&[&Id]>, activity: Activity) -> bool {
    let Activity::Candidate(candidate) = activity else {
        return false;
    };
    let candidate = case.vacancy.candidates.get(candidate);
    let mut people = ids.into_iter().flatten().filter_map(|id| case.person(id));
    candidate.is_some_and(|one| people.any(|person| case.goes_out(person, &one.code)))
}
