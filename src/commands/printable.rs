//! Whether a vacancy can be printed: every document made, and none written.

use anyhow::{Context as _, Result};
use rayon::prelude::*;

use super::{CommandOutput, Exit};
use crate::case::Case;
use crate::documents::jobs::{Job, jobs};
use crate::documents::printer::Printer;
use crate::documents::reader_tests;
use crate::rules::Checked;
use crate::write::{pdf, typst};

/// Says what would stop `copanel pack`, where nothing else does that is said already.
pub fn check(case: &Case<'_>, checked: &Checked, printer: &Printer<'_>, said: &mut CommandOutput) {
    let is_stopped = !case.is_readable() || case.all_faults().next().is_some();
    let result = if is_stopped { Ok(()) } else { print(case, checked, printer) };
    if let Err(error) = result {
        let path = case.source.path.display();
        said.messages.push_str(&format!("error: `{path}` cannot be printed: {error:#}\n"));
        said.exit = Exit::Failed;
    }
}

/// Makes every document; of several errors the first in the order of the index is the one that is told.
fn print(case: &Case<'_>, checked: &Checked, printer: &Printer<'_>) -> Result<()> {
    let all = jobs(case, checked);
    let tests = reader_tests::jobs(case, &all, printer)?;
    let make = |job: &Job| {
        let doc = job.make(printer)?;
        let source = typst::write(&doc, &job.edition, printer.assets.words);
        pdf::letters(&source, &printer.assets.fonts).with_context(|| job.what())
    };
    let results: Vec<Result<()>> = all.par_iter().chain(&tests).map(make).collect();
    results.into_iter().collect()
}
