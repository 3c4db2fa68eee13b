//! `copanel scores`: which score sheets are in, and what is on them once all are.
//!
//! Nothing of what is on a sheet is shown or written before. That is about showing, not about secrecy.

mod open;
mod told;

use anyhow::Result;
use serde_json::json;

use super::{CommandOutput, Exit, root_of};
use crate::cli::{Global, Scores, Told};
use crate::scores::{Table, numbers};
use crate::{case, report, returned};

/// Says which sheets are in, and opens the scores where that was asked for and all are.
pub fn run(args: &Scores, global: &Global) -> Result<CommandOutput> {
    let workspace = super::load(root_of(&args.vacancy, global)?);
    let case = case::load(&args.vacancy, &workspace)?;
    if !case.is_readable() {
        let mut said = CommandOutput::failed(report::text::faults(&case));
        said.messages.push_str(&report::text::workspace_faults(&workspace));
        said.messages.push_str("no scores can be read until this is put right\n");
        return Ok(said);
    }
    let returned = returned::read(&args.returned);
    let table = Table::new(&case, &returned.forms);
    let mut said = CommandOutput::default();
    told::problems(&table, &returned, &mut said);
    let opened = match &args.out {
        Some(out) if table.is_whole() => {
            open::open(&table, &returned.forms, out, args, global, &mut said)?
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
                "problems": table.problems,
                "opened": opened_numbers,
            });
            serde_json::to_string_pretty(&all)? + "\n"
        }
        Told::Text => told::text(&table, args, opened.as_deref()),
    };
    Ok(said)
}
