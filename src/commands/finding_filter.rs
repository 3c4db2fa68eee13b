//! What a check is asked about: some rules, some principles, some people or things.

use anyhow::{Result, bail};

use super::meant_id;
use crate::cli::Check;
use crate::report::{CheckedVacancy, Part};
use crate::rules::{self, RULES};
use crate::source::{Finding, did_you_mean, nearest};

/// What is asked for; everything where nothing is named.
pub struct FindingFilter {
    part: Part,
}

impl FindingFilter {
    /// What is asked for, unless it names something that does not exist.
    pub fn new(args: &Check, entries: &[CheckedVacancy<'_>]) -> Result<Self> {
        if let Some(name) = args.only.iter().find(|name| rules::named(name).is_none()) {
            let near = nearest(name, RULES.iter().map(|rule| rule.name));
            bail!("there is no rule `{name}`{}", did_you_mean(near));
        }
        let ids: Vec<&str> = entries.iter().flat_map(|entry| entry.case.ids()).collect();
        if let Some(id) = args.about.iter().find(|id| !ids.contains(&id.as_str())) {
            let persons = entries.iter().flat_map(|entry| entry.case.persons());
            let persons = persons.map(|person| (&person.id.0, &person.name.0));
            let near = meant_id(id, persons).or_else(|| nearest(id, ids.iter().copied()));
            bail!("nothing in these vacancies has the id `{id}`{}", did_you_mean(near));
        }
        let Check { only, principle, about, .. } = args;
        let (rules, principles, about) = (only.clone(), principle.clone(), about.clone());
        Ok(FindingFilter { part: Part { rules, principles, about } })
    }

    /// What was named.
    pub fn part(&self) -> &Part {
        &self.part
    }

    /// Takes out what was not asked for.
    pub fn keep(&self, entries: &mut [CheckedVacancy<'_>]) {
        for entry in entries {
            entry.checked.findings.retain(|finding| self.is(finding));
            entry.checked.waived.retain(|finding| self.is(finding));
        }
    }

    fn is(&self, finding: &Finding) -> bool {
        let about = &self.part.about;
        self.part.has(finding.rule, finding.principle)
            && (about.is_empty() || finding.about.as_ref().is_some_and(|id| about.contains(id)))
    }
}
