//! What is not recorded of one person or thing is said once, with all that is missing.
//!
//! Rules find each gap on its own, so that each can be waived and has its own day; a report puts them together.

use std::cmp::Reverse;

use crate::case::{Case, panel_name};
use crate::source::{Day, Finding, Gap, Id, Level};

/// What comes first of several findings: errors, then what is wrong or late, the oldest first, then what is
/// still to do by its day, what would be an error first, then what is only worth knowing.
pub fn urgency(finding: &Finding) -> impl Ord + use<> {
    let rank = match (finding.to_do, finding.level) {
        (false, Level::Error) => 0,
        (false, Level::Warning) => 1,
        (true, _) => 2,
        (false, Level::Note) => 3,
    };
    let level = Reverse(finding.level);
    (rank, finding.due.is_none(), finding.due, level, finding.place.order())
}

/// Findings in which what is not recorded of the same person or thing, and is late or still to do, is one.
pub fn gather(case: &Case<'_>, findings: Vec<Finding>) -> Vec<Finding> {
    let mut groups: Vec<Vec<Finding>> = Vec::new();
    for finding in findings {
        match groups.iter_mut().find(|group| belongs(&group[0], &finding)) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    let mut gathered: Vec<Finding> =
        groups.into_iter().filter_map(|group| together(case, group)).collect();
    gathered.sort_by_key(|finding| finding.place.order());
    gathered
}

/// Whether two gaps are of the same person or thing; without an id they are where they are in the file.
fn belongs(one: &Finding, other: &Finding) -> bool {
    let are_gaps = one.gap.is_some() && other.gap.is_some() && one.to_do == other.to_do;
    are_gaps && one.about == other.about && (one.about.is_some() || one.place == other.place)
}

/// The worst of some findings, with what all of them say.
fn together(case: &Case<'_>, mut group: Vec<Finding>) -> Option<Finding> {
    group.sort_by_key(|finding| (Reverse(finding.level), finding.due));
    let mut worst = group.first()?.clone();
    if group.len() == 1 {
        return Some(worst);
    }
    worst.due = group.iter().filter_map(|finding| finding.due).min();
    worst.private = group.iter().any(|finding| finding.private);
    group.sort_by_key(|finding| finding.due);
    let mut whats = Vec::new();
    let mut keys: Vec<(&str, Vec<String>)> = Vec::new();
    for finding in &group {
        let Some(Gap { what, key, of }) = &finding.gap else {
            continue;
        };
        let later = finding.due.filter(|due| finding.to_do && Some(*due) != worst.due);
        let by = later.map(|due| format!(" by {}", Day(due))).unwrap_or_default();
        whats.push(format!("{what}{by}"));
        match keys.iter_mut().find(|(known, _)| known == of) {
            Some((_, keys)) => keys.push((*key).clone()),
            None => keys.push((of, vec![(*key).clone()])),
        }
        if finding.principle != worst.principle {
            worst.also.push((finding.principle, finding.level));
        }
    }
    let of = worst.about.as_ref().map(|id| format!(" for {}", called(case, id)));
    worst.message = format!("not recorded yet{}: {}", of.unwrap_or_default(), whats.join(", "));
    let keys = keys.into_iter().map(|(of, keys)| format!("{} to {of}", keys.join(", ")));
    worst.help = Some(format!("once you know, add {}", keys.collect::<Vec<_>>().join("; ")));
    Some(worst)
}

/// What a person or thing is called.
fn called(case: &Case<'_>, id: &str) -> String {
    let file = &case.vacancy;
    if let Some(panel) = case.panel(id) {
        panel_name(panel).to_owned()
    } else if file.questions.iter().any(|question| question.id.0 == id) {
        format!("question {id}")
    } else if file.criteria.iter().any(|criterion| criterion.id.0 == id) {
        format!("criterion {id}")
    } else {
        case.name(&Id(id.to_owned()))
    }
}
