//! Templates into Markdown, through tera.
//!
//! Every value is escaped for Markdown, so whatever comes from a vacancy prints as typed.
//! `field_id(form="score", candidate=…)` makes the id of a field; `safe` is a filter that refuses; `paragraphs` keeps the paragraphs and lists of a text, and nothing else.

use std::io::{self, Write};

use anyhow::{Context as _, Error, Result, anyhow, bail};
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, Value};

use crate::doc::{Pictures, markdown};
use crate::source::{FieldId, FieldParts, nearest, unless_wrong};
use crate::workspace::{Workspace, built_in, toolkit};

/// How the name of a built-in template begins while another replaces it.
const BUILT_IN: &str = "built-in/";

/// The templates in force, parsed once.
pub fn load(workspace: &Workspace) -> Result<Tera> {
    unless_wrong(((), orphans(workspace)))?;
    parsed(workspace, |_| true)
}

/// What is wrong with each of a workspace’s own templates that does not load.
pub fn broken(workspace: &Workspace) -> Vec<Error> {
    let mut wrong = orphans(workspace);
    if let Err(error) = parsed(workspace, |_| true) {
        // One at a time, among built-in ones, so that each is told of.
        let own = workspace.overrides.keys().filter(|path| is_template(path));
        let alone = own.filter_map(|path| parsed(workspace, |other| other == path).err());
        let alone: Vec<Error> = alone.collect();
        if alone.is_empty() {
            wrong.push(error);
        }
        wrong.extend(alone);
    }
    wrong
}

/// Templates in Easy Read of templates that there are not.
fn orphans(workspace: &Workspace) -> Vec<Error> {
    let there =
        |path: &str| workspace.overrides.contains_key(path) || built_in::text(path).is_some();
    // A built-in one may stand alone: the sheet of those who test Easy Read is in no other words.
    let own = workspace.overrides.keys();
    let own = own.filter(|path| is_template(path) && built_in::text(path).is_none());
    let orphans = own.filter_map(|path| {
        let standard = built_in::standard_name(path).filter(|standard| !there(standard))?;
        Some(anyhow!(
            "`{path}` has Easy Read words for `{standard}`, which there is not"
        ))
    });
    orphans.collect()
}

/// All templates; of a workspace’s own, those that are not to be looked at are as if they were empty or built in.
fn parsed(workspace: &Workspace, looked_at: impl Fn(&String) -> bool) -> Result<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on([""]);
    tera.set_escape_fn(|text: &str, out: &mut dyn Write| {
        out.write_all(markdown::escape(text).as_bytes())
    });
    tera.register_filter("safe", refuse);
    tera.register_filter("paragraphs", paragraphs);
    tera.register_function("field_id", |parts: Kwargs, _: &State<'_>| field_id(&parts));
    let mut all: Vec<(String, String)> = Vec::new();
    for (name, text) in built_in::templates() {
        let path = format!("templates/{name}");
        if workspace.overrides.contains_key(&path) {
            // What is replaced stays at hand, so that one block of it can be changed alone.
            all.push((format!("{BUILT_IN}{name}"), text.to_owned()));
        }
        let text = if looked_at(&path) {
            workspace.text(&path)
        } else {
            text
        };
        all.push((name.to_owned(), text.to_owned()));
    }
    for (path, source) in workspace
        .overrides
        .iter()
        .filter(|(path, _)| is_template(path))
    {
        let name = path.trim_start_matches("templates/");
        if built_in::text(path).is_none() {
            let text = if looked_at(path) {
                source.text.as_str()
            } else {
                ""
            };
            all.push((name.to_owned(), text.to_owned()));
        }
    }
    tera.add_raw_templates(all)
        .map_err(|error| anyhow!("{error}"))
        .with_context(|| match &workspace.root {
            Some(root) => format!(
                "a template in `{}` does not load",
                root.join("templates").display()
            ),
            None => "a built-in template does not load".to_owned(),
        })?;
    Ok(tera)
}

fn is_template(path: &str) -> bool {
    path.starts_with("templates/")
        && std::path::Path::new(path)
            .extension()
            .is_some_and(|ending| ending == "md")
}

/// Overrides that replace nothing and that no template includes: each with the nearest built-in name.
pub fn unused(workspace: &Workspace) -> Vec<(String, Option<&'static str>)> {
    let used = |path: &str| {
        built_in::text(path).is_some()
            || toolkit::is_page(path)
            // One without its standard twin has been refused when it was loaded.
            || path.ends_with(built_in::EASY)
            || path
                .strip_prefix("templates/")
                .is_some_and(|name| included(workspace, name))
    };
    let near = |path: &str| {
        let (_, name) = path.split_once('/').unwrap_or_default();
        nearest(name, built_in::FILES.iter().map(|file| file.name()))
    };
    let unused = workspace.overrides.keys().filter(|path| !used(path));
    unused.map(|path| (path.clone(), near(path))).collect()
}

