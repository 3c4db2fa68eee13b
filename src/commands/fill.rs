//! `copanel fill`: what forms that came back say, written into the files of a vacancy.
//!
//! Each form is shown line by line first, and written on request. What is a decision is left to whoever runs this.

mod change;
mod claim;
mod conflicts;
mod form;
mod needs;
mod reader_tests;

use std::collections::BTreeMap;

use anyhow::Result;

use super::ask::confirm;
use super::edit::{self, Edit};
use super::{CommandOutput, Exit, Terminal, load, root_of};
use crate::case::{self, Case};
use crate::cli::{Fill, Global};
use crate::report;
use crate::returned::{self, Form, Returned};
use crate::source::Origin;
use change::Proposal;

/// Shows what forms say, and writes it where that is asked for.
pub fn run(args: &Fill, global: &Global, terminal: Option<Terminal<'_>>) -> Result<CommandOutput> {
    let mut actions = conflicts::actions(&args.action)?;
    let Returned { forms, refused } = returned::read(&args.returned);
    let mut said = CommandOutput::default();
    for refused in refused {
        said.fail(&format!("error: `{}` {}\n", refused.file.display(), refused.why));
    }
    let mut terminal = terminal.filter(|_| !args.write);
    let workspace = load(root_of(&args.vacancy, global)?);
    let first = case::load(&args.vacancy, &workspace)?;
    if !first.is_readable() {
        said.fail(&report::text::faults(&first));
        said.messages.push_str(&report::text::workspace_faults(&workspace));
        said.messages.push_str("nothing can be written until this is put right\n");
        return Ok(said);
    }
    let (mut written, mut waiting) = (0, 0);
    for group in grouped(forms, &first, &mut said) {
        // What was written for the form before is part of what is read for this one.
        let workspace = load(root_of(&args.vacancy, global)?);
        let case = case::load(&args.vacancy, &workspace)?;
        if let Some(terminal) = &mut terminal {
            conflicts::ask_actions(&case, &group[0], &mut actions, terminal)?;
        }
        let Some(proposal) = proposal(&case, &group, &actions) else { continue };
        let edit = edited(&case, &proposal)?;
        let shown = proposal.shown(&edit.as_ref().map(Edit::shown).unwrap_or_default());
        let mut agreed = args.write;
        if let (Some(terminal), Some(_)) = (&mut terminal, &edit) {
            agreed = confirm(&format!("\n{shown}"), "Write this into the file?", terminal)?;
        } else {
            said.out.push_str(&shown);
        }
        if !proposal.to_decide.is_empty() {
            said.exit = said.exit.max(Exit::Findings);
        }
        match edit {
            Some(edit) if agreed => {
                match &proposal.origin {
                    Origin::People => edit.write(edit::faults_of_people)?,
                    Origin::Vacancy | Origin::Organisation | Origin::File(_) => {
                        edit.write(edit::faults_of_vacancy(&args.vacancy, &workspace))?;
                    }
                }
                written += 1;
            }
            Some(_) => waiting += 1,
            None => {}
        }
    }
    said.out.push_str(&end(written, waiting));
    Ok(said)
}

/// What has been written, and what has not.
fn end(written: usize, waiting: usize) -> String {
    let rest = match waiting {
        0 => String::new(),
        waiting => format!("{waiting} not written yet; add --write to write all of it. "),
    };
    match (written, waiting) {
        (0, 0) => "There is nothing to write.\n".to_owned(),
        (written, _) => {
            format!("Written: {written}. {rest}This is private: it is for the coordinator alone.\n")
        }
    }
}

/// The forms that can fill something, those of one person and paper together; what cannot be used is said.
fn grouped(forms: Vec<Form>, case: &Case<'_>, said: &mut CommandOutput) -> Vec<Vec<Form>> {
    let mut groups: BTreeMap<(&str, Option<String>), Vec<Form>> = BTreeMap::new();
    let mut other = 0;
    for form in forms {
        let Some(paper) = form::fills(&form) else {
            other += 1;
            continue;
        };
        if let Some(why) = form::refused(&form, case) {
            said.fail(&format!("error: `{}` {why}\n", form.file.display()));
            continue;
        }
        groups.entry((paper, form.mark.person.clone())).or_default().push(form);
    }
    if other > 0 {
        said.messages.push_str(&format!("Left aside, since they fill no file: {other}\n"));
    }
    for ((paper, person), forms) in &mut groups {
        let is_shared = *paper == form::TEST;
        let same = |one: &Form| one.answers == forms[0].answers;
        if !is_shared && !forms.iter().all(same) {
            let files = forms.iter().map(|form| format!("`{}`", form.file.display()));
            let files = files.collect::<Vec<_>>().join(" and ");
            let who = person.as_deref().unwrap_or_default();
            said.fail(&format!(
                "error: {files} are the same form of {who} with different answers; ask which one holds, and take the other away\n"
            ));
            forms.clear();
        }
        if !is_shared {
            forms.truncate(1);
        }
    }
    groups.into_values().filter(|forms| !forms.is_empty()).collect()
}

/// What some forms of one kind say, as far as a file can say it.
fn proposal(case: &Case<'_>, forms: &[Form], actions: &conflicts::Actions) -> Option<Proposal> {
    let form = forms.first()?;
    match form::fills(form)? {
        form::CONFLICTS => conflicts::proposal(case, form, actions),
        form::NEEDS => needs::proposal(case, form),
        form::CLAIM => claim::proposal(case, form),
        _ => reader_tests::proposal(case, forms),
    }
}

/// The file with what is proposed in it; nothing where nothing changes.
fn edited(case: &Case<'_>, proposal: &Proposal) -> Result<Option<Edit>> {
    if proposal.changes.is_empty() {
        return Ok(None);
    }
    let mut edit = Edit::open(&case.source(&proposal.origin).path)?;
    for change in &proposal.changes {
        change.make(&mut edit)?;
    }
    Ok(Some(edit).filter(|edit| !edit.shown().is_empty()))
}
