//! `copanel scores`: which score sheets are in, and what is on them once all are.
//!
//! Nothing of what is on a sheet is shown or written before. That is about showing, not about secrecy.

mod open;
mod told;

use anyhow::Result;
use serde_json::json;

use super::{CommandOutput, Exit, root_of};
use crate::cli::{Global, Scores, Told};
use crate::documents::printer;
use crate::scores::{SHEET, Table, VIEWS, numbers};
use crate::{case, returned};

/// Says which sheets are in, and opens the scores where that was asked for and all are.
pub fn run(args: &Scores, global: &Global) -> Result<CommandOutput> {
    let workspace = super::load(root_of(&args.vacancy, global)?);
    let case = case::load(&args.vacancy, &workspace)?;
    if !case.is_readable() {
        return Ok(CommandOutput::until_right(&case, "no scores can be read"));
    }
    let printer = printer::open(&workspace)?;
    let mut returned = returned::read(&args.returned);
    returned.forms.retain(|form| [SHEET, VIEWS].contains(&form.mark.paper.as_str()));
    let returned = returned::check(returned, &case, &printer)?;
    let problems = returned.troubles(&case);
    let table = Table::new(&case, &returned.forms);
    let mut said = CommandOutput::default();
    said.messages.extend(problems.iter().map(|problem| format!("warning: {problem}\n")));
    if !problems.is_empty() {
        said.messages.push_str("What is named here does not count; all else does\n");
        said.exit = Exit::Findings;
    }
    let opened = match &args.out {
        Some(out) if table.is_whole() => {
            open::open((&table, &returned.forms), out, args, &printer, global, &mut said)?
        }
        Some(_) => {
            said.exit = said.exit.max(Exit::Findings);
            None
        }
        None => None,
    };
    said.out = match args.output {
        Told::Json => {
            let opened_numbers = opened.as_ref().map(|_| numbers(&table));
            let all = json!({
                "vacancy": case::name(&case.source.path),
                "all-in": table.is_whole(),
                "candidates": told::arrivals(&table),
                "problems": problems,
                "opened": opened_numbers,
            });
            serde_json::to_string_pretty(&all)? + "\n"
        }
        Told::Text => told::text(&table, args, opened.as_deref()),
    };
    Ok(said)
}
