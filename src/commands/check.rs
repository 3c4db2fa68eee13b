//! `copanel check`: is a panel fair to the people on it?

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::finding_filter::FindingFilter;
use super::{CommandOutput, Exit, printable, vacancies, wording, workspaces};
use crate::case::{self, Case};
use crate::cli::{Check, FailOn, Global};
use crate::documents::printer::{self, Printer};
use crate::report::{self, CheckedVacancy, Output, ReportOptions};
use crate::rules::{self, Checked};
use crate::source::Level;

/// Checks vacancies.
pub fn run(
    args: &Check,
    global: &Global,
    (today, width): (NaiveDate, usize),
) -> Result<CommandOutput> {
    if args.open {
        bail!("`--open` is called `--owed` now; type `copanel check --owed`");
    }
    let mut said = CommandOutput::default();
    let paths = vacancies::find(&args.vacancies, &args.about, &mut said);
    if paths.is_empty() {
        return Ok(said);
    }
    let (workspaces, roots) = workspaces(&paths, global)?;
    let printers = wording::printers(&workspaces)?;
    for workspace in workspaces.values().filter(|workspace| !workspace.faults.is_empty()) {
        said.fail(&report::text::workspace_faults(workspace));
        if args.wording {
            said.messages
                .push_str("the wording of papers cannot be checked until this is put right\n");
        }
    }
    let mut cases: Vec<Result<Case<'_>>> =
        paths.iter().zip(&roots).map(|(path, root)| case::load(path, &workspaces[root])).collect();
    let readable = cases.iter_mut().flatten().filter(|case| case.is_readable());
    case::compare(&mut readable.collect::<Vec<_>>());
    let mut entries = Vec::new();
    for (case, root) in cases.into_iter().zip(&roots) {
        match case.and_then(|case| entry(case, today, args.wording, &printers[root])) {
            Ok(mut entry) => {
                let printer = &printers[root];
                if let Some(why) = printable::check(&entry.case, &entry.checked, printer) {
                    let refusal = printable::refusal(&entry.case, &why, printer);
                    said.fail(&format!("error: {refusal}\n"));
                    entry.checked.unprintable = Some(why.root_cause().to_string());
                }
                entries.push(entry);
            }
            Err(error) => said.fail(&format!("error: {error:#}\n")),
        }
    }
    for entry in &entries {
        let broken = report::broken(&entry.case.source.path, &entry.checked);
        said.messages.push_str(&broken);
    }
    faults(&entries, args.output, &mut said);
    if args.waivers {
        said.out = report::waivers::write(&entries, today, said.exit != Exit::Failed);
        return Ok(said);
    }
    if args.owed {
        said.out = report::owed::write(&entries, today, said.exit != Exit::Failed);
        return Ok(said);
    }
    let filter = FindingFilter::new(args, &entries)?;
    filter.keep(&mut entries);
    let exits: Vec<Exit> = entries
        .iter()
        .map(|entry| exit(!entry.case.is_readable(), &entry.checked, args.fail_on))
        .collect();
    said.exit = exits.iter().copied().fold(said.exit, Exit::max);
    if args.output.is_sent_on() && !args.private {
        entries.iter_mut().for_each(CheckedVacancy::hide);
    }
    for CheckedVacancy { case, checked, .. } in &mut entries {
        checked.findings = rules::gather(case, std::mem::take(&mut checked.findings));
    }
    if args.output == Output::Csv {
        left_out(&entries, &mut said);
    }
    if args.output == Output::Text && global.quiet {
        let mut exits = exits.iter();
        entries.retain(|_| exits.next() != Some(&Exit::Clean));
    }
    let built_in;
    // Vacancies of one organisation are shown in its own look.
    let assets = match workspaces.values().next() {
        Some(own) if workspaces.len() == 1 => printer::assets(own),
        Some(_) | None => {
            built_in = super::load(None);
            printer::assets(&built_in)
        }
    };
    let options = ReportOptions { today, width, verbose: global.verbose, part: filter.part() };
    said.out = report::write(args.output, &entries, options, &assets)?;
    Ok(said)
}

fn entry<'a>(
    case: Case<'a>,
    today: NaiveDate,
    wording: bool,
    printer: &Printer<'_>,
) -> Result<CheckedVacancy<'a>> {
    let checked = if !case.is_readable() {
        Checked::default()
    } else if wording && case.workspace.faults.is_empty() {
        wording::check(&case, today, printer)?
    } else {
        rules::check_all(&case, Some(today))
    };
    Ok(CheckedVacancy { case, checked, hidden: 0 })
}

/// Faults are shown with carets beside a report for people; every other format has room for them.
fn faults(entries: &[CheckedVacancy<'_>], output: Output, said: &mut CommandOutput) {
    for entry in entries.iter().filter(|entry| !entry.case.is_readable()) {
        said.exit = Exit::Failed;
        if output == Output::Text {
            said.messages.push_str(&report::text::faults(&entry.case));
            said.messages.push_str(&format!(
                "`{}` cannot be checked until this is put right\n",
                entry.case.source.path.display()
            ));
        }
    }
}

/// A spreadsheet has no place for what is not in it.
fn left_out(entries: &[CheckedVacancy<'_>], said: &mut CommandOutput) {
    let hidden: usize = entries.iter().map(|entry| entry.hidden).sum();
    if let Some(hidden) = report::counted(hidden, "private finding is", "private findings are") {
        said.messages.push_str(&format!("{hidden} left out; add `--private` to include them\n"));
    }
}

fn exit(faulty: bool, checked: &Checked, fail_on: FailOn) -> Exit {
    let failing = match fail_on {
        FailOn::Error => Level::Error,
        FailOn::Warning => Level::Warning,
    };
    let fails = checked.findings.iter().any(|finding| !finding.to_do && finding.level >= failing);
    match (faulty || !checked.broken.is_empty(), fails) {
        (true, _) => Exit::Failed,
        (false, true) => Exit::Findings,
        (false, false) => Exit::Clean,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::engine::run::Broken;

    #[test]
    fn a_rule_that_broke_is_a_failed_run() {
        let mut checked = Checked::default();
        assert_eq!(exit(false, &checked, FailOn::Error), Exit::Clean);
        checked.broken.push(Broken { rule: "panel-too-small", said: String::new() });
        assert_eq!(exit(false, &checked, FailOn::Error), Exit::Failed);
    }
}