/// Whether any template in force names another.
fn included(workspace: &Workspace, name: &str) -> bool {
    let built_in =
        built_in::templates().map(|(known, _)| workspace.text(&format!("templates/{known}")));
    let own = workspace
        .overrides
        .values()
        .map(|source| source.text.as_str());
    built_in
        .chain(own)
        .any(|text| text.contains(&format!("\"{name}\"")))
}

/// Fills in a template.
pub fn render(tera: &Tera, name: &str, view: &impl Serialize) -> Result<String> {
    let context = context(view)?;
    let mut room = Room::default();
    tera.render_to(name, &context, &mut room)
        .map_err(|error| with_help(tera, &error))
        .with_context(|| format!("in the template `{name}`"))?;
    room.text()
}

/// Fills in a text that is not a template of its own, such as a page of the toolkit.
pub fn render_text(tera: &Tera, path: &str, text: &str, view: &impl Serialize) -> Result<String> {
    let context = context(view)?;
    let mut room = Room::default();
    tera.render_str_to(text, &context, true, &mut room)
        .map_err(|error| with_help(tera, &error))
        .with_context(|| format!("in `{path}`"))?;
    room.text()
}

/// What a template has printed so far. One that loops for ever is stopped when it is full.
#[derive(Default)]
struct Room(Vec<u8>);

impl Room {
    /// The most that a template prints, in bytes: a thousand pages.
    const MOST: usize = 4 << 20;

    fn text(self) -> Result<String> {
        String::from_utf8(self.0).context("a template that prints no text")
    }
}

impl Write for Room {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > Room::MOST {
            let message = "it prints more than a thousand pages; look for a loop that does not end";
            return Err(io::Error::other(message));
        }
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What went wrong, and, if it stands in a file that replaces a built-in one, how to see what changed in that.
fn with_help(tera: &Tera, error: &tera::Error) -> anyhow::Error {
    let mut said = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(deeper) = cause {
        let deeper_said = deeper.to_string();
        if !said.contains(&deeper_said) {
            said = format!("{said}: {deeper_said}");
        }
        cause = deeper.source();
    }
    let names = tera.get_template_names();
    let mut replaced = names.filter_map(|name| name.strip_prefix(BUILT_IN));
    if let Some(name) = replaced.find(|name| said.contains(&format!("--> {name}:"))) {
        let short = name.trim_end_matches(".md");
        said = format!(
            "{}\n  = help: `templates/{name}` is your own; `copanel templates diff {short}` says what has changed in the built-in one since",
            said.trim_end()
        );
    }
    anyhow!(said)
}

fn context(view: &impl Serialize) -> Result<Context> {
    Context::from_serialize(view)
        .map_err(|error| anyhow!("{error}"))
        .context("a view that cannot be shown to templates")
}

fn refuse(_: &str, _: Kwargs, _: &State<'_>) -> tera::TeraResult<Value> {
    Err(tera::Error::message(
        "`safe` is not to be had: a text from a vacancy prints as typed; use `| paragraphs` to keep its paragraphs",
    ))
}

fn paragraphs(text: &str, _: Kwargs, _: &State<'_>) -> Value {
    Value::safe_string(&markdown::escape_paragraphs(text))
}

/// The id of a form’s field, from what it is about.
fn field_id(parts: &Kwargs) -> tera::TeraResult<Value> {
    let parts: FieldParts = parts.deserialize()?;
    let id = FieldId::try_from(parts).map_err(tera::Error::message)?;
    Ok(Value::safe_string(&id.to_string()))
}

/// Markdown from a template or a page into blocks; an error names the line and shows it.
pub fn blocks(markdown: &str, what: &str, pictures: &Pictures) -> Result<Vec<crate::doc::Block>> {
    let parsed = if what.ends_with(built_in::EASY) {
        markdown::parse_easy(markdown, pictures)
    } else {
        markdown::parse(markdown, pictures)
    };
    match parsed {
        Ok(blocks) => Ok(blocks),
        Err(problem) => {
            let shown = markdown
                .lines()
                .nth(problem.line - 1)
                .unwrap_or_default()
                .trim();
            bail!(
                "{what}, line {}: {} (“{shown}”)",
                problem.line,
                problem.message
            )
        }
    }
}
