//! What `keep` takes.

use std::path::PathBuf;

use clap::Args;

use super::OutFile;

/// What `keep` takes.
#[derive(Args, Debug)]
pub struct Keep {
    /// Folders that `pack` wrote to, and vacancy files where these are not in this folder [default: out]
    #[arg(value_name = "OUT")]
    pub paths: Vec<PathBuf>,
    /// Folders with forms that came back, for one vacancy
    #[arg(long, value_delimiter = ',', value_name = "DIR")]
    pub returned: Vec<PathBuf>,
    /// Destroy what is due, after asking
    #[arg(long)]
    pub destroy: bool,
    /// Where no one can be asked: destroy what is due in this folder of papers, named as the list names it
    #[arg(long, value_delimiter = ',', value_name = "FOLDER", requires = "destroy")]
    pub yes: Vec<PathBuf>,
    /// Where to write the list.
    #[command(flatten)]
    pub to: OutFile,
}
