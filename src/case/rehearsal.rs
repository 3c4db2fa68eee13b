//! A rehearsal: the real vacancy, with three candidates who are made up.

use crate::case::Case;
use crate::source::{Code, Spanned};
use crate::vacancy::Candidate;

/// The codes of the candidates who are made up.
pub const CODES: [&str; 3] = ["P01", "P02", "P03"];

/// The same people, panels, questions and editions; none of the real candidates, nor the real day or its outcome.
pub fn rehearse<'a>(case: &Case<'a>) -> Case<'a> {
    let mut practice = case.clone();
    practice.is_rehearsal = true;
    let file = &mut practice.vacancy;
    file.candidates = CODES.iter().map(|code| made_up(code)).collect();
    // The panel rehearses as it was meant to sit.
    file.members.retain(|member| member.stands_in_for.is_none());
    for member in &mut file.members {
        member.conflicts.clear();
        member.absent = None;
    }
    for panel in &mut file.panels {
        panel.start = None;
        panel.lunch_after = None;
        panel.day = None;
    }
    if let Some(interviews) = &mut file.interviews {
        interviews.date = None;
        interviews.days.clear();
    }
    file.keep = None;
    file.outcome = None;
    file.second_round = None;
    practice.file = practice.vacancy.clone();
    practice
}

fn made_up(code: &str) -> Spanned<Candidate> {
    let code = Spanned::new(0..0, Code(code.to_owned()));
    Spanned::new(0..0, Candidate { code, ..Candidate::default() })
}
