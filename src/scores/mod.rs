//! The scores of panels, member by candidate by question: from a vacancy and the forms that came back.
//!
//! Nothing is read or written here, and nothing is guessed. Who scores whom, and how scores become one result,
//! is for `case/` to say.

mod agreement;
mod arrived;
mod grid;
mod numbers;
mod result;
mod sheets;
mod shown;
#[cfg(test)]
#[path = "../../tests/inside/scores.rs"]
mod tests;
mod voices;

use std::collections::BTreeMap;
use std::path::PathBuf;

pub use arrived::{Arrival, Arrived};
pub use numbers::numbers;
pub use shown::show;

use crate::case::{Case, no_sheet};
use crate::documents::view::{self, MetView, QuestionView};
use crate::returned::Form;
use crate::vacancy::{Candidate, Exercise, Member, Panel};
use sheets::Sheets;
pub use sheets::{SHEET, VIEWS};

/// What one member gave to one answer of one candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A score, nought as well; of what is met or not met, 1 or 0.
    Score(u32),
    /// They did not ask this.
    NotAsked,
    /// They do not score this candidate, because of a link.
    Conflict,
    /// They were absent on the day.
    Absent,
    /// It will not come; the chair has written down why.
    Never,
    /// It is not in yet.
    Later,
}

/// All that came back for one vacancy.
pub struct Table<'a> {
    /// The vacancy.
    pub case: &'a Case<'a>,
    /// The candidates who were seen.
    pub candidates: Vec<&'a Candidate>,
    /// The panels that score.
    pub panels: Vec<PanelTable<'a>>,
    /// What groups said that give views.
    pub said: Vec<Said<'a>>,
    /// The files of each member’s sheets, and the hash of each.
    pub files: BTreeMap<String, BTreeMap<PathBuf, String>>,
}

/// What one panel gave.
pub struct PanelTable<'a> {
    /// The panel.
    pub panel: &'a Panel,
    /// Its members who score, and those who would if they were not absent.
    pub members: Vec<&'a Member>,
    /// What they score, in the order of the sheets.
    pub items: Vec<Item>,
}

/// Something that is scored, or is met or not met.
pub struct Item {
    /// The question, or the exercise.
    pub question: QuestionView,
    /// The criterion that is met or not met; `None` where there is a score.
    pub met: Option<MetView>,
    /// A row for each member who scores it.
    pub rows: Vec<Row>,
}

/// What one member gave.
pub struct Row {
    /// Which of the panel’s members.
    pub member: usize,
    /// For each candidate.
    pub cells: Vec<Cell>,
}

/// What a group that gives no scores wrote about a candidate.
pub struct Said<'a> {
    /// The group.
    pub panel: &'a Panel,
    /// The candidate’s code.
    pub code: String,
    /// What was asked: `strengths`, `questions`, `tell`.
    pub about: &'static str,
    /// What its members wrote.
    pub words: Vec<String>,
}

impl<'a> Table<'a> {
    /// Puts forms together that were compared with the papers; those of other papers are left aside.
    pub fn new(case: &'a Case<'a>, forms: &[Form]) -> Table<'a> {
        let candidates: Vec<&Candidate> = case.seen().collect();
        let sheets = sheets::read(forms);
        let views = view::vacancy(case).panels;
        let mut panels = Vec::new();
        for (panel, view) in case.panels().zip(views).filter(|(panel, _)| !panel.is_group()) {
            let scores = |member: &&Member| case.votes(member) || case.is_missed(member);
            let members = case.members().filter(|member| member.panel == panel.id).filter(scores);
            let members: Vec<&Member> = members.collect();
            let exercises: Vec<&Exercise> = case.exercises_of(panel).collect();
            let mut items = Vec::new();
            for (at, question) in view.scored.into_iter().enumerate() {
                let met = question.met.iter().cloned().map(Some);
                for met in question.scored.then_some(None).into_iter().chain(met) {
                    let marks = |member: &Member| {
                        exercises.get(at).is_none_or(|exercise| exercise.is_marked_by(member))
                    };
                    let marking = members.iter().enumerate().filter(|(_, member)| marks(member));
                    let row = |(index, member): (usize, &&Member)| Row {
                        member: index,
                        cells: candidates
                            .iter()
                            .map(|one| cell(case, member, one, (&question, &met), &sheets))
                            .collect(),
                    };
                    let rows = marking.map(row).collect();
                    items.push(Item { question: question.clone(), met, rows });
                }
            }
            panels.push(PanelTable { panel, members, items });
        }
        let said = sheets.said(case, &candidates);
        let files = sheets.files(&panels, &candidates);
        Table { case, candidates, panels, said, files }
    }

    /// Whether there is something to score, and nothing is to come any more.
    pub fn is_whole(&self) -> bool {
        let mut cells = self.cells().peekable();
        cells.peek().is_some() && cells.all(|cell| cell != Cell::Later)
    }

    fn cells(&self) -> impl Iterator<Item = Cell> {
        let items = self.panels.iter().flat_map(|panel| &panel.items);
        items.flat_map(|item| &item.rows).flat_map(|row| row.cells.iter().copied())
    }

    /// The highest score that there is.
    pub fn highest(&self) -> u32 {
        let highest = self.case.vacancy.scale_levels().saturating_sub(1);
        u32::try_from(highest).unwrap_or(u32::MAX)
    }
}

impl Item {
    /// How many times its scores count.
    pub fn counts(&self) -> u32 {
        self.question.counts.unwrap_or(1)
    }

    /// The scores for a candidate.
    pub fn scores(&self, candidate: usize) -> impl Iterator<Item = u32> {
        self.rows.iter().filter_map(move |row| match row.cells[candidate] {
            Cell::Score(score) => Some(score),
            Cell::NotAsked | Cell::Conflict | Cell::Absent | Cell::Never | Cell::Later => None,
        })
    }

    /// How far the highest score is from the lowest.
    pub fn spread(&self, candidate: usize) -> Option<u32> {
        let (least, most) = (self.scores(candidate).min()?, self.scores(candidate).max()?);
        Some(most - least)
    }
}

/// What one member gave to one answer of one candidate.
fn cell(
    case: &Case<'_>,
    member: &Member,
    candidate: &Candidate,
    item: (&QuestionView, &Option<MetView>),
    sheets: &Sheets<'_>,
) -> Cell {
    let code = &candidate.code;
    match sheets.given(member, code, item) {
        _ if case.is_absent_throughout(member) || !case.is_there_for(member, code) => Cell::Absent,
        _ if !case.scores(member, code) => Cell::Conflict,
        Some(given) => given,
        None if no_sheet(member, code).is_some() => Cell::Never,
        None => Cell::Later,
    }
}
