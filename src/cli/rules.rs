//! What the commands about rules take: `check`, `rules`, `explain`, `schema`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::OutFile;
use crate::report::Output;
use crate::source::Principle;

/// What `check` takes.
#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that can be typed")]
pub struct Check {
    /// Vacancy files, or folders to look in [default: this folder]; - is standard input
    #[arg(value_name = "VACANCY")]
    pub vacancies: Vec<PathBuf>,
    /// How to show the findings
    #[arg(long, default_value = "text", value_name = "KIND")]
    pub output: Output,
    /// Include private findings in Markdown, HTML and CSV, which are otherwise safe to send on
    #[arg(long)]
    pub private: bool,
    /// Show only findings of these rules
    #[arg(long, value_delimiter = ',', value_name = "RULE")]
    pub only: Vec<String>,
    /// Show only findings under these principles
    #[arg(long, value_delimiter = ',', value_name = "PRINCIPLE")]
    pub principle: Vec<Principle>,
    /// Show only findings about these people, panels, questions, criteria or candidates, by id
    #[arg(long = "for", value_delimiter = ',', value_name = "ID")]
    pub about: Vec<String>,
    /// Check the wording of every document too: long sentences, hard words, abbreviations
    #[arg(long)]
    pub wording: bool,
    /// List the rules that are waived, and how long each waiver has to run
    #[arg(long, conflicts_with_all = ["output", "owed"])]
    pub waivers: bool,
    /// List what people are still owed once the interviews are over, oldest first
    #[arg(long, conflicts_with = "output")]
    pub owed: bool,
    /// What `--owed` was called before.
    #[arg(long, hide = true)]
    pub open: bool,
    /// End with exit code 1 for findings at this level or above
    #[arg(long, default_value = "error", value_name = "LEVEL")]
    pub fail_on: FailOn,
    /// Where to write it.
    #[command(flatten)]
    pub to: OutFile,
}

/// The level at which a check fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Errors only.
    Error,
    /// Errors and warnings.
    Warning,
}

/// What `explain` takes.
#[derive(Args, Debug)]
pub struct Explain {
    /// The name of a rule, a stage, a term or a page
    #[arg(value_name = "NAME")]
    pub name: String,
    /// How to show it
    #[arg(long, default_value = "text", value_name = "KIND")]
    pub output: Shown,
    /// Where to write it.
    #[command(flatten)]
    pub to: OutFile,
}

/// What `rules` takes.
#[derive(Args, Debug)]
pub struct Rules {
    /// How to show them
    #[arg(long, default_value = "text", value_name = "KIND")]
    pub output: Shown,
    /// Where to write them.
    #[command(flatten)]
    pub to: OutFile,
}

/// How a text of copanel's own is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shown {
    /// For people, on a terminal.
    Text,
    /// To paste into an e-mail or a wiki.
    Markdown,
    /// A page for a browser.
    Html,
}

/// What `schema` takes.
#[derive(Args, Debug)]
pub struct Schema {
    /// The kind of file
    #[arg(value_name = "KIND", default_value = "vacancy")]
    pub kind: SchemaKind,
    /// Show its fields as Markdown, for people
    #[arg(long)]
    pub markdown: bool,
    /// Where to write it.
    #[command(flatten)]
    pub to: OutFile,
}

/// A kind of file that has a JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaKind {
    /// A vacancy file.
    Vacancy,
    /// `copanel.toml`.
    Organisation,
    /// `people.toml`.
    People,
    /// What `check --output json` prints.
    Report,
}
