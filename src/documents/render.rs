//! Templates into Markdown, through tera, and Markdown into blocks.

use std::io::{self, Write};

use anyhow::{Context as _, Result, anyhow};
use serde::Serialize;
use tera::{Context, Tera, TeraResult};

use crate::doc::{Block, Pictures, markdown};
use crate::source::watch;
use crate::workspace::templates::BUILT_IN_NAME;
use crate::workspace::{Workspace, built_in, template_faults};

/// Fills in a template.
pub fn render(workspace: &Workspace, name: &str, context: &Context) -> Result<String> {
    let _work = watch::begin(&format!("the template `{name}`"), watch::TEMPLATE);
    let tera = &workspace.templates;
    filled(tera, |out| tera.render_to(name, context, out))
        .with_context(|| format!("in the template `{name}`"))
}

/// Fills in a text that is not a template of its own, such as a page of the toolkit.
pub fn render_text(
    workspace: &Workspace,
    path: &str,
    text: &str,
    view: &impl Serialize,
) -> Result<String> {
    let _work = watch::begin(&format!("`{path}`"), watch::TEMPLATE);
    let (tera, context) = (&*workspace.templates, context(view)?);
    filled(tera, |out| tera.render_str_to(text, &context, true, out))
        .with_context(|| format!("in `{path}`"))
}

fn filled(tera: &Tera, fill: impl FnOnce(&mut BoundedBuffer) -> TeraResult<()>) -> Result<String> {
    let mut out = BoundedBuffer::default();
    fill(&mut out).map_err(|error| with_help(tera, &error))?;
    String::from_utf8(out.0).context("a template that prints no text")
}

/// What a template has printed so far. One that loops for ever is stopped when it is full.
#[derive(Default)]
struct BoundedBuffer(Vec<u8>);

impl BoundedBuffer {
    /// The most that a template prints, in bytes: a thousand pages.
    const MOST: usize = 4 << 20;
}

impl Write for BoundedBuffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > BoundedBuffer::MOST {
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
    said = template_faults::unknown(&said);
    let names = tera.get_template_names();
    let mut replaced = names.filter_map(|name| name.strip_prefix(BUILT_IN_NAME));
    if let Some(name) = replaced.find(|name| said.contains(&format!("--> {name}:"))) {
        let short = name.trim_end_matches(".md");
        said = format!(
            "{}\n  = help: `templates/{name}` is your own; `copanel templates diff {short}` says what has changed in the built-in one since",
            said.trim_end()
        );
    }
    anyhow!(said)
}

/// Makes a view ready for templates.
pub fn context(view: &impl Serialize) -> Result<Context> {
    Context::from_serialize(view)
        .map_err(|error| anyhow!("{error}"))
        .context("a view that cannot be shown to templates")
}

/// A template, filled in with one view, as blocks.
pub fn page(workspace: &Workspace, name: &str, view: &impl Serialize) -> Result<Vec<Block>> {
    blocks(workspace, name, &context(view)?, &workspace.pictures)
}

/// A template, filled in, as blocks that may show these pictures; an error names the line of its Markdown and shows it.
pub fn blocks(
    workspace: &Workspace,
    name: &str,
    context: &Context,
    pictures: &Pictures,
) -> Result<Vec<Block>> {
    let text = render(workspace, name, context)?;
    markdown::parse(&text, pictures, name.ends_with(built_in::EASY)).map_err(|problem| {
        let shown = shown(&text, problem.line);
        anyhow!("{name}, line {}: {} (“{shown}”)", problem.line, problem.message)
    })
}

/// The beginning of a line, for a message.
pub fn shown(text: &str, line: usize) -> String {
    let line = text.lines().nth(line - 1).unwrap_or_default().trim();
    let start = line.char_indices().nth(60).map(|(at, _)| format!("{}…", &line[..at]));
    start.unwrap_or_else(|| line.to_owned())
}
