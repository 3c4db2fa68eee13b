//! `copanel migrate`: what a vacancy file would say in the newest format, or that file.

use anyhow::{Result, bail};

use super::{CommandOutput, edit};
use crate::cli::Migrate;
use crate::source::Source;
use crate::vacancy::format::{NEWEST, newest};

/// Shows what would change; with `-o` the whole file is what there is to show.
pub fn run(args: &Migrate) -> Result<CommandOutput> {
    let before = Source::read(&args.vacancy)?.text;
    let name = args.vacancy.display();
    let Some(after) = newest(&before) else {
        bail!("`{name}` cannot be understood; `copanel check {name}` says why");
    };
    if args.to.out.is_some() {
        return Ok(CommandOutput::of(after));
    }
    let mut said = CommandOutput::of(edit::shown(&args.vacancy, &before, &after));
    said.messages = if said.out.is_empty() {
        format!("`{name}` is of format {NEWEST} already, the newest\n")
    } else {
        format!(
            "Nothing has been changed. `copanel migrate {name} -o NEW.toml` writes the new file.\n"
        )
    };
    Ok(said)
}
