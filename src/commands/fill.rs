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
use crate::documents::printer;
use crate::returned::{self, Form, Returned};
use crate::source::Origin;
use change::Proposal;

/// Shows what forms say, and writes it where that is asked for.
pub fn run(args: &Fill, global: &Global, terminal: Option<Terminal<'_>>) -> Result<CommandOutput> {
    let mut actions = conflicts::actions(&args.action)?;
    let mut terminal = terminal.filter(|_| !args.write);
    let workspace = load(root_of(&args.vacancy, global)?);
    let first = case::load(&args.vacancy, &workspace)?;
    if !first.is_readable() {
        return Ok(CommandOutput::until_right(&first, "nothing can be written"));
    }
    let mut said = CommandOutput::default();
    let mut returned = returned::read(&args.returned);
    let all = returned.forms.len();
    returned.forms.retain(|form| form::fills(form).is_some());
    let other = all - returned.forms.len();
    let Returned { forms, refused } =
        returned::check(returned, &first, &printer::open(&workspace)?)?;
    said.refuse(&refused);
    if other > 0 {
        said.messages.push_str(&format!("Left aside, since they fill no file: {other}\n"));
    }
    let (mut written, mut waiting) = (0, 0);
    for group in grouped(forms) {
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

/// The forms that can fill something: what one person answered on one paper is one form, and each sheet of readers another.
fn grouped(forms: Vec<Form>) -> Vec<Vec<Form>> {
    let mut groups: BTreeMap<(&str, Option<String>), Vec<Form>> = BTreeMap::new();
    for form in forms {
        let Some(paper) = form::fills(&form) else { continue };
        let group = groups.entry((paper, form.mark.person.clone())).or_default();
        match group.first_mut().filter(|_| paper != form::TEST) {
            Some(first) => form::join(first, form),
            None => group.push(form),
        }
    }
    groups.into_values().collect()
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
