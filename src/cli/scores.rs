//! What `scores` takes.

use std::path::PathBuf;

use clap::Args;

use super::returned::Told;
use super::values::folder;
use crate::write::Format;

/// What `scores` takes.
#[derive(Args, Debug)]
pub struct Scores {
    /// A vacancy file
    #[arg(value_name = "VACANCY")]
    pub vacancy: PathBuf,
    /// Score sheets that came back, or folders with them; they are only read
    #[arg(required = true, value_name = "RETURNED")]
    pub returned: Vec<PathBuf>,
    /// Open the scores into this folder; nothing is written until every sheet is in
    #[arg(short, long, value_name = "DIR", value_parser = folder)]
    pub out: Option<PathBuf>,
    /// Formats, separated by commas
    #[arg(long, value_delimiter = ',', default_value = "html,pdf,docx", value_name = "FORMAT")]
    pub format: Vec<Format>,
    /// How to say it here
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub output: Told,
    /// Open them again although sheets have changed, or someone has changed what was printed
    #[arg(long)]
    pub force: bool,
}
