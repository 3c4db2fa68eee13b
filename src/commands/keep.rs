//! `copanel keep`: what must be destroyed, by when, and its end.
//!
//! It knows of folders that `pack` wrote to, and of those that are named as returned. What it cannot know of it names.

mod destroy;
mod found;
mod told;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use chrono::NaiveDate;

use super::owner::{Owner, Purpose};
use super::{CommandOutput, Terminal, overview, vacancies, wording, workspaces};
use crate::case::{self, Case};
use crate::cli::{Global, Keep};
use crate::documents::ending;
use crate::documents::printer::Printer;
use crate::prose::words::counted;
use found::Found;
use told::Stop;

/// How deep below this folder vacancy files are looked for.
const DEPTH: usize = 4;

/// A folder of papers, the vacancy it belongs to, and what came back of that.
struct Ending<'a> {
    found: Found,
    case: Option<&'a Case<'a>>,
    returned: Vec<PathBuf>,
    /// What came back of other vacancies.
    of_others: Vec<PathBuf>,
}

/// Lists what must be destroyed, and destroys it where that is asked for.
pub fn run(
    args: &Keep,
    global: &Global,
    today: NaiveDate,
    terminal: Option<Terminal<'_>>,
) -> Result<CommandOutput> {
    let mut said = CommandOutput::default();
    let (folders, mut paths) = typed(args, &mut said)?;
    let vacancies = paths.len();
    paths.extend(folders.iter().map(|found| found.path.clone()));
    let (workspaces, roots) = workspaces(&paths, global)?;
    let mut cases = Vec::new();
    for (path, root) in paths.iter().zip(&roots).take(vacancies) {
        match case::load(path, &workspaces[root]) {
            Ok(case) => cases.push(case),
            Err(error) => said.fail(&format!("error: {error:#}\n")),
        }
    }
    let [returned, links] = found::returned(&args.returned)?;
    let mut endings = endings(folders, &cases, returned)?;
    // There is a folder at least, so there is a workspace, if only the built-in one.
    let words = workspaces.values().next().map(|own| &own.words().standard);
    if let Some(words) = words {
        said.out.extend(endings.iter().map(|one| told::block(one, today, words) + "\n"));
        for link in links {
            said.out.push_str(&format!("`{}` is a link, so it is left alone.\n", link.display()));
        }
        if args.returned.is_empty() {
            said.out.push_str(
                "Forms that came back are in a folder of yours: name it after `--returned`, too.\n\n",
            );
        }
        said.out.push_str("copanel cannot see these. Look for each, and destroy it, too:\n");
        let places = ending::elsewhere(words).into_iter();
        said.out.extend(places.map(|place| format!("  [ ] {place}\n")));
    }
    let is_due = |ending: &Ending<'_>| told::stop(ending, today).is_none();
    if !args.destroy {
        if endings.iter().any(is_due) {
            said.out
                .push_str("\nTo destroy what copanel knows of, add `--destroy`; it asks first.\n");
        }
        return Ok(said);
    }
    if let Some(unknown) =
        args.yes.iter().find(|yes| endings.iter().all(|one| one.found.path != **yes))
    {
        bail!(
            "`{}` is no folder of papers in this list, so nothing was destroyed",
            unknown.display()
        );
    }
    if !args.yes.is_empty() {
        endings.retain(|ending| args.yes.contains(&ending.found.path));
    }
    for ending in &endings {
        // Where one folder is named, or all are, what is early is no mistake; what is stopped has to be seen to.
        match told::stop(ending, today) {
            Some(Stop::Early(why)) if !args.yes.is_empty() => said.fail(&not(ending, &why)),
            Some(Stop::Stopped(why)) => said.fail(&not(ending, &why)),
            Some(Stop::Early(_) | Stop::Done) | None => {}
        }
    }
    endings.retain(is_due);
    agreed(&mut endings, args, terminal, &mut said)?;
    let printers = wording::printers(&workspaces)?;
    for (case, root) in cases.iter().zip(&roots) {
        let its =
            endings.iter().filter(|ending| ending.case.is_some_and(|own| std::ptr::eq(own, case)));
        let its: Vec<&Ending<'_>> = its.collect();
        if !its.is_empty()
            && let Err(error) = end(case, &its, today, &printers[root], &mut said)
        {
            said.fail(&format!("error: {error:#}\n"));
        }
    }
    let around = endings.iter().filter_map(|ending| ending.found.path.parent());
    for out in around.collect::<BTreeSet<_>>() {
        overview::write(out, global, false)?;
    }
    Ok(said)
}

