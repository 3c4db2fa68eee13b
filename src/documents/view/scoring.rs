//! What is looked for, and how it is scored.

use serde::Serialize;

use crate::case::{Case, Points, panel_name};
use crate::documents::view::exercises::title;
use crate::documents::view::{View, known, open};
use crate::prose::vocabulary::Values;
use crate::source::Spanned;
use crate::vacancy::{Combine, Criterion, Kind, Panel, Power, Question};

/// One thing that is looked for.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct CriterionView {
    /// Its number in the list, from 1.
    pub number: usize,
    /// What is looked for.
    pub text: String,
    /// How many times it counts in scores, where it is more than once.
    pub counts: Option<u32>,
    /// Where it is looked for: “application and interview”.
    pub assessed: Option<String>,
    /// The exercises that look for it: “Presentation: your first week”.
    pub exercises: Option<String>,
    /// The numbers of the questions that look for it: “1 and 4”.
    pub questions: Option<String>,
}

/// One level of the scale.
#[derive(Clone, Debug, Serialize)]
pub struct LevelView {
    /// Its number.
    pub number: usize,
    /// Its words.
    pub words: String,
    /// The picture that shows it: `scale-0` for the lowest to `scale-4` for the highest.
    pub idea: String,
}

/// The criteria of one kind, or those whose kind is not settled, numbered as in the whole list.
pub fn criteria(case: &Case<'_>, kind: Option<Kind>) -> Vec<CriterionView> {
    let questions: Vec<&Question> = case.vacancy.questions.iter().map(Spanned::get_ref).collect();
    let words = case.words();
    let view = |(index, criterion): (usize, &Criterion)| {
        let id = &criterion.id;
        let asking = questions.iter().filter(|question| question.criteria.contains(id));
        let asking = asking.map(|question| case.number(question).0);
        let exercises = case.vacancy.exercises.iter().map(Spanned::get_ref);
        let doing = exercises.filter(|exercise| exercise.criteria.contains(id));
        let doing = doing.map(|exercise| title(case, exercise));
        let assessed = criterion.assessed.iter();
        CriterionView {
            number: index + 1,
            text: case.criterion_text(criterion).unwrap_or_else(|| open(case)),
            counts: criterion.counts(),
            assessed: words.list(assessed.map(|place| words.choice("assessed", place))),
            exercises: words.list(doing),
            questions: words.list(asking).filter(|_| case.vacancy.panels.len() < 2),
        }
    };
    let numbered = case.vacancy.criteria.iter().map(Spanned::get_ref).enumerate();
    numbered.filter(|(_, criterion)| criterion.kind == kind).map(view).collect()
}

/// The scale, or the usual one where the vacancy names none.
pub fn scale(case: &Case<'_>) -> Vec<LevelView> {
    let scoring = case.vacancy.scoring.as_ref();
    let own = scoring.map_or(&[][..], |scoring| scoring.scale.as_slice());
    let words = |number: usize| match own.get(number) {
        Some(line) => known(line).unwrap_or_else(|| open(case)),
        None => case.words().choice("scale", number).to_owned(),
    };
    let lowest = case.vacancy.lowest_level();
    let levels = lowest..case.vacancy.scale_levels();
    let steps = case.vacancy.scale_levels().saturating_sub(lowest + 1).max(1);
    // Five pictures show a scale of any length, the lowest and the highest by the first and the last.
    let idea = |number: usize| format!("scale-{}", ((number - lowest) * 4 + steps / 2) / steps);
    levels.map(|number| LevelView { number, words: words(number), idea: idea(number) }).collect()
}

/// Whether there is a table that says what an answer sounds like for some levels of the scale, and not for all.
///
/// Where it says so for one level alone, no level lies between two.
pub fn are_levels_between(view: &View) -> bool {
    let mut questions = view.panels.iter().flat_map(|panel| &panel.questions);
    questions.any(|question| (2..view.scale.len()).contains(&question.anchors.len()))
}

/// What it means that essential criteria are met or not met, where they are.
pub fn met_or_not(case: &Case<'_>) -> Option<String> {
    let any = case.vacancy.criteria.iter().any(|criterion| case.is_met_or_not(criterion));
    any.then(|| case.words().say("criterion.met-or-not").to_owned())
}

