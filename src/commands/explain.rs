//! `copanel explain`: a rule, a stage, a term or a page, whatever has that name.

use anyhow::{Result, bail};

use super::explained::{self, Explained};
use super::{CommandOutput, root_of};
use crate::cli::{Explain, Global, Shown};
use crate::doc::Doc;
use crate::doc::markdown::bind;
use crate::documents::{self, printer};
use crate::report;
use crate::source::{did_you_mean_or, nearest};
use crate::write::{markdown, text};

/// Explains whatever has a name.
pub fn run(args: &Explain, global: &Global) -> Result<CommandOutput> {
    let workspace = super::load(root_of("-".as_ref(), global)?);
    let printer = printer::open(&workspace)?;
    let found = explained::named(&args.name, &workspace)?;
    if found.is_empty() {
        let names = explained::names(&workspace);
        let near = nearest(&args.name, names.iter().map(String::as_str));
        let list = "`copanel rules` and `copanel guide --list` list them";
        let help = did_you_mean_or(near, list);
        bail!("there is no rule, stage, term or page `{}`{help}", args.name);
    }
    let shown = match args.output {
        Shown::Text => {
            each(found, |one| Ok(text::write(&doc(vec![one])?, &printer.assets.words.standard)))?
        }
        Shown::Markdown => each(found, |one| Ok(markdown::write(&doc(vec![one])?)))?,
        Shown::Html => report::page_of(&doc(found)?, &printer.assets.html),
    };
    Ok(CommandOutput::of(shown))
}

/// One after another; what is Markdown already is shown as it is.
fn each(found: Vec<Explained>, write: impl Fn(Explained) -> Result<String>) -> Result<String> {
    let texts: Vec<String> = found
        .into_iter()
        .map(|one| match one.markdown {
            Some(markdown) => Ok(markdown),
            None => write(one),
        })
        .collect::<Result<_>>()?;
    Ok(texts.join("\n"))
}

fn doc(found: Vec<Explained>) -> Result<Doc> {
    let title = found.first().map_or_else(String::new, |one| one.title.clone());
    let parts = found.into_iter().map(|one| one.blocks).collect();
    documents::finish(title, String::new(), bind(parts), "explain")
}