/// The folders of papers and the vacancy files that were typed; otherwise `out`, and the vacancies in this folder.
fn typed(args: &Keep, said: &mut CommandOutput) -> Result<(Vec<Found>, Vec<PathBuf>)> {
    let out = [PathBuf::from("out")];
    let typed = if args.paths.is_empty() { &out[..] } else { &args.paths };
    let (mut folders, mut others) = (Vec::new(), Vec::new());
    for path in typed {
        let found = if path.is_dir() { found::folders(path)? } else { Vec::new() };
        if found.is_empty() {
            others.push(path.clone());
        }
        folders.extend(found);
    }
    if folders.is_empty() {
        bail!(
            "no papers of copanel are in `{}`; name the folder that `pack` wrote to",
            typed[0].display()
        );
    }
    if !others.is_empty() {
        return Ok((folders, vacancies::find(&others, &[], said)));
    }
    let name = |found: &Found| {
        let name = found.path.file_name()?.to_string_lossy().into_owned();
        let ending = found.owner.purpose();
        let mut endings = [true, false].map(|second| ending.ending(second)).into_iter();
        let stem = endings.find_map(|end| name.strip_suffix(end));
        Some(stem.map_or(name.clone(), str::to_owned))
    };
    let names = folders.iter().filter_map(name).collect();
    Ok((folders, found::vacancies(Path::new("."), &names, DEPTH)))
}

fn endings<'a>(
    folders: Vec<Found>,
    cases: &'a [Case<'a>],
    returned: Vec<PathBuf>,
) -> Result<Vec<Ending<'a>>> {
    let mut endings = Vec::new();
    for found in folders {
        let is_its = |case: &&Case<'_>| {
            Owner::vacancy(case, &found.path, found.owner.purpose()).is_same(&found.owner)
        };
        let case = cases.iter().find(is_its);
        endings.push(Ending { case, found, returned: Vec::new(), of_others: Vec::new() });
    }
    if returned.is_empty() {
        return Ok(endings);
    }
    let mut own =
        endings.iter_mut().filter(|ending| ending.found.owner.purpose() == Purpose::Papers);
    match (own.next(), own.next()) {
        (Some(one), None) => {
            let name = one.case.map(|case| case::name(&case.source.path));
            let is_other = |path: &PathBuf| {
                let marks = crate::returned::marks(path);
                marks.iter().any(|mark| Some(&mark.vacancy) != name.as_ref())
            };
            (one.of_others, one.returned) = returned.into_iter().partition(is_other);
        }
        _ => bail!("`--returned` is for one vacancy: name its folder of papers, and no other"),
    }
    Ok(endings)
}

fn not(ending: &Ending<'_>, why: &str) -> String {
    format!("error: nothing was destroyed in `{}`: {why}\n", ending.found.path.display())
}

/// Keeps those folders whose end was agreed to: on a terminal by typing its name, elsewhere by `--yes`.
fn agreed(
    endings: &mut Vec<Ending<'_>>,
    args: &Keep,
    terminal: Option<Terminal<'_>>,
    said: &mut CommandOutput,
) -> Result<()> {
    if !args.yes.is_empty() {
        return Ok(());
    }
    let Some(Terminal { line, output }) = terminal else {
        if let Some(first) = endings.first() {
            let first = first.found.path.display();
            bail!(
                "no one can be asked here, so nothing was destroyed; name the folder: `--destroy --yes {first}`"
            );
        }
        return Ok(());
    };
    // What is to be destroyed is seen before it is asked for.
    writeln!(output, "{}", std::mem::take(&mut said.out))?;
    let mut agreed = Vec::new();
    for ending in endings.drain(..) {
        let path = &ending.found.path;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let count = ending.found.contents.papers.len() + ending.returned.len();
        let files = counted(count, "file", "files").unwrap_or("no file".to_owned());
        write!(
            output,
            "Destroy {files} of `{}` for ever? No one can bring them back.\nType {name} to destroy them. Press Enter to leave them.\n> ",
            path.display()
        )?;
        output.flush()?;
        let typed =
            line(None).transpose().context("cannot read from the terminal")?.unwrap_or_default();
        if String::from_utf8_lossy(&typed).trim() == name {
            agreed.push(ending);
        } else {
            said.out.push_str(&format!("`{}` is left as it is.\n", path.display()));
        }
    }
    *endings = agreed;
    Ok(())
}

/// Destroys the papers of a vacancy, and closes it where all of them are gone.
fn end(
    case: &Case<'_>,
    endings: &[&Ending<'_>],
    today: NaiveDate,
    printer: &Printer<'_>,
    said: &mut CommandOutput,
) -> Result<()> {
    let mut all_gone = true;
    for Ending { found, returned, .. } in endings {
        let done = destroy::folder(found, returned, case, today, printer)?;
        let index = found.path.join("index.html");
        let files = counted(done.gone, "file is", "files are").unwrap_or("no file is".to_owned());
        said.out.push_str(&format!(
            "{}: {files} destroyed; this page says what is left to do\n",
            index.display()
        ));
        if !done.left.is_empty() {
            all_gone = false;
            let left = counted(done.left.len(), "file", "files").unwrap_or_default();
            said.fail(&format!(
                "error: {left} could not be destroyed; run this again once that is put right:\n"
            ));
            said.messages.extend(done.left.iter().map(|why| format!("  {why}\n")));
        }
    }
    let path = case.source.path.display();
    if !all_gone {
        return Ok(());
    }
    destroy::close(case, today).with_context(|| {
        format!("the papers are gone, but `{path}` does not say so; add `destroyed = {today}` under [keep]")
    })?;
    said.out.push_str(&format!("{path}: closed, with `destroyed = {today}` under [keep]\n"));
    Ok(())
}
