//! The sheets themselves: what is on them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{Cell, PanelTable, Said};
use crate::case::Case;
use crate::documents::view::{MetView, QuestionView};
use crate::returned::{Answer, Form};
use crate::source::{FieldId, NOT_ASKED};
use crate::vacancy::{Candidate, Member};

/// The paper with a member’s scores.
pub const SHEET: &str = "score-sheets";
/// The paper with the views of a group that gives no scores.
pub const VIEWS: &str = "views";

/// What is asked of a group that gives views, as the ids of its form have it.
const ABOUT: [&str; 3] = ["strengths", "questions", "tell"];

/// Answers that were compared with the papers, by person and field; and what groups wrote, by field.
pub struct Sheets<'a> {
    answers: BTreeMap<(String, String), &'a Answer>,
    views: Vec<(String, &'a str)>,
    own: Vec<(String, &'a Form)>,
}

/// The answers of all score sheets, and of all forms with views.
pub fn read(forms: &[Form]) -> Sheets<'_> {
    let mut sheets = Sheets { answers: BTreeMap::new(), views: Vec::new(), own: Vec::new() };
    for form in forms {
        match (form.mark.paper.as_str(), &form.mark.person) {
            (SHEET, Some(person)) => {
                sheets.own.push((person.clone(), form));
                let answers = form.answers.iter();
                let own = answers.map(|(id, answer)| ((person.clone(), id.to_string()), answer));
                sheets.answers.extend(own);
            }
            (VIEWS, _) => {
                sheets.views.extend(form.answers.iter().filter_map(|(id, answer)| match answer {
                    Answer::Words(words) => Some((id.to_string(), words.as_str())),
                    Answer::Ticked(_) => None,
                }));
            }
            _ => {}
        }
    }
    sheets
}

impl Sheets<'_> {
    /// What a member gave.
    pub fn given(
        &self,
        member: &Member,
        code: &str,
        (question, met): (&QuestionView, &Option<MetView>),
    ) -> Option<Cell> {
        let field = match met {
            None => format!("score.{code}.{}", question.key),
            Some(met) => format!("met.{code}.{}.{}", question.key, met.id),
        };
        match self.answers.get(&(member.id.0.clone(), field))? {
            Answer::Ticked(ticked) => understood(ticked.first()?, met.is_some()),
            Answer::Words(_) => None,
        }
    }

    /// What groups wrote, without saying who did.
    pub fn said<'b>(&self, case: &'b Case<'_>, candidates: &[&Candidate]) -> Vec<Said<'b>> {
        let mut said = Vec::new();
        for panel in case.panels().filter(|panel| panel.is_group()) {
            for code in candidates.iter().map(|one| &one.code.0) {
                for about in ABOUT {
                    let field = format!("view.{code}.{}.{about}", panel.id);
                    let theirs = self.views.iter().filter(|(own, _)| *own == field);
                    let words: Vec<String> = theirs.map(|(_, words)| (*words).to_owned()).collect();
                    if !words.is_empty() {
                        said.push(Said { panel, code: code.clone(), about, words });
                    }
                }
            }
        }
        said
    }

    /// The files of each member’s sheets, and the hash of each; those of a round that is over ask nothing of this.
    pub fn files(
        self,
        panels: &[PanelTable<'_>],
        candidates: &[&Candidate],
    ) -> BTreeMap<String, BTreeMap<PathBuf, String>> {
        let items = || panels.iter().flat_map(|panel| &panel.items);
        let is_asked = |id: &FieldId| match id.names() {
            [_, code, rest @ ..] => {
                let rest = rest.join(".") + ".";
                candidates.iter().any(|one| one.code.0 == *code)
                    && items().any(|item| rest.starts_with(&format!("{}.", item.question.key)))
            }
            _ => false,
        };
        let mut files: BTreeMap<String, BTreeMap<PathBuf, String>> = BTreeMap::new();
        for (person, form) in self.own {
            if form.answers.keys().chain(&form.empty).any(is_asked) {
                let own = files.entry(person).or_default();
                own.insert(form.file.clone(), form.fingerprint.clone());
            }
        }
        files
    }
}

/// What a tick means: a score, or the places of “met”, “not met”, “not asked”.
fn understood(ticked: &str, is_met: bool) -> Option<Cell> {
    match (is_met, ticked) {
        (true, "1") => Some(Cell::Score(1)),
        (true, "2") => Some(Cell::Score(0)),
        (true, "3") | (false, NOT_ASKED) => Some(Cell::NotAsked),
        (true, _) => None,
        (false, number) => number.parse().ok().map(Cell::Score),
    }
}
