//! `copanel templates`: the built-in files that an organisation may replace, and what has changed in them since.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use similar::TextDiff;

use super::{CommandOutput, Exit, files, root_of};
use crate::cli::{Global, Templates};
use crate::workspace::built_in::{self, BuiltIn};
use crate::workspace::{Drift, ORIGINALS, Workspace, drift};

/// Lists, shows, ejects or compares built-in files.
pub fn run(args: &Templates, global: &Global) -> Result<CommandOutput> {
    let workspace = super::load(root_of("-".as_ref(), global)?);
    match args {
        Templates::List(_) => Ok(list(&workspace)),
        Templates::Show { name, .. } => {
            let file = built_in::named(name)?;
            Ok(CommandOutput::of(workspace.text(file.path).to_owned()))
        }
        Templates::Eject { names } => eject(names, &workspace),
        Templates::Diff { names, .. } => diff(names, &workspace),
    }
}

fn list(workspace: &Workspace) -> CommandOutput {
    let line = |file: &BuiltIn| {
        let path = file.path;
        let own = workspace.overrides.contains_key(path);
        format!("{path}{}\n", if own { "  (your own)" } else { "" })
    };
    CommandOutput::of(built_in::FILES.iter().map(line).collect())
}

/// Copies built-in files into the workspace, where they may be changed; keeps the originals to compare with later.
fn eject(names: &[String], workspace: &Workspace) -> Result<CommandOutput> {
    let root = folder(workspace)?;
    let chosen = names.iter().map(|name| built_in::named(name)).collect::<Result<Vec<_>>>()?;
    if let Some(there) = chosen.iter().find(|file| root.join(file.path).exists()) {
        bail!(
            "`{}` already exists and has not been changed; `copanel templates diff {}` shows what has changed in the built-in file",
            root.join(there.path).display(),
            there.name()
        );
    }
    let mut said = CommandOutput::default();
    for file in chosen {
        let path = root.join(file.path);
        files::write_atomic(&root.join(ORIGINALS).join(file.path), file.text.as_bytes())?;
        files::write_atomic(&path, file.text.as_bytes())?;
        said.out.push_str(&format!(
            "{}: change it as you like; it is now used instead of the built-in file\n",
            path.display()
        ));
    }
    Ok(said)
}

/// What changed in the built-in files since they were ejected.
fn diff(names: &[String], workspace: &Workspace) -> Result<CommandOutput> {
    let root = folder(workspace)?;
    let chosen = if names.is_empty() {
        built_in::FILES
            .iter()
            .copied()
            .filter(|file| workspace.overrides.contains_key(file.path))
            .collect()
    } else {
        names.iter().map(|name| built_in::named(name)).collect::<Result<Vec<_>>>()?
    };
    let mut said = CommandOutput::default();
    for fault in workspace.unread() {
        let help = fault.help.iter().map(|help| format!("; {help}"));
        said.fail(&format!("error: {}{}\n", fault.message, help.collect::<String>()));
    }
    if chosen.is_empty() && said.exit == Exit::Clean {
        said.out.push_str("no built-in file is replaced here\n");
    }
    for file in chosen {
        let path = file.path;
        let Some(own) = workspace.overrides.get(path) else {
            bail!("there is no file of your own for `{path}` in `{}`", root.display());
        };
        let (before, what) = match drift(root, file)? {
            Drift::Changed(before) => (before, "when you copied it"),
            Drift::Unchanged => (file.text.to_owned(), "when you copied it"),
            // All there is to compare with is the file as it was written.
            Drift::Unknown => (own.text.replace("\r\n", "\n"), "yours (no original was kept)"),
        };
        if before == file.text {
            said.out.push_str(&format!("{path}: the built-in file has not changed\n"));
            continue;
        }
        let compared = TextDiff::from_lines(before.as_str(), file.text);
        let names = (format!("{path}, {what}"), format!("{path}, built in now"));
        let changes = compared.unified_diff().header(&names.0, &names.1).to_string();
        said.out.push_str(&changes);
        said.exit = Exit::Findings;
    }
    Ok(said)
}

fn folder(workspace: &Workspace) -> Result<&Path> {
    workspace.root.as_deref().context(
        "there is no `copanel.toml` here or above; put one where your vacancies are, or name the folder with --workspace",
    )
}