/// How much each panel counts, where they do not count the same, one line each.
pub fn shares(case: &Case<'_>) -> Vec<String> {
    let scoring = case.vacancy.scoring.as_ref();
    let Some(scoring) = scoring.filter(|scoring| scoring.combine == Some(Combine::Weighted)) else {
        return Vec::new();
    };
    let all: u32 = scoring.weights.values().sum();
    let share = |panel: &Panel| {
        let share = *scoring.weights.get(&panel.id)?;
        let values: Values<'_> = &[("panel", &panel_name(panel)), ("all", &all)];
        Some(case.words().count("share.panel", share, values))
    };
    case.panels().filter_map(share).collect()
}

/// One panel in the picture of how scores become one result.
#[derive(Clone, Debug, Serialize)]
pub struct ShareView {
    /// What `:::figure sum` takes: “4x1”.
    pub word: String,
    /// The panel, and how much it counts where there are others: “Interview panel: 1 part of 2”.
    pub panel: String,
    /// “4 members score”.
    pub people: String,
}

/// How scores become one result, panel by panel; nothing where that is not known.
pub fn sum(case: &Case<'_>) -> Vec<ShareView> {
    let words = case.words();
    let scoring = case.vacancy.scoring.as_deref();
    let Some((scoring, combine)) = scoring.and_then(|own| Some((own, own.combine?))) else {
        return Vec::new();
    };
    let people =
        |panel: &Panel| u32::try_from(case.voters_at_once(panel).count()).unwrap_or_default();
    let counts = |panel: &Panel| match combine {
        Combine::EqualMembers => people(panel),
        Combine::TwoPanelsMean => 1,
        Combine::Weighted => scoring.weights.get(&panel.id).copied().unwrap_or_default(),
        Combine::Advisory => u32::from(panel.power != Some(Power::Advises)),
    };
    let panels: Vec<&Panel> = case.panels().filter(|panel| people(panel) > 0).collect();
    let all: u32 = panels.iter().map(|panel| counts(panel)).sum();
    let view = |panel: &&Panel| {
        let (people, counts) = (people(panel), counts(panel));
        let values: Values<'_> = &[("panel", &panel_name(panel)), ("all", &all)];
        ShareView {
            word: format!("{people}x{}", counts.min(u32::from(u16::MAX))),
            panel: match (panels.len(), counts) {
                (1, _) => panel_name(panel).to_owned(),
                (_, 0) => words.fill("share.advises", &[("panel", &panel_name(panel))]),
                (_, counts) if combine == Combine::Advisory && counts == all => {
                    words.fill("share.decides", &[("panel", &panel_name(panel))])
                }
                (_, counts) => words.count("share.panel", counts, values),
            },
            people: words.count("share.people", people, &[]),
        }
    };
    panels.iter().map(view).collect()
}

/// How the panel decides once everyone has scored, and who approves it.
pub fn decide_by(case: &Case<'_>) -> Option<String> {
    let (scoring, words) = (case.vacancy.scoring.as_ref()?, case.words());
    let by = scoring.decide_by.map(|by| words.choice("decide-by", by).to_owned());
    let who = known(&scoring.approved_by);
    let approved = who.map(|who| words.fill("decide-by.approved", &[("who", &who)]));
    let said: Vec<String> = by.into_iter().chain(approved).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// From what score somebody may be appointed, one line each.
pub fn appointable(case: &Case<'_>) -> Vec<String> {
    let words = case.words();
    let scoring = case.vacancy.scoring.as_ref();
    let essential = case.vacancy.criteria.iter().any(|criterion| case.is_met_or_not(criterion));
    let essential = essential.then(|| words.say("appointable.essential").to_owned());
    let Some(rule) = scoring.and_then(|scoring| scoring.appointable.as_ref()) else {
        return essential.into_iter().collect();
    };
    let never =
        rule.never.as_deref().map(|level| words.fill("appointable.never", &[("level", level)]));
    let at_most = rule
        .at_most
        .as_ref()
        .map(|most| words.count("appointable.at-most", most.times, &[("level", &*most.level)]));
    let percent = rule.percent.map(|percent| match (case.points(None), case.parts()) {
        (Some(Points { needed, most }), _) => {
            let values: Values<'_> = &[("percent", &percent), ("needed", &needed), ("most", &most)];
            words.fill("appointable.points", values)
        }
        (None, Some((needed, all))) => {
            let values: Values<'_> = &[("percent", &percent), ("needed", &needed), ("all", &all)];
            words.fill("appointable.parts", values)
        }
        (None, None) => words.fill("appointable.percent", &[("percent", &percent)]),
    });
    [essential, never, at_most, percent].into_iter().flatten().collect()
}
