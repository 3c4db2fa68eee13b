//! Vacancy files: whether each can be read and understood. What the rules say of them is for `check`.

use super::{Found, State};
use crate::case;
use crate::prose::words::counted;
use crate::source::Origin;
use crate::workspace::{Vacancies, Workspace};

/// How the vacancy files of a workspace are.
pub fn look(workspace: &Workspace, vacancies: &Vacancies) -> Vec<Found> {
    if workspace.root.is_none() {
        return Vec::new();
    }
    let mut found: Vec<Found> = vacancies.unread.iter().map(Found::broken).collect();
    let mut good = 0;
    for source in &vacancies.sources {
        let case = case::parse(source.clone(), workspace);
        let own = case.faults.iter();
        let own = own.filter(|fault| fault.place.origin == Origin::Vacancy);
        let path = source.path.display();
        match counted(own.count(), "thing", "things") {
            Some(faults) => found.push(Found {
                state: State::Broken,
                what: format!("`{path}`: {faults} in it cannot be understood"),
                help: Some(format!("`copanel check {path}` shows each with its line")),
            }),
            None => good += 1,
        }
    }
    for path in &vacancies.drafts {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let draft = path.display();
        found.push(if path.with_extension("toml").exists() {
            Found::look(
                format!("`{draft}` is left over, since `{name}.toml` is written"),
                "delete the draft if nothing in it is missing from the file",
            )
        } else {
            Found::look(
                format!("`{draft}` holds answers that are in no vacancy yet"),
                format!("`copanel new {name}` in that folder goes on with it"),
            )
        });
    }
    let good = counted(good, "vacancy file", "vacancy files");
    if let Some(good) = good {
        found.push(Found::well(format!(
            "{good} can be read; `copanel check` says what the rules find"
        )));
    } else if found.is_empty() {
        found.push(Found::well(
            "no vacancy file yet; `copanel new NAME` writes one",
        ));
    }
    found
}
