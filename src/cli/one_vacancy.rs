//! What commands take that read one vacancy and show something.

use std::path::PathBuf;

use clap::Args;

use super::OutFile;

/// What `migrate` takes.
#[derive(Args, Debug)]
pub struct Migrate {
    /// A vacancy file; it stays as it is
    #[arg(value_name = "VACANCY")]
    pub vacancy: PathBuf,
    /// Where to write it.
    #[command(flatten)]
    pub to: OutFile,
}

/// What `view` takes.
#[derive(Args, Debug)]
pub struct View {
    /// A vacancy file
    #[arg(value_name = "VACANCY")]
    pub vacancy: PathBuf,
    /// The reader, by id; leave it out for papers that are for no one person
    #[arg(long = "for", value_name = "ID")]
    pub reader: Option<String>,
    /// The document; normally the reader’s first
    #[arg(long, value_name = "DOCUMENT")]
    pub document: Option<String>,
    /// Where to write it.
    #[command(flatten)]
    pub to: OutFile,
}
