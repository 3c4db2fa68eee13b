//! Where a rule reports what it finds.

use chrono::NaiveDate;

use super::document_text::DocumentText;
use super::{Rule, WaiverState};
use crate::case::Deadline;
use crate::source::{Finding, Level, Place};

/// Records what one rule finds; a rule cannot sign as another.
pub struct Reporter<'a> {
    /// The rule.
    pub rule: &'static Rule,
    /// What was found so far.
    pub findings: Vec<Finding>,
    /// Today’s date, if findings may depend on it.
    pub today: Option<NaiveDate>,
    /// What became of each waiver so far.
    pub waivers: &'a [WaiverState],
}

impl<'a> Reporter<'a> {
    /// A reporter for one rule.
    pub fn new(rule: &'static Rule, today: Option<NaiveDate>, waivers: &'a [WaiverState]) -> Self {
        Reporter { rule, findings: Vec::new(), today, waivers }
    }

    /// Records a finding at the rule’s own level; calls on it can add more. A span alone is a place in the vacancy.
    pub fn flag(&mut self, place: impl Into<Place>, message: impl Into<String>) -> &mut Finding {
        self.findings.push(Finding {
            rule: self.rule.name,
            principle: self.rule.principle,
            level: self.rule.level,
            place: place.into(),
            about: None,
            message: message.into(),
            help: None,
            due: None,
            private: false,
            missing: false,
            to_do: false,
            gap: None,
            also: Vec::new(),
        });
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    /// What helps where something is done on a wrong day: before that day, and from it on, when it cannot be changed any more.
    pub fn help_by<'b>(&self, day: NaiveDate, before: &'b str, after: &'b str) -> &'b str {
        if self.today.is_some_and(|today| day <= today) { after } else { before }
    }

    /// Records a finding about words of a document, in the place they come from.
    pub fn words(
        &mut self,
        paper: &DocumentText<'_>,
        words: &str,
        message: impl Into<String>,
    ) -> &mut Finding {
        let finding = self.flag(paper.place(words), message);
        finding.private = paper.is_private(words);
        finding
    }

    /// Records what is still missing: a to-do until its deadline. Without one it has the rule’s level,
    /// or is a to-do while no interview day is set to count a deadline from.
    pub fn missing(
        &mut self,
        place: impl Into<Place>,
        message: impl Into<String>,
        deadline: Option<Deadline>,
    ) -> &mut Finding {
        let (worst, today) = (self.rule.level, self.today);
        let finding = self.flag(place, message);
        finding.missing = true;
        if let Some(deadline) = deadline {
            finding.due(deadline.due).level(deadline.level(today).min(worst));
        }
        finding
    }

    /// Records what is still to be settled: as what is missing, but a warning where there is no deadline.
    pub fn unsettled(
        &mut self,
        place: impl Into<Place>,
        message: impl Into<String>,
        deadline: Option<Deadline>,
    ) -> &mut Finding {
        let finding = self.missing(place, message, deadline);
        if deadline.is_none() {
            finding.level(Level::Warning);
        }
        finding
    }
}
