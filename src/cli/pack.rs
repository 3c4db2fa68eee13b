//! What `pack` takes.

use std::path::PathBuf;

use clap::Args;

use super::values::folder;
use crate::write::Format;

/// What `pack` takes.
#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub struct Pack {
    /// Vacancy files, or folders to look in [default: this folder]; - is standard input
    #[arg(value_name = "VACANCY")]
    pub vacancies: Vec<PathBuf>,
    /// The folder to write to
    #[arg(short, long, default_value = "out", value_name = "DIR", value_parser = folder)]
    pub out: PathBuf,
    /// Formats, separated by commas
    #[arg(long, value_delimiter = ',', default_value = "html,pdf,docx", value_name = "FORMAT")]
    pub format: Vec<Format>,
    /// Print only for these people, by id
    #[arg(long = "for", value_delimiter = ',', value_name = "ID")]
    pub people: Vec<String>,
    /// Print only these documents
    #[arg(long, value_delimiter = ',', value_name = "DOCUMENT")]
    pub only: Vec<String>,
    /// Print papers to practise with, for made-up candidates, in a folder of their own
    #[arg(long)]
    pub rehearsal: bool,
    /// Print all papers of each person in one PDF too, in print order, each on its own sheets
    #[arg(long, conflicts_with = "only")]
    pub bind: bool,
    /// Open the index in your browser; of several vacancies, the one over all of them
    #[arg(long)]
    pub open: bool,
    /// End with exit code 1 if there are any warnings or errors
    #[arg(long)]
    pub strict: bool,
    /// Write over files that someone has filled in or changed
    #[arg(long)]
    pub force: bool,
    /// Print one of several vacancies, by its place, for the process that packs them all
    #[arg(long, hide = true)]
    pub part: Option<usize>,
}
