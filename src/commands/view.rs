//! `copanel view`: what a template sees, as JSON, for those who write templates.

use std::collections::BTreeSet;

use anyhow::{Result, bail};

use super::{CommandOutput, did_you_mean, meant_id, root_of};
use crate::cli::{Global, View};
use crate::documents::jobs::{Job, jobs};
use crate::source::{did_you_mean_or, nearest};
use crate::{case, rules};

/// Prints the view of one document for one reader.
pub fn run(args: &View, global: &Global) -> Result<CommandOutput> {
    let workspace = super::load(root_of(&args.vacancy, global)?);
    let case = case::load(&args.vacancy, &workspace)?;
    if !case.is_readable() {
        return Ok(CommandOutput::until_right(&case, "nothing can be shown"));
    }
    let jobs = jobs(&case, &rules::check_all(&case, global.today));
    let is_for = |job: &&Job| job.reader.as_ref().map(|(id, _)| id) == args.reader.as_ref();
    let theirs: Vec<&Job> = jobs.iter().filter(is_for).collect();
    if theirs.is_empty() {
        let id = args.reader.as_deref().unwrap_or_default();
        let readers = jobs.iter().filter_map(|job| job.reader.as_ref());
        let near = meant_id(id, readers.clone().map(|(id, name)| (id, name)));
        let ids: BTreeSet<&str> = readers.map(|(id, _)| id.as_str()).collect();
        let ids = ids.into_iter().collect::<Vec<_>>().join("`, `");
        let help = did_you_mean_or(near, &format!("those who do are `{ids}`"));
        bail!("no one with the id `{id}` gets papers{help}");
    }
    let names = || theirs.iter().map(|job| job.document.name);
    let Some(job) = theirs.iter().find(|job| {
        let name = args.document.as_deref();
        name.is_none_or(|name| name == job.document.name)
    }) else {
        let document = args.document.as_deref().unwrap_or_default();
        bail!(
            "this reader does not get `{document}`{}; they get {}",
            did_you_mean(nearest(document, names())),
            names().collect::<Vec<_>>().join(", ")
        );
    };
    Ok(CommandOutput::of(serde_json::to_string_pretty(&job.view)? + "\n"))
}
