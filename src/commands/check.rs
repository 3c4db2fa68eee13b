//! `copanel check`: is a panel fair to the people on it?

use anyhow::Result;
use chrono::NaiveDate;

use super::{Exit, Said, workspaces};
use crate::case;
use crate::cli::{Check, FailOn, Global, Output};
use crate::finding::Level;
use crate::report;
use crate::rules::Checked;

/// Checks vacancies.
pub fn run(args: &Check, global: &Global, today: NaiveDate) -> Result<Said> {
    let (workspaces, roots) = workspaces(&args.vacancies, global)?;
    let mut said = Said::default();
    let mut cases = Vec::new();
    for (path, root) in args.vacancies.iter().zip(&roots) {
        match case::load(path, &workspaces[root]) {
            Ok(case) => {
                let checked = if case.faults.is_empty() {
                    case.check(Some(today))
                } else {
                    Checked::default()
                };
                cases.push((case, checked));
            }
            Err(error) => {
                said.messages.push_str(&format!("error: {error:#}\n"));
                said.exit = Exit::Failed;
            }
        }
    }
    for (case, checked) in &cases {
        said.messages
            .push_str(&report::broken(&case.source.path, checked));
        said.exit = said
            .exit
            .max(exit(!case.faults.is_empty(), checked, args.fail_on));
        if args.output == Output::Text {
            if case.faults.is_empty() {
                if !global.quiet || exit(false, checked, args.fail_on) != Exit::Clean {
                    said.out.push_str(&report::text::findings(case, checked));
                    said.out.push('\n');
                }
            } else {
                said.messages.push_str(&report::text::faults(case));
                said.messages.push_str(&format!(
                    "{} cannot be checked until this is mended\n",
                    case.source.path.display()
                ));
            }
        }
    }
    if args.output == Output::Json {
        said.out = report::json::report(&cases)?;
    }
    Ok(said)
}

fn exit(faulty: bool, checked: &Checked, fail_on: FailOn) -> Exit {
    let failing = match fail_on {
        FailOn::Error => Level::Error,
        FailOn::Warning => Level::Warning,
    };
    let fails = checked
        .findings
        .iter()
        .any(|finding| !finding.to_do && finding.level >= failing);
    match (faulty || !checked.broken.is_empty(), fails) {
        (true, _) => Exit::Failed,
        (false, true) => Exit::Findings,
        (false, false) => Exit::Clean,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Broken;

    #[test]
    fn a_rule_that_broke_is_a_failed_run() {
        let mut checked = Checked::default();
        assert_eq!(exit(false, &checked, FailOn::Error), Exit::Clean);
        checked.broken.push(Broken {
            rule: "panel-too-small",
            said: String::new(),
        });
        assert_eq!(exit(false, &checked, FailOn::Error), Exit::Failed);
    }
}
