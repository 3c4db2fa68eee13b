//! What the commands about forms that came back take: `returned`, `fill`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::OutFile;

/// What `returned` takes.
#[derive(Args, Debug)]
pub struct Returned {
    /// The vacancy file
    #[arg(value_name = "VACANCY")]
    pub vacancy: PathBuf,
    /// The forms that came back: files, or folders of them
    #[arg(required = true, value_name = "RETURNED")]
    pub files: Vec<PathBuf>,
    /// Show the answers of one form, to whoever filled it in
    #[arg(long)]
    pub answers: bool,
    /// How to say it
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub output: Told,
    /// Where to write it.
    #[command(flatten)]
    pub to: OutFile,
}

/// How something is told of what came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Told {
    /// Text.
    Text,
    /// JSON.
    Json,
}

/// What `fill` takes.
#[derive(Args, Debug)]
pub struct Fill {
    /// A vacancy file
    #[arg(value_name = "VACANCY")]
    pub vacancy: PathBuf,
    /// Forms that came back, or folders of them; they are never changed
    #[arg(value_name = "RETURNED", required = true)]
    pub returned: Vec<PathBuf>,
    /// Write all of it, without asking
    #[arg(long)]
    pub write: bool,
    /// What is done about a candidate that a member knows, such as amira:C02=does-not-score
    #[arg(long, value_name = "MEMBER:CODE=ACTION")]
    pub action: Vec<String>,
}
