//! `copanel.toml` and `people.toml`: whether they can be understood, and what they change.

use std::collections::BTreeMap;

use anyhow::Error;

use super::{Found, State};
use crate::prose::words::counted;
use crate::rules::RULES;
use crate::rules::engine::in_force::{Setting, in_force, number_set};
use crate::source::{Fault, Level, Origin};
use crate::workspace::policy::{self, NUMBERS};
use crate::workspace::{Words, Workspace};

/// Whether the files of an organisation can be understood, and what it is called.
pub fn look(workspace: &Workspace, unread: &[Error]) -> Vec<Found> {
    let mut found: Vec<Found> = unread.iter().map(Found::broken).collect();
    found.extend(workspace.faults.iter().map(|fault| of(workspace, fault)));
    if workspace.root.is_none() {
        return found;
    }
    found.push(name(workspace));
    found.push(words(workspace));
    let people = counted(workspace.people.len(), "person", "people");
    found.extend(people.map(|people| Found::well(format!("`people.toml`: {people}"))));
    found
}

/// A fault, with its line.
fn of(workspace: &Workspace, fault: &Fault) -> Found {
    let source = match &fault.place.origin {
        Origin::People => &workspace.people_source,
        Origin::Vacancy | Origin::Organisation => &workspace.settings_source,
        Origin::File(path) => workspace.source(path),
    };
    let line = source.line(fault.place.span.start);
    let about = fault.about.as_ref();
    let about = about.map_or(String::new(), |about| format!(" ({about})"));
    let path = source.path.display();
    Found {
        state: State::Broken,
        what: format!("`{path}`, line {line}: {}{about}", fault.message),
        help: fault.help.clone(),
    }
}

fn name(workspace: &Workspace) -> Found {
    let name = workspace.settings.organisation.name.as_ref();
    match name.filter(|name| !name.is_blank()) {
        Some(name) => Found::well(format!("the organisation is called “{}”", name.0)),
        None => Found::look(
            "the organisation has no name, so no paper says who recruits",
            "add `name = \"…\"` under [organisation] in `copanel.toml`",
        ),
    }
}

/// What people are called: three forms that belong together.
fn words(workspace: &Workspace) -> Found {
    let Words {
        singular,
        plural,
        possessive,
    } = &workspace.settings.words;
    let built_in = &workspace.words().standard;
    let forms = [
        ("singular", singular),
        ("plural", plural),
        ("possessive", possessive),
    ];
    let forms = forms.map(|(name, own)| {
        let built_in = built_in.choice("service-user", name);
        let own = own.as_ref().map_or("", |own| &own.0);
        let is_own = !own.trim().is_empty() && own != built_in;
        (name, is_own.then_some(own).ok_or(built_in))
    });
    let left = forms.iter().filter(|(_, word)| word.is_err());
    let left: Vec<&str> = left.map(|(name, _)| *name).collect();
    if left.is_empty() || left.len() == forms.len() {
        let called = forms.map(|(_, word)| format!("“{}”", word.unwrap_or_else(|word| word)));
        return Found::well(format!("people are called {}", called.join(", ")));
    }
    Found::look(
        "some words under [words] are your own, and some are not",
        format!("fill in `{}` too in `copanel.toml`", left.join("`, `")),
    )
}

/// The levels and numbers that are not copanel’s own.
pub fn rules(workspace: &Workspace) -> Vec<Found> {
    if workspace.root.is_none() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for rule in RULES {
        let force = in_force(rule, workspace);
        let own = force.level.map_or("off", Level::title);
        found.extend(differs(rule.name, force.level_set, own, rule.level.title()));
    }
    let (built_in, _) = policy::policy(&BTreeMap::new());
    for number in NUMBERS {
        let set = number_set(number, workspace);
        let (own, built_in) = (number.limits(&workspace.policy), number.limits(&built_in));
        found.extend(differs(number.name, set, &own, &built_in));
    }
    if found.is_empty() {
        found.push(Found::well("every level and number is copanel’s own"));
    }
    found
}

/// What is said of a level or a number that an organisation has set.
fn differs(name: &str, set: Setting, own: &str, built_in: &str) -> Option<Found> {
    match set {
        Setting::BuiltIn => None,
        Setting::Own(_) => {
            let set = set.title();
            let what = format!("`{name}`: {own} ({set}); built in: {built_in}");
            Some(Found::well(what))
        }
    }
}
