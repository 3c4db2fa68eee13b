//! Where the year of the interviews is in doubt, that is all that is said of their days.

use chrono::NaiveDate;

use super::Checked;
use crate::case::Case;
use crate::prose::words::counted;
use crate::rules::named;

/// The rule that doubts a date.
pub const DOUBTS: &str = "dates-unlikely";

impl Checked {
    /// Leaves out what goes by a year that is in doubt, and says how much that is.
    pub fn fold_year(&mut self, case: &Case<'_>, today: Option<NaiveDate>) {
        if case.year_in_doubt(today).is_none()
            || !self.findings.iter().any(|one| one.rule == DOUBTS)
        {
            return;
        }
        let all = self.findings.len();
        self.findings.retain(|finding| !named(finding.rule).is_some_and(|rule| rule.by_year));
        let more = counted(all - self.findings.len(), "finding goes", "findings go");
        let then = more.map(|more| format!("; {more} by it and will be shown then"));
        let then = then.unwrap_or_default();
        for finding in self.findings.iter_mut().filter(|finding| finding.rule == DOUBTS) {
            finding.help(format!("correct the year; if it is right, say so in a waiver{then}"));
        }
    }
}
