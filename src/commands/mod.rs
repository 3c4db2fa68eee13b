//! One file per command; each reads like a table of contents.
//!
//! A command says what to print and how it ended; only `main` prints.

mod ask;
mod check;
mod day;
mod decide;
mod doctor;
mod edit;
mod explain;
mod explained;
mod feedback;
mod fields;
mod files;
mod fill;
mod finding_filter;
mod folder;
mod guide;
mod keep;
mod kept;
mod lock;
mod migrate;
mod new;
mod overview;
mod owner;
mod pack;
mod printable;
mod readability;
mod record;
mod returned;
mod rules;
mod saved;
mod schema;
pub mod schemas;
mod scores;
mod sheets;
mod templates;
mod vacancies;
mod view;
mod wording;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Result;
use chrono::NaiveDate;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::cli::{Cli, Command, Global};
use crate::report;
use crate::returned::Refused;
use crate::source::{did_you_mean, nearest};
use crate::workspace::{self, Workspace};

/// How a run ended; also its exit code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Exit {
    /// All is well.
    #[default]
    Clean = 0,
    /// There are findings at or above the failing level.
    Findings = 1,
    /// Something could not be done.
    Failed = 2,
}

/// What a command has to say.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct CommandOutput {
    /// Data, for standard output.
    pub out: String,
    /// Messages, for standard error.
    pub messages: String,
    /// How it ended.
    pub exit: Exit,
}

/// So many files that do not count for one reason are named together.
const FEW: usize = 5;

impl CommandOutput {
    /// Nothing but data.
    pub fn of(out: String) -> CommandOutput {
        CommandOutput { out, ..CommandOutput::default() }
    }

    /// Says what could not be done, beside all else.
    pub fn fail(&mut self, message: &str) {
        self.messages.push_str(message);
        self.exit = Exit::Failed;
    }

    /// Names the files that do not count, and says why; of many with the same reason, the first.
    pub fn refuse(&mut self, refused: &[Refused]) {
        for (place, Refused { file, why }) in refused.iter().enumerate() {
            let (file, like) = (file.display(), refused.iter().filter(|other| other.why == *why));
            match like.count() {
                0..FEW => self.fail(&format!("error: `{file}` {why}\n")),
                _ if refused[..place].iter().any(|other| other.why == *why) => {}
                many => self
                    .fail(&format!("error: of {many} files each {why}; the first is `{file}`\n")),
            }
        }
    }

    /// Says after this what another had to say.
    pub fn add(&mut self, other: &CommandOutput) {
        self.out.push_str(&other.out);
        self.messages.push_str(&other.messages);
        self.exit = self.exit.max(other.exit);
    }

    /// Nothing but what is wrong with a vacancy and its workspace, and what cannot be done until that is put right.
    fn until_right(case: &Case<'_>, what: &str) -> CommandOutput {
        let faults = report::text::faults(case) + &report::text::workspace_faults(case.workspace);
        CommandOutput::failed(format!("{faults}{what} until this is put right\n"))
    }

    /// Nothing but messages about what could not be done.
    pub fn failed(messages: String) -> CommandOutput {
        CommandOutput { messages, exit: Exit::Failed, ..CommandOutput::default() }
    }
}

/// Shows how far long work has come: steps done, steps in all, what is being done now.
pub type Progress<'a> = &'a (dyn Fn(usize, usize, &str) + Sync);

/// Someone who can be asked, line by line.
pub struct Terminal<'a> {
    /// The next line that they type, for which to wait, or to wait so long; nothing where none comes.
    pub line: &'a mut dyn FnMut(Option<Duration>) -> Option<io::Result<Vec<u8>>>,
    /// What they are shown.
    pub output: &'a mut dyn Write,
}

