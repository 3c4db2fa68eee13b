//! What a check is asked about: some rules, some principles, some people or things.

use anyhow::{Result, bail};

use super::meant_id;
use crate::cli::Check;
use crate::report::CheckedVacancy;
use crate::rules::{self, RULES};
use crate::source::{Finding, did_you_mean, nearest};

/// What is asked for; everything where nothing is named.
pub struct FindingFilter<'a> {
    args: &'a Check,
}

impl<'a> FindingFilter<'a> {
    /// What is asked for, unless it names something that does not exist.
    pub fn new(args: &'a Check, entries: &[CheckedVacancy<'_>]) -> Result<Self> {
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
        Ok(FindingFilter { args })
    }

    /// Whether anything was named.
    pub fn is_part(&self) -> bool {
        let Check { only, principle, about, .. } = self.args;
        !(only.is_empty() && principle.is_empty() && about.is_empty())
    }

    /// Takes out what was not asked for.
    pub fn keep(&self, entries: &mut [CheckedVacancy<'_>]) {
        for entry in entries {
            entry.checked.findings.retain(|finding| self.is(finding));
            entry.checked.waived.retain(|finding| self.is(finding));
        }
    }

    fn is(&self, finding: &Finding) -> bool {
        let Check { only, principle, about, .. } = self.args;
        let named = |names: &[String], name: &str| names.iter().any(|other| other == name);
        (only.is_empty() || named(only, finding.rule))
            && (principle.is_empty() || principle.contains(&finding.principle))
            && (about.is_empty() || finding.about.as_ref().is_some_and(|id| named(about, id)))
    }
}
