//! What is looked for, and how it is scored.

use serde::Serialize;

use crate::case::Case;
use crate::documents::view::{OPEN, easy, known, words};
use crate::prose::words::listed;
use crate::source::Spanned;
use crate::vacancy::{Assessed, Combine, Criterion, Kind, Question, Tie};

/// One thing that is looked for.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct CriterionView {
    /// Its number in the list, from 1.
    pub number: usize,
    /// What is looked for.
    pub text: String,
    /// Where it is looked for: “application and interview”.
    pub assessed: Option<String>,
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
}

/// The criteria of one kind, numbered as in the whole list.
pub fn criteria(case: &Case<'_>, kind: Kind) -> Vec<CriterionView> {
    let questions: Vec<&Question> = case
        .vacancy
        .questions
        .iter()
        .map(Spanned::get_ref)
        .collect();
    let number = |question: &Question| {
        let same = |other: &&&Question| on_same_panel(other, question);
        questions
            .iter()
            .filter(same)
            .position(|other| std::ptr::eq(*other, question))
            .unwrap_or(0)
            + 1
    };
    let assessed: fn(Assessed) -> &'static str = if case.is_easy {
        easy::assessed
    } else {
        words::assessed
    };
    let view = |(index, criterion): (usize, &Criterion)| {
        let id = &criterion.id;
        let asking: Vec<String> = questions
            .iter()
            .filter(|question| question.criteria.iter().any(|wanted| wanted == id))
            .map(|question| number(question).to_string())
            .collect();
        CriterionView {
            number: index + 1,
            text: known(Some(&criterion.text)).unwrap_or(OPEN.to_owned()),
            assessed: listed(
                &criterion
                    .assessed
                    .iter()
                    .map(|place| assessed(*place))
                    .collect::<Vec<_>>(),
            ),
            questions: listed(&asking).filter(|_| case.vacancy.panels.len() < 2),
        }
    };
    let numbered = case
        .vacancy
        .criteria
        .iter()
        .map(Spanned::get_ref)
        .enumerate();
    numbered
        .filter(|(_, criterion)| criterion.kind == kind)
        .map(view)
        .collect()
}

fn on_same_panel(a: &Question, b: &Question) -> bool {
    a.panel.as_deref() == b.panel.as_deref()
}

/// The scale, or the usual one where the vacancy names none.
pub fn scale(case: &Case<'_>) -> Vec<LevelView> {
    const USUAL: [&str; 5] = ["No evidence", "A little", "Enough", "Good", "Very good"];
    let own = case
        .vacancy
        .scoring
        .as_ref()
        .map(|s| s.scale.as_slice())
        .unwrap_or_default();
    let words: Vec<&str> = if own.is_empty() {
        USUAL.to_vec()
    } else {
        own.iter().map(|line| line.0.as_str()).collect()
    };
    words
        .iter()
        .enumerate()
        .map(|(number, words)| LevelView {
            number,
            words: (*words).to_owned(),
        })
        .collect()
}

/// How scores become one result.
pub fn combine(case: &Case<'_>) -> Option<String> {
    let said: fn(Combine) -> &'static str = if case.is_easy {
        easy::combine
    } else {
        words::combine
    };
    let scoring = case.vacancy.scoring.as_ref()?.get_ref();
    Some(said(scoring.combine?).to_owned())
}

/// Whether scores become one result in one of these ways.
pub fn is_combined(case: &Case<'_>, ways: &[Combine]) -> bool {
    let scoring = case.vacancy.scoring.as_ref();
    let way = scoring.and_then(|scoring| scoring.combine);
    way.is_some_and(|way| ways.contains(&way))
}

/// What happens when the panel cannot agree.
pub fn tie(case: &Case<'_>) -> Option<String> {
    let said: fn(Tie) -> &'static str = if case.is_easy { easy::tie } else { words::tie };
    let scoring = case.vacancy.scoring.as_ref()?.get_ref();
    Some(said(scoring.tie?).to_owned())
}

/// From what score somebody may be appointed, one line each.
pub fn appointable(case: &Case<'_>) -> Vec<String> {
    let Some(rule) = case
        .vacancy
        .scoring
        .as_ref()
        .and_then(|s| s.appointable.as_ref())
    else {
        return Vec::new();
    };
    if case.is_easy {
        return easy::appointable(rule);
    }
    let never = rule
        .never
        .map(|level| format!("no score of {level} from anybody"));
    let at_most = rule.at_most.as_ref().map(|most| match most.times {
        0 => format!("no score of {}", most.level),
        1 => format!("at most one score of {}", most.level),
        times => format!("at most {times} scores of {}", most.level),
    });
    let percent = rule
        .percent
        .map(|percent| format!("at least {percent}% of all points"));
    [never, at_most, percent].into_iter().flatten().collect()
}