/// Runs a command. `today` is the day to go by unless another is given; reports are as wide as `width`;
/// without a terminal nothing is asked.
pub fn run(
    cli: &Cli,
    (today, width): (NaiveDate, usize),
    progress: Progress<'_>,
    terminal: Option<Terminal<'_>>,
) -> Result<CommandOutput> {
    let global = &cli.global;
    let today = global.today.unwrap_or(today);
    let mut said = match &cli.command {
        Command::New(args) => new::run(args, global, terminal),
        Command::Decide(args) => decide::run(args, global, today, terminal),
        Command::Fill(args) => fill::run(args, global, terminal),
        Command::Pack(args) => pack::run(args, cli, (today, width), progress),
        Command::Check(args) => check::run(args, global, (today, width)),
        Command::Keep(args) => keep::run(args, global, today, terminal),
        Command::Feedback(args) => feedback::run(args, global),
        Command::Day(args) => day::run(args, global, today),
        Command::Guide(args) => guide::run(args, global, progress),
        Command::Explain(args) => explain::run(args, global),
        Command::Rules(args) => rules::run(args, global),
        Command::Schema(args) => Ok(schema::run(args)),
        Command::Templates(args) => templates::run(args, global),
        Command::Scores(args) => scores::run(args, global),
        Command::View(args) => view::run(args, global),
        Command::Returned(args) => returned::run(args, global),
        Command::Sheets(args) => sheets::run(args, global),
        Command::Doctor(_) => doctor::run(global),
        Command::Migrate(args) => migrate::run(args),
    }?;
    if let Some(path) = cli.command.out_file() {
        saved::save(path, cli.command.vacancies(), &mut said)?;
    }
    Ok(said)
}

/// Works on all cores, and begins in order: papers that are alike are set soon after one another, so little is held for later ones.
fn begun_in_order<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let queue = all.iter().enumerate().par_bridge();
    let mut done: Vec<(usize, R)> = queue.map(|(place, one)| (place, work(one))).collect();
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

/// A workspace’s folder; `None` where everything is built in.
type Root = Option<PathBuf>;

/// The workspaces of some paths, each read once, and the one to which each path belongs.
fn workspaces(
    paths: &[PathBuf],
    global: &Global,
) -> Result<(BTreeMap<Root, Workspace>, Vec<Root>)> {
    let mut found = BTreeMap::new();
    let mut roots = Vec::new();
    for path in paths {
        let root = root_of(path, global)?;
        if !found.contains_key(&root) {
            found.insert(root.clone(), load(root.clone()));
        }
        roots.push(root);
    }
    Ok((found, roots))
}

/// Reads a workspace; names of rules that no rule has are among its faults.
fn load(root: Root) -> Workspace {
    let mut workspace = workspace::load(root);
    let unknown = crate::rules::unknown_names(&workspace);
    workspace.faults.extend(unknown);
    workspace.faults.sort_by_key(|fault| fault.place.order());
    workspace
}

fn root_of(path: &Path, global: &Global) -> Result<Root> {
    match &global.workspace {
        Some(folder) => {
            anyhow::ensure!(
                folder.is_dir(),
                "there is no folder `{}`; name the one that holds `copanel.toml`",
                folder.display()
            );
            Ok(Some(folder.clone()))
        }
        None if path == Path::new("-") => Ok(workspace::find(Path::new("."))),
        None => Ok(workspace::find(path.parent().unwrap_or(Path::new(".")))),
    }
}

/// The id that was meant, of people with their names: by the name, or the one most like it.
fn meant_id<'a>(
    typed: &str,
    people: impl Iterator<Item = (&'a String, &'a String)>,
) -> Option<&'a str> {
    let people: Vec<_> = people.collect();
    let is_called = |name: &str| name.to_lowercase() == typed.to_lowercase();
    let by_name = people.iter().find(|(_, name)| is_called(name));
    // One of their names is enough where no one else has it.
    let mut by_word = people.iter().filter(|(_, name)| name.split_whitespace().any(is_called));
    let by_word = by_word.next().filter(|_| by_word.next().is_none());
    let by_name = by_name.or(by_word).map(|(id, _)| id.as_str());
    by_name.or_else(|| nearest(typed, people.iter().map(|(id, _)| id.as_str())))
}

/// Says which overrides replace nothing.
fn warn_unused(workspace: &Workspace, said: &mut CommandOutput) {
    let Some(root) = &workspace.root else { return };
    for (path, help) in workspace::unused(workspace) {
        let path = root.join(path);
        said.messages.push_str(&format!(
            "warning: `{}` replaces nothing and nothing uses it{help}\n",
            path.display(),
        ));
    }
}
