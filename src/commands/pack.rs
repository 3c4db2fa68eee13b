//! `copanel pack`: what each person needs, printed.

mod asked;
mod bind;
mod open;
mod papers;
mod part;
mod told;
mod vacancy;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::owner::Purpose;
use super::{
    CommandOutput, Exit, Progress, meant_id, new, overview, vacancies, warn_unused, wording,
    workspaces,
};
use crate::case;
use crate::cli::{Cli, Global, Pack};
use crate::documents;
use crate::report;
use crate::write::Format;
use part::Part;
pub use vacancy::is_not_older;

/// The people who get papers for any of the vacancies: their ids and names.
type Readers = BTreeMap<String, String>;

/// What was asked for, and on which day.
#[derive(Clone, Copy)]
struct Asked<'a> {
    args: &'a Pack,
    global: &'a Global,
    today: NaiveDate,
    width: usize,
}

/// Prints the packs of vacancies.
pub fn run(
    args: &Pack,
    cli: &Cli,
    (today, width): (NaiveDate, usize),
    progress: Progress<'_>,
) -> Result<CommandOutput> {
    if let Some(name) = args.only.iter().find(|name| documents::named(name).is_none()) {
        bail!("{}", asked::no_document(name));
    }
    if args.bind && !args.format.contains(&Format::Pdf) {
        bail!("`--bind` makes PDFs: add `pdf` to `--format`");
    }
    let global = &cli.global;
    let asked = Asked { args, global, today, width };
    let mut said = CommandOutput::default();
    let paths = vacancies::find(&args.vacancies, &args.people, &mut said);
    let folders = folders(&paths, &args.out, args.rehearsal)?;
    let (workspaces, roots) = workspaces(&paths, global)?;
    let is_one_of_several = args.part.is_some();
    if !is_one_of_several {
        for workspace in workspaces.values() {
            said.messages.push_str(&report::text::workspace_faults(workspace));
            warn_unused(workspace, &mut said);
        }
    }
    let printers = wording::printers(&workspaces)?;
    let parts = if paths.len() > 1 && args.format.contains(&Format::Pdf) && !is_one_of_several {
        // What this process holds is held beside each of the others.
        drop(printers);
        drop(workspaces);
        let places = paths.iter().enumerate();
        places.map(|(place, path)| part::elsewhere(&cli.words, place, path)).collect()
    } else {
        let which = args.part.map_or(0..paths.len(), |place| place..(place + 1).min(paths.len()));
        let mut part = Part::default();
        for at in which {
            let (path, root) = (&paths[at], &roots[at]);
            progress(at, paths.len(), &path.display().to_string());
            let printed = case::load(path, &workspaces[root]).and_then(|case| {
                vacancy::pack(&case, &printers[root], asked, &folders[at], &mut part)
            });
            if let Err(error) = printed {
                part.said.fail(&format!("error: {error:#}\n"));
            }
        }
        progress(paths.len(), paths.len(), "");
        vec![part]
    };
    if is_one_of_several {
        return Ok(CommandOutput::of(serde_json::to_string(&parts)?));
    }
    let mut all = Part { said, ..Part::default() };
    for part in parts {
        all.add(part);
    }
    // In a vacancy that was not printed anyone may have a seat.
    if all.said.exit != Exit::Failed {
        asked::no_reader(&args.people, &mut all);
    }
    let mut said = all.said;
    let several = overview::write(&args.out, global, args.force).unwrap_or_else(|error| {
        said.messages
            .push_str(&format!("note: no index of all vacancies was written: {error:#}\n"));
        None
    });
    let own = folders.iter().map(|folder| folder.join("index.html"));
    let index =
        several.filter(|_| folders.len() > 1).into_iter().chain(own).find(|page| page.exists());
    if let Some(index) = index.filter(|_| args.open && said.exit != Exit::Failed)
        && let Err(why) = open::open(&index)
    {
        let index = index.display();
        said.messages.push_str(&format!(
            "note: `{index}` could not be opened here ({why}); open it yourself\n"
        ));
    }
    Ok(said)
}

/// The folder of each vacancy; two that would share one are refused before anything is written.
pub fn folders(vacancies: &[PathBuf], out: &Path, rehearsal: bool) -> Result<Vec<PathBuf>> {
    let mut taken: BTreeMap<PathBuf, &Path> = BTreeMap::new();
    let mut folders = Vec::new();
    let purpose = if rehearsal { Purpose::Rehearsal } else { Purpose::Papers };
    for path in vacancies {
        let name = case::name(path);
        if let Some(why) = new::windows_refuses(&name) {
            let better = new::plain(&name, "vacancy");
            bail!(
                "`{}` would have a folder `{name}`, but {why}; rename the file, for example to `{better}.toml`",
                path.display()
            );
        }
        let folder = out.join(name + purpose.ending(false));
        let lower = PathBuf::from(folder.to_string_lossy().to_lowercase());
        if let Some(other) = taken.insert(lower, path) {
            bail!(
                "`{}` and `{}` would both be written to `{}`; rename one of them, or use another folder with `-o`",
                other.display(),
                path.display(),
                folder.display()
            );
        }
        folders.push(folder);
    }
    Ok(folders)
}
