//! `copanel doctor`: whether this copanel and this workspace are in order.
//!
//! It shows the faults that `check` and `pack` show, and says what only it looks for.

mod folder;
mod settings;
mod trial;

use std::path::Path;

use anyhow::Result;

use super::{CommandOutput, Exit, root_of};
use crate::cli::Global;
use crate::prose::words::counted;
use crate::report;
use crate::vacancy::format::NEWEST;
use crate::workspace::{self, Workspace};

/// How something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Severity {
    /// It is in order.
    Ok,
    /// It works, but perhaps not as intended.
    Warning,
    /// It stops `check` or `pack`.
    Broken,
}

/// What is said of something that was inspected.
#[derive(Clone)]
struct Remark {
    severity: Severity,
    message: String,
    help: Option<String>,
}

/// Part of a workspace, and what is said of it.
type Area = (&'static str, Vec<Remark>);

impl Severity {
    /// Its mark and its word; neither needs colour.
    fn title(self) -> &'static str {
        match self {
            Severity::Ok => "✓ ok",
            Severity::Warning => "! look at this",
            Severity::Broken => "✗ broken",
        }
    }
}

impl Remark {
    fn ok(message: impl Into<String>) -> Remark {
        Remark { severity: Severity::Ok, message: message.into(), help: None }
    }

    fn warning(message: impl Into<String>, help: impl Into<String>) -> Remark {
        Remark { severity: Severity::Warning, message: message.into(), help: Some(help.into()) }
    }

    /// An error says itself what to do.
    fn broken(error: &anyhow::Error) -> Remark {
        Remark { severity: Severity::Broken, message: format!("{error:#}"), help: None }
    }
}

/// Says how everything is.
pub fn run(global: &Global) -> Result<CommandOutput> {
    let workspace = super::load(root_of("-".as_ref(), global)?);
    let mut areas = vec![("copanel", vec![version(), place(&workspace)])];
    areas.push(("Files that are not read", strays(&workspace)));
    if let Some(root) = &workspace.root {
        let found = workspace::vacancies(root);
        let own_files =
            [folder::drifted(root, &workspace), trial::inspect(&workspace, &found.sources)?];
        areas.extend([
            ("Settings and people", settings::inspect(&workspace)),
            ("Rules and numbers", settings::overridden_rules(&workspace)),
            ("Fonts and pictures", folder::fonts_and_pictures(&workspace, &found.sources)),
            ("Templates and pages of your own", own_files.concat()),
            ("Files that change nothing", folder::unused(&workspace)),
            ("Vacancies", folder::vacancies(&workspace, &found)),
        ]);
    }
    let all = || areas.iter().flat_map(|(_, remarks)| remarks);
    let count = |severity| all().filter(|remark| remark.severity == severity).count();
    let broken = workspace.faults.len() + count(Severity::Broken);
    let warnings = count(Severity::Warning);
    let sums = [
        counted(broken, "thing is broken", "things are broken"),
        counted(warnings, "thing to look at", "things to look at"),
    ];
    let sums: Vec<String> = sums.into_iter().flatten().collect();
    let (exit, sum) = match (broken, warnings) {
        (0, 0) => (Exit::Clean, "All is well.\n".to_owned()),
        (0, _) => (Exit::Findings, sums.join(", ") + ".\n"),
        (_, _) => (Exit::Failed, sums.join(", ") + ".\n"),
    };
    let areas = areas.iter().map(|area| text(area, global.quiet));
    let faults = report::text::workspace_faults(&workspace);
    Ok(CommandOutput { exit, ..CommandOutput::of(areas.collect::<String>() + &faults + &sum) })
}

fn version() -> Remark {
    let version = env!("CARGO_PKG_VERSION");
    Remark::ok(format!("version {version}; vacancy files of formats 1 and {NEWEST}"))
}

/// What is not read in a workspace’s folder, or in this one where there is no workspace.
fn strays(workspace: &Workspace) -> Vec<Remark> {
    let root = workspace.root.as_deref().unwrap_or(Path::new("."));
    let all = workspace::strays(root, workspace.root.is_some()).into_iter();
    all.map(|stray| match stray.help {
        Some(help) => Remark::warning(stray.message, help),
        None => Remark::ok(stray.message),
    })
    .collect()
}

fn place(workspace: &Workspace) -> Remark {
    let Some(root) = &workspace.root else {
        return Remark::ok(
            "no `copanel.toml` here or above, so everything is built in; to have settings of your own, put one where your vacancies are",
        );
    };
    let shown = root.display();
    if root.join("copanel.toml").is_file() {
        return Remark::ok(format!("the folder `{shown}`"));
    }
    Remark::warning(
        format!("there is no `copanel.toml` in `{shown}`"),
        "put one there, even an empty one, so that the vacancies below find this folder",
    )
}

/// An area, line by line; what to do about several things is said once, after the last.
fn text((title, remarks): &Area, quiet: bool) -> String {
    let shown = remarks.iter();
    let shown: Vec<&Remark> =
        shown.filter(|remark| !quiet || remark.severity > Severity::Ok).collect();
    if shown.is_empty() {
        return String::new();
    }
    let mut out = format!("{title}\n");
    for (at, remark) in shown.iter().enumerate() {
        let message = remark.message.trim_end().replace('\n', "\n      ");
        let severity = remark.severity.title();
        out.push_str(&format!("  {severity}: {message}\n"));
        let next = shown.get(at + 1).and_then(|next| next.help.as_ref());
        if let Some(help) = remark.help.as_ref().filter(|help| next != Some(help)) {
            out.push_str(&format!("      What to do: {help}\n"));
        }
    }
    out + "\n"
}
