//! Templates into Markdown, through tera, and Markdown into blocks.

use std::io::{self, Write};

use anyhow::{Context as _, Result, anyhow, bail};
use serde::Serialize;
use tera::{Context, Tera};

use crate::doc::{Pictures, markdown};
use crate::source::watch;
use crate::workspace::templates::BUILT_IN_NAME;
use crate::workspace::{built_in, template_faults};

/// Fills in a template.
pub fn render(tera: &Tera, name: &str, view: &impl Serialize) -> Result<String> {
    fill(tera, name, &context(view)?)
}

/// Fills in a template with what has been made ready for it.
pub fn fill(tera: &Tera, name: &str, context: &Context) -> Result<String> {
    let _work = watch::begin(&format!("the template `{name}`"));
    let mut out = BoundedBuffer::default();
    tera.render_to(name, context, &mut out)
        .map_err(|error| with_help(tera, &error))
        .with_context(|| format!("in the template `{name}`"))?;
    out.text()
}

/// Fills in a text that is not a template of its own, such as a page of the toolkit.
pub fn render_text(tera: &Tera, path: &str, text: &str, view: &impl Serialize) -> Result<String> {
    let _work = watch::begin(&format!("`{path}`"));
    let context = context(view)?;
    let mut out = BoundedBuffer::default();
    tera.render_str_to(text, &context, true, &mut out)
        .map_err(|error| with_help(tera, &error))
        .with_context(|| format!("in `{path}`"))?;
    out.text()
}

/// What a template has printed so far. One that loops for ever is stopped when it is full.
#[derive(Default)]
struct BoundedBuffer(Vec<u8>);

impl BoundedBuffer {
    /// The most that a template prints, in bytes: a thousand pages.
    const MOST: usize = 4 << 20;

    fn text(self) -> Result<String> {
        String::from_utf8(self.0).context("a template that prints no text")
    }
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
            let shown = shown(markdown, problem.line);
            bail!("{what}, line {}: {} (“{shown}”)", problem.line, problem.message)
        }
    }
}

/// The beginning of a line, for a message.
pub fn shown(text: &str, line: usize) -> String {
    let line = text.lines().nth(line - 1).unwrap_or_default().trim();
    let start = line.char_indices().nth(60).map(|(at, _)| format!("{}…", &line[..at]));
    start.unwrap_or_else(|| line.to_owned())
}
