//! What is in a workspace’s folders and changes nothing.

use super::folder::{Foreign, Why};
use super::pictures;
use super::{Workspace, built_in, toolkit};
use crate::source::{did_you_mean, nearest};

/// Every file that replaces nothing and that nothing uses, with what may help after a semicolon.
pub fn unused(workspace: &Workspace) -> Vec<(String, String)> {
    let foreign = workspace.foreign.iter().filter(|foreign| {
        let is_chosen = workspace.own_pictures.chosen().any(|path| path == foreign.path);
        foreign.why == Why::Kind && !is_chosen
    });
    let foreign = foreign.map(|foreign| (foreign.path.clone(), kinds(foreign).to_owned()));
    texts(workspace).chain(unused_pictures(workspace)).chain(foreign).collect()
}

/// The kinds of file that are read in the folder of another.
fn kinds(foreign: &Foreign) -> &'static str {
    match foreign.path.split('/').next() {
        Some("fonts") => "; only TTF and OTF are fonts",
        Some("pictures") => "; only PNG, JPEG and SVG are printed",
        _ => "; `copanel templates list` shows the names of all files that can be replaced",
    }
}

/// Files in `templates/` and `toolkit/` that replace nothing and that no template includes.
fn texts(workspace: &Workspace) -> impl Iterator<Item = (String, String)> {
    let is_used = |path: &str| {
        built_in::text(path).is_some()
            || toolkit::is_page(path)
            // One without its standard version has a fault.
            || path.ends_with(built_in::EASY)
            || path.strip_prefix("templates/").is_some_and(|name| is_included(workspace, name))
    };
    let near = |path: &str| {
        let (_, name) = path.split_once('/').unwrap_or_default();
        nearest(name, built_in::FILES.iter().map(|file| file.name()))
    };
    let unused = workspace.overrides.keys().filter(move |path| !is_used(path));
    unused.map(move |path| (path.clone(), did_you_mean(near(path))))
}

/// Whether any template in force names another.
fn is_included(workspace: &Workspace, name: &str) -> bool {
    let built_in = built_in::FILES.iter().map(|file| workspace.text(file.path));
    let own = workspace.overrides.values().map(|source| source.text.as_str());
    let name = format!("\"{name}\"");
    built_in.chain(own).any(|text| text.contains(&name))
}

/// The organisation’s own pictures that replace none and that no page shows.
fn unused_pictures(workspace: &Workspace) -> impl Iterator<Item = (String, String)> {
    let own = &workspace.own_pictures;
    let ideas = toml::from_str::<toml::Table>(workspace.text(pictures::PATH));
    let ideas = ideas.unwrap_or_default();
    let is_shown = |idea: &str| {
        let names =
            [format!("]({idea})"), format!("](picture:{idea})"), format!("picture = \"{idea}\"")];
        let mut texts = workspace.overrides.values();
        texts.any(|source| names.iter().any(|name| source.text.contains(name)))
    };
    let help = |idea: &str| {
        let others = workspace.pictures.ideas().filter(|other| *other != idea);
        did_you_mean(nearest(idea, others))
    };
    let unused = own.named.iter().filter(move |(idea, picture)| {
        let is_used = ideas.contains_key(*idea) || is_shown(idea);
        !is_used && (picture.is_chosen || own.chosen().all(|path| path != picture.path))
    });
    unused.map(move |(idea, picture)| (picture.path.clone(), help(idea)))
}
