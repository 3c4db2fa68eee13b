//! What `copanel day` takes.

use std::path::PathBuf;

use clap::Args;

use super::OutFile;

/// What `day` takes.
#[derive(Args, Debug)]
pub struct Day {
    /// A vacancy file
    #[arg(value_name = "VACANCY")]
    pub vacancy: PathBuf,
    /// Write the times into the file; without this they are only shown
    #[arg(long)]
    pub write: bool,
    /// Where to write what is shown.
    #[command(flatten)]
    pub to: OutFile,
}
