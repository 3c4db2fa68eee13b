//! `copanel doctor`: whether this copanel and this workspace are in order.
//!
//! Every area is looked at on its own and says all it finds, so that one fault does not hide another.

mod fonts;
mod own_files;
mod pictures;
mod settings;
mod trial;
mod vacancies;

use anyhow::Result;

use super::{Exit, Said, root_of};
use crate::cli::Global;
use crate::prose::words::counted;
use crate::workspace::{self, Workspace};

/// How something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It is in order.
    Well,
    /// It works, but not as somebody meant it, perhaps.
    Look,
    /// It stops `check` or `pack`.
    Broken,
}

/// Something that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How it is.
    pub state: State,
    /// What it is, in words.
    pub what: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl State {
    /// Its mark and its word; neither needs colour.
    fn title(self) -> &'static str {
        match self {
            State::Well => "✓ ok",
            State::Look => "! look at this",
            State::Broken => "✗ broken",
        }
    }
}

impl Found {
    /// Something in order.
    fn well(what: impl Into<String>) -> Found {
        Found {
            state: State::Well,
            what: what.into(),
            help: None,
        }
    }

    /// Something that may not be meant.
    fn look(what: impl Into<String>, help: impl Into<String>) -> Found {
        Found {
            state: State::Look,
            what: what.into(),
            help: Some(help.into()),
        }
    }

    /// Something that stops `check` or `pack`; an error says itself what to do.
    fn broken(error: &anyhow::Error) -> Found {
        Found {
            state: State::Broken,
            what: format!("{error:#}"),
            help: None,
        }
    }

    /// The same of a file that may replace something built in.
    fn broken_own(error: &anyhow::Error) -> Found {
        let help = "mend each file, or take it out: what is built in is then used again";
        Found {
            help: Some(help.to_owned()),
            ..Found::broken(error)
        }
    }
}

/// Says how everything is.
pub fn run(global: &Global) -> Result<Said> {
    let (mut workspace, unread) = workspace::survey(root_of("-".as_ref(), global)?);
    let unknown = crate::rules::unknown_names(&workspace);
    workspace.faults.extend(unknown);
    let root = workspace.root.as_deref();
    let found = root.map(workspace::vacancies).unwrap_or_default();
    let (usable, fonts) = fonts::look(&workspace, &found.sources, &unread.fonts);
    let (pictures, shown) = pictures::look(&workspace, &unread.pictures);
    let own_files = own_files::look(&workspace, &unread.overrides);
    let trial = trial::look(&workspace, &found.sources, usable, pictures);
    let areas = [
        ("copanel", vec![version()]),
        ("Workspace", vec![place(&workspace)]),
        (
            "Settings and people",
            settings::look(&workspace, &unread.settings),
        ),
        ("Rules and numbers", settings::rules(&workspace)),
        ("Fonts", fonts),
        ("Pictures", shown),
        (
            "Templates and pages of your own",
            [own_files, trial].concat(),
        ),
        ("Vacancies", vacancies::look(&workspace, &found)),
    ];
    Ok(Said {
        out: text(&areas, global.quiet),
        exit: exit(&areas),
        ..Said::default()
    })
}

fn version() -> Found {
    let version = env!("CARGO_PKG_VERSION");
    Found::well(format!("version {version}; vacancy files of format 1"))
}

fn place(workspace: &Workspace) -> Found {
    let Some(root) = &workspace.root else {
        return Found::well(
            "no `copanel.toml` here or above, so everything is built in; put one where your vacancies are to have your own",
        );
    };
    let shown = root.display();
    if root.join("copanel.toml").is_file() {
        Found::well(format!("the folder `{shown}`"))
    } else {
        Found::look(
            format!("there is no `copanel.toml` in `{shown}`"),
            "put one there, be it empty, so that vacancies below it find the folder by themselves",
        )
    }
}

/// An area that was looked at, and what was found there.
type Area = (&'static str, Vec<Found>);

fn text(areas: &[Area], quiet: bool) -> String {
    let mut out = String::new();
    for (title, found) in areas {
        let told = found
            .iter()
            .filter(|found| !quiet || found.state > State::Well);
        let lines = lines(&told.collect::<Vec<_>>());
        if !lines.is_empty() {
            out.push_str(&format!("{title}\n{lines}\n"));
        }
    }
    let count = |state: State, one, many| {
        let all = areas.iter().flat_map(|(_, found)| found);
        counted(all.filter(|found| found.state == state).count(), one, many)
    };
    let sums = [
        count(State::Broken, "thing is broken", "things are broken"),
        count(State::Look, "thing to look at", "things to look at"),
    ];
    let sums: Vec<String> = sums.into_iter().flatten().collect();
    if sums.is_empty() {
        out + "All is well.\n"
    } else {
        out + &sums.join(", ") + ".\n"
    }
}

/// What was found, line by line; what to do about several things is said once, after the last.
fn lines(told: &[&Found]) -> String {
    let mut out = String::new();
    for (at, found) in told.iter().enumerate() {
        let what: Vec<&str> = found.what.trim_end().lines().collect();
        let (state, what) = (found.state.title(), what.join("\n      "));
        out.push_str(&format!("  {state}: {what}\n"));
        let next = told.get(at + 1).and_then(|next| next.help.as_ref());
        if let Some(help) = found.help.as_ref().filter(|help| next != Some(help)) {
            out.push_str(&format!("      What to do: {help}\n"));
        }
    }
    out
}

fn exit(areas: &[Area]) -> Exit {
    let all = areas.iter().flat_map(|(_, found)| found);
    match all.map(|found| found.state).max() {
        None | Some(State::Well) => Exit::Clean,
        Some(State::Look) => Exit::Findings,
        Some(State::Broken) => Exit::Failed,
    }
}
