//! `copanel explain`: what a rule checks, and why.

use anyhow::{Result, bail};

use super::Said;
use crate::cli::Explain;
use crate::finding::Level;
use crate::rules::{self, RULES};
use crate::source::nearest;

/// Prints a rule’s page.
pub fn run(args: &Explain) -> Result<Said> {
    let Some(rule) = rules::named(&args.rule) else {
        match nearest(&args.rule, RULES.iter().map(|rule| rule.name)) {
            Some(near) => bail!("there is no rule `{}`; did you mean `{near}`?", args.rule),
            None => bail!(
                "there is no rule `{}`; `copanel rules` lists them",
                args.rule
            ),
        }
    };
    let worst = match rule.level {
        Level::Error => "an error",
        Level::Warning => "a warning",
        Level::Note => "a note",
    };
    let page = rule.explain.trim_end();
    Ok(Said {
        out: format!("{page}\n\n`{}`: {worst} at worst\n", rule.name),
        ..Said::default()
    })
}
