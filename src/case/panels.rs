//! The panels of a vacancy: what each is called, what it asks, on what scale it scores.

use super::Case;
use crate::source::{Id, Place, Spanned};
use crate::vacancy::{Criterion, Judged, Kind, Member, Panel, Question};
use crate::workspace::policy::Threshold;

impl Case<'_> {
    /// The panels.
    pub fn panels(&self) -> impl Iterator<Item = &Panel> {
        self.vacancy.panels.iter().map(Spanned::get_ref)
    }

    /// The panel with that id.
    pub fn panel(&self, id: &str) -> Option<&Panel> {
        self.panels().find(|panel| panel.id.0 == id)
    }

    /// The panels that interview and score, without groups that give views.
    pub fn scoring_panels(&self) -> impl Iterator<Item = &Spanned<Panel>> {
        self.vacancy.panels.iter().filter(|panel| !panel.is_group())
    }

    /// Whether a seat is in a group that gives views and no scores.
    pub fn is_in_group(&self, member: &Member) -> bool {
        self.panels().any(|panel| panel.is_group() && member.panel == panel.id)
    }

    /// The questions that a panel asks.
    pub fn questions_of(&self, panel: &Panel) -> impl Iterator<Item = &Spanned<Question>> {
        self.vacancy.questions_of(&panel.id)
    }

    /// The number of a question on the sheet of the first panel that asks it, and that panel.
    pub fn number(&self, question: &Question) -> (usize, Option<&Panel>) {
        let asks = |panel: &&Panel| question.panel.as_ref().is_none_or(|own| *own == panel.id);
        let panel = self.panels().find(asks);
        let asked = self.vacancy.questions.iter().filter(|other| {
            let own = other.panel.as_ref();
            own.is_none_or(|own| panel.is_none_or(|panel| *own == panel.id))
        });
        (asked.take_while(|other| other.id != question.id).count() + 1, panel)
    }

    /// Who asks a question: the person the file names, or who stands in for them and has no question of their own.
    pub fn asker<'b>(&'b self, question: &'b Question) -> Option<&'b Spanned<Id>> {
        let named = question.asked_by.as_ref()?;
        let seats: Vec<&Member> = self.members().filter(|member| member.id == **named).collect();
        if seats.is_empty() || !seats.iter().all(|seat| self.is_away(seat)) {
            return Some(named);
        }
        let stand_in = seats.iter().find_map(|seat| self.stand_in(seat))?;
        let mut all = self.vacancy.questions.iter();
        let asks = all.any(|other| other.asked_by.as_ref().is_some_and(|id| *id == stand_in.id));
        (!asks).then_some(&stand_in.id)
    }

    /// Whether the chair says on the day who asks a question, since the person the file names is absent.
    pub fn is_left_to_chair(&self, question: &Question) -> bool {
        let named = question.asked_by.as_ref().and_then(|id| self.person(id));
        named.is_some_and(|person| self.is_absent(person)) && self.asker(question).is_none()
    }

    /// How many times the score of a question counts: as often as what counts most of all it looks for.
    pub fn counts(&self, question: &Question) -> Option<u32> {
        self.counts_of(&question.criteria)
    }

    /// How many times a score counts that looks for these criteria.
    pub fn counts_of(&self, sought: &[Spanned<Id>]) -> Option<u32> {
        let criteria = self.vacancy.criteria.iter().map(Spanned::get_ref);
        let sought = criteria.filter(|criterion| sought.contains(&criterion.id));
        let scored = sought.filter(|criterion| !self.is_met_or_not(criterion));
        scored.filter_map(Criterion::counts).max()
    }

    /// Whether a question is scored: not where all it looks for is met or not met.
    pub fn is_scored(&self, question: &Question) -> bool {
        let mut sought = self.sought(question).peekable();
        sought.peek().is_none() || !sought.all(|criterion| self.is_met_or_not(criterion))
    }

    /// Whether a criterion is met or not met, and has no points.
    pub fn is_met_or_not(&self, criterion: &Criterion) -> bool {
        let scoring = self.vacancy.scoring.as_ref();
        let judged = scoring.and_then(|scoring| scoring.essential);
        judged == Some(Judged::MetOrNot) && criterion.kind == Some(Kind::Essential)
    }

    /// What a question looks for.
    pub fn sought<'b>(&'b self, question: &'b Question) -> impl Iterator<Item = &'b Criterion> {
        let criteria = self.vacancy.criteria.iter().map(Spanned::get_ref);
        criteria.filter(|criterion| question.criteria.contains(&criterion.id))
    }

    /// What a criterion looks for, and of what one is enough.
    pub fn criterion_text(&self, criterion: &Criterion) -> Option<String> {
        let text = Some(&criterion.text).filter(|text| !text.is_blank())?;
        let one_of = criterion.one_of.iter().filter(|line| !line.is_blank());
        let list = self.words().either(one_of);
        Some(list.map_or(text.0.clone(), |list| {
            let text = text.trim_end_matches('.');
            self.words().fill("criterion.one-of", &[("text", &text), ("list", &list)])
        }))
    }

    /// The words of these criteria, as far as they have some.
    pub fn texts_of(&self, sought: &[Spanned<Id>]) -> Vec<String> {
        let find = |id: &Spanned<Id>| self.vacancy.criteria.iter().find(|known| known.id == *id);
        sought.iter().filter_map(find).filter_map(|one| self.criterion_text(one)).collect()
    }

    /// The panel, where there is no other.
    pub fn only_panel(&self) -> Option<&Panel> {
        let mut panels = self.panels();
        panels.next().filter(|_| panels.next().is_none())
    }

    /// Where to point for what concerns all panels: the first, or the top of the file.
    pub fn place_of_panels(&self) -> Place {
        Place::vacancy(self.vacancy.panels.first().map_or(0..0, Spanned::span))
    }
}

/// A number that a panel has of its own, which counts only with its reason, or else the usual one.
pub fn own_number(panel: &Panel, own: Option<u32>, usual: &Threshold) -> Threshold {
    let is_explained = panel.members_reason.as_ref().is_some_and(|reason| !reason.is_blank());
    match own.filter(|_| is_explained) {
        Some(own) => Threshold { warn: Some(own.into()), ..Threshold::default() },
        None => usual.clone(),
    }
}

/// What a panel is called: its name, or its id if the name is blank.
pub fn panel_name(panel: &Panel) -> &str {
    if panel.name.is_blank() { panel.id.get_ref() } else { &panel.name }
}
